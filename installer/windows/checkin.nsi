; The installer of Windows: for one user, without rights of an administrator, in English and Chinese.
; build.sh calls it with VERSION, BUILT (the packed folder), PAPERS (licences), ICON and OUT.
; Silently: checkin-VERSION-setup.exe /S [/D=FOLDER]; the removal: uninstall.exe /S
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\checkin"

Name "checkin"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\checkin"
InstallDirRegKey HKCU "Software\checkin" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "checkin"
VIAddVersionKey "FileDescription" "checkin ${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\checkin"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${PAPERS}/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\checkin-desk.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "--by-icon"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString DESK ${LANG_ENGLISH} "checkin"
LangString DESK ${LANG_SIMPCHINESE} "checkin 考生签到"
LangString OPEN ${LANG_ENGLISH} "checkin is open. Close its window, and try again."
LangString OPEN ${LANG_SIMPCHINESE} "checkin 正在运行，请先关闭其窗口再试。"
LangString STAYS ${LANG_ENGLISH} "The program is removed. What the desk has recorded stays in $LOCALAPPDATA\checkin. Delete it by hand, and only when the registry has signed for everything."
LangString STAYS ${LANG_SIMPCHINESE} "程序已卸载，签到记录仍保留在 $LOCALAPPDATA\checkin。确认考务中心已收到全部记录后，方可手动删除。"
LangString ONLY64 ${LANG_ENGLISH} "checkin needs 64-bit Windows 10 (1809) or newer."
LangString ONLY64 ${LANG_SIMPCHINESE} "checkin 需要 64 位 Windows 10（1809）或更新版本。"

; A program that runs keeps its file: it can be neither replaced nor removed under an open desk.
!macro LOOK_WHETHER_OPEN
  ${If} ${FileExists} "$INSTDIR\checkin-desk.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\checkin-desk.exe" a
    ${If} ${Errors}
      MessageBox MB_ICONSTOP "$(OPEN)" /SD IDOK
      SetErrorLevel 3
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(ONLY64)" /SD IDOK
    Abort
  ${EndIf}
  ${IfNot} ${Silent}
    !insertmacro MUI_LANGDLL_DISPLAY
  ${EndIf}
FunctionEnd

Section
  !insertmacro LOOK_WHETHER_OPEN
  ; Of an older release nothing is left among the new files.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\papers"
  SetOutPath "$INSTDIR"
  File /r "${BUILT}/*"
  SetOutPath "$INSTDIR\papers"
  File /r "${PAPERS}/*"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(DESK).lnk" "$INSTDIR\checkin-desk.exe" "--by-icon"
  CreateShortcut "$DESKTOP\$(DESK).lnk" "$INSTDIR\checkin-desk.exe" "--by-icon"
  WriteRegStr HKCU "Software\checkin" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\checkin" "Shortcut" "$(DESK)"
  WriteRegStr HKCU "${KEY}" "DisplayName" "checkin"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\checkin-desk.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The checkin project"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "Uninstall"
  !insertmacro LOOK_WHETHER_OPEN
  ReadRegStr $1 HKCU "Software\checkin" "Shortcut"
  Delete "$SMPROGRAMS\$1.lnk"
  Delete "$DESKTOP\$1.lnk"
  Delete "$INSTDIR\checkin.exe"
  Delete "$INSTDIR\checkin-desk.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\papers"
  ; Only when nothing else lies there.
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\checkin"
  MessageBox MB_ICONINFORMATION "$(STAYS)" /SD IDOK
SectionEnd

# Builds the installer of Windows on a real Windows: dist\checkin-VERSION-setup.exe. Needs Python 3.11 of
# python.org (the launcher `py`) and NSIS 3.08 or newer with makensis on the path. Not tried yet.
# Usage, from the root of the repository: powershell -ExecutionPolicy Bypass -File installer\windows\build.ps1
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$there = Join-Path (Get-Location) "build\installer"

function Done { if ($LASTEXITCODE -ne 0) { throw "The last command ended with $LASTEXITCODE." } }

py -3.11 -m venv "$there\tools"; Done
& "$there\tools\Scripts\python.exe" -m pip install --quiet --require-hashes -r installer\tools.lock; Done
py -3.11 -m venv --without-pip "$there\program"; Done
$uv = "$there\tools\Scripts\uv.exe"
$python = "$there\program\Scripts\python.exe"
& $uv pip install --quiet --python $python --require-hashes -r installer\program.lock; Done
Get-ChildItem resources\translations\*.ts | ForEach-Object {
    & "$there\program\Scripts\pyside6-lrelease.exe" -silent $_.FullName -qm ($_.FullName -replace "\.ts$", ".qm"); Done
}
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue "$there\wheel", "$there\work", "$there\dist"
& "$there\tools\Scripts\python.exe" -m hatchling build -t wheel -d "$there\wheel"; Done
& $uv pip install --quiet --python $python --no-deps --reinstall (Get-Item "$there\wheel\checkin-*.whl").FullName; Done

& $python installer\icons.py "$there\icons"; Done
New-Item -ItemType Directory -Force "$there\papers" | Out-Null
& "$there\tools\Scripts\cyclonedx-py.exe" environment --pyproject pyproject.toml --output-reproducible --of JSON `
    -o "$there\papers\checkin.cdx.json" $python; Done
& "$there\tools\Scripts\python.exe" installer\licences.py $python "$there\papers\checkin.cdx.json" "$there\papers"; Done
Copy-Item LICENSE, installer\THIRD-PARTY.md "$there\papers"

$spec = Join-Path (Get-Location) "installer\checkin.spec"
$env:CHECKIN_ICONS = "$there\icons"
$env:PYTHONPATH = "$there\tools\Lib\site-packages"
$env:PYTHONHASHSEED = "0"
Push-Location $there
& $python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath work $spec; Done
Pop-Location

# To sign: signtool sign /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 for both programs here,
# and for the installer afterwards.
$version = & $python -c "from importlib.metadata import version; print(version('checkin'))"
New-Item -ItemType Directory -Force dist | Out-Null
makensis -V2 -NOCD -INPUTCHARSET UTF8 "-DVERSION=$version" "-DBUILT=$there\dist\checkin" "-DPAPERS=$there\papers" `
    "-DICON=$there\icons\checkin.ico" "-DOUT=$(Get-Location)\dist\checkin-$version-setup.exe" installer\windows\checkin.nsi; Done

/* Wine 8 has no icuuc.dll, which Qt asks for encodings that it does not know by itself. Ours knows none
   either: the program reads UTF-8 by itself and GB 18030 through Python. Only for trying the program under
   Wine; never shipped. Error 16 is ICU's U_UNSUPPORTED_ERROR. */
#include <stddef.h>

#define ICU(result, name) __declspec(dllexport) result name
#define UNSUPPORTED 16

static void fail(int *error)
{
    if (error && *error <= 0)
        *error = UNSUPPORTED;
}

ICU(void *, ucnv_open)(const char *name, int *error) { fail(error); return NULL; }
ICU(void, ucnv_close)(void *converter) {}
ICU(void, ucnv_reset)(void *converter) {}
ICU(signed char, ucnv_getMaxCharSize)(const void *converter) { return 0; }
ICU(const char *, ucnv_getName)(const void *converter, int *error) { fail(error); return NULL; }
ICU(int, ucnv_countAvailable)(void) { return 0; }
ICU(const char *, ucnv_getAvailableName)(int at) { return NULL; }
ICU(const char *, ucnv_getStandardName)(const char *name, const char *standard, int *error)
{
    fail(error);
    return NULL;
}
ICU(void, ucnv_getToUCallBack)(const void *converter, void **action, const void **context)
{
    *action = NULL;
    *context = NULL;
}
ICU(void, ucnv_getFromUCallBack)(const void *converter, void **action, const void **context)
{
    *action = NULL;
    *context = NULL;
}
ICU(void, ucnv_setToUCallBack)
(void *converter, void *action, const void *context, void **old, const void **before, int *error)
{
    fail(error);
}
ICU(void, ucnv_setFromUCallBack)
(void *converter, void *action, const void *context, void **old, const void **before, int *error)
{
    fail(error);
}
ICU(void, ucnv_toUnicode)
(void *converter, void **target, const void *limit, const char **source, const char *end, int *offsets,
 signed char flush, int *error)
{
    fail(error);
}
ICU(void, ucnv_fromUnicode)
(void *converter, char **target, const char *limit, const void **source, const void *end, int *offsets,
 signed char flush, int *error)
{
    fail(error);
}
ICU(int, ucnv_toUCountPending)(const void *converter, int *error) { fail(error); return 0; }
ICU(int, ucnv_fromUCountPending)(const void *converter, int *error) { fail(error); return 0; }
ICU(void, ucnv_cbFromUWriteUChars)
(void *args, const void **source, const void *limit, int offset, int *error) { fail(error); }
ICU(void, ucnv_cbToUWriteUChars)(void *args, const void *source, int length, int offset, int *error)
{
    fail(error);
}
ICU(void, UCNV_FROM_U_CALLBACK_SUBSTITUTE)
(const void *context, void *args, const void *units, int length, int point, int reason, int *error)
{
    fail(error);
}
ICU(void, UCNV_TO_U_CALLBACK_SUBSTITUTE)
(const void *context, void *args, const char *units, int length, int reason, int *error) { fail(error); }

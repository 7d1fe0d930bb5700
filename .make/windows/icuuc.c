/* Stands in for the ICU of Windows 10, which Wine does not have, as far as Qt asks for it: a library
   that knows no encodings. Qt has the common ones itself. */

typedef int Error; /* positive means failed */
enum { FILE_ACCESS_ERROR = 4 };

#define EXPORT __declspec(dllexport)
#define FAIL(error) (error && *error <= 0 ? (void)(*error = FILE_ACCESS_ERROR) : (void)0)

EXPORT void *ucnv_open(const char *name, Error *error) { FAIL(error); return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT const char *ucnv_getName(const void *converter, Error *error) { FAIL(error); return 0; }
EXPORT signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }

EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, Error *error)
{
    FAIL(error);
    return 0;
}

EXPORT int ucnv_fromUCountPending(const void *converter, Error *error) { FAIL(error); return 0; }
EXPORT int ucnv_toUCountPending(const void *converter, Error *error) { FAIL(error); return 0; }

EXPORT void ucnv_setToUCallBack(void *converter, void *action, void *context, void **old_action,
                                void **old_context, Error *error)
{
    FAIL(error);
}

EXPORT void ucnv_setFromUCallBack(void *converter, void *action, void *context, void **old_action,
                                  void **old_context, Error *error)
{
    FAIL(error);
}

EXPORT void ucnv_getToUCallBack(const void *converter, void **action, const void **context) {}
EXPORT void ucnv_getFromUCallBack(const void *converter, void **action, const void **context) {}

EXPORT void ucnv_cbToUWriteUChars(void *arguments, const void *source, int length, int offset,
                                  Error *error)
{
    FAIL(error);
}

EXPORT void ucnv_cbFromUWriteUChars(void *arguments, const void **source, const void *source_end,
                                    int offset, Error *error)
{
    FAIL(error);
}

EXPORT void ucnv_toUnicode(void *converter, void **target, const void *target_end, void **source,
                           const void *source_end, int *offsets, signed char flush, Error *error)
{
    FAIL(error);
}

EXPORT void ucnv_fromUnicode(void *converter, void **target, const void *target_end, void **source,
                             const void *source_end, int *offsets, signed char flush, Error *error)
{
    FAIL(error);
}

EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments, const char *units,
                                          int length, int reason, Error *error)
{
}

EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments, const void *units,
                                            int length, int point, int reason, Error *error)
{
}

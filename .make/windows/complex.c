/* The functions for complex numbers that Wine's C library lacks, though NumPy wants them when it is
   loaded. In a library of this name they stand beside all others, which are handed on to Wine's. */

#include <complex.h>

/* As the compiler of Windows has them. */
typedef struct { float real, imaginary; } Float;
typedef struct { double real, imaginary; } Double;

static float complex f(Float z) { return __builtin_complex(z.real, z.imaginary); }
static double complex d(Double z) { return __builtin_complex(z.real, z.imaginary); }
static Float of_f(float complex z) { return (Float){__real__ z, __imag__ z}; }
static Double of_d(double complex z) { return (Double){__real__ z, __imag__ z}; }

/* In all three widths; the widest is no wider than the second on Windows. */
#define NUMBER(name) \
    float our_##name##f(Float z) { return name##f(f(z)); } \
    double our_##name(Double z) { return name(d(z)); } \
    double our_##name##l(Double z) { return name(d(z)); }
#define ONE(name) \
    Float our_##name##f(Float z) { return of_f(name##f(f(z))); } \
    Double our_##name(Double z) { return of_d(name(d(z))); } \
    Double our_##name##l(Double z) { return of_d(name(d(z))); }
#define TWO(name) \
    Float our_##name##f(Float a, Float b) { return of_f(name##f(f(a), f(b))); } \
    Double our_##name(Double a, Double b) { return of_d(name(d(a), d(b))); } \
    Double our_##name##l(Double a, Double b) { return of_d(name(d(a), d(b))); }

NUMBER(cabs) NUMBER(carg) NUMBER(creal) NUMBER(cimag)
ONE(cacos) ONE(cacosh) ONE(casin) ONE(casinh) ONE(catan) ONE(catanh) ONE(ccos) ONE(ccosh)
ONE(cexp) ONE(clog) ONE(conj) ONE(cproj) ONE(csin) ONE(csinh) ONE(csqrt) ONE(ctan) ONE(ctanh)
TWO(cpow)

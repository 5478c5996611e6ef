declare const TUNELINT_VERSION: string | undefined;

/** Of this program: package.json's, set by the build; `0.0.0` where the source is run. */
export const VERSION = typeof TUNELINT_VERSION === 'string' ? TUNELINT_VERSION : '0.0.0';

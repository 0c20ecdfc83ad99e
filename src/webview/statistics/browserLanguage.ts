/**
 * Gives the browser a language that `Intl` knows. The chart library formats numbers by it as it loads, and where the
 * environment says C or POSIX Chromium names one that throws: `en-US@posix`. Imported before the library.
 */
try {
  new Intl.Locale(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en-US' });
}

import Testing

/// The published site in a real browser: Chromium, driven by its driver, on sites that the program has just built.
///
/// One browser serves all tests, one after the other; each begins with an empty browser.
@Suite(
  .serialized, .atTheStand,
  .enabled(if: Programs.installed != nil, "Chromium and its driver are not installed here"))
enum BrowserTests {}

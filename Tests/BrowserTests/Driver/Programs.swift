import Foundation

/// The browser and its driver, where they are installed.
struct Programs: Sendable {
  let driver: String
  /// Nil where the driver finds its browser by itself.
  let browser: String?

  static let installed: Programs? = Tool.find("chromedriver").map {
    Programs(driver: $0, browser: Tool.find("chromium", "google-chrome", "google-chrome-stable"))
  }
}

import Synchronization

/// Under which conditions a page is read. `restore` brings back the first ones.
extension Browser {
  enum Width: Int, CaseIterable, Sendable {
    case narrow = 320
    case phone = 390
    case desk = 1280
    var isPhone: Bool { self != .desk }
  }

  enum Scheme: String, CaseIterable, Sendable {
    case light
    case dark
  }

  func resize(_ width: Width, height: Int = 844) throws {
    try session.tell(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width.rawValue)), "height": .number(Double(height)),
        "deviceScaleFactor": 1, "mobile": .flag(width.isPhone),
      ])
  }

  /// What the system and the reader prefer, or that the page is printed.
  func prefer(_ scheme: Scheme, medium: String = "", more features: [String: String] = [:]) throws {
    let all = features.merging(["prefers-color-scheme": scheme.rawValue]) { $1 }
    let list = all.map { ["name": .text($0.key), "value": .text($0.value)] as JSON }
    try session.tell(
      "Emulation.setEmulatedMedia", ["media": .text(medium), "features": .list(list)])
  }

  /// Whether pages run their scripts; those of the tests run in any case.
  func allowScripts(_ allowed: Bool) throws {
    try session.tell("Emulation.setScriptExecutionDisabled", ["value": .flag(!allowed)])
  }

  /// Runs a script in each page before its own until the conditions are restored.
  func beforeEachPage(_ script: String) throws {
    guard
      case .record(let answer) = try session.tell(
        "Page.addScriptToEvaluateOnNewDocument", ["source": .text(script)]),
      let name = answer["identifier"]
    else { return }
    undo.withLock {
      $0.append { [session] in
        try session.tell("Page.removeScriptToEvaluateOnNewDocument", ["identifier": name])
      }
    }
  }

  /// Runs what the policy of a page forbids, until the conditions are restored.
  func ignorePolicies() throws {
    try session.tell("Page.setBypassCSP", ["enabled": true])
    undo.withLock {
      $0.append { [session] in try session.tell("Page.setBypassCSP", ["enabled": false]) }
    }
  }

  /// Lets the page use the clipboard, as a reader's press does.
  func allowClipboard() throws {
    try session.tell(
      "Browser.grantPermissions",
      ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]])
  }

  /// Forgets everything that pages have stored and loaded, and what was asked of the conditions.
  func restore() throws {
    let steps = undo.withLock { steps in
      defer { steps = [] }
      return steps
    }
    for step in steps.reversed() { try step() }
    try allowScripts(true)
    try resize(.desk, height: 900)
    try prefer(.light)
    try session.tell("Network.clearBrowserCache")
    let _: JSON = try session.post("/url", ["url": "about:blank"])
    _ = try messages()
  }

  /// Forgets what the pages of this address have stored.
  func forget(_ address: String) throws {
    try session.tell(
      "Storage.clearDataForOrigin", ["origin": .text(address), "storageTypes": "all"])
  }
}

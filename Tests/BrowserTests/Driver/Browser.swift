import Foundation
import Synchronization

/// A browser and the one page that it shows, as the person in front of it sees it.
///
/// Everything waits until it is done; elements are named by CSS selectors.
final class Browser: Sendable {
  let session: Session
  /// What is set until a test is over, and how it is undone.
  let undo = Mutex<[@Sendable () throws -> Void]>([])

  init(_ programs: Programs) throws {
    var arguments = [
      "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--window-size=1280,900",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--lang=en",
      "--force-color-profile=srgb",
      // No test leaves this machine.
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ]
    // Chromium's own walls need a user who is not root; a container has walls of its own, and little shared memory.
    if geteuid() == 0 { arguments += ["--no-sandbox", "--disable-dev-shm-usage"] }
    session = try Session(driver: programs.driver, browser: programs.browser, arguments: arguments)
  }

  /// Shows an address, and returns when the page has loaded.
  func open(_ address: String) throws {
    let _: JSON = try session.post("/url", ["url": .text(address)])
    // Where the page before was still coming, the driver may answer for that one.
    try wait(until: "document.readyState === 'complete'")
  }

  func back() throws { let _: JSON = try session.post("/back") }
  func forward() throws { let _: JSON = try session.post("/forward") }
  func reload() throws { let _: JSON = try session.post("/refresh") }
  var address: String { get throws { try session.get("/url") } }

  /// The value of an expression in JavaScript; `arguments` are `$[0]`, `$[1]` … in it.
  func value<Value: Decodable>(
    _ expression: String, _ arguments: JSON..., as: Value.Type = Value.self
  ) throws -> Value {
    try session.post(
      "/execute/sync",
      [
        "script": .text("const $ = arguments; return (\(expression))"),
        "args": .list(arguments),
      ])
  }

  /// The value that a function body in JavaScript comes to; it may use `await`.
  func run<Value: Decodable>(_ body: String, _ arguments: JSON..., as: Value.Type = Value.self)
    throws
    -> Value
  {
    try session.post(
      "/execute/sync",
      ["script": .text("return (async $ => {\(body)})(arguments)"), "args": .list(arguments)])
  }

  /// Waits until an expression in JavaScript is true.
  func wait(until condition: String, _ arguments: JSON..., within seconds: Double = 10) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    repeat {
      // While one page makes room for the next there is nothing to ask.
      let isTrue: Bool? = try? session.post(
        "/execute/sync",
        [
          "script": .text("const $ = arguments; return !!(\(condition))"), "args": .list(arguments),
        ])
      if isTrue == true { return }
      usleep(10_000)
    } while ContinuousClock.now < end
    throw Impatience(condition: condition, address: try address)
  }

  struct Impatience: Error, CustomStringConvertible {
    let condition: String
    let address: String
    var description: String { "at \(address) this did not come true in time: \(condition)" }
  }

  /// Clicks where the element is seen; throws where something covers it.
  func click(_ selector: String) throws {
    let _: JSON = try session.post("/element/\(element(selector))/click")
  }

  /// Puts the focus on the element and types.
  func type(_ text: String, into selector: String) throws {
    let _: JSON = try session.post("/element/\(element(selector))/value", ["text": .text(text)])
  }

  /// Presses keys where the focus is, one after the other, with the `held` ones down.
  func press(_ keys: String..., holding held: String...) throws {
    let down = held.map { ["type": "keyDown", "value": .text($0)] as JSON }
    let up = held.reversed().map { ["type": "keyUp", "value": .text($0)] as JSON }
    let strokes = keys.joined().unicodeScalars.flatMap { key -> [JSON] in
      ["keyDown", "keyUp"].map { ["type": .text($0), "value": .text(String(key))] }
    }
    let _: JSON = try session.post(
      "/actions",
      ["actions": [["type": "key", "id": "keys", "actions": .list(down + strokes + up)]]])
  }

  /// How a name that is an element travels between the driver and its client.
  private static let elementKey = "element-6066-11e4-a52e-4f735466cecf"

  private func element(_ selector: String) throws -> String {
    let found: [String: String] = try session.post(
      "/element", ["using": "css selector", "value": .text(selector)])
    return found[Self.elementKey] ?? ""
  }
}

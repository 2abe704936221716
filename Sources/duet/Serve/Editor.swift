/// The user's editor, where a page can open it: one with its own window, as the preview already uses the terminal.
struct Editor: Sendable {
  private let command: String
  private let place: Place

  /// How the command line of the editor names the line to show.
  private enum Place {
    /// `code --goto file:3`
    case goTo
    /// `subl file:3`
    case colon
    /// `gvim +3 file`
    case plus
    /// `idea --line 3 file`
    case line
  }

  private static let known: [String: Place] = [
    "code": .goTo, "code-insiders": .goTo, "codium": .goTo, "cursor": .goTo, "windsurf": .goTo,
    "positron": .goTo, "subl": .colon, "sublime_text": .colon, "zed": .colon, "zeditor": .colon,
    "atom": .colon, "pulsar": .colon, "gvim": .plus, "mvim": .plus, "gedit": .plus, "xed": .plus,
    "gnome-text-editor": .plus, "emacsclient": .plus, "mousepad": .line, "kate": .line,
    "mate": .line, "idea": .line, "webstorm": .line, "pycharm": .line, "goland": .line,
    "clion": .line, "rider": .line, "xedit": .line, "bbedit": .plus,
  ]

  /// `$VISUAL`, or else `$EDITOR`; nil where neither has a window.
  init?() {
    for name in ["VISUAL", "EDITOR"] {
      guard let command = Process.environment(name) else { continue }
      let words = command.split(separator: " ")
      let program = words.first?.split(separator: "/").last.map(String.init) ?? ""
      guard let place = Editor.known[program] else { continue }
      // The client of Emacs opens its own window only with one of these.
      if program == "emacsclient", !words.contains("-c"), !words.contains("-n") { continue }
      self.command = command
      self.place = place
      return
    }
    return nil
  }

  /// False when the editor cannot be found.
  func open(_ file: String, line: Int) -> Bool {
    let words =
      switch place {
      case .goTo: ["--goto", "\(file):\(line)"]
      case .colon: ["\(file):\(line)"]
      case .plus: ["+\(line)", file]
      case .line: ["--line", "\(line)", file]
      }
    // The shell splits the command as its owner wrote it, and the words reach the editor as they are.
    return Process.start(
      "command -v \(command.prefix { $0 != " " }) >/dev/null || exit 127; \(command) \"$@\" &",
      words)
  }
}

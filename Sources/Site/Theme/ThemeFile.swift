import Bytes
import CEmbedded
public import Content

/// A file of the theme: what it is called in the folder of templates, and what it says.
public struct ThemeFile: Sendable {
  /// `partials/star.mustache`, `strings.zh.yml`, `assets/style.css`
  public let name: String
  public let file: SourceFile
  /// Whether it is part of the program, and not a file of the list.
  public let isBuiltIn: Bool

  public init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
    isBuiltIn = false
  }

  /// What stands before the names of the files in the program where a path is asked for.
  static let prefix = "theme:"

  private init(builtIn file: embedded_file) {
    // The table has a name that ends in zero, and as many bytes as it says, for as long as the program runs.
    name = unsafe String(cString: file.name)
    self.file = SourceFile(
      path: Self.prefix + name,
      bytes: unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    isBuiltIn = true
  }

  /// The theme that a list has which replaces nothing, in the order of the names.
  public static let builtIn = (0..<theme_file_count).map {
    unsafe ThemeFile(builtIn: theme_file_at($0))
  }

  /// The file of the theme in the program that was probably meant, in the same folder and of the same kind.
  public static func nearest(to name: String) -> String? {
    let folder = name.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
    let names = builtIn.map(\.name).filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
    return Suggestion.nearest(
      to: String(name.dropFirst(folder.count).dropLast(ending.count)),
      among: names.map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
    ).map { folder + $0 + ending }
  }
}

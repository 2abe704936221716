/// A template file as it was read.
public struct TemplateSource: Sendable {
  /// What other templates call it: the path inside the folder without `.mustache`, `partials/badge`.
  public let name: String
  /// The path as the user knows it.
  public let path: String
  public let text: [UInt8]

  public init(name: String, path: String, text: [UInt8]) {
    self.name = name
    self.path = path
    self.text = text
  }
}

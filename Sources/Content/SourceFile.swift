/// A file as it was read: its path as the user knows it (`content/datasets/cmb.yml`) and its bytes.
public struct SourceFile: Sendable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// How much of a file is ever read, in bytes.
enum FileLimits {
  static let entry = 64 << 10
  static let facts = 32 << 20
  static let published = 64 << 20
  static let template = 1 << 20
  static let asset = 16 << 20
  static let anyFile = 32 << 20
  /// Folders within folders.
  static let depth = 8
}

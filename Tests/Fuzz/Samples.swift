import Foundation

/// Files of the repository, where inputs begin.
enum Samples {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of all files below a folder whose names end so, in the order of their paths.
  static func files(
    in folder: String, ending: String, atMost count: Int = .max
  ) throws -> [(path: String, bytes: [UInt8])] {
    let url = repository.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: url.path)
      .filter { $0.hasSuffix(ending) && !url.appending(path: $0).isFolder }
      .sorted().prefix(count)
      .map { ($0, Array(try Data(contentsOf: url.appending(path: $0)))) }
  }

  /// The entries of the list in the tests.
  static let sample = "Tests/CommandTests/Sample"
}

extension URL {
  fileprivate var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}

import CFuzzer
import Foundation

/// What libFuzzer calls. It has no room for more than a function, so the attack stands here.
enum Under {
  /// Set before the first call, and never again.
  nonisolated(unsafe) static var attack: Attack?
}

func runFuzzer(_ words: [String]) -> CInt {
  // The strings live as long as the process.
  var pointers = unsafe words.map { unsafe strdup($0) }
  var count = CInt(words.count)
  return pointers.withUnsafeMutableBufferPointer { buffer in
    var start = unsafe buffer.baseAddress
    return unsafe LLVMFuzzerRunDriver(&count, &start) { bytes, count in
      // libFuzzer lends the bytes for the time of this call.
      let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
      do {
        try Under.attack?.run(input)
      } catch {
        FileHandle.standardError.write(Data("== broken: \(error)\n".utf8))
        abort()
      }
      return 0
    }
  }
}

extension Attack {
  /// Writes what libFuzzer begins with: `seeds/…`, and the words as a dictionary.
  func prepare(in folder: URL) throws {
    let seeds = folder.appending(path: "seeds")
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    for (number, seed) in try self.seeds().enumerated() {
      try Data(seed).write(to: seeds.appending(path: "\(number)"))
    }
    let lines = words.map { word in
      "\""
        + word.utf8.map { "\\x" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        + "\"\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appending(path: "words"))
  }
}

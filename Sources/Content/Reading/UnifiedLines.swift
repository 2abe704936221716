import Bytes

/// A file whose lines all end in a mere line feed, and the way back to where everything stands in the file itself.
struct UnifiedLines {
  let bytes: [UInt8]
  /// Where the line feeds stand in `bytes` before which a carriage return was left out.
  private let joints: [Int]

  /// Nil where there is no carriage return, as in most files.
  init?(of file: [UInt8]) {
    guard file.span.next(Byte.carriageReturn, from: 0) < file.count else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count)
    var joints: [Int] = []
    for index in file.indices {
      if file[index] != Byte.carriageReturn {
        bytes.append(file[index])
      } else if file.isLineFeed(index + 1) {
        joints.append(bytes.count)
      } else {
        // One that stands alone is refused, and must not cause further problems.
        bytes.append(Byte.lineFeed)
      }
    }
    self.bytes = bytes
    self.joints = joints
  }

  /// Where that stands in the file which stands at `span` here.
  func original(_ span: Span) -> Span {
    let end = original(endingAt: Int(span.end))
    return Span((span.start == span.end ? end : original(Int(span.start)))..<end)
  }

  private func original(_ index: Int) -> Int {
    index + joints.firstIndex(notBefore: { $0 <= index })
  }

  private func original(endingAt end: Int) -> Int { end == 0 ? 0 : original(end - 1) + 1 }
}

extension [UInt8] {
  func isLineFeed(_ index: Int) -> Bool { index < count && self[index] == Byte.lineFeed }
}

extension Node {
  /// The same with other places.
  func moved(_ place: (Span) -> Span) -> Node {
    let kind: Kind =
      switch kind {
      case .scalar: kind
      case .list(let items): .list(items.map { $0.moved(place) })
      case .mapping(let members):
        .mapping(
          members.map {
            Member(key: Located($0.key.value, at: place($0.key.span)), value: $0.value.moved(place))
          })
      }
    return Node(kind, at: place(span))
  }
}

internal import CFyaml
public import Content

/// A document without places and styles: what two parsers must agree on.
public indirect enum Tree: Equatable {
  case text(String)
  case list([Tree])
  case mapping([Pair])

  public struct Pair: Equatable {
    public let key: Tree
    public let value: Tree
  }

  public init(_ node: Node) {
    switch node.kind {
    case .scalar(let text, _): self = .text(text)
    case .list(let items): self = .list(items.map(Tree.init))
    case .mapping(let members):
      self = .mapping(members.map { Pair(key: .text($0.key.value), value: Tree($0.value)) })
    }
  }

  /// What libfyaml reads, or nil when it refuses the bytes.
  public init?(judging bytes: [UInt8]) {
    var settings = unsafe fy_parse_cfg()
    unsafe settings.flags = FYPCF_QUIET
    // The document keeps pointing into the bytes and lives no longer than this closure.
    let tree = unsafe bytes.withUnsafeBytes { buffer -> Tree? in
      let text = unsafe buffer.bindMemory(to: CChar.self)
      guard
        let document = unsafe fy_document_build_from_string(
          &settings, text.baseAddress, text.count)
      else { return nil }
      defer { unsafe fy_document_destroy(document) }
      return unsafe Tree(fy_document_root(document))
    }
    guard let tree else { return nil }
    self = tree
  }

  private init(_ node: OpaquePointer?) {
    switch unsafe fy_node_get_type(node) {
    case FYNT_SEQUENCE:
      var items: [Tree] = []
      var place: UnsafeMutableRawPointer?
      while let item = unsafe fy_node_sequence_iterate(node, &place) {
        unsafe items.append(Tree(item))
      }
      self = .list(items)
    case FYNT_MAPPING:
      var pairs: [Pair] = []
      var place: UnsafeMutableRawPointer?
      while let pair = unsafe fy_node_mapping_iterate(node, &place) {
        unsafe pairs.append(
          Pair(key: Tree(fy_node_pair_key(pair)), value: Tree(fy_node_pair_value(pair))))
      }
      self = .mapping(pairs)
    default:
      var length = 0
      guard let text = unsafe fy_node_get_scalar(node, &length) else {
        self = .text("")
        return
      }
      let bytes = unsafe UnsafeRawBufferPointer(start: text, count: length)
      self = unsafe .text(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Strings are compared by their bytes: `==` would take `é` for `e` with an accent.
extension Tree {
  public static func == (a: Tree, b: Tree) -> Bool {
    switch (a, b) {
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    case (.list(let a), .list(let b)): a == b
    case (.mapping(let a), .mapping(let b)): a == b
    default: false
    }
  }
}

extension Tree: CustomStringConvertible {
  public var description: String {
    switch self {
    case .text(let text): text.debugDescription
    case .list(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }
  }
}

extension Node {
  /// All places of a tree, from the top down.
  public var spans: [Span] {
    switch kind {
    case .scalar: [span]
    case .list(let items): [span] + items.flatMap(\.spans)
    case .mapping(let members): [span] + members.flatMap { [$0.key.span] + $0.value.spans }
    }
  }
}

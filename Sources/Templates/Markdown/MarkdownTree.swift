// The only file that talks to cmark. No C type leaves it.

internal import CCmark

/// A text as cmark has parsed it.
@safe struct MarkdownTree: ~Copyable {
  /// Owned by this value. Every function here treats nil as no text.
  private let root: OpaquePointer?

  init(_ text: Span<UInt8>) {
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    // What it finishes below is ours, and needs it no more.
    defer { unsafe cmark_parser_free(parser) }
    // cmark copies what it keeps of the buffer, and takes a length, so no zero byte has to end it.
    unsafe text.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    unsafe root = cmark_parser_finish(parser)
  }

  deinit {
    // With all nodes that hang on it. As a tree cannot be copied, nothing uses them any more.
    unsafe cmark_node_free(root)
  }

  /// The blocks at the top, each with its line in the text, counted from 1.
  var blocks: [(kind: MarkdownNode.Kind, line: Int)] {
    var blocks: [(kind: MarkdownNode.Kind, line: Int)] = []
    // The nodes live as long as the tree, which outlives this loop.
    var next = unsafe root.flatMap { unsafe cmark_node_first_child($0) }
    while let block = unsafe next {
      unsafe blocks.append((MarkdownNode.Kind(block), Int(cmark_node_get_start_line(block))))
      unsafe next = cmark_node_next(block)
    }
    return blocks
  }

  /// Lends every node once, in the order of the text, a container after what it contains. `visit` may change
  /// the node that it was lent, as far as `MarkdownNode` offers it.
  mutating func walk(_ visit: (borrowing MarkdownNode) -> Void) {
    guard let root = unsafe root, let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    var softBreak: OpaquePointer?
    while true {
      // The iterator has moved past a node before it lends it, so that node may go, and so may earlier ones.
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = unsafe cmark_iter_get_node(iterator) else {
        return
      }
      let kind = unsafe MarkdownNode.Kind(pointer)
      guard kind.isLeaf || event == CMARK_EVENT_EXIT else { continue }
      if kind == .softBreak {
        unsafe softBreak = pointer
        continue
      }
      unsafe visit(MarkdownNode(pointer, kind, after: softBreak))
      // Never kept beyond one visit, in which it may have been freed.
      unsafe softBreak = nil
    }
  }

  /// `allowingHTML` switches cmark's safe mode off, as the examples of its specification expect.
  func html(allowingHTML: Bool) -> [UInt8] {
    guard let root = unsafe root else { return [] }
    let options = allowingHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_SAFE
    guard let text = unsafe cmark_render_html(root, options) else { return [] }
    // cmark made it with `malloc` for this caller.
    defer { unsafe free(text) }
    return unsafe withBytes(of: text) { span in
      var bytes: [UInt8] = []
      bytes.append(span)
      return bytes
    }
  }
}

/// A node of a tree, lent for one visit.
@safe struct MarkdownNode: ~Copyable {
  enum Kind {
    case paragraph, heading, list, quote, codeBlock, rule, htmlBlock
    case text, code, softBreak, hardBreak, htmlInline, link, image
    case other

    var isLeaf: Bool {
      switch self {
      case .codeBlock, .rule, .htmlBlock, .text, .code, .softBreak, .hardBreak, .htmlInline: true
      case .paragraph, .heading, .list, .quote, .link, .image, .other: false
      }
    }
  }

  let kind: Kind
  // Both belong to the tree and live while it is walked; a node cannot be kept beyond its visit.
  private let pointer: OpaquePointer
  private let softBreak: OpaquePointer?

  fileprivate init(_ pointer: OpaquePointer, _ kind: Kind, after softBreak: OpaquePointer?) {
    self.kind = kind
    unsafe self.pointer = pointer
    unsafe self.softBreak = softBreak
  }

  /// Whether only a soft line break stands between this and the text before it.
  var isAfterSoftBreak: Bool { unsafe softBreak != nil }

  /// Whether it belongs to the words of a link.
  var isInLink: Bool {
    // The nodes around this one belong to the tree too.
    var parent = unsafe cmark_node_parent(pointer)
    while let node = unsafe parent {
      if unsafe Kind(node) == .link { return true }
      unsafe parent = cmark_node_parent(node)
    }
    return false
  }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }

  // cmark's strings live as long as the node and do not change while it is lent.

  func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: cmark_node_get_literal(pointer), body)
  }

  func withDestination<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: cmark_node_get_url(pointer), body)
  }

  func withTitle<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: cmark_node_get_title(pointer), body)
  }

  /// What stands after the fence of a code block.
  func withFenceInfo<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: cmark_node_get_fence_info(pointer), body)
  }

  func removeSoftBreak() {
    // The walk drops its reference to it right after this visit.
    if let softBreak = unsafe softBreak { unsafe cmark_node_free(softBreak) }
  }

  /// Puts what this node contains in its place.
  func unwrap() {
    while let child = unsafe cmark_node_first_child(pointer),
      unsafe cmark_node_insert_before(pointer, child) == 1
    {}
    unsafe cmark_node_free(pointer)
  }

  /// Puts HTML in the place of this node. Only for what has been escaped.
  func replace(with html: HTML) {
    let isBlock = kind == .codeBlock
    let type = isBlock ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE
    guard let replacement = unsafe cmark_node_new(type) else { return }
    unsafe html.withCString { _ = unsafe cmark_node_set_on_enter(replacement, $0) }
    unsafe put(replacement)
  }

  /// Puts `start` and `end` around what this heading contains, instead of cmark's own tags.
  func retag(start: HTML, end: HTML) {
    guard let block = unsafe cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    // The inline node inside keeps the tags on the line of the text; a block puts its own on separate ones.
    guard let line = unsafe cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { return }
    unsafe start.withCString { _ = unsafe cmark_node_set_on_enter(line, $0) }
    unsafe end.withCString { _ = unsafe cmark_node_set_on_exit(line, $0) }
    unsafe cmark_node_append_child(block, line)
    while let child = unsafe cmark_node_first_child(pointer),
      unsafe cmark_node_append_child(line, child) == 1
    {}
    unsafe put(block)
  }

  /// In the place of this node, which ends here: the walk has moved past it and lends it no more.
  private func put(_ replacement: OpaquePointer) {
    // Where it has no place there is nothing to replace, and then it is the replacement that hangs on nothing.
    unsafe cmark_node_free(
      unsafe cmark_node_replace(pointer, replacement) == 1 ? pointer : replacement)
  }
}

extension MarkdownNode.Kind {
  fileprivate init(_ node: OpaquePointer) {
    self =
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_THEMATIC_BREAK: .rule
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .hardBreak
      case CMARK_NODE_HTML_INLINE: .htmlInline
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      default: .other
      }
  }
}

extension HTML {
  fileprivate func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
    // cmark copies up to the zero byte, and escaped text holds no other.
    unsafe (bytes + [0]).withUnsafeBytes { text in
      unsafe text.withMemoryRebound(to: CChar.self) { text in
        if let start = text.baseAddress { unsafe body(start) }
      }
    }
  }
}

/// Lends a string that ends with a zero byte; nil is an empty one.
private func withBytes<Result>(
  of text: UnsafePointer<CChar>?, _ body: (Span<UInt8>) -> Result
) -> Result {
  guard let text = unsafe text else { return body(Span()) }
  // All bytes up to the zero byte are cmark's and stay as they are while `body` runs.
  let bytes = unsafe UnsafeRawBufferPointer(start: text, count: duet_cmark_length(text))
  return unsafe body(Span(_unsafeBytes: bytes))
}

extension Markdown {
  /// That of libcmark.
  public static var libraryVersion: String {
    // A constant of the library.
    unsafe String(cString: cmark_version_string())
  }
}

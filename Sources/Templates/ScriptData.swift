/// JSON that may stand inside a `<script>` element, as data for programs. Only this module makes one.
public struct ScriptData: Hashable, Sendable {
  let html: HTML

  /// - Parameter json: one JSON value. The characters that HTML or a browser could take for its own stand only within
  ///   the strings of JSON, and are spelled there as JSON can spell any: no text in it ends the element.
  public init(json: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + 16)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003C".utf8
      case UInt8(ascii: ">"): bytes += "\\u003E".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    html = HTML(bytes: bytes)
  }
}

/// An HTTP request or answer.
struct Message {
  /// `GET /zh/ HTTP/1.1`, `HTTP/1.1 200 OK`.
  let line: String
  /// Names in lower case.
  private var headers: [String: String] = [:]
  var body: [UInt8] = []

  init(head: String) {
    let lines = head.split(separator: "\r\n")
    line = lines.first.map(String.init) ?? ""
    for header in lines.dropFirst() {
      let parts = header.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
  }

  subscript(_ header: String) -> String? { headers[header] }

  /// The parts of the first line: method, target and version, or version, code and reason.
  var words: [Substring] { line.split(separator: " ", maxSplits: 2) }
}

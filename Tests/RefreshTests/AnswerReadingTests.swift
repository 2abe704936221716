import Content
import Foundation
import Testing

@testable import Refresh

/// What is taken from the answers of services, and where they may be asked.
@Suite struct AnswerReadingTests {
  @Test(arguments: [
    ("https://a", "https://a"), ("https://a.example/", "https://a.example"),
    ("https://a.example/api/v3/", "https://a.example/api/v3"),
    ("https://a.example:8443/x", "https://a.example:8443/x"),
    ("http://127.0.0.1", "http://127.0.0.1"), ("http://127.0.0.1:80/x", "http://127.0.0.1:80/x"),
    ("http://localhost:1/", "http://localhost:1"), ("http://[::1]/x", "http://[::1]/x"),
    ("https://", nil), ("https:///", nil), ("", nil), ("a.example", nil), ("HTTPS://a", nil),
    ("http://a.example", nil), ("http://127.0.0.10", nil), ("http://localhost.example", nil),
    ("http://[::1].example", nil), ("ftp://a.example", nil), ("https://a@b.example", nil),
    ("https://a.example?b", nil), ("https://a.example#b", nil), ("https://a.example\u{7F}", nil),
    ("https://a.examplé", nil), ("https://a b", nil), ("https://a\\b", nil),
  ])
  func `a service is asked in secret, or on this machine`(_ text: String, _ url: String?) {
    #expect(Host(text)?.url == url)
  }

  @Test(arguments: [
    ("2024-01-02T03:04:05Z", "2024-01-02"), ("2024-01-02", "2024-01-02"),
    ("2024-01-02junk", "2024-01-02"), ("2024-1-2T03:04:05Z", nil), ("2024-13-02T00:00:00Z", nil),
    ("2024-01-0", nil), ("", nil), (nil, nil),
  ])
  func `a time is kept as its day`(_ time: String?, _ day: String?) {
    #expect(Day(time: time)?.description == day)
  }

  @Test func `a name is kept that can be shown, and has no secret in it`() {
    let long = String(repeating: "x", count: 60)
    for (name, secret, isKept) in [
      ("MIT", nil, true), ("MIT", "", true), ("MIT", "secret", true), ("", nil, false),
      ("NOASSERTION", nil, false), (long, nil, true), (long + "x", nil, false),
      ("a\u{202E}b", nil, false), ("a\nb", nil, false), ("my-secret-1", "secret", false),
    ] as [(String, String?, Bool)] {
      #expect(name.kept(without: secret) == (isKept ? name : nil), "\(name.debugDescription)")
    }
    #expect("abc".kept(limit: 3, without: nil) == "abc")
    #expect("abc".kept(limit: 2, without: nil) == nil)
  }

  @Test func `one bad value does not hide those beside it`() throws {
    let json = Data(#"[1, null, "a", {"b": [1]}, 2]"#.utf8)
    let values = try JSONDecoder().decode([Lenient<Int>].self, from: json)
    #expect(values.map(\.value) == [1, nil, nil, nil, 2])
    let kinds = values.map { value in
      switch value {
      case .value: "value"
      case .null: "null"
      case .bad: "bad"
      }
    }
    #expect(kinds == ["value", "null", "bad", "bad", "value"])
  }
}

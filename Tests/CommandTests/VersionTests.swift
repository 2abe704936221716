import Content
import Testing

@testable import duet

/// What `--version` says of a program that `./duet` has compiled.
@Suite struct VersionTests {
  @Test func `the commit and the repository are named where they are known`() {
    let text = Version(commit: "1aaab37+", home: "owner/name").text
    #expect(text.en.hasPrefix("duet \(Duet.version) (commit 1aaab37+)\nlibcmark "))
    #expect(text.zh.hasPrefix("duet \(Duet.version)（提交1aaab37+）\nlibcmark "))
    #expect(text.en.hasSuffix("\nhttps://github.com/owner/name\n"))
    let other = Version(commit: "", home: "").text
    #expect(other.en.hasPrefix("duet \(Duet.version) (development)\n"))
    #expect(!other.en.contains("https"))
  }
}

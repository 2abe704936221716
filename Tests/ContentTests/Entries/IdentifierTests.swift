import Testing

@testable import Content

@Suite struct IdentifierTests {
  @Test(arguments: [
    "2308.03279", "0704.0001", "9912.12345", "2301.03279", "cs/0112017", "math.GT/0309136",
    "hep-th/9901001", "ab/0112017", "abcdefghij/0112017", "cond-mat.AB/0101001",
  ])
  func `a number of arXiv has one of two forms`(_ text: String) {
    #expect(isGood(text, .arxiv))
    #expect(!isGood(text, .doi) && !isGood(text, .pubmed))
  }

  @Test(arguments: [
    "", "2308.032", "2308.032790", "2300.03279", "2313.03279", "2308,03279", "230803279",
    "2308.0327a", "a308.03279", "2308.03279v2", "a/0112017", "abcdefghijk/0112017", "CS/0112017",
    "c5/0112017", "cs/011201", "cs/01120170", "cs/011201a", "cs/0100017", "cs/0113017",
    "math.gt/0309136", "math.G/0309136", "math.GTX/0309136", "math.G1/0309136", "math./0309136",
    "math.GT.AB/0309136", ".GT/0309136", "cs0112017", "cs/0112017/", "cs/0112017/1",
  ])
  func `another number is none of arXiv's`(_ text: String) {
    #expect(!isGood(text, .arxiv))
  }

  @Test(arguments: [
    "10.1000/a", "10.1093/jamia/ocae001", "10.1000.10/123", "10.12.3/x", "10.123456789/(x)<y>;z",
  ])
  func `a DOI has a registrant and a name`(_ text: String) {
    #expect(isGood(text, .doi))
    #expect(!isGood(text, .arxiv) && !isGood(text, .pubmed))
  }

  @Test(arguments: [
    "", "10.", "10.1234", "10.1234/", "10.123/a", "10.1.2/a", "10./a", "11.1234/a", "10.12a4/a",
    "10.1234/a b", "10.1234/a\u{7F}", "10.1234/é", " 10.1234/a", "doi:10.1234/a",
  ])
  func `another text is no DOI`(_ text: String) {
    #expect(!isGood(text, .doi))
  }

  @Test(arguments: [
    ("1", true), ("31501885", true), ("123456789", true), ("", false), ("0", false), ("01", false),
    ("1234567890", false), ("12a", false), ("-1", false), ("１", false),
  ])
  func `a number of PubMed has up to nine digits`(_ text: String, _ isOne: Bool) {
    #expect(isGood(text, .pubmed) == isOne)
  }

  @Test(
    arguments: [
      (.arxiv, "https://arxiv.org/abs/2308.03279", "2308.03279"),
      (.arxiv, "https://www.arxiv.org/pdf/2308.03279v2.pdf", "2308.03279"),
      (.arxiv, "arXiv: cs/0112017v12", "cs/0112017"), (.arxiv, "ARXIV:2308.03279", "2308.03279"),
      (.arxiv, "2308.03279vx", nil), (.arxiv, "https://example.org/2308.03279", nil),
      (.doi, "https://doi.org/10.1234/a", "10.1234/a"),
      (.doi, "doi: 10.1234/Ab/", "10.1234/Ab/"), (.doi, "http://dx.doi.org/10.1234/a", "10.1234/a"),
      (.doi, "doi.org/10.12/a", nil), (.pubmed, "PMID: 31501885", "31501885"),
      (.pubmed, "https://pubmed.ncbi.nlm.nih.gov/31501885/", "31501885"),
      (.pubmed, "https://www.ncbi.nlm.nih.gov/pubmed/31501885", "31501885"), (.pubmed, "PMC1", nil),
    ] as [(Identifier, String, String?)])
  func `what was copied with more around it is mended`(
    _ identifier: Identifier, _ text: String, _ mended: String?
  ) {
    #expect(identifier.mended(text) == mended)
  }

  private func isGood(_ text: String, _ identifier: Identifier) -> Bool {
    (try? identifier.check(text)) != nil
  }
}

/// The two languages that every list is kept in.
public enum Language: String, CaseIterable, Sendable {
  case zh, en

  /// The tag for `lang` and `hreflang`.
  public var tag: String {
    switch self {
    case .zh: "zh-Hans"
    case .en: "en"
    }
  }

  /// The other one.
  public var twin: Language {
    switch self {
    case .zh: .en
    case .en: .zh
    }
  }
}

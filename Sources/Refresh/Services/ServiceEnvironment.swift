public import Content

/// The variables of the environment, from which services take their addresses, tokens and keys.
public struct ServiceEnvironment {
  private let variable: (String) -> String?

  public init(_ variable: @escaping (String) -> String?) {
    self.variable = variable
  }

  func host(_ name: String, usually usual: String) throws(EnvironmentFault) -> Host {
    let text = variable(name).flatMap { $0.isEmpty ? nil : $0 } ?? usual
    guard let host = Host(text) else {
      throw EnvironmentFault(
        Phrase(
          zh: "\(name)不是可以访问的地址", en: "\(name) is not an address that can be asked"),
        help: Phrase(
          zh: "写以https://开头的地址，例如：\(usual)",
          en: "Give one that begins with https://, as in \(usual)"))
    }
    return host
  }

  /// The first that is set of several names. Its value is never shown, not even when it is wrong.
  func secret(_ names: [String]) throws(EnvironmentFault) -> String? {
    guard let name = names.first(where: { variable($0).map { !$0.isEmpty } ?? false }),
      let text = variable(name)
    else { return nil }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw EnvironmentFault(
        Phrase(
          zh: "\(name)里有令牌不会有的字符", en: "\(name) has a character in it that no token has"),
        help: Phrase(
          zh: "重新设置它；常见的原因是末尾多了换行",
          en: "Set it anew; a line break at its end is a frequent cause"))
    }
    return text
  }
}

/// A variable of the environment is set to what it cannot be.
public struct EnvironmentFault: Error {
  public let message: Phrase
  public let help: Phrase

  init(_ message: Phrase, help: Phrase) {
    self.message = message
    self.help = help
  }
}

import Content

/// A service that has a page of its own for every thing.
protocol OneByOne: Service {
  associatedtype Form: Decodable
  var host: Host { get }
  var headers: [(name: String, value: String)] { get }
  func url(of name: String) -> String
  /// Which statuses say that there is no such thing.
  var goneStatuses: [Int] { get }
  func read(_ form: Form, about subject: Subject<Record>, on day: Day) -> Answer<Record>
}

extension OneByOne {
  public func ask(
    _ subjects: [Subject<Record>], on day: Day, _ asking: inout Asking,
    _ answer: (Subject<Record>, Answer<Record>) -> Void
  ) {
    var failuresInARow = 0
    for (index, subject) in subjects.enumerated() {
      let request = Request(url(of: subject.name), headers: headers)
      let known: Answer<Record>
      switch asking.follow(request, within: host) {
      case .failure(let refusal) where refusal.isPutOff: return
      case .failure(let refusal): known = .failed(refusal)
      case .success(let response): known = read(response, about: subject, on: day)
      }
      answer(subject, known)
      guard case .failed(let refusal) = known else {
        failuresInARow = 0
        continue
      }
      failuresInARow += 1
      // A service that is down is not asked hundreds of times.
      if failuresInARow == 5 {
        for rest in subjects[(index + 1)...] { answer(rest, .failed(refusal)) }
        return
      }
    }
  }

  private func read(
    _ response: Response, about subject: Subject<Record>, on day: Day
  ) -> Answer<Record> {
    switch response.status {
    case 200:
      response.decoded(as: Form.self).map { read($0, about: subject, on: day) } ?? .failed(.garbage)
    case let status where goneStatuses.contains(status): .gone
    // There are no headers but the one with the token.
    case 401 where !headers.isEmpty: .failed(.unauthorised)
    case let status: .failed(.status(status))
    }
  }
}

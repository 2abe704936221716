import Content

extension Outline {
  /// The newest day on which a star count of the list was asked for.
  var factsDay: Day? {
    entries.lazy.compactMap { entry in
      self.catalogue.facts(of: entry).flatMap { $0.stars == nil ? nil : $0.asked }
    }.max()
  }
}

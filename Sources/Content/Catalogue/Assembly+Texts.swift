import Bytes

// Rules about texts that no file can be held to alone.
extension Assembly {
  private var entries: some Sequence<Entry> {
    files.lazy.compactMap { if case .entry(let entry)? = $0.file { entry } else { nil } }
  }

  /// No two entries have one title. The warning is at each of them: either may be the one that changed.
  mutating func checkTitles() {
    var hashes = HashTable(minimumCapacity: files.count)
    var repeated: Set<FNVHash> = []
    for entry in entries {
      for hash in entry.titleHashes where hashes.insert(0, hash, unless: { _ in true }) != nil {
        repeated.insert(hash)
      }
    }
    guard !repeated.isEmpty else { return }
    var seen: [String: Entry] = [:]
    var reported: Set<String> = []
    for entry in entries where !repeated.isDisjoint(with: entry.titleHashes) {
      var other: Entry?
      for title in entry.titles {
        let key = title.inLowerCase
        guard let first = seen.updateValue(entry, forKey: key) else { continue }
        seen[key] = first
        other = other ?? first
      }
      guard let other else { continue }
      for (entry, other) in [(entry, other), (other, entry)] {
        guard let title = entry.title.zh ?? entry.title.en, reported.insert(entry.path).inserted
        else { continue }
        report(
          .sameTitle(other: other.path, line: other.titleLine), in: entry.path, at: title.span)
      }
    }
  }

  /// Markers are computed, never typed.
  mutating func checkMarkers() {
    guard let icons = list?.icons, !icons.isEmpty else { return }
    for entry in entries {
      for (icon, text) in entry.typed(icons) {
        report(.typedMarker(icon), in: entry.path, at: text.span, focus: icon)
      }
    }
  }

  /// Nothing came into the list after today.
  mutating func checkDays(until today: Day) {
    for entry in entries where entry.added > today {
      report(.futureDay(entry.added), in: entry.path, at: entry.addedSpan)
    }
  }
}

extension ListSettings {
  /// The signs of markers that are no letters and nothing that everybody types.
  var icons: [String] {
    markers.map(\.icon).filter { icon in
      icon.unicodeScalars.contains { !$0.isASCII }
        && !icon.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
  }
}

extension Entry {
  /// One for both languages, or those that there are.
  fileprivate var titles: [String] { Self.titles(title) }

  /// The icons that were typed into its title and summary.
  func typed(_ icons: [String]) -> [(icon: String, text: Written<String>)] {
    var found: [(icon: String, text: Written<String>)] = []
    for pair in [title, summary] {
      for language in pair.isShared ? [Language.zh] : Language.allCases {
        guard let text = pair[language] else { continue }
        for icon in icons where text.value.holds(icon) { found.append((icon, text)) }
      }
    }
    return found
  }
}

extension String {
  /// Whether `icon`, which is not ASCII, stands in it.
  fileprivate func holds(_ icon: String) -> Bool {
    withBytes { text in
      icon.withBytes { icon in
        var index = text.next(icon[0], from: 0)
        while index + icon.count <= text.count {
          var length = 1
          while length < icon.count, text[index + length] == icon[length] { length += 1 }
          if length == icon.count { return true }
          index = text.next(icon[0], from: index + 1)
        }
        return false
      }
    }
  }
}

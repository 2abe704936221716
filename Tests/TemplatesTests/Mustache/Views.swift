@testable import Templates

/// A small theme's worth of views.
struct EntryView: View {
  var title = "cMedQA2"
  var summary: String? = nil
  var isNew = false
  var tags: [String] = []
  var links: [LinkView] = []
  var section = SectionView(title: "数据集")
  var kind = "badge"

  static let title = "Entry"
  static let fields: FieldTable<EntryView> = [
    .text("title", "The name.") { $0.title },
    .text("summary", "One sentence.") { $0.summary },
    .html("details", "A longer text.") {
      $0.summary.map { HTML(bytes: Array("<p>\($0)</p>".utf8)) }
    },
    .data("facts", "For programs.") { ScriptData(json: Array("\"\($0.title)\"".utf8)) },
    .flag("isNew", "Added lately.") { $0.isNew },
    .texts("tags", "Words.") { $0.tags },
    .list("links", LinkView.self, "Where to go.") { $0.links },
    .record("section", SectionView.self, "Where it stands.") { $0.section },
    .choice("kind", ["badge", "image"], "Which badge.") { $0.kind },
    .table("strings", "The interface's texts.") { _ in Strings() },
  ]
}

struct LinkView: View {
  let url: String
  static let title = "Link"
  static let fields: FieldTable<LinkView> = [.address("url", "Absolute.") { $0.url }]
}

struct SectionView: View {
  let title: String
  var sections: [SectionView] = []
  static let title = "Section"
  static let fields: FieldTable<SectionView> = [
    .text("title", "The heading.") { $0.title },
    .list("sections", SectionView.self, "Those inside.") { $0.sections },
  ]
}

struct Strings: Context {
  static let keys: [String: Set<String>] = ["strings": ["search", "搜索框"]]

  func value(_ name: Name) -> Value? {
    name.text == "search" ? .text("搜索") : nil
  }
}

extension TemplateLibrary {
  func check(
    _ template: String, as view: (some View).Type, tables: [String: Set<String>] = [:]
  ) -> [TemplateProblem] {
    var use = TemplateUse()
    return check(template, as: view, tables: tables, noting: &use)
  }
}

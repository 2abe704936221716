import Content

// Pages name files as the repository does, whatever the folder of the content was called when the site was
// built: the same list gives the same bytes everywhere.

extension Entry {
  var source: String { "content/" + (section + [id]).joined(separator: "/") + ".yml" }
}

extension Section {
  var source: String { "content/" + path.joined(separator: "/") + "/section.yml" }
}

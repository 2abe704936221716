import Content

// Pages name files as the repository does, whatever the folder of the content was called when the site was
// built: the same list gives the same bytes everywhere.

extension Entry {
  var source: String {
    var path = "content/"
    for folder in section {
      path += folder
      path += "/"
    }
    return path + id + ".yml"
  }
}

extension Outline.Chapter {
  var source: String { "content/" + anchor + "section.yml" }
}

import Testing

@testable import Site

@Test(
  arguments: [
    ("zh/index.html", "zh/index.html", nil, "index.html"),
    ("zh/index.html", "zh/index.html", "cmb", "#cmb"),
    ("zh/index.html", "zh/entries/cmb.html", nil, "entries/cmb.html"),
    ("zh/entries/cmb.html", "zh/index.html", "cmb", "../index.html#cmb"),
    ("zh/entries/cmb.html", "zh/entries/cblue.html", nil, "cblue.html"),
    ("zh/entries/cmb.html", "en/entries/cmb.html", nil, "../../en/entries/cmb.html"),
    ("zh/datasets/chinese/index.html", "zh/datasets/index.html", nil, "../index.html"),
    ("zh/data/index.html", "zh/datasets/index.html", nil, "../datasets/index.html"),
    ("zh/index.html", "assets/style.css", nil, "../assets/style.css"),
    ("index.html", "zh/index.html", nil, "zh/index.html"),
    ("zh/entries/cmb.html", "", nil, "../../"), ("404.html", "404.html", nil, "404.html"),
    ("404.html", "404.html", "main", "#main"), ("404.html", "40.html", "a", "40.html#a"),
    ("zh/index.html", "zhx/index.html", nil, "../zhx/index.html"),
    ("zh/index.html", "zh", nil, "../zh"), ("zh", "zh/index.html", nil, "zh/index.html"),
    ("a/b/c/d.html", "a/x/c/d.html", nil, "../../x/c/d.html"),
  ] as [(String, String, String?, String)])
func `a link is relative to its page`(
  _ page: String, _ target: String, _ fragment: String?, _ expected: String
) {
  #expect(PagePath(page).href(to: target, fragment: fragment) == expected)
}

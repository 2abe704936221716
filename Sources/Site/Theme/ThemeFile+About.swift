public import Content

extension ThemeFile {
  /// What the file is for; nil where it is none of the theme's.
  public var about: Phrase? { ThemeFile.abouts[name] }

  private static let abouts: [String: Phrase] = [
    "all.mustache": Phrase(
      zh: "页面：按名称排列的全部条目（清单分成多页时）",
      en: "page: all entries by name, where the list has several pages"),
    "chooser.mustache": Phrase(
      zh: "页面：网站首页，选择语言", en: "page: the root of the site, where readers choose a language"),
    "entry.mustache": Phrase(zh: "页面：一个条目的详情", en: "page: an entry with more to say than its row"),
    "feed.mustache": Phrase(zh: "Atom订阅源", en: "the Atom feed"),
    "home.mustache": Phrase(
      zh: "页面：清单首页，包含全部条目", en: "page: the home page of a list, with all entries"),
    "moved.mustache": Phrase(
      zh: "页面：从条目以前的地址转到现在的地址", en: "page: leads on from where an entry was"),
    "new.mustache": Phrase(zh: "页面：最近加入的条目", en: "page: what came into the list last"),
    "not-found.mustache": Phrase(zh: "页面：404.html", en: "page: 404.html"),
    "overview.mustache": Phrase(
      zh: "页面：清单首页，只有目录（清单分成多页时）", en: "page: the home page where the list has several pages"),
    "page.mustache": Phrase(
      zh: "所有页面的外框：<head>、页眉、页脚", en: "what is around every page: <head>, top and foot"),
    "rising.mustache": Phrase(zh: "页面：星数增长最快的条目", en: "page: the entries whose stars grow most"),
    "section.mustache": Phrase(
      zh: "页面：一个章节（清单分成多页时）", en: "page: a section, where the list has several pages"),
    "sitemap.mustache": Phrase(zh: "sitemap.xml，供搜索引擎使用", en: "sitemap.xml, for search engines"),
    "tag.mustache": Phrase(zh: "页面：有某个标签的条目", en: "page: the entries that have a tag"),
    "tags.mustache": Phrase(zh: "页面：全部标签", en: "page: all tags"),

    "partials/about.mustache": Phrase(zh: "清单或章节的简介", en: "the introduction of a list"),
    "partials/contents.mustache": Phrase(zh: "目录里的一层章节", en: "one level of the table of contents"),
    "partials/find.mustache": Phrase(zh: "搜索框和筛选", en: "the search box and the filters"),
    "partials/heading-2.mustache": Phrase(zh: "第一层章节的标题", en: "the heading of a section"),
    "partials/heading-3.mustache": Phrase(
      zh: "第二层章节的标题", en: "the heading of a section in a section"),
    "partials/heading-4.mustache": Phrase(
      zh: "更深的章节的标题", en: "the heading of a section further down"),
    "partials/layout-list.mustache": Phrase(
      zh: "章节里的条目，一行一个", en: "the entries of a section as rows"),
    "partials/layout-papers.mustache": Phrase(
      zh: "章节里的条目，编号的论文", en: "the entries of a section as numbered papers"),
    "partials/layout-table.mustache": Phrase(
      zh: "章节里的条目，表格", en: "the entries of a section as a table"),
    "partials/legend.mustache": Phrase(zh: "标记的图例", en: "what the markers mean"),
    "partials/line.mustache": Phrase(
      zh: "条目的简短一行：名称和第一句话", en: "an entry in short: its name and first sentence"),
    "partials/links.mustache": Phrase(zh: "条目页上的链接", en: "the links on the page of an entry"),
    "partials/list-facts.mustache": Phrase(
      zh: "首页上的条目数、日期和下载", en: "counts, day and downloads on the home page"),
    "partials/markers.mustache": Phrase(zh: "名称后面的标记", en: "the markers behind a name"),
    "partials/meta.mustache": Phrase(
      zh: "条目文字下面的一行：其他链接、论文信息", en: "the line below an entry's text: further links, the paper"),
    "partials/missing.mustache": Phrase(
      zh: "缺少一种语言时的说明", en: "the note that a language is missing"),
    "partials/name-2.mustache": Phrase(
      zh: "条目的名称，二级标题", en: "the name of an entry, as a heading 2"),
    "partials/name-3.mustache": Phrase(
      zh: "条目的名称，三级标题", en: "the name of an entry, as a heading 3"),
    "partials/name-4.mustache": Phrase(
      zh: "条目的名称，四级标题", en: "the name of an entry, as a heading 4"),
    "partials/name-5.mustache": Phrase(
      zh: "条目的名称，五级标题", en: "the name of an entry, as a heading 5"),
    "partials/name.mustache": Phrase(
      zh: "条目的名称：链接、标记、状态", en: "the name of an entry: link, markers, status"),
    "partials/newest.mustache": Phrase(zh: "首页上最近加入的条目", en: "the latest entries on the home page"),
    "partials/pages.mustache": Phrase(zh: "分页", en: "the way through many pages of rows"),
    "partials/path.mustache": Phrase(zh: "页面在清单里的位置", en: "where in the list a page is"),
    "partials/row.mustache": Phrase(zh: "一个条目", en: "an entry"),
    "partials/section.mustache": Phrase(zh: "一个章节和它下面的章节", en: "a section and those in it"),
    "partials/star-figure.mustache": Phrase(
      zh: "星数，未知时是图片", en: "the number of stars, or a picture where it is not known"),
    "partials/star.mustache": Phrase(zh: "星数徽章", en: "the star badge"),
    "partials/tag-links.mustache": Phrase(zh: "条目页上的标签", en: "the tags on the page of an entry"),
    "partials/toc.mustache": Phrase(zh: "目录", en: "the table of contents"),
    "partials/ways.mustache": Phrase(
      zh: "页脚里通往其他页面的链接", en: "the links to other pages at the foot"),

    "strings.zh.yml": Phrase(
      zh: "界面的中文词语；自己的文件只写要改的",
      en: "the Chinese words of the interface; a list's own file has only those that differ"),
    "strings.en.yml": Phrase(
      zh: "界面的英文词语；自己的文件只写要改的",
      en: "the English words of the interface; a list's own file has only those that differ"),

    "assets/icon.svg": Phrase(zh: "浏览器标签页上的图标", en: "the icon in the browser's tab"),
    "assets/og-en.png": Phrase(
      zh: "分享英文页面的链接时显示的图片，1200×630", en: "the picture beside links to English pages, 1200 by 630"),
    "assets/og-zh.png": Phrase(
      zh: "分享中文页面的链接时显示的图片，1200×630", en: "the picture beside links to Chinese pages, 1200 by 630"),
    "assets/page.js": Phrase(
      zh: "每个页面的脚本：筛选、搜索、双语对照", en: "the script of every page: filters, search, both languages"),
    "assets/places.js": Phrase(
      zh: "脚本：从条目以前的地址转到现在的地址", en: "the script that leads on from where an entry was"),
    "assets/search.js": Phrase(
      zh: "脚本：搜索分成多页的清单", en: "the script that searches a list of several pages"),
    "assets/style.css": Phrase(zh: "样式表", en: "the style sheet"),
  ]
}

"""Refuses a comparison of two sites that do not say the same: same number of pages, same titles, same facts on each page."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from catalogue import Catalogue, Entry
from prose import LANGUAGES

#: Pages are read whole for each so many-th entry; titles and counts are checked for all.
STEP = 50

#: How the address of a live star badge begins. The list has no stored star counts, so every badge is one.
BADGE = "https://img.shields.io/github/stars/"

#: Pages that Duet makes besides, and Hugo's layouts do not: the tags, and what is new.
BESIDES = ("new.html", "tags.html", "tags/")

ROOT_FILES = ["index.html", "404.html", "sitemap.xml", "robots.txt", "list.json"]


def problems(catalogue: Catalogue, site: Path) -> list[str]:
    """What is missing from a site, in words; nothing if it says all that the list says."""
    found = [f"{name} is missing" for name in ROOT_FILES if not (site / name).is_file()]
    for language in LANGUAGES:
        expected = page_paths(catalogue)
        pages = {str(path.relative_to(site / language)) for path in (site / language).rglob("*.html")}
        found += [f"{language}/{path} is missing" for path in sorted(expected - pages)]
        found += [f"{language}/{path} is one too many" for path in sorted(pages - expected) if not path.startswith(BESIDES)]
        for at, entry in enumerate(catalogue.entries):
            path = f"{language}/entries/{entry.id}.html"
            if not (site / path).is_file():
                continue
            text = (site / path).read_text()
            found += [f"{path}: {words}" for words in wrong_titles(text, entry.title[language])]
            if at % STEP == 0:
                page = Reader.read(text)
                found += [f"{path}: {words}" for words in missing(page, facts(entry, language) + details(entry, language))]
                row = f"{language}/{row_path(catalogue, entry)}"
                found += [f"{row}: {words}" for words in missing(Reader.read((site / row).read_text()), facts(entry, language))]
    return found


def page_paths(catalogue: Catalogue) -> set[str]:
    """All pages of one language."""
    paths = {"index.html"} | {f"entries/{entry.id}.html" for entry in catalogue.entries}
    if catalogue.has_section_pages:
        paths |= {"/".join([*section.path, "index.html"]) for section in catalogue.walk()}
    return paths


def row_path(catalogue: Catalogue, entry: Entry) -> str:
    """The page that shows the entry among its neighbours."""
    return "/".join([*entry.section, "index.html"]) if catalogue.has_section_pages else "index.html"


def wrong_titles(text: str, title: str) -> list[str]:
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
    page = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    found = []
    if not heading or plain(heading[1]) != title:
        found.append(f"the heading is not '{title}'")
    if not page or not plain(page[1]).startswith(title):
        found.append(f"the title does not begin with '{title}'")
    return found


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def facts(entry: Entry, language: str) -> list[str]:
    """Texts and addresses that a reader must find wherever the entry is shown."""
    return [
        entry.title[language], unmarked(entry.summary[language]),
        "https://github.com/" + entry.repository, *entry.links.values(), BADGE + entry.repository,
        *(half[language] for field in entry.fields for half in field), *entry.tags,
    ]


def details(entry: Entry, language: str) -> list[str]:
    blocks = entry.details[language].split("\n")
    links = re.findall(r"\]\(([^)]*)\)", entry.details[language])
    return [entry.added, *links, *(unmarked(block) for block in blocks if block and not block.startswith("```"))]


def unmarked(markdown: str) -> str:
    """The text that a reader sees. The entries use few marks, and none of them inside code."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"^(## |- )|[*`]", "", text)


def missing(page: "Reader", expected: list[str]) -> list[str]:
    return [f"'{text}' is missing" for text in expected if not page.says(text)]


class Reader(HTMLParser):
    """The text of a page without white space, and the values of its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.values: set[str] = set()

    @classmethod
    def read(cls, html: str) -> "Reader":
        reader = cls()
        pieces: list[str] = []
        reader.handle_data = pieces.append  # type: ignore[method-assign]
        reader.feed(html)
        reader.close()
        reader.text = "".join("".join(pieces).split())
        return reader

    def says(self, text: str) -> bool:
        if text.startswith(BADGE):
            return any(value.partition("?")[0] == text for value in self.values)
        return text in self.values or "".join(text.split()) in self.text

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.values.update(value for _, value in attributes if value)

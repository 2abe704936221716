"""Refuses a comparison of two sites that do not say the same: same number of pages, same titles, same facts on each page."""

import json
import re
from calendar import month_name
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from catalogue import Catalogue, Entry
from prose import LANGUAGES

#: Pages are read whole for each so many-th entry; titles and counts are checked for all.
STEP = 50

#: How the address of a live star badge begins. The list has no stored star counts, so every badge is one.
BADGE = "https://img.shields.io/github/stars/"

ROOT_FILES = ["index.html", "404.html", "sitemap.xml", "robots.txt", "llms.txt", "list.json", "list.bib"]

#: How many entries a feed has, and the fewest on the page of what is new, which shows whole days.
FEED, NEW = 50, 100

#: So many entries a page shows at most. No section of the comparison has more, but many a tag.
ROWS = 500

#: So many entries are named as kin at most.
KIN = 5


def problems(catalogue: Catalogue, site: Path) -> list[str]:
    """What is missing from a site, in words; nothing if it says all that the list says."""
    found = [f"{name} is missing" for name in ROOT_FILES if not (site / name).is_file()]
    if found:
        return found
    found = data_problems(catalogue, site)
    for language in LANGUAGES:
        expected = page_paths(catalogue)
        pages = {str(path.relative_to(site / language)) for path in (site / language).rglob("*.html")}
        found += [f"{language}/{path} is missing" for path in sorted(expected - pages)]
        found += [f"{language}/{path} is one too many" for path in sorted(pages - expected)]
        neighbours = beside(catalogue)
        tagged = {tag: {entry.id for entry in entries} for tag, entries in catalogue.tagged.items()}
        for at, entry in enumerate(catalogue.entries):
            path = f"{language}/entries/{entry.id}.html"
            if not (site / path).is_file():
                continue
            text = (site / path).read_text()
            found += [f"{path}: {words}" for words in wrong_titles(text, entry.title[language])]
            if at % STEP == 0:
                page = Reader.read(text)
                found += [f"{path}: {words}" for words in missing(page, facts(entry, language) + own_facts(entry, language))]
                found += [f"{path}: {words}" for words in wrong_ways(text, entry, neighbours[entry.id], tagged)]
                found += [f"{path}: {words}" for words in wrong_data(text, entry)]
                row = f"{language}/{row_path(catalogue, entry)}"
                found += [f"{row}: {words}" for words in missing(Reader.read((site / row).read_text()), facts(entry, language))]
        found += list_problems(catalogue, language, site / language)
    return found


def data_problems(catalogue: Catalogue, site: Path) -> list[str]:
    """What is wrong with the files that both languages share."""
    found = []
    ids = [entry.id for entry in catalogue.entries]
    if [entry["id"] for entry in json.loads((site / "list.json").read_text())["entries"]] != ids:
        found.append("list.json does not have the entries in their order")
    if [entry["id"] for entry in searched(site)] != ids:
        found.append("the search does not have the entries in their order")
    cited = [entry.id for entry in catalogue.entries if entry.paper]
    if re.findall(r"@misc\{([^,]*),", (site / "list.bib").read_text()) != cited:
        found.append("list.bib does not have the papers in their order")
    records = {path.stem for path in (site / "entries").glob("*.bib")}
    found += [f"entries/{id}.bib is missing or one too many" for id in sorted(records ^ set(cited))]
    addresses = set(re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text()))
    if len(addresses) != len(LANGUAGES) * len(page_paths(catalogue)):
        found.append(f"sitemap.xml has {len(addresses)} addresses")
    return found


def searched(site: Path) -> list[dict]:
    """What the search knows: one file, or several where the list has several pages."""
    if (site / "search.json").is_file():
        return json.loads((site / "search.json").read_text())["entries"]
    parts = sorted((path for path in (site / "search").rglob("*.json") if path.stem.isdigit()), key=lambda path: int(path.stem))
    return [entry for part in parts for entry in json.loads(part.read_text())]


def list_problems(catalogue: Catalogue, language: str, folder: Path) -> list[str]:
    """What is wrong with the pages and feeds of one language that list entries otherwise than by section."""
    found = []
    tags = catalogue.tagged
    pages = {path: (tag, part) for tag, entries in tags.items() for path, part in tag_pages(tag, entries)}
    pages["new.html"] = (TITLES["new"][language], newest_days(catalogue))
    for path, (title, entries) in pages.items():
        text = (folder / path).read_text()
        found += [f"{language}/{path}: {words}" for words in wrong_heading(text, title)]
        lines = re.search(r'<ul class="lines">.*?(?=<nav|</main>)', text, re.DOTALL)
        shown = re.findall(r'<a [^>]*?href="[^"]*?([a-z0-9-]+)\.html"', lines[0]) if lines else []
        if shown != [entry.id for entry in entries]:
            found.append(f"{language}/{path} does not show its {len(entries)} entries in their order")
        page = Reader.read(text)
        for entry in entries[::STEP]:
            found += [f"{language}/{path}: {words}" for words in missing(page, [entry.title[language], brief(entry, language)])]
    text = (folder / "tags.html").read_text()
    found += [f"{language}/tags.html: {words}" for words in wrong_heading(text, TITLES["tags"][language])]
    shown = [(tag, int(count.replace(",", ""))) for tag, count in
             re.findall(r'<a href="[^"]*tags/([a-z-]+)\.html">\1</a> <small>([\d,]+)</small>', text)]
    if shown != [(tag, len(entries)) for tag, entries in tags.items()]:
        found.append(f"{language}/tags.html does not have the tags and how many entries each has")
    feed = (folder / "feed.xml").read_text()
    if re.findall(r"<id>[^<]*/entries/([^<]*)\.html</id>", feed) != [entry.id for entry in catalogue.newest[:FEED]]:
        found.append(f"{language}/feed.xml does not have the {FEED} newest entries")
    return found


def wrong_data(text: str, entry: Entry) -> list[str]:
    """What is wrong with what an entry's page tells search engines."""
    kind = "ScholarlyArticle" if entry.paper and "title" not in entry.paper else "Dataset" if "data" in entry.links else None
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    shown = json.loads(data[1])["@type"] if data else None
    return [] if shown == kind else [f"to search engines it is a {shown}, not a {kind}"]


TITLES = {"new": {"zh": "最近收录", "en": "What’s new"}, "tags": {"zh": "标签索引", "en": "Index of tags"}}


def tag_pages(tag: str, entries: list[Entry]) -> list[tuple[str, list[Entry]]]:
    """The pages of a tag, each with the entries that it shows."""
    parts = [entries[start : start + ROWS] for start in range(0, len(entries), ROWS)]
    return [(f"tags/{tag}/{number}.html" if number > 1 else f"tags/{tag}.html", part) for number, part in enumerate(parts, 1)]


def newest_days(catalogue: Catalogue) -> list[Entry]:
    """At least NEW of the newest entries; a day is never cut in two."""
    newest = catalogue.newest
    return newest[:NEW] + [entry for entry in newest[NEW:] if entry.added == newest[NEW - 1].added]


def brief(entry: Entry, language: str) -> str:
    """The first sentence of the summary."""
    return re.split(r"(?<=。)|(?<=\.) ", unmarked(entry.summary[language]))[0]


def beside(catalogue: Catalogue) -> dict[str, tuple[str | None, str | None]]:
    """The ids of the entries before and behind each one in its section."""
    entries: list[Entry | None] = [None, *catalogue.entries, None]
    found = {}
    for before, entry, behind in zip(entries, entries[1:], entries[2:]):
        if entry:
            found[entry.id] = tuple(one.id if one and one.section == entry.section else None for one in (before, behind))
    return found


def wrong_ways(text: str, entry: Entry, beside: tuple[str | None, str | None], tagged: dict[str, set[str]]) -> list[str]:
    """What is wrong with the links from an entry's page to others: its neighbours, its kin, its tags, its BibTeX file."""
    found = []
    for rel, id in zip(("prev", "next"), beside):
        shown = re.findall(rf'<a rel="{rel}" href="[^"]*?([a-z0-9-]+)\.html"', text)
        if shown != ([id] if id else []):
            found.append(f"{rel} is {shown}, not {id}")
    kin = re.search(r'<section class="related".*?</section>', text, re.DOTALL)
    shown = re.findall(r'<a [^>]*?href="[^"]*?([a-z0-9-]+)\.html"', kin[0]) if kin else []
    close = set().union(*(tagged[tag] for tag in entry.tags)) - {entry.id}
    if len(set(shown)) != min(KIN, len(close)) or not set(shown) <= close:
        found.append(f"its kin are {shown}")
    if re.findall(r'href="[^"]*tags/([a-z-]+)\.html"', text) != entry.tags:
        found.append("its tags do not lead to their pages")
    if bool(entry.paper) != (f'entries/{entry.id}.bib"' in text):
        found.append("the way to its BibTeX file is missing or one too many")
    return found


def page_paths(catalogue: Catalogue) -> set[str]:
    """All pages of one language."""
    paths = {"index.html", "new.html", "tags.html"} | {f"entries/{entry.id}.html" for entry in catalogue.entries}
    paths |= {path for tag, entries in catalogue.tagged.items() for path, _ in tag_pages(tag, entries)}
    if catalogue.has_section_pages:
        paths |= {"all.html"} | {"/".join([*section.path, "index.html"]) for section in catalogue.walk()}
    return paths


def row_path(catalogue: Catalogue, entry: Entry) -> str:
    """The page that shows the entry among its neighbours."""
    return "/".join([*entry.section, "index.html"]) if catalogue.has_section_pages else "index.html"


def wrong_heading(text: str, title: str) -> list[str]:
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
    return [] if heading and plain(heading[1]) == title else [f"the heading is not '{title}'"]


def wrong_titles(text: str, title: str) -> list[str]:
    found = wrong_heading(text, title)
    page = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    if not page or not plain(page[1]).startswith(title):
        found.append(f"the title does not begin with '{title}'")
    return found


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def facts(entry: Entry, language: str) -> list[str]:
    """Texts and addresses that a reader must find wherever the entry is shown."""
    paper = entry.paper
    return [
        entry.title[language], unmarked(entry.summary[language]),
        "https://github.com/" + entry.repository, *entry.links.values(), BADGE + entry.repository,
        *([paper["venue"] if "venue" in paper else month(paper["date"], language)] if paper else []),
    ]


def month(date: str, language: str) -> str:
    """2024-01 in words."""
    year, number = map(int, date.split("-"))
    return f"{year}年{number}月" if language == "zh" else f"{month_name[number]} {year}"


def own_facts(entry: Entry, language: str) -> list[str]:
    """What its own page has besides."""
    paper = entry.paper or {}
    found = [*(half[language] for field in entry.fields for half in field), *entry.tags, entry.added, *paper.get("authors", [])]
    found += [text for key, text in paper.items() if key != "authors"]
    if paper:
        found.append("@misc{" + entry.id)
    return found + details(entry, language)


def details(entry: Entry, language: str) -> list[str]:
    blocks = entry.details[language].split("\n")
    links = re.findall(r"\]\(([^)]*)\)", entry.details[language])
    return [*links, *(unmarked(block) for block in blocks if block and not block.startswith("```"))]


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

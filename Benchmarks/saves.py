"""What people save while the preview runs, each with the page on which it shows."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import duet_content
import yaml_text
from catalogue import Catalogue, Entry, Section


@dataclasses.dataclass
class Kind:
    """A save, and one that takes it back."""
    name: str
    page: str | None  #: a page that is different after each of them; None where readers go on seeing what was there
    do: Callable[[], object]
    undo: Callable[[], object]


def kinds(catalogue: Catalogue, content: Path, templates: Path, entry: Entry) -> list[Kind]:
    section = next(section for section in catalogue.walk() if section.path == entry.section)
    page = f"/en/{'/'.join(section.path)}/" if catalogue.has_section_pages else "/en/"
    return [
        entry_kind("a summary", page, content, entry, summary=longer(entry.summary)),
        entry_kind("a tag", f"/en/entries/{entry.id}.html", content, entry, tags=[*entry.tags, "saved"]),
        section_kind(page, content, section),
        come_and_go(page, content, entry),
        replacement("a mistake, and its mending", None, place_of(content, entry), "summary:", "sumary:"),
        replacement("a style", "/en/", templates / "assets" / "style.css", ":root {", ":root { --saved: 0;"),
        replacement("a word of the interface", "/en/", templates / "strings.en.yml", "\ncontents: ", "\ncontents: Saved "),
        replacement("a template", "/en/", templates / "page.mustache", "</footer>", "<b>Saved</b></footer>"),
    ]


def longer(text: dict[str, str]) -> dict[str, str]:
    return text | {"en": text["en"] + " And more."}


def place_of(content: Path, entry: Entry) -> Path:
    return content.joinpath(*entry.section, entry.id + ".yml")


def entry_kind(name: str, page: str, content: Path, entry: Entry, **changes: object) -> Kind:
    place = place_of(content, entry)
    now = yaml_text.text(duet_content.entry_file(dataclasses.replace(entry, **changes)))
    before = place.read_text()
    return Kind(name, page, lambda: place.write_text(now), lambda: place.write_text(before))


def section_kind(page: str, content: Path, section: Section) -> Kind:
    place = content.joinpath(*section.path, "section.yml")
    now = yaml_text.text(duet_content.section_file(dataclasses.replace(section, title=longer(section.title))))
    before = place.read_text()
    return Kind("a section's title", page, lambda: place.write_text(now), lambda: place.write_text(before))


def come_and_go(page: str, content: Path, entry: Entry) -> Kind:
    new = dataclasses.replace(entry, id="saved-in-passing")
    place = place_of(content, new)
    text = yaml_text.text(duet_content.entry_file(new))
    return Kind("an entry that comes or goes", page, lambda: place.write_text(text), place.unlink)


def replacement(name: str, page: str | None, place: Path, old: str, new: str) -> Kind:
    before = place.read_text()
    if old not in before:
        raise SystemExit(f"{place} has no '{old.strip()}' any more")
    now = before.replace(old, new, 1)
    return Kind(name, page, lambda: place.write_text(now), lambda: place.write_text(before))

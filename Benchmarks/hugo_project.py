"""The list as a Hugo project: a content folder for each language, and the settings and layouts that stand in `hugo/`. The style
sheet and the other assets are those of Duet's theme.
"""

import json
import shutil
from pathlib import Path

import yaml_text
from catalogue import Catalogue, Entry, Section
from prose import LANGUAGES

LAYOUTS = Path(__file__).with_name("hugo")

#: The Chinese home page also makes the files that stand once at the root.
ROOT_OUTPUTS = ["html", "atom", "chooser", "missing", "catalogue", "searchdata", "references", "overview", "pagemap"]


def write(catalogue: Catalogue, assets: Path, folder: Path, front_matter: str) -> None:
    """`front_matter` is a key of FORMATS."""
    page = FORMATS[front_matter]
    shutil.copytree(LAYOUTS, folder)
    shutil.copytree(assets, folder / "static" / "assets")
    for language in LANGUAGES:
        content = folder / "content" / language
        content.mkdir(parents=True)
        (content / "_index.md").write_text(page(home(catalogue, language), ""))
        (content / "new.md").write_text(page(NEW | {"title": NEW_TITLE[language]}, ""))
        if catalogue.has_section_pages:
            (content / "all.md").write_text(page(ALL | {"title": ALL_TITLE[language]}, ""))
        (content / "tags").mkdir()
        (content / "tags" / "_index.md").write_text(page(TAGS | {"title": TAGS_TITLE[language]}, ""))
        for weight, section in enumerate(catalogue.walk(), 1):
            place = content.joinpath(*section.path)
            place.mkdir()
            intro = section.intro[language] if section.intro else ""
            (place / "_index.md").write_text(page(section_matter(section, language, weight), intro))
        for weight, entry in enumerate(catalogue.entries, 1):
            place = content.joinpath(*entry.section, entry.id + ".md")
            place.write_text(page(entry_matter(entry, language, weight), entry.details[language]))


#: The page of what is new: rendered, but in no list, so that the pages of a site are its entries.
NEW = {"type": "new", "build": {"list": "never"}}
NEW_TITLE = {"zh": "最近收录", "en": "What’s new"}

#: The page of all entries by name, which is there where sections have pages.
ALL = {"type": "all", "build": {"list": "never"}}
ALL_TITLE = {"zh": "全部条目", "en": "All entries"}

#: The index of all tags, which Hugo would put into the folder of the tags.
TAGS = {"url": "tags.html"}
TAGS_TITLE = {"zh": "标签索引", "en": "Index of tags"}


def home(catalogue: Catalogue, language: str) -> dict:
    matter: dict = {"outputs": ROOT_OUTPUTS} if language == "zh" else {}
    if not catalogue.has_section_pages:
        matter["cascade"] = [{"target": {"kind": "section"}, "build": {"render": "never"}}]
    return matter


def section_matter(section: Section, language: str, weight: int) -> dict:
    return {"title": section.title[language], "weight": weight}


def entry_matter(entry: Entry, language: str, weight: int) -> dict:
    github = {"kind": "github", "url": "https://github.com/" + entry.repository}
    matter = {
        "title": entry.title[language],
        "summary": entry.summary[language],
        "date": entry.added,
        "weight": weight,
        "tags": entry.tags,
        "repository": entry.repository,
        "links": [github, *({"kind": kind, "url": url} for kind, url in entry.links.items())],
        "fields": [{"label": label[language], "value": value[language]} for label, value in entry.fields],
    }
    if entry.paper:
        matter["paper"] = entry.paper
        if language == "zh":
            matter["outputs"] = ["html", "reference"]
    return matter


def toml_page(matter: dict, body: str) -> str:
    lines = [f"{key} = {toml(value)}" for key, value in matter.items()]
    return "\n".join(["+++", *lines, "+++", body, ""])


def toml(value: object) -> str:
    """A value on one line. What JSON writes for text, numbers and lists of them is TOML too."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def yaml_page(matter: dict, body: str) -> str:
    return f"---\n{yaml_text.text(matter)}---\n{body}\n"


def json_page(matter: dict, body: str) -> str:
    return f"{json.dumps(matter, ensure_ascii=False, indent=1)}\n{body}\n"


#: How a content file is written, by the name of what its front matter is.
FORMATS = {"toml": toml_page, "yaml": yaml_page, "json": json_page}

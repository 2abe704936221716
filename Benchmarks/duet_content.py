"""The list as Duet's content folder: one file holds both halves of an entry."""

from pathlib import Path

import yaml_text
from catalogue import BASE_URL, DESCRIPTION, NAME, REPOSITORY, Catalogue, Entry, Section


def write(catalogue: Catalogue, folder: Path) -> None:
    folder.mkdir(parents=True)
    order = [section.path[-1] for section in catalogue.sections]
    (folder / "list.yml").write_text(yaml_text.text({
        "name": NAME, "description": DESCRIPTION, "base_url": BASE_URL, "repository": REPOSITORY,
        "primary": "zh", "order": order, "pages": "auto", "licence": "CC-BY-4.0"}))
    for section in catalogue.walk():
        place = folder.joinpath(*section.path)
        place.mkdir()
        (place / "section.yml").write_text(yaml_text.text(section_file(section)))
    for entry in catalogue.entries:
        place = folder.joinpath(*entry.section, entry.id + ".yml")
        place.write_text(yaml_text.text(entry_file(entry)))


def section_file(section: Section) -> dict:
    file: dict = {"title": section.title}
    if section.intro:
        file["intro"] = section.intro
    if section.sections:
        file["order"] = [inner.path[-1] for inner in section.sections]
    return file


def entry_file(entry: Entry) -> dict:
    shared = entry.title["zh"] == entry.title["en"]
    file = {
        "title": entry.title["en"] if shared else entry.title,
        "summary": entry.summary,
        "links": {"github": entry.repository, **entry.links},
        "fields": [{"label": label, "value": value} for label, value in entry.fields],
        "tags": entry.tags,
        "added": entry.added,
        "details": entry.details,
    }
    return file | {"paper": entry.paper} if entry.paper else file

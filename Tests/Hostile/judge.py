#!/usr/bin/env python3
"""Reads built sites with other people's parsers, and says what no list may get onto a page.

    judge.py SITE...       each problem a line, `path: words`; exit code 1 where there is one

html5lib reads pages as browsers do, lxml the feeds and site maps, json the data, pybtex the BibTeX.
"""

import json
import pathlib
import re
import sys
import urllib.parse

import html5lib
import lxml.etree
import pybtex.database
import pybtex.errors

pybtex.errors.set_strict_mode(True)

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
# What the templates use. An element that is none of these came out of a text.
ELEMENTS = set("""html head meta title link script style body a abbr article aside b blockquote br button code dd
details div dl dt em figcaption figure fieldset footer form h1 h2 h3 h4 h5 h6 header hr i img input kbd label legend li
main mark nav noscript ol optgroup option output p pre search section select small span strong summary sup table tbody
td template tfoot th thead time tr ul wbr""".split())
DRAWN = {"svg", "polyline"}
ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "ping", "srcset", "background", "cite"}
SCHEMES = {"http", "https", "mailto"}
# Beside the page, or at the address of the list, which can have anything in its path.
SCRIPT = r'((\.\./)*|https://example\.org/([^\s"<>]*/)?)assets/[a-z]+\.[0-9a-f]{16}\.js'
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")


def scheme(address):
    """As a browser sees it: without blanks around it, and without tabs and line breaks."""
    seen = re.sub("[\t\n\r]", "", address).strip("".join(map(chr, range(0x21))))
    if seen.replace("\\", "/").startswith("//"):
        return "//"
    match = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", seen)
    return match.group(1).lower() if match else None


def words(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def page(path, text):
    tree = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=True)
    if "<!--" in text:
        yield "a comment"
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.replace(HTML, "")
        if name.startswith(SVG):
            name = name.replace(SVG, "")
            if name not in DRAWN:
                yield f"the drawn element <{name}>"
        elif name not in ELEMENTS:
            yield f"the element <{name}>"
        if name == "script":
            yield from script(element)
        if name == "style" and path.name != "404.html":
            yield "a <style>"
        for attribute, value in element.attrib.items():
            attribute = attribute.rpartition("}")[2]
            if attribute.startswith("on") or attribute in ("style", "srcdoc"):
                yield f"{attribute}={value!r} of <{name}>"
            if attribute in ADDRESSES and scheme(value) not in (None, *SCHEMES):
                yield f"a link to {value!r}"
            if attribute == "content" and element.get("http-equiv", "").lower() == "refresh":
                if scheme(value.partition("url=")[2]) is not None:
                    yield f"a page that leads on to {value!r}"
            if INVISIBLE.search(value):
                yield f"what nobody can see in {attribute}={value!r}"
        for piece in (element.text, element.tail):
            if piece and name != "script" and INVISIBLE.search(piece):
                yield f"what nobody can see in {piece!r}"


def script(element):
    if element.get("type") == "application/ld+json":
        try:
            data = json.loads(element.text or "")
            if data["@context"] != "https://schema.org":
                yield f"JSON-LD of {data['@context']!r}"
        except (ValueError, KeyError) as error:
            yield f"JSON-LD that nobody can read: {error}"
        return
    source = element.get("src", "")
    if (element.text or "").strip() or not re.fullmatch(SCRIPT, source):
        yield f"the script {element.get('src')!r} {element.text!r}"


def xml(path, data):
    try:
        tree = lxml.etree.fromstring(data, lxml.etree.XMLParser(resolve_entities=False, recover=False))
    except lxml.etree.XMLSyntaxError as error:
        yield f"not well-formed: {error}"
        return
    for element in tree.iter():
        for address in [element.get("href"), element.text if element.tag.endswith("}loc") else None]:
            if address is not None and scheme(address) not in (None, *SCHEMES):
                yield f"a link to {address!r}"
        if element.get("type") == "html":
            for problem in page(path, element.text or ""):
                yield "in a text of the feed: " + problem


def bibtex(path, data):
    try:
        records = pybtex.database.parse_string(data.decode(), "bibtex")
    except Exception as error:
        yield f"BibTeX that nobody can read: {error}"
        return
    for key, record in records.entries.items():
        if record.type != "misc" or not set(record.fields) <= {
            "title", "year", "month", "howpublished", "doi", "eprint", "archiveprefix", "url"
        }:
            yield f"the record {key} has {sorted(record.fields)}"


def site(folder):
    entries = {}
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or "assets" in path.parts or ".duet" in path.parts:
            continue
        data = path.read_bytes()
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            yield path, f"not UTF-8: {error}"
            continue
        read = {".html": lambda: page(path, text), ".xml": lambda: xml(path, data), ".bib": lambda: bibtex(path, data)}
        if path.suffix == ".json":
            try:
                entries[path.name] = json.loads(text)
            except ValueError as error:
                yield path, f"JSON that nobody can read: {error}"
        for problem in read.get(path.suffix, lambda: ())():
            yield path, problem
        if INVISIBLE.search(text):
            yield path, f"what nobody can see: {INVISIBLE.search(text)}"
    for entry in entries.get("list.json", {}).get("entries", []):
        for language, title in entry["title"].items():
            yield from heading(folder / language / "entries" / f"{entry['id']}.html", title)


def heading(path, title):
    """A title is on its page as it was typed, no more and no less."""
    if not path.exists():
        return
    tree = html5lib.parse(path.read_text(), treebuilder="etree", namespaceHTMLElements=True)
    shown = [words(h) for h in tree.iter(HTML + "h1")]
    if not any(re.sub(r"\s+", " ", title).strip() in one for one in shown):
        yield path, f"the title {title!r} is shown as {shown!r}"


def main():
    problems = [(path, problem) for name in sys.argv[1:] for path, problem in site(pathlib.Path(name))]
    for path, problem in problems:
        print(f"{path}: {problem}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

"""Reads a published site over HTTP, under the path that GitHub Pages gives it, and follows every link within it."""

import threading
from functools import partial
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit


class Page(HTMLParser):
    def __init__(self, text: str):
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        values = dict(attributes)
        if "id" in values:
            self.ids.add(values["id"])
        self.links += [values[key] for key in ("href", "src") if values.get(key)]


class Pages(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(self.base)) if path.startswith(self.base) else "/nonexistent"

    def log_message(self, *_) -> None:
        pass


def read(folder: Path, base: str) -> tuple[dict[str, Page | None], list[str], set[str]]:
    """All pages by address, links within the site that lead nowhere, and the addresses outside it."""
    handler = type("Handler", (Pages,), {"base": base})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}{base}/"
    try:
        return follow(home)
    finally:
        server.shutdown()
        server.server_close()


def follow(home: str) -> tuple[dict[str, Page | None], list[str], set[str]]:
    connection = HTTPConnection(urlsplit(home).netloc)
    pages: dict[str, Page | None] = {}
    links: list[tuple[str, str, str]] = []
    broken, outside, waiting = [], set(), [home]
    while waiting:
        address = waiting.pop()
        connection.request("GET", urlsplit(address).path)
        reply = connection.getresponse()
        body = reply.read()
        if reply.status != 200:
            broken.append(f"{address} answers {reply.status}")
            pages[address] = None
            continue
        pages[address] = page = Page(body.decode()) if reply.getheader("Content-Type", "").startswith("text/html") else None
        for link in page.links if page else []:
            target, fragment = urldefrag(urljoin(address, link))
            if not target.startswith(home):
                outside.add(target)
                continue
            links.append((address, target, fragment))
            if target not in pages and target not in waiting:
                waiting.append(target)
    for address, target, fragment in links:
        if fragment and (page := pages.get(target)) and unquote(fragment) not in page.ids:
            broken.append(f"{address} leads to #{fragment}, which is not in {target}")
    return pages, broken, outside

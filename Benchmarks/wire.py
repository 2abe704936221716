"""Plain connections to a server on this machine, so that no library is part of what is measured."""

import base64
import json
import os
import select
import socket


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Connection:
    """Asks for pages over one connection, as browsers do."""

    def __init__(self, port: int) -> None:
        self.host = f"127.0.0.1:{port}"
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def ask(self, path: str, *headers: str) -> None:
        lines = [f"GET {path} HTTP/1.1", f"Host: {self.host}", *headers, "", ""]
        self.socket.sendall("\r\n".join(lines).encode())

    def get(self, path: str) -> tuple[int, bytes]:
        self.ask(path)
        head = self.until(b"\r\n\r\n")
        fields = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:] if ": " in line)
        if "content-length" in fields:
            body = self.exactly(int(fields["content-length"]))
        else:
            body = b""
            while size := int(self.until(b"\r\n").strip(), 16):
                body += self.exactly(size + 2)[:-2]
            self.until(b"\r\n")
        return int(head.split()[1]), body

    def more(self) -> None:
        data = self.socket.recv(1 << 16)
        if not data:
            raise ConnectionError("the server closed the connection")
        self.rest += data

    def until(self, end: bytes) -> bytes:
        while end not in self.rest:
            self.more()
        found, self.rest = self.rest.split(end, 1)
        return found

    def exactly(self, size: int) -> bytes:
        while len(self.rest) < size:
            self.more()
        found, self.rest = self.rest[:size], self.rest[size:]
        return found


class News(Connection):
    """A connection on which the server speaks first."""

    def drain(self) -> None:
        """Forgets what has been said so far."""
        while select.select([self.socket], [], [], 0)[0]:
            self.more()
        self.rest = b""

    def wait(self, seconds: float) -> None:
        """Returns when the server says that something has changed."""
        while not self.says_change():
            if not select.select([self.socket], [], [], seconds)[0]:
                raise SystemExit("no event came")
            self.more()


class Stream(News):
    """Server-sent events."""

    def __init__(self, port: int, path: str) -> None:
        super().__init__(port)
        self.ask(path, "Accept: text/event-stream")
        self.until(b"\n\n")

    def says_change(self) -> bool:
        return b"data:" in self.rest


class WebSocket(News):
    """Hugo's live reload."""

    def __init__(self, port: int, path: str) -> None:
        super().__init__(port)
        key = base64.b64encode(os.urandom(16)).decode()
        self.ask(path, "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}",
                 f"Origin: http://{self.host}")
        self.until(b"\r\n\r\n")
        hello = json.dumps({"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}).encode()
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(hello))
        self.socket.sendall(bytes([0x81, 0x80 | len(hello)]) + mask + masked)

    def says_change(self) -> bool:
        return b'"reload"' in self.rest

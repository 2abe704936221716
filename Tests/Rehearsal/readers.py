"""What readers do with a release: they use its tar.xz and its .deb on a bare Debian, without Swift, git and a compiler."""

import http.client
import socket
import tarfile
import threading
import time
from pathlib import Path

from machines import Images, Machine
from scenarios import Surprise, expect

#: What none of the readers needs.
ABSENT = ["swift", "git", "gcc", "cc", "clang", "make", "curl"]
#: What a new user types.
BEGIN = "init demo --name-zh 园艺资源 --name-en 'Gardening Resources' --repository owner/gardening"


def one(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    expect(len(found) == 1, f"{folder} has {len(found)} files like {pattern}; ./duet dist makes one")
    return found[0]


def from_archive(images: Images, folder: Path, place: Path) -> str:
    """The tar.xz is unpacked, begins a list, builds, checks and shows it; without libcurl a refresh says what is missing."""
    with tarfile.open(one(folder, "duet-*-linux-*.tar.xz")) as archive:
        archive.extractall(place, filter="tar")
    program = one(place, "duet-*-linux-*")
    (place / "first").mkdir()
    with Machine(images, None, binds={program: "/opt/duet", place / "first": "/work"}, has_swift=False) as machine:
        present = machine.run(f"for tool in {' '.join(ABSENT)}; do command -v $tool || :; done")[1]
        expect(not present, f"the machine is not bare: {present}")
        version = machine.run("/opt/duet/bin/duet --version", check=True)[1].splitlines()[0]
        machine.run(f"/opt/duet/bin/duet {BEGIN}", folder="/work", check=True)
        machine.run("/opt/duet/bin/duet build && test -s site/zh/index.html && /opt/duet/bin/duet check", folder="/work/demo", check=True)
        pages = len(list((place / "first/demo/site").rglob("*.html")))
        shown = serve(machine, place / "first")
        code, said = machine.run("/opt/duet/bin/duet refresh", folder="/work/demo")
    named = [line for line in said.splitlines() if "libcurl" in line]
    expect(code == 3 and named, f"a refresh without libcurl ends with {code} and says: {said}")
    return f"{version}; {pages} pages built, {shown} bytes of one served; without libcurl: {named[0]}"


def serve(machine: Machine, place: Path) -> int:
    """Fetches a page of the preview from outside the machine, which sees `place` as /work, and returns how long it is."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    ended: list[tuple[int, str]] = []

    def run() -> None:
        # The server ends with the script.
        ended.append(machine.run(f"/opt/duet/bin/duet serve --port {port} &\n"
                                 "while kill -0 $! 2>/dev/null && ! test -e /work/seen; do sleep 0.1; done", folder="/work/demo", seconds=60))

    thread = threading.Thread(target=run)
    thread.start()
    problem: Exception | None = None
    try:
        while not ended:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
                connection.request("GET", "/zh/index.html")
                answer = connection.getresponse()
                body = answer.read()
                expect(answer.status == 200 and b"<html" in body, f"the preview answers {answer.status}")
                return len(body)
            except OSError as error:
                problem = error
                time.sleep(0.2)
    finally:
        (place / "seen").touch()
        thread.join()
    raise Surprise(f"the preview does not answer: {problem}; {ended}")


def from_package(images: Images, folder: Path, place: Path) -> str:
    """The .deb is installed by apt-get, which brings nothing else, and removed again without a trace."""
    package = one(folder, "duet_*.deb")
    (place / "second").mkdir()
    with Machine(images, None, binds={folder: "/packages", place / "second": "/work"}, has_swift=False) as machine:
        before = machine.run("dpkg --get-selections | wc -l")[1]
        machine.run(f"apt-get -qq install --yes --no-install-recommends /packages/{package.name}", check=True)
        expect(int(machine.run("dpkg --get-selections | wc -l")[1]) == int(before) + 1, "more than one package was installed")
        machine.run(f"duet {BEGIN} && duet -C demo build && test -s demo/site/en/index.html", folder="/work", check=True)
        files = machine.run("dpkg --listfiles duet", check=True)[1].splitlines()
        expect(machine.run("dpkg --verify duet")[1] == "", "files differ from what the package says")
        depends = machine.run("dpkg-query --show --showformat='${Depends}' duet")[1]
        machine.run("apt-get -qq purge --yes duet", check=True)
        expect(machine.run("! command -v duet && ! ls -d /usr/share/doc/duet 2>/dev/null")[0] == 0, "something is left")
    return f"{len(files)} files and folders; Depends: {depends}"


ALL = [from_archive, from_package]

"""Bare machines on this one: a Debian that debootstrap makes once, and on top of it a fresh layer for each use.

A machine sees its own files, the work tree and the toolchain. It has the rights that a container has, and no name but
those of the package mirrors leads anywhere, so a step that asks a service reaches the one that plays it or none.
"""

import hashlib
import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

#: What the image swift:6.3-bookworm has besides the toolchain, as far as Duet or the toolchain look at it.
IMAGE = ["binutils", "libcurl4-openssl-dev", "libsqlite3-dev", "libncurses-dev", "libxml2-dev", "pkg-config", "tzdata", "git", "gcc",
         "libstdc++-12-dev"]
#: What GitHub's own machine has, as far as the workflows use it; stand-ins speak through curl.
RUNNER = ["git", "curl", "sudo", "xz-utils"]
#: The user of the steps on GitHub's own machine.
USER = 1001

#: What a container may do unless it is told otherwise.
RIGHTS = ["chown", "dac_override", "fowner", "fsetid", "kill", "setgid", "setuid", "setpcap", "net_bind_service", "net_raw",
          "sys_chroot", "mknod", "audit_write", "setfcap"]


class Unavailable(Exception):
    """The rehearsal cannot be held here, and why."""


def toolchain() -> Path:
    swift = shutil.which("swift")
    if swift is None:
        raise Unavailable("no 'swift' is in PATH")
    # …/usr/bin/swift in a folder of its own, which a machine gets under the same name.
    folder = Path(swift).resolve().parents[2]
    if folder == Path("/"):
        raise Unavailable("the Swift toolchain is in no folder of its own")
    return folder


def package_sources() -> list[Path]:
    places = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*"), *Path("/etc/apt/apt.conf.d").glob("*")]
    return [place for place in places if place.is_file() and not place.name.startswith("docker")]


def mirrors() -> list[str]:
    """The hosts that packages come from."""
    text = "\n".join(place.read_text() for place in package_sources())
    return sorted(set(re.findall(r"https?://([\w.-]+)", text)) | python_mirrors())


def python_mirrors() -> set[str]:
    asked = "from pip._internal.models.index import PyPI as index; print(index.netloc, index.file_storage_domain)"
    return set(subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True).stdout.split())


class Images:
    """The file systems that machines begin with. They are made once and kept in `folder`."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.base = folder / "debian"
        self.toolchain = toolchain()

    def prepare(self, say, layers: tuple[str, ...] = ("image", "runner")) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.base.is_dir():
            say("making a bare Debian (once)")
            making = self.folder / "debian.new"
            shutil.rmtree(making, ignore_errors=True)
            mirror = next((f"http://{host}/debian" for host in mirrors() if host.startswith(("deb.", "ftp."))), "http://deb.debian.org/debian")
            run(["debootstrap", "--variant=minbase", "--include=ca-certificates", "bookworm", making, mirror])
            copy_settings(making)
            making.rename(self.base)
        for name, packages in [("image", IMAGE), ("runner", RUNNER)]:
            layer = self.layer(name)
            if layer.is_dir() or name not in layers:
                continue
            for old in self.folder.glob(f"{name}-*"):
                shutil.rmtree(old)
            say(f"installing what the machine '{name}' has (once)")
            making = self.folder / f"{name}-new"
            shutil.rmtree(making, ignore_errors=True)
            with Machine(self, None, making) as machine:
                machine.run("apt-get -qq update && apt-get -qq install --yes --no-install-recommends " + " ".join(packages), check=True)
            making.rename(layer)

    def layer(self, name: str) -> Path:
        """What a machine has besides the bare Debian. Other packages make another layer."""
        packages = {"image": IMAGE, "runner": RUNNER}[name]
        return self.folder / f"{name}-{hashlib.sha256(' '.join(packages).encode()).hexdigest()[:8]}"

    def layers(self, name: str | None) -> list[Path]:
        return [self.base] if name is None else [self.layer(name), self.base]


def copy_settings(root: Path) -> None:
    """How this machine reaches its package registries: sources, certificates, settings of pip. Names are looked up in /etc/hosts alone."""
    for old in [root / "etc/apt/sources.list", *root.glob("etc/apt/sources.list.d/*")]:
        old.unlink()
    for place in package_sources():
        copy(place, root)
    for place in [Path("/etc/ssl/certs/ca-certificates.crt"), Path("/etc/pip.conf"), Path("/root/.config/pip/pip.conf")]:
        if place.is_file():
            copy(place, root)
    (root / "etc/nsswitch.conf").write_text("passwd: files\ngroup: files\nhosts: files\n")
    (root / "etc/passwd").open("a").write(f"runner:x:{USER}:{USER}::/home/runner:/bin/bash\n")
    (root / "etc/resolv.conf").unlink(missing_ok=True)
    hosts = "127.0.0.1 localhost\n"
    for name in mirrors():
        found = subprocess.run(["getent", "ahostsv4", name], capture_output=True, text=True).stdout.split()
        if found:
            hosts += f"{found[0]} {name}\n"
    (root / "etc/hosts").write_text(hosts)


def copy(place: Path, root: Path) -> None:
    target = root / str(place).lstrip("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(place, target)


class Machine:
    """A machine while it runs. What is written into it is gone with it, unless `upper` names where to keep it."""

    numbers = itertools.count(1)

    def __init__(self, images: Images, image: str | None, upper: Path | None = None, binds: dict[Path, str] | None = None,
                 has_swift: bool = True):
        self.images = images
        self.layers = images.layers(image)
        self.upper = upper
        self.binds = {**({images.toolchain: str(images.toolchain)} if has_swift else {}), **(binds or {})}
        self.place = images.folder / "running" / f"machine-{os.getpid()}-{next(Machine.numbers)}"
        self.root = self.place / "root"

    def __enter__(self) -> "Machine":
        shutil.rmtree(self.place, ignore_errors=True)
        memory = self.place / "memory"
        for folder in (self.root, memory):
            folder.mkdir(parents=True)
        run(["mount", "-t", "tmpfs", "tmpfs", memory])
        upper, work = self.upper or memory / "upper", memory / "work"
        if self.upper is not None:
            work = self.upper.with_name(self.upper.name + ".work")
        for folder in (upper, work):
            folder.mkdir(parents=True, exist_ok=True)
        layers = ":".join(map(str, self.layers))
        run(["mount", "-t", "overlay", "overlay", "-o", f"lowerdir={layers},upperdir={upper},workdir={work}", self.root])
        run(["mount", "--rbind", "/dev", self.root / "dev"])
        for outside, inside in self.binds.items():
            target = self.root / inside.lstrip("/")
            target.mkdir(parents=True, exist_ok=True)
            run(["mount", "--rbind", outside, target])
        return self

    def __exit__(self, *_) -> None:
        run(["umount", "--recursive", "--lazy", self.root])
        run(["umount", "--lazy", self.place / "memory"])
        shutil.rmtree(self.place, ignore_errors=True)
        if self.upper is not None:
            shutil.rmtree(self.upper.with_name(self.upper.name + ".work"), ignore_errors=True)

    @property
    def path(self) -> str:
        return f"{self.images.toolchain}/usr/bin:/stand-ins:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

    def run(self, script: str, *, environment: dict[str, str] | None = None, folder: str = "/", user: int = 0, shell: str = "sh -e",
            check: bool = False, seconds: int = 1800) -> tuple[int, str]:
        """Runs a script and returns its exit code and all that it printed. Nothing that it started goes on afterwards."""
        (self.root / "tmp/script.sh").write_text(script + "\n")
        given = {"PATH": self.path, "HOME": "/root", "LANG": "C.UTF-8", **settings_of_pip(), **(environment or {})}
        inside = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", "--bounding-set=-all," + ",".join(f"+{right}" for right in RIGHTS)]
        inside += ["env", "--chdir", folder, "-i", *(f"{name}={value}" for name, value in given.items()), *shell.split(), "/tmp/script.sh"]
        # It ends with the rehearsal, whichever way that ends.
        command = ["setpriv", "--pdeathsig=KILL", "unshare", "--pid", "--fork", "--kill-child", f"--mount-proc={self.root}/proc", "chroot", self.root, *inside]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                   errors="replace", start_new_session=True)
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output = process.communicate()[0] + f"\nended after {seconds} seconds\n"
        if check and process.returncode != 0:
            raise RuntimeError(f"{script}\n{output}")
        return process.returncode, output


def settings_of_pip() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith("PIP_") and name != "PIP_FIND_LINKS"}


def run(command: list) -> None:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")

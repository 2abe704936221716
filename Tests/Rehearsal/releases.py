"""What is rehearsed of releases: how a tag becomes one, and how another repository uses it."""

import hashlib
import os
import platform
import shutil
import subprocess
from pathlib import Path

import readers
from github import NAME, Event, Job, Run, git, read
from scenarios import Stage, Surprise, expect, output, succeeded

#: Stands in for the compiler of `./duet dist`: it brings the program that the cache has, and the linker's map of three libraries.
COMPILER = """#!/bin/sh
set -eu
[ "$1" = build ] || exec "$SWIFT" "$@"
[ "$2" != --version ] || exit 0
while [ "$1" != --scratch-path ]; do shift; done
mkdir -p "$2/release"
cp "$PROGRAM" "$2/release/duet"
for library in libcmark libevent; do
  echo "$(pkg-config --variable=libdir $library)/$library.a(member.o)"
done >"$2/../map"
echo "$(dirname "$SWIFT")/../lib/swift_static/linux/libswiftCore.a(member.o)" >>"$2/../map"
"""


def kept_program(stage: Stage) -> Path:
    """The program that an earlier run has compiled."""
    (kept,) = stage.world.cache.iterdir()
    return kept / "kept/.build/program/duet"


def pack(stage: Stage, place: Path, version: str) -> dict[str, Path]:
    """What the jobs of a release pack: for this machine the program from the cache, for others a text in its place."""
    given = {}
    own = "linux-arm64" if platform.machine() == "aarch64" else "linux-x86_64"
    for name in ("linux-x86_64", "linux-arm64", "macos"):
        folder = place / "packed" / f"duet-{version}-{name}" / "bin"
        folder.mkdir(parents=True)
        if name == own:
            shutil.copy2(kept_program(stage), folder)
        else:
            (folder / "duet").write_text("none\n")
        given[name] = place / name
        given[name].mkdir()
        subprocess.run(["tar", "-C", folder.parent.parent, "-cJf", given[name] / f"duet-{version}-{name}.tar.xz", folder.parent.name],
                       env={"PATH": "/usr/bin:/bin", "XZ_OPT": "-0"}, check=True)
    return given


def release(stage: Stage) -> str:
    """A tag becomes a draft with all files and their sums; a version that is not ready fails before anything is compiled."""
    tree, world = stage.repository.tree, stage.world
    version = git(tree, "show", "HEAD:Sources/duet/Duet.swift").split('version = "')[1].split('"')[0]
    early = stage.play("release", stage.repository.tag("build-99.0.0"))
    expect(early["version"].result == "failure" and f"Duet.swift says {version}" in output(early), output(early))
    early = stage.play("release", stage.repository.tag(f"build-{version}"))
    expect(early["version"].result == "failure" and f"CHANGELOG.md has no part about {version}" in output(early), output(early))
    expect(all(job.result == "skipped" for name, job in early.items() if name != "version"), output(early))

    changes = (tree / "CHANGELOG.md").read_text().replace("## Unreleased\n", f"## Unreleased\n\n## {version} (2026-01-01)\n", 1)
    stage.repository.write("CHANGELOG.md", changes)
    if world.plays_tests:
        # The machine of the rehearsal has a newer C library than the container of the workflow.
        workflow = (tree / ".github/workflows/release.yml").read_text()
        stage.repository.write(".github/workflows/release.yml", workflow.replace('DUET_RELEASE: "1"', 'DUET_RELEASE: ""'))
    stage.repository.commit("Release it")
    world.given = pack(stage, world.folder / "release", version)
    if world.plays_tests:
        # By the job itself, from the sources.
        del world.given["linux-x86_64"]
    git(world.repository, "tag", "-d", f"build-{version}")
    jobs = stage.play("release", stage.repository.tag(f"build-{version}"))
    expect(jobs.pop("move").result == "skipped", "a tag moved before the release was published")
    succeeded(jobs)
    drafted = world.services.releases[f"v{version}"]
    expect(drafted["draft"] and drafted["title"] == f"Duet {version}", f"{drafted['title']} is no draft")
    expect("duet build" in drafted["notes"], f"the text of the release is not that of the changes: {drafted['notes']}")
    packed = [name for name in drafted["files"] if name.startswith("duet-") or name.startswith("duet_")]
    sums = drafted["files"]["SHA256SUMS"].decode()
    for name in packed:
        expect(f"{hashlib.sha256(drafted['files'][name]).hexdigest()}  {name}\n" in sums, f"SHA256SUMS does not fit {name}")
        expect(name in world.services.attested, f"{name} has no attestation")
    expect(git(world.repository, "show", f"v{version}:Release/sums") == f"version {version}\n{sums}".strip(), "the tag has other sums")
    expect(git(world.repository, "rev-parse", f"v{version}^") == git(tree, "rev-parse", "HEAD"), "the tag is not on top of the tagged commit")
    expect(git(world.repository, "diff", "--name-only", f"v{version}^", f"v{version}") == "Release/sums", "the tag changes more than sums")
    expect(not subprocess.run(["git", "show", "main:Release/sums"], cwd=tree, capture_output=True).stdout, "main has sums")
    formula = drafted["files"]["duet.rb"].decode()
    expect("@" not in formula and formula.count("sha256") == 3 and f'version "{version}"' in formula, formula)

    drafted["draft"] = False
    published = Event("release", git(world.repository, "rev-parse", f"v{version}"), f"refs/tags/v{version}")
    succeeded({"move": stage.play("release", published)["move"]})
    major = f"v{version.split('.')[0]}"
    expect(git(world.repository, "rev-parse", major) == published.sha, f"{major} did not move")
    again = stage.play("release", stage.repository.tag(f"build-{version}"))
    expect(again["version"].result == "failure" and "released already" in output(again), output(again))
    return f"{len(packed)} files, sums and formula in a draft; {major} moved when it was published"


def used_elsewhere(stage: Stage) -> str:
    """Another repository runs the action of a version tag, in the workflows that a list begins with, too, and learns why a branch is refused."""
    world = stage.world
    # Another scenario packs from the sources.
    world.plays_tests = False
    release(stage)
    elsewhere = world.folder / "list"
    elsewhere.mkdir()
    shutil.copytree(stage.repository.tree / "Tests/CommandTests/Sample", elsewhere / "content")
    version = next(iter(world.services.releases))
    shutil.copytree(stage.repository.tree / "Sources/CEmbedded/Starter/.github", elsewhere / ".github")
    for path in (elsewhere / ".github/workflows").iterdir():
        path.write_text(path.read_text().replace("@@action@@", f"{NAME}@{version}"))
    git(elsewhere, "init", "--quiet", "--initial-branch=main")
    git(elsewhere, "add", "--all")
    git(elsewhere, "commit", "--quiet", "--message", "A list")
    bare = world.folder / "repositories/reader/list.git"
    bare.mkdir(parents=True)
    git(bare, "init", "--quiet", "--bare", "--initial-branch=main")
    git(bare, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(bare, "config", "http.receivepack", "true")
    git(elsewhere, "push", "--quiet", str(bare), "main")
    push = Event("push", git(elsewhere, "rev-parse", "HEAD"), "refs/heads/main", repository="reader/list")
    major = next(tag for tag in git(world.repository, "tag", "--list").split() if "." not in tag)

    def play(ref: str, *before: dict, **more: str) -> Job:
        steps = [{"uses": "actions/checkout@v7"}, *before,
                 {"uses": f"{NAME}@{ref}", "id": "duet", "with": {"command": "build", "arguments": "--base-url https://example.org/list/  --output public"}},
                 {"name": "Use it again", "run": 'duet --version && test "$PROGRAM" = "$(command -v duet)" && test -s public/zh/index.html',
                  "env": {"PROGRAM": "${{ steps.duet.outputs.program }}"}}]
        return Run(world, {"jobs": {"site": {"runs-on": "ubuntu-24.04", "steps": steps, "permissions": {"contents": "read"}, **more}}}, push).play()["site"]

    succeeded({"site": play(major)})
    # As `duet init` has written them.
    for name in ("check", "pages", "refresh"):
        succeeded(Run(world, read(elsewhere / ".github/workflows" / f"{name}.yml"), push).play())
    (pull,) = world.services.proposals
    facts = git(bare, "diff", "--name-only", "main", "refresh").splitlines()
    expect(pull["head"] == "refresh" and "content/_facts/github.json" in facts, f"{pull} changes {facts}")
    poor = play(major, container="debian:12")
    expect(poor.result == "failure" and "::error title=Duet::These are needed to fetch Duet: curl xz-utils." in output({"site": poor}),
           output({"site": poor}))
    tools = {"run": "apt-get -qq update && apt-get -qq install --yes --no-install-recommends ca-certificates curl xz-utils"}
    succeeded({"site": play(major, tools, container="debian:12")})
    refused = play("main")
    expect(refused.result == "failure" and f"::error title=Duet::Only version tags of Duet carry a program, and this is none. Write: uses: {NAME}@{major}" in
           output({"site": refused}), output({"site": refused}))
    world.services.releases[next(iter(world.services.releases))]["draft"] = True
    gone = play(major)
    expect(gone.result == "failure" and "HTTP 404" in output({"site": gone}), output({"site": gone}))
    return (f"{NAME}@{major} built, checked and published a site of reader/list, and proposed {len(facts)} files of facts; "
            "main and a release that is gone are refused")


def dist(stage: Stage) -> Path:
    """The folder into which `./duet dist` has packed the program from the cache."""
    tools = stage.world.folder / "tools"
    tools.mkdir()
    (tools / "swift").write_text(COMPILER)
    (tools / "swift").chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "SWIFT": f"{stage.world.images.toolchain}/usr/bin/swift",
                   "PROGRAM": str(kept_program(stage))}
    done = subprocess.run(["./duet", "dist"], cwd=stage.repository.tree, env=environment, capture_output=True, text=True)
    expect(done.returncode == 0, f"./duet dist ends with {done.returncode}\n{done.stdout}{done.stderr}")
    return stage.repository.tree / ".build/dist"


def used_bare(stage: Stage) -> str:
    """What `./duet dist` packs is all that a reader needs on a bare Debian: without Swift, git and a compiler, from the tar.xz and from the .deb."""
    packed = dist(stage)
    place = stage.world.folder / "reader"
    place.mkdir()
    try:
        return "\n  ".join(use(stage.world.images, packed, place) for use in readers.ALL)
    except RuntimeError as problem:
        raise Surprise(str(problem)) from problem


ALL = [release, used_elsewhere, used_bare]

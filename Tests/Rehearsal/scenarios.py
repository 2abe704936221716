"""What is rehearsed: what happens in the repository, which workflow answers, and what must be seen then."""

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import links
from github import NAME, OWNER, REPOSITORY, Event, Job, Run, World, git, read
from machines import Machine

BASE = f"/{REPOSITORY}"


class Surprise(Exception):
    """Something else than what must be seen."""


def expect(holds: object, words: str) -> None:
    if not holds:
        raise Surprise(words)


class Repository:
    """The repository on the server, and a work tree to change it."""

    def __init__(self, world: World, source: Callable[[Path], None]):
        self.world = world
        self.tree = world.folder / "tree"
        self.tree.mkdir(parents=True)
        source(self.tree)
        git(self.tree, "init", "--quiet", "--initial-branch=main")
        git(self.tree, "add", "--all")
        git(self.tree, "commit", "--quiet", "--message", "The list")
        world.repository.mkdir(parents=True)
        git(world.repository, "init", "--quiet", "--bare", "--initial-branch=main")
        git(world.repository, "config", "uploadpack.allowAnySHA1InWant", "true")
        git(world.repository, "config", "http.receivepack", "true")
        git(self.tree, "remote", "add", "origin", str(world.repository))
        git(self.tree, "push", "--quiet", "origin", "main")

    def shorten(self) -> None:
        """Puts the sample list in place of the real one: each link is visited, and never two of a host in one second."""
        shutil.rmtree(self.tree / "content")
        shutil.copytree(self.tree / "Tests/CommandTests/Sample", self.tree / "content")
        git(self.tree, "add", "--all")
        git(self.tree, "commit", "--quiet", "--message", "A shorter list")
        git(self.tree, "push", "--quiet", "origin", "main")

    def workflow(self, name: str) -> dict:
        return read(self.tree / ".github/workflows" / f"{name}.yml")

    def commit(self, message: str) -> None:
        git(self.tree, "add", "--all")
        git(self.tree, "commit", "--quiet", "--message", message)
        git(self.tree, "push", "--quiet", "origin", "main")

    def tag(self, name: str) -> Event:
        git(self.tree, "push", "--quiet", "origin", f"HEAD:refs/tags/{name}")
        return Event("push", git(self.tree, "rev-parse", "HEAD"), f"refs/tags/{name}")

    def write(self, path: str, text: str) -> None:
        place = self.tree / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)

    def entry(self) -> Path:
        """An entry of the list that has a summary in both languages."""
        paths = [path for path in sorted((self.tree / "content").rglob("*.yml")) if path.stem not in ("list", "section")]
        found = next((path for path in paths if "\n  zh: " in (text := path.read_text()) and "\n  en: " in text), None)
        expect(found, "the list has no entry with a summary in both languages")
        return found

    def push(self) -> Event:
        return Event("push", git(self.tree, "rev-parse", "HEAD"), "refs/heads/main")

    def pull_request(self) -> Event:
        """What was written, as a pull request, which GitHub checks out merged into main."""
        git(self.tree, "switch", "--quiet", "--create", "change")
        git(self.tree, "add", "--all")
        git(self.tree, "commit", "--quiet", "--message", "A change")
        git(self.tree, "switch", "--quiet", "--detach", "main")
        git(self.tree, "merge", "--quiet", "--no-ff", "--message", "Merge the change", "change")
        sha = git(self.tree, "rev-parse", "HEAD")
        git(self.tree, "push", "--quiet", "--force", "origin", "HEAD:refs/pull/1/merge")
        git(self.tree, "switch", "--quiet", "main")
        git(self.tree, "branch", "--quiet", "-D", "change")
        return Event("pull_request", sha, "refs/pull/1/merge", base="main", head="change")


@dataclass
class Stage:
    world: World
    repository: Repository

    def play(self, workflow: str, event: Event) -> dict[str, Job]:
        self.world.services.questions.clear()
        return Run(self.world, self.repository.workflow(workflow), event).play()


def output(jobs: dict[str, Job]) -> str:
    return "".join(f"[{job.id}: {step.name}: {step.outcome}]\n{step.output}" for job in jobs.values() for step in job.steps)


def succeeded(jobs: dict[str, Job]) -> None:
    for job in jobs.values():
        expect(job.result == "success", f"the job '{job.id}' ends with {job.result}\n{output(jobs)}")


def publishing(stage: Stage) -> str:
    """A push to main is built and published, and every link of the site leads somewhere."""
    jobs = stage.play("pages", stage.repository.push())
    succeeded(jobs)
    expect(all(step.outcome == "success" for step in jobs["build"].steps), output(jobs))
    expect("graphql" in stage.world.services.questions, "nobody asked for stars")
    pages, broken, outside = links.read(stage.world.published, BASE)
    expect(not broken, "\n".join(broken[:20]))
    home = (stage.world.published / "zh/index.html").read_text()
    expect(f'<link rel="canonical" href="https://{OWNER}.github.io{BASE}/zh/">' in home, "the page does not know its address")
    hidden = [str(path) for path in stage.world.published.rglob(".*")]
    expect(not hidden, f"files are published that begin with a dot: {hidden}")
    edits = [address for address in outside if f"/{NAME}/edit/main/" in address]
    expect(edits, "no page leads back to its source in the repository")
    lost = [address for address in edits if not (stage.repository.tree / address.split("/edit/main/")[1]).is_file()]
    expect(not lost, f"{len(lost)} links to edit lead to no file, such as {lost[:3]}")
    return f"{len(pages)} addresses, all links hold; {len(edits)} lead to a file of the repository"


def content_only(stage: Stage) -> str:
    """A pull request that changes an entry is checked; nothing is compiled and no test runs."""
    entry = stage.repository.entry()
    entry.write_text(entry.read_text().replace("\n  en: ", "\n  en: Changed. ", 1))
    jobs = stage.play("check", stage.repository.pull_request())
    succeeded(jobs)
    return only_checked(jobs)


def only_checked(jobs: dict[str, Job]) -> str:
    (job,) = jobs.values()
    tests = [step for step in job.steps if "est" in step.name and step.name.startswith("Test")]
    expect(all(step.outcome == "skipped" for step in tests), f"tests ran though only content changed\n{output(jobs)}")
    expect("compiling" not in output(jobs), f"the program was compiled though it is in the cache\n{output(jobs)}")
    return "checked with the program from the cache, no test ran"


def one_language(stage: Stage) -> str:
    """A pull request with an entry in Chinese alone is not refused; the missing half is a warning beside its line, in both languages."""
    folder = stage.repository.entry().parent.relative_to(stage.repository.tree)
    path = f"{folder}/rehearsed-entry.yml"
    stage.repository.write(path, "title: 排演条目\nsummary:\n  zh: 一条只有中文的条目，用来排演。\nlinks:\n  homepage: https://example.org/rehearsal\n"
                                 "added: 2026-01-01\n")
    jobs = stage.play("check", stage.repository.pull_request())
    succeeded(jobs)
    lines = [line for line in output(jobs).splitlines() if line.startswith("::")]
    expect(any(line.startswith(f"::warning file={path},") and "缺少" in line and "no English" in line for line in lines),
           f"no annotation tells in both languages of the half that is missing\n{output(jobs)}")
    expect(all(f"file={path}," in line for line in lines), f"files that did not change are annotated\n{output(jobs)}")
    return only_checked(jobs)


def broken_entry(stage: Stage) -> str:
    """A pull request with a mistake is refused, with the place and the way out in both languages."""
    entry = stage.repository.entry()
    entry.write_text(entry.read_text().replace("title: ", "title：", 1))
    jobs = stage.play("check", stage.repository.pull_request())
    expect(jobs["check"].result == "failure", f"a broken entry is accepted\n{output(jobs)}")
    path = entry.relative_to(stage.repository.tree)
    lines = [line for line in output(jobs).splitlines() if line.startswith(f"::error file={path},line=1,col=6,")]
    expect(lines and "full-width colon" in lines[0] and "全角冒号" in lines[0], f"no annotation tells what is wrong\n{output(jobs)}")
    return only_checked(jobs)


def program_only(stage: Stage) -> str:
    """A pull request that changes the program is tested whole."""
    stage.repository.write("Tests/ContentTests/Rehearsed.swift", "// Nothing.\n")
    stage.world.stops_before = None if stage.world.plays_tests else "Test the program"
    jobs = stage.play("check", stage.repository.pull_request())
    if stage.world.plays_tests:
        succeeded(jobs)
        return jobs["check"].step("Test the program").output.strip().splitlines()[-1]
    expect(jobs["check"].steps[-1].outcome == "reached", f"the tests' turn never came\n{output(jobs)}")
    return "the tests' turn came; REHEARSE=all runs them"


def new_facts(stage: Stage) -> str:
    """What the services say is proposed as one pull request, checked before, and main stays as it is."""
    stage.repository.shorten()
    before = git(stage.world.repository, "rev-parse", "main")
    jobs = stage.play("refresh", stage.repository.push())
    succeeded(jobs)
    (pull,) = stage.world.services.proposals
    expect(pull["head"] == "refresh" and "GitHub" in pull["body"], f"the pull request does not say what changed: {pull}")
    expect(git(stage.world.repository, "rev-parse", "main") == before, "main was changed")
    changed = git(stage.world.repository, "diff", "--name-only", "main", "refresh").splitlines()
    expect("content/_facts/github.json" in changed and all(path.startswith("content/_facts/") for path in changed), f"other files: {changed}")
    facts = json.loads(git(stage.world.repository, "show", "refresh:content/_facts/github.json"))
    checked = [step for step in jobs["ask"].steps if "heck the list" in step.name]
    expect(checked and checked[0].outcome == "success", f"the list was not checked before it was proposed\n{output(jobs)}")
    return f"{len(facts['repositories'])} repositories in a pull request that changes {len(changed)} files"


def updated_facts(stage: Stage) -> str:
    """A week later the pull request that is still open is updated; there is no second one."""
    new_facts(stage)
    succeeded(stage.play("refresh", stage.repository.push()))
    (pull,) = stage.world.services.proposals
    expect(pull.get("edited"), f"the open pull request was not updated: {pull}")
    return "one pull request, updated"


def nothing_new(stage: Stage) -> str:
    """Where nothing changed, nothing is proposed."""
    new_facts(stage)
    git(stage.repository.tree, "fetch", "--quiet", "origin", "refresh")
    git(stage.repository.tree, "merge", "--quiet", "FETCH_HEAD")
    git(stage.repository.tree, "push", "--quiet", "origin", "main")
    stage.world.services.pulls[:] = [pull for pull in stage.world.services.pulls if pull.get("fork")]
    git(stage.world.repository, "branch", "-D", "refresh")
    jobs = stage.play("refresh", stage.repository.push())
    succeeded(jobs)
    expect("Nothing changed." in output(jobs) and not stage.world.services.proposals, f"something is proposed\n{output(jobs)}")
    return "nothing is proposed"


def service_down(stage: Stage) -> str:
    """While GitHub's service is out of order, the others' answers are proposed, and the run says what has no answer."""
    stage.repository.shorten()
    stage.world.services.down = {"graphql", "repos"}
    jobs = stage.play("refresh", stage.repository.push())
    succeeded(jobs)
    changed = git(stage.world.repository, "diff", "--name-only", "main", "refresh").splitlines()
    expect("content/_facts/citations.json" in changed and "content/_facts/github.json" not in changed, f"changed: {changed}\n{output(jobs)}")
    (pull,) = stage.world.services.proposals
    expect("failed" in pull["body"] or "no answer" in pull["body"], f"the pull request does not say what is missing: {pull['body']}")
    return f"{len(changed)} files are proposed without GitHub's"


def publishing_while_down(stage: Stage) -> str:
    """A site is published also while no service answers."""
    stage.repository.shorten()
    stage.world.services.down = {"graphql", "repos", "gitlab", "gitee", "codeberg", "huggingface", "openalex", "scholar"}
    jobs = stage.play("pages", stage.repository.push())
    succeeded(jobs)
    expect(jobs["build"].step("Ask for stars").outcome == "failure", output(jobs))
    return "published without stars"


def bare_machine(stage: Stage) -> str:
    """A program that was compiled in one container starts on a Debian that has none of its libraries, and checks the list."""
    (kept,) = stage.world.cache.iterdir()
    with Machine(stage.world.images, None, binds={kept / "kept/.build/program": "/program", stage.repository.tree: "/list"}) as machine:
        missing = machine.run("! ls /usr/lib/*/libcmark* /usr/lib/*/libevent* /usr/lib/*/libstdc++* 2>/dev/null")
        expect(missing[0] == 0, f"the machine is not bare: {missing[1]}")
        code, said = machine.run("/program/duet check", folder="/list")
    expect(code == 0, said)
    return said.strip().splitlines()[-3]


def own_list(stage: Stage) -> str:
    """Whoever follows the page about a list of one's own to the letter has it published."""
    tree = stage.repository.tree
    shutil.rmtree(tree / "content")
    shutil.rmtree(tree / "Tests/ListTests")
    guide = (tree / "docs/your-list.md").read_text()
    stage.repository.write("content/list.yml", guide.split("```yaml\n")[1].split("```")[0])
    stage.repository.write("content/books/section.yml", "title: {zh: 书, en: Books}\n")
    stage.repository.write("content/books/a-first-book.yml", "title: A First Book\nsummary:\n  zh: 讲怎样种第一盆花。\n"
                           "links:\n  homepage: https://example.org/book\nadded: 2026-01-01\n")
    described = subprocess.run(["swift", "package", "describe"], cwd=tree, capture_output=True, text=True)
    expect(described.returncode == 0, described.stderr)
    shutil.rmtree(tree / ".build", ignore_errors=True)
    git(tree, "add", "--all")
    git(tree, "commit", "--quiet", "--message", "A list of one's own")
    git(tree, "push", "--quiet", "origin", "main")
    succeeded(stage.play("pages", stage.repository.push()))
    pages, broken, _ = links.read(stage.world.published, BASE)
    expect(not broken, "\n".join(broken[:20]))
    return f"{len(pages)} addresses, all links hold"


def broken_program(stage: Stage) -> str:
    """A program that does not compile stops the refresh before anything is proposed."""
    stage.repository.shorten()
    stage.repository.write("Package.swift", "let\n")
    git(stage.repository.tree, "commit", "--quiet", "--all", "--message", "A mistake")
    git(stage.repository.tree, "push", "--quiet", "origin", "main")
    jobs = stage.play("refresh", stage.repository.push())
    expect(jobs["ask"].result == "failure" and jobs["propose"].result == "skipped", output(jobs))
    return "nothing is proposed"


#: The first fills the cache, as the first push to a new repository does.
ALL = [publishing, bare_machine, content_only, one_language, broken_entry, program_only, new_facts, updated_facts, nothing_new,
       service_down, publishing_while_down, broken_program, own_list]

"""Runs the jobs of a workflow file in order, as GitHub would: steps, expressions, environment and outputs. Each job has a machine,
and where it names a container a second one, which share the work tree."""

import fnmatch
import hashlib
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import actions
from expressions import filled, holds
from machines import USER, Images, Machine
from services import Services

OWNER, REPOSITORY = "founder", "duet"
NAME = f"{OWNER}/{REPOSITORY}"


@dataclass
class Event:
    """What started a workflow: the commit, and what it is called."""
    name: str
    sha: str
    ref: str
    base: str = ""
    head: str = ""
    repository: str = NAME


@dataclass
class Step:
    name: str
    outcome: str
    output: str = ""


@dataclass
class Job:
    id: str
    result: str = "skipped"
    steps: list[Step] = field(default_factory=list)
    outputs: dict = field(default_factory=dict)

    def step(self, name: str) -> Step:
        return next(step for step in self.steps if step.name == name)


@dataclass
class World:
    """What outlives a run of a workflow: the repository, the cache, what is published, and who answers."""
    folder: Path
    images: Images
    services: Services
    #: What earlier runs kept; it may be older than this rehearsal.
    cache: Path
    #: Whether the tests of the program run within the rehearsal, too; that takes as long as they do.
    plays_tests: bool = False
    #: A step that no run reaches: it is enough to see that its turn came.
    stops_before: str | None = None
    #: Jobs that are not played, by their name, and the files that they would upload as `files-<name>`.
    given: dict[str, Path] = field(default_factory=dict)

    @property
    def repository(self) -> Path:
        return self.folder / "repositories" / f"{NAME}.git"

    @property
    def published(self) -> Path:
        return self.folder / "published"


class Run:
    """One run of one workflow."""

    def __init__(self, world: World, workflow: dict, event: Event):
        self.world, self.workflow, self.event = world, workflow, event
        self.folder = world.folder / "run"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.artifacts = self.folder / "artifacts"
        self.artifacts.mkdir(parents=True)
        self.jobs: dict[str, Job] = {}

    def play(self) -> dict[str, Job]:
        for id, plan in self.workflow["jobs"].items():
            for variant in plan.get("strategy", {}).get("matrix", {}).get("include", [{}]):
                self.play_job(f"{id} ({variant['name']})" if variant else id, plan, variant)
        return self.jobs

    def play_job(self, name: str, plan: dict, variant: dict) -> None:
        needs = [plan["needs"]] if isinstance(plan.get("needs"), str) else plan.get("needs", [])
        contexts = self.contexts({"matrix": variant})
        plan = {**plan, "runs-on": filled(plan["runs-on"], contexts, {}), "container": filled(plan.get("container", ""), contexts, {})}
        given = self.world.given.get(variant.get("name", ""))
        # A Mac and another processor cannot be played.
        if given is None and re.search(r"^macos|-arm$", plan["runs-on"]):
            return
        self.jobs[name] = job = Job(name)
        if not holds(plan.get("if"), contexts, self.functions([found.result for need in needs for found in self.named(need)])):
            return
        if given is None:
            JobRun(self, job, plan, needs, variant).play()
        else:
            shutil.copytree(given, self.artifacts / f"files-{variant['name']}")
            job.result = "success"

    def named(self, id: str) -> list[Job]:
        """The job of this name, or those that a matrix makes of it."""
        return [job for name, job in self.jobs.items() if name == id or name.startswith(f"{id} (")]

    def contexts(self, more: dict) -> dict:
        ref_name = re.sub("^refs/(heads|pull|tags)/", "", self.event.ref)
        github = {"event_name": self.event.name, "ref": self.event.ref, "ref_name": ref_name, "sha": self.event.sha, "repository": self.event.repository,
                  "server_url": "https://github.com",
                  "base_ref": self.event.base, "head_ref": self.event.head, "workflow": self.workflow.get("name", ""), **more.pop("github", {})}
        return {"github": github, "secrets": {}, "runner": {"os": "Linux", "arch": "X64"}, **more}

    @staticmethod
    def functions(results: list[str], workspace: Path | None = None) -> dict:
        failed = "failure" in results

        def hash_files(*patterns: str) -> str:
            files = [path for path in sorted(workspace.rglob("*")) if path.is_file() and ".git" not in path.parts and any(
                fnmatch.fnmatch(str(path.relative_to(workspace)), pattern.replace("**", "*")) for pattern in patterns)]
            return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()

        return {"success": lambda: all(result == "success" for result in results), "failure": lambda: failed, "always": lambda: True,
                "cancelled": lambda: False, "hashFiles": hash_files}


class JobRun:
    """One job: its machines, its work tree, its steps."""

    def __init__(self, run: Run, job: Job, plan: dict, needs: list[str], variant: dict):
        self.run, self.job, self.plan, self.needs, self.variant = run, job, plan, needs, variant
        self.world = run.world
        self.folder = run.folder / re.sub(r"\W+", "-", job.id)
        self.workspace = self.folder / "work"
        self.temp = self.folder / "temp"
        self.home = self.temp / "_github_home"
        for folder in (self.workspace, self.temp, self.temp / "commands", self.home):
            folder.mkdir(parents=True)
            os.chown(folder, USER, USER)
        self.in_container = bool(plan["container"])
        self.token = f"ghs_{self.folder.name}"
        rights = plan.get("permissions", run.workflow.get("permissions", {}))
        self.world.services.rights[self.token] = rights if isinstance(rights, dict) else {}
        self.rights = self.world.services.rights[self.token]
        self.environment: dict[str, str] = {}
        #: Folders that steps put into PATH, the newest first.
        self.path: list[str] = []
        self.results: dict[str, dict] = {}
        self.outcomes: list[str] = []
        #: What actions do when the job is over.
        self.afterwards: list = []

    @property
    def place(self) -> str:
        return f"/__w/{REPOSITORY}/{REPOSITORY}" if self.in_container else f"/home/runner/work/{REPOSITORY}/{REPOSITORY}"

    def binds(self) -> dict[Path, str]:
        temp = "/__w/_temp" if self.in_container else "/home/runner/work/_temp"
        home = "/github/home" if self.in_container else "/home/runner"
        return {self.home: home, self.workspace: self.place, self.temp: temp}

    def play(self) -> None:
        stand_ins = {} if self.in_container else {Path(__file__).parent / "stand-ins": "/stand-ins"}
        with Machine(self.world.images, "image" if self.in_container else "runner", binds=self.binds() | stand_ins) as self.machine:
            self.world.services.contain = self.contain
            # What git is told to fetch from GitHub comes from the server that plays it.
            (self.machine.root / "etc/gitconfig").write_text(f'[url "{self.world.services.url}/"]\n\tinsteadOf = https://github.com/\n')
            for index, plan in enumerate(self.plan["steps"]):
                if not self.step(index, plan):
                    break
            self.job.result = "failure" if "failure" in self.outcomes else "success"
            for act in self.afterwards:
                act()
        self.job.outputs = {key: self.fill(value) for key, value in self.plan.get("outputs", {}).items()}

    def contexts(self) -> dict:
        # In a container the context knows the path outside: a trap that catches actions, too.
        runner = {"os": "Linux", "arch": "X64", "temp": "/home/runner/work/_temp"}
        needs = {name: {"result": job.result, "outputs": job.outputs} for name in self.needs for job in self.run.named(name)}
        return self.run.contexts({"github": {"token": self.token}, "steps": self.results, "env": self.environment, "runner": runner,
                                  "needs": needs, "matrix": self.variant})

    def functions(self) -> dict:
        return self.run.functions(self.outcomes or ["success"], self.workspace)

    def fill(self, text) -> str:
        return filled(text, self.contexts(), self.functions())

    def step(self, index: int, plan: dict) -> bool:
        """False when the rehearsal need not go on."""
        name = plan.get("name") or plan.get("uses", plan.get("run", "")).split("@")[0]
        if not holds(plan.get("if"), self.contexts(), self.functions()):
            self.job.steps.append(Step(name, "skipped"))
            self.results[plan.get("id", str(index))] = {"outputs": {}, "outcome": "skipped", "conclusion": "skipped"}
            return True
        if name == self.world.stops_before:
            self.job.steps.append(Step(name, "reached"))
            return False
        outputs: dict[str, str] = {}
        try:
            good, output = self.act(plan, outputs) if "uses" in plan else self.shell(index, plan, outputs)
        except actions.Failure as failure:
            good, output = False, f"{failure}\n"
        outcome = "success" if good else "failure"
        self.job.steps.append(Step(name, outcome, output))
        conclusion = "success" if plan.get("continue-on-error") else outcome
        self.results[plan.get("id", str(index))] = {"outputs": outputs, "outcome": outcome, "conclusion": conclusion}
        self.outcomes.append(conclusion)
        return True

    def act(self, plan: dict, outputs: dict) -> tuple[bool, str]:
        name = plan["uses"].split("@")[0]
        inputs = {key: self.fill(value) for key, value in plan.get("with", {}).items()}
        if name == NAME:
            return self.composite(plan["uses"].split("@")[1], inputs, outputs)
        found = actions.ALL.get(name)
        if found is None:
            raise actions.Failure(f"the rehearsal has no stand-in for {name}")
        return True, found(self, inputs, outputs) or ""

    def composite(self, ref: str, inputs: dict, outputs: dict) -> tuple[bool, str]:
        """The action of this repository, as it is under a tag or branch."""
        place = self.temp / "_actions" / ref
        place.mkdir(parents=True)
        files = subprocess.run(["git", "archive", ref], cwd=self.world.repository, check=True, capture_output=True,
                               env={**os.environ, "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}).stdout
        subprocess.run(["tar", "-x", "-C", place], input=files, check=True)
        action = read(place / "action.yml")
        given = {key: inputs.get(key, about.get("default", "")) for key, about in action["inputs"].items()}
        results: dict[str, dict] = {}
        said = ""
        for index, plan in enumerate(action["runs"]["steps"]):
            contexts = {**self.contexts(), "inputs": given, "steps": results}
            # In a container the context knows the path outside.
            contexts["github"] |= {"action_repository": NAME, "action_path": f"/home/runner/work/_actions/{NAME}/{ref}"}
            if not holds(plan.get("if"), contexts, self.functions()):
                continue
            of_step: dict[str, str] = {}
            # curl reaches no name but this machine's.
            more = {"GITHUB_ACTION_PATH": f"{self.binds()[self.temp]}/_actions/{ref}", "GITHUB_SERVER_URL": self.world.services.url,
                    "RUNNER_TOOL_CACHE": f"{self.binds()[self.temp]}/tools"}
            good, output = self.shell(f"-{ref}-{index}", plan, of_step, contexts, more)
            results[plan.get("id", str(index))] = {"outputs": of_step}
            said += output
            if not good:
                return False, said
        outputs |= {key: filled(about["value"], {"steps": results}, {}) for key, about in action.get("outputs", {}).items()}
        return True, said

    def shell(self, index: int | str, plan: dict, outputs: dict, contexts: dict | None = None, more: dict | None = None) -> tuple[bool, str]:
        contexts = contexts or self.contexts()
        commands = self.temp / "commands"
        inside = self.binds()[self.temp] + "/commands"
        files = {"GITHUB_OUTPUT": "output", "GITHUB_ENV": "env", "GITHUB_STEP_SUMMARY": "summary", "GITHUB_PATH": "path"}
        given = self.variables() | (more or {})
        for key, name in files.items():
            (commands / f"{name}{index}").touch()
            os.chown(commands / f"{name}{index}", USER, USER)
            given[key] = f"{inside}/{name}{index}"
        for plans in (self.run.workflow.get("env", {}), self.plan.get("env", {}), self.environment, plan.get("env", {})):
            given |= {key: filled(value, contexts, self.functions()) for key, value in plans.items()}
        # GitHub's choice where a step names no shell.
        shell = plan.get("shell") or self.plan.get("defaults", {}).get("run", {}).get("shell") or ("sh" if self.in_container else "bash")
        minutes = plan.get("timeout-minutes") or self.plan.get("timeout-minutes", 20)
        # The stand-ins come after what steps put into PATH.
        if self.path:
            given["PATH"] = ":".join([*self.path, self.machine.path])
        folder = os.path.join(self.place, filled(plan.get("working-directory", ""), contexts, {}))
        code, output = self.machine.run(
            filled(plan["run"], contexts, self.functions()), environment=given, folder=folder, user=0 if self.in_container else USER,
            shell={"sh": "sh -e", "bash": "bash -e"}[shell], seconds=60 * int(minutes))
        outputs |= dict(line.split("=", 1) for line in (commands / f"output{index}").read_text().splitlines() if "=" in line)
        self.environment |= dict(line.split("=", 1) for line in (commands / f"env{index}").read_text().splitlines() if "=" in line)
        self.path[:0] = reversed((commands / f"path{index}").read_text().splitlines())
        return code == 0, output

    def variables(self) -> dict[str, str]:
        github = self.contexts()["github"]
        url = self.world.services.url
        return {
            "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": self.place, "GITHUB_REPOSITORY": github["repository"],
            "GITHUB_REPOSITORY_OWNER": github["repository"].split("/")[0],
            "GITHUB_REF": github["ref"], "GITHUB_REF_NAME": github["ref_name"], "GITHUB_REF_TYPE": "tag" if github["ref"].startswith("refs/tags/") else "branch", "GITHUB_SHA": github["sha"],
            "GITHUB_BASE_REF": github["base_ref"], "GITHUB_HEAD_REF": github["head_ref"], "GITHUB_EVENT_NAME": github["event_name"],
            "GITHUB_WORKFLOW": github["workflow"], "GITHUB_JOB": self.job.id, "GITHUB_RUN_ID": "1", "GITHUB_RUN_NUMBER": "1",
            "GITHUB_RUN_ATTEMPT": "1", "GITHUB_ACTOR": OWNER, "GITHUB_SERVER_URL": "https://github.com", "GITHUB_API_URL": url,
            "GITHUB_GRAPHQL_URL": f"{url}/graphql", "RUNNER_OS": "Linux", "RUNNER_ARCH": "X64", "RUNNER_TEMP": self.binds()[self.temp],
            "HOME": "/github/home" if self.in_container else "/home/runner", "REHEARSAL": url, **self.world.services.environment}

    def contain(self, words: list[str], environment: str) -> tuple[int, str]:
        """`docker run` on the runner: a container that sees the work tree under the path that it is given."""
        have = dict(line.split("=", 1) for line in environment.splitlines())
        given, folder, words = {}, "/", words[1:]
        while words and words[0].startswith("--"):
            option = words.pop(0)
            if option == "--env":
                key, _, value = words.pop(0).partition("=")
                if value or key in have:
                    given[key] = value or have[key]
            elif option == "--workdir":
                folder = words.pop(0)
            elif option == "--volume":
                words.pop(0)
        script = " ".join(f"'{word}'" for word in words[1:])
        with Machine(self.world.images, "image", binds={self.workspace: self.place}) as container:
            return container.run(script, environment=given, folder=folder)


def read(path: Path) -> dict:
    """A workflow file."""
    from ruamel.yaml import YAML

    return YAML(typ="safe", pure=True).load(path.read_text())


def git(folder: Path, *words: str, user: int | None = None, **more) -> str:
    environment = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory",
                   "GIT_CONFIG_VALUE_0": "*", "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z", "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z"}
    for role in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{role}_NAME": "Rehearsal", f"GIT_{role}_EMAIL": "rehearsal@example.org"}
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, env=environment, user=user, group=user, **more)
    if done.returncode != 0:
        raise RuntimeError(f"git {' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout.strip()

"""Stand-ins for GitHub's own actions. Each does with folders what the action does, takes the same inputs, and fails where it would."""

import fnmatch
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from machines import USER


class Failure(Exception):
    """An action that ends with an error."""


def checkout(job, inputs: dict, outputs: dict) -> str:
    from github import git

    event, tree = job.run.event, job.workspace
    url = f"https://github.com/{event.repository}"
    local = event.ref.replace("refs/heads/", "refs/remotes/origin/").replace("refs/pull/", "refs/remotes/pull/")
    git(tree, "init", "--quiet", "--initial-branch=main", user=USER)
    git(tree, "remote", "add", "origin", url, user=USER)
    depth = inputs.get("fetch-depth", "1")
    # All of the history comes with all branches and tags.
    much = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"] if depth == "0" else [f"--depth={depth}"]
    own = [] if depth == "0" and local.startswith("refs/tags/") else [f"+{event.sha}:{local}"]
    git(tree, "fetch", "--quiet", "--no-tags", f"{job.world.services.url}/{event.repository}", *own, *much, user=USER)
    if event.ref.startswith("refs/heads/"):
        git(tree, "checkout", "--quiet", "--force", "-B", event.ref.removeprefix("refs/heads/"), local, user=USER)
    else:
        git(tree, "checkout", "--quiet", "--force", local, user=USER)
    if inputs.get("persist-credentials", "true") == "true":
        from base64 import b64encode

        secret = b64encode(f"x-access-token:{job.token}".encode()).decode()
        git(tree, "config", f"http.{job.world.services.url}/.extraheader", f"AUTHORIZATION: basic {secret}", user=USER)
    return ""


def cache(job, inputs: dict, outputs: dict) -> str:
    kept = job.world.cache / inputs["key"]
    path = inputs["path"]
    hit = kept.is_dir()
    outputs["cache-hit"] = str(hit).lower()
    if hit:
        unpack = subprocess.run(["cp", "--archive", kept / "kept" / path, _parent(job.workspace / path)], capture_output=True, text=True)
        if unpack.returncode != 0:
            raise Failure(unpack.stderr)
        return f"Cache restored from key: {inputs['key']}\n"

    def keep() -> None:
        if job.job.result != "success" or not (job.workspace / path).exists():
            return
        # Only the newest program is worth its room.
        for old in kept.parent.iterdir():
            shutil.rmtree(old)
        staged = job.world.folder / "kept"
        subprocess.run(["cp", "--archive", job.workspace / path, _parent(staged / "kept" / path)], check=True)
        staged.rename(kept)

    job.afterwards.append(keep)
    return f"Cache not found for input keys: {inputs['key']}\n"


def _parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.parent


def configure_pages(job, inputs: dict, outputs: dict) -> str:
    from github import OWNER, REPOSITORY

    if job.rights.get("pages") not in ("read", "write"):
        raise Failure("Get Pages site failed: Resource not accessible by integration")
    outputs |= {"base_url": f"https://{OWNER}.github.io/{REPOSITORY}", "origin": f"https://{OWNER}.github.io", "base_path": f"/{REPOSITORY}",
                "host": f"{OWNER}.github.io"}
    return ""


def upload_artifact(job, inputs: dict, outputs: dict) -> str:
    hidden = inputs.get("include-hidden-files", "false") == "true"
    target = job.run.artifacts / inputs.get("name", "artifact")
    if target.exists():
        raise Failure(f"an artifact with the name {target.name} exists already")
    files = {}
    named = [path for line in inputs["path"].split() for path in sorted(job.workspace.glob(line))]
    for start in named:
        for path in [start] if start.is_file() else sorted(start.rglob("*")):
            inside = path.relative_to(job.workspace)
            if path.is_file() and (hidden or not any(part.startswith(".") for part in inside.parts)):
                files[path] = inside
    if not files:
        if inputs.get("if-no-files-found", "warn") == "error":
            raise Failure(f"No files were found with the provided path: {inputs['path']}. No artifacts will be uploaded.")
        return "No files were found with the provided path. No artifacts will be uploaded.\n"
    # A single path is the root of the artifact; of several it is what they have in common.
    roots = [path if path.is_dir() else path.parent for path in named]
    root = Path(os.path.commonpath(roots))
    for path in files:
        copy = target / path.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return f"{len(files)} files uploaded\n"


def download_artifact(job, inputs: dict, outputs: dict) -> str:
    pattern = inputs.get("name") or inputs["pattern"]
    sources = [path for path in sorted(job.run.artifacts.iterdir()) if fnmatch.fnmatch(path.name, pattern)]
    if not sources:
        raise Failure(f"Unable to download artifact(s): Artifact not found for name: {pattern}")
    if len(sources) > 1 and inputs.get("merge-multiple") != "true":
        raise Failure("the rehearsal knows several artifacts only when they are merged")
    target = job.workspace / inputs.get("path", ".")
    if str(inputs.get("path", "")).startswith("/home/runner/work/_temp"):
        target = job.temp / inputs["path"].removeprefix("/home/runner/work/_temp").lstrip("/")
    for source in sources:
        shutil.copytree(source, target, dirs_exist_ok=True)
    for path in [target, *target.rglob("*")]:
        os.chown(path, USER, USER)
    return ""


def upload_pages_artifact(job, inputs: dict, outputs: dict) -> str:
    if job.in_container:
        raise Failure("No files were found with the provided path: /home/runner/work/_temp/artifact.tar. No artifacts will be uploaded.")
    site = job.workspace / inputs.get("path", "_site/")
    if not site.is_dir():
        raise Failure(f"tar: {inputs.get('path')}: Cannot open: No such file or directory")
    target = job.run.artifacts / inputs.get("name", "github-pages")
    target.mkdir(parents=True)

    def wanted(info: tarfile.TarInfo) -> tarfile.TarInfo | None:
        return None if any(part.startswith(".") and part != "." for part in Path(info.name).parts) else info

    with tarfile.open(target / "artifact.tar", "w", dereference=True) as archive:
        archive.add(site, arcname=".", filter=wanted)
    return ""


def deploy_pages(job, inputs: dict, outputs: dict) -> str:
    from github import OWNER, REPOSITORY

    if job.rights.get("pages") != "write" or job.rights.get("id-token") != "write":
        raise Failure("Ensure GITHUB_TOKEN has permission \"id-token: write\" and \"pages: write\".")
    archive = job.run.artifacts / "github-pages" / "artifact.tar"
    if not archive.is_file():
        raise Failure("No artifacts named \"github-pages\" were found for this workflow run.")
    shutil.rmtree(job.world.published, ignore_errors=True)
    with tarfile.open(archive) as packed:
        packed.extractall(job.world.published, filter="data")
    outputs["page_url"] = f"https://{OWNER}.github.io/{REPOSITORY}/"
    return ""


def attest(job, inputs: dict, outputs: dict) -> str:
    if job.rights.get("id-token") != "write" or job.rights.get("attestations") != "write":
        raise Failure("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")
    subjects = sorted(path.name for path in job.workspace.glob(inputs["subject-path"]))
    if not subjects:
        raise Failure("Could not find subject at path")
    job.world.services.attested += subjects
    return ""


ALL = {
    "actions/checkout": checkout,
    "actions/cache": cache,
    "actions/configure-pages": configure_pages,
    "actions/upload-artifact": upload_artifact,
    "actions/download-artifact": download_artifact,
    "actions/attest-build-provenance": attest,
    "actions/upload-pages-artifact": upload_pages_artifact,
    "actions/deploy-pages": deploy_pages,
}

"""What the steps of a workflow reach instead of GitHub and the other services: one server on the loopback address.

It is a git remote that wants a token before anything is pushed, plays the services that `refresh` asks, and does what the
stand-ins of `gh` and `docker` ask it to.
"""

import base64
import hashlib
import json
import re
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

GIT = "/usr/lib/git-core/git-http-backend"


class Services:
    def __init__(self, repositories: Path, name: str):
        self.repositories, self.name = repositories, name
        #: What each token may do, as a job's `permissions` say it.
        self.rights: dict[str, dict[str, str]] = {}
        #: Services that answer nothing but an error.
        self.down: set[str] = set()
        #: Somebody's fork runs the same workflow and has sent its branch here.
        self.pulls: list[dict] = [{"number": 1, "head": "refresh", "title": "A stranger's", "body": "", "fork": True}]
        #: What a release of a tag has, and what signs for which files.
        self.releases: dict[str, dict] = {}
        self.uploaded: dict[str, bytes] = {}
        self.attested: list[str] = []
        self.questions: list[str] = []
        #: Runs a container for the stand-in of docker.
        self.contain = None
        services = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length) if length else self.chunks()
                status, headers, answer = services.answer(self.command, self.path, self.headers, body)
                self.send_response(status)
                for key, value in headers.items():
                    self.send_header(key, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def chunks(self) -> bytes:
                """git sends what is large in pieces."""
                body = b""
                if self.headers.get("Transfer-Encoding") == "chunked":
                    while size := int(self.rfile.readline(), 16):
                        body += self.rfile.read(size)
                        self.rfile.readline()
                    self.rfile.readline()
                return body

            do_GET = do_POST = handle_one

            def log_message(self, *_) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def proposals(self) -> list[dict]:
        """The repository's own pull requests."""
        return [pull for pull in self.pulls if not pull.get("fork")]

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def environment(self) -> dict[str, str]:
        """Where the services are, beside what GitHub itself says."""
        names = {"GITLAB_API_URL": "gitlab", "GITEE_API_URL": "gitee", "CODEBERG_API_URL": "codeberg", "HF_ENDPOINT": "huggingface", "OPENALEX_API_URL": "openalex",
                 "SEMANTIC_SCHOLAR_API_URL": "scholar"}
        return {key: f"{self.url}/{place}" for key, place in names.items()}

    def may(self, token: str, right: str) -> bool:
        return self.rights.get(token, {}).get(right) == "write"

    def answer(self, method: str, path: str, headers, body: bytes) -> tuple[int, dict, bytes]:
        place = urlsplit(path).path.split("/")[1]
        if found := re.fullmatch(rf"/{self.name}/releases/download/([^/]+)/([^/]+)", path):
            return self.download(*found.groups())
        if re.match(r"/[\w-]+/[\w-]+(\.git)?/(info|git-)", path):
            return self.git(method, path, headers, body)
        if place == "upload":
            # A file of the release that `gh` will ask for next.
            self.uploaded[path.split("/")[-1]] = body
            return 200, {}, b""
        if place in ("gh", "docker"):
            code, output = getattr(self, place)(body)
            return 200, {}, f"{code}\n{output}".encode()
        self.questions.append(place)
        if place in self.down:
            return 503, {"Content-Type": "text/plain"}, b"out of order\n"
        found = getattr(self, place, None)
        if found is None:
            return 404, {}, b""
        status, value = found(unquote(path), body)
        return status, {"Content-Type": "application/json"}, json.dumps(value).encode()

    def download(self, tag: str, file: str) -> tuple[int, dict, bytes]:
        """A file of a release, which a stranger can fetch when it is published."""
        release = self.releases.get(tag)
        if release is None or release["draft"] or file not in release["files"]:
            return 404, {}, b"Not Found"
        return 200, {"Content-Type": "application/octet-stream"}, release["files"][file]

    # The git remote

    def git(self, method: str, path: str, headers, body: bytes) -> tuple[int, dict, bytes]:
        parts = urlsplit(path)
        writes = "git-receive-pack" in path
        token = ""
        if (words := headers.get("Authorization", "").split()) and words[0].lower() == "basic":
            token = base64.b64decode(words[1]).decode().partition(":")[2]
        if writes and not self.may(token, "contents"):
            return 401, {"WWW-Authenticate": 'Basic realm="GitHub"'}, b"a token that may write contents is needed\n"
        environment = {
            "GIT_PROJECT_ROOT": str(self.repositories), "GIT_HTTP_EXPORT_ALL": "1", "PATH_INFO": parts.path, "QUERY_STRING": parts.query,
            "REQUEST_METHOD": method, "CONTENT_TYPE": headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": headers.get("Content-Encoding", ""), "GIT_PROTOCOL": headers.get("Git-Protocol", ""),
            "REMOTE_USER": "x-access-token", "REMOTE_ADDR": "127.0.0.1", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
            "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
        done = subprocess.run([GIT], input=body, capture_output=True, env=environment)
        head, _, answer = done.stdout.partition(b"\r\n\r\n")
        fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
        return int(fields.pop("Status", "200").split()[0]), fields, answer

    # The stand-ins

    def gh(self, body: bytes) -> tuple[int, str]:
        asked = json.loads(body)
        words, token = asked["words"], asked["token"]
        options = {words[i]: words[i + 1] for i in range(len(words) - 1) if words[i].startswith("--")}
        match words[:2]:
            case ["pr", "list"]:
                # Of forks, too, unless they are sorted out.
                own = "select(.isCrossRepository | not)" in options["--jq"] and "isCrossRepository" in options["--json"]
                alike = [pull for pull in self.pulls if pull["head"] == options["--head"] and not (own and pull.get("fork"))]
                return 0, "".join(f"{pull['number']}\n" for pull in alike)
            case ["pr", "create" | "edit"] if not self.may(token, "pull-requests"):
                return 1, "GraphQL: Resource not accessible by integration\n"
            case ["pr", "create"]:
                number = len(self.pulls) + 1
                self.pulls.append({"number": number, "head": options["--head"], "title": options["--title"], "body": asked["file"]})
                return 0, f"{self.url}/{self.name}/pull/{number}\n"
            case ["pr", "edit"]:
                # A branch is looked for in this repository alone.
                found = [pull for pull in self.pulls if words[2] in (str(pull["number"]), None if pull.get("fork") else pull["head"])]
                if not found:
                    return 1, f"no pull requests found for branch \"{words[2]}\"\n"
                found[0].update(title=options["--title"], body=asked["file"], edited=True)
                return 0, ""
            case ["release", "create"] if not self.may(token, "contents"):
                return 1, "HTTP 403: Resource not accessible by integration\n"
            case ["release", "create"]:
                self.releases[words[2]] = {"draft": "--draft" in words, "title": options["--title"], "notes": asked["file"], "files": self.uploaded}
                self.uploaded = {}
                return 0, f"{self.url}/{self.name}/releases/tag/untagged-1\n"
        return 1, f"unknown command {words}\n"

    def docker(self, body: bytes) -> tuple[int, str]:
        asked = json.loads(body)
        return self.contain(asked["words"], asked["environment"])

    # The services that `refresh` asks; each answer follows from the name that is asked about

    def graphql(self, _: str, body: bytes) -> tuple[int, dict]:
        data = {}
        for alias, owner, name in re.findall(r'(r\d+):\s*repository\(owner:\s*"([^"]+)",\s*name:\s*"([^"]+)"', json.loads(body)["query"]):
            number = made_up(f"{owner}/{name}")
            data[alias] = {"databaseId": number, "nameWithOwner": f"{owner}/{name}", "stargazerCount": number % 5000, "isArchived": False,
                           "pushedAt": "2026-01-01T00:00:00Z", "licenseInfo": None, "primaryLanguage": None, "latestRelease": None}
        return 200, {"data": data}

    def gitlab(self, path: str, _: bytes) -> tuple[int, dict]:
        return 404, {"message": "404 Project Not Found"}

    def gitee(self, path: str, _: bytes) -> tuple[int, dict]:
        name = path.split("/repos/")[1]
        return 200, {"id": made_up(name), "full_name": name, "stargazers_count": made_up(name) % 500}

    def codeberg(self, path: str, _: bytes) -> tuple[int, dict]:
        name = path.split("/repos/")[1]
        return 200, {"id": made_up(name), "full_name": name, "stars_count": made_up(name) % 500}

    def huggingface(self, path: str, _: bytes) -> tuple[int, dict]:
        name = urlsplit(path).path.split("/api/")[1].partition("/")[2]
        return 200, {"id": name, "likes": made_up(name) % 300, "downloads": made_up(name) % 9000}

    def openalex(self, path: str, _: bytes) -> tuple[int, dict]:
        dois = parse_qs(urlsplit(path).query)["filter"][0].removeprefix("doi:").split("|")
        return 200, {"results": [{"doi": f"https://doi.org/{doi}", "cited_by_count": made_up(doi) % 200} for doi in dois]}

    def scholar(self, _: str, body: bytes) -> tuple[int, list]:
        return 200, [{"citationCount": made_up(name) % 200} for name in json.loads(body)["ids"]]


def made_up(name: str) -> int:
    """A number that is the same each time, for a repository that exists only in the rehearsal."""
    return int.from_bytes(hashlib.sha256(name.lower().encode()).digest()[:4]) + 1

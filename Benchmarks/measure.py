"""Runs one command and says what it cost.

Run as a program of its own, `python3 -IS measure.py COMMAND…`: on Linux a child's peak memory is never less than its parent's
was when it started, and the parent that generated the entries is large. This process stays at about 10 MiB, which is also the
smallest peak it can report.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Cost:
    cpu: float  #: seconds, user and system, all threads
    wall: float  #: seconds
    memory: float  #: peak resident size, MiB


def cost(command: list[str]) -> Cost:
    """What `command` costs; its output is not shown unless it fails."""
    run = subprocess.run([sys.executable, "-IS", __file__, *command], capture_output=True, text=True)
    if run.returncode != 0:
        raise SystemExit(f"{' '.join(command)}\n{run.stdout}{run.stderr}")
    return Cost(**json.loads(run.stdout))


def main(command: list[str]) -> int:
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # bytes there, KiB elsewhere
    print(json.dumps({"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "memory": usage.ru_maxrss / unit}))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

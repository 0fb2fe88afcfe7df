"""
The same commands in another process: with another seed of hashes, another zone and locale, or under another Python.

``python -m tests.whole.elsewhere FOLDER`` reads a list of commands as JSON, runs each in that folder, and prints one digest for each, of
its exit code and of all that it gave out.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir
from pathlib import Path
from typing import Final

from click.testing import CliRunner

from tvisa.cli import main

ROOT: Final = Path(__file__).parents[2]
PLAIN: Final = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
PLACES: Final[dict[str, dict[str, str]]] = {
    "hash seed 0, UTC": {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    "hash seed 1, 14 hours east, no UTF-8": {
        "PYTHONHASHSEED": "1",
        "TZ": "EAST-14",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    },
    "hash seed 4242, 12 hours west, Turkish": {
        "PYTHONHASHSEED": "4242",
        "TZ": "WEST+12",
        "LC_ALL": "tr_TR.UTF-8",
        "LANGUAGE": "tr",
    },
}
"""Where the commands are run: a zone is told by its distance, and so needs no list of zones."""


def digests(commands: Sequence[str], folder: Path) -> dict[str, str]:
    """Run commands in a folder, and return a digest of what each gave out."""
    found = {}
    for command in commands:
        with chdir(folder):
            made = CliRunner().invoke(main, command.split(), env=PLAIN, input="?\n" * 6)
        assert made.exception is None or isinstance(made.exception, SystemExit), (command, made.exception)
        told = b"%d\n" % made.exit_code + made.stdout_bytes + b"\n--\n" + made.stderr_bytes
        found[command] = hashlib.sha256(told).hexdigest()
    return found


def begun(
    commands: Sequence[str], folder: Path, environment: Mapping[str, str], python: str = sys.executable
) -> subprocess.Popen[str]:
    """Begin such a process; it reads the commands and prints the digests."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    process = subprocess.Popen(
        [python, "-B", "-m", "tests.whole.elsewhere", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**own, **environment},
    )
    assert process.stdin
    process.stdin.write(json.dumps(list(commands)))
    process.stdin.close()
    return process


def ended(process: subprocess.Popen[str]) -> dict[str, str]:
    """Return the digests that a process printed."""
    assert process.stdout
    with process.stdout as told:
        found: dict[str, str] = json.loads(told.read())
    assert process.wait() == 0
    return found


def other_pythons() -> dict[str, tuple[str, dict[str, str]]]:
    """Return each other Python of this machine that can run the library with what is installed here, and what it needs to find it."""
    packages = next((path for path in sys.path if path.endswith("site-packages")), "")
    found = {}
    for minor in range(11, 14):
        python = shutil.which(f"python3.{minor}")
        if minor == sys.version_info.minor or python is None:
            continue
        needs = {"PYTHONPATH": packages}
        command = [python, "-c", "import click, attrs, cattrs, edtf, yaml, rich, jinja2"]
        if not subprocess.run(command, env={**os.environ, **needs}, capture_output=True, check=False).returncode:
            found[f"Python 3.{minor}"] = (python, needs)
    return found


if __name__ == "__main__":
    print(json.dumps(digests(json.load(sys.stdin), Path(sys.argv[1]))))

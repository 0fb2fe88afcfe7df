"""
Every command, run in process on a file that is damaged or merely odd, with options that are drawn.

What may come of it: an exit code that is documented, no trace on stderr of what a file holds, nothing written but the output that
was asked for, and on a terminal no sign that acts on it but the styles and the cursor of our own.
"""

from __future__ import annotations

import contextlib
import gc
import io
import itertools
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, Final, cast
from unittest.mock import patch

import attrs
import click
import click.testing
import yaml
from click.testing import CliRunner, Result

from tests.fuzz import kinds
from tests.fuzz.damage import DUMPER, MARK, content, damaged, texts
from tvisa.cli import main
from tvisa.files.casefile import dump
from tvisa.words.shown import shown

ACTS: Final = f"{MARK} \x1b]0;{MARK}\x07\x9b31m\x7f\u202e\u2066\u200f"
"""A text that acts on a terminal; YAML and JSON can write all of it."""
CODES: Final = {0, 1, 2, 3, 4, 5}
"""The exit codes that are documented."""
OURS: Final = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|(?<=[\nmAKhl])\r|^\r")
"""Styles, and what a progress bar and a screen that is cleared need."""
DAYS: Final = ("2026-11-24", "2023-06-01", "2010-06-01", "2002-06-01", "1990-01-01", "2026-13-01", "9999-12-31", MARK)
TYPED: Final = "\n".join(
    [*kinds.SAID[:-1], *("?", "skip", "back", "h", "who", "1", "change", "1", "y", "not now", "n")]
)
WITHOUT_CASE: Final = {"explain", "facts", "law", "new", "policy export", "policy form", "schema"}
ADAPTED: Final = ("flat", "htcds", "anx", "legalserver")


def _commands(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands(command, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


NAMES: Final = dict(_commands(main))
"""Every command by its name."""


def _case(drawn: Random, file: Path) -> None:
    """Write a case file: damaged, or valid and odd, with texts that act on a terminal."""
    raw = drawn.choice(kinds.cases())
    if drawn.random() < 0.35:
        text, _ = damaged(raw, drawn)
    else:
        case = attrs.evolve(drawn.choice(kinds.loaded()), note=ACTS)
        if drawn.random() < 0.5:
            case = kinds.privileged(case, drawn)
        odd: Any = dump(case)
        for _ in range(drawn.choice([0, 0, 1])):
            content(drawn, odd)
        for records in filter(lambda held: isinstance(held, list), odd.values()):
            for record in (each for each in records if isinstance(each, dict) and "note" in each):
                record["note"] = ACTS
        text = yaml.dump(odd, Dumper=DUMPER, sort_keys=False, allow_unicode=drawn.random() < 0.5)
    file.write_bytes(text.encode("utf-8", "surrogatepass"))


def _value(name: str, option: click.Option, drawn: Random) -> str | None:
    """Draw a value of an option; nothing where it is to be left out."""
    kind = option.type
    if isinstance(kind, click.Choice):
        choices = [choice for choice in kind.choices if choice != "pdf"]
        return str(drawn.choice(choices)) if drawn.random() < 0.97 else MARK
    if isinstance(kind, click.IntRange):
        return drawn.choice(["1", "2", "3", "30", "0", "-1", MARK]) if option.name != "jobs" else "1"
    own: dict[str, tuple[str, ...]] = {
        "as_of": DAYS,
        "days": DAYS,
        "since": DAYS,
        "lang": ("en", "es", "es", MARK),
        "standard": ("hardship.extreme", MARK),
        "wanted": ("i-914", "i-192", MARK),
        "part": ("4", MARK),
        "sections": ("bar", "grounds", "deadlines", MARK),
        "words": ("passport", "she was afraid", MARK),
        "policy": ("policy.yaml",),
        "questions": ("questions.yaml",),
        "assume": ("assume.yaml",),
        "template": ("office.docx", "none.docx"),
        "baseline": ("run.jsonl", "none.jsonl"),
        "recovery": ("recovery.json",),
        "output": ("out.txt", "out.html", "out.docx", "out.md", "none/out", "case.yaml"),
    }
    if name == "rescreen" and option.name == "output":
        return drawn.choice(["run.jsonl", "new.jsonl", "none/run.jsonl"])
    return drawn.choice(own[str(option.name)])


BESIDE: Final[dict[str, Callable[[Random], bytes]]] = {
    "policy.yaml": lambda drawn: damaged(kinds.policy(), drawn)[0].encode("utf-8", "surrogatepass"),
    "questions.yaml": lambda drawn: damaged(kinds.edition(), drawn)[0].encode("utf-8", "surrogatepass"),
    "assume.yaml": lambda drawn: texts(drawn, f"hardship.extreme: yes\nnote: {MARK}\n").encode(
        "utf-8", "surrogatepass"
    ),
    "office.docx": kinds.template,
    "run.jsonl": kinds.run_file,
}
"""What options name, each damaged."""


def _options(name: str, drawn: Random) -> Iterator[str]:
    """Draw the options of a command, and write the files that they name."""
    for option in NAMES[name].params:
        if not isinstance(option, click.Option) or option.name in ("help", "old"):
            continue
        if not (option.required or drawn.random() < 0.3):
            continue
        yield option.opts[-1] if option.opts[-1].startswith("--") else option.opts[0]
        if not option.is_flag and (value := _value(name, option, drawn)) is not None:
            yield value
            if value in BESIDE:
                Path(value).write_bytes(BESIDE[value](drawn))


def asked(name: str, drawn: Random) -> list[str]:
    """Write the files of one command into the folder that this is run in, and return its arguments."""
    _case(drawn, Path("case.yaml"))
    arguments = [*name.split(), *_options(name, drawn)]
    if name == "rescreen":
        Path("cases").mkdir()
        for n in range(drawn.choice([0, 1, 3])):
            _case(drawn, Path("cases", f"{n}{drawn.choice(['.yaml', '.json'])}"))
        return [*arguments, "cases"]
    if name == "convert":
        form = drawn.choice(["yaml", *ADAPTED])
        if form != "yaml":
            Path("case.yaml").write_bytes(kinds.adapted(form, drawn))
        return [*arguments, "--from", form, "case.yaml"]
    if name in WITHOUT_CASE:
        word = {
            "explain": ("CIMT_CONVICTION_OR_ADMISSION", MARK),
            "facts": ("incidents[].means", "hardship.extreme", MARK),
            "law": ("8 CFR 214.207(b)", "22 USC 7102(8)", MARK),
            "policy form": ("i-914", MARK),
            "schema": ("case", "screening", "run", MARK),
        }.get(name)
        return (
            [*arguments, drawn.choice(word)] if word and (name == "policy form" or drawn.random() < 0.7) else arguments
        )
    return [*arguments, drawn.choice(["case.yaml"] * 12 + ["none.yaml", "."])]


@contextlib.contextmanager
def _apart() -> Iterator[Path]:
    """Be in a folder of its own, with a home and a place for temporary files that are watched."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("work", "home", "brief"):
            Path(folder, name).mkdir()
        own = {"HOME": f"{folder}/home", "TMPDIR": f"{folder}/brief", "XDG_CACHE_HOME": f"{folder}/home"}
        with patch.dict(os.environ, own), patch.object(tempfile, "tempdir", f"{folder}/brief"):
            os.chdir(Path(folder, "work"))
            try:
                yield Path(folder)
            finally:
                os.chdir(before)


def _held(folder: Path) -> dict[str, str]:
    """Return what a folder holds: by path what stands there."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _run(arguments: list[str], *, terminal: bool) -> Result:
    """Run a command, as on a terminal or not."""
    stream = cast("Any", click.testing)._NamedTextIOWrapper
    with patch.object(stream, "isatty", lambda _: terminal):
        return CliRunner().invoke(main, arguments, input=TYPED, env={"COLUMNS": "80", "TERM": "xterm"})


def ran(name: str, drawn: Random) -> str:
    """Run one command once, and look at all that came of it."""
    terminal = drawn.random() < 0.5
    with _apart() as folder:
        arguments = asked(name, drawn)
        before = _held(folder)
        result = _run(arguments, terminal=terminal)
        gc.unfreeze()  # an interview freezes what is there
        after = _held(folder)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code in CODES, (arguments, result.exit_code)
    _looked_at(result, arguments, terminal=terminal)
    _written(before, after, arguments)
    return f"exit {result.exit_code}"


def _looked_at(result: Result, arguments: list[str], *, terminal: bool) -> None:
    """Assert that a message tells nothing of a file, and that nothing acts on a terminal."""
    if MARK not in arguments:
        assert MARK not in result.stderr, (arguments, result.stderr)
        if result.exit_code == 1 and arguments[0] not in ("interview", "rescreen"):
            assert MARK not in result.stdout, arguments
    if terminal and not result.stdout_bytes.startswith(b"PK"):
        plain = OURS.sub("", io.BytesIO(result.stdout_bytes).read().decode() + result.stderr)
        assert shown(plain) == plain, (arguments, shown(plain), [c for c in plain if shown(c) != c])


def _written(before: dict[str, str], after: dict[str, str], arguments: list[str]) -> None:
    """Assert that only what was asked for was written, and nothing taken away."""
    told = dict(itertools.pairwise(arguments))
    may = {f"work/{told[option]}" for option in ("--output", "--recovery") if option in told}
    if arguments[0] == "interview":
        may |= {f"work/{word}" for word in (arguments[-1], *TYPED.split("\n"))}
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert changed <= may, (arguments, changed - may)

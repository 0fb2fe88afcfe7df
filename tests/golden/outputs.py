"""
What is given out, and how it is had: by command where a command gives it, else by the public names of the package.

No other file here knows a name of the library.
"""

from __future__ import annotations

import functools
import gc
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import attrs
from click.testing import CliRunner

import tvisa

tvisa.__version__ = "VERSION"  # before what prints it loads: one length, so that lines break where they did

from tvisa import Case, TvisaError, load_case, loads_case, screen  # noqa: E402
from tvisa.cli import main  # noqa: E402
from tvisa.screening.document import SECTIONS  # noqa: E402

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = Path("examples")
DRAWN: Final = Path(__file__).with_name("cases.jsonl")

DAY: Final = "2026-11-24"
DAYS: Final = (DAY, "2023-06-01", "2010-06-01")
"""A day under the rule of 2024, one under that of 2017, one under that of 2002."""
ANY: Final = "-"
"""Where an output has no day, or no case."""

COMMANDS: Final[dict[str, tuple[str, ...]]] = {
    "text": ("screen", "{case}"),
    "text-tree": ("screen", "{case}", "--tree"),
    "redacted": ("screen", "{case}", "--tree", "--redact"),
    "picture": ("screen", "{case}", "--format", "svg"),
    "memo": ("report", "{case}"),
    "services": ("report", "{case}", "--for", "services"),
    "client-en": ("report", "{case}", "--for", "client", "--format", "html"),
    "client-es": ("report", "{case}", "--for", "client", "--format", "html", "--lang", "es"),
    "questions": ("next", "{case}", "--format", "json"),
    "questions-en": ("next", "{case}", "--all"),
    "questions-es": ("next", "{case}", "--all", "--lang", "es"),
    "interview": ("interview", "{case}"),
    **{name: (name, "{case}", "--format", "json") for name in ("evidence", "family", "filing", "frameworks", "whatif")},
    "adjust": ("adjust", "{case}", "--format", "json"),
    "evidence-text": ("evidence", "{case}", "--all"),
    "family-text": ("family", "{case}", "--tree"),
    "calendar": ("deadlines", "{case}", "--format", "ical", "--full-text"),
    "deadlines": ("deadlines", "{case}"),
    "deadlines.json": ("deadlines", "{case}", "--format", "json"),
    "adjust-text": ("adjust", "{case}", "--tree"),
    "filing-text": ("filing", "{case}", "--rules"),
    "frameworks-text": ("frameworks", "{case}", "--all"),
    "plan-text": ("plan", "{case}"),
    "whatif-text": ("whatif", "{case}", "--all"),
    "compare": ("compare", "{case}", "--as-of", DAYS[1], "--format", "json"),
    "compare-text": ("compare", "{case}", "--all", "--as-of", DAYS[1]),
}
"""What is given out of each case as of one day, by the arguments that give it; the day is added."""

FORMATS: Final = ("json", "yaml", "flat", "htcds", "anx")

_PLAIN: Final[dict[str, str | None]] = {
    "COLUMNS": "100",
    "LINES": "40",
    "NO_COLOR": "1",
    "TERM": "dumb",
    "FORCE_COLOR": None,
    "TTY_COMPATIBLE": None,
    "TTY_INTERACTIVE": None,
    "TVISA_FORMAT": None,
    "TVISA_REPORT_FORMAT": None,
    "TVISA_LANG": None,
}
"""The same terminal on every machine, and no setting of whoever runs this."""
_NOT_KNOWN: Final = "?\n" * 2000
"""What a person answers who knows nothing: more of it than there are questions."""


@attrs.frozen(order=True)
class Line:
    """
    One output of the plan.

    Attributes:
        output: What is given out.
        day: As of which day, or `ANY`.
        case: Of which case, by the path of its folder or its number among the drawn; or what else tells it from others.
    """

    output: str
    day: str
    case: str

    @property
    def key(self) -> str:
        """Its name in a message."""
        return f"{self.output}  {self.day}  {self.case}"


def plan() -> list[Line]:
    """Return every line, those of one case beside each other."""
    return [*_of_examples(), *_of_drawn(), *_of_law()]


def produce(line: Line) -> str:
    """Return an output; run from the root of the project."""
    return _PRODUCERS.get(line.output, _of_command)(line)


def dumped(line: Line, folder: Path) -> None:
    """Write an output into its file."""
    try:
        text = produce(line)
    except Exception as error:
        error.add_note(f"while producing: {line.key}")
        raise
    file = folder / line.output / line.day / f"{line.case}.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


# --- the plan ---------------------------------------------------------------------------------------------------------


def _of_examples() -> Iterator[Line]:
    for path in sorted((ROOT / EXAMPLES).glob("**/case.yaml")):
        case = path.parent.relative_to(ROOT).as_posix()
        yield from (Line("whole", day, case) for day in DAYS)
        yield from (Line(output, DAY, case) for output in (*COMMANDS, "rescreen"))
        yield Line("convert", ANY, case)


def _of_drawn() -> Iterator[Line]:
    for number in range(len(_drawn())):
        yield Line("drawn", DAYS[number % len(DAYS)], f"{number:03}")


def _of_law() -> Iterator[Line]:
    yield from (
        Line("law", rules["from"], rules["id"]) for rules in json.loads(_run("law", "--format", "json"))["rule_sets"]
    )
    yield from (Line("law", ANY, name) for name in ("tree", "changes"))
    findings = json.loads(_run("explain", "--format", "json"))["findings"]
    yield from (Line("explain", ANY, name) for name in ("list", *(f["code"] for f in findings)))
    yield from (Line("schema", ANY, name) for name in ("case", "screening", "law"))
    yield from (Line("help", ANY, name) for name in ("tvisa", *main.commands))
    yield from (Line("new", ANY, name) for name in ("plain", "privileged"))


# --- the outputs ------------------------------------------------------------------------------------------------------


def _run(*arguments: str, typed: str = "") -> str:
    """Return what a command printed on either stream, and how it ended."""
    done = CliRunner().invoke(main, arguments, input=typed, env=_PLAIN, prog_name="tvisa")
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    ended = f"exit {done.exit_code}\n{done.stderr}" if done.exit_code or done.stderr else ""
    return f"{done.stdout}{ended}"


def _of_command(line: Line) -> str:
    arguments = (part.format(case=f"{line.case}/case.yaml") for part in COMMANDS[line.output])
    typed = _NOT_KNOWN if line.output == "interview" else ""
    try:
        return _run(*arguments, "--as-of", line.day, typed=typed)
    finally:
        gc.unfreeze()  # an interview freezes what is there, which here is more than the law


def _whole(line: Line) -> str:
    return _screened(lambda: _loaded(line.case), line.day)


def _of_random(line: Line) -> str:
    return _screened(lambda: loads_case(_drawn()[int(line.case)], "json"), line.day)


def _screened(read: Callable[[], Case], day: str) -> str:
    """Return the whole result as JSON with its texts, its keys in the order in which they are given."""
    try:
        return json.dumps(screen(read(), day).as_dict(*SECTIONS, texts=True))
    except TvisaError as error:
        return f"{type(error).__name__}: {error}"


@functools.lru_cache(maxsize=1)
def _loaded(case: str) -> Case:
    return load_case(ROOT / case / "case.yaml")


@functools.cache
def _drawn() -> list[str]:
    return DRAWN.read_text(encoding="utf-8").splitlines()


def _rescreen(line: Line) -> str:
    """Return what is told of a folder that holds the one case, and the line of its run file."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, run = Path(scratch, "cases"), Path(scratch, "run.jsonl")
        folder.mkdir()
        shutil.copy(ROOT / line.case / "case.yaml", folder)
        told = _run("rescreen", str(folder), "--since", DAYS[1], "--as-of", line.day, "-o", str(run))
        return told + run.read_text(encoding="utf-8")


def _convert(line: Line) -> str:
    """Return the case in every format, with what is privileged and without."""
    ways = ((form, marked) for form in FORMATS for marked in ((), ("--privileged",)))
    file = f"{line.case}/case.yaml"
    return "".join(_run("convert", file, "--from", "yaml", "--to", form, *marked) for form, marked in ways)


def _law(line: Line) -> str:
    ways = {"tree": (), "changes": ("--changes",)}
    return _run("law", *ways[line.case]) if line.day == ANY else _run("law", "--as-of", line.day, "--format", "json")


def _explain(line: Line) -> str:
    code = () if line.case == "list" else (line.case,)
    return _run("explain", *code) + _run("explain", *code, "--format", "json")


_PRODUCERS: Final[dict[str, Callable[[Line], str]]] = {
    "whole": _whole,
    "drawn": _of_random,
    "rescreen": _rescreen,
    "convert": _convert,
    "law": _law,
    "explain": _explain,
    "schema": lambda line: _run("schema", line.case),
    "help": lambda line: _run(*(() if line.case == "tvisa" else (line.case,)), "--help"),
    "new": lambda line: _run("new", *(("--privileged",) if line.case == "privileged" else ())),
}
"""How an output is had that is no command of one case."""

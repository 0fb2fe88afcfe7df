"""
What the commands tell of a case, without its layout: sentences, days and citations by subject, to compare two versions with.

Written by ``python -m tests.told --out FILE [CASE...]`` and compared by ``python -m tests.told --compare BEFORE AFTER``. Whoever
builds a room anew without meaning to change what is told writes a file before and one after. Only the command line is asked, so that
this runs on both sides of such a change.

A page is split where it turns from one sentence, cell, point or citation to the next; bullets, numbers, marks and spaces go, and each
piece is told once. A JSON document gives each sentence with the citations that stand beside it, and each day and level with its title,
whatever the keys are.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
from click.testing import CliRunner

from tvisa.cli import main as tvisa

ROOT: Final = Path(__file__).parents[1]
DAY: Final = "2026-11-24"
EARLIER: Final = ("2023-06-01", "2010-06-01")
"""A day under the rule of 2017 and one under that of 2002: the elements are looked at on these, too."""
SUBJECTS: Final[dict[str, tuple[str, ...]]] = {
    "screen": ("screen", "--tree"),
    "first page": ("screen",),
    "deadlines": ("deadlines", "--all"),
    "days to act by": ("deadlines",),
    "filing": ("filing", "--rules"),
    "evidence": ("evidence", "--all"),
    "packet": ("packet", "--all"),
    "waivers": ("waivers", "--all"),
    "family": ("family", "--tree"),
    "adjust": ("adjust", "--tree"),
    "forms": ("forms", "--all"),
    "outline": ("outline", "--all"),
    "counsel's part": ("outline", "--counsel", "--all"),
    "memo": ("report",),
    "client sheet": ("report", "--for", "client"),
    "client sheet es": ("report", "--for", "client", "--lang", "es"),
    "services": ("report", "--for", "services"),
    "frameworks": ("frameworks", "--all"),
    "plan": ("plan",),
    "decided": ("decided", "--all"),
    "timeline": ("timeline",),
    "next": ("next", "--all"),
    "for counsel": ("next", "--for", "counsel", "--all"),
    "whatif": ("whatif", "--all"),
}
"""The pages, each by its command."""
DOCUMENTS: Final[dict[str, tuple[str, ...]]] = {
    f"{name} json": (name, "--format", "json")
    for name in (
        "screen",
        "deadlines",
        "filing",
        "evidence",
        "packet",
        "waivers",
        "family",
        "adjust",
        "forms",
        "outline",
        "frameworks",
        "decided",
        "timeline",
    )
}
_WIDE: Final[dict[str, str | None]] = {
    "COLUMNS": "1200",  # no line is broken that says one thing
    "LINES": "40",
    "NO_COLOR": "1",
    "TERM": "dumb",
    "FORCE_COLOR": None,
    "TVISA_FORMAT": None,
    "TVISA_REPORT_FORMAT": None,
    "TVISA_LANG": None,
}
_MARKUP: Final = re.compile(r"\\(?=[^\w\s])|(?<!\w)[*_`]+(?=\S)|(?<=\S)[*_`]+(?!\w)|&nbsp;")
_LAYOUT: Final = re.compile(r"\s{2,}|\s\|\s|[\u2500-\u257f]+|^\s*\|\s*|\s*\|\s*$")
"""Between cells, and the lines that are drawn around them."""
_LEADING: Final = re.compile(r"^(?:#+|[-+>•·●○◐◑◯◌☐☑\u25a0-\u25ff]+|\d{1,3}[.)])\s+")
_CITATION: Final = re.compile(
    r"(?:\d+ (?:USC|CFR|FR|I&N|Stat\.|U\.S\.|F\.\dd)|Pub\. L\.|Matter of |Fed\. R\. |USCIS|EOIR|INA |Policy Manual)"
)
_CITED: Final = re.compile(rf"(?<!\w)\[(?={_CITATION.pattern})([^\[\]]+)\]")
_SENTENCE: Final = re.compile(rf"(?<=[.?!])[”\")]*\s+(?=[A-Z“\"(¿¡\[]|{_CITATION.pattern})")
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:v|Dec|Inc|No|Nos|Cir|App|Supp|Stat|Pub|Fed|L|R|Civ|P|Cf|cf|ch|vol|pt|Mgmt|Corp|Co|Ltd|St|Dr|Mr|Ms|[A-Z])|\bU\.S)\.$"
)
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}$")
_LEVEL: Final = re.compile(r"[a-z_]+$")
_WORDS: Final = re.compile(r"[A-Za-z,’'] [A-Za-z]")
_CASES: Final = "cases: "


@attrs.frozen
class Looked:
    """A case to look at: its name, its file's text, and the day."""

    name: str
    day: str
    text: str


def examples(chosen: Sequence[str] = ()) -> list[Looked]:
    """Return every example, and the whole cases drawn for the tests; or those whose name has one of some words in it."""
    from tests.mutation.battery import kept

    found = [
        Looked(p.parent.relative_to(ROOT / "examples").as_posix(), _day(p), p.read_text(encoding="utf-8"))
        for p in _files()
    ]
    found += [Looked(t.name, t.day, t.text) for t in kept() if t.text]
    return [
        case
        for case in found
        if not chosen or any(word.rstrip("/") in f"examples/{case.name}/case.yaml" for word in chosen)
    ]


def _files() -> list[Path]:
    return sorted((ROOT / "examples").glob("**/case.yaml"))


def _day(file: Path) -> str:
    beside = file.with_name("expected.json")
    own = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    return (own.get("as_of") if isinstance(own, dict) else None) or DAY


@contextmanager
def _filed(case: Looked) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "case.json" if case.text.startswith("{") else "case.yaml")
        file.write_text(case.text, encoding="utf-8")
        yield file


def document(case: Looked, subject: str) -> dict[str, Any]:
    """Return what a command gives out of a case as JSON."""
    with _filed(case) as file:
        return dict(json.loads(_run(DOCUMENTS[subject], file, case.day)))


def told_of(case: Looked) -> Iterator[tuple[str, str]]:
    """Yield each subject with each thing that is told of it."""
    with _filed(case) as file:
        for subject, arguments in SUBJECTS.items():
            yield from ((subject, piece) for piece in pieces(_run(arguments, file, case.day)))
        for day in EARLIER:
            yield from ((f"screen on {day}", piece) for piece in pieces(_run(SUBJECTS["screen"], file, day)))
        for subject, arguments in DOCUMENTS.items():
            text = _run(arguments, file, case.day)
            try:
                found = json.loads(text)
            except ValueError:
                yield from ((subject, piece) for piece in pieces(text))
            else:
                yield from ((subject, piece) for piece in dict.fromkeys(said(found, _texts(case.day))))


def _run(arguments: Sequence[str], file: Path, day: str) -> str:
    """Return what a command printed, and how it ended where it did not end well."""
    command, *options = arguments
    done = CliRunner().invoke(tvisa, [command, str(file), *options, "--as-of", day], env=_WIDE, prog_name="tvisa")
    if done.exception and not isinstance(done.exception, SystemExit):
        return f"{done.stdout}\nbroken by {type(done.exception).__name__}"
    ended = f"\nexit {done.exit_code}\n{done.stderr}" if done.exit_code else ""
    return f"{done.stdout}{ended}".replace(str(file), "CASE")


def pieces(page: str) -> list[str]:
    """Return the sentences, citations and labels of a page, each once, in order of the alphabet."""
    found: set[str] = set()
    for line in page.splitlines():
        for cell in _LAYOUT.split(line):
            found |= set(_of_cell(cell))
    return sorted(found)


def _of_cell(cell: str) -> Iterator[str]:
    text = _bare(cell)
    apart = [*_CITED.findall(text), *_sentences(_CITED.sub("\n", text))]
    for piece in (p for part in apart for p in part.split("\n")):
        if _CITATION.match(piece.strip()):
            yield from map(_bare, piece.split(";"))
        elif re.search(r"[^\W\d]", bare := _bare(piece)):
            yield bare


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; an abbreviation ends none."""
    held = ""
    for part in _SENTENCE.split(text):
        held = f"{held} {part}" if held else part
        if not _ABBREVIATED.search(held):
            yield held
            held = ""
    if held:
        yield held


def _bare(text: str) -> str:
    """Return a text without marks of a list or of a format, and without the point or colon that ends it."""
    before, text = "", _MARKUP.sub("", text).strip()
    while before != text:
        before, text = text, _LEADING.sub("", text).strip(" .:;,\t")
    return text


def said(value: Any, texts: dict[str, Any]) -> Iterator[str]:
    """Yield each sentence of a document with the citations beside it, and each day with a title; the law that it names by number in words."""
    if isinstance(value, list):
        for each in value:
            yield from said(each, texts)
        return
    if not isinstance(value, dict):
        return
    numbered = [
        texts.get(str(below)) for key, below in value.items() if isinstance(below, int) and key in {"law", "ask"}
    ]
    whole = {**value, **{k: v for law in numbered if isinstance(law, dict) for k, v in law.items() if k != "parts"}}
    # parts of a rule stand below it in the document, with an outcome of their own
    strings = [
        s for below in whole.values() for s in (below if isinstance(below, list) else [below]) if isinstance(s, str)
    ]
    citations = [s for s in strings if _CITATION.match(s)]
    sentences = [s for s in strings if s not in citations and _WORDS.search(s)]
    for sentence in sentences:
        yield f"{_bare(sentence)} [{'; '.join(citations)}]" if citations else _bare(sentence)
    title = whole.get("title") or next(iter(sentences), "")
    if days := [s for s in strings if _DATE.match(s)]:
        yield f"{', '.join(sorted(set(days)))}: {title}"
    if title and (levels := [s for s in strings if _LEVEL.match(s)]):
        yield f"{title}: {', '.join(sorted(set(levels)))}"
    for key, below in whole.items():
        if key not in {"texts", "table"}:
            yield from said(below, texts)


@cache
def _texts(day: str) -> dict[str, Any]:
    """Return the table of what documents say by number, where there is one."""
    done = CliRunner().invoke(tvisa, ["law", "--as-of", day, "--texts"], env=_WIDE, prog_name="tvisa")
    table = json.loads(done.stdout) if done.exit_code == 0 else {}
    texts = table.get("texts", table)
    return dict(texts) if isinstance(texts, dict) else {str(number): text for number, text in enumerate(texts)}


# --- the file -----------------------------------------------------------------------------------------------------------


def write(file: Path, chosen: Sequence[str], jobs: int = os.cpu_count() or 1) -> None:
    """Write what is told, each thing once under its subject, with the cases that are told it."""
    cases = examples(chosen)
    heard: dict[tuple[str, str], list[str]] = {}
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        for name, told in pool.imap(_told, cases, 4):
            for subject, piece in told:
                heard.setdefault((subject, piece), []).append(name)
    names = [case.name for case in cases]
    lines = (f"{subject} | {piece} | {_who(heard[subject, piece], names)}\n" for subject, piece in sorted(heard))
    file.write_text("".join([f"{_CASES}{', '.join(names)}\n", *lines]), encoding="utf-8", newline="\n")


def _told(case: Looked) -> tuple[str, list[tuple[str, str]]]:
    return case.name, list(dict.fromkeys(told_of(case)))


def _who(names: Sequence[str], everybody: Sequence[str]) -> str:
    """Return how many are told it and which, or which are not where most are."""
    if len(names) <= len(everybody) // 2:
        return f"{len(names)}: {', '.join(names)}"
    return f"all but {', '.join(sorted(set(everybody) - set(names)))}".removesuffix(" but ")


def compare(before: Path, after: Path) -> Iterator[str]:
    """Yield what went and what came, each with how many cases hear it and the first of them."""
    one, other = _read(before), _read(after)
    for key in sorted({*one, *other}):
        was, now = one.get(key, set()), other.get(key, set())
        for mark, names in (("-", was - now), ("+", now - was)):
            if names:
                shown = ", ".join(sorted(names)[:4])
                yield f"{mark} {key[0]} | {key[1]} | {len(names)}: {shown}{' …' * (len(names) > 4)}"


def _read(file: Path) -> dict[tuple[str, str], set[str]]:
    first, *lines = file.read_text(encoding="utf-8").splitlines()
    everybody = set(first.removeprefix(_CASES).split(", "))
    found = {}
    for line in lines:
        subject, piece = line.split(" | ", 1)
        piece, who = piece.rsplit(" | ", 1)
        names = set(who.partition(": ")[2].split(", ")) if who[0].isdigit() else everybody - set(who[8:].split(", "))
        found[subject, piece] = names
    return found

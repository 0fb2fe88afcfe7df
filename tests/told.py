"""
What whole cases are told, held still: ``tests/data/told.txt`` has each outcome, level and day, and a digest of all that lies below.

The cases are those of ``tests/mutation/battery.jsonl``. Sentences are left out: they change often, and other tests read them. Who
changes what a case is told reads the lines that move, and then writes them anew with ``python -m tests.told``.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click

from tests import pages
from tests.mutation.battery import Tried, kept, rooms
from tests.support import ROOT

TOLD: Final = ROOT / "tests" / "data" / "told.txt"
_NAMES: Final = ("id", "code", "path", "act", "ground", "item", "key", "kind")
_LEVELS: Final = ("outcome", "standing", "severity", "state", "proof", "grade", "basis", "counts")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}$")
_WORDS: Final = re.compile(r"[a-z,] [a-z]+ [a-z]")
_CITED: Final = re.compile(r"\d+ (USC|CFR|I&N) |Pub\. L\.|Matter of ")
_OPEN: Final = frozenset({"open", "unknown", "obtainable", "named", "not_shown"})
"""Levels that most things have of which nothing is recorded: the digest below has them."""
_NOT_OF_THE_LAW: Final = frozenset(
    {"disclaimer", "schema_version", "tvisa_version", "lang", "law", "table", "kind", "setting", "summary"}
)


def told(tried: Tried) -> Iterator[str]:
    """Yield what each room tells of a case on its day: a line for each thing that has a level or a day, a digest for each section."""
    for room, make in rooms(tried):
        try:
            found = json.loads(json.dumps(make(), default=str))
        except Exception as error:  # noqa: BLE001 - that a room refuses a case is told too
            found = {"refused": type(error).__name__}
        for section, value in found.items():
            if section in _NOT_OF_THE_LAW:
                continue
            place = f"{short(tried)} {room}/{section}"
            if section != "evidence":  # long, and seen by the digest
                yield from dict.fromkeys(_seen(value, place))
            if isinstance(value, dict):
                for name, below in ((n, b) for n, b in value.items() if n not in {"missing", "provisions"}):
                    yield from dict.fromkeys(_seen(below, f"{place}/{name}"))
            if below := _bare(value):
                yield f"{place} below: {hashlib.sha256(json.dumps(below).encode()).hexdigest()[:12]}"


def short(tried: Tried) -> str:
    """Return a short name of a case: its folder, or its number among the drawn."""
    return (ROOT / tried.name).parent.name if tried.name.endswith(".yaml") else tried.name


def _seen(value: Any, place: str) -> Iterator[str]:
    """Yield the level and the days of a value, or of each of a list."""
    if isinstance(value, list):
        for each in (v for v in value if isinstance(v, dict)):
            yield from _seen(each, f"{place}/{next((each[n] for n in _NAMES if isinstance(each.get(n), str)), '')}")
    elif isinstance(value, dict):
        levels = [value[name] for name in _LEVELS if isinstance(value.get(name), str)]
        days = [f"{key} {day}" for key, day in value.items() if isinstance(day, str) and _DAY.match(day)]
        if days or set(levels) - _OPEN:
            yield f"{place}: {', '.join(levels + days)}"
    elif isinstance(value, str) and not _WORDS.search(value):
        yield f"{place}: {value}"


def _bare(value: Any) -> Any:
    """Return a value without its sentences."""
    if isinstance(value, dict):
        return {key: _bare(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_bare(below) for below in value]
    if isinstance(value, str) and _WORDS.search(value) and not _CITED.search(value):
        return None
    return value


@click.command()
@click.argument("cases", nargs=-1)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Write what the commands tell of every example here."
)
@click.option("--jobs", type=click.IntRange(1), default=2, show_default=True, help="With --out: how many processes.")
@click.option(
    "--compare",
    nargs=2,
    type=click.Path(exists=True, path_type=Path),
    help="Say what went and what came between two such files.",
)
def main(cases: tuple[str, ...], out: Path | None, jobs: int, compare: tuple[Path, Path] | None) -> None:
    """Write the lines anew; or write to a file what the commands tell, or compare two such files."""
    if compare:
        for line in pages.compare(*compare):
            click.echo(line)
    elif out:
        pages.write(out, cases, jobs)
    else:
        lines = (line for tried in kept() for line in told(tried))
        TOLD.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

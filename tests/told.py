"""
What whole cases are told, held still in words: ``tests/data/told.txt``.

The first part has, of each case of ``tests/mutation/battery.jsonl``, its outcomes, levels and days. The second has every sentence
that one of them is told, once, under the provision that it names first, with the cases that are told it; a rule's own sentence is
held by ``tests/pins.py``. The third has the facts that each thing rests on and those that it asks, and the provisions that it names. Who changes what a case is told
reads the lines that move, and then writes them anew::

    python -m tests.told
    python -m tests.told --out FILE [CASE...]       # what the commands tell of every example, without layout (tests/pages.py)
    python -m tests.told --compare BEFORE AFTER     # two such files
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import attrs
import click

from tests import pages
from tests.moved import in_order
from tests.mutation.battery import Tried, kept, rooms
from tests.support import ROOT

TOLD: Final = ROOT / "tests" / "data" / "told.txt"
_SENTENCES: Final = "=== sentences, each under the provision that it names first, and the cases that are told it"
_FACTS: Final = "=== facts, under what rests on them or asks them, provisions, under what names them, and the cases in which it does"
_NAMES: Final = ("code", "id", "path", "act", "ground", "item", "key", "kind", "person")
_LEVELS: Final = ("outcome", "standing", "severity", "state", "proof", "grade", "basis", "counts", "relation", "status")
_OPEN: Final = frozenset({"open", "unknown", "obtainable", "named", "not_shown", "rule", "not_raised", "standing"})
"""Levels that most things have of which nothing is recorded."""
_COMBINE: Final = frozenset({"all_of", "any_of", "joint", "not", "some", "every", ""})
"""What only combines parts, and has no name of its own."""
_UNTOLD: Final = frozenset(
    {"disclaimer", "schema_version", "tvisa_version", "lang", "law", "table", "kind", "setting", "checked_on", "facts"}
    | {"factors", "provisions", "rules", "policy", "routing", "title", "element_title", "name", "label", "separating"}
    | {"missing"}
)
"""What is the same for all, what was recorded, the names of things, and the law that is told by its provision."""
_OF_A_RULE: Final = frozenset({"rule", "note", "notes", "citations"})
_RESTS_ON: Final = {"facts": "rests on", "paths": "rests on", "missing": "asks"}
_BETWEEN: Final = " | "
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}$")
_WORD: Final = re.compile(r"\w[\w-]*$")
_SENTENCE: Final = re.compile(r"\S+ \S+ .*[.?!)]$", re.DOTALL)


@attrs.frozen
class Told:
    """
    What a case is told.

    Attributes:
        levels: Its outcomes, levels and days, a line each.
        sentences: Each sentence that it is told, with the provision that stands first beside it, or the room that says it.
        facts: Each thing with a fact that it rests on, or asks.
        of_a_day: What is said of a day, by the line that has it.
    """

    levels: tuple[str, ...]
    sentences: frozenset[tuple[str, str]]
    facts: frozenset[tuple[str, str]]
    of_a_day: Mapping[str, str] = attrs.field(factory=dict, eq=False)


@cache
def told(tried: Tried) -> Told:
    """Return what each room tells of a case on its day."""
    levels: dict[str, None] = {}
    sentences: set[tuple[str, str]] = set()
    facts: set[tuple[str, str]] = set()
    of_a_day: dict[str, str] = {}
    makers: list[tuple[str, Callable[[], Any]]] = [*rooms(tried), ("reckoned", partial(_reckoned, tried))]
    for room, make in makers:
        try:
            found = json.loads(json.dumps(make(), default=str))
        except Exception as error:  # noqa: BLE001 - that a room refuses a case is told too
            found = {"refused": type(error).__name__}
        for section, value in found.items():
            place = section if room == "screening" else f"{room}/{section}"
            facts |= set(_facts({section: value} if section in _RESTS_ON else value, place))
            if section not in _UNTOLD:
                levels |= dict.fromkeys(_levels(value, place, of_a_day))
                sentences |= set(_sentences(value, place))
    return Told(tuple(levels), frozenset(sentences), frozenset(facts), of_a_day)


def _reckoned(tried: Tried) -> dict[str, Any]:
    """Return the days of the timeline that the law reckons."""
    text = tried.text or (ROOT / tried.name).read_text(encoding="utf-8")
    line = pages.document(pages.Looked(tried.name, tried.day, text), "timeline json")
    return {"days": [{**entry, "path": ""} for entry in line["entries"] if entry["sort"] != "told"]}


def short(tried: Tried) -> str:
    """Return a short name of a case: its folder, or its number among the drawn."""
    return (ROOT / tried.name).parent.name if tried.name.endswith(".yaml") else tried.name


def _levels(value: Any, place: str, of_a_day: dict[str, str], deep: int = 0) -> Iterator[str]:
    """Yield the level and the days of each thing, and of what stands below it."""
    if isinstance(value, str) and _WORD.match(value):
        yield f"{place}: {value}"
    elif isinstance(value, list):
        things = [v for v in value if isinstance(v, dict) and "answer" not in v]
        yield from _alike(things, place, of_a_day)
        for each in things:
            yield from _under(each, f"{place}/{_name(each)}", of_a_day, deep)
        if not deep and (words := [v for v in value if isinstance(v, str) and _WORD.match(v)]):
            yield f"{place}: {', '.join(words)}"
    elif isinstance(value, dict):
        levels, days = _own(value)
        if days or set(levels) - _OPEN:
            yield f"{place}: {', '.join(levels + days)}"
        yield from _under(value, place, of_a_day, deep)


def _alike(things: Iterable[Mapping[str, Any]], place: str, of_a_day: dict[str, str]) -> Iterator[str]:
    """Yield each thing that has a day, and under each level those that have it and no day."""
    alike: dict[str, list[str]] = {}
    for each in things:
        levels, days = _own(each)
        if days:
            yield (line := f"{place}/{_name(each)}: {', '.join(levels + days)}")
            said = (each.get("title"), each.get("what"), *(text for _, text in _sentences(each, place)))
            cited = f"[{'; '.join(each.get('citations', []))}]"
            of_a_day[line] = " ".join([*dict.fromkeys(filter(None, said)), cited])
        elif set(levels) - _OPEN:
            alike.setdefault(", ".join(levels), []).append(_name(each))
    for level, names in sorted(alike.items()):
        yield f"{place}, {level}: {', '.join(filter(None, names)) or len(names)}"


def _under(value: Mapping[str, Any], place: str, of_a_day: dict[str, str], deep: int) -> Iterator[str]:
    """Yield what stands below a thing: of a rule the parts that were found one way or another, by name, down to the last."""
    for key, below in value.items():
        if key == "parts":
            if isinstance(below, list) and not place.startswith("as_filed"):
                yield from _of_parts(below, place)
        elif isinstance(below, (dict, list)) and key not in _UNTOLD:
            yield from _levels(below, f"{place}/{key}", of_a_day, deep + 1)


def _name(value: Mapping[str, Any]) -> str:
    return next((value[n] for n in _NAMES if isinstance(value.get(n), str) and value[n]), "")


def _own(value: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return the levels and the days that a thing has of its own."""
    levels = [value[name] for name in _LEVELS if isinstance(value.get(name), str)]
    days = [
        f"{key} {day}" for key, day in value.items() if isinstance(day, str) and _DAY.match(day) and key not in _UNTOLD
    ]
    return levels, days


def _of_parts(parts: list[Any], place: str) -> Iterator[str]:
    by: dict[str, dict[str, None]] = {}
    for part in _below(parts):
        level = next((part[n] for n in _LEVELS if isinstance(part.get(n), str)), "open")
        name = _name(part)
        if level not in _OPEN and name not in _COMBINE and "." not in name:  # a fact is what was recorded
            by.setdefault(level, {})[name] = None
    for level, names in sorted(by.items()):
        yield f"{place}, {level}: {', '.join(names)}"


def _below(parts: list[Any]) -> Iterator[Mapping[str, Any]]:
    for part in parts:
        if isinstance(part, dict):
            yield part
            yield from _below(part.get("parts", []))


def _sentences(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence under the provision that stands first beside it, or else under the room."""
    if isinstance(value, str):
        yield from ((place, " ".join(value.split())),) if _SENTENCE.match(value) else ()
    elif isinstance(value, list):
        for each in value:
            yield from _sentences(each, place)
    elif isinstance(value, dict):
        cited = value.get("citations")
        heading = cited[0] if isinstance(cited, list) and cited and isinstance(cited[0], str) else place
        for key, below in value.items():
            if key not in _UNTOLD and key not in _OF_A_RULE and key != "parts":
                yield from _sentences(below, heading)


def _facts(value: Any, place: str, *, named: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the facts that a thing rests on and those that it asks, by path; what stands below it is part of it."""
    if isinstance(value, list):
        for each in (v for v in value if isinstance(v, (dict, list))):
            own = f"{place}/{_name(each)}" if isinstance(each, dict) and not named else place
            yield from _facts(each, own, named=True)
    elif isinstance(value, dict):
        for key, below in value.items():
            if key in _RESTS_ON and isinstance(below, list):
                yield from ((f"{place} {_RESTS_ON[key]}", _fact(fact)) for fact in below)
            elif key == "citations" and named and below and "rule" in value and "outcome" not in value:
                yield f"{place} cites", str(below[0])
            elif key not in {"supports", "factors"}:
                yield from _facts(below, place, named=named)


def _fact(fact: Any) -> str:
    """Return the path of a fact, and that it is not to be answered yet."""
    if isinstance(fact, str):
        return fact
    return f"{fact.get('path', '')}{' (not yet)' * (fact.get('state') == 'not yet')}"


# --- the file -----------------------------------------------------------------------------------------------------------


def written(cases: Iterable[Tried]) -> Iterator[str]:
    """Yield the lines of the file."""
    found = {short(tried): told(tried) for tried in cases}
    for name, one in found.items():
        yield name
        yield from (f"  {line}" for line in one.levels)
        yield ""
    yield _SENTENCES
    yield from _heard({name: one.sentences for name, one in found.items()}, together=False)
    yield ""
    yield _FACTS
    yield from _heard({name: one.facts for name, one in found.items()}, together=True)


def _heard(by_case: Mapping[str, frozenset[tuple[str, str]]], *, together: bool) -> Iterator[str]:
    """Yield each text once under its heading, with the cases that have it; on a line those of the same cases, where they go together."""
    short_of = {name: mark for mark, name in marks(by_case).items()}
    hear: dict[tuple[str, str], list[str]] = {}
    for name, keys in by_case.items():
        for key in keys:
            hear.setdefault(key, []).append(short_of[name])
    headings: dict[str, dict[str, str]] = {}
    for heading, text in sorted(hear, key=lambda key: (in_order(key[0]), key)):
        headings.setdefault(heading, {})[text] = _who(hear[heading, text], list(short_of.values()))
    for heading, texts in headings.items():
        yield f"\n{heading}"
        alike: dict[str, list[str]] = {}
        for text, who in texts.items():
            alike.setdefault(who if together else text, []).append(text)
        for those in alike.values():
            yield f"  {_BETWEEN.join(those)}"
            yield f"      {texts[those[0]]}"


def marks(everybody: Iterable[str]) -> dict[str, str]:
    """Return each name by its first words, as many as tell it from the others."""
    names = list(everybody)
    found = {}
    for name in names:
        words = name.split("-")
        starts = ("-".join(words[: n + 1]) for n in range(len(words)))
        found[next(s for s in starts if s == name or not any(o.startswith(s) for o in names if o != name))] = name
    return found


def _who(names: list[str], everybody: list[str]) -> str:
    """Return who hears a sentence in few words: those of one kind together, or who is left out where most are not."""
    if len(names) == len(everybody):
        return "all"
    if len(names) > len(everybody) // 2:
        return f"all but {_together([name for name in everybody if name not in names])}"
    return _together(names)


def _together(names: Iterable[str]) -> str:
    kinds: dict[str, list[str]] = {}
    for name in sorted(names, key=in_order):
        kind, _, number = name.rpartition(" ")
        kinds.setdefault(kind, []).append(number)
    return ", ".join(f"{kind} {'+'.join(numbers)}" if kind else ", ".join(numbers) for kind, numbers in kinds.items())


def _apart(who: str, everybody: Mapping[str, str]) -> list[str]:
    """Return the names that were written together."""
    if who == "all":
        return list(everybody.values())
    if who.startswith("all but "):
        out = set(_apart(who.removeprefix("all but "), everybody))
        return [name for name in everybody.values() if name not in out]
    found = []
    for group in who.split(", "):
        kind, space, numbers = group.rpartition(" ")
        found += [everybody[f"{kind}{space}{number}"] for number in numbers.split("+")]
    return found


@cache
def before() -> dict[str, Told]:
    """Return what the file says of each case."""
    text = TOLD.read_text(encoding="utf-8")
    levels, _, below = text.partition(_SENTENCES)
    sentences, _, facts = below.partition(_FACTS)
    blocks = [block.splitlines() for block in levels.split("\n\n") if block.strip()]
    lines = {name: tuple(line[2:] for line in rest) for name, *rest in blocks}
    said, rested = _told_to(sentences, lines, together=False), _told_to(facts, lines, together=True)
    return {name: Told(own, said[name], rested[name]) for name, own in lines.items()}


def _told_to(text: str, names: Iterable[str], *, together: bool) -> dict[str, frozenset[tuple[str, str]]]:
    everybody = marks(names)
    heard: dict[str, set[tuple[str, str]]] = {name: set() for name in names}
    for heading, *rest in (block.splitlines() for block in text.strip().split("\n\n")):
        for line, who in zip(rest[::2], rest[1::2], strict=True):
            texts = line[2:].split(_BETWEEN) if together else [line[2:]]
            for name in _apart(who.strip(), everybody):
                heard[name] |= {(heading, one) for one in texts}
    return {name: frozenset(keys) for name, keys in heard.items()}


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
        TOLD.write_text("".join(f"{line}\n" for line in written(kept())), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

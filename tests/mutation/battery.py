"""
The cases over which a mutant is compared with the law as it stands: does it change an outcome, a level, a date or a citation?

Examples, whole files, cases drawn at random (``tests/golden/cases.jsonl``), nearly complete cases with an answer or two turned, drawn
with a fixed seed and kept in ``battery.jsonl``, and whole cases in which one thing of conduct or of the family decides (``hinge``).
Of each, all that is told: the screening in full with what is urgent, relatives, adjustment and the other definitions. Before them
the law book, every rule with its citations.

``python -m tests.mutation.battery`` chooses them anew, but for the last: those that together show as much as all do.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.mutation.rooms import ROOT

KEPT: Final = Path(__file__).with_name("battery.jsonl")
DRAWN: Final = ROOT / "tests" / "golden" / "cases.jsonl"
DAYS: Final = ("2026-11-24", "2023-06-01", "2010-06-01")
TURNED: Final = 40
"""How many turned cases are drawn under each rule set, to choose from."""
MOST: Final = 56
"""How many cases are kept at most."""


_WORDY: Final = frozenset({"rule", "note", "title", "question", "reason", "text", "answer", "label", "said", "path"})
"""What says in words what other keys tell, or where it was recorded."""


@attrs.frozen
class Tried:
    """
    A case on a day.

    Attributes:
        name: Its file, or its number among the drawn.
        day: As of when it is looked at.
        text: The case as JSON, where it stands in no file.
    """

    name: str
    day: str
    text: str = ""

    def case(self) -> Any:
        """Read it, with the code under test."""
        from tvisa import load_case, loads_case

        return loads_case(self.text, "json") if self.text else load_case(ROOT / self.name)


def kept() -> Iterator[Tried]:
    """Yield the cases that are kept, in the order in which they show most."""
    drawn = DRAWN.read_text(encoding="utf-8").splitlines()
    for line in KEPT.read_text(encoding="utf-8").splitlines():
        name, day, text = json.loads(line)
        number = re.fullmatch(r"drawn (\d+)", name)
        yield Tried(name, day, drawn[int(number[1])] if number else text)


def told(first: Mapping[str, int] | None = None) -> Iterator[tuple[str, str]]:
    """Yield a name and a hash for all that is told: of the law, and of each case on its day, what counts most in ``first`` before."""
    for name, page in (("rules", _pins), ("law book", _book), ("changes", _changes), ("findings", _findings)):
        yield name, _hashed(page)
    pages = dict(page for tried in kept() for page in _pages(tried))
    for name in sorted(pages, key=lambda name: -(first or {}).get(name, 0)):
        yield name, _hashed(pages[name])


def others() -> list[Tried]:
    """Return cases that no test knows: all drawn at random, and turned cases of another seed."""
    own = {tried.name for tried in kept()}
    drawn = [t for t in _candidates(seeded=20, most=12) if not t.name.endswith(".yaml")]
    return [tried for tried in drawn if tried.name.startswith("turned") or tried.name not in own]


def told_of(others: Iterable[Tried]) -> Iterator[tuple[str, str]]:
    """Yield a name and a hash for all that is told of these cases."""
    yield from ((name, _hashed(make)) for tried in others for name, make in _pages(tried))


def _pages(tried: Tried) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Yield what each room tells of a case, each with its name."""
    for name, make in rooms(tried, _as_document):
        yield f"{name} of {tried.name} on {tried.day}", make


def _as_document(screening: Any) -> Any:
    """Return a screening by the numbers of its law, which costs a third of one in full and tells as much."""
    from tvisa.screening.document import SECTIONS

    return screening.as_dict(*SECTIONS, texts=True)


def rooms(tried: Tried, written: Callable[[Any], Any] | None = None) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Yield how each room tells of a case, a screening in full or as it is written."""
    from tvisa.screening.compare.frameworks import frameworks
    from tvisa.screening.relatives.family import family
    from tvisa.screening.residence.adjustment import adjust
    from tvisa.screening.screening import screen
    from tvisa.screening.writer import in_full

    case = cache(tried.case)
    yield "screening", lambda: (written or in_full)(screen(case(), tried.day))
    yield "family", lambda: family(case(), tried.day).as_dict()
    yield "adjustment", lambda: adjust(case(), tried.day).as_dict()
    yield "frameworks", lambda: frameworks(case(), tried.day).as_dict()


def _hashed(make: Callable[[], Any]) -> str:
    try:
        text = json.dumps(make(), default=str)
    except Exception as error:  # noqa: BLE001 - that it breaks is a difference, and what is told here
        text = f"{type(error).__name__}: {error}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _book() -> Any:
    from tvisa.law.book import entries
    from tvisa.screening.law_told import rule_told
    from tvisa.screening.writer import in_full
    from tvisa.words.catalog import ENGLISH

    return [in_full(rule_told(entry, ENGLISH)) for entry in entries()]


def _pins() -> Any:
    from tests.pins import pins

    return sorted(set(pins()))


def _changes() -> Any:
    from tvisa.law.changes import CHANGES
    from tvisa.screening.law_told import RuleChanged
    from tvisa.screening.writer import in_full
    from tvisa.words.catalog import ENGLISH

    return [in_full(RuleChanged.of(change, ENGLISH)) for change in CHANGES]


def _findings() -> Any:
    from tvisa.law.conduct.catalog import CATALOG

    return [[e.code, [str(row.why) for row in e.rows]] for e in CATALOG]


# --- how they were chosen -----------------------------------------------------------------------------------------------


def _candidates(seeded: int = 19, most: int = TURNED) -> Iterator[Tried]:
    for path in sorted((ROOT / "examples").glob("**/case.yaml")):
        beside = path.parent / "expected.json"
        own = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        day = own.get("as_of") if isinstance(own, dict) else None
        yield Tried(str(path.relative_to(ROOT)), day or DAYS[0])
    for number, text in enumerate(DRAWN.read_text(encoding="utf-8").splitlines()):
        yield Tried(f"drawn {number}", DAYS[number % len(DAYS)], text)
    yield from _turned(seeded, most)


def _turned(seeded: int, most: int) -> Iterator[Tried]:
    from tvisa.law.t import T

    for law in T.rule_sets:
        day = str(law.window.start) if law.window.end else DAYS[0]
        yield from (
            Tried(f"turned {law.id} {n}", day, text) for n, text in enumerate(dict.fromkeys(_drawn(law, seeded, most)))
        )


def _drawn(law: Any, seeded: int, most: int) -> list[str]:
    from tests.property.test_turned import turned
    from tvisa.files.casefile import dumps

    found: list[str] = []

    @seed(seeded)
    @settings(
        max_examples=most,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(turned(law))
    def draw(case: Any) -> None:
        found.append(json.dumps(json.loads(dumps(case)), separators=(",", ":")))

    draw()
    return found


def _shown(value: Any, of: str = "", key: str = "") -> Iterator[str]:
    """Yield what is told of what under which key, days and numbers apart."""
    match value:
        case dict():
            name = next((str(value[n]) for n in ("id", "code", "item") if isinstance(value.get(n), str)), of)
            for below in value:
                yield from _shown(value[below], name, str(below))
        case list() | tuple():
            for below in value:
                yield from _shown(below, of, key)
        case str() | bool() if key not in _WORDY:
            yield f"{of} {key}={re.sub(r'[0-9]+', '#', str(value))}"


def chosen(candidates: list[Tried]) -> list[Tried]:
    """Return cases that together show what all show, the one that adds most before the others."""
    shows: dict[Tried, set[str]] = {}
    for tried in candidates:
        shows[tried] = set()
        for name, make in rooms(tried):
            with suppress(Exception):  # a case that this room refuses shows nothing there
                shows[tried] |= {f"{name}.{text}" for text in _shown(json.loads(json.dumps(make(), default=str)))}
    taken: list[Tried] = []
    while len(taken) < MOST and shows:
        best = max(shows, key=lambda tried: len(shows[tried]))
        seen = shows.pop(best)
        if not seen:
            break
        taken.append(best)
        shows = {tried: rest - seen for tried, rest in shows.items()}
    return taken


def main() -> None:
    """Write the file."""
    by_hand = [
        line for line in KEPT.read_text(encoding="utf-8").splitlines() if json.loads(line)[0].startswith("hinge")
    ]
    lines = (
        json.dumps([tried.name, tried.day, tried.text if tried.name.startswith("turned") else ""])
        for tried in chosen(list(_candidates()))
    )
    KEPT.write_text("".join(f"{line}\n" for line in (*lines, *by_hand)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

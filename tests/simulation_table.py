"""
What an interview asks of whom, counted over the simulated clients: ``python -m tests.simulation_table`` writes the page of the guide.

A question is *needed* if the file comes out otherwise without its answer, and *without footing* if nothing that was told before
points to what it asks about. Openings are asked of everybody, and are no question without footing.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import attrs

from tests.simulation import Interviewed, files, interviewed
from tests.simulation_back import everything
from tests.support import EXAMPLES
from tvisa import Case, load_case
from tvisa.interview import ORDER, Ask, Form
from tvisa.kernel.answers import NOT_ASKED, Answer, State
from tvisa.kernel.fields import held
from tvisa.kernel.paths import get, place, put

PAGE: Final = EXAMPLES / "guide" / "interview.md"
TABLE: Final = re.compile(r"^\| files \|(?:.*\n)+?(?=\n|\Z)", re.MULTILINE)
EVERYBODY: Final = (
    "case.filed",
    "case.filed_on",
    "case.presence.",
    "case.assistance.",
    "case.hardship.",
    "case.filing.",
    "person.",
    *(f"case.{path}" for path in ORDER.opening),
)
"""What the law asks of everybody."""
OPENINGS: Final = (Form.RECORD, Form.TOLD, Form.MARKS)


def has_footing(before: Case, ask: Ask) -> bool:
    """Say whether a question is an opening, or something told before it points to what it asks about."""
    name, _, rest = ask.fact.partition(".")
    if ask.form in OPENINGS or ask.fact.startswith(EVERYBODY):
        return True
    record = ask.path.removesuffix(rest)
    if premises := ORDER.premises(ask.fact):
        return any(_told(before, record, other) for other in premises)
    area = rest.rpartition(".")[0]
    if name == "case" or (area and name in ("act", "matter")):
        return _told(before, record, f"{name}.{area}.") or (
            f"{name}.{area}." not in ORDER.told_first and name != "case"
        )
    return True


def _told(before: Case, record: str, fact: str) -> bool:
    """Say whether one of the facts with a name, or below it, was told as a yes, or is not known to who was asked."""
    name, _, rest = fact.partition(".")
    at = rest.rstrip("._") if name == "case" else f"{record}{rest.rstrip('._')}"
    told = place(before, at)
    if told is None:
        return bool(rest.endswith("_"))
    each = [told] if isinstance(told, Answer) else [getattr(told, f) for f in held(type(told))[0]]
    return any(isinstance(a, Answer) and a.state() in (State.YES, State.UNKNOWN, State.DISPUTED) for a in each)


def without(case: Case, ask: Ask) -> Case:
    """Return a case without what one question recorded."""
    if ask.form is Form.MARKS:
        for choice in ask.choices:
            case = put(case, ask.at(choice), NOT_ASKED)
        return case
    if ask.form is Form.RECORD:
        whole = f"{ask.path}_complete"
        return case if place(case, whole) is None else put(case, whole, NOT_ASKED)
    above, _, last = ask.path.rpartition(".")
    blank = getattr(attrs.fields(type(get(case, above))), last).default
    return put(case, ask.path, blank)


def needed(done: Interviewed) -> int:
    """Return how many questions changed something: of a list, that has entries, the one that opened it."""
    whole = everything(done.case)
    lists = {ask.path for ask in done.asked if ask.form is Form.RECORD and get(done.case, ask.path)}
    others = {(a.path, a.fact): a for a in done.asked if a.form is not Form.TOLD and a.path not in lists}
    return len(lists) + sum(everything(without(done.case, ask)) != whole for ask in others.values())


@attrs.frozen
class Counted:
    """What was counted of one interview."""

    name: str
    asked: int
    spoken: int
    needed: int
    loose: tuple[str, ...]
    sensitive: int
    steps: tuple[float, ...]


def counted(path: Path) -> Counted:
    """Interview one file, and count."""
    done = interviewed(load_case(path))
    spoken = [ask for ask in done.asked if ask.client]
    loose = tuple(ask.fact for ask, before in zip(done.asked, done.before, strict=True) if not has_footing(before, ask))
    return Counted(
        path.parent.name, len(done.asked), len(spoken), needed(done), loose, done.first_sensitive, done.steps
    )


def table(groups: dict[str, list[Counted]]) -> str:
    """Return the table of the page."""
    rows = [
        "| files | interviews | questions | put to the client | needed in hindsight | without footing | first sensitive |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, some in groups.items():
        cells = (_mean(c.asked for c in some), _mean(c.spoken for c in some), _mean(c.needed for c in some))
        loose, first = sum(len(c.loose) for c in some), _mean(c.sensitive for c in some)
        rows.append(f"| {name} | {len(some)} | " + " | ".join(map(str, (*cells, loose, first))) + " |")
    return "\n".join(rows) + "\n"


def _mean(values: Iterable[int]) -> Any:
    mean = statistics.fmean(values)
    return round(mean, 1) if mean % 1 else int(mean)


def group(path: Path) -> str:
    """Name the group of a file."""
    parts = path.relative_to(EXAMPLES).parts
    return {"vignettes": "vignettes", "whole-files": path.parent.name[:3].upper()}.get(parts[0], "examples")


def chosen() -> list[Path]:
    """Return the files that are counted: every example, every whole file, and of the vignettes one in four."""
    vignettes = [path for path in files() if group(path) == "vignettes"]
    return [path for path in files() if path not in vignettes or vignettes.index(path) % 4 == 0]


if __name__ == "__main__":
    groups: dict[str, list[Counted]] = {}
    for each in chosen():
        groups.setdefault(group(each), []).append(counted(each))
    found = [c for some in groups.values() for c in some]
    steps = sorted(1000 * step for c in found for step in c.steps)
    print(table(groups))
    print(f"A step: {statistics.median(steps):.0f} ms, {steps[int(0.95 * len(steps))]:.0f} ms at the 95th percentile.")
    for name in sorted({fact for c in found for fact in c.loose}):
        print("without footing:", name, sum(c.loose.count(name) for c in found))
    if PAGE.exists():
        PAGE.write_text(TABLE.sub(lambda _: table(groups), PAGE.read_text(encoding="utf-8")), encoding="utf-8")

"""
Simulated clients: somebody who tells the truth of a case file is interviewed to the end, and what comes out is compared with it.

``python -m tests.simulation`` prints the table of examples, vignettes and whole files.
"""

from __future__ import annotations

import datetime
import gc
import time
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

import attrs

from tests.support import EXAMPLES
from tvisa import Case, Screening, load_case, screen
from tvisa.facts import Setting
from tvisa.interview import ALL, DENIED, Ask, Form, Session
from tvisa.interview.intake import TOLD_BY
from tvisa.interview.order import Sensitivity
from tvisa.kernel.answers import Answer, Reply, Source, State
from tvisa.kernel.dates import Date, Years
from tvisa.kernel.paths import get, place, put
from tvisa.kernel.predicate import AllOf, Element
from tvisa.kernel.scope import Finding
from tvisa.screening.picture import Picture
from tvisa.screening.relatives.family import family_of
from tvisa.words.catalog import ENGLISH

DAY = datetime.date(2026, 11, 24)
OFFICE = ("conduct.disclosure.child_harmed", "conduct.disclosure.conflict_open")
"""What the office checks, and nobody asks."""
ENOUGH: Final = {
    "acts": ("recruited", "harbored", "transported", "provided", "obtained"),
    "means": ("force", "fraud", "threats", "scheme", "legal_threats", "legal_process_used"),
}
"""Of an incident, the acts and means of which one is enough until counsel finds it short."""
MOST = 400
"""More questions than any interview has: one that asks more does not end."""


def waits(case: Case, path: str) -> bool:
    """
    Say whether this waits for counsel, as the end says: an act or a means told that is enough in law, or work beside commercial sex,
    and the other way round, where nothing told points to it. What work was for waits as long as the work itself.
    """
    incident, _, fact = path.partition("].")
    part = fact.partition(".")[0]

    def told(name: str) -> bool:
        answer = get(case, f"{incident}].{name}")
        return bool(answer.state() is not State.NO and answer.claims)

    if part in ("sex", "labor"):
        points = [f"{part}.{f.name}" for f in attrs.fields(type(get(case, f"{incident}].{part}"))) if _is_answer(f)]
        points += ["control.sexual_abuse", "acts.patronized", "acts.solicited"] if part == "sex" else []
        return told({"sex": "labor.work", "labor": "sex.act"}[part]) and not any(map(told, points))
    if part == "purposes" and get(case, f"{incident}].labor.work").state() is State.NOT_ASKED:
        return waits(case, f"{incident}].labor.work")
    return any(told(f"{part}.{name}") for name in ENOUGH.get(part, ()))


def _is_answer(field: Any) -> bool:
    return isinstance(field.default, Answer)


def reply(told: Case, now: Case, ask: Ask) -> str:
    """Return what somebody answers who tells what a file says, and does not know what it does not say."""
    if ask.form is Form.RECORD:
        complete = place(told, f"{ask.path}_complete")
        if more := get(told, ask.path)[len(get(now, ask.path)) :]:
            number = _kinds(ask, more) or str(len(more))
            return f"{number} {ALL}" if complete is not None and complete.state() is State.YES else number
        return Reply.NO if complete is None or complete.state() is State.YES else Reply.UNKNOWN
    if ask.form is Form.TOLD:
        return "as it is in the file"
    if ask.form is Form.MARKS:
        marks = ((ask.at(choice), choice.word) for choice in ask.choices)
        ticked = [f"{sign}{word}" for path, word in marks if (sign := _sign(told, path)) is not None]
        return ",".join(ticked) or Reply.UNKNOWN
    try:
        fact = get(told, _of_relative(told, now, ask.path))
    except (IndexError, AttributeError, ValueError):
        return Reply.UNKNOWN
    if isinstance(fact, Answer):
        fact = Answer(tuple(claim for claim in fact.claims if not claim.hostile))
        state = fact.state()
        if state is State.DISPUTED:
            own = [c.answer for c in fact.claims if Source.CLIENT in c.sources] or [fact.claims[0].answer]
            return own[0]
        return Reply(state.value) if state.value in set(Reply) else Reply.UNKNOWN
    if ask.fact == "plan.person":
        relative = next((n for n, member in enumerate(told.family.members) if member.person == fact), None)
        return now.applicant if relative is None else now.family.members[relative].person
    if ask.form is Form.CHOICE:
        tie = get(told, f"{ask.path.removesuffix('kinship')}tie") if ask.fact == "member.kinship" else None
        return f"{fact}:{tie}" if fact and tie else str(fact) if fact else Reply.UNKNOWN
    said = [v for c in fact.claims if isinstance(v := getattr(c, attrs.fields(type(c))[0].name), (Date, Years))]
    return str(said[0]) if said else Reply.UNKNOWN


def _kinds(ask: Ask, entries: tuple[Any, ...]) -> str:
    """Return the kind of each entry of a list, where they are told so and the file knows each."""
    if not ask.choices:
        return ""
    name = TOLD_BY[ask.path].partition(".")[2]
    said = [
        f"{kind}:{e.tie}" if name == "kinship" and e.tie else str(kind) for e in entries if (kind := getattr(e, name))
    ]
    known = {choice.word for choice in ask.choices}
    return ",".join(said) if len(said) == len(entries) and known.issuperset(said) else ""


def _of_relative(told: Case, now: Case, path: str) -> str:
    """Return where the file has what is asked of a person: the same relative can stand there in another place among the people."""
    if not path.startswith("people["):
        return path
    number, _, rest = path.removeprefix("people[").partition("].")
    key = now.people[int(number)].key
    relative = next((n for n, member in enumerate(now.family.members) if member.person == key), None)
    key = told.family.members[relative].person if relative is not None else key
    return f"people[{[p.key for p in told.people].index(key)}].{rest}"


def _sign(told: Case, path: str) -> str | None:
    """Return what stands before a mark: nothing where it is told, a minus where it is denied; None where the file is silent."""
    try:
        fact = get(told, path)
    except (IndexError, AttributeError):
        return None
    said = [claim.answer for claim in fact.claims if not claim.hostile]
    return "" if Reply.YES in said else DENIED if Reply.NO in said else None


@attrs.frozen
class Interviewed:
    """One interview: the case that came out of it, what was asked in which order, of which case, and how long a step took."""

    case: Case
    asked: tuple[Ask, ...]
    before: tuple[Case, ...]
    steps: tuple[float, ...]
    ended: bool

    @property
    def first_sensitive(self) -> int:
        """The position of the first question that can ask much of a person; one past the last where there is none."""
        hard = (
            n for n, a in enumerate(self.asked, 1) if a.sensitivity in (Sensitivity.SENSITIVE, Sensitivity.PRIVILEGED)
        )
        return next(hard, len(self.asked) + 1)


@cache
def _loaded() -> None:
    """Load the law once, and let the collector pass it over, as the program does: going through it again takes a second."""
    screen(Case("P1", setting=Setting.PRIVILEGED), DAY).as_dict()
    gc.freeze()


@lru_cache(maxsize=2)
def interviewed(told: Case, day: datetime.date = DAY) -> Interviewed:
    """Interview somebody who tells the truth of a file."""
    _loaded()
    session = Session(Case(told.applicant, setting=told.setting), day)
    asked: list[Ask] = []
    before: list[Case] = []
    steps: list[float] = []
    weighed: set[str] = set()
    while len(asked) < MOST:
        began = time.process_time()
        plan = session.plan
        steps.append(time.process_time() - began)
        if not plan.questions:
            queue = [m.path for m in plan.for_counsel if m.path not in weighed]
            if not queue:
                return Interviewed(session.case, tuple(asked), tuple(before), tuple(steps), ended=True)
            # Another sitting: counsel answers the standards as the file has them.
            weighed.update(queue)
            asserted = ("asserted", *(f"incidents[{n}].asserted" for n in range(len(session.case.incidents))))
            private = OFFICE if told.setting is Setting.PRIVILEGED else ()
            for path in dict.fromkeys((*asserted, *queue, *private)):
                session.case = put(session.case, path, get(told, path))
            continue
        asked.append(plan.questions[0])
        before.append(session.case)
        session.answer(asked[-1], reply(told, session.case, asked[-1]))
    return Interviewed(session.case, tuple(asked), tuple(before), tuple(steps), ended=False)


def _limbs(picture: Picture) -> Iterator[Finding]:
    """Yield the requirements of each element, one level below it."""
    for element in picture.elements:
        whole = element.children[0]
        if isinstance(whole.predicate, AllOf):
            yield from (part for part in whole.children if isinstance(part.predicate, Element))


def read_off(result: Screening) -> dict[str, Any]:
    """Return what must be the same of two records of one story."""
    case, day = result.picture.case, result.picture.day
    return {
        **{f"element {e.id}": str(e.outcome) for e in result.elements},
        "limbs": [f"{part.predicate.id} {part.outcome}" for part in _limbs(result.picture)],
        "relatives": [f"{found.best} {found.outcome}" for found in family_of(case, day, ENGLISH).members],
        "bar": str(result.bar.state) if result.bar else None,
        "findings": sorted(f"{f.code} {f.severity}" for f in result.exposure),
        "grounds": sorted(
            f"{g.id} {g.standing}" for g in result.grounds or () if str(g.standing) not in ("open", "not_raised")
        ),
    }


def differences(told: Case, found: Case) -> Iterator[str]:
    """Yield what differs between the file by hand and the interview."""
    one, other = (read_off(screen(case, DAY)) for case in (told, found))
    yield from (f"{key}: {one[key]} by hand, {other[key]} asked" for key in one if one[key] != other[key])


def simulated(case: Case, day: datetime.date = DAY) -> tuple[Interviewed, list[str]]:
    """Interview somebody who tells the truth of a file, and return what differs, but for what the file did not ask either."""
    done = interviewed(case, day)
    return done, [line for line in differences(case, done.case) if not line.startswith("bar: NOT_ASKED")]


def files() -> list[Path]:
    """Return every example, vignette and whole file."""
    return sorted(
        {
            *EXAMPLES.glob("*/case.yaml"),
            *EXAMPLES.glob("vignettes/*/case.yaml"),
            *EXAMPLES.glob("whole-files/*/case.yaml"),
        }
    )


if __name__ == "__main__":
    import sys

    for path in files():
        if sys.argv[1:] and not any(word in str(path) for word in sys.argv[1:]):
            continue
        told = load_case(path)
        done = interviewed(told)
        print(
            f"{path.parent.name}: asked {len(done.asked)}, first sensitive {done.first_sensitive}, ended {done.ended}, "
            f"slowest step {1000 * max(done.steps):.0f} ms"
        )
        for line in differences(told, done.case):
            print("   ", line[:300])

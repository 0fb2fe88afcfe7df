"""
The hybrid plan: from one screening, what the criminal side can give and what the person is owed, step by step.

Each line says who decides, what the client may decline and what it costs, with the days of the case that belong to it. Every
line is there for every client; what is recorded only adds its reasons. What a line can bring out of the client's own acts, and
arrests, are told in a privileged setting alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.provision import Provision
from tvisa.law.frameworks.plan import CRIMINAL_LAW, LINES, RIGHTS, STEPS, PlanLine
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import Urgency, urgency_of
from tvisa.screening.elements.result import Law, applied, elements_of
from tvisa.screening.kept import Made, Result
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.filing import other_relief
from tvisa.screening.remarks.needs import needs_told
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.table import RuleInForce, cited, rules_in_force
from tvisa.screening.value import Whole, says, told
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import PlanData  # noqa: F401 - what its as_dict gives

_NOTE: Final = "The plan has two sides, and neither is the price of the other. Where the law makes help depend on cooperation, the line says so."
_REPLACED: Final = {"STATE_RECORD_RELIEF": "RECORD_RELIEF"}
"""A line that is told only while the other is not."""


def _needed(line: PlanLine) -> tuple[Provision, ...]:
    return (line.only_with,) if line.only_with else line.provisions


def _belongs(day: UrgentDay, line: PlanLine) -> bool:
    return day.code in line.days or (bool(day.members) and line.code == "FAMILY")


@attrs.frozen(eq=False, repr=False)
class PlanDay(Whole):
    """A day of the case, as the list of days has it (`tvisa deadlines`)."""

    id: str | None = says("Its name in the list of days.")
    code: str = says("What kind of day it is.")
    title: str = says("What it is called.")
    day: str | None = says("The day; where the record does not settle it, the earliest that it allows.")
    days_left: int | None = says("How many days are left until it.")

    @classmethod
    def of(cls, day: UrgentDay) -> PlanDay:
        """Return a day as the plan tells it."""
        return cls(day.id, day.code, day.title, day.day, day.days_left)


@attrs.frozen(eq=False, repr=False)
class PlanStep(Whole):
    """One step of the plan, of both sides."""

    id: str = says("Its name.")
    title: str = says("When it is taken.")
    lines: tuple[str, ...] = says("The codes of its lines, in their order.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class PlanLineTold(Whole):
    """One line of the plan."""

    code: str = says("Its name.")
    what: str = says("What there is to do.")
    who_decides: str = says("Who decides.")
    may_decline: str = says("What the client may decline.")
    costs: str = says("What it costs: who learns what, and how long it takes.")
    exposes: str | None = says("What of the client's own acts it can bring out: in a privileged setting alone.")
    for_a_child: str | None = says("What is different for a child.")
    days: tuple[PlanDay, ...] = says("The days of the case that belong to it, those to come.")
    reasons: tuple[str, ...] = says("What the screening says to it.")
    facts: tuple[str, ...] = says("Where that is recorded.")
    citations: tuple[str, ...] = says("Where it stands.")
    provisions: tuple[RuleInForce, ...] = says("The law behind it.")
    contrasts: tuple[RuleInForce, ...] = says("Rules of other instruments, for contrast.")


@attrs.frozen(eq=False, repr=False, slots=False)
class Plan(Result["PlanData"], Whole):
    """The plan: what each of its two sides gives or asks for, what it costs and what may be declined, step by step."""

    kind = "plan"

    case: Case
    day: datetime.date
    """The day whose law applies."""
    catalog: Catalog
    """The language."""
    picture: Picture
    """What was found of the case."""

    def _made(self) -> Made:
        return plan, {"case": self.case, "as_of": self.day, "lang": self.catalog.lang}

    @told
    def law(self) -> Law:
        """The law that was applied."""
        return applied(self.picture)

    @told
    def setting(self) -> Setting | None:
        """The setting in which the case was recorded."""
        return self.case.setting

    @told
    def note(self) -> str:
        """What holds of both sides."""
        return self.catalog.plain(_NOTE)

    @told
    def steps(self) -> tuple[PlanStep, ...]:
        """The steps, in their order."""
        told = {line.code for line in (*self.rights, *self.criminal_law)}
        return tuple(
            PlanStep(name, self.catalog.plain(title), tuple(code for code in codes if code in told))
            for name, (title, codes) in STEPS.items()
        )

    @told
    def waits_for_nobody(self) -> tuple[PlanDay, ...]:
        """The days to come that belong to no line: they run whatever the client chooses."""
        return tuple(PlanDay.of(day) for day in self._live if not any(_belongs(day, line) for line in LINES))

    @cached_property
    def urgent(self) -> Urgency | None:
        """What is urgent, as a screening has it."""
        return urgency_of(self.picture)

    @property
    def _live(self) -> tuple[UrgentDay, ...]:
        return tuple(day for day in self.urgent.days if day.live) if self.urgent else ()

    @told
    def rights(self) -> tuple[PlanLineTold, ...]:
        """What the person has a right to."""
        return self._lines(RIGHTS)

    @told
    def criminal_law(self) -> tuple[PlanLineTold, ...]:
        """What the criminal-law side asks for."""
        return self._lines(CRIMINAL_LAW)

    @told
    def disclaimer(self) -> str:
        """What this is, and what it is not."""
        return self.picture.disclaimer

    def _lines(self, side: str) -> tuple[PlanLineTold, ...]:
        in_force = [line for line in LINES if any(self.day in p.window for p in _needed(line))]
        codes = {line.code for line in in_force}
        told = (line for line in in_force if line.side == side and _REPLACED.get(line.code) not in codes)
        return tuple(map(self._line, told))

    def _line(self, line: PlanLine) -> PlanLineTold:
        reasons, plain = list(self._reasons(line)), self.catalog.plain
        return PlanLineTold(
            code=line.code,
            what=plain(line.what),
            who_decides=plain(line.decides),
            may_decline=plain(line.decline),
            costs=plain(line.costs),
            exposes=plain(line.exposes) if line.exposes and self.case.setting is Setting.PRIVILEGED else None,
            days=tuple(PlanDay.of(day) for day in self._live if _belongs(day, line)),
            for_a_child=plain(line.child) if line.child and self._child else None,
            reasons=tuple(text for text, _ in reasons),
            facts=tuple(dict.fromkeys(path for _, paths in reasons for path in paths)),
            citations=tuple(cited(line.provisions, self.day)),
            provisions=rules_in_force(line.provisions, self.day, self.catalog),
            contrasts=rules_in_force(line.contrasts, self.day, self.catalog),
        )

    @property
    def _child(self) -> bool:
        return any(need.code == "CHILD_NOW" for need in self.picture.of(needs_told))

    def _reasons(self, line: PlanLine) -> Iterator[tuple[str, list[str]]]:
        """Yield what the screening says to a line, each with the paths of its facts."""
        for need in self.picture.of(needs_told):
            if need.code in line.shown_by:
                yield need.text, [f.path for f in need.facts]
        for prompt in self.picture.of(other_relief):
            if prompt.code in line.shown_by:
                yield from ((r.text, [f.path for f in r.facts]) for r in prompt.reasons)
        if line.code == "CONTACT":
            (element,) = (e for e in self.picture.of(elements_of) if e.id == "law_enforcement_assistance")
            yield element.reason, [f.path for f in element.facts]
        elif line.code == "FAMILY":
            members = enumerate(self.case.family.members)
            paths = [
                f"family.members[{n}].danger.present"
                for n, m in members
                if m.danger.present.when_no_hurts == truth.TRUE
            ]
            yield from [(self.catalog.plain("A present danger of retaliation is on file."), paths)] if paths else []
        elif line.code in ("RECORD_RELIEF", "STATE_RECORD_RELIEF") and self.case.setting is Setting.PRIVILEGED:
            paths = [f"conduct.matters[{n}]" for n in range(len(self.case.conduct.matters))]
            yield from [(self.catalog.plain("Arrests or court matters are on file."), paths)] if paths else []


def plan(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Plan:
    """Make the hybrid plan of a case from one screening of it; takes, and raises, what `tvisa.screen` does."""
    case, day, catalog = as_told(as_case(case)), as_day(as_of), catalog_of(lang)
    picture = Picture(case, day, catalog=catalog)
    _ = picture.law  # what has no law is told at once
    return Plan(case, day, catalog, picture)

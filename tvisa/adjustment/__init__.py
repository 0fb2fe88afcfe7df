"""
Adjustment of status to permanent residence for people in T status, under 8 USC 1255(l) and 8 CFR 245.23.

One case is found requirement by requirement, as the law stood on a day, with the days on which clocks run out, the
family in T-2 to T-6 status beside the principal, and what a careful reader is warned of. Discretion is USCIS's: it is
asked as a question, and nothing here computes it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa import truth
from tvisa.adjustment import law as provisions
from tvisa.adjustment.elements import ELEMENTS_2009, ELEMENTS_2024
from tvisa.adjustment.law import RULE_2009
from tvisa.adjustment.relatives import CONFIDENTIAL, OUTSIDE_2009, OUTSIDE_2024, RELATIVE_2009, RELATIVE_2024
from tvisa.errors import LawDateError
from tvisa.facts import NOT_ASKED, Case, Setting
from tvisa.facts.adjustment import AdjustmentGrounds, Character, Discretion
from tvisa.findings import Explainer
from tvisa.law import CHECKED_ON, RULE_2017, RULE_2024, Kind, Period
from tvisa.leaves import Procedure, procedure
from tvisa.messages import ENGLISH, Catalog
from tvisa.needs import needs
from tvisa.predicate import Element, Finding, Gap, Scope, find
from tvisa.t1 import as_day
from tvisa.truth import Outcome, readings
from tvisa.version import __version__

if TYPE_CHECKING:
    from tvisa.adjustment.calendar import Calendar

__all__ = ["LAWS", "AdjustmentLaw", "AdjustmentScreening", "adjust", "adjustment_law", "laws_of"]

SCHEMA_VERSION: Final = 1

DISCLAIMER: Final = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only USCIS decides on permanent residence."
)


@attrs.frozen(eq=False)
class AdjustmentLaw:
    """
    The law that decides Form I-485 on the days of one window, whenever it was filed.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        window: Days of decision for which it is the law.
        elements: What it asks of the principal, in its order.
        relative: What it asks of a family member in T-2 to T-6 status.
        outside: What of that is screened outside a privileged setting.
        procedures: How it is filed, decided and to be read.
        restart: Whether it says that presence starts over after a break.
    """

    id: str
    title: str
    window: Period
    elements: tuple[Element, ...]
    relative: Element
    outside: Element
    procedures: tuple[Procedure, ...]
    restart: bool


_PROCEDURES: Final = (
    procedure("adjustment_decider", "Who decides", provisions.DECIDER),
    procedure("adjustment_fee", "Fee", provisions.FEE),
    procedure("adjustment_fee_waiver", "Waiver of fees", provisions.FEE_WAIVER),
    procedure("adjustment_cap", "Annual cap", provisions.CAP),
    procedure("adjustment_presence_evidence", "Evidence of presence", provisions.PRESENCE_EVIDENCE),
    procedure("adjustment_days", "Which days count", provisions.DAYS, Kind.READING),
    procedure("adjustment_trips_under_a_day", "Trips of less than 24 hours", provisions.UNDER_A_DAY, Kind.READING),
    procedure("adjustment_restart", "Starting over after a break", provisions.RESTART, Kind.READING),
    procedure("adjustment_return", "Coming back in status", provisions.RETURN),
    procedure("adjustment_certified_absence", "Certified absences", provisions.CERTIFIED),
    procedure("adjustment_four_years", "How long T-1 status runs", provisions.FOUR_YEARS),
    procedure("adjustment_extension", "Extension of T-1 status", provisions.EXTENSION),
    procedure("adjustment_public_charge", "Public charge", provisions.PUBLIC_CHARGE),
    procedure("adjustment_immigrant_grounds", "Grounds only at adjustment", provisions.IMMIGRANT_GROUNDS),
    procedure("adjustment_survivors", "Death of the principal", provisions.SURVIVORS),
    procedure("adjustment_last_admission", "Family still abroad", provisions.LAST_ADMISSION),
    procedure("adjustment_work", "Work while pending", provisions.WORK),
    procedure("adjustment_parole_departure", "Travel on advance parole", provisions.PAROLE_IS_DEPARTURE),
    procedure("adjustment_parole_fee", "Fee on being paroled in", provisions.PAROLE_FEE),
    procedure("adjustment_complete_file", "A complete file", provisions.COMPLETE_FILE),
)  # fmt: skip

LAWS: Final = (
    AdjustmentLaw(
        "2009", "8 CFR 245.23 (until 27 August 2024)", RULE_2009, ELEMENTS_2009, RELATIVE_2009, OUTSIDE_2009,
        _PROCEDURES, restart=False
    ),
    AdjustmentLaw(
        "2024", "8 CFR 245.23 (since 28 August 2024)", RULE_2024, ELEMENTS_2024, RELATIVE_2024, OUTSIDE_2024,
        (*_PROCEDURES, procedure("adjustment_references", "References not to be followed", provisions.SLIPS, Kind.READING)),
        restart=True,
    ),
)  # fmt: skip


def laws_of(window: Period) -> tuple[AdjustmentLaw, ...]:
    """Return the law of adjustment that stood beside the T-1 law of a window, from the rule of 2017 on."""
    return {RULE_2017: LAWS[:1], RULE_2024: LAWS[1:]}.get(window, ())


def adjustment_law(as_of: datetime.date) -> AdjustmentLaw:
    """
    Return the law of adjustment that decides on the day given: that of 2024 for all that was pending on 28 August 2024.

    Raises:
        LawDateError: If none is modeled for that day; names the windows that are.
    """
    for candidate in LAWS:
        if as_of in candidate.window:
            return candidate
    windows = "; ".join(f"{r.window}: {r.title}" for r in LAWS)
    message = f"no law of adjustment is modeled for that date of decision; the modeled windows are {windows}"
    raise LawDateError(message)


@attrs.frozen(eq=False)
class AdjustmentScreening:
    """
    What was found on adjustment of one case.

    Attributes:
        outcome: The outcome over everything asked of the principal, discretion included.
        findings: The finding for each requirement, in the regulation's order; empty once unpickled.
        relatives: The finding for each family member, in the order recorded; empty once unpickled.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = attrs.field(repr=False)
    relatives: tuple[Finding, ...] = attrs.field(repr=False)
    _explainer: Explainer | None = attrs.field(repr=False)
    _law: AdjustmentLaw | None = attrs.field(repr=False)
    _data: dict[str, Any] | None = attrs.field(default=None, repr=False)

    @property
    def calendar(self) -> Calendar:
        """The days on which the clocks of the case run out."""
        from tvisa.adjustment.calendar import Calendar  # noqa: PLC0415 - what prints days loads when it is asked to

        assert self._explainer is not None  # noqa: S101 - a stored result has none, and is not asked
        assert self._law is not None  # noqa: S101
        return Calendar(
            self._explainer.scope.names["case"], self._explainer.day, self._law.restart, self._explainer.catalog
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the whole result as dicts, lists, strings, numbers, booleans and None: fresh at every call."""
        if self._data is not None:
            import copy  # noqa: PLC0415 - only a stored result needs it

            return copy.deepcopy(self._data)
        from tvisa.adjustment.warnings import warnings  # noqa: PLC0415 - as above

        assert self._explainer is not None  # noqa: S101 - one of the two is always there
        assert self._law is not None  # noqa: S101
        explainer, law = self._explainer, self._law
        case: Case = explainer.scope.names["case"]
        seen: set[int] = set()
        elements = [_with_not_yet(explainer.as_dict(f, seen=seen), explainer.catalog) for f in self.findings]
        favorable, adverse = readings(_all_of(self.findings))
        calendar = self.calendar
        return {
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "law": {
                "as_of": explainer.day.isoformat(),
                "rule_set": law.id,
                "title": explainer.catalog.plain(law.title),
                "checked_on": CHECKED_ON.isoformat(),
            },
            "setting": str(case.setting) if case.setting else None,
            "not_screened": list(not_screened(case)),
            "outcome": str(self.outcome),
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "summary": calendar.summary({e["id"]: e for e in elements}),
            "clocks": calendar.as_dict(),
            "warnings": warnings(case, calendar, {f.predicate.id: f for f in self.findings}, self.relatives),
            "needs": needs(case, explainer.day, explainer.catalog),
            "elements": elements,
            "relatives": [
                {
                    "person": relative.person, "file_until": _iso(calendar.relative_last_day(relative)),
                    **_with_not_yet(explainer.as_dict(finding, seen=seen), explainer.catalog),
                }
                for relative, finding in zip(case.adjustment.relatives, self.relatives, strict=True)
            ],
            "procedures": [
                {
                    "id": p.id, "title": explainer.catalog.plain(p.title), "rule": explainer.catalog.plain(p.law.rule),
                    "citations": [str(c) for c in p.law.cites_on(explainer.day)], "confidence": str(p.law.confidence),
                }
                for p in law.procedures
                if explainer.day in p.law.window
            ],
            "hostile_assertions": self._hostile(explainer),
            "disclaimer": explainer.catalog.plain(DISCLAIMER),
        }  # fmt: skip

    def _hostile(self, explainer: Explainer) -> list[dict[str, Any]]:
        told = list(explainer.hostile(self.findings))
        for finding in self.relatives:
            told += attrs.evolve(explainer, scope=finding.scope or explainer.scope).hostile((finding,))
        return list({entry["path"]: entry for entry in told}.values())

    def __reduce__(self) -> tuple[Any, ...]:
        # The law does not travel with a stored result: what was printed stays what was printed.
        return AdjustmentScreening, (self.outcome, (), (), None, None, self.as_dict())


def adjust(case: Case | Mapping[str, Any] | Any, as_of: Any, *, catalog: Catalog = ENGLISH) -> AdjustmentScreening:
    """
    Screen a case for adjustment to permanent residence as the law stood on a day.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date or anything with ``isoformat()``. While Form I-485 is not filed it is also the
            day on which it would be.
        catalog: The language of the sentences.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        LawDateError: If no law is modeled for that day.
        TypeError: If *as_of* is no date.
        ValueError: If *as_of* is text that names no day.
    """
    day = as_day(as_of)
    if not isinstance(case, Case):
        from tvisa.casefile import structure  # noqa: PLC0415 - cattrs loads only when a mapping comes in

        case = structure(case)
    law = adjustment_law(day)
    left_out = not_screened(case)
    asked = law.relative
    if left_out:
        case, asked = _without_confidential(case), law.outside
    scope = Scope({"case": case, "day": day}, {"case": "", "day": ""})
    findings = tuple(find(element, scope) for element in law.elements if element.id not in left_out)
    relatives = []
    for number, relative in enumerate(case.adjustment.relatives):
        inner = scope.bind("relative", relative, f"adjustment.relatives[{number}]")
        found = find(asked, inner)
        relatives.append(Finding(asked, found.bits, found.children, inner))
    outcome = truth.outcome(_all_of(findings))
    if left_out and outcome is Outcome.MET:
        outcome = Outcome.UNKNOWN
    return AdjustmentScreening(outcome, findings, tuple(relatives), Explainer(scope, day, catalog), law)


def not_screened(case: Case) -> tuple[str, ...]:
    """Return the requirements that are left out: outside a privileged setting, those that ask what the client has done."""
    return () if case.setting is Setting.PRIVILEGED else CONFIDENTIAL


def _without_confidential(case: Case) -> Case:
    """Return the case without what only a privileged screening reads, so that nothing shown can depend on it."""
    own = case.adjustment
    relatives = tuple(attrs.evolve(r, grounds=AdjustmentGrounds(), merits=NOT_ASKED) for r in own.relatives)
    discretion = Discretion(order_closed=own.discretion.order_closed)
    kept = attrs.evolve(
        own, grounds=AdjustmentGrounds(), character=Character(), discretion=discretion, relatives=relatives
    )
    return attrs.evolve(case, adjustment=kept)


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _with_not_yet(element: dict[str, Any], catalog: Catalog) -> dict[str, Any]:
    """Say "not yet" of what is open because a day has not come, or nothing has been filed or decided."""
    if element["outcome"] == Outcome.UNKNOWN and any(m["state"] == Gap.NOT_YET for m in element["missing"]):
        element["outcome_text"] = catalog.plain("not yet")
    return element


def _all_of(findings: tuple[Finding, ...]) -> int:
    bits = truth.ALL_TRUE
    for finding in findings:
        bits &= finding.bits
    return bits

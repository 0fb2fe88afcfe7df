"""
Adjustment of status to permanent residence for people in T status, under 8 USC 1255(l) and 8 CFR 245.23.

One case is found requirement by requirement, as the law stood on a day, with the days on which clocks run out, the
family in T-2 to T-6 status beside the principal, and what a careful reader is warned of. Discretion is USCIS's: it is
asked as a question, and nothing here computes it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.carried import Fact
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer, Told
from tvisa.kernel.predicate import Gap
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.release import __version__
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import Outcome
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.remark import Remark
from tvisa.law.t import T
from tvisa.law.t.adjustment.laws import AdjustmentLaw, adjustment_law
from tvisa.law.t.adjustment.relatives import CONFIDENTIAL
from tvisa.screening.document import FULL_VERSION
from tvisa.screening.elements.result import Need, Part, need_of
from tvisa.screening.kept import Made, Result
from tvisa.screening.remarks.needs import needs, shown
from tvisa.screening.remarks.speaking import Look, Looker
from tvisa.screening.sharing.confidences import as_told, set_aside, unasked
from tvisa.screening.table import OUTCOME_TEXT, as_facts, as_readings, table_of
from tvisa.screening.value import worded
from tvisa.screening.writer import in_full
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import RequirementFull
    from tvisa.screening.relatives.data import AdjustmentData, WarningData
    from tvisa.screening.residence.clocks import Calendar


DISCLAIMER: Final = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only USCIS decides on permanent residence."
)


@attrs.frozen(eq=False, repr=False, slots=False)
class Requirement(Part):
    """What was found of one requirement of adjustment."""

    @worded
    def outcome_text(self) -> str:
        """How it stands; "not yet" where a day has not come, or nothing has been filed or decided."""
        not_yet = self.outcome is Outcome.UNKNOWN and any(m.state is Gap.NOT_YET for m in self.missing)
        return self._table.catalog.plain("not yet" if not_yet else OUTCOME_TEXT[self.outcome])


@attrs.frozen(eq=False, repr=False, slots=False)
class AdjustmentScreening(Result["AdjustmentData"]):
    """
    What was found on adjustment of one case.

    Attributes:
        outcome: The outcome over everything asked of the principal, discretion included.
        findings: The finding for each requirement, in the regulation's order.
        relatives: The finding for each family member, in the order recorded.
    """

    outcome: Outcome
    findings: tuple[Finding, ...] = attrs.field(repr=False)
    relatives: tuple[Finding, ...] = attrs.field(repr=False)
    _explainer: Explainer = attrs.field(repr=False)
    _law: AdjustmentLaw = attrs.field(repr=False)

    def _made(self) -> Made:
        explainer = self._explainer
        return adjust, {"case": explainer.scope.names["case"], "as_of": explainer.day, "lang": explainer.catalog.lang}

    @cached_property
    def calendar(self) -> Calendar:
        """The days on which the clocks of the case run out."""
        from tvisa.law.t.adjustment.warnings import clocks_of  # noqa: PLC0415 - loads when days are printed
        from tvisa.screening.residence.clocks import Calendar  # noqa: PLC0415 - as above

        clocks = clocks_of(self._explainer.scope.names["case"], self._explainer.day)
        return Calendar(clocks, self._explainer.catalog)

    @cached_property
    def parts(self) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        """How each requirement stands, and how each family member does."""
        told, table = Told(), table_of(self._explainer.day, self._explainer.catalog)
        mine, theirs = (
            tuple(Requirement(self._explainer.explain(f, told), self._explainer, table) for f in several)
            for several in (self.findings, self.relatives)
        )
        return mine, theirs

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs that recorded facts show."""
        explainer = self._explainer
        table = table_of(explainer.day, explainer.catalog)
        return tuple(need_of(need, table) for need in shown(explainer.scope.names["case"], explainer.day))

    @property
    def warnings(self) -> tuple[Look[Remark], ...]:
        """What the case is warned of, in the order in which it matters."""
        from tvisa.law.t.adjustment.warnings import WARNINGS  # noqa: PLC0415 - as above

        explainer = self._explainer
        case: Case = explainer.scope.names["case"]
        found = Elsewhere(tuple((part.predicate.id, part.outcome) for f in self.findings for part in _below(f)))
        scope = explainer.scope.instead({"found": "", "clocks": ""}, found=found, clocks=self.calendar.clocks)
        looks = Looker(attrs.evolve(explainer, scope=scope), T.standing(case, explainer.day), T).speaking(WARNINGS)
        return tuple(one for look in looks for one in look.apart)

    def _warned(self, look: Look[Remark]) -> WarningData:
        day, plain = self._explainer.day, self._explainer.catalog.plain
        return {
            "code": look.remark.code,
            "text": look.words(self._explainer.catalog),
            "facts": [fact.path for fact in look.facts],
            "provisions": [
                {
                    "rule": plain(law.rule),
                    "citations": [str(c) for c in law.cites_on(day)],
                    "confidence": str(law.confidence),
                }
                for law in look.remark.law
                if day in law.window
            ],
        }

    def _as_dict(self) -> AdjustmentData:
        explainer, law = self._explainer, self._law
        case: Case = explainer.scope.names["case"]
        mine, theirs = self.parts
        elements: list[RequirementFull] = [in_full(part) for part in mine]
        others: list[RequirementFull] = [in_full(part) for part in theirs]
        calendar = self.calendar
        return {
            "kind": "tvisa.adjustment",
            "schema_version": FULL_VERSION,
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
            "readings": as_readings(_all_of(self.findings)),
            "summary": calendar.summary(mine),
            "clocks": calendar.as_dict(),
            "warnings": [self._warned(look) for look in self.warnings],
            "needs": needs(case, explainer.day, explainer.catalog),
            "elements": elements,
            "relatives": [
                {
                    "person": relative.person,
                    "file_until": _iso(calendar.clocks.relative_last_day(number, relative)),
                    **part,
                }
                for number, (relative, part) in enumerate(zip(case.adjustment.relatives, others, strict=True))
            ],
            "procedures": [
                {
                    "id": p.id,
                    "title": explainer.catalog.plain(p.title),
                    "rule": explainer.catalog.plain(p.law.rule),
                    "citations": [str(c) for c in p.law.cites_on(explainer.day)],
                    "confidence": str(p.law.confidence),
                }
                for p in law.procedures
                if explainer.day in p.law.window
            ],
            "hostile_assertions": as_facts(self._set_aside()),
            "disclaimer": explainer.catalog.plain(DISCLAIMER),
        }

    def _set_aside(self) -> Iterable[Fact]:
        several = (self.findings, *((finding,) for finding in self.relatives))
        return {fact.path: fact for some in several for fact in set_aside(some, self._explainer.scope)}.values()


def adjust(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> AdjustmentScreening:
    """
    Screen a case for adjustment to permanent residence as the law stood on a day.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date or anything with ``isoformat()``. While Form I-485 is not filed it is also the
            day on which it would be.
        lang: The language of the sentences, such as ``es``.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    case, day, catalog = as_told(as_case(case)), as_day(as_of), catalog_of(lang)
    law = adjustment_law(day)
    left_out = not_screened(case)
    asked = law.outside if left_out else law.relative
    scope = T.scope(case, day)
    findings = tuple(find(element, scope) for element in law.elements if element.id not in left_out)
    relatives = []
    for number, relative in enumerate(case.adjustment.relatives):
        inner = scope.bind("relative", relative, f"adjustment.relatives[{number}]")
        found = find(asked, inner)
        relatives.append(Finding(asked, found.bits, found.children, inner))
    outcome = truth.outcome(_all_of(findings))
    if left_out and outcome is Outcome.MET:
        outcome = Outcome.UNKNOWN
    return AdjustmentScreening(outcome, findings, tuple(relatives), Explainer(scope, day, catalog, unasked(case)), law)


def not_screened(case: Case) -> tuple[str, ...]:
    """Return the requirements that are left out: outside a privileged setting, those that ask what the client has done."""
    return () if case.setting is Setting.PRIVILEGED else CONFIDENTIAL


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _below(finding: Finding) -> Iterator[Finding]:
    if hasattr(finding.predicate, "id"):
        yield finding
    for child in finding.children:
        yield from _below(child)


def _all_of(findings: tuple[Finding, ...]) -> int:
    bits = truth.ALL_TRUE
    for finding in findings:
        bits &= finding.bits
    return bits

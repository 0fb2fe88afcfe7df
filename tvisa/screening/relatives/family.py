"""
Family members who can follow: for each, the class and the test it rests on; and the days that keep them in reach.

8 USC 1101(a)(15)(T)(ii), 1184(o)(4)-(5); 8 CFR 214.211. Ages are compared by interval arithmetic. Three gaps in time are
covered by the text; a birthday in any other gap is for counsel, and nothing here decides it.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case, FamilyMember
from tvisa.facts.labels import scope_of
from tvisa.facts.timeline import told_dates
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.carried import Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.predicate import Gap, Who
from tvisa.kernel.truth import Outcome
from tvisa.law.common.found import Elsewhere
from tvisa.law.common.safety import CITIZENSHIP_OPEN
from tvisa.law.common.term import Day, DayState
from tvisa.law.conduct.timing import asserted
from tvisa.law.t.family.classes import PART_IN_IT, FamilyRules, family_rules
from tvisa.law.t.family.procedures import APPLICANT_DIED, OF_USE, PROCEDURES
from tvisa.law.t.family.reckoned import principal_young
from tvisa.law.t.family.when import dead, filed_by, undecided
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.windows import RULE_2024
from tvisa.screening.document import AppliedLaw, applied_law
from tvisa.screening.kept import STATUS, Made, Result
from tvisa.screening.relatives.deadlines import RelativeDay, day_told, deadlines
from tvisa.screening.relatives.members import NOT_SCREENED, RelativeFound
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.table import ProcedureInForce, procedures_in_force, table_of
from tvisa.screening.value import Whole, says, told, told_as
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of
from tvisa.words.days import in_words

if TYPE_CHECKING:
    from tvisa.screening.data import FamilyData  # noqa: F401 - what its as_dict gives

_TRANSITION: Final = "Filed before 28 August 2024. What the 2024 rule adds helps the relatives, and takes nothing away. Where the 2024 rule is stricter, you can argue for them under the rule of that time. That this extends to relatives is a reading of the transition rule, for counsel."
_OLD_RULE: Final = "The 2002 rule lagged behind the statute from December 2003 on. Where the statute speaks, this page follows the statute. Counsel decides any live question under that rule."
_CITIZEN: Final = "The applicant is, or may be, a U.S. citizen or national. Settle that first. Nobody gets T status through a citizen, whatever is said below; a citizen petitions for relatives."
_LIST_OPEN: Final = (
    "Are these all the spouses, children, parents, brothers and sisters, and the children of those relatives?"
)
_NONE: Final = "No relative is on file."
_NOT_FOR_THEM: Final = "Nothing is filed for a relative who is recorded as having done it, and no date is kept for one."


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Principal(Whole):
    """What of the principal's own application the relatives depend on."""

    person: str = says("Key of the person.")
    filed: Outcome = says("Whether it is filed.")
    filed_on: tuple[str, ...] = says("When, as recorded.")
    undecided: Outcome = says("Whether it is undecided.")
    granted_on: tuple[str, ...] = says("When T-1 status was granted, as recorded.")
    under_21_at_filing: Outcome = says("Whether the principal was under 21 at filing.")


@attrs.frozen(eq=False, repr=False, slots=False)
class FamilyScreening(Result["FamilyData"], Whole):
    """Which relatives can follow, in which class, and the days that keep them in reach."""

    kind = "family"

    deadlines: tuple[Day, ...]
    """The days, the earliest first."""
    _case: Case
    _day: datetime.date
    _rules: FamilyRules
    _catalog: Catalog
    members: tuple[RelativeFound, ...] = says("What was found of each relative, in the order recorded.")

    def _made(self) -> Made:
        return family, {"case": self._case, "as_of": self._day, "lang": self._catalog.lang}

    @told
    def law(self) -> AppliedLaw:
        """The law that was applied."""
        return applied_law(self._rules, self._day, self._catalog)

    @told_as("deadlines")
    def days(self) -> tuple[RelativeDay, ...]:
        """The days that keep relatives in reach, the earliest first."""
        table, filed = table_of(self._day, self._catalog), truth.outcome(filed_by(self._case, self._day))
        return tuple(day_told(d, f"D{n}", table, filed=filed) for n, d in enumerate(self.deadlines, start=1))

    @told
    def procedures(self) -> tuple[ProcedureInForce, ...]:
        """Notes on procedure that this family can use now."""
        unmarried = (f for f in self.members if f.has_to_stay_unmarried and not told_dates(f.member.admitted_on))
        found = Elsewhere(stays_unmarried=any(unmarried))
        names = {"case": self._case, "day": self._day, "found": found}
        scope = scope_of(names, dict.fromkeys(names, ""))
        used = (p for p in PROCEDURES if p.id in OF_USE and asserted(find(OF_USE[p.id], scope).bits))
        return procedures_in_force(used, self._day, self._catalog)

    @told
    def not_screened(self) -> tuple[str, ...]:
        """What is not looked at here."""
        return NOT_SCREENED

    @told
    def disclaimer(self) -> str:
        """What this is, and what it is not."""
        return self._catalog.plain(STATUS.disclaimer)

    @told
    def principal(self) -> Principal:
        """What of the principal's own application the relatives depend on."""
        case, day = self._case, self._day
        return Principal(
            person=case.applicant,
            filed=truth.outcome(filed_by(case, day)),
            filed_on=tuple(str(v) for v in told_dates(case.filed_on)),
            undecided=truth.outcome(undecided(case, day)),
            granted_on=tuple(str(v) for v in told_dates(case.granted_on)),
            under_21_at_filing=truth.outcome(principal_young(case, FamilyMember(case.applicant), day).bits),
        )

    @told
    def summary(self) -> str:
        """The bottom line, re-derived from what was found."""
        say, plain = self._catalog.say, self._catalog.plain
        if not self.members:
            return plain(_NONE)
        count = {outcome: sum(f.outcome is outcome for f in self.members) for outcome in Outcome}
        said = say(
            "Of {total} relatives, {met} are supported, {open} unresolved, {contested} disputed and {closed} ruled out.",
            total=len(self.members),
            met=count[Outcome.MET],
            open=count[Outcome.UNKNOWN],
            contested=count[Outcome.CONTESTED],
            closed=count[Outcome.NOT_MET],
        )
        if any(f.part_in_it for f in self.members):
            said += " " + plain(_NOT_FOR_THEM)
        # A birthday that is covered while the application is pending is no day to keep yet.
        coming = [d for d in self.deadlines if d.live and not d.of.covered]
        if not coming:
            return said
        first = coming[0]
        if first.state is DayState.MAY_HAVE_PASSED:
            return said + " " + plain("A filing deadline may have passed already: act today.")
        return said + " " + say("Next date to act by: {by}.", by=in_words(str(first.act_by), self._catalog))

    @told
    def missing(self) -> tuple[Missing, ...]:
        """What would close the list of relatives."""
        if self._case.family.members_complete.when_yes_hurts == truth.TRUE:
            return ()
        asks = self._catalog.plain(_LIST_OPEN)
        return (Missing("family.members", Gap.LIST_OPEN, asks, Who.INTERVIEWER, ""),)

    @told
    def notices(self) -> tuple[str, ...]:
        """What is said before anything else."""
        scope = scope_of({"case": self._case}, {"case": ""})
        early = find(FILED_BEFORE_2024, scope).outcome is Outcome.MET
        told = [_CITIZEN] if CITIZENSHIP_OPEN.how(self._case).bits == truth.TRUE else []
        told += [APPLICANT_DIED] if dead(self._case) else []
        told += [_TRANSITION] if early and self._rules.window == RULE_2024 else []
        told += [_OLD_RULE] if self._rules.id == "2002" else []
        return tuple(map(self._catalog.plain, told))


def family(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> FamilyScreening:
    """
    Find for each relative the class in which they can follow, and the days that keep them in reach.

    It takes, and raises, what `tvisa.screen` does. What is dated after the day has not come yet.
    """
    return family_of(as_told(as_case(case)), as_day(as_of), catalog_of(lang))


def family_of(case: Case, day: datetime.date, catalog: Catalog) -> FamilyScreening:
    """Return what is found of the family of a case that was read already."""
    rules = family_rules(day)
    members = tuple(RelativeFound.of(case, n, rules.whole, day, catalog) for n in range(len(case.family.members)))
    reached = {f.member.person for f in members if f.outcome is not Outcome.NOT_MET}
    closed = frozenset(f.member.person for f in members) - reached
    had_part = frozenset(f.member.person for f in members if f.part_in_it)
    days = (
        attrs.evolve(d, beside="" if had_part.isdisjoint(d.members) else PART_IN_IT)
        for d in deadlines(case, day, closed=closed)
    )
    return FamilyScreening(tuple(days), case, day, rules, catalog, members)

"""
When a decision carries over to a record of today, so that a standard may be told "as found in" it, or "as not found in" it.

A decision is cited for what it found on its own facts. It carries over where each reason that the tribunal gave is recorded here,
and nothing is recorded for the side that lost there beyond what that side had. This is a fortiori, and a litigator asks more:
what was found and not merely alleged or admitted, on two reasons or more, under the same words of the law, unchanged since.
No standard is met by it.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterator
from typing import Final

import attrs

from tvisa.law.decided.base import Authority, RulingOnStandard, StageDecided, WhoWeighed, base
from tvisa.law.decided.compare import Factors, HeldByTribunal, Likeness, Profile
from tvisa.law.decided.standards import SEX, THREATS, Standard

LEAST_REASONS: Final = 2
"""On fewer reasons nothing carries over: one factor is no case."""

_FOUND_THERE: Final = frozenset(
    {StageDecided.FINDINGS, StageDecided.VERDICT, StageDecided.BENCH, StageDecided.JUDGMENT}
)
_T_STATUS: Final = "8 CFR 214"
_SECTION: Final = re.compile(r"\b15[89]\d\b")
_CRIMINAL: Final = "Prosecution"
_OF_WORK: Final = "incident.labor."
"""What a decision on commercial sex alone does not ask: how work was left."""
_SAME_WORDS: Final = {
    "incident.means.force": {"1589", "1591"},
    "incident.means.fraud": {"1591"},
    "incident.means.threatened_serious_harm": {"1589", "1591"},
    "incident.means.scheme": {"1589", "1591"},
    "incident.means.legal_process_abused": {"1589", "1591"},
    "incident.purposes.servitude_by_force": {"1581", "1584"},
    "incident.purposes.servitude_by_legal_process": {"1581", "1584"},
    "incident.purposes.because_of_debt": {"1581"},
}
"""
By standard: the sections of 18 USC that ask it in the same words.

Coercion, 22 USC 7102(3), is worded as 18 USC 1589 and 1591(e)(2) are. Servitude by force or by law is what 18 USC 1584 means since
Kozminski, 487 U.S. at 952, whose words are those of 8 CFR 214.201; peonage is 18 USC 1581. A "condition of servitude" of 22 USC
7102(8)(A) has no counterpart: forced labor does not ask what the work was wanted for.
"""


class NeverCarries(enum.StrEnum):
    """Why a ruling never carries over, whatever a record says."""

    STAGE = "stage"
    """What was alleged, admitted, left to a trial or sent back was not found."""
    FEW_REASONS = "few_reasons"
    """The side that won had fewer than two reasons, or none that is a factor."""
    READER = "reader"
    """The factors are a reader's, and not reasons that the tribunal named."""
    OTHER_WORDS = "other_words"
    """The law applied does not ask it in the same words."""
    CHANGED = "changed"
    """The law has changed since."""
    KIND = "kind"
    """It rests on threats, and no text that was read says of what."""
    REASONABLE_DOUBT = "reasonable_doubt"
    """Not proved to a jury beyond a reasonable doubt: that says little of a preponderance."""


def bars(decision: Authority, ruling: RulingOnStandard) -> Iterator[NeverCarries]:
    """Yield each reason for which a ruling never carries over."""
    if decision.stage not in _FOUND_THERE:
        yield NeverCarries.STAGE
    if len(ruling.reasons) < LEAST_REASONS or not ruling.winning:
        yield NeverCarries.FEW_REASONS
    if ruling.weighed_by is WhoWeighed.READER:
        yield NeverCarries.READER
    if not (decision.law.startswith(_T_STATUS) or _sections(decision, ruling)):
        yield NeverCarries.OTHER_WORDS
    if ruling.changed:
        yield NeverCarries.CHANGED
    if THREATS & ruling.profile.speaks_for and not ruling.kinds:
        yield NeverCarries.KIND
    if ruling.held is HeldByTribunal.NOT_FOUND and decision.matter == _CRIMINAL:
        yield NeverCarries.REASONABLE_DOUBT


def _sections(decision: Authority, ruling: RulingOnStandard) -> set[str]:
    return _SAME_WORDS.get(ruling.standard, set()) & set(_SECTION.findall(decision.law))


@attrs.frozen
class CitedRuling:
    """A ruling beside a record, read as a litigator would before citing it."""

    decision: Authority
    ruling: RulingOnStandard
    """What it held of the standard."""
    like: Likeness
    """How the two compare, factor by factor."""
    standard: Standard

    @property
    def id(self) -> str:
        """The decision's name in the base."""
        return self.decision.id

    @property
    def held(self) -> HeldByTribunal:
        """What was held."""
        return self.ruling.held

    @property
    def why(self) -> Factors:
        """The tribunal's reasons that are recorded here as they were there: on these it carries over."""
        return self.ruling.reasons - self.hangs_on

    @property
    def bars(self) -> tuple[NeverCarries, ...]:
        """Why it never carries over, whatever is recorded; empty where it can."""
        return tuple(bars(self.decision, self.ruling))

    @property
    def apart(self) -> Factors:
        """What is recorded here and keeps it from carrying over: a reason there that is denied here, or something beyond it."""
        here, there = self.like.here, self.like.there
        if self._found:
            return self.like.lacks_for | self.like.more_against & self.standard.contrary
        beyond = THREATS & here.speaks_for if here.kinds - self.ruling.kinds else frozenset()
        return self.ruling.reasons & here.speaks_for | self.like.more_for | beyond & there.speaks_for

    @property
    def hangs_on(self) -> Factors:
        """The tribunal's reasons that are not recorded here, or of another kind."""
        here, reasons = self.like.here, self.ruling.reasons
        if not self._found:
            return reasons - here.speaks_against
        return (reasons - here.speaks_for) | (frozenset() if self.ruling.kinds <= here.kinds else THREATS & reasons)

    @property
    def to_record(self) -> Factors:
        """What it hangs on, by its paths: of threats recorded without a kind, the kind."""
        hangs_on, here = self.hangs_on, self.like.here
        of = {
            path: f"{path}_of.{kind}" for path in THREATS & here.speaks_for for kind in self.ruling.kinds - here.kinds
        }
        return frozenset(of.get(path, path) for path in hangs_on)

    @property
    def unasked(self) -> Factors:
        """Of a ruling in favor: what the law counts against, the tribunal did not have, and nobody has asked here."""
        if not self._found:
            return frozenset()
        asked = self.like.there.speaks_against | self.like.here.recorded
        return frozenset(p for p in self.standard.contrary - asked if not (self._of_sex and p.startswith(_OF_WORK)))

    @property
    def of_this_kind(self) -> bool:
        """Whether a ruling on commercial sex alone stands beside a record of it."""
        return not self._of_sex or SEX in self.like.here.kinds

    @property
    def fits(self) -> bool:
        """Whether all of it is recorded here as it was there, and nothing beyond it for the side that lost."""
        return not (self.hangs_on or self.unasked or self.apart) and self.of_this_kind

    @property
    def carries(self) -> bool:
        """Whether it carries over."""
        return self.fits and not self.bars

    @property
    def could(self) -> bool:
        """Whether it would carry over, were what it hangs on recorded as it was there."""
        return not (self.carries or self.apart or self.bars) and self.of_this_kind

    @property
    def _of_sex(self) -> bool:
        return _sections(self.decision, self.ruling) == {"1591"}

    @property
    def _found(self) -> bool:
        return self.held is HeldByTribunal.FOUND


@functools.cache
def _able(path: str) -> tuple[tuple[Authority, RulingOnStandard], ...]:
    """Return the rulings on a standard that can carry over at all."""
    return tuple((d, r) for d in base() for r in d.rulings if r.standard == path and not any(bars(d, r)))


def beside(decision: Authority, ruling: RulingOnStandard, standard: Standard, here: Profile) -> CitedRuling:
    """Set a ruling beside a record's profile of the same standard."""
    return CitedRuling(decision, ruling, Likeness(here, ruling.profile, ruling.held, standard.all), standard)


def carries(standard: Standard, here: Profile, without: str = "") -> tuple[CitedRuling, ...]:
    """
    Return the rulings that carry over to a record, by id: of each the decision, what it held, and on which reasons.

    Args:
        standard: The standard, with the law of the day (`standards_of`).
        here: What the record holds of it (`Standard.profile`).
        without: Id of a decision to leave out, such as the one that the record was written from.
    """
    beside_it = (beside(d, r, standard, here) for d, r in _able(standard.path) if d.id != without)
    return tuple(each for each in beside_it if each.fits)

"""
The base: one JSON file a decision in ``base/``, each in our own words and each factor a path that the law itself weighs.

It holds appeals of denials, prosecutions and civil suits that somebody published. What it holds of one side or the other says
nothing of how often anybody wins. No decision here has ruled on 8 USC 1184(o)(1).
"""

from __future__ import annotations

import enum
import functools
import json
from pathlib import Path
from typing import Any, Final

import attrs
import cattrs

from tvisa.law.decided.compare import Factors, HeldByTribunal, Profile

_DAY: Final = r"\d{4}(-\d{2}(-\d{2})?)?"


class Precedence(enum.StrEnum):
    """What a decision weighs for somebody who applies for T status."""

    PRECEDENT = "precedent"
    """It binds those who decide such applications."""
    SUPREME_COURT = "supreme_court"
    """It binds everywhere on the statute that it read."""
    OF_A_CIRCUIT = "of_a_circuit"
    """A court of appeals published it: it binds in its circuit on the statute that it read."""
    PERSUASIVE = "persuasive"
    """It binds nobody here and may persuade: another court, or another statute."""
    NON_PRECEDENT = "non_precedent"
    """It binds nobody beyond its parties."""


class StageDecided(enum.StrEnum):
    """What was decided of the facts."""

    FINDINGS = "findings"
    """Facts were found, by a tribunal that weighs them."""
    VERDICT = "verdict"
    """A jury found them, and it was asked whether it could."""
    BENCH = "bench"
    """A judge found them, after a trial without a jury."""
    PLEA = "plea"
    """They were admitted, in exchange for something."""
    PLEADINGS = "pleadings"
    """They were taken as alleged."""
    SUMMARY = "summary"
    """It was asked whether a trial was needed, and it was."""
    JUDGMENT = "judgment"
    """Judgment was given without a trial, since no reasonable jury could find otherwise."""
    REMAND = "remand"
    """It was sent back to be decided again."""


class WhoWeighed(enum.StrEnum):
    """Who says which factors counted."""

    TRIBUNAL = "tribunal"
    """The tribunal named them as its reasons."""
    READER = "reader"
    """Whoever encoded it took them from the facts that the tribunal recites."""


@attrs.frozen(kw_only=True, slots=False)
class RulingOnStandard:
    """What one decision held of one standard."""

    standard: str
    """Path of the standard, as the law names it."""
    held: HeldByTribunal
    """What was held."""
    speaks_for: tuple[str, ...] = ()
    """Factors that counted for the applicant."""
    speaks_against: tuple[str, ...] = ()
    """Factors that counted against."""
    missing: tuple[str, ...] = ()
    """Factors that the tribunal said were not shown."""
    weighed_by: WhoWeighed = WhoWeighed.TRIBUNAL
    """Who says so."""
    where: str = ""
    """The part or the page of the decision where it stands, as the decision itself or its reporter numbers it; empty
    where no text was read that shows it."""
    says: str
    """One sentence, in our own words."""
    changed: str = ""
    """How the law has changed since, where that bears on it; empty where it has not."""
    note: str = ""
    """What else a careful reader knows before citing it; empty where there is nothing."""
    kinds: frozenset[str] = frozenset()
    """What was threatened, where threats counted, as `tvisa.facts.incident.Threats` names it."""

    @functools.cached_property
    def profile(self) -> Profile:
        """Its factors as they are compared."""
        return Profile(self.speaks_for, self.speaks_against, self.kinds)

    @property
    def winning(self) -> tuple[str, ...]:
        """The factors of the side that won."""
        return self.speaks_for if self.held is HeldByTribunal.FOUND else self.speaks_against

    @functools.cached_property
    def reasons(self) -> Factors:
        """Why it was so held: the factors of the side that won, and where the standard was not found what was not shown, too."""
        return frozenset(self.winning if self.held is HeldByTribunal.FOUND else (*self.winning, *self.missing))


@attrs.frozen(kw_only=True)
class Authority:
    """One decision."""

    id: str
    """Its name in the base, that of its file."""
    citation: str
    """How it is cited."""
    body: str
    """Who decided it."""
    decided_on: str = attrs.field(validator=attrs.validators.matches_re(_DAY))
    """On which day, or in which month or year where no more is known, as in ISO 8601."""
    weight: Precedence
    """What it weighs for an application for T status."""
    stage: StageDecided = StageDecided.FINDINGS
    """What was decided of the facts."""
    matter: str
    """What it was about: an application, a prosecution, a suit."""
    law: str
    """The law that was applied."""
    kind: str
    """The kind of work, or of sex, that was wanted."""
    quality: str
    """A, an official text or a detailed digest; B, facts thin or second-hand."""
    rulings: tuple[RulingOnStandard, ...]
    """What it held, standard by standard."""
    cited_by_agency: bool = False
    """Whether USCIS lists it in the Policy Manual, vol. 3, part B, appendix."""


_CONVERTER: Final = cattrs.Converter(forbid_extra_keys=True)


def decision_of(data: dict[str, Any]) -> Authority:
    """Read one decision from plain JSON values."""
    return _CONVERTER.structure(data, Authority)


@functools.cache
def base() -> tuple[Authority, ...]:
    """Return every decision that comes with this version, by id."""
    files = Path(__file__).with_name("base").glob("*.json")
    return tuple(
        sorted(
            (decision_of(json.loads(f.read_text(encoding="utf-8"))) for f in files), key=lambda decision: decision.id
        )
    )

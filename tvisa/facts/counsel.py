"""
Whose word decides: questions for counsel, and answers on which a trafficker's word alone decides nothing.

Whether a ground applies, an exception fits or the elements of an offense match are judgments of law. Counsel's answer to one stands;
what a client or anybody else answers is no second account of a fact that disputes it, and decides nothing: it is kept in the file
and told apart. In the same way nobody who speaks for a trafficker closes a list, judges a standard or clears the bar: what they say
that helps is evidence like any other where a plain fact is asked for, and nowhere else.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from tvisa.kernel.answers import Answer, Claim, Reply, Source, State
from tvisa.kernel.fields import AnsweredBy, FactKind, ask

CONCLUDE: Final = frozenset({Source.ATTORNEY, Source.TRIBUNAL, Source.COURT_RECORD})
"""Who answers a question of law: counsel, or whoever decided it. Where nobody is named, it is whoever keeps the file."""


@attrs.frozen(repr=False, eq=False)
class Sifted(Answer):
    """An answer of which not everybody's word decides; which claims do, each kind says."""

    def __attrs_post_init__(self) -> None:
        read = Answer(self.deciding)
        object.__setattr__(self, "when_no_hurts", read.when_no_hurts)
        object.__setattr__(self, "when_yes_hurts", read.when_yes_hurts)

    def __eq__(self, other: object) -> bool:
        return self.claims == other.claims if isinstance(other, Answer) else NotImplemented

    __hash__ = Answer.__hash__

    def state(self, against: Reply | None = None) -> State:
        """Read the claims that decide together."""
        return Answer(self.deciding).state(against)


def heard(answer: Answer) -> Answer:
    """Return an answer on anybody's word, as a warning reads it or an accusation is told."""
    return Answer(answer.claims) if isinstance(answer, Sifted) else answer


# --- for counsel ------------------------------------------------------------------------------------------------------


@attrs.frozen(repr=False, eq=False)
class Concluded(Sifted):
    """An answer to a question for counsel that somebody else gave too: read are counsel's claims alone."""

    @property
    def deciding(self) -> tuple[Claim, ...]:
        """The claims of counsel, or of whoever decided it."""
        return tuple(filter(_concludes, self.claims))

    @property
    def others(self) -> tuple[Claim, ...]:
        """The claims of everybody else."""
        return tuple(c for c in self.claims if not _concludes(c))


def _concludes(claim: Claim) -> bool:
    return not claim.sources or not CONCLUDE.isdisjoint(claim.sources)


def as_counsels(answer: Answer) -> Answer:
    """Return an answer to a question for counsel as it is read: of what anybody else says nothing decides."""
    return heard(answer) if all(map(_concludes, answer.claims)) else Concluded(answer.claims)


def ask_counsel(question: str) -> Any:
    """Declare a question that counsel answers, and nobody else."""
    return ask(question, AnsweredBy.COUNSEL, read=as_counsels, kind=FactKind.STANDARD)


# --- for nobody who speaks for a trafficker ---------------------------------------------------------------------------


@attrs.frozen(repr=False, eq=False)
class Own(Sifted):
    """An answer of which a trafficker's word alone decides nothing, be it yes or no; what a paper shows as well is a record."""

    @property
    def deciding(self) -> tuple[Claim, ...]:
        """The claims of everybody else, and those for which more than a statement is held."""
        return tuple(c for c in self.claims if not c.mere_word)

    def hostile(self, against: Reply) -> tuple[Claim, ...]:
        """Claims that only the trafficker's side makes, and that decide nothing."""
        return tuple(c for c in self.claims if c.mere_word or (c.hostile and c.answer is against))


def as_own(answer: Answer) -> Answer:
    """Return an answer as it is read where a trafficker's word decides nothing."""
    return Own(answer.claims) if any(c.mere_word for c in answer.claims) else heard(answer)


def ask_own(question: str) -> Any:
    """Declare a question on which a trafficker's word decides nothing: it closes a list, judges a standard or clears the bar."""
    return ask(question, read=as_own)

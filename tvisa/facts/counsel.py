"""
Questions for counsel: whether a ground applies, an exception fits, the elements of an offense match.

They are judgments of law. Counsel's answer to one stands; what a client or anybody else answers is no second account of a fact
that disputes it, and decides nothing: it is kept in the file and told apart.
"""

from __future__ import annotations

from typing import Any, Final

import attrs

from tvisa.kernel.answers import Answer, Claim, Reply, Source, State
from tvisa.kernel.fields import AnsweredBy, FactKind, ask

CONCLUDE: Final = frozenset({Source.ATTORNEY, Source.TRIBUNAL, Source.COURT_RECORD})
"""Who answers a question of law: counsel, or whoever decided it. Where nobody is named, it is whoever keeps the file."""


@attrs.frozen(repr=False, eq=False)
class Concluded(Answer):
    """An answer to a question for counsel that somebody else gave too: read are counsel's claims alone."""

    def __attrs_post_init__(self) -> None:
        own = Answer(self.deciding)
        object.__setattr__(self, "when_no_hurts", own.when_no_hurts)
        object.__setattr__(self, "when_yes_hurts", own.when_yes_hurts)

    def __eq__(self, other: object) -> bool:
        return self.claims == other.claims if isinstance(other, Answer) else NotImplemented

    __hash__ = Answer.__hash__

    def state(self, against: Reply | None = None) -> State:
        """Read the claims of counsel together."""
        return Answer(self.deciding).state(against)

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
    if all(map(_concludes, answer.claims)):
        return Answer(answer.claims) if isinstance(answer, Concluded) else answer
    return Concluded(answer.claims)


def ask_counsel(question: str) -> Any:
    """Declare a question that counsel answers, and nobody else."""
    return ask(question, AnsweredBy.COUNSEL, read=as_counsels, kind=FactKind.STANDARD)

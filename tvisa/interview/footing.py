"""Whether something told points to a question: nobody is asked about drugs who told of papers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from tvisa.facts.choices import chosen
from tvisa.interview.order import Order
from tvisa.interview.relevance import Relevance
from tvisa.interview.wording import FOR_COUNSEL
from tvisa.kernel.answers import Answer, Source, State
from tvisa.kernel.classification import Classification
from tvisa.kernel.fields import held
from tvisa.kernel.paths import get
from tvisa.law.t import T


class Footing:
    """What was told of a case, read for what it points to."""

    case: Any
    order: Order
    law: Classification
    reach: Relevance

    def may_ask(self, path: str) -> bool:
        """Say whether anybody is asked for a fact in the setting of the case."""
        unasked = self.reach.explain.unasked
        return unasked is None or not unasked(path)

    @cached_property
    def heard(self) -> bool:
        """
        Whether anything is recorded that was done to the client, or somebody else than the client says that nothing was.

        Before that nobody is asked about acts of their own: whoever would rather not say what was done to them would be heard as an
        offender alone.
        """
        if self.law is not T:
            return True
        case, whole = self.case, self.case.incidents_complete
        own = any(chosen(incident.victim) in (None, "", case.applicant) for incident in case.incidents)
        nothing = whole.state() is State.YES and set(whole.sources) != {Source.CLIENT}
        return own or nothing or case.asserted.severe_trafficking.state() is State.YES

    def _may_be_asked(self, path: str) -> bool:
        """Say whether a fact is none of the client's own acts, arrests and charges, or may be asked about; a day in court always may."""
        return self.heard or not path.startswith("conduct") or path.startswith("conduct.court_dates")

    def _has_footing(self, fact: str, path: str) -> bool:
        """Say whether what was told of an act points to a fact: nobody is asked about drugs who told of papers."""
        if not self._may_be_asked(path):
            return False
        if (first := self.order.premises(fact)) and not any(self._is_told(other, fact, path) for other in first):
            return False
        if (other := self.order.unless.get(fact)) and self._is_so(other[1], self._beside(other[0], fact, path)):
            return False
        if self._is_enough(fact, path):
            return False
        if (instead := self.order.instead.get(fact)) and self._is_told(instead[0], fact, path):
            _, part, pointers = instead
            return self.reach.failed(part, path) or any(self._is_told(each, fact, path) for each in pointers)
        if f"{fact.rpartition('.')[0]}." not in self.order.told_first:
            return True
        return any(answer.when_no_hurts & 0b0101 for answer in self._answers(path.rpartition(".")[0]))

    def _is_so(self, word: str, path: str) -> bool:
        """Say whether a word of a closed list, or an answer, is this one."""
        told = get(self.case, path)
        return bool((told.state() if isinstance(told, Answer) else told) == word)

    def _is_enough(self, fact: str, path: str) -> bool:
        """Say whether a fact that is enough for its part was told, and counsel has not found that what was told falls short."""
        part, _, _ = fact.rpartition(".")
        enough = self.order.enough.get(f"{part}.", ())
        record = get(self.case, path.rpartition(".")[0]) if enough else None
        if not any(getattr(record, name).when_no_hurts & 0b0101 for name in enough):
            return False
        others = {f"{part}.{name}": getattr(record, name) for name in held(type(record))[0]}
        short = (a for name, a in others.items() if isinstance(a, Answer) and is_counsels(name, path))
        return not any(a.state() is State.NO for a in short)

    def _is_told(self, other: str, fact: str, path: str) -> bool:
        """Say whether another fact beside one, or one of a part or a list, was told or is not known to who was asked."""
        told = get(self.case, self._beside(other.rstrip("."), fact, path))
        if isinstance(told, tuple):
            return bool(told)
        return _may_be_so(told) if isinstance(told, Answer) else any(map(_may_be_so, self._answers_of(told)))

    def _answers(self, path: str) -> Iterator[Answer]:
        return self._answers_of(get(self.case, path))

    @staticmethod
    def _answers_of(record: Any) -> Iterator[Answer]:
        told = (getattr(record, name) for name in held(type(record))[0])
        return (answer for answer in told if isinstance(answer, Answer))

    def _beside(self, other: str, fact: str, path: str) -> str:
        """Return the path of another fact of the same record."""
        return f"{path.removesuffix(fact.partition('.')[2])}{other.partition('.')[2]}"


def is_counsels(fact: str, path: str) -> bool:
    """Say whether only counsel answers: what counsel's own list of grounds says, and questions worded for counsel."""
    return fact in FOR_COUNSEL or path.startswith("grounds.listed")


def _may_be_so(fact: Answer) -> bool:
    """Say whether it was told, or somebody who was asked does not know."""
    return fact.when_no_hurts & 0b0101 != 0 or fact.state() is State.UNKNOWN

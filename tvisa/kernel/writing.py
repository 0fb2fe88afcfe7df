"""How the law is written down: a leaf, a factor and a named part, in a vocabulary of records that is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, get_args

import attrs

from tvisa.kernel.answers import Reply
from tvisa.kernel.classification import Binding
from tvisa.kernel.predicate import Element, Factor, Predicate, Question, Who
from tvisa.kernel.provision import Kind, Provision


@cache
def _declared(record: Any, steps: tuple[str, ...]) -> Any:
    for step in steps[:-1]:
        default: Any = attrs.fields_dict(record)[step].default
        record = default.factory
    return attrs.fields_dict(attrs.resolve_types(record))[steps[-1]]


@attrs.frozen
class Vocabulary:
    """
    The words in which files of the law are written, so that they read like the statute and not like code.

    Attributes:
        bindings: By the name that stands for it in a path of the law, each record.
    """

    bindings: Mapping[str, Binding] = attrs.field(hash=False)

    def _field(self, path: str) -> Any:
        name, *steps = path.split(".")
        record: Any = self.bindings[name].record
        return _declared(record, tuple(steps))

    def question_for(self, path: str) -> str:
        """Return the question that asks for the fact at a path, as its record declares it."""
        question: str = self._field(path).metadata["ask"]
        return question

    def choices_for(self, path: str) -> tuple[StrEnum, ...]:
        """Return the words among which the fact at a path is chosen; none where it is no choice."""
        kinds = [k for k in get_args(self._field(path).type) if isinstance(k, type) and issubclass(k, StrEnum)]
        return tuple(word for kind in kinds if kind is not Reply for word in kind)

    def fact(
        self, path: str, law: Provision, *, against: Reply = Reply.NO, not_yet: bool = False, asks: str = ""
    ) -> Question:
        """Ask for a fact: a bright-line leaf."""
        return Question(path, asks or self.question_for(path), law, against=against, not_yet=not_yet)

    def standard(
        self, path: str, law: Provision, *factors: Factor, against: Reply = Reply.NO, who: Who = Who.INTERVIEWER
    ) -> Question:
        """Ask the provision's own question, which a person must weigh; *factors* are listed and move nothing."""
        return Question(path, self.question_for(path), law, Kind.STANDARD, against=against, factors=factors, who=who)

    @staticmethod
    def factor(path: str, title: str, law: Provision) -> Factor:
        """Name something that speaks for the applicant when the answer is yes."""
        return Factor(path, title, law)

    @staticmethod
    def against(path: str, title: str, law: Provision) -> Factor:
        """Name something that speaks against the applicant when the answer is yes."""
        return Factor(path, title, law, counts_for=Reply.NO)

    @staticmethod
    def element(
        ident: str,
        title: str,
        of: Predicate,
        law: Provision,
        *,
        asserted: str = "",
        summed: bool = False,
        of_case: bool = False,
    ) -> Element:
        """Name a part of the law."""
        return Element(ident, title, of, law, asserted, summed, of_case)

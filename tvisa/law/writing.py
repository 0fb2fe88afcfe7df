"""How the files of the law write a leaf, a factor and a rule, so that they read like the statute and not like code."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any, Final, get_args

import attrs

from tvisa.facts import (
    Absence,
    Act,
    AdjustingRelative,
    Case,
    Contact,
    Departure,
    Entry,
    FamilyMember,
    Ground,
    Incident,
    Matter,
    Request,
)
from tvisa.kernel.answers import Reply
from tvisa.kernel.predicate import Element, Factor, Question, Who
from tvisa.kernel.provision import Citation, Confidence, Kind, Period, Provision
from tvisa.law.windows import cites

BINDINGS: Final[dict[str, type]] = {
    "case": Case,
    "incident": Incident,
    "contact": Contact,
    "request": Request,
    "departure": Departure,
    "entry": Entry,
    "act": Act,
    "member": FamilyMember,
    "ground": Ground,
    "matter": Matter,
    "absence": Absence,
    "relative": AdjustingRelative,
}
"""The record that each name in a path of the law stands for."""


@attrs.frozen
class NonDefense:
    """
    Something often held against a person that the law does not hold against them, whatever the answer.

    Attributes:
        fact: Path of the fact.
        title: What it is, as it is usually put.
        law: Why it does not defeat the claim.
        held: The answer that is usually held against them.
    """

    fact: str
    title: str
    law: Provision
    held: Reply = Reply.YES


@attrs.frozen
class Procedure:
    """What to file for an element and how it is weighed, or how the law is to be read."""

    id: str
    title: str
    law: Provision
    kind: Kind = Kind.PROCEDURE


non_defense, procedure = NonDefense, Procedure


def _declared(path: str) -> Any:
    name, *steps = path.split(".")
    record: Any = BINDINGS[name]
    for step in steps[:-1]:
        default: Any = attrs.fields_dict(record)[step].default
        record = default.factory
    return attrs.fields_dict(attrs.resolve_types(record))[steps[-1]]


@cache
def question_for(path: str) -> str:
    """Return the question that asks for the fact at a path, as its record declares it."""
    question: str = _declared(path).metadata["ask"]
    return question


def choices_for(path: str) -> tuple[StrEnum, ...]:
    """Return the words among which the fact at a path is chosen; none where it is no choice."""
    kinds = [
        k for k in get_args(_declared(path).type) if isinstance(k, type) and issubclass(k, StrEnum) and k is not Reply
    ]
    return tuple(word for kind in kinds for word in kind)


def folded(text: str) -> str:
    """Return a sentence that the source breaks over lines as one line; a message is looked up by it."""
    return " ".join(text.split())


def rule(
    says: str, *citations: str | Citation, confidence: str = "A", note: str = "", window: Period | None = None
) -> Provision:
    """
    Write one rule in our own words, with where it stands.

    Args:
        says: One sentence; it may run over lines.
        citations: Where it stands, the most authoritative first: one text set apart by semicolons, as `cites` reads it.
        confidence: How it was verified.
        note: What a careful reader should know; it may run over lines.
        window: The days on which the rule applies.
    """
    return Provision(
        folded(says),
        cites(*citations, within=window),
        window=window or Period(),
        confidence=Confidence(confidence),
        note=folded(note),
    )


def fact(path: str, law: Provision, *, against: Reply = Reply.NO, not_yet: bool = False, asks: str = "") -> Question:
    """Ask for a fact: a bright-line leaf."""
    return Question(path, asks or question_for(path), law, against=against, not_yet=not_yet)


def standard(
    path: str, law: Provision, *factors: Factor, against: Reply = Reply.NO, who: Who = Who.INTERVIEWER
) -> Question:
    """Ask the provision's own question, which a person must weigh; *factors* are listed and move nothing."""
    return Question(path, question_for(path), law, Kind.STANDARD, against=against, factors=factors, who=who)


def factor(path: str, title: str, law: Provision) -> Factor:
    """Name something that speaks for the applicant when the answer is yes."""
    return Factor(path, title, law)


def against(path: str, title: str, law: Provision) -> Factor:
    """Name something that speaks against the applicant when the answer is yes."""
    return Factor(path, title, law, counts_for=Reply.NO)


def element(
    ident: str, title: str, of: Any, law: Provision, *, asserted: str = "", summed: bool = False, of_case: bool = False
) -> Element:
    """Name a part of the law."""
    return Element(ident, title, of, law, asserted, summed, of_case)

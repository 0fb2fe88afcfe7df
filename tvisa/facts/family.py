"""Members of the applicant's family who may follow: who they are to the applicant, and since and until when."""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.answers import Answer
from tvisa.facts.fields import ask, items

__all__ = ["Family", "FamilyMember", "Kinship"]


class Kinship(enum.StrEnum):
    """What a family member is to the applicant."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    CHILD_OF_DERIVATIVE = "child_of_derivative"


@attrs.frozen(repr=False)
class FamilyMember:
    """One member of the family; the date of birth stands with the person."""

    person: str = attrs.field(default="", metadata={"ask": "Key of the person, such as P2."})
    kinship: Kinship | None = attrs.field(default=None, metadata={"ask": "What that person is to the applicant."})


@attrs.frozen(repr=False)
class Family:
    """The applicant's family."""

    members: tuple[FamilyMember, ...] = items("Each family member who may follow.")
    members_complete: Answer = ask(
        "Are these all the spouses, children, parents, brothers and sisters, and children of theirs?"
    )

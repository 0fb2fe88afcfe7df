"""
How the records plan is written: a record to get, whose it is, who orders it, and what asking would endanger.

A plan, and no condition: any credible evidence counts (8 CFR 214.204(l)), and no record is required because it is named here. What an
agency takes for an answer is policy with its date, and stands in ``policy.json``.
"""

from __future__ import annotations

import enum

import attrs

from tvisa.kernel.answers import Evidence
from tvisa.kernel.provision import Provision
from tvisa.law.t.filing.signs import Sign


class OrderedBy(enum.StrEnum):
    """
    Who gets a record.

    Attributes:
        CLIENT: It is among the client's own papers and telephones.
        OFFICE: The office, from what anybody can see, so that nobody learns of it.
        COUNSEL: Immigration counsel, in writing.
        CRIMINAL_COUNSEL: Criminal counsel, who decides whether to ask at all.
        INVESTIGATOR: An investigator of the defense, and nobody else.
        RELATIVE: A relative whom the client calls safe.
        NOBODY: Nobody now.
    """

    CLIENT = "client"
    OFFICE = "office"
    COUNSEL = "counsel"
    CRIMINAL_COUNSEL = "criminal_counsel"
    INVESTIGATOR = "investigator"
    RELATIVE = "relative"
    NOBODY = "nobody"


class Keeper(enum.StrEnum):
    """An agency or court of whose time to answer a policy entry tells: the one named ``records_of_`` and this word."""

    IMMIGRATION_COURT = "immigration_court"
    USCIS = "uscis"
    ICE = "ice"
    CBP = "cbp"
    STATE_DEPARTMENT = "state_department"
    HHS = "hhs"
    FBI = "fbi"

    @property
    def entry(self) -> str:
        """The name of its policy entry."""
        return f"records_of_{self.value}"


@attrs.frozen(eq=False)
class Paper:
    """
    A record that a case calls for.

    Attributes:
        id: Its name.
        title: What it is.
        whom: Whose it is, or where it lies.
        ordered_by: Who gets it.
        how: How, in one sentence.
        endangers: What asking would endanger.
        elements: The elements, or the rooms beside them, that it would show something of.
        law: Under which right it is asked for, or why it matters.
        signs: What in a case file calls for it; every case, where there is none.
        kinds: What in a case file says that it is held.
        keepers: Whose answer takes the time that a policy entry tells of.
        first: Whether it is got before anything is signed.
        waits: What it waits for; nothing where it can be asked for now.
        waits_if: What in a case file makes it wait, where it does not always.
    """

    id: str
    title: str
    whom: str
    ordered_by: OrderedBy
    how: str
    endangers: str
    elements: tuple[str, ...]
    law: Provision
    signs: tuple[Sign, ...] = ()
    kinds: tuple[Evidence, ...] = ()
    keepers: tuple[Keeper, ...] = ()
    first: bool = False
    waits: str = ""
    waits_if: tuple[Sign, ...] = ()

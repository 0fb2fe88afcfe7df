"""
The personal statement: how its topics are written down, what must be explained, what waits for counsel, and what holds of all of it.

Topics and places of facts, and no word of anybody's story: the statement is the applicant's own. What bears on the applicant's own acts
stands in no topic; it waits for counsel.
"""

from __future__ import annotations

from typing import Final

import attrs

from tvisa.facts import Reply
from tvisa.kernel.provision import Provision
from tvisa.law.t.filing.application import (
    EARLIER_EVIDENCE,
    NO_REQUEST_NEEDED,
    STATEMENT,
    STATEMENT_2002,
    STATEMENT_2017,
    TRANSLATION,
)
from tvisa.law.t.filing.confidentiality import SHARED_2002
from tvisa.law.t.filing.questions import Caution
from tvisa.law.t.filing.safety import PERJURY
from tvisa.law.windows import SINCE_2017
from tvisa.law.writing import folded, rule

# --- how it is written ------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class TopicAsk:
    """
    What a topic names.

    Attributes:
        text: What it is, in a few words.
        facts: Paths of facts and branches, without places in lists: while nothing is recorded at any of them, it is a gap.
        beside_contact: What the gap is where a contact on the day on which it ended is told; the same, unless given.
    """

    text: str
    facts: tuple[str, ...]
    beside_contact: str = ""


@attrs.frozen(eq=False)
class StatementTopic:
    """
    One topic of the statement.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        law: What the version of the regulation says of it, in force on the days of its window.
        facts: Paths of facts and branches that bear on it, without places in lists.
        asks: What it names, each with where that is recorded.
        beyond: What it names that a case file has no fact for.
        aside: What of it stands in counsel's part; said of everybody.
        by_incident: Whether it is told incident by incident.
        extent: Whether the regulation asks for it as far as possible.
        people: Whether it tells who was responsible.
        length: Whether it tells how long something lasted.
        ending: Whether it tells how something ended, and so of contacts on that day.
    """

    id: str
    title: str
    law: Provision
    facts: tuple[str, ...]
    asks: tuple[TopicAsk, ...] = ()
    beyond: tuple[str, ...] = ()
    aside: str = ""
    by_incident: bool = False
    extent: bool = False
    people: bool = False
    length: bool = False
    ending: bool = False


@attrs.frozen(eq=False)
class MustExplain:
    """
    What the statement has to explain where the record shows it.

    Attributes:
        id: Its name.
        text: What is to be explained; it may run over lines.
        laws: Where that stands; those in force on the day are told.
        facts: Paths that show it, without places in lists.
        answers: Which answers there show it; whatever is recorded, unless given.
        unless: Paths of which a yes takes it away.
        always: Whether it is told as well while nothing at all is recorded that takes it away.
        beside: Paths of what is recorded beside it.
    """

    id: str
    text: str = attrs.field(converter=folded)
    laws: tuple[Provision, ...]
    facts: tuple[str, ...] = ()
    answers: tuple[Reply, ...] = ()
    unless: tuple[str, ...] = ()
    always: bool = False
    beside: tuple[str, ...] = ()


@attrs.frozen(eq=False)
class Waits:
    """
    What is not drafted before counsel has it: never a list of things to hide.

    Attributes:
        id: Its name.
        title: What it is.
        why: Why it waits; it may run over lines.
        caution: Who sees it first.
        laws: The provisions behind it; those in force on the day are told.
        facts: Paths of facts and branches, without places in lists.
    """

    id: str
    title: str
    why: str = attrs.field(converter=folded)
    caution: Caution
    laws: tuple[Provision, ...]
    facts: tuple[str, ...]


# --- what holds of every statement ------------------------------------------------------------------------------------

TO_DEFENDANTS: Final = rule(
    """
    What is protected may be given to federal prosecutors, so that they can hand statements of witnesses and certain other papers to the
    defendants of pending federal criminal cases, as the Constitution obliges them to.
    """,
    "8 CFR 214.216(b); 8 CFR 214.11(p)(2)",
    window=SINCE_2017,
)

HOLDS: Final = (
    TO_DEFENDANTS,
    SHARED_2002,
    STATEMENT,
    STATEMENT_2017,
    STATEMENT_2002,
    PERJURY,
    EARLIER_EVIDENCE,
    NO_REQUEST_NEEDED,
    TRANSLATION,
)
"""What holds of every statement; those in force on the day are told."""

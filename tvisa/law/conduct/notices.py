"""Cross-cutting notices: no finding, no level; what a careful reader is told when it applies."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final

import attrs

from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.common.courts import REINSTATEMENT
from tvisa.law.common.posture import EVERYWHERE, UNKNOWN_TO_DHS, Where
from tvisa.law.conduct import law
from tvisa.law.conduct.catalog.acts import VIOLENCE
from tvisa.law.conduct.catalog.migration import ENTERED, REMOVED
from tvisa.law.conduct.ladder import SEX_VERB
from tvisa.law.conduct.leaves import OTHER_MINOR, any_of, denied, said, then
from tvisa.law.conduct.matters import OPEN_CASE
from tvisa.law.conduct.stays import RETURNED
from tvisa.law.conduct.timing import CONTROLLED, Timing
from tvisa.law.writing import folded

STALE_AFTER: Final = datetime.timedelta(days=180)
"""How long after its last check the law of this version is said to be old."""


@attrs.frozen(eq=False)
class Notice:
    """
    A notice.

    Attributes:
        code: Its name in data.
        text: What it says; it may run over lines.
        provisions: The law it rests on.
        when: By kind of subject, what of one such subject makes it apply. What the bar, a finding, an element or the day
            of the screening says is looked at where cases are screened.
        where: The postures in which it is true.
        when_open: Whether it is said while nobody knows if the case stands at one of those, and only then.
    """

    code: str
    text: str = attrs.field(converter=folded)
    provisions: tuple[Provision, ...] = ()
    when: Mapping[str, Predicate] = attrs.field(factory=dict)
    where: Where = attrs.field(kw_only=True)
    when_open: bool = False


CONFIDENTIAL_CONSULT = Notice(
    "CONFIDENTIAL_CONSULT",
    """
    Questions about a client's own acts belong in a confidential consult with counsel; they are not screened here. Write
    down no details; arrange a consult with an attorney or accredited representative.
    """,
    where=EVERYWHERE,
)
"""The one line of every screening that is not privileged: the same for every client, whatever is recorded."""

LINKED_RECORD = any_of("matter", "arrested", "charged", "convicted") & (
    then(*CONTROLLED, Timing.AFTER_UNDER_INFLUENCE) | said("matter.caused_by_trafficking")
)

NOTICES = (
    Notice(
        "REMOVAL_EXPOSURE",
        """
        Filing tells the government where the client is. Unless the client holds a lawful status, a notice to appear may
        follow a denial, and confidentiality ends once the application is denied and appeals are exhausted.
        """,
        provisions=(law.NOTICE_TO_APPEAR, law.CONFIDENTIAL),
        where=UNKNOWN_TO_DHS,
    ),
    Notice(
        "REMOVAL_EXPOSURE",
        """
        Lawful status is denied, or nobody asked about it: if nothing is filed, and there is no notice to appear and no removal order, filing
        tells the government where the client is. Ask first.
        """,
        provisions=(law.NOTICE_TO_APPEAR, law.CONFIDENTIAL),
        where=UNKNOWN_TO_DHS,
        when_open=True,
    ),
    Notice(
        "VACATUR",
        """
        An arrest or conviction is linked to the time of control: if federal, 18 USC 3771A may reach it since 2026; if a State's, that
        State's own law may.
        Ask what comes first, read the ground of vacatur, ask whether plea counsel advised on immigration; grounds that
        rest on conduct, and the question of the bar, survive it.
        """,
        provisions=(law.VACATED, law.RELIEF_2026),
        when={"matter": LINKED_RECORD},
        where=EVERYWHERE,
    ),
    Notice(
        "NOT_COUNSELS",
        """
        A question for counsel has an answer that somebody else gave: it is kept in the file, and decides nothing until
        counsel answers.
        """,
        where=EVERYWHERE,
    ),
    Notice(
        "HOSTILE_SOURCE",
        "Something is said against the client only by a trafficker, or for one: see the finding on it.",
        provisions=(law.SOURCE,),
        where=EVERYWHERE,
    ),
    Notice(
        "CONFLICT_CHECK",
        "A conflict check is open: no joint work until it is done; keep its details out of this file.",
        when={"case": said("case.conduct.disclosure.conflict_open")},
        where=EVERYWHERE,
    ),
    Notice(
        "MANDATED_REPORTER",
        "Harm to a child may have been disclosed: check the State's reporting law before recording more.",
        when={
            "case": said("case.conduct.disclosure.child_harmed") | said("case.conduct.disclosure.duty_to_report"),
            "act": (SEX_VERB | VIOLENCE) & OTHER_MINOR,
        },
        where=EVERYWHERE,
    ),
    Notice(
        "FALSE_AGE",
        """
        A false age was given for the client: get a birth record, a passport or a certified opinion on age, and say who gave
        the other one and why, before any age is stated under oath.
        """,
        provisions=(law.AGE_SHOWN,),
        when={"case": said("case.conduct.disclosure.false_age")},
        where=EVERYWHERE,
    ),
    Notice(
        "RECORDS_DESTROYED",
        """
        Messages or papers were deleted or thrown away: nothing more is deleted or changed, and criminal counsel comes first.
        What is left, and what others hold, is kept as it is.
        """,
        provisions=(law.DESTROYED,),
        when={"case": said("case.conduct.disclosure.records_destroyed")},
        where=EVERYWHERE,
    ),
    Notice(
        "CALLED_A_MEMBER",
        """
        A record calls the client a member of a group: get it, and what it rests on, and ask how it can be corrected, before any
        form is answered that asks about groups.
        """,
        provisions=(law.SUPPORT,),
        when={"case": said("case.conduct.group.recorded_as_member")},
        where=EVERYWHERE,
    ),
    Notice(
        "CRIMINAL_COUNSEL",
        """
        Criminal exposure is open: nothing more is drafted, signed or filed before advice from criminal defense counsel.
        """,
        provisions=(law.ADMISSION,),
        when={"matter": OPEN_CASE | said("matter.investigated")},
        where=EVERYWHERE,
    ),
    Notice(
        "REENTRY_CRIME",
        """
        A return after removal, or after leaving under an order, is recorded: to be found in the United States is then a
        crime that goes on, and the order can be reinstated. Criminal defense counsel first; nothing about entries is
        written, signed or told to an officer before that.
        """,
        provisions=(law.ILLEGAL_REENTRY, REINSTATEMENT),
        when={"case": (said("case.status.removal_order") | REMOVED) & RETURNED},
        where=EVERYWHERE,
    ),
    Notice(
        "ENTRY_CRIME",
        """
        An entry without inspection is recorded: it is a crime, and each later one a graver crime. Ask criminal defense
        counsel before entries are described under oath.
        """,
        provisions=(law.ILLEGAL_ENTRY,),
        when={"case": ENTERED},
        where=EVERYWHERE,
    ),
    Notice(
        "PROTECTION_ORDER",
        """
        A court found that a protection order was violated: for somebody who is under an order against domestic violence at any time
        after an admission, and T status is one, that is a ground of deportability without any conviction. Read which part of the order
        was violated, and how long it runs.
        """,
        provisions=(law.PROTECTION_ORDER,),
        when={"matter": said("matter.protection_order")},
        where=EVERYWHERE,
    ),
    Notice(
        "DEFINITION_DIVERGENCE",
        """
        These facts may be trafficking under one instrument and not under another; only 22 USC 7102(11) decides a T
        case.
        """,
        provisions=(law.DEFINITION,),
        where=EVERYWHERE,
    ),
    Notice(
        "OTHER_RELIEF",
        """
        Look at other relief as well: U status, VAWA, asylum (whose own bar is read without duress), protection under
        the Convention against Torture, special immigrant juvenile status.
        """,
        when={"case": said("case.conduct.relative.controlled")},
        where=EVERYWHERE,
    ),
    Notice(
        "SELF_IDENTIFICATION",
        """
        The client does not use the word “victim”: use theirs, for example “I was made to work and not paid”; nothing
        else follows.
        """,
        when={"case": denied("case.conduct.bond.sees_self_as_victim")},
        where=EVERYWHERE,
    ),
    Notice(
        "TRAFFICKED_ABROAD",
        """
        The trafficking is recorded as outside the United States: presence on account of it needs facts of its own, such
        as entry allowed for an investigation or judicial process, or presence directly related to it.
        """,
        provisions=(law.PRESENCE_ABROAD,),
        where=EVERYWHERE,
    ),
    Notice(
        "STALE_LAW",
        """
        The law of this version was last checked more than six months before the day of this screening: check what
        moves.
        """,
        where=EVERYWHERE,
    ),
)

"""Cross-cutting notices: no finding, no level; what a careful reader is told when it applies."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.facts import Case, Setting
from tvisa.facts.counsel import Concluded
from tvisa.kernel import truth
from tvisa.kernel.paths import recorded
from tvisa.kernel.predicate import Reading
from tvisa.kernel.provision import CHECKED_ON, Period
from tvisa.kernel.truth import Outcome
from tvisa.law.common.found import bar_at, element_is, finding_raised
from tvisa.law.common.posture import EVERYWHERE, UNKNOWN_TO_DHS
from tvisa.law.common.remark import Remark, told_everywhere
from tvisa.law.common.removal import REINSTATEMENT
from tvisa.law.conduct import law
from tvisa.law.conduct.catalog.acts import VIOLENCE
from tvisa.law.conduct.catalog.migration import ENTERED, REMOVED
from tvisa.law.conduct.ladder import SEX_VERB, BarStep
from tvisa.law.conduct.leaves import OTHER_MINOR, any_of, denied, said, then
from tvisa.law.conduct.matters import OPEN_CASE
from tvisa.law.conduct.stays import RETURNED
from tvisa.law.conduct.timing import CONTROLLED, Timing
from tvisa.law.forms import computed
from tvisa.law.writing import question_for

STALE_AFTER: Final = datetime.timedelta(days=180)
"""How long after its last check the law of this version is said to be old."""


CONFIDENTIAL_CONSULT = Remark(
    code="CONFIDENTIAL_CONSULT",
    says="""Questions about a client's own acts belong in a confidential consult with counsel; this screening does not cover them. Do not write down
    details. Arrange a consult with an attorney or accredited representative.""",
    where=EVERYWHERE,
)
"""The one line of every screening that is not privileged: the same for every client, whatever is recorded."""


def _answered_for_counsel(case: Case) -> Reading:
    answered = any(isinstance(fact, Concluded) for _, fact in recorded(case))
    return Reading(truth.TRUE if answered and case.setting is Setting.PRIVILEGED else truth.FALSE)


def _all_abroad(case: Case) -> Reading:
    own = [incident for incident in case.incidents if incident.victim == case.applicant]
    abroad = all(incident.in_united_states.when_no_hurts == truth.FALSE for incident in own)
    return Reading(truth.TRUE if own and abroad else truth.FALSE)


ANSWERED_FOR_COUNSEL: Final = computed(
    "answered_for_counsel", "What did the review of the case find?", law.SOURCE, how=_answered_for_counsel, reads=()
)
ALL_ABROAD: Final = computed(
    "all_of_it_abroad",
    question_for("incident.in_united_states"),
    law.PRESENCE_ABROAD,
    how=_all_abroad,
    reads=("incident.in_united_states",),
)
PAID_SEX: Final = said("incident.sex.act") & said("incident.sex.value_passed") & said("incident.sex.on_account")
_UNSHOWN: Final = element_is("severe_trafficking", Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.CONTESTED)
LINKED_RECORD = any_of("matter", "arrested", "charged", "convicted") & (
    then(*CONTROLLED, Timing.AFTER_UNDER_INFLUENCE) | said("matter.caused_by_trafficking")
)

NOTICES = told_everywhere(
    Remark(
        code="REMOVAL_EXPOSURE",
        says="""Filing tells the government where the client is. Unless the client holds a lawful status, a notice to appear may follow
        a denial, and confidentiality ends once the application is denied and appeals are exhausted.""",
        law=(law.REFERRAL, law.CONFIDENTIAL),
        unless=said("case.status.lawful"),
        where=UNKNOWN_TO_DHS,
    ),
    Remark(
        code="REMOVAL_EXPOSURE",
        says="""If DHS does not know of the client, filing tells DHS where the client is. Before anything is filed, counsel checks for a notice to
        appear, a removal order and a lawful status.""",
        law=(law.REFERRAL, law.CONFIDENTIAL),
        unless=said("case.status.lawful"),
        where=UNKNOWN_TO_DHS,
        when_open=True,
    ),
    Remark(
        code="VACATUR",
        says="""An arrest or conviction is linked to the time of control. If it is federal, 18 USC 3771A may cover it since 2026; if it is a
        State's, that State's own vacatur law may. Ask which step comes first, read the ground of vacatur, and ask whether plea counsel
        advised on immigration. Grounds that rest on conduct, and the trafficker bar question, survive vacatur.""",
        law=(law.VACATED, law.RELIEF_2026),
        when={"matter": LINKED_RECORD},
    ),
    Remark(
        code="NOT_COUNSELS",
        says="""Someone other than counsel answered a question for counsel. The answer stays on file and decides nothing until counsel answers.""",
        when=ANSWERED_FOR_COUNSEL,
    ),
    Remark(
        code="HOSTILE_SOURCE",
        says="Only a trafficker or another adverse source says something against the client. See the finding on it.",
        law=(law.SOURCE,),
        when=finding_raised("TRAFFICKER_SOURCED_ACCUSATION"),
    ),
    Remark(
        code="CONFLICT_CHECK",
        says="A conflict check is open. Do no joint work until it is done, and keep its details out of this file.",
        when={"case": said("case.conduct.disclosure.conflict_open")},
    ),
    Remark(
        code="MANDATED_REPORTER",
        says="Harm to a child may have been disclosed: check the State's reporting law before recording more.",
        when={
            "case": said("case.conduct.disclosure.child_harmed") | said("case.conduct.disclosure.duty_to_report"),
            "act": (SEX_VERB | VIOLENCE) & OTHER_MINOR,
        },
    ),
    Remark(
        code="FALSE_AGE",
        says="""Someone gave a false age for the client. Get a birth record, a passport or a certified opinion on age. Say who gave the false age
        and why, before anyone states an age under oath.""",
        law=(law.AGE_SHOWN,),
        when={"case": said("case.conduct.disclosure.false_age")},
    ),
    Remark(
        code="RECORDS_DESTROYED",
        says="""Messages or documents were deleted or thrown away. Delete or change nothing more, and ask criminal defense counsel first. Keep what
        is left, and what others hold, as it is.""",
        law=(law.DESTROYED,),
        when={"case": said("case.conduct.disclosure.records_destroyed")},
    ),
    Remark(
        code="CALLED_A_MEMBER",
        says="""A record calls the client a member of a group. Before answering any form that asks about groups, get the record and its basis, and
        ask how to correct it.""",
        law=(law.SUPPORT,),
        when={"case": said("case.conduct.group.recorded_as_member")},
    ),
    Remark(
        code="CRIMINAL_COUNSEL",
        says="""The client may have criminal exposure. Nobody drafts, signs or files anything more until criminal defense counsel advises.""",
        law=(law.ADMISSION,),
        when={
            "matter": OPEN_CASE | said("matter.investigated"),
            "case": bar_at(BarStep.RAISED_UNRESOLVED, BarStep.RAISED_STRONG),
        },
    ),
    Remark(
        code="REENTRY_CRIME",
        says="""A return after removal, or after leaving under an order, is on file. To be found in the United States is then a continuing offense,
        and the order can be reinstated. Criminal defense counsel advises first. Until then nobody writes, signs or tells an officer
        anything about entries.""",
        law=(law.ILLEGAL_REENTRY, REINSTATEMENT),
        when={"case": (said("case.status.removal_order") | REMOVED) & RETURNED},
    ),
    Remark(
        code="ENTRY_CRIME",
        says="""An entry without inspection is on file. It is a misdemeanor, and a subsequent one is a felony (8 USC 1325(a)). Ask criminal defense
        counsel before the client describes entries under oath.""",
        law=(law.ILLEGAL_ENTRY,),
        when={"case": ENTERED},
    ),
    Remark(
        code="PROTECTION_ORDER",
        says="""A court found that a protection order was violated. For anyone under an order against domestic violence at any time after an
        admission, that is a ground of deportability without any conviction. T status is an admission. Read which part of the order was
        violated, and how long it runs.""",
        law=(law.PROTECTION_ORDER,),
        when={"matter": said("matter.protection_order")},
    ),
    Remark(
        code="DEFINITION_DIVERGENCE",
        says="These facts may be trafficking under one law and not under another; only 22 USC 7102(11) decides a T case.",
        law=(law.DEFINITION,),
        when={"case": finding_raised("FORCED_CRIMINALITY_LABOR"), "incident": _UNSHOWN & PAID_SEX},
    ),
    Remark(
        code="OTHER_RELIEF",
        says="""Look at other relief as well: U status, VAWA, asylum, and protection under the Convention against Torture. Asylum has a bar of its
        own, which is read without a duress exception.""",
        when=said("case.conduct.relative.controlled")
        | element_is("severe_trafficking", Outcome.NOT_MET)
        | bar_at(BarStep.RAISED_STRONG),
    ),
    Remark(
        code="SELF_IDENTIFICATION",
        says="The client does not use the word “victim”. Use the client's own words, and draw no other conclusion.",
        when={"case": denied("case.conduct.bond.sees_self_as_victim")},
    ),
    Remark(
        code="TRAFFICKED_ABROAD",
        says="""On file, the trafficking took place outside the United States. Presence on account of it must rest on other facts, such as entry
        allowed for an investigation or judicial process, or presence directly related to the trafficking.""",
        law=(law.PRESENCE_ABROAD,),
        when=ALL_ABROAD,
    ),
    Remark(
        code="STALE_LAW",
        says="The law in this version was last checked more than six months before the date of this screening. Check what has changed.",
        window=Period(CHECKED_ON + STALE_AFTER + datetime.timedelta(1)),
    ),
)

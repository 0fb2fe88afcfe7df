"""Cross-cutting notices: no finding, no level; what a careful reader is told when it applies."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.predicate import AllOf, AnyOf
from tvisa.kernel.provision import CHECKED_ON, Provision
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct import law
from tvisa.law.conduct.catalog.acts import VIOLENCE
from tvisa.law.conduct.ladder import SEX_VERB, Step
from tvisa.law.conduct.leaves import OTHER_MINOR, any_of, denied, said, then
from tvisa.law.conduct.plain import as_provisions
from tvisa.law.conduct.timing import CONTROLLED, Timing, asserted
from tvisa.words.catalog import Catalog

STALE_AFTER: Final = datetime.timedelta(days=180)


@attrs.frozen(eq=False)
class Notice:
    """A notice, what it says, and when."""

    code: str
    text: str
    when: Callable[[Any], bool]
    provisions: tuple[Provision, ...] = ()


CONFIDENTIAL_CONSULT: Final = Notice(
    "CONFIDENTIAL_CONSULT",
    "Questions about a client's own acts belong in a confidential consult with counsel; they are not screened here. "
    "Write down no details; arrange a consult with an attorney or accredited representative.",
    lambda _: False,
)
"""The one line of every screening that is not privileged: the same for every client, whatever is recorded."""

LINKED_RECORD: Final = AllOf((
    any_of("matter", "arrested", "convicted"),
    AnyOf((then(*CONTROLLED, Timing.AFTER_UNDER_INFLUENCE), said("matter.caused_by_trafficking"))),
))  # fmt: skip


_CHILD_CONCERNED: Final = AllOf((AnyOf((SEX_VERB, VIOLENCE)), OTHER_MINOR))


def _status_open(found: Any) -> bool:
    return bool(found.case.status.lawful.when_no_hurts != truth.TRUE)


def _diverging(found: Any) -> bool:
    unmet = found.victim.outcome is not Outcome.MET
    paid_sex = any(
        asserted(i.sex.act.when_no_hurts) and asserted(i.sex.of_value.when_no_hurts) for i in _own(found.case)
    )
    return "FORCED_CRIMINALITY_LABOR" in found.codes or (unmet and paid_sex)


def _own(case: Case) -> list[Any]:
    return [i for i in case.incidents if i.victim == case.applicant]


NOTICES: Final = (
    Notice(
        "REMOVAL_EXPOSURE",
        "Filing tells the government where the client is; no lawful status is recorded: after a denial a notice to appear may follow, and "
        "confidentiality ends once the application is denied and appeals are exhausted.",
        _status_open, (law.NOTICE_TO_APPEAR, law.CONFIDENTIAL),
    ),
    Notice(
        "VACATUR",
        "An arrest or conviction is linked to the time of control: federal relief since 2026, or State law, may reach it. Ask what "
        "comes first, read the ground of vacatur, ask whether plea counsel advised on immigration; grounds that rest on conduct, and the question of the bar, survive it.",
        lambda found: any(s.holds(LINKED_RECORD) for s in found.matters), (law.RELIEF_2026, law.VACATED),
    ),
    Notice(
        "HOSTILE_SOURCE", "Something is said against the client only by a trafficker, or for one: see the finding on it.",
        lambda found: "TRAFFICKER_SOURCED_ACCUSATION" in found.codes, (law.SOURCE,),
    ),
    Notice(
        "CONFLICT_CHECK", "A conflict check is open: no joint work until it is done; keep its details out of this file.",
        lambda found: found.whole.holds(said("case.conduct.disclosure.conflict_open")),
    ),
    Notice(
        "MANDATED_REPORTER", "Harm to a child may have been disclosed: check the State's reporting law before recording more.",
        lambda found: found.whole.holds(said("case.conduct.disclosure.child_harmed")) or any(s.holds(_CHILD_CONCERNED) for s in found.acts),
    ),
    Notice(
        "CRIMINAL_COUNSEL", "Criminal exposure is open: no statement is drafted, signed or filed before advice from criminal defense counsel.",
        lambda found: found.bar.step is Step.RAISED_STRONG or any(s.holds(said("matter.pending")) for s in found.matters), (law.ADMISSION,),
    ),
    Notice(
        "DEFINITION_DIVERGENCE", "These facts may be trafficking under one instrument and not under another; only 22 USC 7102(11) "
        "decides a T case.", _diverging, (law.DEFINITION,),
    ),
    Notice(
        "OTHER_RELIEF", "Look at other relief as well: U status, VAWA, asylum (whose own bar is read without duress), protection under the Convention against Torture, special "
        "immigrant juvenile status.",
        lambda found: found.victim.outcome is Outcome.NOT_MET or found.bar.step is Step.RAISED_STRONG
        or found.whole.holds(said("case.conduct.relative.controlled")),
    ),
    Notice(
        "SELF_IDENTIFICATION", "The client does not use the word “victim”: use theirs, for example “I was made to work and not paid”; nothing else follows.",
        lambda found: found.whole.holds(denied("case.conduct.bond.sees_self_as_victim")),
    ),
    Notice(
        "TRAFFICKED_ABROAD",
        "The trafficking is recorded as outside the United States: presence on account of it needs facts of its own, such as entry "
        "allowed for an investigation or judicial process, or presence directly related to it.",
        lambda found: bool(own := _own(found.case)) and all(i.in_united_states.when_no_hurts == truth.FALSE for i in own),
        (law.PRESENCE_ABROAD,),
    ),
    Notice(
        "STALE_LAW", "The law of this version was last checked more than six months before the day of this screening: check what moves.",
        lambda found: found.day - CHECKED_ON > STALE_AFTER,
    ),
)  # fmt: skip


def as_notices(notices: list[Notice], day: datetime.date, catalog: Catalog) -> list[dict[str, Any]]:
    """Return notices as plain JSON values."""
    return [
        {"code": n.code, "text": catalog.plain(n.text), "provisions": as_provisions(n.provisions, day, catalog)} for n in notices
    ]  # fmt: skip

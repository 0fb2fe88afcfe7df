"""How the files of exposure ask: one leaf a recorded fact, and leaves over what is worked out of several."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache, partial
from typing import Any, Final

from tvisa.facts import Act, Case
from tvisa.facts.labels import label
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply
from tvisa.kernel.dates import DateFact, across, anniversaries, before
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import AnyOf, Computed, Gap, Predicate, Question, Reading, why_open
from tvisa.kernel.provision import Provision
from tvisa.law.conduct import law
from tvisa.law.conduct.acts import Compelled, compulsion, under_18
from tvisa.law.conduct.timing import Timed, Timing, asserted, own_words
from tvisa.law.forms import Weighed, against, computed, fact, factor, standard
from tvisa.law.writing import question_for

_HELPFUL: Final = {
    "compulsion": {"ordered", "threatened", "recent_violence", "watched", "manipulated"},
    "benefit": {"relief_from_harm", "subsistence"},
    "moment": {"under_control", "at_exit", "hold_remained"},
    "care": {"warned", "softened", "helped", "reported"},
    "role": {"assigned", "also_exploited", "same_punishment", "physical_abuse", "mental_abuse", "others_call_victim"},
    "others_papers": {"own_taken", "returned"},
    "false_papers": {"supplied"},
    "drugs": {"forced_use"},
    "border": {"own_family"},
    "other": {"said_older"},
    "crime": {"quota"},
    "relative": {"child_then", "controlled", "upkeep_only"},
    "group": {"coerced", "ransom_paid"},
    "matter": {
        "exception",
        "compelled_in_record",
        "caused_by_trafficking",
        "link_documentable",
        "vacated_for_defect",
        "vacated_otherwise",
        "dismissed",
        "acquitted",
        "rehabilitation",
    },
    "status": {"lawful", "central_reason"},
    "bond": {"sees_self_as_victim"},
    "disclosure": {"fear", "report_planned"},
    "case": {"filed"},
}
"""By the record it stands in: facts of which "no" is the answer against the client, or at least not for them."""

_KEPT: Final = ("act.tasks.held_keys", "act.tasks.monitored", "act.violence.confinement")
_VIOLENCE: Final = tuple(f"act.violence.{name}" for name in ("confinement", "physical", "sexual", "weapon", "drugged"))
_PRESSED: Final = ("act.tasks.relayed_threats", "act.others_papers.kept_to_control", "act.violence.threat")
_HELD: Final = (*_PRESSED, "act.tasks.monitored", "act.tasks.disciplined", "act.violence.confinement")
_FOR_SEX: Final = listing("""act.procured act.verbs.patronized act.verbs.solicited act.tasks.scheduled
    act.tasks.posted_ads""")
_STANDARDS: Final[dict[str, tuple[str, ...]]] = {
    "act.verbs.harbored": _KEPT,
    "act.means.force": _VIOLENCE,
    "act.means.fraud": ("act.tasks.posted_ads", "act.verbs.recruited"),
    "act.means.coercion": _PRESSED,
    "act.ends.commercial_sex": _FOR_SEX,
    **dict.fromkeys((f"act.ends.{end}" for end in ("servitude", "peonage", "debt_bondage", "slavery")), _HELD),
    "act.compulsion.other_way": tuple(
        f"act.compulsion.{name}" for name in ("threatened", "watched", "recent_violence")
    ),
    "act.violent": tuple(
        f"act.violence.{name}"
        for name in ("weapon", "serious_injury", "death", "sexual", "physical", "confinement", "drugged", "threat")
    ),
    "matter.violent": ("matter.weapon", "matter.serious_injury", "matter.year_or_more"),
    "act.should_have_known": ("act.other.told_to_say_older", "act.other.said_older"),
    "matter.caused_by_trafficking": listing("""matter.moment.under_control matter.moment.at_exit
        matter.compelled_in_record matter.link_documentable"""),
    # Standards of an element, or of a ground: their plain facts stand there.
    "case.assistance.trauma.unable": (),
    "case.status.central_reason": (),
    "incident.acts.harbored": (),
    "incident.means.force": (),
    "incident.purposes.work_not_credited": (),
}
"""By a standard that acts, charges and grounds are read by: the plain facts of it."""

_CONDUCT: Final = ("act", "matter")

_AGAINST: Final = {
    "incident.agreement.to_be_smuggled",
    "incident.agreement.consented",
    "incident.labor.free_to_quit",
    "incident.exit.periods_of_freedom",
}
"""Facts of an incident to which "yes" is held against the client."""


def polarity(path: str) -> Reply:
    """Return which answer to a fact of conduct is against the client; facts of an element keep the element's own."""
    *above, last = path.split(".")
    if above[0] not in _CONDUCT and not {"conduct", "status"} & set(above):
        return Reply.YES if path in _AGAINST else Reply.NO
    return Reply.NO if last in _HELPFUL.get(above[-1], ()) else Reply.YES


def _plain(path: str) -> Weighed:
    if polarity(path) is Reply.YES:
        return against(path, label(path), both=True, core=_OF_THE_ACT)
    return factor(path, label(path), core=_OF_THE_ACT)


_OF_THE_ACT: Final = "what was done"


@cache
def said(path: str, provision: Provision = law.BAR) -> Question:
    """Ask for a fact: a yes on record makes it true, and what only the traffickers say against the client is no yes."""
    if path in _STANDARDS:
        return standard(path, provision, against=polarity(path), weighs=tuple(map(_plain, _STANDARDS[path])))
    return fact(path, provision, against=polarity(path))


def denied(path: str) -> Predicate:
    """Ask for a recorded "no"."""
    return ~said(path)


def any_of(record: str, *names: str) -> AnyOf:
    """Ask whether any of several facts of one record holds."""
    return AnyOf([said(f"{record}.{name}") for name in names])


CHILD_AT_BENEFIT: Final = said("case.conduct.relative.son_or_daughter") & said("case.conduct.relative.child_then")
"""8 USC 1182(a)(2)(H)(iii); a child is unmarried, so that nobody received it as a child and as a spouse."""


# --- worked out of several facts --------------------------------------------------------------------------------------


def _then(at: Timed, wanted: tuple[Timing, ...]) -> Reading:
    return Reading(at.within(wanted), at.used, at.gap)


@cache
def then(*wanted: Timing) -> Computed:
    """Ask whether a record was at one of these times."""
    return computed(
        "time_of_the_act",
        "When was it, relative to the time of control?",
        law.BAR,
        how=partial(_then, wanted=wanted),
        reads=("act.when", "act.moment", "matter.when", "matter.moment", "incident.when", "incident.exit.when"),
    )


def _compelled(act: Act, at: Timed, wanted: tuple[Compelled, ...]) -> Reading:
    pressed = compulsion(act, at)
    return Reading(pressed.among(wanted), pressed.used, pressed.gap)


@cache
def compelled(*wanted: Compelled) -> Computed:
    """Ask how far an act was compelled."""
    return computed(
        "compulsion",
        "What pressure was on the client at the time?",
        law.BAR,
        how=partial(_compelled, wanted=wanted),
        reads=("act.compulsion", "act.benefit", "act.moment"),
    )


_NEAR: Final = (Timing.DURING_CONTROL, Timing.AT_EXIT, Timing.AFTER_UNDER_INFLUENCE)


def _nexus(act: Act, at: Timed) -> Reading:
    pressed = compulsion(act, at)
    bits = pressed.among((Compelled.RECORDED, Compelled.PARTIAL))
    if not asserted(bits):
        return Reading(bits, pressed.used, pressed.gap)
    return Reading(bits & at.within(_NEAR), pressed.used + at.holding, at.gap)


NEXUS: Final = computed(
    "nexus_facts",
    "Do facts link the act to what was done to the client?",
    law.WAIVER_NEXUS,
    how=_nexus,
    reads=("act.compulsion", "act.benefit", "act.moment", "act.when"),
)
"""Facts that speak for "caused by, or incident to": compulsion at a time of control or of a hold that remained."""


def _minor(case: Case, act: Act, *, client: bool) -> Reading:
    bits, used = under_18(case, act, client=client)
    path = "act.age" if client else "act.other.age"
    told = act.age if client else act.other.age
    state = Gap.IMPRECISE if used else why_open(told)
    return Reading(bits, used, (path, state, question_for(path)))


def _minor_leaf(ident: str, asks: str, against: Reply, *, client: bool) -> Computed:
    return computed(
        ident,
        asks,
        law.MINORS,
        how=partial(_minor, client=client),
        reads=("act.age" if client else "act.other.age", "act.when", "act.other.person", "person.date_of_birth"),
        hangs_on=("act", "case.people"),
        against=against,
    )


OTHER_MINOR: Final = _minor_leaf("other_under_18", "Was the other person under 18?", Reply.YES, client=False)
CLIENT_MINOR: Final = _minor_leaf("client_under_18", "Was the client under 18 then?", Reply.NO, client=True)


def _within(record: Any, case: Case, day: datetime.date, *, years: int, name: str, path: str) -> Reading:
    when: DateFact = record
    for step in path.split("."):
        when = getattr(when, step)
    # Counted back from filing; until then from the day of the screening.
    ends = [f.start for f in case.filed_on.values] or [(day, day)]
    limits = [anniversaries(end, -years) for end in ends]
    told = told_dates(when)
    bits = across(truth.NOT[before(value.end, limit)] for value in told for limit in limits)
    full = f"{name}.{path}"
    gap = (full, why_open(when), question_for(full))
    return Reading(bits, ((full, own_words(when, Reply.NO)),) if told else (), gap)


def within_years(years: int, name: str, path: str) -> Computed:
    """Ask whether a date lies within so many years before filing, or before the day of the screening."""
    how: Callable[..., Reading] = partial(_within, years=years, name=name, path=path)
    return computed(
        f"within_{'five' if years == 5 else 'ten'}_years",
        "Was it within that time before applying?",
        law.PROSTITUTION if years == 10 else law.GROUND_FAMILY,
        needs=(name, "case", "day"),
        how=how,
        reads=(f"{name}.{path}",),
        hangs_on=(f"{name}.{path}", "case.filed_on"),
        against=Reply.YES,
    )

"""
The personal statement: how its topics are written down, what must be explained, what waits for counsel, and what holds of all of it.

Topics and places of facts, and no word of anybody's story: the statement is the applicant's own. What bears on the applicant's own acts
stands in no topic; it waits for counsel.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache, partial
from operator import attrgetter
from typing import Any, Final

import attrs

from tvisa.facts import Case, Delay
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.dates import AGE_OF_MAJORITY, across, under_age
from tvisa.kernel.paths import listing, recorded
from tvisa.kernel.predicate import AnyOf, Computed, Reading
from tvisa.kernel.provision import Provision
from tvisa.law.common.asking import denied, said
from tvisa.law.common.confidentiality import SHARED_2002
from tvisa.law.common.remark import Remark, told_everywhere
from tvisa.law.common.safety import PERJURY
from tvisa.law.conduct.law import ADMISSION, BAR, CONVICTION, ILLEGAL_REENTRY, MISREPRESENTATION, SUPPORT, TURPITUDE
from tvisa.law.conduct.timing import asserted
from tvisa.law.forms import computed
from tvisa.law.t.burden import EARLIER_EVIDENCE
from tvisa.law.t.departure import CONTINUED, NEW_INCIDENT, NOT_DEPARTED
from tvisa.law.t.filing import application
from tvisa.law.t.filing.questions import Caution
from tvisa.law.windows import RULE_2024, SINCE_2017
from tvisa.law.writing import folded, question_for, rule

# --- how it is written ------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class TopicAsk:
    """What a topic names."""

    text: str
    """What it is, in a few words."""
    facts: tuple[str, ...]
    """Paths of facts and branches, without places in lists: while nothing is recorded at any of them, it is a gap."""
    beside_contact: str = ""
    """What the gap is where a contact on the day on which it ended is told; the same, unless given."""


@attrs.frozen(eq=False)
class StatementTopic:
    """One topic of the statement."""

    id: str
    """Its name."""
    title: str
    """Its name for a reader."""
    law: Provision
    """What the version of the regulation says of it, in force on the days of its window."""
    facts: tuple[str, ...]
    """Paths of facts and branches that bear on it, without places in lists."""
    asks: tuple[TopicAsk, ...] = ()
    """What it names, each with where that is recorded."""
    beyond: tuple[str, ...] = ()
    """What it names that a case file has no fact for."""
    aside: str = ""
    """What of it stands in counsel's part; said of everybody."""
    by_incident: bool = False
    """Whether it is told incident by incident."""
    extent: bool = False
    """Whether the regulation asks for it as far as possible."""
    people: bool = False
    """Whether it tells who was responsible."""
    length: bool = False
    """Whether it tells how long something lasted."""
    ending: bool = False
    """Whether it tells how something ended, and so of contacts on that day."""


@attrs.frozen(eq=False, kw_only=True)
class MustExplain(Remark):
    """What the statement has to explain where the record shows it."""

    beside: tuple[str, ...] = ()
    """Paths of what is told beside what shows it, without places in lists."""


@attrs.frozen(eq=False)
class Waits:
    """What is not drafted before counsel has it: never a list of things to hide."""

    id: str
    """Its name."""
    title: str
    """What it is."""
    why: str = attrs.field(converter=folded)
    """Why it waits; it may run over lines."""
    caution: Caution
    """Who sees it first."""
    laws: tuple[Provision, ...]
    """The provisions behind it; those in force on the day are told."""
    facts: tuple[str, ...]
    """Paths of facts and branches, without places in lists."""


# --- what holds of every statement ------------------------------------------------------------------------------------

TO_DEFENDANTS: Final = rule(
    """Protected information may be given to federal prosecutors. They can then hand witness statements and certain other documents to the
    defendants in pending federal criminal cases, as the Constitution requires.""",
    "8 CFR 214.216(b); 8 CFR 214.11(p)(2)",
    window=SINCE_2017,
)

HOLDS: Final = (
    TO_DEFENDANTS,
    SHARED_2002,
    application.STATEMENT,
    application.STATEMENT_2017,
    application.STATEMENT_2002,
    PERJURY,
    EARLIER_EVIDENCE,
    application.NO_REQUEST_NEEDED,
    application.TRANSLATION,
)
"""What holds of every statement; those in force on the day are told."""


# --- facts that several topics tell -----------------------------------------------------------------------------------
# Judgments, such as whether work was forced labor, are for the brief and stand in no topic.

_ACTS: Final = ("incidents.acts", "incidents.means")
_PURPOSE: Final = (
    *(f"incidents.sex.{name}" for name in ("act", "value_passed", "completed")),
    *(f"incidents.labor.{name}" for name in ("work", "completed")),
    "incidents.purposes.said_so",
)
_TIME: Final = ("incidents.when", "incidents.age", "incidents.sex.when", "incidents.debt.when")
_SPAN: Final = ("incidents.when", "incidents.exit.when", "incidents.exit.ongoing", "incidents.short_time")
_END: Final = (
    "incidents.exit.when",
    "incidents.exit.ongoing",
    *(f"incidents.exit.{name}" for name in ("freed_by_law_enforcement", "law_enforcement_knew", "escaped_first")),
    "incidents.exit.law_enforcement_then_involved",
    "incidents.exit.released",
)
_EVENTS: Final = (
    "incidents.acts.recruited",
    "incidents.means.restraint",
    "incidents.in_united_states",
    *(f"incidents.agreement.{name}" for name in ("made", "consented", "changed", "debt_raised")),
    "incidents.debt",
    "incidents.control",
    *(f"incidents.labor.{name}" for name in ("paid", "paid_as_agreed", "trafficker_gained", "long_or_intense")),
    *(f"incidents.labor.{name}" for name in ("real_say", "free_to_quit", "whole_life_directed")),
    *(f"incidents.labor.{name}" for name in ("brought", "kept", "said_would_happen", "feared")),
    "incidents.labor.unequal_treatment",
    "incidents.several_victims",
    "incidents.impaired",
)
_WHO: Final = ("incidents.family_or_partner", "incidents.immune_official")
_ENTRY: Final = listing("""presence.entries.when incidents.caused_entry incidents.found_at_port
    incidents.went_on_after_entry incidents.acts.transported incidents.debt.when incidents.debt.to_responsible
    incidents.agreement.debt_raised""")
_PRESENCE: Final = (
    *("presence.here_now", "presence.here_when_filed"),
    *(f"presence.departures.{name}" for name in ("when", "voluntary", "taken_by_trafficker")),
    *listing("""presence.departures_complete presence.latest_return presence.related incidents.exit.when
        incidents.exit.ongoing hardship.factors.consequences_of_trafficking"""),
    *("assistance.offered_help", "assistance.treatment_delay", "reprisals"),
)
_HARDSHIP: Final = ("hardship.factors", "hardship.only_economic", "hardship.from_trafficking", "reprisals")
_CONTACTS: Final = (
    *(f"assistance.contacts.{name}" for name in ("agency", "when", "before_filing", "channel", "about_trafficking")),
    *(f"assistance.contacts.{name}" for name in ("concerned_trafficking", "connected", "reached_competent_agency")),
    *(f"assistance.contacts.{name}" for name in ("referral_agreed", "anonymous", "answered")),
)
_AGENCIES: Final = (
    *_CONTACTS,
    *("assistance.contacts_complete", "assistance.requests_complete"),
    *(f"assistance.requests.{name}" for name in ("when", "due_on", "complied", "circumstances")),
    *listing("assistance.report_delay assistance.offered_help assistance.trauma incidents.age people.date_of_birth"),
)
_RECORDS: Final = listing("""prosecutions filing.civil_suit_filed assistance.declaration assistance.continued_presence
    assistance.endorsement_sought""")

_ASK_ACT: Final = TopicAsk("how the person was brought into the trafficking or kept in it", ("incidents.acts",))
_ASK_MEANS: Final = TopicAsk("by what force, deceit, threats or pressure", ("incidents.means",))
_ASK_PURPOSE: Final = TopicAsk(
    "what labor or service, or what sex act, was performed or sought", ("incidents.labor.work", "incidents.sex.act")
)
_ASK_WHEN: Final = TopicAsk("the first and the last act", ("incidents.when",))
_ASK_END: Final = TopicAsk("when it ended", ("incidents.exit.when", "incidents.exit.ongoing"))
_ASK_HOW: Final = TopicAsk(
    "how the person got away",
    tuple(f"incidents.exit.{name}" for name in ("freed_by_law_enforcement", "escaped_first", "released", "ongoing")),
    "how the person got away, and what part the contact with the agency had in it",
)
_ASK_EVENTS: Final = (
    TopicAsk("how it began: what was offered, promised or agreed", ("incidents.agreement", "incidents.acts.recruited")),
    TopicAsk("how control was kept", ("incidents.control", "incidents.means.restraint")),
    TopicAsk(
        "pay, and what became of the pay",
        ("incidents.labor.paid", "incidents.labor.paid_as_agreed", "incidents.control.takes_earnings"),
    ),
)
_ASK_ENTRY: Final = (
    TopicAsk("each entry and its date", ("presence.entries.when",)),
    TopicAsk(
        "whether the entry is related to the trafficking",
        ("incidents.caused_entry", "incidents.found_at_port", "incidents.went_on_after_entry"),
    ),
)
_ASK_HARDSHIP: Final = (
    TopicAsk("age, maturity and circumstances", ("hardship.factors.age_and_circumstances",)),
    TopicAsk("care that is unavailable in the country of return", ("hardship.factors.care_unavailable",)),
    TopicAsk("what consequences of the trafficking last", ("hardship.factors.consequences_of_trafficking",)),
    TopicAsk("loss of access to this country's courts", ("hardship.factors.loss_of_courts",)),
    TopicAsk(
        "laws, practices or customs that would penalize the person for having been trafficked",
        ("hardship.factors.penalized_there",),
    ),
    TopicAsk(
        "likelihood of being trafficked again, with no one to protect the person", ("hardship.factors.revictimization",)
    ),
    TopicAsk("harm by the traffickers or their associates", ("hardship.factors.harm_by_trafficker",)),
    TopicAsk("civil unrest or armed conflict", ("hardship.factors.unrest",)),
)
_ASK_ECONOMIC: Final = TopicAsk("economic harm", ("hardship.factors.economic",))
_ASK_AGENCIES: Final = (
    TopicAsk(
        "each contact with an agency, and what the person reported",
        ("assistance.contacts", "assistance.contacts_complete"),
    ),
    TopicAsk(
        "each request from an agency, and whether the person complied",
        ("assistance.requests", "assistance.requests_complete"),
    ),
)
_ASK_TRAUMA: Final = TopicAsk("trauma, and what it prevented the person from doing", ("assistance.trauma",))
_ASK_PRESENCE: Final = (
    TopicAsk("current effects on body and mind", ("hardship.factors.consequences_of_trafficking",)),
    TopicAsk("current financial effects", ("presence.related.financial_effects",)),
    TopicAsk(
        "health, social and legal services: used, needed, unavailable",
        ("presence.related.services_here", "presence.latest_return.received_treatment"),
    ),
    TopicAsk("current help to the authorities", ("presence.related.cooperating", "assistance.offered_help")),
    TopicAsk(
        "what the traffickers still do, or what the person fears they will do",
        ("presence.related.still_feared", "presence.related.past_threats", "reprisals"),
    ),
    TopicAsk("each departure, or that there was none", ("presence.departures.when", "presence.departures_complete")),
)
_LEARNED: Final = "when and how the person came to understand that what was done to them was trafficking"
_MANNER: Final = "Counsel's part covers how the person entered the country, and with what documents."
_OWN_CASE: Final = "If a case against the person is part of how it ended, counsel's part covers that case."
_OTHERS: Final = "Counsel's part covers other victims, and who brought the person in."
_ONE_INCIDENT: Final = (_ASK_ACT, _ASK_MEANS, _ASK_PURPOSE, _ASK_WHEN, *_ASK_EVENTS, _ASK_END, _ASK_HOW)

# --- the topics of each version, in its order -------------------------------------------------------------------------

_TOPICS_2024: Final = (
    StatementTopic(
        "nature",
        "What was done",
        rule("The statement describes the nature of the victimization.", "8 CFR 214.204(c)(1)(i)(A)"),
        (*_ACTS, *_PURPOSE),
        (_ASK_ACT, _ASK_MEANS, _ASK_PURPOSE),
        by_incident=True,
    ),
    StatementTopic(
        "when",
        "When",
        rule("As far as possible, the statement says when the trafficking happened.", "8 CFR 214.204(c)(1)(i)(B)(1)"),
        _TIME,
        (_ASK_WHEN,),
        by_incident=True,
        extent=True,
    ),
    StatementTopic(
        "how_long",
        "How long",
        rule("As far as possible, the statement says how long the trafficking lasted.", "8 CFR 214.204(c)(1)(i)(B)(2)"),
        _SPAN,
        (_ASK_WHEN, _ASK_END),
        ("each place, and each break",),
        by_incident=True,
        extent=True,
        length=True,
    ),
    StatementTopic(
        "free",
        "How and when it ended",
        rule(
            "As far as possible, the statement says how and when the person got away from the traffickers.",
            "8 CFR 214.204(c)(1)(i)(B)(3)",
        ),
        _END,
        (_ASK_END, _ASK_HOW),
        aside=_OWN_CASE,
        by_incident=True,
        extent=True,
        ending=True,
    ),
    StatementTopic(
        "events",
        "What happened around it",
        rule(
            "As far as possible, the statement describes the events around the trafficking.",
            "8 CFR 214.204(c)(1)(i)(B)(4)",
        ),
        _EVENTS,
        _ASK_EVENTS,
        by_incident=True,
        extent=True,
    ),
    StatementTopic(
        "who",
        "Who was responsible",
        rule("As far as possible, the statement says who was responsible.", "8 CFR 214.204(c)(1)(i)(B)(5)"),
        _WHO,
        aside=_OTHERS,
        by_incident=True,
        extent=True,
        people=True,
    ),
    StatementTopic(
        "entry",
        "The entry, if it is related",
        rule(
            "As far as possible, the statement says how the person entered the country, if the entry is related to the trafficking.",
            "8 CFR 214.204(c)(1)(i)(B)(6)",
        ),
        _ENTRY,
        _ASK_ENTRY,
        aside=_MANNER,
        extent=True,
    ),
    StatementTopic(
        "presence",
        "Why the person is here now",
        rule(
            """The statement says how presence here now relates to the trafficking. The rule on presence names its severity and length, when it
            ended, and when and how the person learned of it. It also names effects on body, mind and finances at filing, access to
            services, and help to an agency.""",
            "8 CFR 214.204(c)(1)(ii); 8 CFR 214.207(c)(1)",
        ),
        _PRESENCE,
        _ASK_PRESENCE,
        (_LEARNED,),
    ),
    StatementTopic(
        "hardship",
        "What removal would do",
        rule(
            """It says what hardship, harm or mistreatment the person fears on removal. Applicants are encouraged to describe each of the nine
            factors, because no single reason is sure to be enough.""",
            "8 CFR 214.204(c)(1)(iii); 8 CFR 214.209(b); 8 CFR 214.209(c)(1)",
        ),
        _HARDSHIP,
        (*_ASK_HARDSHIP, _ASK_ECONOMIC),
    ),
    StatementTopic(
        "agencies",
        "Law enforcement: requests met, or why age or trauma excuses",
        rule(
            """It says whether the person complied with reasonable requests, or why age or trauma exempts the person. It shows that an agency
            with authority knows and, if nothing was reported, why not. On trauma, it describes age, background, maturity, health,
            disability and earlier abuse.""",
            "8 CFR 214.204(c)(1)(iv); 8 CFR 214.208(d)(3); 8 CFR 214.208(e)(1)(i)",
        ),
        _AGENCIES,
        (*_ASK_AGENCIES, _ASK_TRAUMA),
    ),
    StatementTopic(
        "records",
        "Records of it, if known",
        rule(
            "It mentions criminal, civil or administrative records of the trafficking, if the person knows of any.",
            "8 CFR 214.204(c)(1)(iv)",
        ),
        _RECORDS,
        (
            TopicAsk(
                "court, police, wage and other records of the trafficking", ("prosecutions", "filing.civil_suit_filed")
            ),
        ),
    ),
)

_TOPICS_2017: Final = (
    StatementTopic(
        "facts",
        "The facts of the victimization",
        rule(
            "The statement gives the facts of the victimization in the applicant's own words.",
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(f)(1)(iii)",
        ),
        (*_ACTS, *_PURPOSE, *_TIME, *_END, *_EVENTS, *_WHO),
        _ONE_INCIDENT,
        aside=_OTHERS,
        by_incident=True,
        people=True,
        length=True,
        ending=True,
    ),
    StatementTopic(
        "reported",
        "What was done to report it, and what records there are",
        rule(
            "It says what was done to report the trafficking, and whether criminal records are available.",
            "8 CFR 214.11(f)(1)(iii)",
        ),
        (*_RECORDS, *_CONTACTS, "assistance.contacts_complete"),
        (_ASK_AGENCIES[0],),
    ),
    StatementTopic(
        "entry_and_presence",
        "The entry, and why the person is here now",
        rule(
            """It gives the date, place, manner and purpose of the entry, as far as known. It says why the person is here now on account of the
            trafficking.""",
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(g)(4)(iv)",
        ),
        (*_ENTRY, *_PRESENCE, "incidents.exit.could_leave_the_country"),
        (*_ASK_ENTRY, *_ASK_PRESENCE),
        aside=_MANNER,
    ),
    StatementTopic(
        "agencies",
        "Law enforcement: requests met, or why age or trauma excuses",
        rule(
            """It says how the person complied with reasonable requests, or why not. It shows that an agency with authority knows and, if
            nothing was reported, why not. For trauma, an affirmative statement is named first.""",
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(h)(3)(iii); 8 CFR 214.11(h)(4)(i)",
        ),
        _AGENCIES,
        (*_ASK_AGENCIES, _ASK_TRAUMA),
    ),
    StatementTopic(
        "hardship",
        "What removal would do",
        rule(
            "It covers hardship too. Applicants are encouraged to describe each factor, because no single reason is sure to be enough.",
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(i)(2); 8 CFR 214.11(i)(3)",
        ),
        _HARDSHIP,
        _ASK_HARDSHIP,
    ),
)

_TOPICS_2002: Final = (
    StatementTopic(
        "facts",
        "The facts of the victimization",
        rule("The statement gives the facts of the victimization.", "8 CFR 214.11(f) of 2002"),
        (*_ACTS, *_PURPOSE, *_TIME, *_END, *_EVENTS, *_WHO),
        _ONE_INCIDENT,
        aside=_OTHERS,
        by_incident=True,
        people=True,
        length=True,
        ending=True,
    ),
    StatementTopic(
        "reported",
        "What was done to report it, and what records there are",
        rule(
            """Without an endorsement, the statement says what was done to report the trafficking, and whether records exist. It also says what
            was done in good faith to get an endorsement.""",
            "8 CFR 214.11(f)(3) of 2002",
        ),
        (*_RECORDS, *_CONTACTS, "assistance.contacts_complete"),
        (_ASK_AGENCIES[0], TopicAsk("efforts made to get an endorsement", ("assistance.endorsement_sought",))),
    ),
    StatementTopic(
        "entry_and_presence",
        "The entry, and why the person is here now",
        rule(
            """The statement gives the date, place, manner and purpose of the entry, as far as known. It shows that the person is here now on
            account of the victimization. Seized documents, trauma, injury or lack of means explain why the person stayed after an escape.""",
            "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(g)(2) of 2002",
        ),
        (
            *_ENTRY,
            *_PRESENCE,
            "incidents.exit.recently_liberated",
            "incidents.exit.lacked_means",
            "incidents.control.withholds_documents",
        ),
        (*_ASK_ENTRY, *_ASK_PRESENCE),
        aside=_MANNER,
    ),
    StatementTopic(
        "agencies",
        "Law enforcement: requests met, or why not",
        rule(
            """Without an endorsement, the statement shows that an agency with authority knows and that the person complied with reasonable
            requests. If nothing was reported, it says why not.""",
            "8 CFR 214.11(h)(2) of 2002",
        ),
        _AGENCIES,
        (*_ASK_AGENCIES, _ASK_TRAUMA),
    ),
    StatementTopic(
        "hardship",
        "What removal would do",
        rule(
            "Applicants are encouraged to describe and document each factor, because no single reason is sure to be enough.",
            "8 CFR 214.11(i)(1) of 2002; 8 CFR 214.11(i)(2) of 2002; 8 CFR 214.11(i)(3) of 2002",
        ),
        _HARDSHIP,
        _ASK_HARDSHIP,
    ),
)

TOPICS: Final = (*_TOPICS_2024, *_TOPICS_2017, *_TOPICS_2002)
"""The topics of every version."""


def topics_on(day: datetime.date) -> tuple[StatementTopic, ...]:
    """Return the topics of the version in force on a day, in its order."""
    return tuple(topic for topic in TOPICS if day in topic.law.window)


# --- what must be explained -------------------------------------------------------------------------------------------

_PAPERS: Final = rule(
    "Any credible evidence counts. Officers are told to weigh why a victim may lack documents that others would have.",
    "8 CFR 214.204(f); 8 CFR 214.11(d)(5); 8 CFR 214.11(d)(3) of 2002",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(1), asks for an explanation of documents that are unavailable.",
)
_NOT_DONE: Final = rule(
    "No labor or sex act need have been performed; the evidence then shows the purpose.",
    "8 CFR 214.206(a)(2); 8 CFR 214.11(f)(1)",
    window=SINCE_2017,
)
_NOT_REPORTED_BEFORE: Final = (
    rule("If the trafficking was not reported, the statement says why.", "8 CFR 214.11(h)(3)(iii)"),
    rule("If the trafficking was not reported, the statement says why.", "8 CFR 214.11(h)(2) of 2002"),
)
_NOT_REPORTED: Final = (application.WHY_NOT_REPORTED, *_NOT_REPORTED_BEFORE)
_NOT_MET: Final = (
    rule(
        "The person must comply with a request only if it was reasonable in all the circumstances. Trauma or age can excuse compliance.",
        "8 CFR 214.204(c)(1)(iv); 8 CFR 214.208(c); 8 CFR 214.208(e)",
    ),
    rule(
        "The person must comply with a request only if it was reasonable in all the circumstances. Trauma or age can excuse compliance.",
        "8 CFR 214.11(h)(2); 8 CFR 214.11(h)(4)",
    ),
    rule(
        "The person must comply only with reasonable requests; the statement shows that the person did.",
        "8 CFR 214.11(h)(2) of 2002",
    ),
)
_LATE: Final = rule(
    "An applicant who filed too late for trafficking that ended before October 28, 2000 shows exceptional circumstances.",
    "8 CFR 214.11(d)(4) of 2002",
)
_OWN: Final = (_PAPERS, _NOT_DONE, *_NOT_REPORTED_BEFORE, *_NOT_MET, _LATE)


def _under_age(case: Case, day: datetime.date) -> Reading:
    """Read whether the applicant was surely under age when an incident began, as the dates go."""
    born = case.person(case.applicant)
    births = told_dates(born.date_of_birth) if born else ()
    for incident in case.incidents:
        told = [years.under(AGE_OF_MAJORITY) for years in incident.age.values]
        told += [under_age(birth, begun) for birth in births for begun in told_dates(incident.when)]
        if incident.victim == case.applicant and told and across(told) == truth.TRUE:
            return Reading(truth.TRUE if day in RULE_2024 else truth.FALSE)
    return Reading(truth.FALSE)


EXCUSED_BY_AGE: Final = computed(
    "under_age_when_it_began",
    "How old was the person when it began?",
    application.WHY_NOT_REPORTED,
    how=_under_age,
    reads=("incident.age", "incident.when", "person.date_of_birth"),
)
"""Whether age surely excuses from any report, so that nothing of silence is to be explained."""


def _any_yes(case: Case, *, over: str, names: tuple[str, ...]) -> Reading:
    answers = (attrgetter(name)(record) for record in attrgetter(over)(case) for name in names)
    return Reading(truth.TRUE if any(asserted(answer.when_no_hurts) for answer in answers) else truth.FALSE)


@cache
def _somewhere(over: str, *names: str) -> Computed:
    """Ask whether any record of a list says yes to one of these, or is disputed; nothing more is told of it."""
    paths = tuple(f"case.{over}" for _ in names)
    how = partial(_any_yes, over=over, names=names)
    return computed(
        f"any_{'_or_'.join(names)}", "Is it on file anywhere?", _PAPERS, needs=("case",), how=how, reads=paths
    )


def _whatever(record: Any, *, name: str) -> Reading:
    used = tuple((f"{name}.{path}", told) for path, told in recorded(record) if told.claims)
    return Reading(truth.TRUE if used else truth.FALSE, used)


_ACTS_DONE: Final = ("labor.completed", "sex.completed")
_REPORTED: Final = _somewhere("assistance.contacts", "about_trafficking")
_KNOWN: Final = _somewhere("assistance.contacts", "about_trafficking", "concerned_trafficking")

EXPLAINED: Final = told_everywhere(
    MustExplain(
        "Documents were withheld from the person. Say which of them are unavailable, and why.",
        {"incident": said("incident.control.withholds_documents")},
        law=_PAPERS,
        code="papers_taken",
    ),
    MustExplain(
        "The sex act or work that was wanted did not take place. Say for what purpose the person was recruited or kept.",
        {
            "incident": AnyOf([denied(f"incident.{name}") for name in _ACTS_DONE])
            & ~_somewhere("incidents", *_ACTS_DONE)
        },
        law=_NOT_DONE,
        code="nothing_done",
    ),
    MustExplain(
        """No report of the trafficking to an agency is on file. If there was none, or none sooner, explain why; trauma or age can excuse it.
        Counsel decides whether to report now.""",
        ~_KNOWN & ~EXCUSED_BY_AGE,
        law=_NOT_REPORTED,
        code="not_reported",
        beside=("assistance.report_delay",),
    ),
    MustExplain(
        """A contact about the trafficking is on file, but not a report by the client. Ask what the agency knew and from whom, what the client
        told the agency, and why the client told it no more. Counsel decides whether to report now.""",
        {"contact": said("contact.concerned_trafficking") & ~_REPORTED},
        law=_NOT_REPORTED,
        code="not_told",
    ),
    MustExplain(
        "Reasons for not reporting, or not reporting sooner, are on file. Give them as the person tells them.",
        AnyOf([said(f"case.assistance.report_delay.{reason.name}") for reason in attrs.fields(Delay)]),
        law=_NOT_REPORTED,
        code="delay",
    ),
    MustExplain(
        "The person did not comply with an agency's request. Say what was asked, and what kept the person from complying.",
        {"request": denied("request.complied")},
        law=_NOT_MET,
        code="request_not_met",
        beside=("assistance.requests.circumstances", "assistance.trauma"),
    ),
    MustExplain(
        """A departure is on file. After a departure that followed the trafficking, presence is presumed not to be on account of it. There are
        exceptions, such as continued victimization or a new incident since. Say when and how the client left, and why the client came back.
        Say nothing of a return after an order before criminal defense counsel has advised.""",
        {
            "departure": computed(
                "departure_recorded",
                question_for("departure.when"),
                NOT_DEPARTED.law,
                needs=("departure",),
                how=partial(_whatever, name="departure"),
                reads=("departure",),
            )
        },
        law=(NOT_DEPARTED.law, CONTINUED.law, NEW_INCIDENT.law),
        code="departure",
        beside=("presence.latest_return",),
    ),
    MustExplain(
        "The filing came late. Say what kept the person from filing on time.",
        said("case.delay_excused") | denied("case.delay_excused"),
        law=_LATE,
        code="late_filing",
    ),
)
"""In the order in which they are told; earlier statements that differ are told beside them."""

# --- what waits for counsel -------------------------------------------------------------------------------------------

_FIRST: Final = Caution.CRIMINAL_COUNSEL

WAITS: Final = (
    Waits(
        "own_acts",
        "The person's own conduct",
        """What is said here can be evidence of a crime. It can also bear on the bar, which no waiver covers and which does not mention duress.
        The forms ask about most of it under oath, and USCIS reads the statement and the forms together.""",
        _FIRST,
        (BAR, TURPITUDE, ADMISSION),
        ("conduct.acts", "conduct.acts_complete", "conduct.role", "conduct.relative", "conduct.bond"),
    ),
    Waits(
        "matters",
        "Arrests, charges and convictions, and the courts they are in",
        """If a case is open, or can be reopened, anything that is signed can be used in it. A motion to vacate has a separate statement,
        prepared with counsel in that court. That sworn statement and this one are read side by side.""",
        _FIRST,
        (ADMISSION, CONVICTION),
        ("conduct.matters", "conduct.matters_complete", "conduct.court_dates", "conduct.protection_orders"),
    ),
    Waits(
        "entries",
        "How the person entered, with what documents, and removal orders",
        "Reentry after a removal can be a crime. The form also asks about the manner of each entry.",
        _FIRST,
        (ILLEGAL_REENTRY, MISREPRESENTATION),
        listing("""presence.entries presence.departures status.removal_order status.reentered filing.order_by_dhs
            filing.order_by_judge filing.order_expedited filing.no_fear_found_on filing.order_executed filing.order_on
            filing.order_stipulated filing.order_in_absentia filing.hearing_notice_received
            filing.hearing_notice_to_other filing.order_reinstated filing.reinstated_on
            filing.voluntary_departure_until filing.voluntary_departure_overstayed filing.withholding_only
            incidents.agreement.to_be_smuggled
            incidents.labor.furthered_smuggling incidents.labor.beyond_the_deal"""),
    ),
    Waits(
        "groups",
        "Armed or organized groups",
        "Payments to such a group, or work for it, can be material support, whether forced or not.",
        _FIRST,
        (SUPPORT,),
        ("conduct.group",),
    ),
    Waits(
        "work",
        "Work without authorization",
        "The form asks about numbers and documents used for it, and their use can be a crime.",
        _FIRST,
        (),
        ("conduct.unauthorized_work",),
    ),
    Waits(
        "disclosure",
        "What makes disclosure or filing dangerous",
        "Counsel decides what must come first: a conflict of interest, a duty to report, deleted records or another person's safety.",
        Caution.PRIVILEGED_ACT,
        (),
        ("conduct.disclosure",),
    ),
    Waits(
        "grounds",
        "Grounds of inadmissibility, charged or reviewed",
        "The forms and waivers address them. The statement must say the same as the forms and waivers.",
        Caution.COUNSEL,
        (),
        ("grounds",),
    ),
    Waits(
        "cases_of_others",
        "A criminal case against a trafficker, and dates on which the person is to speak",
        """The person can be a witness in that case. A statement can reach the prosecutor and, through the prosecutor, the defense. Deal with
        an agency's request before anything is signed.""",
        _FIRST,
        (TO_DEFENDANTS, SHARED_2002),
        ("prosecutions", "assistance.requests.when", "assistance.requests.due_on"),
    ),
    Waits(
        "civil",
        "A civil suit or a claim for wages",
        "The person swears to the same facts twice, and the other case can ask for what is filed here.",
        Caution.COUNSEL,
        (),
        ("filing.civil_suit_filed", "filing.losses"),
    ),
)
"""In the order in which counsel sees them."""


def rules_of_the_statement() -> Iterator[tuple[str, str, Provision]]:
    """Yield what the outline of a statement rests on and nothing else does: the name, the title and the provision."""
    for topic in TOPICS:
        yield topic.id, topic.title, topic.law
    for each in EXPLAINED:
        yield from ((each.code, each.says, law) for law in each.law if law in _OWN)
    yield "to_defendants", "What may be disclosed to a defendant", TO_DEFENDANTS

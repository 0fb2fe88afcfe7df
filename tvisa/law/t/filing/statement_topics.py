"""
What the statement tells, topic by topic, in each version of the regulation and in its order.

8 CFR 214.204(c)(1), with 214.207(c)(1), 214.208(d)(3), (e)(1)(i) and 214.209(b); before it 214.11(d)(2)(i), (f)-(i) of 2017 and
214.11(f)-(i) of 2002.
"""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.law.t.filing.statement import StatementTopic, TopicAsk
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.law.writing import rule

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
    *(f"incidents.labor.{name}" for name in ("controlled_conditions", "free_to_quit", "whole_life_directed")),
    "incidents.labor.unequal_treatment",
    "incidents.several_victims",
    "incidents.impaired",
)
_WHO: Final = ("incidents.family_or_partner", "incidents.immune_official")
_ENTRY: Final = (
    "presence.entries.when",
    "incidents.caused_entry",
    "incidents.found_at_port",
    "incidents.went_on_after_entry",
    "incidents.acts.transported",
    "incidents.debt.when",
    "incidents.debt.to_responsible",
    "incidents.agreement.debt_raised",
)
_PRESENCE: Final = (
    *("presence.here_now", "presence.here_when_filed"),
    *(f"presence.departures.{name}" for name in ("when", "voluntary", "taken_by_trafficker")),
    "presence.departures_complete",
    "presence.latest_return",
    "presence.related",
    "incidents.exit.when",
    "incidents.exit.ongoing",
    "hardship.factors.consequences_of_trafficking",
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
    "assistance.report_delay",
    "assistance.offered_help",
    "assistance.trauma",
    "incidents.age",
    "people.date_of_birth",
)
_RECORDS: Final = (
    "prosecutions",
    "filing.civil_suit_filed",
    "assistance.declaration",
    "assistance.continued_presence",
    "assistance.endorsement_sought",
)

_ASK_ACT: Final = TopicAsk("how the person was brought into it or kept there", ("incidents.acts",))
_ASK_MEANS: Final = TopicAsk("by what force, deceit, threats or pressure", ("incidents.means",))
_ASK_PURPOSE: Final = TopicAsk(
    "what work or service, or what sex act, was done or wanted", ("incidents.labor.work", "incidents.sex.act")
)
_ASK_WHEN: Final = TopicAsk("the first and the last act", ("incidents.when",))
_ASK_END: Final = TopicAsk("when it ended", ("incidents.exit.when", "incidents.exit.ongoing"))
_ASK_HOW: Final = TopicAsk(
    "how the person got away",
    tuple(f"incidents.exit.{name}" for name in ("freed_by_law_enforcement", "escaped_first", "released", "ongoing")),
    "how the person got away, and what that contact had to do with it",
)
_ASK_EVENTS: Final = (
    TopicAsk("how it began: what was offered, promised or agreed", ("incidents.agreement", "incidents.acts.recruited")),
    TopicAsk("how control was kept", ("incidents.control", "incidents.means.restraint")),
    TopicAsk(
        "pay, and what became of it",
        ("incidents.labor.paid", "incidents.labor.paid_as_agreed", "incidents.control.takes_earnings"),
    ),
)
_ASK_ENTRY: Final = (
    TopicAsk("each entry and its day", ("presence.entries.when",)),
    TopicAsk(
        "whether the entry is related to it",
        ("incidents.caused_entry", "incidents.found_at_port", "incidents.went_on_after_entry"),
    ),
)
_ASK_HARDSHIP: Final = (
    TopicAsk("age, maturity and circumstances", ("hardship.factors.age_and_circumstances",)),
    TopicAsk("care that is not to be had there", ("hardship.factors.care_unavailable",)),
    TopicAsk("what lasts of the trafficking", ("hardship.factors.consequences_of_trafficking",)),
    TopicAsk("loss of the courts here", ("hardship.factors.loss_of_courts",)),
    TopicAsk("laws or customs that would punish the person for it", ("hardship.factors.penalized_there",)),
    TopicAsk("that it would happen again, with nobody to protect", ("hardship.factors.revictimization",)),
    TopicAsk("harm by those responsible or their people", ("hardship.factors.harm_by_trafficker",)),
    TopicAsk("civil unrest or armed conflict", ("hardship.factors.unrest",)),
)
_ASK_ECONOMIC: Final = TopicAsk("economic harm", ("hardship.factors.economic",))
_ASK_AGENCIES: Final = (
    TopicAsk(
        "each contact with an agency, and what it was told", ("assistance.contacts", "assistance.contacts_complete")
    ),
    TopicAsk(
        "each request of an agency, and whether it was met", ("assistance.requests", "assistance.requests_complete")
    ),
)
_ASK_TRAUMA: Final = TopicAsk("trauma, and what it kept the person from", ("assistance.trauma",))
_ASK_PRESENCE: Final = (
    TopicAsk("effects on body and mind, as they are now", ("hardship.factors.consequences_of_trafficking",)),
    TopicAsk("effects on money, as they are now", ("presence.related.financial_effects",)),
    TopicAsk(
        "health, social and legal services: used, needed, out of reach",
        ("presence.related.services_here", "presence.latest_return.received_treatment"),
    ),
    TopicAsk("help to the authorities, as it is now", ("presence.related.cooperating", "assistance.offered_help")),
    TopicAsk(
        "what those responsible still do, or are feared to do",
        ("presence.related.still_feared", "presence.related.past_threats", "reprisals"),
    ),
    TopicAsk("each departure, or that there was none", ("presence.departures.when", "presence.departures_complete")),
)
_LEARNED: Final = "when and how the person came to see that what was done to them was trafficking"
_MANNER: Final = "How the person came in, and on what papers, stands in counsel's part."
_OWN_CASE: Final = "Where a case against the person is part of how it ended, that stands in counsel's part."
_OTHERS: Final = "Other victims, and who brought the person in, stand in counsel's part."
_ONE_INCIDENT: Final = (_ASK_ACT, _ASK_MEANS, _ASK_PURPOSE, _ASK_WHEN, *_ASK_EVENTS, _ASK_END, _ASK_HOW)

# --- the topics of each version, in its order -------------------------------------------------------------------------

_TOPICS_2024: Final = (
    StatementTopic(
        "nature",
        "What was done",
        rule("The statement tells the nature of the victimization.", "8 CFR 214.204(c)(1)(i)(A)", window=RULE_2024),
        (*_ACTS, *_PURPOSE),
        (_ASK_ACT, _ASK_MEANS, _ASK_PURPOSE),
        by_incident=True,
    ),
    StatementTopic(
        "when",
        "When",
        rule("As far as possible it tells when that was.", "8 CFR 214.204(c)(1)(i)(B)(1)", window=RULE_2024),
        _TIME,
        (_ASK_WHEN,),
        by_incident=True,
        extent=True,
    ),
    StatementTopic(
        "how_long",
        "How long",
        rule("As far as possible it tells how long it lasted.", "8 CFR 214.204(c)(1)(i)(B)(2)", window=RULE_2024),
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
            "As far as possible it tells how and when the person got away from those responsible.",
            "8 CFR 214.204(c)(1)(i)(B)(3)",
            window=RULE_2024,
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
        rule("As far as possible it tells the events around it.", "8 CFR 214.204(c)(1)(i)(B)(4)", window=RULE_2024),
        _EVENTS,
        _ASK_EVENTS,
        by_incident=True,
        extent=True,
    ),
    StatementTopic(
        "who",
        "Who was responsible",
        rule("As far as possible it tells who was responsible.", "8 CFR 214.204(c)(1)(i)(B)(5)", window=RULE_2024),
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
            "As far as possible it tells how the person came in, if that is related to the trafficking.",
            "8 CFR 214.204(c)(1)(i)(B)(6)",
            window=RULE_2024,
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
            """
            It tells how being here now relates to the trafficking. The rule on presence names how grave it was and how long, when it
            ended, when and how the person learned of it, effects on body, mind and money at filing, access to services, and help to an
            agency.
            """,
            "8 CFR 214.204(c)(1)(ii); 8 CFR 214.207(c)(1)",
            window=RULE_2024,
        ),
        _PRESENCE,
        _ASK_PRESENCE,
        (_LEARNED,),
    ),
    StatementTopic(
        "hardship",
        "What removal would do",
        rule(
            """
            It tells what hardship, harm or mistreatment the person fears on removal. Describing each of the nine factors is encouraged, as
            no one reason is sure to be enough.
            """,
            "8 CFR 214.204(c)(1)(iii); 8 CFR 214.209(b); 8 CFR 214.209(c)(1)",
            window=RULE_2024,
        ),
        _HARDSHIP,
        (*_ASK_HARDSHIP, _ASK_ECONOMIC),
    ),
    StatementTopic(
        "agencies",
        "Law enforcement: requests met, or why age or trauma excuses",
        rule(
            """
            It tells whether reasonable requests were met, or why age or trauma excuses. It shows that an agency with authority knows and,
            if nothing was reported, why not. On trauma it tells age, background, maturity, health, disability and earlier abuse.
            """,
            "8 CFR 214.204(c)(1)(iv); 8 CFR 214.208(d)(3); 8 CFR 214.208(e)(1)(i)",
            window=RULE_2024,
        ),
        _AGENCIES,
        (*_ASK_AGENCIES, _ASK_TRAUMA),
    ),
    StatementTopic(
        "records",
        "Records of it, if known",
        rule(
            "It tells of criminal, civil or administrative records of the trafficking, if the person knows of any.",
            "8 CFR 214.204(c)(1)(iv)",
            window=RULE_2024,
        ),
        _RECORDS,
        (TopicAsk("court, police, wage and other papers on it", ("prosecutions", "filing.civil_suit_filed")),),
    ),
)

_TOPICS_2017: Final = (
    StatementTopic(
        "facts",
        "The facts of the victimization",
        rule(
            "The statement tells, in the applicant's own words, the facts of the victimization.",
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(f)(1)(iii)",
            window=RULE_2017,
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
            "It tells what was done to report the trafficking, and whether criminal records are available.",
            "8 CFR 214.11(f)(1)(iii)",
            window=RULE_2017,
        ),
        (*_RECORDS, *_CONTACTS, "assistance.contacts_complete"),
        (_ASK_AGENCIES[0],),
    ),
    StatementTopic(
        "entry_and_presence",
        "The entry, and why the person is here now",
        rule(
            """
            It tells the date, place, manner and purpose of the entry, as far as known, and why the person is here now on account of the
            trafficking.
            """,
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(g)(4)(iv)",
            window=RULE_2017,
        ),
        (*_ENTRY, *_PRESENCE, "incidents.exit.could_leave_the_country"),
        (*_ASK_ENTRY, *_ASK_PRESENCE),
        aside=_MANNER,
    ),
    StatementTopic(
        "agencies",
        "Law enforcement: requests met, or why age or trauma excuses",
        rule(
            """
            It tells of compliance with reasonable requests, or why not: that an agency with authority knows and, if nothing was reported,
            why not. On trauma an affirmative statement is named first.
            """,
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(h)(3)(iii); 8 CFR 214.11(h)(4)(i)",
            window=RULE_2017,
        ),
        _AGENCIES,
        (*_ASK_AGENCIES, _ASK_TRAUMA),
    ),
    StatementTopic(
        "hardship",
        "What removal would do",
        rule(
            "It tells of hardship too; describing each factor is encouraged, as no one reason is sure to be enough.",
            "8 CFR 214.11(d)(2)(i); 8 CFR 214.11(i)(2); 8 CFR 214.11(i)(3)",
            window=RULE_2017,
        ),
        _HARDSHIP,
        _ASK_HARDSHIP,
    ),
)

_TOPICS_2002: Final = (
    StatementTopic(
        "facts",
        "The facts of the victimization",
        rule("The statement tells the facts of the victimization.", "8 CFR 214.11(f) of 2002", window=RULE_2002),
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
            """
            Without an endorsement it tells what was done to report the trafficking, whether records exist, and what was done in good faith
            to get an endorsement.
            """,
            "8 CFR 214.11(f)(3) of 2002",
            window=RULE_2002,
        ),
        (*_RECORDS, *_CONTACTS, "assistance.contacts_complete"),
        (_ASK_AGENCIES[0], TopicAsk("what was done to get an endorsement", ("assistance.endorsement_sought",))),
    ),
    StatementTopic(
        "entry_and_presence",
        "The entry, and why the person is here now",
        rule(
            """
            It states the date, place, manner and purpose of the entry, as far as known, and shows that the person is here now on account
            of the victimization; seized papers, trauma, injury or lack of means explain a stay after an escape.
            """,
            "8 CFR 214.11(g)(1) of 2002; 8 CFR 214.11(g)(2) of 2002",
            window=RULE_2002,
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
            """
            Without an endorsement it shows that an agency with authority knows, that reasonable requests were met and, if nothing was
            reported, why not.
            """,
            "8 CFR 214.11(h)(2) of 2002",
            window=RULE_2002,
        ),
        _AGENCIES,
        (*_ASK_AGENCIES, _ASK_TRAUMA),
    ),
    StatementTopic(
        "hardship",
        "What removal would do",
        rule(
            "Describing and documenting each factor is encouraged, as no one reason is sure to be enough.",
            "8 CFR 214.11(i)(1) of 2002; 8 CFR 214.11(i)(2) of 2002; 8 CFR 214.11(i)(3) of 2002",
            window=RULE_2002,
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

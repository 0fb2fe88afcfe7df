"""What is asked together: one open question instead of several that can be answered by yes or no."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final

import attrs

from tvisa.interview.chapters import CHAPTERS, Chapter
from tvisa.interview.intake import APART, LISTS, Apart, Listed
from tvisa.kernel.answers import Source
from tvisa.kernel.paths import listing

TOGETHER: Final = {
    "incident.exit.ongoing": "Is any of it still going on? It also counts if it was when an application was filed for you.",
    "incident.sex.on_account": "Was that given, or meant to be given, for the sexual act?",
    "incident.acts": "How did it begin, and how did you come to be there?",
    "incident.means": "What did they do or say so that you would go along?",
    "incident.purposes": "If there was talk of a debt, what was said about it and about your work?",
    "incident.exit": "How did you get out of it?",
    "case.status": "What has your immigration situation been here, from the first day to now?",
    "case.grounds": "What about your passport, your court dates and your medical exam?",
    "case.presence.latest_return": "What has happened since you last came back, if you did?",
    "case.conduct.role": "How did you come to have that place there?",
    "case.conduct.bond": "How do things stand now with the people who did this?",
    "case.conduct.disclosure": "What makes it hard to tell this to the police?",
    "case.conduct.relative": "What did that relative do, and what came of it for you?",
    "case.conduct.group": "What did that group want from you?",
    "contact": "What was told that time, by you or for you?",
    "request": "What happened when they asked that of you?",
    "matter": "What has happened with that case?",
    "act.moment": "Was it before, during or after the time when they had control of you?",
    "act.compulsion": "How did you come to do it?",
    "act.verbs": "What did you do with other people, or for them, that time?",
    "act.ends": "What did people want the other person for?",
    "act.means": "What was done so that the other person would go along?",
    "act.other": "What can you tell about the other person?",
    "act.benefit": "What came of it for you?",
    "act.tasks": "What else did you have to do there with the others?",
    "act.help": "How else did you help the people there?",
    "act.violence": "What happened between you and the others then?",
    "act.others_papers": "What happened with the papers of the others?",
    "act.false_papers": "How did you come to have those papers, or to say those words?",
    "act.drugs": "What was it that you had to do with drugs?",
    "act.money": "What did you have to do with that money?",
    "act.border": "What did you do when those people crossed?",
    "act.crime": "What was the work, and how was it set up?",
    "act.care": "What did you do for others there?",
    "member": "How does that person live now, where and with whom?",
}
"""By the part of a record that the facts stand in, named from its binding, the open question that asks for them; by fact, the one
that asks for it of all records at once."""
ACROSS: Final = {
    "incident.exit": "How did you get out of it, each time?",
    "contact": "What was told each of those times, by you or for you?",
    "member": "Where and with whom does each of them live now, and who was ever married? Say who is a citizen here, too.",
    "statement": "Which of those times was it told differently from how you tell it now?",
}
"""By the part of a record, the open question that asks for it of several records at once."""


# --- the order of questions -------------------------------------------------------------------------------------------


class Sensitivity(enum.StrEnum):
    """How much a question can ask of a person."""

    PLAIN = "plain"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"
    PRIVILEGED = "privileged"


@attrs.frozen
class Topic:
    """Questions that belong together, asked one topic at a time."""

    id: str
    """Its name in data."""
    title: str
    """Its name for a reader."""
    facts: tuple[str, ...]
    """Binding paths that belong to it; one that ends in a dot means everything below it. The longest that fits
    decides."""
    sensitivity: Sensitivity = Sensitivity.PERSONAL
    """How much its questions can ask of a person."""
    answered_by: tuple[Source, ...] = ()
    """Who else than the client and counsel could answer, so that nobody is asked what a paper already says."""
    opening: str = ""
    """The one fact that may be asked where nothing points to the topic; nothing where all may."""
    pointers: tuple[str, ...] = ()
    """Facts any of which, recorded as yes, points to the topic."""
    instead_of: str = ""
    """The part of the law that must have failed, or else the topic be pointed to, for it to have its place; otherwise
    its opening question comes last of all."""


@attrs.frozen
class Order:
    """A policy of asking."""

    topics: tuple[Topic, ...]
    """The topics, in the order in which they are asked."""
    before: tuple[str, ...] = ()
    """What is said, and seen to, before any question."""
    urgent: tuple[str, ...] = ()
    """Paths of facts of the case that outrank every question, until they are recorded."""
    opening: tuple[str, ...] = ()
    """Facts of the case that are asked in a privileged setting whatever else is recorded: each opens a matter of its
    own."""
    most: int = 3
    """How many questions one set holds at most."""
    told: tuple[str, ...] = ()
    """Standards of which the client is asked what happened, even where the rest is there for counsel to weigh."""
    chapters: tuple[Chapter, ...] = ()
    """What is told first, in the person's own words."""
    lists: tuple[Listed, ...] = ()
    """Lists that complete the file, opened once nothing decides any more."""
    apart: tuple[Apart, ...] = ()
    """What is not asked of a client, and why."""
    enough: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, hash=False)
    """By part of a record, the facts of which one that is told is enough in law: the others wait until counsel finds
    that it falls short."""
    instead: Mapping[str, tuple[str, str, tuple[str, ...]]] = attrs.field(factory=dict, hash=False)
    """By fact, another that, once told, takes its place, until the part of the law that is named with it has failed, or
    until something is told that points to the fact all the same."""
    together: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    """Parts of a record, named from its binding, of which the facts that are due are asked for by one open question."""
    across: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    """Parts of a record of which, where there are several records, one open question asks for the facts of all."""
    acts_first: tuple[str, ...] = ()
    """Of an act, the facts that are asked for before the rest, by the beginning of their paths."""
    told_first: tuple[str, ...] = ()
    """Parts of a record of which nothing is asked until something in them was told."""
    follows: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, hash=False)
    """By fact, or the beginning of the paths of several, those of which one must be told before it is asked."""
    raises: tuple[str, ...] = ()
    """Facts of acts that can raise a finding by themselves, asked where something told points to them."""
    unless: Mapping[str, tuple[str, str]] = attrs.field(factory=dict, hash=False)
    """By fact, another and the word of it that leaves nothing to ask."""
    after: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, hash=False)
    """By the beginning of a fact's path, the facts that its words refer to: of one record, those are asked first."""
    _premises: dict[str, tuple[str, ...]] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _known: dict[str, list[tuple[str, str]]] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _topics: dict[str, Topic] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    def topic(self, fact: str) -> Topic:
        """Return the topic of a fact, named from its binding; the last topic where none has it."""
        if fact not in self._topics:
            fits = [(len(own), topic) for topic in self.topics for own in topic.facts if _belongs(fact, own)]
            self._topics[fact] = max(fits, key=lambda pair: pair[0])[1] if fits else self.topics[-1]
        return self._topics[fact]

    def refers(self, fact: str, other: str) -> bool:
        """Say whether the words of a fact refer to another, so that they mean nothing before it."""
        return any(_belongs(other, first) and not _belongs(other, own) for own, first in self._before(fact))

    def premises(self, fact: str) -> tuple[str, ...]:
        """Return the facts, or the beginnings of their paths, of which one must be told before a fact is asked for."""
        if fact not in self._premises:
            named = (first for own, facts in self.follows.items() if _belongs(fact, own) for first in facts)
            self._premises[fact] = tuple(named)
        return self._premises[fact]

    def waits(self, fact: str) -> bool:
        """Say whether the words of a fact refer to any other."""
        return bool(self._before(fact))

    def _before(self, fact: str) -> list[tuple[str, str]]:
        if fact not in self._known:
            named = [(own, facts) for own, facts in self.after.items() if _belongs(fact, own)]
            self._known[fact] = [(own, first) for own, facts in named for first in facts]
        return self._known[fact]


def _belongs(fact: str, own: str) -> bool:
    return fact.startswith(own) if own.endswith((".", "_")) else fact == own


_OF_SEX: Final = listing("""incident.sex.act incident.sex.purpose incident.sex.value_passed incident.sex.on_account
    incident.sex.completed incident.acts.patronized incident.acts.solicited incident.control.sexual_abuse""")
"""What points to sexual exploitation."""
ORDER: Final = Order(
    before=(
        "Is the person safe now, and is it safe to talk here? If not, stop: safety comes first.",
        "Are you alone with the client, with an interpreter whom the client trusts where one is needed?",
        "Say who can see what is written down, and what can be left for a lawyer to ask.",
        "Say that every question can be skipped, that “I do not know” is an answer, and that they can stop at any time.",
        "Is a trip abroad planned, or is a date in court or with officers coming up? Tell counsel first: a missed date and a border crossing cannot be undone.",
    ),
    urgent=("filing.detained", "filing.in_proceedings", "filing.hearing_on"),
    opening=("status.lawful", "status.unlawful_presence", "status.removal_order", "status.reentered"),
    chapters=CHAPTERS,
    lists=LISTS,
    apart=APART,
    together=TOGETHER,
    across=ACROSS,
    instead={
        "incident.labor.work": ("incident.sex.act", "sex_trafficking", ("incident.labor.",)),
        "incident.sex.act": ("incident.labor.work", "labor_trafficking", _OF_SEX),
    },
    enough={
        # Patronizing and soliciting are no acts of labor trafficking, nor were they of the other before 2015.
        "incident.acts.": ("recruited", "harbored", "transported", "provided", "obtained"),
        # That somebody was locked in, or reminded of their status, is no means yet.
        "incident.means.": ("force", "fraud", "threats", "scheme", "legal_threats", "legal_process_used"),
    },
    told_first=listing("""act.verbs. act.tasks. act.help. act.violence. act.others_papers. act.false_papers.
        act.sold_sex. act.drugs. act.money. act.border. act.crime. act.benefit. case.conduct.role.
        case.conduct.disclosure. case.conduct.bond. case.conduct.relative. case.conduct.group."""),
    follows={
        "case.status.over_180_days": ("case.status.unlawful_presence",),
        "case.filing.reinstated_on": ("case.filing.order_reinstated",),
        "matter.drug_trade": ("matter.drugs",),
        "act.knew": ("act.verbs.",),
        "act.procured": ("act.sold_sex.done", "act.tasks.scheduled", "act.tasks.posted_ads"),
        "act.crime.drugs": ("act.drugs.",),
        "incident.sex.value_passed": ("incident.sex.act",),
        "entry.valid_entry_papers": ("entry.allowed_for_process",),
        "incident.purposes.": ("incident.labor.work",),
        "incident.labor.brought": ("incident.labor.work",),
        "incident.sex.brought": ("incident.sex.act",),
        "case.presence.latest_return.": ("case.presence.departures",),
        "act.ends.": ("act.verbs.",),
        "act.means.": ("act.verbs.",),
        "act.other.": ("act.verbs.", "act.tasks.", "act.help.", "act.violence.", "act.others_papers.", "act.sold_sex."),
    },
    raises=("act.other.age",),
    unless={
        "entry.allowed_for_process": ("entry.manner", "without_inspection"),
        "incident.labor.furthered_smuggling": ("incident.agreement.to_be_smuggled", "no"),
        # Nobody is asked what keeps them here who said that they are somewhere else.
        "case.presence.directly_related": ("case.presence.here_now", "no"),
    },
    acts_first=("act.compulsion.", "act.age", "act.when", "act.moment.", "act.knew", "act.other.", "act.care."),
    told=listing("""incident.acts.harbored incident.means.force incident.means.fraud incident.sex.on_account
        incident.purposes.because_of_debt incident.purposes.pledged_work incident.purposes.work_not_credited
        incident.purposes.work_not_limited case.presence.latest_return.here_for_process
        case.presence.latest_return.treatment_for_victimization
        case.presence.latest_return.treatment_unavailable_abroad"""),
    after={
        "incident.means.threatened_serious_harm": ("incident.means.threats",),
        "incident.means.legal_process_abused": ("incident.means.legal_threats", "incident.means.legal_process_used"),
        "incident.labor.": ("incident.labor.work",),
        "incident.labor.acts_by_means": ("incident.means.",),
        "incident.purposes.": ("incident.labor.work",),
        "incident.purposes.work_": ("incident.purposes.pledged_work",),
        "incident.sex.": ("incident.sex.act",),
        "incident.sex.on_account": ("incident.sex.value_passed",),
        "incident.sex.induced": ("incident.means.", "incident.sex.on_account"),
        "incident.exit.law_enforcement_": ("incident.exit.escaped_first",),
        "entry.valid_entry_papers": ("entry.allowed_for_process",),
        "entry.allowed_for_process": ("entry.manner",),
        "case.presence.latest_return.valid_entry_papers": ("case.presence.latest_return.allowed_for_process",),
        "case.assistance.requests_complete": ("case.assistance.contacts_complete",),
        "case.presence.latest_return.treatment_": ("case.presence.latest_return.received_treatment",),
        "case.assistance.trauma.unable": ("case.assistance.trauma.suffered",),
        "contact.": ("contact.about_trafficking",),
        "contact.reached_competent_agency": ("contact.connected",),
        "case.conduct.relative.": ("case.conduct.relative.spouse", "case.conduct.relative.son_or_daughter"),
        "case.conduct.group.": ("case.conduct.group.involved", "case.conduct.group.supported"),
        "act.knew": ("act.verbs.", "act.ends."),
        "act.ends.": ("act.verbs.",),
        "act.means.": ("act.verbs.",),
        "act.other.": ("act.verbs.",),
        "act.money.knew_source": ("act.money.handled",),
        "act.border.": ("act.border.guided", "act.border.encouraged"),
        "act.sold_sex.": ("act.sold_sex.done",),
        "act.false_papers.": ("act.false_papers.used", "act.false_papers.statement"),
        "act.others_papers.": ("act.others_papers.held",),
        "act.benefit.": ("act.benefit.anything",),
        "act.compulsion.threat_to": ("act.compulsion.threatened",),
    },
    topics=(
        Topic(
            "safety",
            "Safety",
            facts=("incident.exit.ongoing", "case.filing.", "hearing."),
            answered_by=(Source.PROVIDER,),
        ),
        Topic(
            "work",
            "Work, and how it began",
            facts=listing("""case.incidents_complete incident.note incident.acts. incident.labor. incident.agreement.
                incident.asserted. case.asserted."""),
            answered_by=(Source.DOCUMENT, Source.WITNESS),
        ),
        Topic(
            "control",
            "What kept the person there",
            facts=("incident.means.", "incident.control.", "incident.purposes.", "incident.labor.acts_by_means"),
            sensitivity=Sensitivity.SENSITIVE,
            answered_by=(Source.WITNESS, Source.DOCUMENT),
        ),
        Topic(
            "money",
            "Money and debts",
            facts=listing("""incident.purposes.because_of_debt incident.purposes.pledged_work
                incident.purposes.work_not_credited incident.purposes.work_not_limited"""),
            answered_by=(Source.DOCUMENT,),
        ),
        Topic(
            "sex",
            "Sexual exploitation",
            facts=("incident.sex.", "incident.acts.patronized", "incident.acts.solicited"),
            sensitivity=Sensitivity.SENSITIVE,
            answered_by=(Source.DOCUMENT, Source.WITNESS, Source.LAW_ENFORCEMENT),
            opening="incident.sex.act",
            instead_of="labor_trafficking",
            pointers=_OF_SEX,
        ),
        Topic(
            "status",
            "Where things stand",
            facts=listing("""case.filed case.filed_on case.presence.here_now case.presence.here_when_filed
                case.delay_excused case.filing.supervision"""),
            sensitivity=Sensitivity.PLAIN,
            answered_by=(Source.DOCUMENT,),
        ),
        Topic(
            "leaving",
            "Leaving, and being here",
            facts=("incident.exit.", "case.presence.", "entry.", "departure."),
            answered_by=(Source.DOCUMENT, Source.WITNESS),
        ),
        Topic(
            "authorities",
            "Police and other agencies",
            facts=("case.assistance.", "contact.", "request."),
            sensitivity=Sensitivity.SENSITIVE,
            answered_by=(Source.LAW_ENFORCEMENT, Source.DOCUMENT, Source.CLINICIAN),
        ),
        Topic(
            "conduct",
            "In private: arrests, borders, and what the person was made to do",
            facts=("case.conduct.", "case.status.", "case.grounds.", "ground.", "act.", "matter.", "court_date."),
            sensitivity=Sensitivity.PRIVILEGED,
            answered_by=(Source.COURT_RECORD, Source.DOCUMENT),
        ),
        Topic(
            "hardship",
            "What going back would mean",
            facts=("case.hardship.",),
            sensitivity=Sensitivity.SENSITIVE,
            answered_by=(Source.CLINICIAN, Source.PROVIDER),
        ),
        Topic(
            "dates",
            "Ages and dates",
            facts=("person.date_of_birth", "incident.when", "incident.age", "incident.sex.when"),
            sensitivity=Sensitivity.PERSONAL,
            answered_by=(Source.DOCUMENT, Source.FAMILY),
        ),
        Topic(
            "file",
            "What completes the file",
            facts=("case.family.", "member.", "case.plans", "plan.", "case.statements_complete", "statement."),
            sensitivity=Sensitivity.PERSONAL,
            answered_by=(Source.DOCUMENT, Source.FAMILY),
        ),
    ),
)
"""The order that comes with this version."""

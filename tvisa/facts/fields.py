"""How a fact is declared: a field with the question that asks for it, in the words of the provision where it has any."""

from __future__ import annotations

from typing import Any, Final

import attrs

from tvisa.facts.answers import NOT_ASKED, Answer
from tvisa.facts.dates import Age, DateFact

__all__ = ["age", "ask", "date", "items", "label", "part", "words"]

_LABELS: Final = {
    "about_trafficking": "told of what was done",
    "account_used": "account in the client's name used",
    "accounts_differ": "an earlier statement differs",
    "act": "sex act done or wanted",
    "acts_complete": "these are all such acts",
    "admitted": "let newcomers in",
    "after": "after control had ended",
    "after_trafficking": "left after it had begun",
    "anything": "got something for it",
    "assigned": "put there by those responsible",
    "at_exit": "part of getting out",
    "because_of_debt": "service put down to a debt",
    "before": "before any control",
    "beginning_taken_back": "what was said of the beginning was taken back",
    "border.own_family": "only close family",
    "border.paid": "paid for it",
    "by_client": "done by the client",
    "by_those_means": "got for work by those means",
    "child_harmed": "harm to a child told",
    "co_client": "another client may be the other person",
    "commercial_sex": "wanted for commercial sex",
    "complied": "complied with the request",
    "contact_now": "in contact now",
    "contacts_complete": "these are all the contacts",
    "continued_victimization": "came back because the victimization went on",
    "covered": "request about the trafficking",
    "crime.drugs": "growing or carrying drugs as the work",
    "crime.other": "some other crime as the work",
    "date_of_birth": "date of birth",
    "departures_complete": "these are all the departures",
    "disclosure.fear": "fear of speaking with the police",
    "done": "commercial sex by the client",
    "drugs.used": "drugs taken",
    "entries_complete": "these are all the entries",
    "exemption": "spared some of the exploitation",
    "extreme": "extreme hardship",
    "false_papers.used": "false papers used",
    "group.involved": "an armed or organized group",
    "guided": "guided others across a border",
    "handled": "handled money of the scheme",
    "has_authority": "body with authority",
    "has_jurisdiction": "agency with jurisdiction",
    "held": "held others' papers",
    "here_now": "here now",
    "hold_remained": "a hold remained",
    "household": "cooked, cleaned or answered the telephone",
    "incidents_complete": "these are all the incidents",
    "induced": "sex act brought about by those means",
    "initiated": "the client's own idea",
    "kept_alone": "went on while those responsible were away",
    "knew": "knew the purpose",
    "knowing": "knew that they crossed unlawfully",
    "law_enforcement_involved": "agency then involved",
    "law_enforcement_then_involved": "agency then involved beyond the report",
    "legal_process_abused": "legal process abused",
    "legal_threats": "use or threat of the law",
    "made": "something agreed",
    "manipulated": "brought to it little by little",
    "matter.admitted": "every element admitted",
    "member": "membership or training",
    "moral_turpitude": "possible crime involving moral turpitude",
    "of_value": "something of value passed",
    "only_economic": "only economic",
    "other_way": "a safe other way",
    "others_papers.returned": "papers given back",
    "own_exposure": "worry about the client's own acts",
    "own_taken": "own papers taken too",
    "passed_on": "money passed on",
    "posted_ads": "placed advertisements",
    "protects": "protects somebody responsible",
    "purpose": "act aimed at a commercial sex act",
    "reasonable": "request was reasonable",
    "relative.citizen": "that relative is a citizen",
    "relative.spouse": "spouse of somebody who trafficked",
    "requests_complete": "these are all the requests",
    "said_stayed_by_choice": "said to have stayed by choice",
    "sees_self_as_victim": "sees themselves as a victim",
    "serves_scheme": "contact serves the scheme",
    "several": "more than one, or more than once",
    "softened": "refused or softened an order",
    "son_or_daughter": "son or daughter of somebody who trafficked",
    "suffered": "trauma",
    "supplied": "supplied by those responsible",
    "threat_to": "threat aimed at",
    "toward_victim": "toward somebody also exploited",
    "treatment_for_victimization": "treatment for the victimization",
    "treatment_unavailable_abroad": "treatment not to be had abroad",
    "unable": "unable to cooperate because of it",
    "under_control": "under control then",
    "understood": "knew what the papers said",
    "unspecified": "helped with the others, how is not clear",
    "vacated_for_defect": "vacated for a defect",
    "victim": "done to",
    "voluntary": "left by choice",
    "watched": "watched while doing it",
    "work": "work done or wanted",
    "work_not_credited": "work not credited to the debt",
    "work_not_limited": "length and kind of work left open",
}
"""Short names of facts whose field name alone would not tell a reader enough; with the record where that is needed too."""


_DATES: Final = {"departure": "departure", "incident": "time of the incident", "contact": "contact", "exit": "end"}


def label(path: str) -> str:
    """Return the short name of the fact at a path, for a sentence or a table."""
    above, _, name = path.rpartition(".")
    name = name.partition("[")[0]
    if name == "when":
        return _DATES.get(above.rpartition(".")[2].partition("[")[0].removesuffix("s"), "date")
    within = above.rpartition(".")[2].partition("[")[0].removesuffix("s")
    return _LABELS.get(f"{within}.{name}", _LABELS.get(name, name.replace("_", " ")))


def ask(question: str) -> Answer:
    """Declare a yes/no fact that nobody has asked about yet."""
    answer: Answer = attrs.field(default=NOT_ASKED, metadata={"ask": question})
    return answer


def date(question: str) -> DateFact:
    """Declare a date, as certain as it is remembered."""
    fact: DateFact = attrs.field(default=DateFact(), metadata={"ask": question})
    return fact


def age(question: str) -> Age:
    """Declare an age in whole years."""
    fact: Age = attrs.field(default=Age(), metadata={"ask": question})
    return fact


def words(description: str) -> str:
    """Declare a short text for the file, optional everywhere and never read by the law."""
    text: str = attrs.field(default="", metadata={"ask": description})
    return text


def part(cls: Any, description: str) -> Any:
    """Declare a record inside a record."""
    return attrs.field(factory=cls, metadata={"ask": description})


def items(description: str) -> Any:
    """Declare a list of records, open until somebody says that these are all."""
    return attrs.field(default=(), metadata={"ask": description})

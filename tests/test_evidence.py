"""Evidence, element by element: every kind cited at its own place, nothing required but the statement, dangers said."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.support import CASES, EXAMPLES, expected
from tests.test_law import asked
from tvisa import load_case, loads_case, screen
from tvisa.cli import main
from tvisa.facts import Case
from tvisa.kernel.answers import Evidence
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Question, walk
from tvisa.law.book import entries, search
from tvisa.law.t import T
from tvisa.law.t.evidence.catalog import CATALOG
from tvisa.law.t.evidence.items import Item, RankOfEvidence
from tvisa.law.t.evidence.parts import PARTS
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.law.writing import BINDINGS
from tvisa.report.page import lacking
from tvisa.screening.filing.evidence_told import EvidenceItem

TODAY = "2026-11-24"
ELEMENTS = ("severe_trafficking", "physical_presence", "law_enforcement_assistance", "extreme_hardship")

LISTED_2024 = [
    *(f"8 CFR 214.206(a)(3)(ii)({letter})" for letter in "ABCDEFGHIJK"),
    *(f"8 CFR 214.207(c)({number})" for number in range(1, 9)),
    *(f"8 CFR 214.208(d)({number})" for number in range(1, 4)),
    *(f"8 CFR 214.208(e)(1)({roman})" for roman in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")),
    *(f"8 CFR 214.204(c)(1)({roman})" for roman in ("i", "ii", "iii", "iv")),
    *(f"8 CFR 214.211(f)({number})" for number in range(1, 5)),
    "8 CFR 214.204(c)(1)",
    "8 CFR 214.204(c)(2)",
    "8 CFR 214.204(d)",
    "8 CFR 214.204(e)",
    "8 CFR 214.204(i)",
    "8 CFR 214.204(j)",
    "8 CFR 214.206(a)(3)(i)",
    "8 CFR 214.207(a)(5)(ii)",
    "8 CFR 214.207(b)(3)",
    "8 CFR 214.207(b)(5)",
    "8 CFR 214.208(e)(2)",
    "8 CFR 214.209(c)(1)",
    "8 CFR 214.209(c)(2)",
    "8 CFR 214.209(c)(3)",
    "8 CFR 214.209(c)(4)",
    "8 CFR 214.211(c)(2)",
    "8 CFR 212.16(b)(1)",
    "8 CFR 212.16(b)(2)",
    "8 CFR 212.16(b)(3)",
]
LISTED_2017 = [
    *(f"8 CFR 214.11(f)(1)({roman})" for roman in ("i", "ii", "iii")),
    *(f"8 CFR 214.11(g)(4)({roman})" for roman in ("i", "ii", "iii", "iv")),
    *(f"8 CFR 214.11(h)(3)({roman})" for roman in ("i", "ii", "iii")),
    *(f"8 CFR 214.11(k)(6)({roman})" for roman in ("i", "ii", "iii", "iv")),
    *(f"8 CFR 214.11(d)(3)({roman})" for roman in ("i", "iii", "iv")),
    "8 CFR 214.11(d)(2)(i)",
    "8 CFR 214.11(d)(2)(ii)",
    "8 CFR 214.11(d)(2)(iii)",
    "8 CFR 214.11(g)(3)",
    "8 CFR 214.11(h)(4)(i)",
    "8 CFR 214.11(h)(4)(ii)",
    "8 CFR 214.11(i)(3)",
    "8 CFR 214.11(k)(3)(ii)",
    "8 CFR 212.16(b)(1)",
    "8 CFR 212.16(b)(2)",
]
LISTED_2002 = [
    "8 CFR 214.11(f)",
    "8 CFR 214.11(f)(1)",
    "8 CFR 214.11(f)(2)",
    "8 CFR 214.11(f)(3)",
    "8 CFR 214.11(g)(1)",
    "8 CFR 214.11(h)(1)",
    "8 CFR 214.11(h)(2)",
    "8 CFR 214.11(h)(3)",
    "8 CFR 214.11(i)(2)",
    "8 CFR 214.11(i)(3)",
    "8 CFR 214.11(j)",
    "8 CFR 212.16(b)",
    "8 CFR 212.16(c)",
]


def checklist(case: Case | dict[str, Any], day: str = TODAY) -> tuple[EvidenceItem, ...]:
    """Return the items of a case."""
    return screen(case, day).evidence


def item(items: Iterable[EvidenceItem], element: str, name: str) -> EvidenceItem:
    """Return one item of an element."""
    (found,) = [i for i in items if (i.element, i.item) == (element, name)]
    return found


def example(name: str) -> Case:
    """Return an example's case."""
    return load_case(EXAMPLES / name / "case.yaml")


def blank(**more: Any) -> dict[str, Any]:
    """Return a case of which nothing is recorded but what is given."""
    return {"applicant": "P1", "people": [{"key": "P1"}, {"key": "P2"}], **more}


def told(**more: Any) -> dict[str, Any]:
    """Return a case in which one incident is begun, with what is given."""
    return blank(**{"incidents": [{"key": "I1", "victim": "P1"}], **more})


# --- the catalogue ----------------------------------------------------------------------------------------------------


def cited_on(day: datetime.date) -> set[str]:
    """Return every citation of the catalogue that is right on a day."""
    return {str(c) for i in CATALOG for _, p in i.rules if day in p.window for c in p.citations if day in c.window}


@pytest.mark.parametrize(
    ("start", "listed"),
    [(RULE_2024.start, LISTED_2024), (RULE_2017.start, LISTED_2017), (RULE_2002.start, LISTED_2002)],
    ids=["2024", "2017", "2002"],
)
def test_every_kind_that_the_regulations_list_is_cited_at_its_own_place(
    start: datetime.date, listed: list[str]
) -> None:
    """Each pinpoint of each version's lists is the place of an item, in the days of that version."""
    assert set(listed) - cited_on(start) == set()


@pytest.mark.parametrize("entry", CATALOG, ids=lambda i: f"{i.element}/{i.id}")
def test_every_item_is_cited_worded_and_in_window(entry: Item) -> None:
    """An item has a rule of our own words with a citation right in every window in which it is listed."""
    assert entry.title[0].isupper()
    assert entry.ask.endswith(".")
    assert not entry.care or entry.care.endswith(".")
    assert set(entry.parts) <= set(PARTS[entry.element])
    assert entry.kinds
    starts = [law.window.start for law in T.rule_sets if law.window.start]
    for _, law in entry.rules:
        assert law.rule.endswith(".")
        days = [d for d in starts if d in law.window]
        assert days
        assert all(any(d in c.window for c in law.citations) for d in days)
    for day in starts:
        assert sum(day in law.window for _, law in entry.rules) <= 1


def test_no_two_items_of_an_element_share_a_name() -> None:
    """Element and name together pick out one item."""
    names = [(i.element, i.id) for i in CATALOG]

    assert len(names) == len(set(names))


def test_every_kind_in_a_case_file_has_its_item() -> None:
    """No kind of evidence that can be recorded is unknown to the catalogue."""
    assert {k for i in CATALOG for k in i.kinds} == set(Evidence)


def test_nothing_is_required_but_the_signed_statement() -> None:
    """8 CFR 214.204(c)(1) and 214.11(d)(2)(i) require it of everybody; three more are required on a ground or with a request."""
    required = {(i.element, i.id) for i in CATALOG for s, _ in i.rules if s is RankOfEvidence.REQUIRED}
    here = {(i.element, i.id) for i in CATALOG for s, _ in i.rules if s is RankOfEvidence.REQUIRED_HERE}

    assert required == {(e, "statement") for e in ELEMENTS}
    assert here == {("physical_presence", "process_papers"), ("admissibility", "statement"), ("family", "relationship")}


def facts_of_the_law() -> Iterator[str]:
    """Yield every fact that an element asks for or weighs."""
    for node in (n for law in T.rule_sets for element in law.elements for n, _ in walk(element)):
        if isinstance(node, Question):
            yield node.fact
            yield from (f.fact for f in node.factors)


def test_every_fact_of_an_element_belongs_to_a_part() -> None:
    """What the law asks of anybody can be shown by something: no leaf is without an item."""
    assert {f for f in facts_of_the_law() if not any(i.within(f) for i in CATALOG)} == set()


def test_parts_name_facts_that_exist() -> None:
    """No pattern of the catalogue has outlived the record that it speaks of."""
    known = {path for name, binding in BINDINGS.items() for path in asked(binding.record, name)}
    known |= {"case.incidents", "case.assistance.contacts", "case.assistance.requests", "case.presence.departures"}
    known |= {
        "case.grounds.listed",
        "person.date_of_birth",
        "incident.when",
        "departure.when",
        "entry.when",
        "entry.manner",
    }
    known |= {"act.when", "member.kinship", "incident.exit.when", "incident.exit.freed_by", "incident.sex.when"}
    patterns = {p for parts in PARTS.values() for ps in parts.values() for p in ps} | {
        p for i in CATALOG for p in i.only
    }
    patterns |= {p for i in CATALOG for p in (*i.lacking, *i.held_if)}

    assert {p for p in patterns if not any(k == p or (p.endswith(".") and k.startswith(p)) for k in known)} == set()


@pytest.mark.parametrize(
    ("path", "binding"),
    [
        ("incidents[0].means.force", "incident.means.force"),
        ("presence.here_now", "case.presence.here_now"),
        ("assistance.contacts[12].agency", "contact.agency"),
        ("people[0].date_of_birth", "person.date_of_birth"),
        ("conduct.acts[1].verbs.recruited", "act.verbs.recruited"),
        ("family.members[0].danger.present", "member.danger.present"),
        ("grounds.listed[3].applies", "ground.applies"),
        ("incidents", "case.incidents"),
    ],
)
def test_paths_and_binding_paths(path: str, binding: str) -> None:
    """A place in a case file is a place in the law."""
    assert T.bound(path) == binding


def test_the_lawbook_has_the_catalogue() -> None:
    """`tvisa law` finds what the lists of the regulations hold, old and new."""
    book = entries()

    assert {"scheme_papers", "work_records"} <= {e.id for e in search(book, "8 CFR 214.206(a)(3)(ii)(H)")}
    assert "danger_statement" in {e.id for e in search(book, "8 CFR 214.11(k)(6)(iii)")}
    assert "disability" in {e.id for e in search(book, "8 CFR 214.208(e)(1)(viii)")}


# --- a case -----------------------------------------------------------------------------------------------------------


def test_what_is_attached_to_a_fact_is_in_the_file() -> None:
    """The cook's messages and pay records are held, with the facts that they are attached to."""
    items = checklist(example("labor"))
    messages = item(items, "severe_trafficking", "trafficker_messages")

    assert messages.state == "held"
    assert "incidents[0].means.fraud" in [f.path for f in messages.facts]
    assert messages.citations == ("8 CFR 214.206(a)(3)(ii)(G)",)
    assert item(items, "severe_trafficking", "work_records").state == "held"
    assert item(items, "extreme_hardship", "country_report").state == "held"
    assert item(items, "law_enforcement_assistance", "correspondence").state == "held"


def test_what_is_not_there_says_whom_to_ask_and_what_can_replace_it() -> None:
    """A kind that is not in the file names the facts it would show, where it is to be had and what else will do."""
    photographs = item(checklist(example("labor")), "severe_trafficking", "photograph")

    assert photographs.state == "obtainable"
    assert "incidents[0].acts.harbored" in photographs.supports
    assert photographs.of_whom
    assert photographs.instead
    assert "someone under 18 is a matter for counsel at once" in photographs.care
    assert (
        "Nobody writes to, calls or follows the traffickers"
        in item(checklist(example("labor")), "severe_trafficking", "scheme_papers").care
    )


def test_supports_are_what_is_open_and_what_rests_on_word_alone() -> None:
    """A fact that something already shows is in no item's list; one that is open or merely said is."""
    items = checklist(example("labor"))
    statement = item(items, "severe_trafficking", "statement")

    assert "incidents[0].means.fraud" not in statement.supports
    assert "incidents[0].acts.transported" in statement.supports
    opened = item(checklist(blank()), "extreme_hardship", "statement")
    assert opened.supports == ("hardship.extreme",)


def test_a_way_that_the_record_closes_is_not_asked_about() -> None:
    """The cook has cooperated, so that nothing is asked for to show trauma; no sex act, no age at one."""
    items = checklist(example("labor"))
    names = {i.item for i in items if i.element == "law_enforcement_assistance" and i.state != "held"}

    assert not names & {"trauma_statement", "professional_statement", "disability", "age"}
    assert "age" not in {i.item for i in items if i.element == "severe_trafficking"}


def test_a_first_meeting_lists_where_to_begin() -> None:
    """Of a case with nothing recorded every element has its statement, and no waiver, relative or own act is asked about."""
    items = checklist(blank())

    assert {i.element for i in items} == set(ELEMENTS)
    assert {i.element for i in items if i.standing == "required"} == set(ELEMENTS)
    assert not [i for i in items if i.state == "held"]


def test_a_date_of_2017_gives_the_items_of_2017() -> None:
    """Decided before 28 August 2024: cited to 214.11, fewer kinds named, and what 2024 added alone not listed."""
    case = example("labor")
    old, new = checklist(case, "2023-06-01"), checklist(case)

    assert all(not c.startswith("8 CFR 214.2") for i in old for c in i.citations)
    assert all(not c.startswith("8 CFR 214.11") for i in new for c in i.citations)
    assert item(old, "severe_trafficking", "photograph").standing == "any credible evidence"
    assert item(new, "severe_trafficking", "photograph").standing == "named"
    assert item(old, "severe_trafficking", "statement").citations[0] == "8 CFR 214.11(d)(2)(i)"
    others = blank(hardship={"factors": {"others_hardship_reaches_applicant": True}})
    assert item(checklist(others), "extreme_hardship", "others_hardship").citations == ("8 CFR 214.209(c)(2)",)
    assert not [i for i in checklist(others, "2023-06-01") if i.item == "others_hardship"]


def test_a_date_of_2002_gives_the_items_of_2002() -> None:
    """Under the first rule an endorsement was primary evidence, and still not required."""
    endorsement = item(checklist(example("labor"), "2010-06-01"), "severe_trafficking", "declaration")

    assert endorsement.standing == "primary, not required"
    assert "8 CFR 214.11(f)(2)" in endorsement.citations
    assert endorsement.state == "alternative"
    assert "good faith" in endorsement.why


def test_who_filed_before_the_rule_of_2024_is_told_so() -> None:
    """The topics that the rule of 2024 adds to the statement take nothing from an earlier filer."""
    earlier = item(checklist(blank(filed_on="2024-03-01")), "severe_trafficking", "statement")
    later = item(checklist(blank(filed_on="2025-03-01")), "severe_trafficking", "statement")

    assert any("take nothing away" in n for n in earlier.notes)
    assert not any("take nothing away" in n for n in later.notes)


def test_what_speaks_against_is_read_by_counsel_first() -> None:
    """A paper attached to nothing but an answer against the client is in the file, and says so."""
    report = item(
        checklist(blank(presence={"directly_related": {"answer": False, "evidence": ["medical_record"]}})),
        "physical_presence",
        "health_records",
    )

    assert report.state == "held"
    assert "is adverse to the client. Counsel reads it before anything more is filed" in report.why


def test_what_only_a_trafficker_shows_against_the_client_is_not_in_the_file() -> None:
    """A paper of the trafficker's against the client is set aside with the claim; one that helps is evidence."""
    against = {"answer": False, "sources": ["trafficker"], "evidence": ["contract"]}
    helpful = {"answer": True, "sources": ["trafficker"], "evidence": ["contract"]}

    def of(answer: dict[str, Any]) -> EvidenceItem:
        case = blank(incidents=[{"key": "I1", "victim": "P1", "means": {"fraud": answer}}])
        return item(checklist(case), "severe_trafficking", "scheme_papers")

    assert of(against).state == "obtainable"
    assert of(helpful).state == "held"


def test_what_shows_something_done_to_somebody_else_is_no_evidence_of_the_clients_case() -> None:
    """Papers attached to an incident done to another person stay out of the client's list."""
    case = blank(
        incidents=[{"key": "I1", "victim": "P2", "means": {"fraud": {"answer": True, "evidence": ["contract"]}}}]
    )

    assert not [i for i in checklist(case) if i.state == "held"]


def test_nothing_that_is_attached_is_lost() -> None:
    """A kind that no list of the element knows is in the file as anything else that is credible."""
    case = blank(hardship={"factors": {"unrest": {"answer": True, "evidence": ["birth_certificate"]}}})

    assert item(checklist(case), "extreme_hardship", "other").facts[0].path == "hardship.factors.unrest"


def test_papers_of_a_valid_entry_are_required_on_one_ground_only() -> None:
    """8 CFR 214.207(a)(5)(ii): whoever relies on having been let in for a process; nobody else."""
    process = told(presence={"entries": [{"when": "2020", "allowed_for_process": True}]})

    assert item(checklist(process), "physical_presence", "process_papers").standing == "required here"
    assert not [i for i in checklist(example("labor")) if i.item == "process_papers"]


def test_a_recorded_no_turns_to_what_can_stand_in() -> None:
    """No diagnosis, no letter of a clinician: something else can show it, and nothing is asked for twice."""
    trauma = {"suffered": True, "unable": True, "clinician_links_it": False}
    case = told(
        presence={"related": {"diagnosed": False}},
        hardship={"factors": {"consequences_of_trafficking": True}},
        assistance={"trauma": trauma},
    )
    items = checklist(case)
    letter = item(items, "law_enforcement_assistance", "professional_statement")

    assert item(items, "physical_presence", "health_records").state == "alternative"
    assert "no diagnosis is required" in item(items, "physical_presence", "health_records").instead
    assert letter.state == "alternative"
    assert "the client's own statement, which may be enough" in letter.instead


# --- danger -----------------------------------------------------------------------------------------------------------


def test_while_it_may_still_be_happening_nobody_near_is_asked() -> None:
    """What means asking people near those responsible is not to be asked for while it goes on."""
    case = blank(incidents=[{"key": "I1", "victim": "P1", "exit": {"ongoing": True}, "means": {"force": True}}])
    witnesses = item(checklist(case), "severe_trafficking", "witness_statement")

    assert (witnesses.state, witnesses.dangerous) == ("alternative", True)
    assert "safety plan" in witnesses.why


@pytest.mark.parametrize("entry", [i for i in CATALOG if i.official or i.near], ids=lambda i: f"{i.element}/{i.id}")
def test_what_is_dangerous_to_get_says_so(entry: Item) -> None:
    """Going before an agency, or near those responsible, comes with a sentence about it."""
    assert entry.care


def test_a_request_gives_the_offices_address_and_never_the_clients() -> None:
    """Records of agencies and the immigration file: counsel first, and no address of the client's."""
    items = checklist(example("hotline-only"))
    cares = {i.item: i.care for i in items if i.element in ("law_enforcement_assistance", "physical_presence")}

    assert all("office's address, never" in cares[name] for name in ("agency_papers", "entry_document"))


def test_no_item_sends_anybody_to_a_trafficker() -> None:
    """Messages, contracts, pay and debt: only what the client has, and nobody gets in touch."""
    named = [i for i in CATALOG if {Evidence.TRAFFICKER_MESSAGES, Evidence.CONTRACT, Evidence.LEDGER} & set(i.kinds)]

    assert all(
        i.care for i in named if i.kinds[0] in (Evidence.TRAFFICKER_MESSAGES, Evidence.PAY_RECORD, Evidence.LEDGER)
    )
    assert not [i.ask for i in named if re.search(r"\b(trafficker|boss|those responsible)\b", i.ask)]


OWN_ACT = {
    "acts": [
        {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, "means": {"coercion": True}, "knew": True}
    ]
}


def test_own_acts_are_spoken_of_in_a_privileged_setting_only() -> None:
    """Privileged: what bears on them is listed and no agency is to be asked; elsewhere nothing tells the case apart."""
    plain = blank(setting="not_privileged")
    acts = blank(setting="not_privileged", conduct=OWN_ACT)
    privileged = checklist(blank(setting="privileged", conduct=OWN_ACT))
    report = item(privileged, "severe_trafficking", "police_report")

    assert screen(plain, TODAY).as_dict("evidence", texts=True) == screen(acts, TODAY).as_dict("evidence", texts=True)
    assert "bar" in {i.element for i in privileged}
    assert "conduct.acts[0].compulsion.ordered" in item(privileged, "bar", "orders").supports
    assert (report.state, report.dangerous) == ("alternative", True)
    assert "own" in report.why


def test_the_letter_for_a_child_is_not_held_back_for_own_acts() -> None:
    """It needs no cooperation with law enforcement: 22 USC 7105(b)(1)(C), (G)."""
    for conduct in (OWN_ACT, {"disclosure": {"own_exposure": True}}):
        letter = item(checklist(told(setting="privileged", conduct=conduct)), "severe_trafficking", "hhs_letter")

        assert (letter.state, letter.dangerous, letter.why) == ("obtainable", False, "")
        assert "Neither a report nor cooperation is required" in letter.care


def test_hearing_of_the_trafficking_makes_a_report_a_statement_of_an_agency() -> None:
    """Police that were told of it, and not a hotline; and nothing where the answer is no or not known."""
    when = {"date": "2026-08-21", "evidence": ["police_report"]}
    incidents = [{"key": "I1", "victim": "P1", "exit": {"when": when}}]

    def state(agency: str, answer: object) -> str:
        contacts = [{"agency": agency, "about_trafficking": answer}]
        case = blank(incidents=incidents, assistance={"contacts": contacts})
        return item(checklist(case), "physical_presence", "agency_statement").state

    assert state("state_or_local_law_enforcement", True) == "held"
    assert state("state_or_local_law_enforcement", "unknown") == "obtainable"
    assert state("state_or_local_law_enforcement", False) == "obtainable"
    assert state("trafficking_hotline", True) == "obtainable"


def test_worry_about_own_acts_keeps_agencies_out_of_it() -> None:
    """Privileged, with such a worry or an open criminal case recorded: no report or request before counsel."""
    for conduct in ({"disclosure": {"own_exposure": True}}, {"matters": [{"pending": True}]}):
        items = checklist(blank(setting="privileged", conduct=conduct))
        assert item(items, "law_enforcement_assistance", "agency_papers").dangerous


# --- beside the elements ----------------------------------------------------------------------------------------------


def test_a_waiver_is_spoken_of_only_where_a_ground_is_raised() -> None:
    """An entry without inspection raises a ground in a privileged setting, and the request comes with evidence."""
    entry = {"entries": [{"when": "2019", "manner": "without_inspection"}]}
    raised = checklist(blank(setting="privileged", presence=entry, grounds={"passport": True}))
    nothing = checklist(blank(setting="privileged", grounds={"passport": True}))

    assert item(raised, "admissibility", "statement").standing == "required here"
    assert "8 CFR 212.16(b)(1)" in item(raised, "admissibility", "national_interest").citations
    assert not [i for i in nothing if i.element == "admissibility"]


def test_a_conviction_calls_for_its_record() -> None:
    """Certified dispositions, and what ties the offense to the trafficking; violent ones by the rule on them."""
    matter = {"convicted": True, "moral_turpitude": True, "exception": False, "violent": True}
    items = checklist(blank(setting="privileged", conduct={"matters": [matter]}))

    assert "8 CFR 212.16(b)(3)" in item(items, "admissibility", "criminal_record").citations
    assert item(items, "admissibility", "nexus").supports


def test_family_evidence_where_a_relative_is_listed() -> None:
    """Relationship for every relative; danger for those who come in by it, each way at its own place."""
    spouse = checklist(blank(family={"members": [{"person": "P2", "kinship": "spouse"}]}))
    parent = checklist(blank(family={"members": [{"person": "P2", "kinship": "parent"}]}))

    assert item(spouse, "family", "relationship").standing == "required here"
    assert not [i for i in spouse if "danger" in i.item]
    assert [i.citations[0] for i in parent if i.parts == ("danger",)] == [
        "8 CFR 214.211(f)(1)",
        "8 CFR 214.211(f)(2)",
        "8 CFR 214.211(f)(3)",
        "8 CFR 214.211(f)(4)",
    ]


def test_a_statement_on_danger_is_a_listed_way_since_2024() -> None:
    """8 CFR 214.211(f)(3); the rule of 2017 called it ordinarily not enough."""
    family = blank(family={"members": [{"person": "P2", "kinship": "parent", "danger": {"own_statement": True}}]})
    new, old = checklist(family), checklist(family, "2023-06-01")

    assert item(new, "family", "danger_statement").state == "held"
    assert "ordinarily" not in item(new, "family", "danger_statement").rule
    assert "Ordinarily it is not enough" in item(old, "family", "danger_statement").rule


# --- traps and others' mistakes ---------------------------------------------------------------------------------------


def test_trap_05_no_certification_is_needed() -> None:
    """Neither a missing declaration nor a refused one is ever a gap, and the words say that it counts for nothing."""
    for answer in (None, False, "unknown", "declined"):
        case = example("labor")
        case = put(case, "assistance.declaration", get(loads(answer), "assistance.declaration"))
        found = [i for i in checklist(case) if i.item == "declaration"]
        assert {i.state for i in found} == {"alternative"}
        assert {i.standing for i in found} == {"optional"}
        assert all("counts for nothing" in i.why for i in found)
        assert not any(i.dangerous for i in found)
    text = (
        CliRunner().invoke(main, ["evidence", str(EXAMPLES / "labor" / "case.yaml"), "--as-of", TODAY, "--all"]).stdout
    )
    assert "Supplement B" not in text.partition("Ask next")[2]


def loads(answer: Any) -> Case:
    """Return a case with that answer about a declaration."""
    from tvisa.files.casefile import structure

    return structure(blank(assistance={"declaration": answer} if answer is not None else {}))


def test_trap_06_no_investigation_charge_or_conviction_is_needed() -> None:
    """Court papers and transcripts are named kinds and no condition; what stands in for them is said."""
    items = checklist(blank())

    for name in ("trial_transcript", "court_record", "police_report"):
        found = item(items, "severe_trafficking", name)
        assert found.standing == "named"
        assert re.search(r"no .* is needed", " ".join(found.instead))


def test_trap_18_pay_records_show_control_and_defeat_nothing() -> None:
    """That somebody was paid changes no item into a gap and no outcome."""
    paid = put(example("labor"), "incidents[0].labor.paid", get(example("labor"), "incidents[0].labor.work"))

    assert item(checklist(paid), "severe_trafficking", "work_records").state == "held"


def test_trap_22_incapacity_is_shown_like_any_circumstance() -> None:
    """No item asks for proof of incapacity as an excuse: it is a circumstance of a request."""
    request = {"complied": False, "circumstances": {"lacked_capacity": True}}
    case = blank(assistance={"requests": [request]})
    items = checklist(case)

    assert items
    assert "incapac" not in json.dumps(screen(case, TODAY).as_dict("evidence", texts=True)).lower()
    assert (
        "assistance.requests[0].circumstances.lacked_capacity"
        in item(items, "law_enforcement_assistance", "statement").supports
    )


def test_peer_a7_no_record_of_treatment_is_needed() -> None:
    """Treatment records, a spoken bargain or being singled out are ways to show something, and none is a test."""
    items = checklist(told(hardship={"factors": {"consequences_of_trafficking": True}}))

    assert "no diagnosis is required" in item(items, "physical_presence", "health_records").instead
    assert {i.standing for i in items} <= {"required", "named", "any credible evidence", "optional", "required here"}
    assert [i for i in items if i.standing == "required"] == [i for i in items if i.item == "statement"]


def test_peer_a9_a_report_can_still_be_made() -> None:
    """Where nothing was reported the list speaks of a report as well as of trauma."""
    names = {i.item for i in checklist(told()) if i.element == "law_enforcement_assistance"}

    assert {"correspondence", "trauma_statement", "age"} <= names


def test_peer_b3_the_persons_own_statement_can_show_trauma() -> None:
    """With nothing but the statement in the file, the statement is held and no medical record is required."""
    trauma = {"suffered": {"answer": True, "evidence": ["personal_statement"]}, "unable": True}
    items = checklist(blank(assistance={"trauma": trauma}))
    statement = item(items, "law_enforcement_assistance", "trauma_statement")

    assert statement.state == "held"
    assert "may be enough alone" in statement.rule
    assert item(items, "law_enforcement_assistance", "health_records").standing == "named"


def test_peer_e_no_particular_evaluation_or_witness_is_demanded() -> None:
    """Any qualified professional, no diagnosis, no finding of cause; relatives are witnesses like any other."""
    letter = next(i for i in CATALOG if i.id == "professional_statement")
    witnesses = next(i for i in CATALOG if i.id == "trauma_witness")

    assert "No diagnosis or finding of cause is required" in letter.rules[0][1].rule
    assert "Family" in witnesses.ask


def test_peer_f_the_statement_is_in_the_persons_own_words() -> None:
    """8 CFR 214.204(c)(1): own words; nothing here offers to rewrite them."""
    statement = item(checklist(blank()), "severe_trafficking", "statement")

    assert "own words" in statement.rule
    assert "own words" in statement.care


def test_excused_by_trauma_or_age_nobody_need_have_reported() -> None:
    """Where trauma excuses, what would show a report that was made all the same is no longer asked for."""
    call = {"agency": "federal_law_enforcement", "about_trafficking": True}
    trafficked = {**told(), "incidents": [{"key": "I1", "victim": "P1", "asserted": {"severe_form": True}}]}
    excused = checklist(
        {**trafficked, "assistance": {"contacts": [call], "trauma": {"suffered": True, "unable": True}}}
    )
    report = [i for i in excused if i.item in ("correspondence", "agency_papers")]

    assert {i.state for i in report} == {"alternative"}
    assert all("The client need not have reported, and need not report now" in i.why for i in report)
    unexcused = checklist(told(assistance={"contacts": [call]}))
    assert item(unexcused, "law_enforcement_assistance", "correspondence").state == "obtainable"


# --- on the command line ----------------------------------------------------------------------------------------------


def run(*arguments: str) -> Any:
    """Run the program at 80 columns."""
    return CliRunner().invoke(main, arguments, env={"COLUMNS": "80"})


@pytest.mark.parametrize("name", ["labor", "sex", "minor", "trauma-exception", "hotline-only", "smuggling-only"])
def test_the_command_prints_a_page(name: str) -> None:
    """What is required first, each element with what is in the file and what to ask next, dangers, disclaimer; no more."""
    result = run("evidence", str(EXAMPLES / name / "case.yaml"), "--as-of", TODAY, "--all")
    lines = result.stdout.splitlines()

    assert result.exit_code == 0, result.output
    assert max(map(len, lines)) <= 80
    assert "Only one document is required of everyone: the signed personal statement" in " ".join(result.stdout.split())
    assert result.stdout.index("The signed personal statement") < result.stdout.index(" - In the file:")
    assert "Before asking" in result.stdout
    assert "only DHS determines" in " ".join(result.stdout.split())
    assert not re.search(r"\b(eligible|ineligible|perpetrator|prima facie|score|missing)\b", result.stdout)


def test_the_command_as_json_is_the_key_of_the_screening() -> None:
    """The list is the screening's own, by number, with the texts of the law that it says."""
    labor = str(EXAMPLES / "labor" / "case.yaml")
    data = json.loads(run("evidence", labor, "--as-of", TODAY, "--format", "json").stdout)

    texts = data["texts"]
    rows = [(texts[str(item["law"])], item.get("state", "obtainable")) for item in data["evidence"]]
    told = [(row["element"], row["id"], state) for row, state in rows]
    assert told == [(i.element, i.item, i.state) for i in checklist(example("labor"))]
    assert data == screen(load_case(labor), TODAY).as_dict("evidence", texts=True)
    assert not {"elements", "filing", "exposure"} & set(data)


def test_all_prints_every_kind() -> None:
    """--all leaves nothing out that could be asked for."""
    labor = str(EXAMPLES / "labor" / "case.yaml")

    assert "News articles" not in run("evidence", labor, "--as-of", TODAY).stdout
    assert "News articles" in run("evidence", labor, "--as-of", TODAY, "--all").stdout


def test_the_screening_points_to_the_list() -> None:
    """One line in the screening, and no more."""
    text = run("screen", str(EXAMPLES / "labor" / "case.yaml"), "--as-of", TODAY, "--section", "facts").stdout

    assert "Evidence on file for 4 of 4 elements." in text
    assert "Ask next     " not in text


def test_what_is_dangerous_is_printed_apart() -> None:
    """Not now, and why, in a privileged case with the client's own acts."""
    case = json.dumps(blank(setting="privileged", conduct=OWN_ACT))
    result = CliRunner().invoke(main, ["evidence", "-", "--as-of", TODAY, "--all"], input=case, env={"COLUMNS": "80"})

    assert "Not now" in result.stdout
    assert "privileged; for counsel" in result.stdout


def test_what_speaks_against_is_printed_with_its_warning() -> None:
    """Counsel is told before anything is filed; and where nothing is to be asked for, no dangers of asking are listed."""
    import io

    from tvisa.report.evidence import evidence_document
    from tvisa.report.printed import console, print_document

    result = screen(told(presence={"directly_related": {"answer": False, "evidence": ["medical_record"]}}), TODAY)
    vars(result)["evidence"] = tuple(i for i in result.evidence if i.state == "held")
    text = io.StringIO()
    print_document(evidence_document(result), console(text, color=False))

    assert "is adverse to the client. Counsel reads it before anything more is filed" in " ".join(
        text.getvalue().split()
    )
    assert "Before asking" not in text.getvalue()


@pytest.mark.parametrize("day", ["2010-06-01", "2020-01-01"])
def test_older_law_is_printed_under_its_own_rule(day: str) -> None:
    """The opening cites the regulation of the day of decision."""
    text = " ".join(run("evidence", str(EXAMPLES / "labor" / "case.yaml"), "--as-of", day, "--all").stdout.split())

    assert "8 CFR 214.11(d)" in text
    assert "214.204" not in text


SHOWN = [c for c in CASES if "evidence" in expected(c)]


@pytest.mark.parametrize("path", SHOWN, ids=lambda c: c.parent.name)
def test_examples_show_what_their_folders_say(path: Path) -> None:
    """Each named kind is held, to be asked for or replaceable, as the folder says."""
    items = {f"{i.element}/{i.item}": i.state for i in checklist(load_case(path), expected(path)["as_of"])}
    said = expected(path)["evidence"]

    assert {name: items.get(name) for name in said} == said


def test_a_declaration_taken_back_is_not_passed_off_as_proof() -> None:
    """Since 2024 it generally stops counting for compliance; under the rule of 2017 for everything; that of 2002 said nothing."""
    withdrawn = blank(
        assistance={
            "declaration": {"answer": True, "evidence": ["lea_declaration"]},
            "declaration_withdrawn": True,
            "continued_presence": {"answer": True, "evidence": ["continued_presence"]},
            "continued_presence_revoked": True,
        }
    )
    kept = blank(
        assistance={**withdrawn["assistance"], "declaration_withdrawn": False, "continued_presence_revoked": "unknown"}
    )
    theirs = {"answer": True, "sources": ["trafficker"]}
    accused = blank(
        assistance={**withdrawn["assistance"], "declaration_withdrawn": theirs, "continued_presence_revoked": theirs}
    )

    def whys(case: dict[str, Any], day: str) -> set[str]:
        items = [i for i in checklist(case, day) if i.item in ("declaration", "continued_presence")]
        assert {i.state for i in items} == {"held"}
        return {i.why for i in items}

    (now,), (then,) = whys(withdrawn, TODAY), whys(withdrawn, "2023-06-01")
    assert "8 CFR 214.204(h)" in now
    assert "may count for the rest" in now
    assert "8 CFR 214.11(d)(3)(ii)" in then
    assert "no longer evidence" in then
    assert whys(withdrawn, "2010-06-01") == whys(kept, TODAY) == whys(accused, TODAY) == {""}

    def counted(case: dict[str, Any], day: str) -> set[str]:
        return {i.element for i in checklist(case, day) if i.counts}

    assert "law_enforcement_assistance" not in counted(withdrawn, TODAY)
    assert "severe_trafficking" in counted(withdrawn, TODAY)
    assert counted(withdrawn, "2023-06-01") == set()
    assert "law_enforcement_assistance" in counted(kept, TODAY) & counted(accused, TODAY) & counted(
        withdrawn, "2010-06-01"
    )


@pytest.mark.parametrize(
    ("contacts", "first"), [("[], contacts_complete: yes", True), ("[{about_trafficking: yes}]", False)]
)
def test_the_report_that_cures_is_named_before_the_excuse(contacts: str, *, first: bool) -> None:
    """Where a report is still to be made, trauma is told as what would excuse it; where one was made, it is what is missing of that."""
    case = loads_case(
        "tvisa_case: 2\napplicant: P1\npeople: [{key: P1}]\nfiled: no\n"
        "incidents: [{key: I1, victim: P1, when: 2024, labor: {work: yes}, acts: {recruited: yes}}]\n"
        f"assistance: {{contacts: {contacts}, requests: [], requests_complete: yes, trauma: {{suffered: yes}}}}"
    )
    result = screen(case, TODAY)
    (stands,) = (e.stands for e in result.elements if e.id == "law_enforcement_assistance" and e.stands is not None)
    told = lacking(stands, result, 3)

    assert (
        told.startswith(
            "Missing: one credible report through counsel to a law enforcement agency (LEA) with jurisdiction, or an exception or exemption ("
        )
        is first
    )


def rule_of(name: str, day: str) -> tuple[RankOfEvidence, str]:
    """Return what the rule of a day says of a kind of evidence of the catalog, the first by that name."""
    found = [r for i in CATALOG if i.id == name for r in i.rules if datetime.date.fromisoformat(day) in r[1].window]
    return found[0][0], found[0][1].rule


def test_the_rule_of_2002_lists_secondary_evidence() -> None:
    """8 CFR 214.11(f)(3) of 2002: with an original statement, which says whether similar records are available."""
    assert "Secondary evidence" in rule_of("travel_reimbursement", "2010-01-01")[1]
    assert "Secondary evidence" in rule_of("witness_statement", "2010-01-01")[1]
    assert "Secondary" not in rule_of("travel_reimbursement", "2020-01-01")[1]


def test_what_the_text_names_last_is_no_kind_that_it_leaves_out() -> None:
    """8 CFR 214.207(c)(8): "any other credible evidence" is a paragraph of its own."""
    assert all("Not among the kinds" not in r[1].rule for i in CATALOG if i.id == "other" for r in i.rules)


def test_evidence_of_trauma_is_listed_once_trauma_excuses() -> None:
    """8 USC 1101(a)(15)(T)(i)(III)(bb) began on December 23, 2008."""
    of_trauma = [i for i in CATALOG if i.id.startswith(("trauma_", "disability"))]
    assert all(not any(datetime.date(2008, 12, 22) in law.window for _, law in i.rules) for i in of_trauma)
    assert all(any(datetime.date(2008, 12, 23) in law.window for _, law in i.rules) for i in of_trauma)

"""The model of the law: every rule cited, dated, typed; windows that tile; every provision of the four elements there."""

from __future__ import annotations

import datetime
import functools
import itertools
import json
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property.support import findings, nibbles
from tests.support import ROOT, sampled
from tvisa.errors import LawDateError
from tvisa.kernel.answers import Answer
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import Record
from tvisa.kernel.predicate import Computed, Element, Every, Exists, Over, Question, walk
from tvisa.kernel.provision import CHECKED_ON, Citation, Kind, Period, Provision
from tvisa.law.book import BookEntry, entries, search
from tvisa.law.common.relief import PROMPTS
from tvisa.law.common.remark import Remark, in_force
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.causation import TESTS
from tvisa.law.conduct.ladder import ACT_OF_TRAFFICKING
from tvisa.law.conduct.notices import LINKED_RECORD, NOTICES
from tvisa.law.forms import parameters
from tvisa.law.frameworks.definitions import definitions
from tvisa.law.pinpoint import lies_in, normalize
from tvisa.law.read import READ_AGAIN, READ_LAST, READ_SINCE
from tvisa.law.t import T
from tvisa.law.t.adjustment.laws import LAWS as ADJUSTMENT
from tvisa.law.t.family.classes import FAMILY_RULES
from tvisa.law.t.filing.lines import LINES
from tvisa.law.t.urgent.steps import STEPS
from tvisa.law.t.urgent.stops import STOPS
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.law.windows import (
    BEFORE_2024,
    FIRST_2024,
    JVTA_2015,
    RULE_2002,
    RULE_2017,
    RULE_2024,
    TVPRA_2003,
    TVPRA_2008,
    VAWA_2005,
    cites,
)
from tvisa.law.writing import BINDINGS, rule
from tvisa.screening.law_told import rule_told
from tvisa.screening.writer import in_full
from tvisa.testing import decision_dates, near_cases
from tvisa.words.catalog import ENGLISH

LAWBOOK = entries()
IN_MODEL = {c.text for e in LAWBOOK for c in e.law.citations}
"""What the JSON of the whole model cites."""

CITED = """
8 USC 1101(a)(15)(T)(i)(I); 8 USC 1101(a)(15)(T)(i)(II); 8 USC 1101(a)(15)(T)(i)(III);
8 USC 1101(a)(15)(T)(i)(III)(aa); 8 USC 1101(a)(15)(T)(i)(III)(bb); 8 USC 1101(a)(15)(T)(i)(III)(cc);
8 USC 1101(a)(15)(T)(i)(IV); 8 USC 1184(o)(6); 8 USC 1182(a)(9)(B); 8 USC 1324;
18 USC 1581; 18 USC 1584; 18 USC 1589(a); 18 USC 1589(c)(1); 18 USC 1589(c)(2); 18 USC 1591(a)(1); 18 USC 1591(e)(5);
18 USC 1592(a);
22 USC 7102(1); 22 USC 7102(3); 22 USC 7102(3)(B); 22 USC 7102(4); 22 USC 7102(7); 22 USC 7102(8); 22 USC 7102(11);
22 USC 7102(11)(A); 22 USC 7102(11)(B); 22 USC 7102(12); 22 USC 7102(16); 22 USC 7105(b)(1)(C)(i); 34 USC 20707;
8 CFR 103.2(b)(1); 8 CFR 214.201; 8 CFR 214.202(a); 8 CFR 214.202(b); 8 CFR 214.202(c); 8 CFR 214.202(c)(1);
8 CFR 214.202(c)(2); 8 CFR 214.202(d); 8 CFR 214.204(c)(1)(i); 8 CFR 214.204(e); 8 CFR 214.204(f); 8 CFR 214.204(g);
8 CFR 214.204(h); 8 CFR 214.204(l); 8 CFR 214.206(a)(1); 8 CFR 214.206(a)(2); 8 CFR 214.206(a)(3);
8 CFR 214.207(a); 8 CFR 214.207(a)(1); 8 CFR 214.207(a)(2); 8 CFR 214.207(a)(3); 8 CFR 214.207(a)(4);
8 CFR 214.207(a)(5); 8 CFR 214.207(a)(5)(i); 8 CFR 214.207(a)(5)(ii); 8 CFR 214.207(b); 8 CFR 214.207(b)(1);
8 CFR 214.207(b)(2); 8 CFR 214.207(b)(3); 8 CFR 214.207(b)(4); 8 CFR 214.207(b)(5); 8 CFR 214.207(c)(1);
8 CFR 214.207(c)(2); 8 CFR 214.207(c)(3); 8 CFR 214.207(c)(4); 8 CFR 214.207(c)(5); 8 CFR 214.207(c)(6);
8 CFR 214.207(c)(7); 8 CFR 214.207(c)(8); 8 CFR 214.208(a); 8 CFR 214.208(b); 8 CFR 214.208(c); 8 CFR 214.208(d);
8 CFR 214.208(e)(1); 8 CFR 214.208(e)(2); 8 CFR 214.208(f); 8 CFR 214.209; 8 CFR 214.209(a); 8 CFR 214.209(b);
8 CFR 214.209(c)(1); 8 CFR 214.209(c)(2); 8 CFR 214.209(c)(3); 8 CFR 214.209(c)(4); 8 CFR 214.213(b)(4);
8 CFR 214.11(a); 8 CFR 214.11(b)(3)(i); 8 CFR 214.11(d)(2)(i); 8 CFR 214.11(d)(3)(i); 8 CFR 214.11(d)(3)(ii);
8 CFR 214.11(d)(3)(iii); 8 CFR 214.11(f); 8 CFR 214.11(f)(1); 8 CFR 214.11(f)(2); 8 CFR 214.11(g); 8 CFR 214.11(g)(1);
8 CFR 214.11(g)(1)(iii); 8 CFR 214.11(g)(2); 8 CFR 214.11(g)(3); 8 CFR 214.11(g)(4); 8 CFR 214.11(h);
8 CFR 214.11(h)(1); 8 CFR 214.11(h)(2); 8 CFR 214.11(h)(4)(i); 8 CFR 214.11(h)(4)(ii); 8 CFR 214.11(i)(1);
8 CFR 214.11(i)(2); 8 CFR 214.11(i)(3); 8 CFR 214.11(c); 8 CFR 214.11(b)(3)(ii); 8 CFR 214.11(d)(4); 8 CFR 214.11(h)(3);
8 CFR 214.11(f)(3); 8 USC 1101(a)(15)(T)(iii); 22 USC 7102(2); 22 USC 7102(5); 22 USC 7102(9); 22 USC 7102(10)
"""
"""Every provision of statute and regulation that the four elements rest on, old numbers included."""

CITED_LIST = [
    *[c.strip() for c in CITED.replace("\n", " ").split(";")],
    *[f"8 CFR 214.208(c)({n})" for n in range(1, 16)],
    *[f"8 CFR 214.209(b)({n})" for n in range(1, 10)],
    *[f"8 CFR 214.11(i)({p})({n})" for p in (1, 2) for n in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")],
]


@pytest.mark.parametrize("provision", sampled(CITED_LIST, 5))
def test_every_provision_is_in_the_model_and_can_be_found(provision: str) -> None:
    """`tvisa law PROVISION` finds it, and the JSON of the whole model cites it."""
    assert provision in IN_MODEL
    assert search(LAWBOOK, provision)


WHERE = {
    "two branches": "either_branch",
    "acts": "act",
    "harboring": "incident.acts.harbored",
    "means": "force_fraud_or_coercion",
    "under 18, sex branch": "under_18_at_act",
    "serious harm": "incident.means.threatened_serious_harm",
    "abuse of process": "incident.means.legal_process_abused",
    "scheme": "incident.means.scheme",
    "servitude": "involuntary_servitude",
    "peonage": "peonage",
    "debt bondage": "debt_bondage",
    "slavery": "incident.purposes.slavery",
    "free to quit": "incident.labor.free_to_quit",
    "commercial sex act": "incident.sex.on_account",
    "completion": "incident.labor.completed",
    "purpose": "incident.sex.purpose",
    "consent": "incident.agreement.consented",
    "pay": "incident.labor.paid",
    "duration": "incident.short_time",
    "open doors": "incident.exit.could_have_left",
    "smuggling": "incident.labor.furthered_smuggling",
    "family": "incident.family_or_partner",
    "evidence of victimization": "victim_evidence",
    "numbers by date": "old_numbers",
    "place": "place",
    "ongoing": "present_ongoing",
    "freed": "present_freed",
    "escaped": "present_escaped",
    "directly related": "present_directly_related",
    "process": "present_for_process",
    "related for": "case.hardship.factors.consequences_of_trafficking",
    "related against": "case.presence.related.travel_since",
    "departure": "no_departure_since",
    "continued victimization": "return_continued_victimization",
    "new incident": "new_incident",
    "back for process": "return_for_process",
    "here for process": "present_for_past_process",
    "treatment": "return_and_treatment",
    "opportunity to depart": "incident.exit.could_leave_the_country",
    "its test until 2017": "no_clear_chance_to_leave",
    "recent liberation": "present_recently_liberated",
    "filing window": "filing_window",
    "federal": "agency_is_federal",
    "trauma before 2008": "trauma_makes_requests_unreasonable",
    "good-faith attempts": "good_faith_attempts_2002",
    "not based on economic": "case.hardship.apart_from_economic",
    "abroad": "presence_abroad",
    "travel": "presence_travel",
    "evidence of presence": "presence_evidence",
    "duty": "compliance",
    "contact": "report",
    "agency": "agency_named_2024",
    "reasonableness": "request.reasonable",
    "trauma": "trauma_exception",
    "age": "age_exemption",
    "three paths": "law_enforcement_assistance",
    "declaration": "case.assistance.declaration",
    "link to victimization": "report_of_this_trafficking",
    "evidence of assistance": "assistance_evidence",
    "hardship": "extreme_hardship",
    "nine factors": "case.hardship.factors.economic",
    "only economic": "case.hardship.only_economic",
    "others": "case.hardship.factors.others_hardship_reaches_applicant",
    "evidence of hardship": "hardship_evidence",
}


def test_every_rule_is_a_predicate_a_factor_or_a_non_defense() -> None:
    """Every concept of the four elements has its place in the model."""
    names = {e.id for e in LAWBOOK}

    assert {concept: name for concept, name in WHERE.items() if name not in names} == {}


@pytest.mark.parametrize("part", sorted({e.path.partition("/")[0] for e in LAWBOOK}))
def test_every_rule_is_cited_dated_and_worded(part: str) -> None:
    """A rule has a citation in force in its window, a sentence of our own and a day of checking."""
    lacking = {e.path: lacks for e in LAWBOOK if e.path.partition("/")[0] == part and (lacks := [*_lacks(e)])}

    assert lacking == {}


def _lacks(entry: BookEntry) -> Iterator[str]:
    law = entry.law
    if not law.citations:
        yield "a citation"
    if not (law.rule.endswith(".") and law.rule.lstrip("“")[0].isupper()):
        yield "a sentence"
    if law.checked_on not in (CHECKED_ON, READ_AGAIN, READ_LAST, READ_SINCE):
        yield "a day of checking"
    for name in entry.rule_sets:
        (rules,) = [r for r in T.rule_sets if r.id == name]
        day = rules.window.start
        assert day
        # What an earlier filer keeps of the rule of 2017 stands inside the rule of 2024, and says so.
        kept = law.window.end == RULE_2024.start and name == "2024"
        decides = entry.kind in (Kind.BRIGHT_LINE, Kind.STANDARD, Kind.STRUCTURE, Kind.FACTOR)
        if decides and not kept and not (day in law.window and any(day in c.window for c in law.citations)):
            yield f"a citation in force under {name}"


def test_windows_tile_without_gap_or_overlap() -> None:
    """Each window ends on the day the next begins, and the last is open."""
    windows = [r.window for r in T.rule_sets]

    assert all(a.end == b.start for a, b in itertools.pairwise(windows))
    assert windows[-1].end is None
    assert windows[-2:] == [RULE_2017, RULE_2024]
    assert Period(windows[0].start, windows[-3].end) == RULE_2002
    assert [w.start for w in windows[1:-2]] == [TVPRA_2003, VAWA_2005, TVPRA_2008, JVTA_2015]


@given(decision_dates())
def test_exactly_one_rule_set_on_every_modeled_day(day: datetime.date) -> None:
    """No day has two rule sets, and none falls through to an older one."""
    assert [r for r in T.rule_sets if day in r.window] == [T.on(day)]


@pytest.mark.parametrize("day", [datetime.date(2002, 3, 3), datetime.date(1900, 1, 1)])
def test_a_day_outside_is_an_error(day: datetime.date) -> None:
    """Before the first regulation no law is modeled: the error names the windows."""
    with pytest.raises(LawDateError, match=r"2002-03-04 to 2003-12-18.*2017-01-18 to 2024-08-27"):
        T.on(day)


@given(near_cases(), st.booleans())
def test_a_tighter_row_of_2024_takes_nothing_from_an_earlier_filer(case: Any, precise: bool) -> None:
    """Who filed before 28 August 2024 and is met under the rule of 2017 is not failed by jurisdiction or involvement."""
    from tvisa.kernel.dates import DateClaim, parse_date
    from tvisa.kernel.paths import put

    day = "2024-08-27" if precise else "2024-07"
    case = put(case, "filed_on", DateFact((DateClaim(parse_date(day)),)))
    old, new = nibbles(T.rule_sets[-2], case), nibbles(T.rule_sets[-1], case)

    for before, after in zip(old, new, strict=True):
        for shift in (0, 2):
            assert before >> shift & 3 != 3 or after >> shift & 3 == 3
    assert findings(T.rule_sets[-1], case)


# --- citations --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("8 CFR 214.207(b)", "8 CFR 214.207(b)"),
        ("8 C.F.R. § 214.207(b)(1)", "8 CFR 214.207(b)(1)"),
        ("INA § 101(a)(15)(T)(i)(II)", "8 USC 1101(a)(15)(T)(i)(II)"),
        ("INA 214(o)(1)", "8 USC 1184(o)(1)"),
        ("8 U.S.C. § 1101 (a) (15)", "8 USC 1101(a)(15)"),
        ("22 usc 7102(11)(A)", "22 USC 7102(11)(A)"),
        ("Matter of  Something", "Matter of Something"),
    ],
)
def test_citations_have_one_spelling(text: str, key: str) -> None:
    """INA and US Code, dots and section signs are the same place."""
    assert normalize(text) == key


def test_a_citation_holds_what_lies_under_it() -> None:
    """214.207(b)(1) lies under 214.207(b) and not under 214.207(b)(10) or 214.20."""
    citation = Citation("8 CFR 214.207(b)(1)")

    assert [lies_in(citation, w) for w in ("8 CFR 214.207", "8 CFR 214.207(b)", "8 CFR 214.207(b)(1)")] == [True] * 3
    assert [lies_in(citation, w) for w in ("8 CFR 214.20", "8 CFR 214.207(b)(10)", "8 CFR 214.207(a)")] == [False] * 3
    assert str(citation) == citation.text


def test_a_number_is_right_only_in_its_own_time() -> None:
    """214.11 names the rules of 2002 and 2017, 214.2xx that of 2024; what moved in 22 USC 7102 brings earlier numbers."""
    oldest, old, both, new, statute = cites(
        "8 CFR 214.11(g)(3) of 2002", "8 CFR 214.11(g)(3)", "8 CFR 214.11(g)", "8 CFR 214.207", "18 USC 1589"
    )
    today, before, first = cites("22 USC 7102(11)(A)")

    assert (oldest.text, oldest.window, old.window) == (old.text, RULE_2002, RULE_2017)
    assert (both.window, new.window, statute.window) == (BEFORE_2024, RULE_2024, Period())
    assert [c.text for c in (today, before, first)] == ["22 USC 7102(11)(A)", "22 USC 7102(9)(A)", "22 USC 7102(8)(A)"]
    assert today.window.start == before.window.end == datetime.date(2019, 1, 9)
    assert before.window.start == first.window.end == datetime.date(2013, 3, 7)
    assert [(c.text, str(c.window)) for c in cites("22 USC 7102(3)")] == [
        ("22 USC 7102(3)", "2013-03-07 to now"),
        ("22 USC 7102(2)", "2000-10-28 to 2013-03-06"),
    ]
    assert [c.text for c in cites("22 USC 7102(1)")] == ["22 USC 7102(1)"]
    assert str(Period()) == "... to now"


def test_a_rule_bounds_the_numbers_of_the_regulation() -> None:
    """What one of two rules says alike is cited for the days of that rule only; other windows stay as they are."""
    (bounded,) = cites("8 CFR 214.11(i)(1)", within=RULE_2002)
    (outside,) = cites("8 CFR 214.11(g)(1)(i)", within=RULE_2024)
    given = Citation("8 USC 1184(o)(6)", Period(TVPRA_2003))

    assert bounded.window == RULE_2002
    assert outside.window == RULE_2017
    assert cites(given) == (given,)


@pytest.mark.parametrize(
    ("cited", "window"),
    [
        ("8 CFR 214.208(b); 8 CFR 214.204(e)", RULE_2024),
        ("8 CFR 214.11(h)(2)", RULE_2017),
        ("8 CFR 214.11(f)(3) of 2002", RULE_2002),
        ("8 CFR 214.208(b); 8 CFR 214.11(h)(2)", Period(RULE_2017.start)),
        ("8 CFR 214.11(b)", BEFORE_2024),
        ("8 USC 1184(o)(7)(B); 8 CFR 212.18(a)", Period(VAWA_2005)),
        ("8 USC 1184(o)(1); 8 CFR 212.18(a)", Period()),
        ("Matter of Bulnes, 25 I&N Dec. 57 (BIA 2009)", Period(datetime.date(2009, 1, 1))),
        ("8 CFR 214.208(b); 8 USC 1184(o)(1)", Period()),
        ("8 CFR 214.2(h)(5)(xi)(A)", Period()),
    ],
)
def test_a_rule_of_one_version_of_the_regulation_holds_on_its_days(cited: str, window: Period) -> None:
    """What stands in some versions is law on their days, and what a later text brought since that; 8 CFR 214.2 has none of these."""
    assert rule("A rule.", cited).window == window
    assert rule("A rule.", cited, window=BEFORE_2024).window == BEFORE_2024


def test_a_computation_takes_what_its_parameters_are_named_after() -> None:
    """The bindings are those that a function is yet to be given by position, and a name given by keyword is none."""

    def how(case: Any, incident: Any, *, path: str) -> list[Any]:
        return [case, incident, path]

    assert parameters(how) == ("case", "incident")
    assert parameters(functools.partial(how, path="when")) == ("case", "incident")
    assert parameters(functools.partial(how, None)) == parameters(lambda incident: incident) == ("incident",)


def test_search_falls_back_to_what_stands_above() -> None:
    """A pinpoint nobody cites finds the paragraph that holds it; nonsense finds nothing."""
    above = search(LAWBOOK, "8 CFR 214.204(e)(6)(i)")

    assert {"8 CFR 214.204(e)"} <= {c.text for e in above for c in e.law.citations}
    assert search(LAWBOOK, "8 CFR 999.1") == []
    assert [e.id for e in search(LAWBOOK, "trauma_exception")] == ["trauma_exception"]


def test_the_model_is_plain_json() -> None:
    """Each entry is JSON with the keys that the command promises."""
    listed = json.loads(json.dumps([in_full(rule_told(e, ENGLISH)) for e in LAWBOOK]))

    assert all(
        {"id", "path", "citations", "kind", "window", "rule", "confidence", "checked_on"} <= set(e) for e in listed
    )


# --- facts and law ----------------------------------------------------------------------------------------------------


def read_by(law: RuleSet) -> set[str]:
    """Return every fact that a rule set reads, by binding path."""
    return {n.fact for n in law.non_defenses} | reads(law.elements)


def reads(elements: Iterable[Element]) -> set[str]:
    """Return every fact that elements read, by binding path."""
    read = set()
    for node in (n for element in elements for n, _ in walk(element)):
        if isinstance(node, Question):
            read |= {node.fact, *(f.fact for f in node.factors)}
        elif isinstance(node, Computed):
            read |= set(node.reads)
        elif isinstance(node, Element):
            read.add(node.asserted)
        elif isinstance(node, (Exists, Every)):
            read.add(node.complete)
    return read


def read_by_exposure() -> set[str]:
    """Return every fact that admissibility, the bar, the findings, the ladder, notices and filing read, by binding path."""
    predicates = [p for entry in CATALOG for p in entry.predicates()]
    predicates += [
        ADMISSIBILITY.on(FIRST_2024),
        ACT_OF_TRAFFICKING,
        LINKED_RECORD,
        *(p for t in TESTS for p in (t.needs, t.only) if p is not None),
        *(when for told in (*LINES, *PROMPTS) for reason in told.reasons for when in reason.when.values()),
        *(when for told in (*STOPS, *STEPS) for when in told.when.values()),
        *(when for notice in NOTICES for when in notice.when.values()),
    ]
    read = set()
    for node in (n for predicate in predicates for n, _ in walk(predicate)):
        if isinstance(node, Question):
            read |= {node.fact, *(f.fact for f in node.factors)}
        elif isinstance(node, Computed):
            read |= set(node.reads)
        elif isinstance(node, Over):
            read.add(node.complete)
    return read


def read_by_adjustment() -> set[str]:
    """Return every fact that adjustment reads of the principal and of family members, by binding path."""
    return set().union(*(reads((*law.elements, law.relative)) for law in ADJUSTMENT))


def read_by_family() -> set[str]:
    """Return every fact that the law on family members reads, by binding path."""
    return reads([rules.whole for rules in FAMILY_RULES])


def read_by_frameworks() -> set[str]:
    """Return every fact of its own that the comparison of definitions reads, by binding path."""
    wholes: list[Any] = [
        d.whole for day in (datetime.date(2012, 1, 1), datetime.date(2026, 11, 24)) for d in definitions(day)
    ]
    return {path for path in reads(wholes) if path.startswith("incident.wider.")}


def asked(cls: Any, path: str) -> list[str]:
    """Return every fact that a record asks for, the dates of its timeline aside."""
    found = []
    for field in attrs.fields(attrs.resolve_types(cls)):
        here = f"{path}.{field.name}"
        if isinstance(field.default, Record):
            found += asked(type(field.default), here)
        elif field.type in (Answer, Age) or (field.type is DateFact and field.name != "when"):
            found.append(here)
    return found


LISTS_OF_CONDUCT = {"case.conduct.acts_complete", "case.conduct.matters_complete"}
"""Ends of lists: no finding needs a complete list, and the words of the bar say whether one is."""


TOLD_OF_TIME = {"case.reprisals_complete", "matter.arrested_on", "matter.on_appeal", "other_status.until"}
"""
Read by no rule, on purpose: that no more happened since defeats nothing, and the day of an arrest and the last one of another status
are days of the timeline. Whether a conviction on direct appeal counts is disputed, so that a point tells it and no ground turns on it.
"""


TOLD_BEFORE = {"statement.explained", "statement.privileged", "decision.decided_on", "decision.served_by_mail"}
"""Read by no rule, on purpose: how a difference is explained, what a setting lets be told, which decision came later, and its clock."""


def test_every_fact_is_read_by_the_law() -> None:
    """No yes/no question is asked for nothing: each is a leaf, a factor, a non-defense, an assertion or a list's end."""
    read = set().union(*(read_by(law) for law in T.rule_sets)) | read_by_exposure() | LISTS_OF_CONDUCT | TOLD_BEFORE
    read |= read_by_adjustment() | read_by_family() | read_by_frameworks() | TOLD_OF_TIME
    # A leaf may read a whole record.
    within = tuple(
        f"{path}."
        for path in read
        if (path.count(".") == 1 and path.startswith(("act.", "matter."))) or path == "incident.debt.ledger"
    )

    assert [
        path
        for name, binding in BINDINGS.items()
        for path in asked(binding.record, name)
        if path not in read and not path.startswith(within)
    ] == []


def test_no_name_carries_a_paragraph_number() -> None:
    """Concepts have names, citations have numbers; a name may say which rule set or which age it is of."""
    allowed = re.compile("|".join([*(r.id for r in T.rule_sets), "under_15", "under_18"]))

    assert not [e.id for e in LAWBOOK if any(c.isdigit() for c in allowed.sub("", e.id))]


# --- where popular summaries, forms and other software get T status wrong ---------------------------------------------

TRAPS: Final = [f"trap_{number:02}" for number in range(1, 41)]


"""Numbered as in the project's map of the law; each has a test of its number beside the tests of its subject."""
PEERS: Final = [
    *(f"peer_a{number}" for number in range(1, 10)),
    *(f"peer_b{number}" for number in range(1, 7)),
    *(f"peer_{letter}" for letter in "cdefghi"),
]


SAID: Final[dict[str, tuple[str, ...]]] = {"trap_16": ("old_numbers",)}
"""What software cannot fall into, because it asks or prints nothing of the kind: the rules of the lawbook that say it."""


def covering() -> dict[str, list[str]]:
    """Return, for each trap and mistake, the tests of any file that bear its name."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for name, key in re.findall(
            r"^def (test_((?:trap_\d\d|peer_[a-i]\d?))_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE
        ):
            found.setdefault(key, []).append(name)
    return found


@pytest.mark.parametrize("key", sampled(TRAPS + PEERS, 8))
def test_no_trap_is_left_unwatched(key: str) -> None:
    """Each trap and each mistake has a test of its name somewhere, or a rule that `tvisa law` prints."""
    said = SAID.get(key, ())

    assert covering().get(key) or said, f"no test is named test_{key}_..., and no rule of the lawbook is named for it"
    assert set(said) <= {e.id for e in entries()}


def test_no_test_is_named_after_a_trap_that_does_not_exist() -> None:
    """A name that slipped would be counted for nothing."""
    assert set(covering()) <= {*TRAPS, *PEERS}


def test_the_trauma_exception_has_the_item_of_its_time() -> None:
    """Item (bb) was the age exemption until December 23, 2008: no rule cites it for trauma before."""
    bb = "8 USC 1101(a)(15)(T)(i)(III)(bb)"
    of_trauma = [c for e in entries() if e.path.endswith("trauma_exception") for c in e.law.citations if c.text == bb]

    assert of_trauma
    assert all(c.window.start is not None and str(c.window.start) >= "2008-12-23" for c in of_trauma)


IN_FORCE = [law.window.start for law in T.rule_sets] + [
    datetime.date(2003, 6, 1),
    datetime.date(2009, 1, 1),
    datetime.date(2012, 1, 1),
    datetime.date(2018, 1, 1),
    datetime.date(2023, 1, 1),
    datetime.date(2025, 3, 1),
    datetime.date(2026, 12, 1),
]


@pytest.mark.parametrize("day", IN_FORCE, ids=str)
def test_a_sentence_is_in_force_on_the_day_on_which_it_is_printed(day: datetime.date) -> None:
    """Every rule, note, point, day and step that says so on a day has a provision of that day behind it."""
    on = T.on(day).id
    rules = {e.path for e in LAWBOOK if on in e.rule_sets and day in e.window and not cited(e.law, day)}
    lines = {
        one.code or one.says
        for one in remarks()
        if one.law and in_force(one, day) and not any(cited(p, day) for p in one.law)
    }

    assert rules == set()
    assert lines == set()


def cited(law: Provision, day: datetime.date) -> bool:
    """Say whether a provision has a citation of that day."""
    return day in law.window and any(day in citation.window for citation in law.citations)


def remarks() -> list[Remark]:
    """Return every remark of every table of the law."""
    tables = [
        value
        for name, module in list(sys.modules.items())
        if name.startswith("tvisa.law.")
        for value in vars(module).values()
        if isinstance(value, tuple)
    ]
    return [one for table in tables for one in table if isinstance(one, Remark)]


def test_no_rule_of_some_rule_sets_alone_is_without_days() -> None:
    """What belongs to some of them was not law on the days of the others, and the law book says from when and until when."""
    sets = len(T.rule_sets)

    assert [e.path for e in LAWBOOK if len(e.rule_sets) < sets and e.window == Period()] == []


ORDER = re.compile(
    r"(?:^|[.:;] )(?:Do not|Have|File|Ask|Check|Look (?:it )?up|Never|Count|Keep|Get|Tell|Confirm|Verify|Treat|Read(?! (?:as|in|from|on|with|only|side|again)))\b"
    r"|\b(?:look it up|file before|have counsel|read it before)\b"
)


def test_a_note_gives_no_order() -> None:
    """A caution stands in a sentence that is printed where the rule is used: nobody reads the note of a rule on a page."""
    assert {e.law.note for e in LAWBOOK if ORDER.search(e.law.note)} == set()

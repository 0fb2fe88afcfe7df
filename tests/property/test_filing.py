"""
The invariants of filing: what no fact, no setting and no day may do to the panel or to other relief.

A line that nothing triggers stands all the same; a triggered one cites its facts and is triggered no longer once they are
gone; nothing flows back into an outcome; nothing tells two unprivileged files apart that differ in own acts only.
"""

from __future__ import annotations

import datetime
import enum
import json
import re
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.marked import without_secrets
from tests.property.support import nibbles, recorded
from tests.support import examples
from tests.test_examples import FORBIDDEN
from tests.test_filing import CHANCES, ORDER
from tvisa.facts import Case, FamilyMember, Filing, Setting
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Reply, Source, State
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.provision import Confidence
from tvisa.law.common.asking import said
from tvisa.law.common.policy import Policy, PolicyEntry, PolicyTopic
from tvisa.law.t import T
from tvisa.screening.remarks.filing import filing
from tvisa.screening.sharing.confidences import as_told
from tvisa.testing import answers, cases_with_conduct, conducts, date_facts, decision_dates

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")  # only where one of these fails

some = settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow], deadline=None)
FACTS: Final = [f.name for f in attrs.fields(attrs.resolve_types(Filing)) if f.type is Answer]
DATES: Final = [f.name for f in attrs.fields(Filing) if f.type is DateFact]


@st.composite
def cases(draw: Any) -> Case:
    """Return cases with conduct, and facts of filing and of relatives that random cases seldom combine."""
    case: Case = draw(cases_with_conduct())
    for name, answer in draw(st.lists(st.tuples(st.sampled_from(FACTS), answers()), max_size=8)):
        case = put(case, f"filing.{name}", answer)
    members = tuple(
        attrs.evolve(FamilyMember("P2"), in_united_states=answer) for answer in draw(st.lists(answers(), max_size=2))
    )
    case = put(case, "family.members", members)
    case = put(case, "status.over_180_days", draw(answers()))
    for name in DATES:
        case = put(case, f"filing.{name}", draw(date_facts()))
    return case


def panel(case: Case, day: datetime.date, policy: Policy | None = None) -> list[dict[str, Any]]:
    """Return the lines and the prompts."""
    result = filing(case, day, policy=policy).as_dict()
    return [*result["filing"]["lines"], *result["alternatives"]]


def lines(case: Case, day: datetime.date) -> list[dict[str, Any]]:
    """Return the lines alone."""
    told: list[dict[str, Any]] = filing(case, day).as_dict()["filing"]["lines"]
    return told


def visible(case: Case) -> Case:
    """Return the case as its setting shows it, so that paths mean the same."""
    return as_told(case)


def forget(case: Case, path: str) -> Case:
    """Return the case without what is recorded at a path; a word that was chosen is one that nobody chose."""
    told = get(case, path)
    return put(case, path, None if isinstance(told, enum.StrEnum) else type(told)())


@some
@given(cases(), decision_dates())
def test_every_line_stands_on_every_day(case: Case, day: datetime.date) -> None:
    """Whatever is recorded: every line once, in the fixed order, with its warning, what to do and a provision in force."""
    told = lines(case, day)

    assert [line["code"] for line in told] == ORDER
    assert all(line["text"] and line["do"] and line["citations"] for line in told)
    assert {line["state"] for line in told} <= {"triggered", "open", "standing"}


@some
@given(cases(), decision_dates())
def test_no_chance_no_score_no_label(case: Case, day: datetime.date) -> None:
    """Nothing says how a case would end, and nothing names a person."""
    result = filing(case, day).as_dict()

    assert not FORBIDDEN.search(json.dumps(result))
    assert not CHANCES.search(json.dumps(result))
    assert json.loads(json.dumps(result)) == result == filing(case, day).as_dict()


@some
@given(cases(), decision_dates())
def test_a_triggered_line_cites_recorded_facts_and_goes_when_they_go(case: Case, day: datetime.date) -> None:
    """Each reason has its facts and a citation; without them, and what else is cited then, the line only stands."""
    case = visible(case)
    for first in panel(case, day):
        told, left, removed = first, case, set[str]()
        while told["state"] == "triggered":
            paths = {f["path"] for f in told["facts"]}
            assert paths
            assert not paths & removed
            assert all(r["facts"] and r["citations"] for r in told["reasons"])
            for path in paths:
                assert isinstance(told_at := get(left, path), enum.StrEnum) or told_at.claims, path
                left = forget(left, path)
            removed |= paths
            told = next((p for p in panel(left, day) if p["code"] == first["code"]), {"state": "gone"})
        assert told["state"] != "gone" or first["code"] not in ORDER


@some
@given(cases(), decision_dates(), st.data())
def test_forgetting_an_answer_removes_no_warning(case: Case, day: datetime.date, data: st.DataObject) -> None:
    """What stands in the panel stands there with less recorded too: the same lines, the same standing words."""
    paths = recorded(case)
    less = forget(case, data.draw(st.sampled_from(paths))) if paths else case
    keys = ("code", "title", "text", "do", "always", "citations")

    assert [[line[k] for k in keys] for line in lines(less, day)] == [
        [line[k] for k in keys] for line in lines(case, day)
    ]


@some
@given(cases(), decision_dates(), st.data())
def test_forgetting_an_answer_removes_no_policy_in_force(case: Case, day: datetime.date, data: st.DataObject) -> None:
    """A recorded no may hide an entry; a question that nobody asked never does."""
    paths = [p for p in recorded(case) if p.startswith(("filing.", "status."))]
    less = forget(case, data.draw(st.sampled_from(paths))) if paths else case

    def shown(of: Case) -> set[str]:
        return {e["id"] for line in lines(of, day) for e in line["policy"]}

    assert shown(case) <= shown(less)


@some
@given(cases(), conducts(), decision_dates(), st.sampled_from([None, Setting.NOT_PRIVILEGED]))
def test_own_acts_tell_no_two_unprivileged_files_apart(
    case: Case, conduct: Any, day: datetime.date, setting: Setting | None
) -> None:
    """Outside a privileged setting, acts toward others put in or taken out change not a byte."""
    case = attrs.evolve(case, setting=setting)
    bare = without_secrets(case)
    theirs = attrs.evolve(bare, conduct=conduct)
    told = json.dumps(filing(case, day).as_dict())

    assert told == json.dumps(filing(bare, day).as_dict())
    assert json.dumps(filing(theirs, day).as_dict()) == json.dumps(filing(without_secrets(theirs), day).as_dict())
    assert not re.search(r"conduct\.acts\[\d\]\.(verbs|ends|means|violence|tasks|others_papers|border|money)", told)


@some
@given(cases(), decision_dates(), st.data())
def test_nothing_flows_back(case: Case, day: datetime.date, data: st.DataObject) -> None:
    """No fact of filing moves an element."""
    changed = put(case, f"filing.{data.draw(st.sampled_from(FACTS))}", data.draw(answers()))
    law = T.on(day)

    assert nibbles(law, changed) == nibbles(law, case)


@some
@given(cases(), decision_dates())
def test_what_only_a_trafficker_says_against_the_client_triggers_nothing(case: Case, day: datetime.date) -> None:
    """Every answer put into the mouth of a trafficker: what triggers then is what speaks for the client, or a relative."""
    theirs = (Source.TRAFFICKER,)
    for path, fact in list(facts_of(case)):
        if isinstance(fact, Answer):
            case = put(case, path, Answer(tuple(attrs.evolve(c, sources=theirs) for c in fact.claims)))
        elif fact.claims:
            claims: Any = tuple(attrs.evolve(c, sources=theirs) for c in fact.claims)
            case = put(case, path, type(fact)(claims))

    for told in lines(case, day):
        for fact in told["facts"]:
            path, recorded_there = fact["path"], get(case, fact["path"])
            if isinstance(recorded_there, Answer):
                assert fact["answer"] != str(said(T.bound(path)).against), path
            else:
                # Of filing itself a recorded day is a fact, whoever gives it; a kind that was chosen has no source.
                chosen = isinstance(recorded_there, enum.StrEnum)
                assert chosen or not re.search(r"conduct|date_of_birth|granted", path), path


NEAR: Final = st.dates(datetime.date(2025, 1, 1), datetime.date(2026, 12, 31))


@st.composite
def entries(draw: Any) -> PolicyEntry:
    """Return policy entries of every window and age."""
    start = draw(NEAR)
    return PolicyEntry(
        "entry",
        draw(st.sampled_from(list(PolicyTopic))),
        "Entry",
        "It says so.",
        ("Form X",),
        start,
        "somebody",
        draw(st.sampled_from(list(Confidence))),
        draw(NEAR),
        draw(st.integers(1, 400)),
        draw(st.one_of(st.none(), NEAR.filter(lambda until: until > start))),
        draw(st.sampled_from([(), ("filing.other_pending",), ("status.lawful", "filing.detained")])),
    )


@some
@given(cases(), entries(), NEAR)
def test_an_entry_shows_in_its_window_and_is_stale_only_if_older(
    case: Case, entry: PolicyEntry, day: datetime.date
) -> None:
    """Exactly then, and marked stale exactly when it was last seen longer ago than it may be."""
    shown = [e for told in panel(case, day, Policy(1, "T", (entry,))) for e in told["policy"]]
    states = [get(visible(case), path) for path in entry.when]
    polarity = [said(f"case.{path}").against for path in entry.when]
    all_no = bool(states) and all(a.state(p) is State.NO for a, p in zip(states, polarity, strict=True))
    force = entry.start <= day and (entry.until is None or day < entry.until)

    # Benefits belong to a prompt, which can be away, and records to the packet.
    elsewhere = entry.topic in {PolicyTopic.BENEFITS, PolicyTopic.RECORDS}
    assert bool(shown) == (force and not all_no) or elsewhere
    for told in shown:
        assert force
        assert told["stale"] == ((day - entry.checked_on).days > entry.stale_after_days)


@given(st.dates(datetime.date(2015, 1, 1), datetime.date(2030, 1, 1)), NEAR)
def test_a_hearing_is_ahead_until_its_day_is_past(hearing: datetime.date, day: datetime.date) -> None:
    """By the dates alone; on the day itself it is still ahead."""
    case = put(Case("P1"), "filing.hearing_on", DateFact((DateClaim(parse_date(hearing.isoformat())),)))
    (removal,) = [told for told in lines(case, day) if told["code"] == "REMOVAL"]

    assert (removal["state"] == "triggered") == (hearing >= day)


@given(st.sampled_from(FACTS), st.booleans())
def test_a_claim_and_its_opposite_trigger_as_a_dispute(name: str, first: bool) -> None:
    """A disputed answer triggers what either answer would: a careful reader looks into it."""
    yes, no = Claim(Reply.YES), Claim(Reply.NO)
    disputed = put(Case("P1"), f"filing.{name}", Answer((yes, no) if first else (no, yes)))
    alone = [put(Case("P1"), f"filing.{name}", Answer((claim,))) for claim in (yes, no)]
    day = datetime.date(2026, 11, 24)

    def codes(case: Case) -> set[str]:
        return {told["code"] for told in panel(case, day) if told["state"] == "triggered"}

    assert codes(disputed) >= codes(alone[0]) | codes(alone[1])
    assert codes(put(disputed, f"filing.{name}", NOT_ASKED)) == set()

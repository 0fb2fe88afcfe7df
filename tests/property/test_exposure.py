"""
The invariants of exposure: what no fact may do, whatever else is recorded.

Eighteen of them, by number, and four more: a finding is explained by its facts, nothing recorded raises nothing, every
case has a result, and the outcome over everything the law asks minds the bar.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.marked import without_secrets
from tests.property.support import LAWS, each, nibbles
from tests.support import examples, exposure_shown
from tvisa import screen
from tvisa.facts import Act, Case, Conduct, Moment, Person, Setting, Wider
from tvisa.files.casefile import known_names, structure
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Reply, State, yes_no
from tvisa.kernel.classification import RuleSet
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years
from tvisa.kernel.paths import facts_of, get, put
from tvisa.kernel.predicate import Gap
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.truth import OUTCOME, Outcome
from tvisa.law.conduct import law
from tvisa.law.conduct.ambiguity import Grade, Level
from tvisa.law.conduct.catalog import BY_CODE, CATALOG
from tvisa.law.conduct.ladder import BarStep, PartOfDefinition
from tvisa.law.conduct.leaves import polarity
from tvisa.law.conduct.notices import CONFIDENTIAL_CONSULT, NOTICES
from tvisa.law.conduct.timing import CONTROLLED, Timing, moments
from tvisa.law.read import READ_SINCE
from tvisa.screening.conduct.exposure import Exposure, FindingRaised, expose
from tvisa.screening.document import SECTIONS
from tvisa.screening.picture import not_screened
from tvisa.screening.writer import in_full
from tvisa.testing import answers, cases_with_conduct, conducts, near_cases
from tvisa.testing.records import SIMPLE

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")  # only where one of these fails

DAY: Final = "2026-11-24"
CASES: Final = st.one_of(cases_with_conduct(), cases_with_conduct(SIMPLE[:3]))
few = settings(max_examples=examples(30))
"""For what renders whole results, or compares them."""

RANK: Final = (Level.S0, Level.S1, Level.S2, Level.S3, Level.S4)
LADDER: Final = tuple(BarStep)
TOWARD_OTHERS: Final = (
    "by_client",
    "verbs",
    "ends",
    "means",
    "knew",
    "should_have_known",
    "other",
    "tasks",
    "help",
    "violence",
    "others_papers",
    "procured",
    "care",
    "benefit",
    "border",
    "money",
)
"""Records and facts of an act that say what was done toward others: what group A is about."""
NATURE: Final = ("false_papers", "sold_sex", "drugs", "crime")
"""Records of an act that say what else it was."""


def private(case: Case) -> Case:
    return attrs.evolve(case, setting=Setting.PRIVILEGED)


def look(case: Case, day: str | datetime.date = DAY) -> Exposure:
    return expose(case, day)


def shown_of(case: Case, day: str | datetime.date = DAY) -> dict[str, Any]:
    """Return what a screening shows of exposure."""
    return exposure_shown(screen(case, day))


def levels(case: Case) -> dict[str, Level]:
    return {f.entry.code: f.level for f in look(case).found}


def steps(case: Case) -> list[BarStep]:
    return [a.step for a in look(case).bar.acts]


def every(value: Any) -> Iterator[Any]:
    """Yield every value in plain JSON, keys among them."""
    if isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from every(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from every(inner)
    else:
        yield value


def dicts(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every record in plain JSON."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from dicts(inner)


def named(path: str) -> str:
    """Return the name of a fact of conduct as the law asks for it."""
    for kind in ("act", "matter"):
        if path.startswith(f"conduct.{kind}s["):
            return f"{kind}.{path.partition(']')[2][1:]}"
    return f"case.{path}"


def about(case: Case, *roots: str) -> list[str]:
    """Return the path of every yes/no fact below any of these."""
    return [p for p, f in facts_of(case) if isinstance(f, Answer) and p.startswith(roots)]


def changes(data: st.DataObject, case: Case, paths: list[str]) -> Case:
    """Return the case with some of these facts answered at will."""
    assume(paths)
    for path, answer in data.draw(st.lists(st.tuples(st.sampled_from(paths), answers()), min_size=1, max_size=8)):
        case = put(case, path, answer)
    return case


# --- 1 to 6: what no fact may do ----------------------------------------------------------------------------------------


@few
@given(CASES, conducts())
def test_no_fact_of_conduct_moves_an_element(case: Case, other: Conduct) -> None:
    """Invariant 1: whatever conduct is recorded, every statutory element stands as it was, facts and all."""
    before = of_the_statute(in_full(screen(case, DAY)))
    for changed in (other, Conduct()):
        assert of_the_statute(in_full(screen(attrs.evolve(case, conduct=changed), DAY))) == before


def of_the_statute(told: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what is told of the four statutory elements: admissibility does ask what the client did."""
    return [element for element in told["elements"] if element["id"] != "admissibility"]


@given(LAWS, CASES, conducts())
def test_no_fact_of_conduct_moves_a_reading(law: RuleSet, case: Case, other: Conduct) -> None:
    """Invariant 1, under the law of any day: no reading of any element reads conduct."""
    assert nibbles(law, case) == nibbles(law, attrs.evolve(case, conduct=other))


VICTIMIZATION: Final = ("incidents", "presence.", "assistance.", "hardship.", "asserted.")


@given(CASES, st.data())
def test_what_was_done_to_the_client_moves_no_step_of_the_bar(case: Case, data: st.DataObject) -> None:
    """Invariant 2: no answer about what was done to the client, save when it was and ended, moves any act on the ladder."""
    paths = [p for p in about(case, *VICTIMIZATION) if ".exit." not in p]

    assert steps(changes(data, case, paths)) == steps(case)


@few
@given(CASES)
def test_the_bar_never_decides(case: Case) -> None:
    """Invariant 3: the bar says what the record raises, never that it is met, barred, cleared or so likely."""
    shown = shown_of(private(case))["bar"]
    said = " ".join(v for v in every(shown) if isinstance(v, str)).lower()

    assert {shown["state"], *(a["state"] for a in shown["acts"])} <= {str(s) for s in BarStep}
    assert not re.search(
        r"\b(met|unmet|barred|cleared|satisfied|guilty|perpetrator|likely|probab\w+|percent)\b|%",
        said.replace("whether they are satisfied is for the adjudicator", "").replace("not cleared: ", ""),
    )
    assert not [v for v in every(shown) if isinstance(v, (int, float))]


def replaced(case: Case, old: Reply, new: Reply | None) -> Case:
    """Return the case with one reply about conduct put for another; nothing for not asked."""

    def change(path: str, fact: Any) -> Any:
        if not path.startswith(("conduct.", "status.")):
            return fact
        kept = [(c, next(getattr(c, n) for n in ("answer", "date", "years") if hasattr(c, n))) for c in fact.claims]
        name = next(n for kind, n in ((Answer, "answer"), (DateFact, "date"), (Age, "years")) if isinstance(fact, kind))
        return type(fact)(
            tuple(
                attrs.evolve(c, **{name: new}) if said is old else c
                for c, said in kept
                if said is not old or new is not None
            )
        )

    changed: Case = each(case, change)
    return changed


@given(CASES)
def test_not_known_is_read_as_not_asked_and_never_as_no(case: Case) -> None:
    """Invariant 4: without what is not known, only "can be neither shown nor excluded" falls back, to what else is said."""
    case = private(case)
    asked = replaced(replaced(case, Reply.UNKNOWN, None), Reply.DECLINED, None)
    before, after = levels(case), levels(asked)
    before.pop("TRAFFICKER_BAR_SIGNAL", None)
    after.pop("TRAFFICKER_BAR_SIGNAL", None)

    assert before == after
    for was, now in zip(steps(case), steps(asked), strict=True):
        assert now is was or (was is BarStep.UNDETERMINED and now in (BarStep.NOT_RAISED, BarStep.ASSERTED_ONLY))


@few
@given(CASES, st.data())
def test_a_fact_deleted_again_leaves_no_trace(case: Case, data: st.DataObject) -> None:
    """Invariant 4: a fact added and deleted, or a not known turned into a no and back, gives the earlier output again."""
    case = private(case)
    path = data.draw(st.sampled_from(about(case, "conduct.", "status.")))
    was = get(case, path)

    assert shown_of(put(put(case, path, data.draw(answers())), path, was)) == shown_of(case)


@given(CASES)
def test_an_act_that_is_not_raised_has_no_verb_or_a_denial_on_record(case: Case) -> None:
    """Invariant 4: an act said by anybody to be one that the definition names is not raised only where a part is denied."""
    for act in look(case).bar.acts:
        if act.step is BarStep.NOT_RAISED and act.parts.get("act") not in (
            None,
            PartOfDefinition.DENIED,
            PartOfDefinition.UNKNOWN,
        ):
            record: Act = act.subject.scope.names["act"]
            said_no = [
                f for p, f in facts_of(record) if isinstance(f, Answer) and State.NO in (f.state(), f.state(Reply.YES))
            ]
            ages = record.other.age.claims or (record.when.claims and record.other.person)
            assert said_no or ages


@given(CASES, st.data())
def test_forgetting_never_clears_an_act(case: Case, data: st.DataObject) -> None:
    """Invariant 4: to forget what is no act of the definition, nor a date or an age, never leaves an act not raised."""
    acts = range(len(case.conduct.acts))
    paths = [
        p
        for p in about(case, "conduct.acts[")
        if get(case, p).claims and ".verbs." not in p and ".moment." not in p and not p.endswith(".tasks.unspecified")
    ]
    assume(paths)
    path = data.draw(st.sampled_from(paths))
    before, after = steps(case), steps(put(case, path, NOT_ASKED))

    assert acts
    assert not [1 for was, now in zip(before, after, strict=True) if now is BarStep.NOT_RAISED is not was]


def upside_down(record: Any) -> Any:
    """Return the record with every list in it, claims among them, in the opposite order."""
    changed: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, (Answer, DateFact, Age)):
            changed[field.name] = type(value)(value.claims[::-1])  # type: ignore[arg-type]
        elif isinstance(value, tuple):
            changed[field.name] = tuple(upside_down(v) for v in reversed(value))
        elif attrs.has(type(value)):
            changed[field.name] = upside_down(value)
    return attrs.evolve(record, **changed)


@given(CASES)
def test_the_order_of_records_and_claims_never_matters(case: Case) -> None:
    """Invariant 5: acts, matters, incidents, people and claims in another order give the same findings and steps."""
    there, back = look(private(case)), look(private(upside_down(case)))

    assert {(f.entry.code, f.level) for f in there.found} == {(f.entry.code, f.level) for f in back.found}
    assert {(f.entry.code, n) for f in there.found for n in [len(f.subjects)]} == {
        (f.entry.code, n) for f in back.found for n in [len(f.subjects)]
    }
    assert there.bar.step is back.bar.step
    assert sorted((a.step, a.compelled, *a.parts.values()) for a in there.bar.acts) == sorted(
        (a.step, a.compelled, *a.parts.values()) for a in back.bar.acts
    )
    assert {n.remark.code for n in there.notices} == {n.remark.code for n in back.notices}


@given(CASES)
def test_what_is_printed_of_a_finding_does_not_depend_on_the_order(case: Case) -> None:
    """Invariant 5: nor do a finding's reason, its timing, the grades of its readings, or the characterizations."""
    there, back = look(private(case)), look(private(upside_down(case)))

    def printed(found: Exposure) -> Any:
        return {
            f.entry.code: (
                f.why,
                f.timing,
                f.reading(f.entry.client)[0],
                f.reading(f.entry.government)[0],
            )
            for f in found.found
        }

    assert printed(there) == printed(back)
    assert [(c["id"], c["grade"]) for c in shown_of(private(there.case))["characterizations"]] == [
        (c["id"], c["grade"]) for c in shown_of(private(back.case))["characterizations"]
    ]


@few
@given(CASES)
def test_nothing_is_counted(case: Case) -> None:
    """Invariant 6: no number, score, sum, weight, percentage or rank stands anywhere in what is shown."""
    for shown in (shown_of(case), shown_of(private(case))):
        assert {type(v) for v in every(shown)} <= {str, type(None)}
        keys = {key for record in dicts(shown) for key in record}
        assert not [k for k in keys if re.search("score|sum|weight|percent|rank|count|total|probab", k)]


# --- 7 to 12: what a finding prints -------------------------------------------------------------------------------------


@few
@given(CASES)
def test_a_finding_that_needs_work_prints_both_readings_and_what_to_ask(case: Case) -> None:
    """Invariant 7: from S2 on there are two readings, a question, and what is missing, if anything is."""
    case = private(case)
    for found in shown_of(case)["exposure"]:
        if found["severity"] in ("S2", "S3", "S4"):
            for side in ("client_reading", "government_reading"):
                assert found[side]["text"]
                assert found[side]["grade"] in {str(g) for g in Grade}
                assert (found[side]["grade"] == str(Grade.NO_FOOTING)) == (not found[side]["facts"])
            assert found["question"]
            for missing in found["missing"]:
                assert missing["question"]
                assert missing["state"] in {str(g) for g in Gap}
                get(case, missing["path"])  # it is a fact of this case


def hostile(path: str, claim: Claim | AgeClaim | DateClaim) -> bool:
    """Whether only those responsible say so, and it is said against the client."""
    if isinstance(claim, Claim):
        return claim.hostile and claim.answer is polarity(named(path))
    if isinstance(claim, AgeClaim) and isinstance(claim.years, Years):
        # That the client was grown, or the other person a child.
        return claim.hostile and claim.years.under(18) == (0b1111 if ".other." in path else 0)
    return isinstance(claim, DateClaim) and claim.hostile  # a date of theirs places nothing in time, whatever it is


def without_hostile(case: Case) -> Case:
    def change(path: str, fact: Any) -> Any:
        if not path.startswith(("conduct.", "status.")):
            return fact
        return type(fact)(tuple(c for c in fact.claims if not hostile(path, c)))

    cleared: Case = each(case, change)
    return cleared


SOURCED: Final = {"TRAFFICKER_BAR_SIGNAL", "TRAFFICKER_SOURCED_ACCUSATION"}


@given(CASES)
def test_what_only_those_responsible_say_is_no_fact_of_a_finding(case: Case) -> None:
    """Invariant 8: without their word against the client every finding but the two about it stands the same."""
    there, cleared = look(private(case)), look(private(without_hostile(case)))

    def printed(found: Exposure) -> Any:
        return {
            f.entry.code: (
                f.level,
                f.why,
                f.timing,
                {x.path for x in f.facts},
                f.reading(f.entry.client)[0],
                f.reading(f.entry.government)[0],
            )
            for f in found.found
            if f.entry.code not in SOURCED
        }

    assert printed(there) == printed(cleared)
    about_sources = {n.code for n in NOTICES if law.SOURCE in n.law}
    assert {n.remark.code for n in there.notices} - about_sources == {
        n.remark.code for n in cleared.notices
    } - about_sources


def with_act(**facts: Any) -> Case:
    """Return a case whose client brought somebody in for commercial sex, with more facts of that act."""
    act = {"verbs": {"recruited": True}, "ends": {"commercial_sex": True}, **facts}
    incident = {"key": "I1", "victim": "P1", "when": "2015-06-01/2016-06-01"}
    return structure(
        {
            "tvisa_case": 2,
            "setting": "privileged",
            "applicant": "P1",
            "people": [{"key": "P1"}],
            "incidents": [incident],
            "conduct": {"acts": [act]},
        }
    )


def told(key: str, theirs: Any, others: Any) -> list[dict[str, Any]]:
    """Return two claims that differ, of those responsible and of a document."""
    return [{key: theirs, "sources": ["trafficker"]}, {key: others, "sources": ["document"]}]


@example(with_act(compulsion={"initiated": told("answer", True, False), "manipulated": True}))
@example(with_act(other={"age": told("years", 14, 16)}))
@example(with_act(when=told("date", "2018", "2017")))
@given(CASES)
def test_what_only_those_responsible_say_is_not_quoted(case: Case) -> None:
    """Invariant 8: nor do their word against the client, or their dates, stand in a fact that such a finding cites."""
    there, cleared = look(private(case)), look(private(without_hostile(case)))
    cited = {f.entry.code: {(x.path, x.answer, x.sources) for x in f.facts} for f in cleared.found}

    for found in there.found:
        if found.entry.code not in SOURCED:
            assert {(x.path, x.answer, x.sources) for x in found.facts} == cited[found.entry.code], found.entry.code


@given(CASES)
def test_what_only_those_responsible_say_at_most_asserts(case: Case) -> None:
    """Invariant 8: their word against the client puts an act on ASSERTED_ONLY where nothing else raises it, and lowers none."""
    for now, was in zip(steps(case), steps(without_hostile(case)), strict=True):
        assert now is was or (was, now) == (BarStep.NOT_RAISED, BarStep.ASSERTED_ONLY)


@given(CASES)
def test_a_date_that_only_those_responsible_give_places_nothing_outside_control(case: Case) -> None:
    """Invariant 8: their date of an act or matter never puts it before or after control, nor takes it out of control."""

    def change(path: str, fact: Any) -> Any:
        if path.startswith("conduct.") and isinstance(fact, DateFact):
            return DateFact(tuple(c for c in fact.claims if not c.hostile))
        return fact

    cleared: Case = each(case, change)
    for kind in ("act", "matter"):
        records = zip(getattr(case.conduct, f"{kind}s"), getattr(cleared.conduct, f"{kind}s"), strict=True)
        for full, less in records:
            now = {m.timing for m in moments(case, kind, full)}
            was = {m.timing for m in moments(cleared, kind, less)}
            assert not (now - was) & {Timing.BEFORE, Timing.AFTER, Timing.AFTER_FREE, Timing.AFTER_UNDER_INFLUENCE}
            assert was & set(CONTROLLED) <= now


def of_age(case: Case, years: int) -> Case:
    """Return the case with the client that old at every act, and no birthday to say otherwise."""
    acts = tuple(attrs.evolve(a, age=Age((AgeClaim(Years(years, years)),))) for a in case.conduct.acts)
    people = tuple(Person(p.key) if p.key == case.applicant else p for p in case.people)
    return attrs.evolve(case, people=people, conduct=attrs.evolve(case.conduct, acts=acts))


@few
@given(CASES, st.integers(5, 60))
def test_a_client_under_18_is_judged_by_the_tests_for_children(case: Case, years: int) -> None:
    """Invariant 9: under 18 the child test is closed only by what closes every test of a tie, and the adult one is closed."""
    for act in shown_of(private(of_age(case, years)))["causation"]:
        standing = {t["id"]: t["standing"] for t in act["tests"]}
        child, adult = ("uk_child", "uk_adult") if years < 18 else ("uk_adult", "uk_child")
        assert standing[adult] == "outside the test"
        if child == "uk_child":
            assert standing[child] == standing["congress_policy"]


@few
@given(CASES)
def test_no_finding_speaks_of_a_span(case: Case) -> None:
    """Invariant 10: a series that crosses a boundary of control is shown in parts, each at one time."""
    shown = shown_of(private(case))
    timings = {v for record in dicts(shown) for k, v in record.items() if k == "timing"}

    assert timings <= {str(t) for t in Timing}
    assert "SPANS" not in json.dumps(shown)
    spans = [
        a
        for a in case.conduct.acts
        if a.moment == Moment(before=yes_no(True), after=yes_no(True)) and not a.when.claims
    ]
    assert all(len(moments(case, "act", a)) == 2 for a in spans)


WHO_SOMEBODY_IS: Final = re.compile(
    r"\b(race|racial|ethnic|ethnicity|nationality|national(?! interest)|gender|male|female|woman|man|appearance|looks|orientation|"
    r"sympathy|sympathetic|demeanor|religion|tribe|caste|color|credible|worthy|deserving)\b"
)


def test_no_field_says_who_somebody_is() -> None:
    """
    Invariant 11: no field is for race, ethnicity, nationality, gender, appearance, orientation or sympathy.

    But for what instruments that protect women alone turn on: it stands where no screening reads (`tests/test_frameworks.py`).
    """
    found = {name for name in known_names() if WHO_SOMEBODY_IS.search(name.replace("_", " "))}

    assert found == {"woman", "gender_based"}
    assert found <= {field.name for field in attrs.fields(Wider)}


def rewritten(record: Any, text: str) -> Any:
    """Return the record with every short text in it, notes on claims among them, replaced."""
    changed: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.default == "":
            changed[field.name] = text
        elif isinstance(value, tuple):
            changed[field.name] = tuple(rewritten(v, text) if attrs.has(type(v)) else v for v in value)
        elif attrs.has(type(value)) and field.init:
            changed[field.name] = rewritten(value, text)
    return attrs.evolve(record, **changed)


@few
@given(CASES)
def test_no_text_changes_anything(case: Case) -> None:
    """Invariant 11: whatever the notes say of somebody, the result is the same to the byte, and quotes none of it."""
    words = "a young woman from Erewhon, frail, kind and in love"
    plain = in_full(screen(case, DAY))

    assert in_full(screen(rewritten(case, words), DAY)) == plain
    assert words not in json.dumps(plain)


@few
@given(CASES)
def test_silence_is_read_as_not_known_and_never_quoted(case: Case) -> None:
    """Invariant 12: to decline to answer about one's own acts gives what "not known" gives, and is shown as no fact."""
    case = private(case)
    there, unknown = look(case), look(replaced(case, Reply.DECLINED, Reply.UNKNOWN))

    assert [(f.entry.code, f.level, f.why) for f in there.found] == [
        (f.entry.code, f.level, f.why) for f in unknown.found
    ]
    assert [a.step for a in there.bar.acts] == [a.step for a in unknown.bar.acts]
    assert "declined" not in {r["answer"] for r in dicts(shown_of(there.case)) if "answer" in r}


# --- 13 to 15: what is not held against anybody, and what reaches what -----------------------------------------------------

UNHELD: Final = re.compile(
    r"incidents\[\d\]\.(exit\.(escaped_first|could_have_left|periods_of_freedom|could_leave_the_country|freed_by_law_enforcement)"
    r"|short_time|family_or_partner|labor\.free_to_quit)"
    r"|presence\.long_ago|assistance\.willing|assistance\.contacts\[\d\]\.(anonymous|answered)"
    r"|conduct\.bond\.(contact_now|protects|sees_self_as_victim|shared_child)"
    r"|conduct\.acts\[\d\]\.care\.(softened|warned|helped|reported)"
)
"""
Escape and the lack of it, resistance, delay in telling, and affection.

How it ended, whether there were chances to leave, that it was short or is long ago, that a report was anonymous; contact with
somebody responsible, a need to protect them, how one sees oneself, a child in common; an order refused, put off or told of.
Left out are the days on which it ended and whether it goes on, which place acts in time.
"""


@given(CASES, st.data())
def test_neither_escape_nor_staying_nor_affection_raises_a_level(case: Case, data: st.DataObject) -> None:
    """Invariant 13: no answer about these raises any level, or a step; that there is a bond is a finding of its own, up to S1."""
    case = private(case)
    paths = [p for p in about(case, "incidents", "presence.", "assistance.", "conduct.") if UNHELD.fullmatch(p)]
    changed = changes(data, case, paths)
    was, now = levels(case), levels(changed)
    bond = now.pop("TRAUMA_BOND_OR_CONTACT", None)
    if bond is Level.S2:  # the contact is used for the scheme, which is no affection
        assert changed.conduct.bond.serves_scheme.when_yes_hurts & 0b0101
    assert bond in (None, Level.S0, Level.S1, Level.S2)

    for code, level in now.items():
        assert code in was, code
        assert level is Level.SU or RANK.index(level) <= (-1 if was[code] is Level.SU else RANK.index(was[code])), code
    assert steps(changed) == steps(case)


ON_CONVICTIONS: Final = {
    "PROSTITUTION_UNDER_CONTROL",
    "CIMT_CONVICTION_OR_ADMISSION",
    "DRUG_CONDUCT",
    "TRAFFICKING_LINKED_CONVICTION",
    "TRAFFICKER_BAR_SIGNAL",
}


@given(CASES, st.data())
def test_vacating_a_conviction_for_a_defect_only_lowers_what_rests_on_it(case: Case, data: st.DataObject) -> None:
    """Invariant 14: a finding that rests on the conviction goes, falls, or is no longer open; every other stands."""
    assume(case.conduct.matters)
    case = private(case)
    number = data.draw(st.integers(0, len(case.conduct.matters) - 1))
    vacated = put(case, f"conduct.matters[{number}].vacated_for_defect", yes_no(True))
    case = put(case, f"conduct.matters[{number}].vacated_for_defect", data.draw(st.sampled_from(SIMPLE[:5])))
    was, now = levels(case), levels(vacated)

    assert {c: v for c, v in was.items() if c not in ON_CONVICTIONS} == {
        c: v for c, v in now.items() if c not in ON_CONVICTIONS
    }
    for code in ON_CONVICTIONS & set(now):
        assert code in was, code
        if was[code] is not Level.SU:  # open: nobody had set the elements side by side, and after it nobody need
            assert now[code] is Level.SU or RANK.index(now[code]) <= RANK.index(was[code]), code
    # The conviction goes, and the facts do not: what was raised stays raised.
    assert [s.raised for s in steps(case)] == [s.raised for s in steps(vacated)]


@few
@given(CASES)
def test_the_nexus_waiver_reaches_neither_earlier_acts_nor_security_nor_the_bar(case: Case) -> None:
    """Invariant 15: the waiver is closed to acts before control, and offered neither for security grounds nor for the bar."""
    shown = shown_of(private(case))
    for act in shown["causation"]:
        if act["timing"] == str(Timing.BEFORE):
            assert [t["standing"] for t in act["tests"] if t["id"] == "nexus_waiver"] == ["outside the test"]
    for found in shown["exposure"]:
        if found["code"] == "SECURITY_BAR_SIGNAL":
            assert law.WAIVER_NEXUS.rule not in {p["rule"] for p in found["provisions"]}
    assert law.WAIVER_NEXUS.rule not in {p["rule"] for p in shown["bar"]["provisions"]}


def test_the_nexus_waiver_says_what_it_does_not_reach() -> None:
    """Invariant 15: its rule leaves out the security grounds and the bar, and nothing about either cites it as a way."""
    assert "Any ground may be waived in the national interest, except security" in law.WAIVER_NEXUS.rule
    assert "The trafficker bar is in another section." in law.WAIVER_NEXUS.rule
    assert law.WAIVER_NEXUS not in BY_CODE["SECURITY_BAR_SIGNAL"].provisions
    assert law.WAIVER_NEXUS not in BY_CODE["TRAFFICKER_BAR_SIGNAL"].provisions
    assert law.WAIVER_NEXUS not in BY_CODE["CONDUCT_BEFORE_VICTIMIZATION"].provisions
    assert [e.code for e in CATALOG if law.WAIVER_NEXUS in e.provisions and e.touches == ("bar",)] == []


# --- 16 to 18: the law as of a day, and who sees what -----------------------------------------------------------------------


@few
@given(CASES, st.dates(datetime.date(2017, 1, 18), datetime.date(2029, 1, 1)))
def test_every_statement_of_law_says_where_how_sure_and_as_of_when(case: Case, day: datetime.date) -> None:
    """Invariant 16: each has citations, a confidence and a day of checking; half a year on, a notice says so."""
    for setting in (Setting.PRIVILEGED, Setting.NOT_PRIVILEGED):
        shown = shown_of(attrs.evolve(case, setting=setting), day)
        provisions = [r for r in dicts(shown) if "rule" in r]
        for provision in provisions:
            assert provision["citations"]
            assert all(isinstance(c, str) and c for c in provision["citations"])
            assert provision["confidence"] in ("A", "B", "C", "D")
            assert datetime.date.fromisoformat(provision["checked_on"]) <= READ_SINCE
        assert all(a["citations"] for a in shown.get("bar", {}).get("arguments", []))
        stale = "STALE_LAW" in {n["code"] for n in shown["notices"]}
        assert stale == (day > CHECKED_ON + datetime.timedelta(180))


OPEN_SETTINGS: Final = st.sampled_from([None, Setting.NOT_PRIVILEGED])


@few
@given(CASES, OPEN_SETTINGS)
def test_what_is_not_privileged_says_nothing_of_own_acts(case: Case, setting: Setting | None) -> None:
    """Invariant 17: no bar, no group A, no causation, no characterizations; the first notice is the same for everybody."""
    case = attrs.evolve(case, setting=setting)
    shown = shown_of(case)

    assert set(shown) == {"exposure", "notices"}
    assert "A" not in {f["group"] for f in shown["exposure"]}
    assert shown["notices"][0]["code"] == CONFIDENTIAL_CONSULT.code
    assert shown["notices"][0] == shown_of(Case("P1", (Person("P1"),)))["notices"][0]
    assert shown_of(without_secrets(case)) == shown


def others_put_in(case: Case, donor: Conduct) -> Case:
    """Return the case with another client's acts toward others in the place of this one's, and more of them at the end."""
    blank = Act()

    def without_nature(act: Act) -> Act:
        return attrs.evolve(act, **{name: getattr(blank, name) for name in NATURE})

    acts = []
    for act, other in zip(case.conduct.acts, (*donor.acts, blank, blank), strict=False):
        toward = {name: getattr(other, name) for name in TOWARD_OTHERS}
        only_toward = not any(f.claims for name in NATURE for _, f in facts_of(getattr(act, name)))
        acts.append(without_nature(other) if only_toward else attrs.evolve(act, **toward))
    acts += [without_nature(other) for other in donor.acts]
    told = attrs.evolve(
        case.conduct.disclosure,
        **{f: getattr(donor.disclosure, f) for f in ("child_harmed", "conflict_open", "own_exposure")},
    )
    return attrs.evolve(
        case,
        conduct=attrs.evolve(
            case.conduct,
            acts=tuple(acts),
            acts_complete=donor.acts_complete,
            role=donor.role,
            relative=donor.relative,
            disclosure=told,
        ),
    )


@few
@given(CASES, OPEN_SETTINGS, conducts())
def test_what_is_not_privileged_cannot_tell_own_acts_apart(case: Case, setting: Setting | None, donor: Conduct) -> None:
    """Invariant 17: with any other acts toward others, or none, the whole screening is the same to the byte."""
    case = attrs.evolve(case, setting=setting)

    assert json.dumps(in_full(screen(case, DAY))) == json.dumps(in_full(screen(others_put_in(case, donor), DAY)))


GROUP_A: Final = re.compile(
    rf"conduct\.(acts\[\d+\]\.({'|'.join(TOWARD_OTHERS)})|acts_complete|role|relative"
    r"|disclosure\.(child_harmed|conflict_open|own_exposure))\b"
)


@few
@given(CASES, OPEN_SETTINGS)
def test_what_clients_may_see_has_no_path_to_own_acts(case: Case, setting: Setting | None) -> None:
    """Invariant 18: no fact, missing fact or question about acts toward others is in what client-facing papers are made of."""
    shown = in_full(screen(attrs.evolve(case, setting=setting), DAY))

    assert not [v for v in every(shown) if isinstance(v, str) and GROUP_A.search(v)]


@few
@given(CASES, OPEN_SETTINGS)
def test_what_clients_may_see_has_no_words_of_group_a(case: Case, setting: Setting | None) -> None:
    """Invariant 18: nor the title, question or readings of a finding of group A, nor the words of the bar."""
    shown = json.dumps(in_full(screen(attrs.evolve(case, setting=setting), DAY)), ensure_ascii=False)

    for entry in CATALOG:
        if entry.group == "A":
            for text in (entry.code, entry.question, entry.client.text, entry.government.text):
                assert text not in shown, entry.code


# --- and four more --------------------------------------------------------------------------------------------------------


def deleted(case: Case, paths: set[str]) -> Case:
    """Return the case without the facts at these paths; the setting is a fact about the file and stays."""
    for path in paths - {"setting"}:
        value = get(case, path)
        if isinstance(value, (Answer, DateFact, Age)):
            case = put(case, path, type(value)())
        elif not path.endswith(".victim"):
            case = put(case, path, None)
    return case


@example(with_act(knew=told("answer", True, False)))
@given(CASES)
def test_a_finding_goes_with_its_facts(case: Case) -> None:
    """Every finding names facts of this record; without them it is gone from where it stood, or open there."""
    case = private(case)
    for found in look(case).found:
        paths = {f.path for f in found.facts}
        assert paths, found.entry.code
        # Without the days of control, words that contradicted them would count again, of other acts too.
        paths = {p for p in paths if not (p.startswith("incidents[") and p.endswith(".when"))}
        left = deleted(case, paths)
        if found.entry.code == "TRAFFICKER_BAR_SIGNAL":
            # Where others say it too, what only those responsible say is not cited; alone it is one step of its own.
            left = without_hostile(left)
        # Without the dates of an incident another act, of which dates and words disagreed, may come to be placed in time.
        again = FindingRaised.look(found.entry, look(left).subjects)
        there = {s.path for s, _ in found.subjects}
        still = [s.path for s, row in (again.subjects if again else ()) if row and s.path in there]
        assert not still, found.entry.code


@given(CASES)
def test_no_conduct_recorded_raises_nothing(case: Case) -> None:
    """With nothing recorded of the client's own acts no finding of group A stands and the bar is neither raised nor cleared."""
    found = look(private(attrs.evolve(case, conduct=Conduct())))

    assert "A" not in {f.entry.group for f in found.found}
    assert found.bar.step in (BarStep.NOT_ASKED, BarStep.UNDETERMINED)  # counsel may have listed a ground of that kind
    assert found.causation() == ()


def test_a_blank_case_has_no_finding() -> None:
    """Where nothing is recorded there is no finding; the bar was not asked about."""
    found = look(private(Case("P1", (Person("P1"),))))

    assert found.found == ()
    bar = shown_of(private(Case("P1", (Person("P1"),))))["bar"]
    assert bar["state"] == "NOT_ASKED"
    assert "Not asked:" in bar["text"]


@few
@given(CASES, st.dates(datetime.date(2017, 1, 18), datetime.date(2030, 1, 1)))
def test_every_case_has_a_result_in_plain_json(case: Case, day: datetime.date) -> None:
    """On any day, whatever is recorded, a result comes out and survives a journey through JSON."""
    for shown in (
        screen(case, day).as_dict(*SECTIONS, texts=True),
        in_full(screen(case, day)),
        shown_of(private(case), day),
    ):
        assert json.loads(json.dumps(shown, allow_nan=False)) == shown


@given(cases_with_conduct(of=near_cases(most=1)))
def test_the_outcome_minds_the_bar_only_where_every_element_is_met(case: Case) -> None:
    """Met in every element: contested where the bar is raised in private, else unknown while something is not screened."""
    result = screen(case, DAY)
    outcomes = {f.outcome for f in result.findings}
    if outcomes == {Outcome.MET}:
        raised = case.setting is Setting.PRIVILEGED and look(case).bar.step in (
            BarStep.RAISED_UNRESOLVED,
            BarStep.RAISED_STRONG,
        )
        open_still = Outcome.MET if case.setting is Setting.PRIVILEGED else Outcome.UNKNOWN
        if case.setting is Setting.PRIVILEGED and look(case).bar.step in (BarStep.UNDETERMINED, BarStep.NOT_ASKED):
            open_still = Outcome.UNKNOWN
        assert result.outcome is (Outcome.CONTESTED if raised else open_still)
    else:
        bits = 0b1111
        for finding in result.findings:
            bits &= finding.bits
        assert result.outcome is OUTCOME[bits & 15]
    private_only = () if case.setting is Setting.PRIVILEGED else ("admissibility", "bar")
    assert not_screened(case) == private_only

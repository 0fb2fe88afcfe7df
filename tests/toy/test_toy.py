"""What the library does with T it does with a status that it does not know: screen, explain, print and compare."""

from __future__ import annotations

import datetime
import io
import json
from types import SimpleNamespace
from typing import Any, Final

import attrs
import pytest
from hypothesis import given

from tests.support import EXAMPLES, nodes
from tests.toy import FAIR, NEW, TOY, Lot, Stall
from tests.toy.strategies import LICENSED, near_stalls, stalls
from tvisa import InputError, LawDateError, UnknownName, load_case, screen
from tvisa.interview.asked import Ask
from tvisa.interview.order import Order, Topic
from tvisa.interview.questions import next_questions
from tvisa.kernel import truth
from tvisa.kernel.answers import yes_no
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.paths import get, put
from tvisa.kernel.predicate import Computed, Element, Question, Reading
from tvisa.law.t import T
from tvisa.law.t.filing.lines import LINES
from tvisa.report.first import screening_document
from tvisa.report.printed import console, print_document
from tvisa.screening.compare.compare import compare
from tvisa.screening.compare.whatif import whatif
from tvisa.screening.document import SECTIONS
from tvisa.screening.writer import in_full
from tvisa.words.catalog import ENGLISH

ORDER: Final = Order((Topic("goods", "The goods", ("lot.",)), Topic("stall", "The stall", ("case.",))))
DAY: Final = datetime.date(2026, 11, 24)
BEFORE: Final = datetime.date(2019, 6, 1)


def screened(stall: Any, day: Any = DAY) -> dict[str, Any]:
    """Return in full what a screening of a stall tells."""
    told: dict[str, Any] = in_full(screen(stall, day, law=TOY))
    return told


def printed(stall: Any) -> str:
    """Return what a terminal shows of a stall, in one line."""
    out = io.StringIO()
    print_document(screening_document(screen(stall, DAY, law=TOY), tree=True), console(out, color=False))
    return " ".join(out.getvalue().split())


def test_what_its_law_says_is_found_and_told() -> None:
    """Outcome, reason, law, non-defense and disclaimer are the stall's own."""
    result = screened(put(LICENSED, "noisy", yes_no(True)))

    assert result["outcome"] == "met"
    assert result["summary"] == "The facts on file support each element. Nothing is proved here."
    assert [e["id"] for e in result["elements"]] == ["goods", "clean"]
    assert (
        result["elements"][0]["reason"] == "Supported: Fit to be sold (weighed, stolen: no, brought: 2020-02-03, fair)."
    )
    assert result["law"]["rule_set"] == "new_market"
    assert [n["path"] for n in result["non_defenses"]] == ["noisy"]
    assert result["disclaimer"] == TOY.disclaimer != ""


def test_the_sections_that_it_has_not_are_absent() -> None:
    """Nothing is said of grounds, acts, evidence or filing, not even that there is none."""
    stall: Any = Stall()
    result = screen(stall, DAY, law=TOY)

    assert list(result.as_dict(*SECTIONS, texts=True)) == [
        "kind",
        "schema_version",
        "tvisa_version",
        "lang",
        "law",
        "sections",
        "facts",
        "gaps",
        "factors",
        "paths",
        "outcome",
        "summary",
        "elements",
        "as_filed",
        "disclaimer",
        "texts",
    ]
    assert (result.grounds, result.bar, result.filing, result.evidence) == (None, None, None, ())


def test_nothing_recorded_is_nothing_decided() -> None:
    """Of an empty stall everything is open, and each gap is asked for in the words of its record."""
    result = screened(Stall())

    assert {e["outcome"] for e in result["elements"]} == {"unknown"}
    assert {m["question"] for e in result["elements"] for m in e["missing"]} == {
        "Which lots were brought?",
        "Is the stall clean?",
    }


def test_a_dirty_stall_is_not_yet_clean() -> None:
    """Until the license is applied for it can still be cleaned; then it is too late."""
    dirty = put(LICENSED, "clean", yes_no(False))

    assert screened(put(dirty, "filed", yes_no(False)))["elements"][1]["missing"][0]["state"] == "not yet"
    assert screened(dirty)["elements"][1]["outcome"] == "not_met"


def test_each_day_has_its_law() -> None:
    """A dear lot was sold under the old rules; the day on which they changed has the new ones, and no day before has any."""
    dear: Any = put(LICENSED, "lots[0].fair", yes_no(False))

    assert screened(dear, BEFORE)["outcome"] == "met"
    assert screened(dear, NEW.start)["outcome"] == "not_met"
    with pytest.raises(LawDateError, match="The market before July 2020"):
        screened(dear, "2009-12-31")


def test_it_is_printed() -> None:
    """The page in a terminal has its elements, its gaps by path, and its disclaimer."""
    text = printed(attrs.evolve(LICENSED, lots=(LICENSED.lots[0], Lot()), lots_complete=yes_no(False)))

    assert "Goods" in text
    assert "lots[1].weighed" in text
    assert TOY.disclaimer in text


def test_a_case_of_another_status_is_none() -> None:
    """Whoever screens it gives its record, of which each field holds what it declares."""
    with pytest.raises(InputError, match="a Stall"):
        screen({"applicant": "P1"}, DAY, law=TOY)
    with pytest.raises(InputError, match="clean"):
        screen(Stall(clean=True), DAY, law=TOY)  # type: ignore[arg-type]


@given(stalls() | near_stalls())
def test_every_result_is_plain_json_and_can_be_printed(stall: Stall) -> None:
    """Whatever is recorded, the result is the same from its own JSON, and every fact in it stands in the case."""
    result = screened(stall)

    assert json.loads(json.dumps(result)) == result
    assert printed(stall)
    for node in (n for e in result["elements"] for n in nodes(e)):
        assert all(get(stall, fact["path"]) is not None for fact in node["facts"])


# --- compared, asked, and turned round -----------------------------------------------------------------------------------


def test_two_days_are_compared() -> None:
    """What a change of the law does is told apart from what time alone does."""
    dear: Any = put(LICENSED, "lots[0].fair", yes_no(False))
    result: Any = compare(dear, BEFORE, DAY, law=TOY).as_dict()
    (goods,) = result["elements"]

    assert [result["law"][side]["rule_set"] for side in ("from", "to")] == ["old_market", "new_market"]
    assert (goods["from"]["outcome"], goods["to"]["outcome"], goods["by_time"]) == ("met", "not_met", False)
    assert result["summary"] == "Under the law of the other date, these come out differently: Goods."
    assert compare(LICENSED, BEFORE, DAY, law=TOY).as_dict()["elements"] == []


def test_what_time_alone_does_is_told_as_that() -> None:
    """Where the earlier law would find the same on the later day, the law carries nothing."""
    begun = Computed("begun", ("day",), _begun, "Has the fair begun?", FAIR.law, ())
    fair = Element("fair", "The fair", begun, FAIR.law)
    status = attrs.evolve(TOY, rule_sets=tuple(attrs.evolve(law, of=lambda: (fair,)) for law in TOY.rule_sets))
    nobody: Any = Stall()
    result = compare(nobody, BEFORE, DAY, law=status).as_dict()

    assert [d["by_time"] for d in result["elements"]] == [True]
    assert result["summary"].startswith(
        "These come out differently only because time passed, not because the law changed"
    )


def _begun(day: datetime.date) -> Reading:
    return Reading(truth.TRUE if day >= datetime.date(2020, 1, 1) else truth.FALSE)


def test_what_matters_is_asked_for_and_nothing_else() -> None:
    """Asked to the end, each question once and for an element; what is left is for counsel to weigh."""
    stall: Any = Stall()
    asked = []
    while (plan := next_questions(stall, DAY, law=TOY, order=ORDER)).questions:
        ask = plan.questions[0]
        assert ask.serves in (("goods",), ("clean",))
        asked.append(ask.path)
        assert len(asked) < 10
        stall = answered(stall, ask)

    assert asked == ["lots", "lots[0].weighed", "lots[0].stolen", "lots[0].brought", "lots", "clean"]
    assert [m.path for m in plan.for_counsel] == ["lots[0].fair"]
    assert screened(put(stall, "lots[0].fair", yes_no(True)))["outcome"] == "met"


def answered(stall: Any, ask: Ask) -> Any:
    """Return the stall with one question answered for it: one lot, and no other."""
    if ask.path == "lots":
        return put(stall, "lots_complete", yes_no(True)) if stall.lots else put(stall, "lots", (Lot(),))
    if ask.path.endswith("brought"):
        return put(stall, ask.path, LICENSED.lots[0].brought)
    return put(stall, ask.path, yes_no(not ask.path.endswith("stolen")))


def test_a_screening_asks_and_changes_and_compares_its_own() -> None:
    """What hangs off it is of its status too; what that status has not is refused by name, or is not there."""
    stall: Any = Stall()
    result = screen(stall, DAY, law=TOY)
    question = result.next_question()

    assert question is not None
    assert (question.path, question.serves) == ("lots", ("goods",))
    assert result.compare(BEFORE).as_dict() == compare(stall, DAY, BEFORE, law=TOY).as_dict()
    assert TOY.disclaimer in str(result.report("screening"))
    with pytest.raises(InputError, match="of another status"):
        result.what_if({"clean": True})
    for page in ("memo", "client", "services"):
        with pytest.raises(UnknownName) as raised:
            result.report(page)
        assert raised.value.known == ("screening",)


@given(stalls() | near_stalls())
def test_the_smallest_sets_decide(stall: Any) -> None:
    """Each set of answers that is said to make an element met does so."""
    for element in whatif(stall, DAY, law=TOY).turnings:
        for changes in element.to_meet[:5]:
            if not all(isinstance(change.leaf.node, Question) and not change.leaf.node.not_yet for change in changes):
                continue
            changed = stall
            for change in changes:
                changed = put(changed, change.leaf.path, yes_no(change.yes))
            found = {e["id"]: e["outcome"] for e in screened(changed)["elements"]}
            assert found[element.finding.predicate.id] == "met"


def test_what_would_change_the_result_is_said_of_its_records() -> None:
    """With several lots each is named."""
    two: Any = attrs.evolve(LICENSED, lots=(attrs.evolve(LICENSED.lots[0], fair=yes_no(False)), Lot()))
    said = [
        c["said"]
        for e in whatif(two, DAY, law=TOY).as_dict()["elements"]
        for s in e["to_meet"]["against_the_record"]
        for c in s
    ]

    assert "Lot 1, fair: yes (contrary to the file)" in said


def test_two_results_of_one_stall_are_equal() -> None:
    """A result says of which status it is."""
    assert screen(LICENSED, DAY, law=TOY) == screen(LICENSED, DAY, law=TOY)
    assert screen(LICENSED, DAY, law=TOY).given["law"] is TOY


# --- what is told, and what is not ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("silent", "state", "reason"),
    [
        (True, "not asked", "Supported: fair."),
        (False, "judgment", "Supported: owner: P1, fair."),
    ],
)
def test_a_leaf_that_only_says_whose_record_it_is_shows_nothing(silent: bool, state: str, reason: str) -> None:
    """It is told nowhere, and a price is not to be weighed because of it."""
    own = Computed("own", ("lot",), _owned, "Whose lot is it?", FAIR.law, ("lot.brought",), silent=silent)
    scope = TOY.scope(Stall(), DAY)
    explain = Explainer(scope, DAY, ENGLISH)
    blank = scope.bind("lot", Lot(), "lots[0]")
    judged = scope.bind("lot", Lot(fair=yes_no(True)), "lots[1]")

    assert [m.state for m in explain.missing(find(own & FAIR, blank), blank)] == [state]
    assert explain.reason(find(own & FAIR, judged), judged) == reason


def _owned(_: Lot) -> Reading:
    return Reading(truth.TRUE, (("lot.owner", "P1"),))


def test_a_dispute_names_the_assertion_that_details_deny() -> None:
    """Fit as a whole, and not weighed: it turns on both."""
    (goods, _) = screened(attrs.evolve(LICENSED, lots=(Lot(asserted=yes_no(True), weighed=yes_no(False)),)))["elements"]

    assert goods["reason"] == "Disputed; it depends on Fit to be sold (asserted: yes, weighed: no)."


def test_if_it_were_filed_on_this_record() -> None:
    """The burden is the market's: what nobody weighed is not shown, a fair price is a judgment, and an assertion shows nothing."""
    asked = put(LICENSED, "lots[0].haggled", yes_no(True))
    lines = {line.id: line for line in screen(asked, DAY, law=TOY).as_filed.elements}
    asserted: Any = Stall(lots=(Lot(asserted=yes_no(True)),))
    bare = {line.id: line for line in screen(asserted, DAY, law=TOY).as_filed.elements}

    assert (lines["goods"].text, lines["clean"].text) == ("depends on a judgment", "shown")
    assert [*lines["goods"].turns_on] == ["lots[0].fair"]
    assert screen(LICENSED, BEFORE, law=TOY).as_filed.elements[0].text == "shown"
    assert bare["goods"].text == "not shown on this record"
    assert {point.path for point in bare["goods"].would_show} == {
        "lots[0].weighed",
        "lots[0].stolen",
        "lots[0].brought",
        "lots[0].haggled",
    }


def test_a_section_tells_what_the_status_hands_in() -> None:
    """Of another status with the same records, which hands in one line and no stop sign, nothing of T's is told in their place."""
    urgent = T.law_of("urgent")
    handed = {name: getattr(urgent, name) for name in urgent.__all__} | {"STOPS": ()}
    lines = SimpleNamespace(LINES=LINES[:1])
    own = {"filing": lambda: lines, "urgent": lambda: SimpleNamespace(**handed)}
    other = attrs.evolve(T, id="other", sections={**T.sections, **own})
    case = load_case(EXAMPLES / "vignettes" / "r-before-under-orders" / "case.yaml")

    told, of_t = screen(case, DAY, law=other), screen(case, DAY)
    assert told.filing is not None
    assert told.urgent is not None
    assert [line.code for line in told.filing.lines] == [LINES[0].code]
    assert told.urgent.stops == ()
    assert of_t.urgent is not None
    assert of_t.urgent.stops

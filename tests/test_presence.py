"""Presence on account of the trafficking, where its text is easily read for more or less than it says: 8 CFR 214.207."""

from __future__ import annotations

import copy
from typing import Any, Final

import pytest

from tests.cases import FIRST_DAYS, NOW, RULE_2017, departed, gaps, non_defenses, outcome, states, supported
from tests.support import WAYS_BACK_DENIED, parts
from tvisa import screen


def test_trap_08_no_chance_to_leave() -> None:
    """Chances to leave the country are no test since 2017, and since 2024 not even weighed."""
    could = supported(incidents__0__exit={"could_leave_the_country": True, "could_have_left": True})

    assert outcome(could, "physical_presence") == outcome(could, "physical_presence", RULE_2017) == "met"
    assert "incidents[0].exit.could_leave_the_country" in non_defenses(could)
    asked = screen(supported(presence={"here_now": True}), NOW)
    assert not any("could_leave" in m.path for e in asked.elements for m in e.open_on)


WAYS_BACK: Final = {
    "return_continued_victimization": {"continued_victimization": True},
    "return_for_process": {"allowed_for_process": True, "valid_entry_papers": True},
    "present_for_past_process": {"here_for_process": True},
    "return_and_treatment": {
        "received_treatment": True,
        "treatment_for_victimization": True,
        "treatment_unavailable_abroad": True,
    },
}


@pytest.mark.parametrize("way", WAYS_BACK)
def test_trap_09_leaving_ends_the_claim(way: str) -> None:
    """A departure after it is overcome in five ways; the first two under either rule, two only since 2024."""
    left = {"presence__departures": [{"when": "2021-03", "voluntary": True}]}
    back = supported(**left, presence__latest_return=WAYS_BACK[way])
    no = {name: False for way in WAYS_BACK.values() for name in way}

    assert outcome(supported(**left, presence__latest_return=no), "physical_presence") == "not_met"
    assert outcome(back, way) == "met"
    assert outcome(back, "physical_presence") == "met"


def test_trap_09_a_departure_before_the_trafficking_does_not_count() -> None:
    """Who left before anything happened has left nothing behind; who was trafficked anew since has a new claim."""
    before = supported(presence__departures=[{"when": "2015-03", "voluntary": True}])
    anew = supported(presence__departures=[{"when": "2018-03", "voluntary": True}])
    earlier = copy.deepcopy(anew["incidents"][0]) | {"key": "I2", "when": "2016-02/2017-01"}
    anew["incidents"].append(earlier)

    assert outcome(before, "physical_presence") == "met"
    assert outcome(anew, "new_incident") == "met"
    assert outcome(anew, "physical_presence") == "met"


def test_trap_10_in_the_united_states_or_across_a_border() -> None:
    """Trafficking need not cross a border, and need not be here: let in for a case about it, somebody is present on account of it."""
    here = supported(incidents__0__in_united_states=True, presence__entries=[])
    abroad = supported(
        incidents__0__in_united_states=False,
        presence__directly_related=False,
        presence__entries=[{"when": "2024", "allowed_for_process": True, "valid_entry_papers": True}],
    )

    assert outcome(here, "severe_trafficking") == outcome(abroad, "severe_trafficking") == "met"
    assert outcome(abroad, "present_for_process") == "met"
    assert outcome(abroad, "physical_presence") == "met"


@pytest.mark.parametrize(
    ("ground", "leaving"),
    [
        ("present_ongoing", {"ongoing": True}),
        ("present_freed", {"freed_by_law_enforcement": True, "liberated": True}),
        ("present_escaped", {"escaped_first": True, "law_enforcement_then_involved": True}),
    ],
)
def test_peer_a5_directly_related_is_one_ground_of_five(ground: str, leaving: dict[str, bool]) -> None:
    """Who is still in it, was freed, or escaped with an agency then involved need not show that being here is directly related."""
    found = supported(presence__directly_related=False, incidents__0__exit=leaving)

    assert outcome(found, ground) == "met"
    assert outcome(found, "physical_presence") == "met"


@pytest.mark.parametrize("day", FIRST_DAYS)
def test_abroad_after_filing_is_not_yet(day: str) -> None:
    """8 CFR 214.207(a) looks at the time of application; approval waits for the return, and (b) reads the departure."""
    abroad = supported(filed=True, filed_on="2001-01-02", presence__here_now=False, presence__here_when_filed=True)

    assert outcome(abroad, "place", day) == "unknown"
    assert gaps(abroad, "physical_presence", day)["presence.here_now"] == "not yet"


def test_abroad_when_it_was_filed_is_not_met() -> None:
    """What must hold at filing, and did not, cannot be mended by coming back."""
    abroad = supported(filed=True, presence__here_now=True, presence__here_when_filed=False)

    assert outcome(abroad, "place") == "not_met"


def test_abroad_before_filing_and_after_a_departure() -> None:
    """The return mends the place and not the departure, which defeats where every way back is denied."""
    gone = [{"when": "2022-05", "voluntary": True}]
    left = supported(filed=True, presence__here_now=False, presence__here_when_filed=True, presence__departures=gone)
    denied = left | {
        "presence": left["presence"] | {"latest_return": WAYS_BACK_DENIED, "exception_carries_presence": False}
    }

    assert outcome(supported(presence__here_now=False), "place") == "unknown"
    assert outcome(left, "physical_presence") == "unknown"
    assert outcome(denied, "physical_presence") == "not_met"


@pytest.mark.parametrize("day", FIRST_DAYS)
def test_a_departure_between_two_parts_of_one_incident_is_for_counsel(day: str) -> None:
    """The text speaks of departure after the act: where exact days put it in between, no closer date is needed."""
    # Under the rule of 2002 an escape before an agency came in would ask for more, and comes first.
    between = departed("2008-01-15", "2003-06-01/2010-05-01", ongoing=False, escaped_first=False)

    assert outcome(between, "no_departure_since", day) == "unknown"
    assert gaps(between, "physical_presence", day)["presence.departures[0].after_trafficking"] == "judgment"


@pytest.mark.parametrize(
    ("left", "span", "exit_", "path", "state"),
    [
        # On the last day itself, both days known: nothing closer can be told.
        (
            "2010-05-01",
            "2003-06-01/2010-05-01",
            {"ongoing": False},
            "presence.departures[0].after_trafficking",
            "judgment",
        ),
        # Only a year is told, which may lie before it, in between or after: a closer date would tell.
        ("2010", "2003-06-01/2010-05-01", {"ongoing": False}, "presence.departures[0].after_trafficking", "imprecise"),
        # After the last act recorded, but it still goes on: in between too.
        (
            "2012-01-01",
            "2003-06-01/2010-05-01",
            {"ongoing": True},
            "presence.departures[0].after_trafficking",
            "judgment",
        ),
        # After the last act recorded, and nobody asked whether it goes on.
        ("2012-01-01", "2003-06-01/2010-05-01", {}, "incidents[0].exit.ongoing", "not asked"),
    ],
)
def test_why_a_departure_is_open(left: str, span: str, exit_: dict[str, Any], path: str, state: str) -> None:
    """The true reason is given: for counsel, a closer date, or whether it still goes on."""
    found = departed(left, span, **exit_)

    assert outcome(found, "no_departure_since") == "unknown"
    assert gaps(found, "physical_presence")[path] == state


def test_the_day_on_which_it_ended_tells_that_it_was_over() -> None:
    """A departure after the recorded end is one after the act; an answer that it goes on contests that, and decides nothing."""
    ended = departed("2012-01-01", "2003-06-01/2010-05-01", when="2010-05-01")
    said = departed("2012-01-01", "2003-06-01/2010-05-01", when="2010-05-01", ongoing=True)

    assert outcome(ended, "physical_presence") == "not_met"
    assert outcome(said, "physical_presence") == "contested"


@pytest.mark.parametrize("day", FIRST_DAYS)
def test_an_end_before_filing_is_not_weighed_as_going_on(day: str) -> None:
    """Presence is considered at filing: what ended before it is not going on then, and nobody need be asked."""
    over = supported(filed=True, filed_on="2001-01-02", incidents__0__exit={"when": "1999-02"})
    later = supported(filed=True, filed_on="2001-01-02", incidents__0__exit={"when": "2001-03"})
    unfiled = supported(incidents__0__exit={"when": "2001-03"})
    hostile = {"date": "1999-02", "sources": ["trafficker"]}
    theirs = supported(filed=True, filed_on="2001-01-02", incidents__0__exit={"when": hostile})

    assert outcome(over, "present_ongoing", day) == "not_met"
    assert outcome(unfiled, "present_ongoing", day) == "not_met"
    assert outcome(later, "present_ongoing", day) == outcome(theirs, "present_ongoing", day) == "unknown"


def escaped(**exit_: Any) -> dict[str, Any]:
    """Return a case of an escape, with no other ground of presence, filed under the rule of 2017."""
    gone = {"ongoing": False, "freed_by_law_enforcement": False, "escaped_first": True} | exit_
    return supported(
        filed=True,
        filed_on="2023-05-01",
        incidents__0__exit=gone,
        presence__here_when_filed=True,
        presence__directly_related=False,
    )


@pytest.mark.parametrize(
    ("exit_", "of_2017", "of_2024"),
    [
        # No agency ever came in, or one only took a report: the words ask for none.
        ({"law_enforcement_then_involved": False}, "unknown", "unknown"),
        ({"law_enforcement_then_involved": True}, "met", "met"),
        ({"law_enforcement_then_involved": False, "escape_is_enough": False}, "not_met", "not_met"),
        ({"law_enforcement_then_involved": False, "escape_is_enough": True}, "met", "met"),
    ],
)
def test_escape_under_the_rule_of_2017_is_for_counsel(exit_: dict[str, Any], of_2017: str, of_2024: str) -> None:
    """8 CFR 214.11(g)(1)(iii): escape before an agency was involved; who filed under it keeps it."""
    found = escaped(**exit_)

    assert outcome(found, "present_escaped", RULE_2017) == of_2017
    assert outcome(found, "present_escaped") == of_2024
    later = found | {"filed_on": "2025-01-02"}
    assert outcome(later, "present_escaped") == ("met" if exit_["law_enforcement_then_involved"] else "not_met")


def test_the_question_of_escape_says_what_counts() -> None:
    """It is counsel's, and says that a report merely received is no involvement."""
    (asked,) = [
        m
        for e in screen(escaped(law_enforcement_then_involved=False), RULE_2017).elements
        for m in e.open_on
        if m.path.endswith("escape_is_enough")
    ]

    assert asked.who == "counsel"
    assert "Merely receiving a report is not involvement" in asked.question


@pytest.mark.parametrize(
    ("day", "answer", "counts"),
    [
        ("2010-06-01", True, {"against"}),
        ("2010-06-01", False, {"for"}),
        ("2020-06-01", True, {"against"}),
        ("2020-06-01", False, {"for"}),
        (NOW, True, set()),
        (NOW, False, set()),
    ],
)
def test_whether_somebody_could_leave_counts_both_ways_until_2024(day: str, answer: bool, counts: set[str]) -> None:
    """8 CFR 214.11(g)(2) of 2002, (g)(4) of 2017: who could not leave is helped by it; the rule of 2024 asks nothing of it."""
    data = supported(incidents=[{"key": "I1", "victim": "P1", "exit": {"could_leave_the_country": answer}}])
    found = [f for e in screen(data, day).elements for f in e.factors if f.path.endswith("could_leave_the_country")]

    assert {f.counts for f in found} == counts


SPAN: Final = "2003-06-01/2010-05-01"


LEFT: Final = "2011-03-01"


SINCE: Final = "2012-02-01/2013-01-01"


LATER: Final = {"key": "I2", "when": SINCE, "exit": {"ongoing": False}}


def said_before(**exit_: Any) -> dict[str, Any]:
    """Return a case whose dates put the departure after the acts, while the answer puts it before their end."""
    found = departed(LEFT, SPAN, **exit_)
    found["presence"]["departures"][0]["after_trafficking"] = False
    return found


@pytest.mark.parametrize("exit_", [{"ongoing": False}, {}], ids=["over", "not asked"])
def test_an_answer_against_the_dates_is_a_dispute_and_the_incident_itself_settles_nothing(
    exit_: dict[str, Any],
) -> None:
    """Only another incident can tell apart what the answer was given for."""
    assert outcome(said_before(**exit_), "no_departure_since") == "contested"


def test_an_incident_of_somebody_else_settles_no_dispute() -> None:
    """What was done to another person after the departure says nothing of when the applicant's own ended."""
    found = said_before(ongoing=False)
    found["people"] = [{"key": "P1"}, {"key": "P2"}]
    found["incidents"] = [*found["incidents"], {**LATER, "victim": "P2"}]

    assert outcome(found, "physical_presence") == "contested"
    own = {**found, "incidents": [found["incidents"][0], {**LATER, "victim": "P1"}]}
    assert outcome(own, "physical_presence") == "unknown"


@pytest.mark.parametrize("where", ["departure", "act"])
@pytest.mark.parametrize("who", ["trafficker", "for_trafficker"])
def test_a_day_that_only_those_responsible_give_defeats_nothing(who: str, where: str) -> None:
    """8 USC 1367(a)(1): that the departure came after is told against the applicant by their word alone, and set aside."""
    found = departed(LEFT, SPAN, ongoing=False)
    assert outcome(found, "no_departure_since") == "not_met"

    if where == "departure":
        found["presence"]["departures"][0]["when"] = {"date": LEFT, "sources": [who]}
    else:
        found["incidents"][0]["when"] = {"date": SPAN, "sources": [who]}
    assert outcome(found, "no_departure_since") == "unknown"


def test_their_word_that_it_came_before_still_speaks_for_the_applicant() -> None:
    """Set aside is only what they say against the applicant."""
    found = departed("2002-01-01", SPAN, ongoing=False)
    found["presence"]["departures"][0]["when"] = {"date": "2002-01-01", "sources": ["trafficker"]}

    assert outcome(found, "no_departure_since") == "met"


def test_of_an_incident_that_began_later_is_asked_how_they_left_and_not_when() -> None:
    """The dates tell that it came after the departure; whether that was by choice or a removal is what is open."""
    found = departed(LEFT, SINCE, ongoing=False)
    found["presence"]["departures"] = [{"when": LEFT}]
    (began,) = (part for part in parts(screen(found, NOW)) if part.id == "began_since_a_departure")

    assert began.outcome == "unknown"
    assert [missing.path for missing in began.missing] == ["presence.departures[0].voluntary"]


def test_of_an_incident_that_may_have_begun_before_is_asked_when_they_left() -> None:
    """With no day of the departure, that is what is open."""
    found = departed(LEFT, SINCE, ongoing=False)
    found["presence"]["departures"] = [{"voluntary": True}]
    (began,) = (part for part in parts(screen(found, NOW)) if part.id == "began_since_a_departure")

    assert began.outcome == "unknown"
    assert [missing.path for missing in began.missing] == ["presence.departures[0].after_trafficking"]
    assert "presence.departures[0].after_trafficking" in gaps(found, "physical_presence")


@pytest.mark.parametrize(
    "departure", [{"when": "2025-03-01"}, {"when": "2025-06", "voluntary": True}, {"removed": True}]
)
def test_abroad_after_filing_waits_for_the_return(departure: dict[str, Any]) -> None:
    """8 CFR 214.207(a) looks at the time of application; leaving since is read by (b), and being abroad is "not yet"."""
    told = supported(
        filed=True,
        filed_on="2025-01-01",
        presence__here_now=False,
        presence__here_when_filed=True,
        presence__departures=[departure],
    )

    assert outcome(told, "place") == "unknown"
    assert states(told, "physical_presence")["presence.here_now"] == "not yet"


@pytest.mark.parametrize("left", ["2019-06-01", "2020-01-15", "2019-12-24/2019-12-31"])
def test_a_departure_inside_an_incident_is_for_counsel(left: str) -> None:
    """8 CFR 214.207(b) speaks of departure after the act: exact days in between ask for no closer date."""
    told = supported(
        incidents__0__when="2019-02-01/2020-06-01",
        presence__departures=[{"when": left, "voluntary": True}],
    )

    assert outcome(told, "no_departure_since") == "unknown"
    assert states(told, "physical_presence")["presence.departures[0].after_trafficking"] == "judgment"


@pytest.mark.parametrize(
    "exit_",
    [
        {"ongoing": False, "escaped_first": True, "law_enforcement_then_involved": "unknown"},
        {"ongoing": False, "escaped_first": True, "law_enforcement_then_involved": False},
        {"ongoing": False, "escaped_first": True},
    ],
)
def test_escape_under_the_rule_of_2017_is_neither_met_nor_closed(exit_: dict[str, Any]) -> None:
    """8 CFR 214.11(g)(1)(iii) of 2017: escape before an agency was involved; what came later is no part of the text."""
    told = supported(
        filed=True,
        filed_on="2023-05-01",
        presence__here_when_filed=True,
        presence__directly_related=False,
        incidents__0__exit=exit_,
    )

    assert outcome(told, "physical_presence", RULE_2017) == "unknown"


@pytest.mark.parametrize("ongoing", [None, "unknown", "disputed"])
@pytest.mark.parametrize("day", [NOW, RULE_2017])
def test_forgetting_that_it_goes_on_decides_nothing(ongoing: Any, day: str) -> None:
    """Before and after: a departure with every way back denied stays open while nobody knows whether it was after the end."""
    told = supported(
        incidents__0__exit={} if ongoing is None else {"ongoing": ongoing},
        presence__departures=[{"when": "2022-05", "voluntary": True}],
        presence__latest_return=WAYS_BACK_DENIED,
        presence__exception_carries_presence=False,
    )

    assert outcome(told, "physical_presence", day) in ("unknown", "contested")


def _of_presence(exit_: dict[str, Any], part: str, day: str = NOW) -> str:
    return outcome(
        supported(presence__directly_related=False, incidents__0__exit={"ongoing": False, **exit_}), part, day
    )


def test_an_escape_and_what_an_agency_did_are_facts() -> None:
    """8 CFR 214.201 defines involvement: with an escape it carries the ground without a word of counsel's."""
    got_away = {"escaped_first": True, "law_enforcement_then_involved": True}
    found = supported(presence__directly_related=False, incidents__0__exit={"ongoing": False, **got_away})

    (part,) = (n for n in parts(screen(found, NOW)) if n.id == "present_escaped")
    assert (part.outcome, part.basis) == ("met", "rule")


def test_being_freed_leaves_to_counsel_whether_it_was_a_liberation() -> None:
    """Taking part in freeing is a fact; that custody was liberation, and that the agency knew, is weighed (89 FR 34871)."""
    freed = {"freed_by_law_enforcement": True, "freed_by": "federal_law_enforcement"}

    assert _of_presence(freed, "present_freed") == "unknown"
    assert _of_presence({**freed, "liberated": True}, "present_freed") == "met"
    assert _of_presence({**freed, "liberated": False}, "present_freed") == "not_met"


def test_whether_being_let_go_is_an_escape_is_for_counsel() -> None:
    """A "no" to an escape closes the ground only for whoever was not let go either."""
    no = {"escaped_first": False, "law_enforcement_then_involved": True}

    assert _of_presence({**no, "released": False}, "present_escaped") == "not_met"
    assert _of_presence(no, "present_escaped") == "unknown"
    assert _of_presence({**no, "released": True}, "present_escaped") == "unknown"
    assert _of_presence({**no, "released": True, "release_is_escape": True}, "present_escaped") == "met"


@pytest.mark.parametrize(
    ("left", "wanted"),
    [
        ({"voluntary": True}, "not_met"),
        ({"voluntary": False}, "met"),
        ({"taken_by_trafficker": True}, "met"),
        ({"taken_by_trafficker": False}, "unknown"),
        ({"voluntary": True, "taken_by_trafficker": True}, "contested"),
        ({"voluntary": True, "taken_by_trafficker": False}, "not_met"),
        # That it was not voluntary is not disputed.
        ({"voluntary": False, "taken_by_trafficker": "disputed"}, "met"),
        ({"taken_by_trafficker": "disputed"}, "contested"),
    ],
)
def test_whoever_was_taken_out_has_not_left_by_choice(left: dict[str, Any], wanted: str) -> None:
    """8 CFR 214.207(b) asks for a voluntary departure; that nobody took the person out does not make it one."""
    gone = [{"when": "2022-05", "removed": False, **left}]

    assert outcome(supported(setting="privileged", presence__departures=gone), "no_departure_since") == wanted

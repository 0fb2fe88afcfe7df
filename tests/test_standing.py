"""Where elements stand on the facts, of small files; what that promises is held in `tests/property/test_standing.py`."""

from __future__ import annotations

import datetime
from typing import Final

import attrs
import pytest

from tests.cases import AGED_PAST_18
from tests.support import EXAMPLES
from tests.toy import NEW, TOY
from tests.toy.strategies import LICENSED
from tvisa import load_case, loads_case, screen
from tvisa.kernel.answers import Answer, Reply, yes_no
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import put
from tvisa.kernel.predicate import Element, Joint, Question, walk
from tvisa.kernel.provision import Kind
from tvisa.kernel.standing import Carried, Standing, StandingReader
from tvisa.report.document import Bullets
from tvisa.report.standing import blocks, first_lines
from tvisa.report.standing import blocks as standing_blocks

HEAD: Final = (
    "tvisa_case: 2\napplicant: P1\nsetting: privileged\npeople: [{key: P1, date_of_birth: 1985-01-01}]\nfiled: no\n"
)
DAY: Final = "2026-11-24"
GAP: Final = "incidents: [{key: I1, victim: P1, when: 2024, acts: {recruited: yes}, control: {false_promises: yes}, labor: {work: yes}}]\n"


def stands(text: str) -> dict[str, Standing | None]:
    return {element.id: element.standing for element in screen(loads_case(HEAD + text), DAY).elements}


def test_an_empty_file_says_nothing_of_any_element() -> None:
    found = stands("")

    assert {found[name] for name in found if name != "admissibility"} == {Standing.NOTHING}
    assert found["admissibility"] is None


def test_an_adult_has_nothing_against_help_to_the_police() -> None:
    """Having been over 18 closes one exception and speaks against nothing: what is asked first is the report."""
    result = screen(loads_case(HEAD + GAP), DAY)
    (help_,) = (e.stands for e in result.elements if e.id == "law_enforcement_assistance")

    assert help_ is not None
    assert help_.standing is Standing.NOTHING
    assert help_.missing[0].path == "assistance.contacts"


def test_presence_and_help_wait_for_the_incident_that_they_are_of() -> None:
    """ "Such trafficking", 8 USC 1101(a)(15)(T)(i)(II): said once, with the incident, and what element I lacks is not said again."""
    result = screen(loads_case(HEAD + GAP + "presence: {here_now: yes}\n"), DAY)
    first, presence = (e.stands for e in result.elements[:2])

    assert first is not None
    assert presence is not None
    assert first.standing is presence.standing is Standing.PARTLY
    assert [(h.numeral, h.path) for h in presence.hangs_on] == [("I", "incidents[0]")]
    assert not {gap.path for gap in presence.missing} & {gap.path for gap in first.missing}
    assert "waiting" not in result.summary


def test_what_falls_with_element_i_says_so() -> None:
    result = screen(load_case(EXAMPLES / "smuggling-only" / "case.yaml"), DAY)
    first, presence = (e.stands for e in result.elements[:2])

    assert first is not None
    assert presence is not None
    assert first.told_closed == ("Sex trafficking: Purpose", "Labor trafficking: Purpose")
    assert [h.numeral for h in presence.hangs_on] == ["I"]
    assert presence.missing == ()


@pytest.mark.parametrize(
    ("haggled", "carried", "standing"),
    [
        (Answer(), Carried(), Standing.PARTLY),
        (yes_no(False), Carried(), Standing.PARTLY),
        (yes_no(True), Carried(), Standing.ON_FACTS),
        (yes_no(True), Carried((), ("D",)), Standing.BOTH_SIDES),
        (yes_no(True), Carried(("D",), ("E",)), Standing.ON_FACTS),
        (yes_no("disputed"), Carried(), Standing.BOTH_SIDES),
    ],
)
def test_a_standard_of_another_status_waits_for_its_core(haggled: Answer, carried: Carried, standing: Standing) -> None:
    """It is put in once a plain fact of its own words is recorded, and never found."""
    case = put(put(LICENSED, "lots[0].fair", Answer()), "lots[0].haggled", haggled)
    law = TOY.on(NEW.start or datetime.date.max)
    scope = TOY.scope(case, NEW.start or datetime.date.max)
    goods = law.elements[0]
    reader = StandingReader(scope, law.elements, lambda *_: carried)
    found = reader.read(find(goods, scope))

    assert found.standing is standing
    assert [each.path for each in found.judged] == (["lots[0].fair"] if standing is not Standing.PARTLY else [])
    assert [lack.path for lack in found.missing] == ([] if standing is not Standing.PARTLY else ["lots[0].fair"])


@pytest.mark.parametrize(
    ("factors", "standing"),
    [
        ("unrest: yes", Standing.ON_FACTS),
        ("unrest: yes, care_there: no", Standing.ON_FACTS),
        ("unrest: yes, care_there: yes", Standing.BOTH_SIDES),
        ("care_there: yes", Standing.POINTS_AGAINST),
    ],
)
def test_a_fact_against_makes_it_for_counsel_to_weigh(factors: str, standing: Standing) -> None:
    """8 CFR 214.209: hardship on the facts, and care that is to be had there."""
    assert stands(f"hardship: {{factors: {{{factors}}}}}\n")["extreme_hardship"] is standing


SERVITUDE: Final = (
    "incidents: [{{key: I1, victim: P1, when: 2024, acts: {{recruited: yes}}, means: {{threats: yes, fraud: yes}}, "
    "labor: {{work: yes, acts_for_work: yes, acts_by_means: yes{more}}}}}]\n"
)


@pytest.mark.parametrize(
    ("more", "standing"),
    [("", Standing.PARTLY), (", feared: yes", Standing.ON_FACTS), (", feared: no", Standing.PARTLY)],
)
def test_servitude_by_fear_waits_for_a_scheme_and_for_service_that_was_compelled(more: str, standing: Standing) -> None:
    """22 USC 7102(8)(A) speaks of a condition of servitude: a threat alone is a means, and no purpose."""
    assert stands(SERVITUDE.format(more=more))["severe_trafficking"] is standing


def test_what_falls_for_one_incident_asks_for_another() -> None:
    """Where the only incident is closed and the list is open, help to the police lacks an incident, and not the request."""
    closed = "incidents: [{key: I1, victim: P1, when: 2024, acts: {recruited: no, transported: no, obtained: no}}]\n"
    text = closed.replace("obtained: no}", "provided: no, obtained: no, harbored: no, patronized: no, solicited: no}")
    result = screen(loads_case(HEAD + text + "assistance: {requests: [], requests_complete: yes}\n"), DAY)
    (help_,) = (e.stands for e in result.elements if e.id == "law_enforcement_assistance")

    assert help_ is not None
    assert "incidents" in {gap.path for gap in help_.missing}


def test_a_standard_of_the_whole_case_is_weighed_by_each_record() -> None:
    """That a second incident ended here says nothing of the first; each is read by its own facts."""
    both = "incidents: [{key: I1, victim: P1, in_united_states: no}, {key: I2, victim: P1, in_united_states: yes}]\n"
    presence = screen(loads_case(HEAD + both), DAY).elements[1].stands

    assert presence is not None
    told = {row.path: row.standing for _, row in presence.below if row.id == "present_directly_related"}
    assert told == {"incidents[0]": Standing.POINTS_AGAINST}


@pytest.mark.parametrize(
    ("case", "routes"),
    [
        (
            AGED_PAST_18.replace("sex:\n", "sex:\n      when: 2020-10\n"),
            ["age_exemption", "trauma_exception", "complied"],
        ),
        (AGED_PAST_18, ["age_exemption", "trauma_exception", "complied"]),
        (
            AGED_PAST_18.replace("2003-05", "1985-05").replace("age: 17", "age: 35"),
            ["trauma_exception", "complied", "age_exemption"],
        ),
    ],
)
def test_each_route_of_element_iii_is_named_and_which_leads(case: str, routes: list[str]) -> None:
    """8 USC 1101(a)(15)(T)(i)(III)(aa)-(cc): page and JSON name what carries it; trauma is not named where age carried it."""
    result = screen(loads_case(case), DAY)
    (help_,) = (e for e in result.elements if e.id == "law_enforcement_assistance")
    (line,) = (str(line) for line in first_lines(result) if "III." in line.lead)
    told = [(route.id, route.leads) for route in help_.routes]

    assert told == [(name, not number) for number, name in enumerate(routes)]
    assert help_.routes[0].facts
    assert ("Supported by: " if help_.standing == "supported" else "Furthest along: ") + help_.routes[0].title in line
    assert all(e.routes == () for e in result.elements if e is not help_)
    (block,) = (each for each in standing_blocks(result) if isinstance(each, Bullets))
    (of_help,) = (each for each in block.items if "III." in each.lead)
    assert [each.lead.removesuffix(":") for each in of_help.below[:3]] == [
        f"{route.title}{' (furthest along)' if route.leads else ''}" for route in help_.routes
    ]


@pytest.mark.parametrize(("clean", "standing"), [(False, Standing.NOT_MET), (True, Standing.SUPPORTED)])
def test_what_waits_for_counsel_disputes_nothing(clean: bool, standing: Standing) -> None:
    """Where a thing is told twice over, a judgment that nobody has made says nothing against what is recorded."""
    nodes = (node for root in TOY.rule_sets[0].elements for node, _ in walk(root))
    recorded = next(n for n in nodes if isinstance(n, Question) and n.fact == "case.clean")
    judged = attrs.evolve(recorded, fact="case.noisy", against=Reply.NO if not clean else Reply.YES)
    judged = attrs.evolve(judged, kind=Kind.STANDARD, of_law=True)
    part = Element("clean", "Clean", Joint((attrs.evolve(recorded, not_yet=False), judged)), recorded.law)
    scope = TOY.scope(put(LICENSED, "clean", yes_no(clean)), NEW.start or datetime.date.max)

    assert StandingReader(scope, (part,)).standing(find(part, scope), scope) is standing


def test_that_these_are_all_speaks_against_nothing_while_one_is_open() -> None:
    """A list recorded as complete closes what is not on it, and no incident that is."""
    assert (
        stands("incidents: [{key: I1, victim: P1}]\nincidents_complete: yes\n")["severe_trafficking"]
        is Standing.NOTHING
    )


@pytest.mark.parametrize(
    ("claims", "standing"),
    [
        ("{answer: yes, sources: [client]}", Standing.ON_FACTS),
        ("{answer: yes, sources: [trafficker]}", Standing.PARTLY),
        ("{answer: yes, sources: [adverse]}", Standing.PARTLY),
        ("{answer: yes, sources: [trafficker], evidence: [trafficker_messages]}", Standing.ON_FACTS),
        ("[{answer: yes, sources: [trafficker]}, {answer: yes, sources: [client]}]", Standing.ON_FACTS),
        ("[{answer: no, sources: [trafficker]}, {answer: yes, sources: [client]}]", Standing.ON_FACTS),
    ],
)
def test_a_helpful_word_of_an_adverse_source_carries_no_standard(claims: str, standing: Standing) -> None:
    """It is told, and on whose word; unless a paper shows it, counsel is not told that the facts for a judgment are there."""
    told = stands(f"hardship: {{factors: {{harm_by_trafficker: {claims}}}}}\n")

    assert told["extreme_hardship"] is standing


@pytest.mark.parametrize(
    ("who", "told", "not_told"),
    [
        ("trafficker", "On an adverse source's word alone", "client's word, or"),
        ("adverse", "On an adverse source's word alone", "client's word, or"),
        ("client", "client's word, or", "On an adverse"),
    ],
)
def test_the_page_says_on_whose_word_it_rests(who: str, told: str, not_told: str) -> None:
    """A trafficker's helpful word is not the client's, and nothing beside it."""
    text = f"hardship: {{factors: {{unrest: {{answer: yes, sources: [{who}]}}}}}}\n"
    result = screen(loads_case(HEAD + text), DAY)
    lines = " ".join(map(str, blocks(result)))

    assert told in lines
    assert not_told not in lines


ANOTHERS: Final = """incidents:
  - {key: I1, victim: P1, when: 2024, acts: {harbored: yes}, sex: {act: yes, value_passed: yes}, exit: {when: 2025-02-03, escaped_first: yes}}
  - {key: I2, victim: P2, when: 2026-11, exit: {ongoing: yes}}
presence: {here_now: yes}
"""


def test_what_is_done_to_somebody_else_is_no_fact_of_the_client_s_and_closes_nothing() -> None:
    """Another victim's incident goes on: it is no fact for the client's presence, and no element is closed by it."""
    elements = screen(loads_case(HEAD.replace("}]", "}, {key: P2}]") + ANOTHERS), DAY).elements
    victim, presence, *_ = (element.stands for element in elements if element.stands)

    assert not [fact.path for fact in presence.facts if fact.path.startswith("incidents[1]")]
    assert "incidents[0].exit.escaped_first" in [fact.path for fact in presence.facts]
    assert "severe_form" not in victim.closed

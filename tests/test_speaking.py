"""Which remarks speak of a case: of which records, from which facts, in which postures, and in which words."""

from __future__ import annotations

import datetime
from typing import Any, Final

import pytest

from tvisa import loads_case
from tvisa.facts import Case
from tvisa.kernel.explain import Explainer
from tvisa.law.common.asking import said
from tvisa.law.common.posture import EVERYWHERE, Stage, where
from tvisa.law.common.remark import Remark
from tvisa.law.conduct.leaves import said as said_of_conduct
from tvisa.law.t import T
from tvisa.law.writing import rule
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.remarks.speaking import Look, Looker
from tvisa.words.catalog import ENGLISH

DAY: Final = datetime.date(2026, 11, 24)
DETAINED: Final = said("case.filing.detained")
RULE: Final = rule("The rule.", "8 CFR 214.208")


def case_of(text: str) -> Case:
    """Return a privileged case."""
    people = "people: [{key: P1, date_of_birth: 1990-01-01}, {key: P2}]"
    return loads_case(f"applicant: P1\nsetting: privileged\n{people}\n{text}")


def looker(text: str) -> Looker:
    """Return what looks at a case."""
    case = case_of(text)
    return Looker(Explainer(scope_of(case, DAY), DAY, ENGLISH), T.standing(case, DAY), T)


def look(remark: Remark, text: str) -> Look[Any]:
    """Look at a remark in a case where it may be true."""
    found = looker(text).look(remark)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("detained", "speaks", "asked"),
    [("yes", True, False), ("no", False, False), ("unknown", False, True), ("[yes, no]", True, False)],
)
def test_it_speaks_on_either_reading_and_asks_for_what_is_open(detained: str, speaks: bool, asked: bool) -> None:
    """A "no" settles that it does not speak; what is not known is asked."""
    told = (
        detained if detained != "[yes, no]" else "[{answer: yes, sources: [client]}, {answer: no, sources: [document]}]"
    )
    found = look(Remark("Held.", DETAINED, where=EVERYWHERE), f"filing: {{detained: {told}}}")

    assert bool(found.holding) is speaks
    assert [fact.path for fact in found.facts] == ["filing.detained"] * speaks
    assert [gap.path for gap in found.missing] == ["filing.detained"] * asked


def test_it_is_asked_of_each_record_and_of_incidents_of_the_applicants_own() -> None:
    """Each record is named once, an act too that was at two times."""
    incident = "{key: %s, victim: %s, control: {debt_bondage: yes}}"
    incidents = ", ".join(incident % pair for pair in (("I1", "P2"), ("I2", "P1"), ("I3", "P1")))
    found = look(
        Remark("Debt.", {"incident": said("incident.control.debt_bondage")}, where=EVERYWHERE),
        f"incidents: [{incidents}]",
    )
    acts = "incidents: [{key: I1, victim: P1, when: 2015, exit: {when: 2018-06-01}}]\nconduct: {acts: [{when: 2016/2020, benefit: {bonus: yes}}]}"
    acted = Remark("Paid.", {"act": said_of_conduct("act.benefit.bonus")}, where=EVERYWHERE)

    assert found.records == ("incidents[1]", "incidents[2]")
    assert len(looker(acts).each("act")) > 1
    assert look(acted, acts).records == ("conduct.acts[0]",)


def test_what_makes_it_needless_must_be_sure() -> None:
    """A disputed answer takes no advice away, and neither does one that nobody gave."""
    remark = Remark("Apply.", DETAINED, unless=said("case.filing.permanent_resident"), where=EVERYWHERE)
    disputed = "[{answer: yes, sources: [client]}, {answer: no, sources: [document]}]"

    for told, speaks in (("yes", False), ("no", True), ("unknown", True), (disputed, True)):
        found = looker(f"filing: {{detained: yes, permanent_resident: {told}}}").look(remark)
        assert (found is not None and bool(found.holding)) is speaks


@pytest.mark.parametrize(
    ("filed", "there", "told", "told_while_open"),
    [("no", True, True, False), ("unknown", None, False, True), ("yes", False, False, False)],
)
def test_it_is_told_where_it_is_true(filed: str, there: bool | None, told: bool, told_while_open: bool) -> None:
    """What is said while the posture is open is said then alone; where the case surely stands elsewhere nothing is looked at."""
    before = where(Stage.BEFORE)
    text = f"filed: {filed}\nfamily: {{application_denied: no}}\nfiling: {{detained: yes, bona_fide_notice: no}}"
    found = looker(text).look(Remark("Held.", DETAINED, where=before))
    opened = looker(text).look(Remark("Held.", DETAINED, where=before, when_open=True))

    assert (found.there if found else False) is there
    assert bool(found and found.told) is told
    assert bool(opened and opened.told) is told_while_open


def test_it_says_its_rule_where_it_has_no_words_and_fills_its_places() -> None:
    """Where what fills them is not told, a sentence that adds to its rule leaves the rule, and another is not said."""
    held = "filing: {detained: yes}"
    for says, named, words in (
        ("", None, "The rule."),
        ("{rule} On {day}.", {"day": "2026-01-01"}, "The rule. On 2026-01-01."),
        ("{rule} On {day}.", None, "The rule."),
        ("On {day}.", None, ""),
        ("Of {things}.", {"things": ("law", "fact")}, "Of law, fact."),
    ):
        names = (lambda *_, named=named: named) if "{" in says else None
        found = look(Remark(says, DETAINED, law=RULE, names=names, where=EVERYWHERE), held)
        assert found.words(ENGLISH) == words


def test_what_stands_in_every_case_speaks_of_each() -> None:
    """A remark without a condition speaks of a blank case, and one with a condition does not."""
    always, held = Remark("Always.", where=EVERYWHERE), Remark("Held.", DETAINED, where=EVERYWHERE)

    assert [found.remark for found in looker("").speaking((always, held))] == [always]


def test_what_stands_in_every_case_can_be_needless_too() -> None:
    """It is asked of the whole case, and must be sure."""
    remark = Remark("Always.", unless=DETAINED, where=EVERYWHERE)

    for told, speaks in (("yes", False), ("no", True), ("unknown", True)):
        assert bool(list(looker(f"filing: {{detained: {told}}}").speaking([remark]))) is speaks

"""Notices and needs: each applies where its own condition holds, and not a step earlier."""

from __future__ import annotations

import datetime
from typing import Final

import attrs
import pytest

from tests.test_speaking import DAY, case_of
from tvisa import loads_case
from tvisa.facts import Setting
from tvisa.kernel.provision import CHECKED_ON
from tvisa.law.conduct.notices import STALE_AFTER
from tvisa.screening.conduct.exposure import expose
from tvisa.screening.remarks.needs import shown
from tvisa.words.catalog import ENGLISH

PAID: Final = "sex: {act: yes, value_passed: yes, on_account: yes}"
SHOWN: Final = "asserted: {severe_trafficking: yes}\n"


def notices(text: str, day: datetime.date = DAY) -> set[str]:
    """Return the codes of the notices that apply to a case."""
    return {look.remark.code for look in expose(case_of(text), day).notices}


@pytest.mark.parametrize(("days", "stale"), [(0, False), (1, True)])
def test_the_law_is_old_from_the_day_after_six_months(days: int, stale: bool) -> None:
    """On the last of those days it is not."""
    day = CHECKED_ON + STALE_AFTER + datetime.timedelta(days)

    assert ("STALE_LAW" in notices("", day)) is stale


@pytest.mark.parametrize(("lawful", "told"), [("yes", False), ("no", True), ("unknown", True)])
def test_a_lawful_status_alone_makes_the_notice_of_exposure_needless(lawful: str, told: bool) -> None:
    """8 CFR 214.204(b): filing tells where somebody without status is; while nobody knows, that is said."""
    posture = "filed: no\nfiling: {in_proceedings: no, notice_to_appear: no}\nstatus: {removal_order: no, lawful: %s}\n"

    assert ("REMOVAL_EXPOSURE" in notices(posture % lawful)) is told


def test_exposure_states_no_order_and_no_notice_that_nobody_recorded() -> None:
    """Outside privilege an order on file is not read, so nothing says that there is none; in it nobody may have asked."""
    order = "status: {removal_order: yes}\nfiled: no\nfiling: {in_proceedings: no}\n"

    outside = attrs.evolve(case_of(order), setting=Setting.NOT_PRIVILEGED)

    for case in (case_of(""), outside, case_of(order.replace("yes", "unknown"))):
        said = [look.words(ENGLISH) for look in expose(case, DAY).notices if look.remark.code == "REMOVAL_EXPOSURE"]
        assert not any("no removal order" in words for words in said)


@pytest.mark.parametrize(("victim", "told"), [("", True), (SHOWN, False)])
def test_definitions_differ_where_the_first_element_is_not_shown(victim: str, told: bool) -> None:
    """Commercial sex that is recorded is trafficking of a child, or by other means, elsewhere; where it is severe here nothing differs."""
    assert ("DEFINITION_DIVERGENCE" in notices(f"{victim}incidents: [{{key: I1, victim: P1, {PAID}}}]\n")) is told


def test_all_that_was_done_abroad_is_told_where_all_of_it_was() -> None:
    """One incident here, or of which nobody said where, is enough to leave it out."""
    there, here, open_ = (
        f"{{key: I{n + 1}, victim: P1{more}}}"
        for n, more in enumerate((", in_united_states: no", ", in_united_states: yes", ""))
    )

    for incidents, told in ((there, True), (f"{there}, {here}", False), (f"{there}, {open_}", False), ("", False)):
        assert ("TRAFFICKED_ABROAD" in notices(f"incidents: [{incidents}]\n")) is told


@pytest.mark.parametrize(
    ("born", "told"), [("2008-11-25", True), ("2008-11-24", False), ("2008", True), ("2007", False), ("1990", False)]
)
def test_a_child_is_offered_what_is_made_for_children_while_it_may_be_one(born: str, told: bool) -> None:
    """A year alone leaves it open; somebody who turns 18 today is none."""
    looks = shown(loads_case(f"applicant: P1\npeople: [{{key: P1, date_of_birth: {born}}}]\n"), DAY)
    facts = {look.remark.code: [fact.path for fact in look.facts] for look in looks}

    assert facts.get("CHILD_NOW") == (["people[0].date_of_birth"] if told else None)

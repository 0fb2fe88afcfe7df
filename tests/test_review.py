"""What has to be read again: every rule from a secondary source or inferred, and what was last read too long ago."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from typing import Final

import pytest
from click.testing import CliRunner

from tests.support import ROOT
from tvisa.cli import main
from tvisa.kernel.provision import CHECKED_ON, Confidence
from tvisa.law.book import entries
from tvisa.law.common.policy import default_policy
from tvisa.law.conduct.notices import STALE_AFTER
from tvisa.law.numbers import NUMBERS
from tvisa.law.review import Because, to_read

DAY = datetime.date(2026, 11, 27)
ONE_DAY = datetime.timedelta(days=1)


OF_FILES: Final = {
    "Ask about anything that is not on file; never treat it as a “no”.",
    "Counsel decides whether a ground applies. The page shows counsel's decision beside what the file shows.",
}
"""How this library reads a case file: there is no text of it to read again."""
ALL: Final = """
import gc, importlib, json, pkgutil, tvisa
for module in pkgutil.walk_packages(tvisa.__path__, "tvisa."):
    if module.name.startswith(("tvisa.law.", "tvisa.screening.")):
        importlib.import_module(module.name)
from tvisa.kernel.provision import Provision
from tvisa.law.review import to_read
to_read(tvisa.kernel.provision.CHECKED_ON)
found = {one.rule for one in gc.get_objects() if type(one) is Provision and str(one.confidence) in "CD"}
print(json.dumps(sorted(found)))
"""


def test_every_rule_that_no_text_carries_is_listed() -> None:
    """Those of the law book graded C or D, on every day, and nothing graded A or B that was read of late."""
    doubted = {e.law.rule for e in entries() if e.law.confidence in (Confidence.C, Confidence.D)}
    listed = [one for one in to_read(CHECKED_ON) if not one.policy]

    assert doubted
    assert doubted <= {one.what for one in listed}
    assert {one.confidence for one in listed} == {Confidence.C, Confidence.D}
    assert all(one.because == (Because.GRADE,) for one in listed)


@pytest.mark.slow
def test_wherever_a_rule_stands_it_is_listed() -> None:
    """What a change names, other definitions, decided cases: each rule graded C or D of whatever the library loads."""
    done = subprocess.run([sys.executable, "-c", ALL], capture_output=True, text=True, check=True, cwd=ROOT)
    doubted = set(json.loads(done.stdout))
    named = {number.concept for number in NUMBERS if number.confidence in (Confidence.C, Confidence.D)}

    assert len(doubted) > 100
    assert doubted >= OF_FILES
    assert {one.what for one in to_read(CHECKED_ON) if not one.policy} == doubted - OF_FILES | named


@pytest.mark.slow
def test_a_rule_is_due_on_the_first_day_on_which_it_was_read_too_long_ago() -> None:
    """Not the day before; a rule that was read later is due later."""
    read = {one.checked_on for one in to_read(DAY + 2 * STALE_AFTER) if not one.policy}
    for day in read:
        last = day + STALE_AFTER
        then, next_day = (
            {one.checked_on for one in to_read(at) if Because.DATE in one.because and not one.policy}
            for at in (last, last + ONE_DAY)
        )
        assert then == {other for other in read if other < day}
        assert next_day == {*then, day}
    late = [one for one in to_read(max(read) + STALE_AFTER + ONE_DAY) if not one.policy]
    assert {one.what for one in late} >= {e.law.rule for e in entries()}
    assert all(one.due == one.checked_on + STALE_AFTER + ONE_DAY for one in late)


def test_a_policy_entry_is_due_by_its_own_date() -> None:
    """As the panel before filing calls it stale, and only while it is in force."""
    for days in (0, 45, 400):
        day = DAY + datetime.timedelta(days=days)
        listed = {one.policy: one for one in to_read(day) if one.policy}
        for entry in default_policy().entries:
            if day not in entry.window:
                assert entry.id not in listed
            elif entry.is_stale(day):
                assert Because.DATE in listed[entry.id].because
            else:
                assert entry.id not in listed or listed[entry.id].because == (Because.GRADE,)


def test_the_oldest_comes_first_and_then_what_most_rests_on() -> None:
    """So that somebody with an hour reads what matters."""
    found = to_read(DAY)

    assert [(one.checked_on, -one.used) for one in found] == sorted((one.checked_on, -one.used) for one in found)
    assert any(one.used > 1 for one in found)


def test_the_command_prints_each_with_where_it_stands() -> None:
    """In words and as JSON."""
    run = CliRunner().invoke
    told = run(main, ["law", "--review", "--as-of", str(DAY)])
    listed = json.loads(run(main, ["law", "--review", "--as-of", str(DAY), "--format", "json"]).output)

    assert told.exit_code == 0
    assert listed["kind"] == "tvisa.review"
    assert [row["rule"] for row in listed["to_read"]] == [one.what for one in to_read(DAY)]
    assert " ".join(told.output.split()).count("; due ") == len(listed["to_read"])

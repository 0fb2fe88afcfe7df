"""
The second reading of the bar, the grounds and the record as filed: a command that compares on many cases and writes down what came of it.

``python -m tests.oracle_conduct 10000`` runs each comparison on so many new cases, and ``python -m tests.oracle_conduct 10000 bar`` one
of them. What was run before stays in the table until it is run again.
"""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.property import test_oracle_conduct as compared
from tests.property.oracle_cases import (
    LAST,
    cases_gone_through,
    cases_half_listed,
    cases_of_the_bar,
    cases_of_the_grounds,
    decided_on,
)
from tvisa.testing import decision_dates

PAGE: Final = Path(__file__).parent / "data" / "checked" / "oracle-conduct.md"

COMPARED: Final[dict[str, tuple[str, Any, Any, Callable[..., None]]]] = {
    "bar": (
        "The bar (8 USC 1184(o)(1)): the step, the time and the compulsion of each act, the step of each conviction, the whole",
        cases_of_the_bar(),
        decided_on(),
        compared.bar_agrees,
    ),
    "raised": (
        "Grounds: which of the 37 the record raises by itself, and which waiver comes first",
        cases_of_the_grounds(),
        st.just(LAST),
        compared.raised_grounds_agree,
    ),
    "waivers": (
        "Grounds once counsel has gone through all 37: how each stands, each waiver, each exception, the element",
        cases_gone_through(),
        compared.DAYS_OF_GROUNDS,
        compared.grounds_agree,
    ),
    "left_out": (
        "Grounds that the record raises and counsel's list leaves out",
        cases_half_listed(),
        st.just(LAST),
        compared.grounds_agree,
    ),
    "as_filed": (
        "The record as filed: how each element would be shown where up to three answers and one list are silent",
        compared.silent_cases(),
        decision_dates(),
        compared.as_filed_agrees,
    ),
}

DIFFERENCES: Final = (
    (
        "Paying or asking for sex, decided before May 29, 2015",
        "The library: an act of the definition on any day. The oracle: only since Pub. L. 114-22 (22 USC 7102(12)).",
        "**The library was wrong.** Mended: `test_patronizing_and_soliciting_are_acts_of_the_definition_since_2015`. Earlier it stays open.",
    ),
    (
        'A plain "no" of the client to a part of the definition',
        "The oracle: not raised. The library: raised and unresolved, or undetermined.",
        'The text says "substantial reason to believe", which proof takes away and the word of whoever is suspected does not. Oracle mended.',
    ),
    (
        "One part said only by those responsible, the rest by others",
        "The oracle: only asserted. The library: the step that the rest of the record gives.",
        '8 USC 1367(a)(1)(F) speaks of what is "furnished solely by" them. Oracle mended.',
    ),
    (
        "Their word of a purpose or of knowledge, and no act",
        "The oracle: only asserted. The library: not raised.",
        "No act of the definition is said to have been done. Oracle mended.",
    ),
    (
        "A conviction whose plea says that the client was compelled",
        "The oracle: unresolved. The library: strong.",
        "8 USC 1184(o)(1) has no exception for compulsion; it is argued. Oracle mended.",
    ),
    (
        "Something off a debt, or being spared, as a gain",
        "The oracle: a gain that contradicts compulsion. The library: no gain of its own.",
        "Both are also how people are held (22 USC 7102(3)(B), (7)). No text decides; oracle mended.",
    ),
    (
        "An admission of a matter that was acquitted or vacated",
        "The oracle: it stands. The library: it falls for the bar; for a ground it falls with a vacatur alone.",
        'No text decides. For a ground the words are "or who admits having committed" (8 USC 1182(a)(2)(A)(i)). Oracle mended.',
    ),
    (
        "A charge that nobody dropped, of drug dealing, laundering, smuggling or trafficking",
        "The oracle: raises nothing without a conviction. The library: raises the ground.",
        '"Knows or has reason to believe" (8 USC 1182(a)(2)(C), (H), (I)); (a)(6)(E) asks for no conviction. Oracle mended.',
    ),
    (
        "Jobs or help with knowledge, and the ground of trafficking",
        "The oracle: raised. The library: open, with the facts that point to it.",
        '"A knowing aider, abettor, assister, conspirator, or colluder" is a standard, and counsel\'s. Oracle mended.',
    ),
    (
        "A conviction linked to trafficking whose elements do not match",
        "The oracle: raises (a)(2)(H). The library: points to it.",
        "Pandering is no human trafficking offense by itself. Oracle mended.",
    ),
    (
        "Money of prostitution that only passed through somebody's hands",
        'The oracle: "receives ... the proceeds". The library: points to it.',
        "No text decides; counsel's. Oracle mended.",
    ),
    (
        "A removal more than twenty years ago",
        "The oracle: no ground any more. The library: could apply.",
        '8 USC 1182(a)(9)(A): "or at any time in the case of an alien convicted of an aggravated felony". Oracle mended.',
    ),
    (
        "Counsel's word that an exception applies, in a ground that has none",
        "The oracle: excepted. The library: not.",
        "Twelve have one. The oracle had left out (a)(3)(C)(ii) and (iii), and counted (a)(6)(E)(ii), for immigrants. Oracle mended.",
    ),
    (
        "Unlawful presence through trafficking, decided before January 5, 2006",
        "The library: exempt, on any day. The oracle: waived, since the exception is of that day.",
        "**The library was wrong.** It came with Pub. L. 109-162. Mended: `test_before_2006_unlawful_presence_had_no_exception_for_victims`.",
    ),
    (
        "A crime of turpitude noted as petty, and counsel's word that the ground applies and no exception fits",
        "The oracle: excepted. The library: applies, for a waiver.",
        'Both are answers of counsel. "Only one crime" (8 USC 1182(a)(2)(A)(ii)) looks at all of them, so the one on the ground stands. Oracle mended.',
    ),
    (
        "A spouse of one trafficker who was also the child of another",
        "The oracle: not excepted. The library: excepted.",
        '8 USC 1182(a)(2)(H)(iii) says "a son or daughter who was a child at the time". Open; oracle mended.',
    ),
    (
        "Grounds that no waiver answers, and the element",
        "The oracle: not met. The library: open.",
        "Counsel's answer is that a ground could apply, which defeats nothing. Oracle mended.",
    ),
    (
        "A list of incidents that nobody called complete, as filed, under the rule of 2002",
        "The oracle: the filing window is shown. The library: not shown.",
        'The unlisted one may have "occurred prior to October 28, 2000" (8 CFR 214.11(d)(4) of 2002). Oracle mended.',
    ),
    (
        "A list of departures that nobody called complete, as filed, where the way back carries presence",
        "The oracle: shown on judgment. The library: not shown, since without another departure the rule of 2002 on the chance to leave stands.",
        "An unlisted departure can help as well as hurt (8 CFR 214.207(b); 8 CFR 214.11(g)(2) of 2002). Oracle mended: both ways.",
    ),
    (
        "Public charge, decided before December 19, 2003",
        "The oracle: a ground like another, waived in the national interest. The library: open, for counsel, whatever is listed.",
        "The statute of then agrees with the oracle; the library leaves it open and says so. **Left as it is, and not compared.**",
    ),
    (
        "8 CFR 212.16(b)(3) of 2002: a waiver only in exceptional cases where the ground would keep the person from adjusting",
        "The library asks for exceptional cases of criminal grounds alone ((b)(2)).",
        "Seen in the text when the oracle was written. **Left as it is, and not compared.**",
    ),
)

HEAD: Final = """## A second reading: the bar, the grounds and the record as filed

The trafficker bar, 8 USC 1184(o)(1), the grounds of 8 USC 1182(a) with their exceptions and the two waivers of (d)(3)(A)(ii) and (d)(13), and the
reading under the applicant's burden were written a second time, in plain booleans, from the texts, before the library's own reading of them
was looked at (`tests/property/oracle_bar.py`, `oracle_grounds.py`, `oracle_as_filed.py`). Then both were asked about the same cases. What is
judgment is an answer that both are given. Made by `python -m tests.oracle_conduct 10000`, which writes down how far each
comparison came. A few hundred cases of each run with `pytest --all`, and ten thousand with the thorough profile.

| what is compared | cases | seconds | differences left | run on |
|---|---|---|---|---|
"""

MIDDLE: Final = """
Cases are synthetic and complete: every answer a plain yes or no, every date a day, every list closed. For the bar there is beside it what only
those responsible say, and a "no" that rests on proof; for the record as filed there is silence. Days of decision run from March 4, 2002 (the
bar and the record as filed) and from December 19, 2003 (waivers) to November 24, 2026; which ground the record raises is compared by the law
of November 24, 2026.

**What was found.** Where the two differed the text decided.

| where | how they differed | what the text says, and what was done |
|---|---|---|
"""

FOOT: Final = """
**Not shown.** That either reading is right where both are made of the same facts and may share a mistake about the text; least of all where no text speaks (what presses on somebody, what is a
gain, what only points to an act or a ground), for there the oracle was mended to the library's answer, which shows that it is kept and no more. Nothing of disputed
answers, of partial dates, of what is unknown or declined, or of accounts that contradict one another. Of the grounds that only counsel's list
raises (such as export, stowaways or tax renunciation) only that list, its waivers and exceptions. No judgment. Not the findings, the fifteen
tests of causation or the characterizations. Of the record as filed, the four elements and the filing window, without parts, relatives or waivers,
and no standard that is silent.
"""


def run(name: str, number: int) -> None:
    """Compare on so many new cases, and write down after each few hundred how many there were."""
    what, cases, days, agree = COMPARED[name]
    seen, begun = 0, time.perf_counter()
    while seen < number:

        @settings(
            max_examples=min(500, number - seen),
            deadline=None,
            database=None,
            derandomize=False,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(cases, days)
        def check(case: Any, day: datetime.date) -> None:
            nonlocal seen
            seen += 1
            agree(case, day)

        check()
        today = datetime.datetime.now(datetime.UTC).date()
        row = f"| {what} | {seen:,} | {time.perf_counter() - begun:.0f} | none | {today} |"
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page({**rows(), name: row}), encoding="utf-8")


def rows() -> dict[str, str]:
    """Return the rows of the page as it stands."""
    lines = PAGE.read_text(encoding="utf-8").splitlines() if PAGE.exists() else []
    return {name: line for name, (what, *_) in COMPARED.items() for line in lines if line.startswith(f"| {what} |")}


def page(told: dict[str, str]) -> str:
    """Return the page with these rows."""
    table = "".join(f"{told[name]}\n" for name in COMPARED if name in told)
    found = "".join(f"| {where} | {how} | {done} |\n" for where, how, done in DIFFERENCES)
    return HEAD + table + MIDDLE + found + FOOT


def main(number: str = "10000", *names: str) -> None:
    """Run the comparisons named, or all."""
    for name in names or COMPARED:
        run(name, int(number))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""
Proves everything once more and writes down what was proved: ``python -m tests.proofs.table`` makes ``tests/data/checked/proofs.md``.

It takes some minutes. The figures of time are of the machine that ran it; the rest is of the law.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from tests.proofs import claims, test_bar, test_evaluators, test_parts, test_versions
from tests.proofs.laws import RULE_SETS, exported, named
from tests.property.test_changes import BOUNDARIES
from tests.support import ROOT
from tvisa.kernel.provision import CHECKED_ON

PAGE: Final[Path] = ROOT / "tests" / "data" / "checked" / "proofs.md"
TWO: Final = "two records in every list"
ONE: Final = "one record in every list, nothing told"
REAL: Final = "two incidents, one record in every other list; 300 cases with real days"


def _nothing(claim: Callable[..., list[claims.Against]]) -> Callable[[Any], None]:
    def prove(law: Any) -> None:
        assert claim(law.elements) == []

    return prove


def _pair(test: Callable[..., None]) -> Callable[[Any], None]:
    def prove(law: Any) -> None:
        for old, new in BOUNDARIES:
            if new is law:
                test(old, new)

    return prove


CLAIMS: Final[tuple[tuple[str, str, Callable[[Any], None]], ...]] = (
    (
        "The adverse reading of an element is never better than the favorable one.",
        TWO,
        _nothing(claims.adverse_above_favorable),
    ),
    (
        (
            "Learning what was open, any number of facts at once, never turns or opens an outcome that is met or not met; at the most "
            "it is contested, where something is asserted as a whole or told twice."
        ),
        TWO,
        _nothing(claims.decided_turns),
    ),
    (
        "On each reading by itself, with no assertion and nothing told twice, learning never turns or opens what was decided.",
        TWO,
        _nothing(claims.reading_turns),
    ),
    (
        "A contrary account of what was told contests an outcome or leaves it, and does nothing else.",
        TWO,
        _nothing(claims.dispute_decides),
    ),
    (
        (
            "What is better for the applicant, by the polarity that each question and each computation declares, makes no element "
            "worse, on either reading."
        ),
        TWO,
        _nothing(claims.better_hurts),
    ),
    (
        "The compiled function of the law finds bit by bit what the export finds.",
        TWO,
        test_evaluators.test_the_compiled_function_is_the_export,
    ),
    (
        "The decision diagrams of a blank case are the export: where each reading is surely true, and where surely false.",
        ONE,
        test_evaluators.test_the_diagrams_are_the_export,
    ),
    (
        "With every row of the table of changes taken back, the law is that of the rule set before.",
        TWO,
        _pair(test_versions.test_with_its_changes_taken_back_the_later_law_is_the_earlier),
    ),
    (
        "With any one row kept that moves an outcome, it is not.",
        TWO,
        _pair(test_versions.test_no_row_that_moves_an_outcome_can_be_left_out),
    ),
    (
        (
            "Every rule in the tree is the law on every day of the rule set, save what earlier filers keep; and what they keep moves "
            "nothing for anybody else."
        ),
        "every node",
        test_versions.test_nothing_stands_in_a_law_outside_its_window,
    ),
    (
        "Each named part is met in some case of facts alone and not met in another.",
        REAL,
        test_parts.test_each_part_can_be_met_and_can_fail,
    ),
    (
        "No part is idle, save those named below: without it some case of facts alone is decided otherwise.",
        REAL,
        test_parts.test_no_part_is_idle,
    ),
)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def page() -> str:
    """Prove everything, and return what was proved."""
    head = ["Claim", "Bound", *(law.id for law in RULE_SETS)]
    rows = [_row(head), _row(["---"] * len(head))]
    for claim, bound, prove in CLAIMS:
        cells = []
        for law in RULE_SETS:
            if law is RULE_SETS[0] and ("taken back" in claim or "any one row" in claim):
                cells.append("(the first)")
                continue
            start = time.perf_counter()
            prove(law)
            cells.append(f"proved, {time.perf_counter() - start:.1f} s")
        rows.append(_row([claim, bound, *cells]))
    return START + "".join(rows) + _after()


START: Final = f"""## Proofs

Made by `python -m tests.proofs.table`, with the law as checked on {CHECKED_ON}. Each proof is run by the tests
(`tests/proofs`): those of the newest rule set in the short run, the rest in the long one. The same proofs are run on a law that
is made wrong, and find it.

What is proved holds of every answer: not asked, yes, no, unknown, declined, disputed, and what only the traffickers say. An answer
is two booleans, some claim says yes and some claim says no. What is computed off dates, ages and choices is free: it may find
anything, so long as nothing is true that is not possible, and nothing better on the adverse reading. So a claim that something
*never* happens is proved of more than can be recorded. A claim that something *can* happen is shown by a case that is then
screened as any other.

"""


def _after() -> str:
    bar = sorted({str(param.id) for param in test_bar.STOPS})
    leaves = [len(exported(law.elements).answers) for law in RULE_SETS]
    reckoned = [len(exported(law.elements).computed) for law in RULE_SETS]
    named_ = [len(named(law)) for law in RULE_SETS]
    idle = "".join(f"* `{part}`: {why}.\n" for part, why in test_parts.IDLE.items())
    return f"""
How large the laws are, in the order of the rule sets: answers {", ".join(map(str, leaves))}; computations
{", ".join(map(str, reckoned))}; named parts {", ".join(map(str, named_))}.

Of all rule sets alike:

* The versions of every dated part tile the days, and change on no day but the first of a rule set.
* The tree of findings is the export, tried node by node on all that a part can be, and case by case on thirty drawn cases of each
  rule set. A list is worked through record by record, so that two stand for any number there.
* Where a finding of level S4 touches the bar, the bar does not say "not raised", so long as no proof denies a part of the
  definition: proved row by row ({len(bar)} of rows and what they are asked of).

Idle parts, in every rule set:

{idle}
What the law of 2024 asks of whoever filed before it: `{"`, `".join(sorted(test_versions.KEPT))}`.

### Not shown

* That the law is rightly modeled. A proof says what follows from the rules as written here, and nothing of the texts.
* Anything of the computations themselves over dates, ages and agencies: that learning a day never turns what was decided is tried
  by the properties, and not proved.
* Of lists longer than the bound nothing is proved; records of a list are asked alike, one by one.
* Where two days are told of one end, of which one denies that it goes on and the other does not, and it is said to be over,
  presence is contested; taking back the day that denies it leaves it not met. The claim on polarity leaves that case out, and a
  test holds it.
* Where a court record or other proof denies every verb of the definition, the bar is "not raised", and a finding of level S4 on
  violence toward another victim still names the bar beside admissibility. Whether it should is for a lawyer; a test holds the case.
* That the reading as filed, under the burden of proof, is never above the favorable one is tried by the properties and over the
  examples, and not proved: it reads sources and evidence, which the export has not.
* Of grounds, waivers, relatives, adjustment and deadlines nothing is proved here.
"""


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()

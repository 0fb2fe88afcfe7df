"""
Compare the second oracle with the library on many cases, and write what that showed to ``tests/data/checked/oracle-days.md``.

``python -m tests.property.checked_days family adjustment urgent --cases 10000`` compares; a comparison that is not named keeps the
figures of its last run. Without a name only the page is written anew.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import json
import time
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings

HERE: Final = Path(__file__).parents[1] / "data" / "checked"
PAGE, FIGURES = HERE / "oracle-days.md", HERE / "oracle-days.json"
COMPARED: Final = {
    "family": (
        "family_cases",
        "Relatives: T-2 to T-6, the principal's side and the whole of each relative",
        "8 USC 1101(a)(15)(T)(ii), 1101(b), 1184(o)(4)-(5); 8 CFR 214.211, 214.213(d); former 8 CFR 214.11(k)",
    ),
    "adjustment": (
        "adjustment_cases",
        "Adjustment: each of eight requirements, each clock (from when, three years, days away, until when), a relative",
        "8 USC 1255(l); 8 CFR 245.23 as it is and as it was; 8 CFR 214.203, 214.204(p); 7 USCIS-PM J",
    ),
    "urgent": (
        "urgent_cases",
        "Days that can be lost: the day, days left, where a text moves it, the last safe day, live or lapsed; 21 kinds",
        "8 CFR 103.2(b)(8), 103.3, 208.4(a)(2), 214.213(c), 1003.38(b); 8 USC 1158(a)(2), 1184(o)(7), 1229a, 1252(b)(1); 18 USC 1595",
    ),
}
"""Each comparison: what draws its cases, what is compared, and which texts the oracle reads."""
LIBRARY_MENDED: Final = (
    (
        "A spouse, stepchild or stepparent by a ceremony that nobody registered was supported by rule, even against counsel",
        "8 USC 1101(a)(35), (b)(1)",
        "for counsel",
    ),
    ("T-1 status revoked, and a relative's status still shown as supported", "8 CFR 214.213(d)", "ended with it"),
    (
        '"Not filed" and "not pending" together read as a dispute',
        "8 CFR 214.211(a)",
        "they say the same",
    ),
    (
        'A death while the application was pending or to come read as "contested", whatever counsel said',
        "8 CFR 214.211(b)(1)(iii)",
        "for counsel; counsel's no ends it",
    ),
    (
        "A relative admitted from abroad, and here now: the birthday between approval and admission was passed over",
        "8 CFR 214.211(d)(5)",
        "read at admission",
    ),
    (
        "A relative's adjustment: a principal who had died met the requirements on paper, against counsel's no",
        "8 CFR 245.23(b)(1), (h); 8 USC 1154(l)",
        "for counsel",
    ),
    (
        "The last day of T-1 status was the one that the rule allows even where the approval notice's own day is recorded",
        "8 USC 1184(o)(7)(A)-(B); 8 CFR 214.203(a)",
        "the recorded day",
    ),
)
ORACLE_MENDED: Final = (
    ("A denial comes before a death: nothing that was denied is carried", "8 CFR 214.211(i)"),
    ("Marriage after filing: no until December 3, 2020, for counsel until October 20, 2021", "89 FR 34885-86 n. 30"),
    ("Adoption after filing makes a new child under the former text too", "3 USCIS-PM B.4(D)(4)"),
    ("On one and the same day hours decide, which no record holds: open, and for counsel", "8 CFR 214.211(d)"),
    ("A birthday on a weekend or a holiday, and a filing on the next working day: for counsel", "1 USCIS-PM B.6"),
    (
        "Former text without a birthday while pending, against the statute that asks for it: for counsel",
        "8 USC 1184(o)(4)-(5)",
    ),
    ("What was granted to a relative and taken up here outlasts the principal's own status", "8 CFR 245.23(b)(5)"),
    ("A return in no T status stops the count of presence", "8 CFR 214.204(p); 7 USCIS-PM J.3(C)(1)"),
    ("Before August 28, 2024 a start after a break is for counsel, and so is a parole before the break", "89 FR 34887"),
    ("The shorter period is that of the investigation, and an absence before it breaks nothing", "8 CFR 245.23(a)(4)"),
    ("The statutory bars to good character go before the presumption under 14", "8 USC 1101(f)"),
    ("A relative needs the principal's requirements of (a), of which discretion is none", "8 CFR 245.23(b)(1)"),
    ("The year for asylum is not told to somebody in T-1 status, who has time", "8 CFR 208.4(a)(5)(iv)"),
    (
        "A year after a February 29 ends on February 28: no text says, and the earlier day is safe",
        "8 CFR 208.4(a)(2)(ii)",
    ),
    ("A decision still to come can be made tomorrow at the earliest", "8 USC 1184(o)(4)-(5)"),
    ("A suit needs an act in the United States", "18 USC 1595(a), 1596"),
)
NOT_SHOWN: Final = """
How independent the second reading is: its reader had seen the record of facts, the guide and what the program prints, and opened the
library's law where the two differed. 8 CFR 214.211, 214.213 and 245.23, the former texts and the Policy Manual were read in stored
copies; 8 USC 1101(b), 1158, 1184(o), 1229a, 1252 and 1255(l), 18 USC 1595 and the rules outside parts 214 and 245 were written as
remembered, and some days of the second list (Medina Tovar, 1 USCIS-PM B.6) are the library's own notes.
What both readings share is not shown: the record of facts, and the choices that the oracle marks "open point". Cases are
complete: of vague dates, disputes and unanswered questions other properties speak. Nothing before January 18, 2017 is compared,
and no urgent day before August 28, 2024. What a text leaves to judgment is taken from the record, and nobody has checked here who
gives it. Whether a return on parole starts the count of
presence anew after one in no status is not compared. Of T-6 only a tie by birth is drawn; of a status that a relative lost, only that of the one through whom somebody
follows. An application that was denied is compared as to the principal's side alone, since the day of the denial is not recorded.
Of urgent days, those of a client's own acts, of plans, of unlawful presence and of wages are left out. No lawyer has read either. A sample, however large, is no proof.
"""


def compare(name: str, cases: int) -> dict[str, Any]:
    """Compare so many new cases; a difference ends the run with that case."""
    module = importlib.import_module(f"tests.property.test_oracle_{name}")
    began, done = time.monotonic(), 0
    checks = list(HealthCheck)

    @settings(max_examples=cases, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=checks)
    @given(getattr(module, COMPARED[name][0])())
    def run(drawn: Any) -> None:
        nonlocal done
        module.agree(*drawn)
        done += 1

    run()
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    return {"cases": done, "seconds": round(time.monotonic() - began), "on": today}


def page(figures: dict[str, dict[str, Any]]) -> str:
    """Return the page."""
    compared = [
        f"| {what} | {texts} | {figures[name]['cases']:,} | 0 | {figures[name]['seconds']} s | {figures[name]['on']} |"
        for name, (_, what, texts) in COMPARED.items()
    ]
    mended = [f"| {what} | {text} | {now} |" for what, text, now in LIBRARY_MENDED]
    taken = [f"| {what} | {text} |" for what, text in ORACLE_MENDED]
    return "\n".join(
        [
            "## A second reading: relatives, adjustment, days",
            "",
            "A second reader wrote the law again, in plain booleans and calendar arithmetic, each part before opening the library's own",
            "(`tests/property/oracle_family.py`, `oracle_adjustment.py`, `oracle_urgent.py`). On complete cases, most of",
            "whose days lie next to one that matters, both must say the same. A few hundred cases are drawn in every long run; the",
            "figures below are new cases, drawn by `python -m tests.property.checked_days`. Time is that of a busy machine.",
            "",
            "| compared | texts | cases | differences left | time | on |",
            "|---|---|---|---|---|---|",
            *compared,
            "",
            f"Where the two differed the text decided. {len(LIBRARY_MENDED)} times the library was wrong, and was mended:",
            "",
            "| what it said | text | now |",
            "|---|---|---|",
            *mended,
            "",
            f"{len(ORACLE_MENDED)} times the second reading was wrong, or decided what a text leaves open, and was mended:",
            "",
            "| point | text |",
            "|---|---|",
            *taken,
            "",
            f"**Not shown.** {' '.join(NOT_SHOWN.split())}",
            "",
        ]
    )


def main() -> None:
    """Run the comparisons that are named, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="|".join(COMPARED))
    parser.add_argument("--cases", type=int, default=10_000)
    told = parser.parse_args()
    HERE.mkdir(parents=True, exist_ok=True)
    for name in told.names:
        kept = json.loads(FIGURES.read_text(encoding="utf-8")) if FIGURES.exists() else {}
        figures = kept | {name: compare(name, told.cases)}
        FIGURES.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    PAGE.write_text(page(json.loads(FIGURES.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The page of what was tried and proved, made of what each trial wrote down when it was last run in full."""

from __future__ import annotations

from typing import Final

from tests.support import ROOT

WRITTEN: Final = ROOT / "tests" / "data" / "checked"
TRIALS: Final = ("proofs", "oracle-conduct", "oracle-days", "mutants", "fuzz", "system", "drift")
"""In the order of the page: what holds in every case, what a second reader of the law says, and then what was tried."""
INTRODUCTION: Final = """# What is checked, and what is not

A screening that is wrong in one line of a thousand is wrong for a person. This page says what stands behind the lines: what is proved, what
a second reading of the law agrees with, what was tried to break it, and, in plain words, what none of that shows.

Each part was written by the command that it names, on the day that it names. What is quick is done again in every run of the tests, the
rest by hand. How far the model agrees with published decisions stands beside [the examples](examples.md), and how far decided cases
predict each other beside [the decided cases](decided.md).

**What nothing here can show.** A proof says that the model does what the model says. Whether the model says what the law says is a
question for a reader of the law: each rule names its provision, how sure its reader was and when it was last read, and the last part of
this page lists what most needs to be read again. Each second reading was written from the texts before its reader opened the library's
own reading of that part, and says below how far that makes it independent: where both misread a text in the same way, nothing here finds
it. No check knows whether what was recorded is true.
"""


def page() -> str:
    """Return the page."""
    parts = (WRITTEN.joinpath(f"{name}.md").read_text(encoding="utf-8").strip() for name in TRIALS)
    return "\n\n".join((INTRODUCTION.strip(), *parts)) + "\n"

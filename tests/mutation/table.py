"""
What came of the mutants, as a page: ``python -m tests.mutation.table`` writes ``tests/data/checked/mutants.md``.

It counts what ``tried.jsonl`` holds, mutant by mutant, and tries none.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from tests.mutation.battery import kept as battery
from tests.mutation.rooms import ROOT, modules
from tests.mutation.run import Result, drawn, kept, reasons

PAGE: Final = ROOT / "tests" / "data" / "checked" / "mutants.md"
DAY: Final = "November 28, 2026"

HEAD: Final = """## Mutants: one thing made wrong at a time

A mutant is the law with one mistake in it that a person could have made: a part dropped or joined by the other word, a limit off by
one, a window or a pinpoint moved, an answer turned, a filter or an argument forgotten. Each is first compared with the law as it
stands, over the whole law book, every rule's pinpoints, windows, kinds and grades, and {cases} cases on their days: the screening in
full, relatives, adjustment and the other definitions. It counts where that changes an outcome, a level, a date, a citation or
anything else that is told. Then the tests of its room are asked, and some test has to fail.

`python -m tests.mutation.run` tries them all, {made:,} in {files} modules; `--each 40` draws so many of each module with a fixed
seed. What stands here are {tried} of them ({share}), tried by {day}: {strata}. {cost}
"""

FIRST: Final = (
    "When they were first tried two of those drawn lived, a provision left out of what a line rests on and a pinpoint in the list of what "
    "was read again, and several of those written by hand: tests were written, and they are counted as they are now."
)

NOT_SHOWN: Final = """
**Not shown.** {untried:,} mutants were not tried, and the draw is small: that nineteen of twenty would be killed everywhere is not
shown, and in many modules none was tried. A mutant that changes
nothing in the {cases} cases may change something in another case; none of these counts as killed. A mutant stands for one
small mistake: two at once, or a provision that nobody thought of, are none. And that a test fails says that the law cannot
change unseen; whether it was right before is a matter of reading it beside the text.
"""


def share(part: int, whole: int) -> str:
    """Return a part in percent."""
    return f"{part / whole:.1%}" if whole else "-"


def page() -> str:
    """Return the page."""
    results, listed = kept(), reasons()
    made = {str(path.relative_to(ROOT)): len(drawn(path, None, 0)) for path in modules([])}
    made = {module: number for module, number in made.items() if number}
    by_module: dict[str, list[Result]] = {module: [] for module in made}
    for result in results:
        by_module.setdefault(result.module, []).append(result)
    by_hand = [r for r in results if r.kind == "by hand"]
    rows, whole = [], Counter[str]()
    for module, found in sorted(by_module.items()):
        came = Counter(r.came for r in found)
        with_reason = sum(r.came == "lives" and r.key in listed for r in found)
        came["with reason"], came["tried"] = with_reason, len(found)
        whole.update(came)
        if found:
            rows.append(_row(f"`{module}`", made.get(module, 0), came))
    changing = whole["killed"] + whole["lives"]
    timed = [r.seconds for r in results if r.seconds]
    each = sum(timed) / max(len(timed), 1)
    cases = len(list(battery()))
    text = HEAD.format(
        cases=cases,
        made=sum(made.values()),
        files=len(made),
        tried=len(results),
        share=share(len(results), sum(made.values())),
        day=DAY,
        strata="each module's mutants are shuffled with the seed 0 and taken from the front, more from the modules that decide most; "
        f"and {len(by_hand)} mistakes written by hand, those that no test saw when mutants were first tried among them",
        cost=f"A mutant took {each:.0f} seconds on the average, on a machine whose two cores eight runs shared: a full run "
        f"at that pace is {each * sum(made.values()) / 3600:.0f} hours of one process, and a free core is three to four times as fast.",
    )
    hand = Counter(r.came for r in by_hand)
    drawn_killed, drawn_live = (sum(r.came == c and r.kind != "by hand" for r in results) for c in ("killed", "lives"))
    totals = (
        f"Of {changing} that changed something {whole['killed']} were killed ({share(whole['killed'], changing)}).",
        f"Of the {len(by_hand)} written by hand {hand['killed']} were killed and {hand['lives']} live.",
        f"Of those drawn {drawn_killed} were killed and {drawn_live} live. {FIRST}",
    )
    table = [
        text,
        "| module | mutants | tried | cannot be loaded | no difference seen | changed something | killed | live, with a reason | live |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
        *rows,
        _row("**all**", sum(made.values()), whole),
        "",
        "\n".join(totals),
    ]
    untried = sum(made.values()) - len([r for r in results if r.kind != "by hand"])
    if live := [r for r in results if r.came == "lives"]:
        table += ["", "What lives, and why it may:", ""]
        table += [
            f"- `{r.module}`, {r.kind}: `{_short(r.change)}`. {listed.get(r.key, 'No reason yet: a test is wanted.')}"
            for r in sorted(live, key=lambda r: (r.module, r.line))
        ]
    return "\n".join([*table, NOT_SHOWN.format(untried=untried, cases=cases)])


def _row(module: str, made: int, came: Counter[str]) -> str:
    changed = came["killed"] + came["lives"]
    live = came["lives"] - came["with reason"]
    cells = (made, came["tried"], came["refused"], came["same"], changed, came["killed"], came["with reason"], live)
    return f"| {module} | {' | '.join(map(str, cells))} |"


def _short(change: str) -> str:
    before, _, after = change.partition(" -> ")
    return f"{before[:70]} -> {after[:70]}".replace("`", "'").replace("|", "\\|")


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

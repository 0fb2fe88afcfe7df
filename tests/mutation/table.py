"""
What came of the mutants, as a page: ``python -m tests.mutation.table`` writes ``tests/data/checked/mutants.md``.

It counts what ``tried.jsonl`` holds, mutant by mutant, and tries none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from tests.mutation.battery import kept as battery
from tests.mutation.rooms import ROOT, modules
from tests.mutation.run import Result, drawn, kept, reasons

PAGE: Final = ROOT / "tests" / "data" / "checked" / "mutants.md"
DAY: Final = "November 28, 2026"
OTHERS: Final = 358
"""How many other cases there are, as they were drawn."""

HEAD: Final = """## Mutants: one thing made wrong at a time

A mutant is the law with one mistake in it that a person could have made: a part dropped or joined by the other word, a limit off by
one, a window or a pinpoint moved, an answer turned, a filter or an argument forgotten. `python -m tests.mutation.run` tries them all,
{made:,} in {files} modules, in random order: those tried so far are a fair sample of the rest. They are {tried:,}
({share}), tried by {day}, and {by_hand} mistakes written by hand, among them those that no test saw when mutants were first tried.
A mutant takes {cost:.1f} seconds of a processor on the average, and a full run {hours:.0f} hours.

Of each it is asked in this order, and the first that sees it ends its trial:

1. the lines that hold every rule still: its pinpoints, windows, kind and grade (`tests/data/pins.txt`);
2. the lines that hold {cases} whole cases still: each outcome, level, day and sentence (`tests/data/told.txt`) of the screening in full,
   of what is urgent, of relatives, adjustment and the other definitions;
3. where one of these cases is told otherwise in words alone, the tests of its room;
4. where nothing of them changes, a share of the mutants, drawn by their names: the tests of its room, and then {others} other cases,
   which no test knows.

The first two fail whenever anybody changes such a line, and so see most mutants by the way in which they are made. What they
are worth hangs on whether somebody reads the lines that moved, and on how much of the law the {cases} cases reach: the fourth
question tells that. Five lived when they were first tried, and one of an earlier draw, in which a part is no longer spoken of as one;
since then it is held still, too, how each condition is put together, which part is spoken of as one, and which parts a change of the
law names. The five are counted as they are now. Five of 337 is 1.5%; a fair draw of that size that is so good
comes of a law of which fewer than 96% are killed once in a hundred times.
"""

NOT_SHOWN: Final = """
**Not shown.** {untried:,} mutants were not tried; what is said of all is an estimate from those that were. A mutant that changes
nothing in any case that was looked at may change something in another. A mutant stands for one small mistake: two at once, or a
provision that nobody thought of, are none. And that a test fails says that the law cannot change unseen; whether it was right
before is a matter of reading it beside the text.
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
    drawn_ones = [r for r in results if r.kind != "by hand"]
    rows, whole = [], Counter[str]()
    for module, found in sorted(by_module.items()):
        came = counted(found, listed)
        whole.update(came)
        if found:
            rows.append(_row(f"`{module}`", made.get(module, 0), came))
    timed = [r.seconds for r in drawn_ones if r.seconds]
    each = sum(timed) / max(len(timed), 1)
    cases = len(list(battery()))
    text = HEAD.format(
        cases=cases,
        others=OTHERS,
        made=sum(made.values()),
        files=len(made),
        tried=len(drawn_ones),
        share=share(len(drawn_ones), sum(made.values())),
        day=DAY,
        by_hand=len(by_hand),
        cost=each,
        hours=each * sum(made.values()) / 3600,
    )
    hand = Counter(r.came for r in by_hand)
    totals = (
        *told(drawn_ones),
        f"Of the {len(by_hand)} written by hand {hand['killed']} were killed and {hand['lives']} live.",
    )
    table = [
        text,
        "\n".join(totals),
        "",
        "| module | mutants | tried | cannot be loaded | no difference seen | changed something | killed | live, with a reason | live |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
        *rows,
        _row("**all**", sum(made.values()), whole),
    ]
    untried = sum(made.values()) - len([r for r in results if r.kind != "by hand"])
    if live := [r for r in results if r.came == "lives"]:
        table += ["", "What lives, and why it may:", ""]
        table += [
            f"- `{r.module}`, {r.kind}: `{_short(r.change)}`. {listed.get(r.key, 'No reason yet: a test is wanted.')}"
            for r in sorted(live, key=lambda r: (r.module, r.line))
        ]
    return "\n".join([*table, NOT_SHOWN.format(untried=untried)])


def counted(found: list[Result], listed: Mapping[tuple[str, str, int], str]) -> Counter[str]:
    """Return how many came to what."""
    came = Counter(r.came for r in found)
    came["with reason"], came["tried"] = sum(r.came == "lives" and r.key in listed for r in found), len(found)
    return came


def told(results: list[Result]) -> Iterator[str]:
    """Yield what came of those that were drawn, and what that says of all."""
    at_once = [r for r in results if r.came in ("killed", "lives") and not r.elsewhere]
    elsewhere = [r for r in results if r.elsewhere]
    by = Counter(seen_by(r) for r in at_once if r.came == "killed")
    yield f"Of {len(at_once):,} that changed what is held still or told of the held cases {sum(by.values()):,} were killed "
    yield f"({', '.join(f'{number:,} by {what}' for what, number in by.most_common())})."
    changed = [r for r in elsewhere if r.came != "same"]
    same = sum(r.came == "same" and not r.elsewhere for r in results) + len(elsewhere)
    killed = sum(r.came == "killed" for r in changed)
    yield f"Of {same:,} that changed nothing there {len(elsewhere):,} were asked further: {killed} of them were seen by a test of the room, and"
    yield f"{len(changed) - killed} more changed something in one of the other cases that no test saw."
    if elsewhere:
        # Each that was asked further stands for as many as were not.
        weight = same / len(elsewhere)
        seen, matter = sum(by.values()) + weight * killed, len(at_once) + weight * len(changed)
        yield f"So of all that change anything that was looked at about {seen / matter:.1%} are killed ({len(changed)} counted {weight:.1f} times)."


def seen_by(result: Result) -> str:
    """Return what sort of test saw it."""
    for name, what in (("test_pins", "the lines of the rules"), ("test_told", "the lines of the cases")):
        if name in result.by:
            return what
    return "time" if result.by == "time" else "other tests"


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

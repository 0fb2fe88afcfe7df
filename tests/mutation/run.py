"""
Run the tests against mutants, and tell which no test sees.

``python -m tests.mutation.run`` tries every mutant of the law and the kernel, ``--each 40`` that many of each module, drawn with a
fixed seed (a larger number draws on); ``python -m tests.mutation.run tvisa/law/t/presence.py`` takes one module. Each mutant has a
process of its own, forked from one that has loaded what other people wrote; the tree is not touched. What came of each is a line
of ``tried.jsonl``, and what stands there is not tried again: a run that was stopped goes on. Of those that change nothing of the
cases that are held still, a share (``--elsewhere 0.2``) is asked of the tests of its room all the same, and then of hundreds of other
cases, which no test knows.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, Final

import attrs

from tests.mutation import asked
from tests.mutation.battery import Tried
from tests.mutation.by_hand import by_hand
from tests.mutation.mutants import Mutant, mutants
from tests.mutation.rooms import ROOT, asked_of, modules

TRIED: Final = Path(__file__).with_name("tried.jsonl")
LIVE: Final = Path(__file__).with_name("live.json")
FORKED_WITH: Final = (
    "attrs",
    "cattrs",
    "click",
    "edtf",
    "yaml",
    "rich.console",
    "hypothesis.stateful",
    "jsonschema",
    "icalendar",
)
"""What is loaded once for all: it holds nothing of ours."""
WALL: Final = 1800
"""Seconds after which a process is ended that waits for something and takes no time of the processor."""


@attrs.frozen
class Result:
    """
    What came of a mutant.

    Attributes:
        module: Its module.
        change: What was changed into what.
        nth: Which of the same changes in that module it is, from 1.
        line: Where.
        kind: What sort of mistake it is.
        came: ``killed``, ``lives``, ``same`` (nothing that is told differs) or ``refused`` (it cannot be loaded).
        differs: What is told otherwise.
        by: The test that saw it first; ``time`` where it took too long.
        seconds: How much time of the processor it took.
        elsewhere: Whether the tests of its room were asked, and then cases that no test knows, though those held still told alike.
    """

    module: str
    change: str
    nth: int
    line: int
    kind: str
    came: str
    differs: str = ""
    by: str = ""
    seconds: float = 0.0
    elsewhere: bool = False

    @property
    def key(self) -> tuple[str, str, int]:
        """Its name."""
        return self.module, self.change, self.nth


def drawn(path: Path, each: int | None, seed: int) -> list[tuple[Mutant, int]]:
    """Return the mutants of a module with their numbers among the same changes, or so many of them: more draw on from fewer."""
    times: Counter[str] = Counter()
    every = []
    for mutant in sorted(mutants(path), key=lambda m: m.line):
        times[mutant.change] += 1
        every.append((mutant, times[mutant.change]))
    Random(f"{seed} {path.relative_to(ROOT)}").shuffle(every)  # noqa: S311
    return every[:each]


def kept(path: Path = TRIED) -> list[Result]:
    """Return what came of those that were tried, each as it was tried last."""
    if not path.exists():
        return []
    lines = (Result(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())
    return list({result.key: result for result in lines}.values())


def reasons() -> dict[tuple[str, str, int], str]:
    """Return why a mutant may live, by its module and what was changed, wherever in the module."""
    listed = json.loads(LIVE.read_text(encoding="utf-8"))
    return {
        (module, change, nth): why
        for module, changes in listed.items()
        for change, why in changes.items()
        for nth in range(1, 10)
    }


def module_name(mutant: Mutant) -> str:
    """Return the name by which the module is imported."""
    module = str(mutant.path.relative_to(ROOT))
    return module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def in_a_process(work: Callable[[], Any]) -> Any:
    """Return what work returns in a process of its own; None where that was ended."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        try:
            asked.limited()
            answer = json.dumps(work()).encode()
            with os.fdopen(write, "wb") as out:
                out.write(answer)
        finally:
            os._exit(0)
    os.close(write)
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
    signal.alarm(WALL)
    with os.fdopen(read, "rb") as told:
        answer = told.read()
    os.waitpid(child, 0)
    signal.alarm(0)
    return json.loads(answer) if answer else None


def order_of(module: str, results: list[Result]) -> Counter[str]:
    """Return how many mutants each test saw: of this module first of all, then of its room, then of any."""
    room = asked_of(module)[0]
    seen: Counter[str] = Counter()
    for result in results:
        if result.came == "killed" and "::" in result.by:
            seen[result.by] += 100 if result.module == module else 10 if asked_of(result.module)[0] == room else 1
    return seen


def where_seen(module: str, results: list[Result]) -> Counter[str]:
    """Return where mutants were seen to change what is told: those of this module before others."""
    seen: Counter[str] = Counter()
    for result in results:
        if result.differs:
            seen[result.differs] += 1000 if result.module == module else 1
    return seen


def tried(mutant: Mutant, nth: int, cases: Cases, results: list[Result], sound: Sound) -> Result:
    """Try one mutant."""
    module = str(mutant.path.relative_to(ROOT))
    order, showed = order_of(module, results), where_seen(module, results)
    rank = Counter(file for test, times in order.items() for file in [test.split("::")[0]] * times)
    files = sorted(asked_of(module), key=lambda file: -rank[file])
    also = Random(f"{module} {mutant.change} {nth}").random() < cases.share  # noqa: S311

    def ask() -> dict[str, Any]:
        if asked.load_instead(module_name(mutant), str(mutant.path), mutant.source):
            return {"came": "refused"}
        differs = asked.first_difference(cases.expected, showed)
        if differs and (by := asked.held_still(differs)) and by not in sound.failing:
            return {"came": "killed", "differs": differs, "by": by}
        if not differs and not also and mutant.kind != "by hand":  # of which it is known that it matters
            return {"came": "same"}
        if by := asked.seen_by(files, dict(order), frozenset(sound.failing)):
            return {"came": "killed", "differs": differs, "by": by, "elsewhere": not differs}
        elsewhere = not differs and also
        differs = differs or (asked.first_elsewhere(cases.expected_elsewhere, cases.others) if also else "")
        return {"came": "lives" if differs else "same", "differs": differs, "elsewhere": elsewhere}

    begun = resource.getrusage(resource.RUSAGE_CHILDREN)
    came = in_a_process(ask) or {"came": "killed", "differs": "time", "by": "time"}
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = round(spent.ru_utime + spent.ru_stime - begun.ru_utime - begun.ru_stime, 1)
    if "::" in came.get("by", "") and not sound.passes(came["by"], mutant):
        return tried(mutant, nth, cases, results, sound)
    return Result(module, mutant.change, nth, mutant.line, mutant.kind, **came, seconds=seconds)


@attrs.frozen
class Cases:
    """
    What the law as it stands tells.

    Attributes:
        expected: Of itself, and of the cases that a test holds still.
        others: Cases that no test knows.
        expected_elsewhere: Of these.
        share: How many of the mutants that change nothing of the first are asked of these.
    """

    expected: dict[str, str]
    others: tuple[Tried, ...]
    expected_elsewhere: dict[str, str]
    share: float

    @classmethod
    def told(cls, share: float) -> Cases:
        """Ask the law as it stands, in a process of its own."""

        def ask() -> Any:
            from tests.mutation.battery import others, told, told_of

            asked.ready()
            drawn = others() if share else []
            return dict(told()), [attrs.astuple(tried) for tried in drawn], dict(told_of(drawn))

        found = in_a_process(ask)
        if not found:
            sys.exit("the law as it stands cannot be told")
        expected, drawn, elsewhere = found
        return cls(expected, tuple(Tried(*each) for each in drawn), elsewhere, share)


@attrs.define
class Sound:
    """
    Which tests pass, run in this way, where nothing is wrong: only these can see a mutant.

    Attributes:
        passing: Those that were seen to pass.
        failing: Those that were not.
    """

    passing: set[str] = attrs.field(factory=set)
    failing: set[str] = attrs.field(factory=set)

    def passes(self, test: str, mutant: Mutant) -> bool:
        """Say whether a test passes where the module is loaded as it stands in place of the mutant; each is asked once."""

        def ask() -> list[str]:
            asked.load_instead(module_name(mutant), str(mutant.path), mutant.path.read_text(encoding="utf-8"))
            return asked.run([test], {}, frozenset(), stop=True)

        if test not in self.passing | self.failing:
            (self.passing if in_a_process(ask) == [] else self.failing).add(test)
        return test in self.passing


def every(chosen: list[tuple[Mutant, int]], out: Path, *, again: bool, share: float) -> Iterator[Result]:
    """Try mutants one after the other, and write what came of each."""
    results, sound, cases = kept(out), Sound(), Cases.told(share)
    known = set() if again else {result.key for result in results}
    with out.open("a", encoding="utf-8") as lines:
        for mutant, nth in chosen:
            if (str(mutant.path.relative_to(ROOT)), mutant.change, nth) not in known:
                result = tried(mutant, nth, cases, results, sound)
                results.append(result)
                lines.write(f"{json.dumps(attrs.asdict(result), ensure_ascii=False)}\n")
                lines.flush()
                yield result


def main() -> None:
    """Try mutants, print each that lives, and a table by module."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[1] if __doc__ else None)
    options.add_argument("modules", nargs="*")
    options.add_argument("--each", type=int, help="how many of each module are drawn; without it all")
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--by-hand", action="store_true", help="those that were written by hand, and no others")
    options.add_argument("--only", default="", help="only changes that hold this text")
    options.add_argument("--again", action="store_true", help="also what was tried before")
    options.add_argument("--elsewhere", type=float, default=0.2, help="the share asked further though nothing changes")
    options.add_argument("--out", type=Path, default=TRIED, help="the file of lines that is added to")
    given = options.parse_args()
    for name in FORKED_WITH:
        importlib.import_module(name)
    paths = modules(given.modules)
    every_one = (
        [(m, 1) for m in by_hand()] if given.by_hand else [m for p in paths for m in drawn(p, given.each, given.seed)]
    )
    chosen = [m for m in every_one if given.only in m[0].change]
    if len(paths) > 1 and not given.by_hand:
        Random(given.seed).shuffle(chosen)  # noqa: S311 - a run that is stopped has drawn from everywhere
    counts: Counter[str] = Counter()
    for result in every(chosen, given.out, again=given.again, share=given.elsewhere):
        counts[result.came] += 1
        if result.came == "lives":
            print(f"lives: {result.module}:{result.line}: {result.kind}: {result.change[:160]}", flush=True)
    print(", ".join(f"{word}: {number}" for word, number in sorted(counts.items())))


if __name__ == "__main__":
    main()

"""What the example tests share."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import settings

from tvisa import Case, Screening, screen
from tvisa.errors import CaseFileError
from tvisa.files import casefile
from tvisa.report.document import Bullets, Document, Fields, Heading, Line, Paragraph, Table, Tree, flat
from tvisa.screening.compare.whatif import whatif
from tvisa.screening.conduct.result import Bar, Causation
from tvisa.screening.elements.result import Part, below
from tvisa.screening.grounds.result import Ground
from tvisa.screening.kept import Result
from tvisa.screening.writer import in_full

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
LONG_RUN = 32
"""How many examples a property draws in the long run, unless it says otherwise."""
CASES = sorted(EXAMPLES.glob("*/case.yaml"))
DECISIONS = sorted(EXAMPLES.glob("decisions/*/case.yaml"))


def examples(number: int) -> int:
    """
    Return how many examples of a property to draw where the long run draws *number*: fewer, in the same measure, in the short one.

    A profile that draws more than the long run leaves the number as it is.
    """
    return min(number, max(3, number * settings().max_examples // LONG_RUN))


def sampled(values: Iterable[Any], one_in: int) -> list[Any]:
    """Return all that a test is run with in the long run; in the short one it is run with the first, and one in so many."""

    def kept_for_the_long_run(value: Any) -> Any:
        return pytest.param(*(value if isinstance(value, tuple) else (value,)), marks=pytest.mark.slow)

    return [kept_for_the_long_run(v) if number % one_in else v for number, v in enumerate(values)]


def once(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that is given a case and is asked of the same one once, while that is one of the last that it was asked of."""
    found: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def asked(case: Case, day: Any, *, policy: Any = None, **more: Any) -> Any:
        key = (id(case), id(policy), str(day), *sorted(more.items()))
        given = more if policy is None else {**more, "policy": policy}
        # With what is found goes what it is known by: nothing else has its identity as long as it is kept.
        found[key] = kept = found.pop(key, None) or (function(case, day, **given), case, policy)
        if len(found) > 32:
            del found[next(iter(found))]
        return kept[0]

    return asked


ONCE: Final[dict[str, Callable[..., Any]]] = {
    "tvisa.files.casefile.loaded_text": lru_cache(maxsize=32)(casefile.loaded_text),
    "tvisa.screening.screening.screen": once(screen),
    "tvisa.screening.compare.whatif.whatif": once(whatif),
}
"""What the commands that are asked of one case need all of it, and what gives each of them the same."""


@lru_cache(maxsize=128)
def result_of(case: Case, day: str) -> Screening:
    """Screen a case, once for all who look at its result on that day."""
    return screen(case, day)


def expected(case: Path) -> dict[str, Any]:
    """Return what an example says it shows."""
    data: dict[str, Any] = json.loads((case.parent / "expected.json").read_text(encoding="utf-8"))
    return data


def nodes(finding: Any) -> Iterator[dict[str, Any]]:
    """Yield a finding of a result and everything below it."""
    yield finding
    for child in finding["parts"]:
        yield from nodes(child)


def parts(screening: Screening) -> Iterator[Part]:
    """Yield each element of a screening and everything below it."""
    for element in screening.elements:
        yield from below(element)


def bar_of(screening: Screening) -> Bar:
    """Return the bar, where it is screened."""
    assert screening.bar is not None
    return screening.bar


def grounds_of(screening: Screening) -> dict[str, Ground]:
    """Return each ground of inadmissibility by its name, where they are screened."""
    assert screening.grounds is not None
    return {ground.id: ground for ground in screening.grounds}


def causation_of(screening: Screening) -> tuple[Causation, ...]:
    """Return what the tests of causation and compulsion report, where they are reported."""
    assert screening.causation is not None
    return screening.causation


def outcomes(screening: Screening, ident: str) -> set[str]:
    """Return every outcome found under a name."""
    return {part.outcome for part in parts(screening) if part.id == ident and not part.see}


def texts(doc: Document) -> list[str]:
    """Return every text of a document."""
    found = [doc.title, *doc.banner, doc.foot]
    for block in doc.blocks:
        match block:
            case Bullets(items):
                found += _in_lines(items)
            case Table(caption, header, rows):
                found += [
                    caption,
                    *header,
                    *(t for r in rows for c in r for t in _in_lines(c)),
                ]
            case Fields(labels):
                found += labels
            case Tree(line):
                found += _in_lines((line,))
            case Heading(text):
                found.append(text)
            case Paragraph():
                found += [block.text, block.small]
    return [text for text in found if text]


def _in_lines(lines: Iterable[Line]) -> list[str]:
    return [text for line in flat(lines) for text in (line.lead, line.text, line.small)]


def everything(result: Result[Any]) -> dict[str, Any]:
    """Return all that a result tells, every text in its place."""
    told: dict[str, Any] = in_full(result) if isinstance(result, Screening) else result.as_dict()
    return told


def exposure_shown(screening: Screening) -> dict[str, Any]:
    """Return in full what a screening shows of exposure: the bar, findings, causation, characterizations and notices."""
    keys = ("bar", "exposure", "causation", "characterizations", "notices")
    return {key: in_full(told) for key in keys if (told := getattr(screening, key)) is not None}


WAYS_BACK_DENIED: Final = dict.fromkeys(
    (
        "continued_victimization",
        "allowed_for_process",
        "here_for_process",
        "received_treatment",
        "valid_entry_papers",
    ),
    False,
)
"""Each way in which presence survives a departure, recorded as a no."""


SECONDS: Final = 2.0
"""What reading a file may take of a processor."""
ACTS: Final = "\x1b]0;t\x07\x9b31m\x7f\u202e\u2066\u200f\u2028"
"""Signs that act on a terminal."""


def soon(read: Callable[[], Any]) -> Any:
    """Return what is read, or the error, in less time of the processor than a file may take."""
    began = time.process_time()
    try:
        found = read()
    except CaseFileError as error:
        found = error
    assert time.process_time() - began < SECONDS
    return found

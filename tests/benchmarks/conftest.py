"""How the benchmarks are timed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

import pytest

T = TypeVar("T")
S = TypeVar("S")


class Measure(Protocol):
    """Times a function over all of some cases, then returns what it gives for each."""

    def __call__(self, function: Callable[[S], T], cases: Sequence[S], *, rounds: int = 20) -> list[T]:
        """Time *function* over *cases*: many *rounds* with ``--benchmark-only``, else one."""


def pytest_configure(config: pytest.Config) -> None:
    """Let ``--benchmark-only`` be enough where the project's settings disable benchmarks in an ordinary run."""
    if config.getoption("benchmark_only", default=False):
        config.option.benchmark_enable = True


def drain(function: Callable[[S], T], cases: Iterable[S]) -> None:
    """Call the function for each case and keep nothing: a heap of results would slow whoever makes more objects."""
    deque(map(function, cases), maxlen=0)


@pytest.fixture
def measure(benchmark: Any, request: pytest.FixtureRequest) -> Measure:
    """Return what times a function over cases; the results are made apart, outside the time taken."""
    only = bool(request.config.getoption("benchmark_only", default=False))

    def run(function: Callable[[S], T], cases: Sequence[S], *, rounds: int = 20) -> list[T]:
        benchmark.pedantic(
            drain, args=(function, cases), rounds=rounds if only else 1, iterations=1, warmup_rounds=int(only)
        )
        benchmark.extra_info["cases"] = len(cases)
        if only and benchmark.stats:
            benchmark.extra_info["cases_a_second"] = round(len(cases) / benchmark.stats.stats.median)
        return [function(case) for case in cases]

    return run

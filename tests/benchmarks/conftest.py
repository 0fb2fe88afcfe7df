"""How the benchmarks are timed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest

T = TypeVar("T")
Measure = Callable[..., Any]


@pytest.fixture
def measure(benchmark: Any, request: pytest.FixtureRequest) -> Measure:
    """
    Return what times a function and returns its result: many rounds with ``--benchmark-only``, else one.

    Args:
        function: What is timed.
        cases: How many cases one call goes through.
        rounds: How many calls with ``--benchmark-only``.
    """
    only = bool(request.config.getoption("benchmark_only", default=False))

    def run(function: Callable[[], T], *, cases: int = 1, rounds: int = 20) -> T:
        result: T = benchmark.pedantic(function, rounds=rounds if only else 1, iterations=1, warmup_rounds=int(only))
        benchmark.extra_info["cases"] = cases
        if only and benchmark.stats:
            benchmark.extra_info["cases_a_second"] = round(cases / benchmark.stats.stats.median)
        return result

    return run

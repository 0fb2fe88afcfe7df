"""
The short run and the long one.

``pytest`` runs what a newcomer needs before sending a change, in under three minutes: everything but what is marked slow, with
fewer examples of each property. ``pytest --all`` runs the whole suite.
"""

import gc
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import none
from hypothesis.vendor.pretty import for_type_by_name

import tvisa
from tests.support import LONG_RUN, ONCE

UNMEASURED = ("property", "benchmarks", "test_languages.py", "test_schema_result.py", "test_strategies.py")
"""Tests that run the same lines thousands of times: measuring their coverage more than doubles their time, and adds nothing."""

settings.register_profile(
    "all",
    max_examples=LONG_RUN,
    derandomize=True,  # the same tests on every machine; the thorough profile draws anew
    deadline=None,  # a loaded machine is no modeling error
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("short", settings.get_profile("all"), max_examples=3)
settings.register_profile("thorough", settings.get_profile("all"), max_examples=2000, derandomize=False)

# A rule set, where a property fails, is the whole law of its day.
for_type_by_name("tvisa.kernel.classification", "RuleSet", lambda law, shown, _: shown.text(f"<the law of {law.id}>"))


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """Let the commands that are asked of one text read and screen it once: a screening tells each of them the same."""
    with pytest.MonkeyPatch.context() as patch:
        for name, function in ONCE.items():
            patch.setattr(name, function)
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that asks for the long run."""
    parser.addoption("--all", action="store_true", help="run the whole suite, with all examples of each property")


def pytest_configure(config: pytest.Config) -> None:
    """Draw as many examples as the run asks for, unless the command names a profile; of what is collected little is garbage."""
    gc.set_threshold(250_000, 20, 100)
    if not config.getoption("--hypothesis-profile", None):
        settings.load_profile("all" if config.getoption("--all") else "short")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Let tests that share something run in one process."""
    if config.getoption("dist") != "loadgroup":
        return None
    from tests.together import Together

    return Together(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave slow tests to the long run, and those that repeat themselves out of the measure of coverage."""
    here = Path(__file__).parent
    for item in items:
        part = item.path.relative_to(here).parts[0]
        if part in UNMEASURED:
            item.add_marker(pytest.mark.no_cover)
        if part == "benchmarks":
            item.add_marker(pytest.mark.slow)
    only_benchmarks = bool(config.getoption("benchmark_only", default=False))
    if not _is_short(config) or only_benchmarks or any("::" in arg for arg in config.args):
        return
    config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("slow")])
    items[:] = [item for item in items if not item.get_closest_marker("slow")]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Pass over the benchmarks, all of which are slow, where the short run would load them for nothing."""
    named = any("benchmarks" in str(arg) for arg in config.args)
    only = bool(config.getoption("benchmark_only", default=False))
    return True if collection_path.name == "benchmarks" and _is_short(config) and not (named or only) else None


def _is_short(config: pytest.Config) -> bool:
    chosen = config.getoption("--hypothesis-profile", None) or ("all" if config.getoption("--all") else "short")
    return bool(chosen == "short")


def pytest_collection_finish(session: pytest.Session) -> None:
    """
    Load every module before a property draws, and let the collector pass over what stays to the end.

    Hypothesis draws constants of the modules that are loaded: what it draws would hang on which tests this process ran before.
    Thousands of tests and the whole law are never garbage; to go through them again and again took a third of the time.
    """
    if any(item.get_closest_marker("hypothesis") for item in session.items):
        for module in pkgutil.walk_packages(tvisa.__path__, f"{tvisa.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        # Early versions of Hypothesis register a generator of theirs when they first draw, and find nobody who holds it once all is frozen.
        given(none())(lambda _: None)()
    if len(session.items) > 1000:
        tvisa.screen(tvisa.Case("P1"), "2026-11-24").as_dict()  # the law, once
    gc.collect()
    gc.freeze()

"""
What is asked of one mutant, in a process that was made for it and ends with it.

The mutated module is loaded in place of the one in the tree, which stays as it is. First all that the battery tells is compared
with what the law as it stands tells; where nothing differs, no test is asked. Then the tests of the module's room run in this
process, those first that have seen most mutants of it, until one fails.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import resource
import sys
from collections.abc import Mapping, Sequence
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import Phase, settings

if TYPE_CHECKING:
    from tests.mutation.battery import Tried

PINS: Final = "tests/test_pins.py::test_every_rule_stands_where_it_stood_holds_as_long_and_decides_as_it_did"
TOLD: Final = "tests/test_told.py::test_outcomes_levels_and_days_of_a_case_are_what_they_were"
SECONDS: Final = 240
"""How much time of the processor a mutant may take; one that takes more is seen by that."""


# The names of its methods' arguments are those of Python's import system, which passes some of them by name.
class Instead(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Loads one module from a text."""

    def __init__(self, name: str, path: str, source: str) -> None:
        self.name, self.path, self.source = name, path, source

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """Say that this module is loaded here."""
        if fullname != self.name:
            return None
        package = self.path.endswith("__init__.py")
        spec = importlib.util.spec_from_loader(fullname, self, origin=self.path, is_package=package)
        if spec is not None:
            spec.has_location = True
            if package:
                spec.submodule_search_locations = [os.path.dirname(self.path)]  # noqa: PTH120 - no more than a string
        return spec

    def get_source(self, fullname: str) -> str:  # noqa: ARG002
        """Return the text."""
        return self.source

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """Compile it under the name of the file that it stands for."""
        return compile(self.source, self.path, "exec", dont_inherit=True)


class Watch:
    """Runs the tests in a good order, and keeps which failed first."""

    def __init__(self, order: dict[str, int], left_out: frozenset[str]) -> None:
        self.order, self.left_out = order, left_out
        self.failed: list[str] = []

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        """Do not make a failing example small: that it fails is all that is asked."""
        quick = settings(
            settings.get_profile("short"), phases=[Phase.explicit, Phase.generate], report_multiple_bugs=False
        )
        settings.register_profile("short", quick)
        settings.load_profile("short")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put first what has seen most; leave out what fails without any mutant."""
        items[:] = [item for item in items if item.nodeid not in self.left_out]
        items.sort(key=lambda item: -self.order.get(item.nodeid, 0))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what failed."""
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep what could not even be loaded."""
        if report.failed:
            self.failed.append(report.nodeid)


def limited() -> None:
    """Say nothing, read nothing, and end after so much time of the processor."""
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))


def load_instead(name: str, path: str, source: str) -> str:
    """Load a mutated module and what reads the law; return why it cannot be loaded, or nothing."""
    sys.dont_write_bytecode = True
    sys.meta_path.insert(0, Instead(name, path, source))
    if name in sys.modules:  # hypothesis loads our entry point, and so the records and some of the kernel
        for loaded in [module for module in sys.modules if module.partition(".")[0] == "tvisa"]:
            del sys.modules[loaded]
    try:
        importlib.import_module(name)
        ready()
    except Exception as error:  # noqa: BLE001 - whatever it is, it cannot be loaded
        return type(error).__name__
    return ""


def ready() -> None:
    """Load what reads the law and what every test needs."""
    for module in ("tvisa.cli", "tvisa.testing", "tvisa.law.book", "tests.support"):
        importlib.import_module(module)
    importlib.import_module("tvisa.testing._hypothesis").register()


def first_difference(expected: dict[str, str], first: Mapping[str, int]) -> str:
    """Return what is told otherwise than the law as it stands tells it, first; nothing where all is told alike."""
    from tests.mutation.battery import told

    return next((name for name, digest in told(first) if expected.get(name) != digest), "")


def first_elsewhere(expected: dict[str, str], others: Sequence[Tried]) -> str:
    """Return what is told otherwise of cases that no test knows, first; nothing where all is told alike."""
    from tests.mutation.battery import told_of

    return next((name for name, digest in told_of(others) if expected.get(name) != digest), "")


def held_still(differs: str) -> str:
    """Return the test that holds what is told otherwise still, where it fails: of every rule, or of a case."""
    from tests.mutation.battery import kept
    from tests.test_told import test_outcomes_levels_and_days_of_a_case_are_what_they_were as of_a_case
    from tests.told import short

    if differs == "rules":  # that which the test compares
        return PINS
    case = next((tried for tried in kept() if differs.endswith(f" of {tried.name} on {tried.day}")), None)
    try:
        if case:
            of_a_case(case)
    except Exception:  # noqa: BLE001 - however it fails
        return f"{TOLD}[{short(case)}]" if case else ""
    return ""


def seen_by(files: Sequence[str], order: dict[str, int], left_out: frozenset[str]) -> str:
    """Return the test that fails first; nothing where none does."""
    return next((failed[0] for file in files if (failed := run([file], order, left_out, stop=True))), "")


def run(tests: list[str], order: dict[str, int], left_out: frozenset[str], *, stop: bool) -> list[str]:
    """Run tests in this process and return those that failed."""
    watch: Any = Watch(order, left_out)
    still = [*(["-x"] if stop else []), *(["--all"] if tests[0].startswith(TOLD) else [])]
    # Without its rewriting an assertion that fails says less, and says it at once.
    options = ["-q", "--tb=no", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist", *still]
    pytest.main([*options, *tests], plugins=[watch])
    return list(watch.failed)

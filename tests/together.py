"""
Which tests run one after the other in one process, so that what they share is made once.

`pytest -n auto --dist loadgroup` hands every other test to whichever process is free. The marks of pytest-xdist for groups do not
reach it with pytest 9.2 (pytest-xdist issue 1386), so the groups are told by the names of the tests.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

ALL: Final[tuple[str, ...]] = ()
WHOLE: Final[dict[str, tuple[str, ...]]] = {
    "tests/test_accessibility.py": ALL,  # one browser
    "tests/test_declined.py": ("test_a_silence_is_not_read_as_not_asked", "test_a_silence_is_missed_as_what_it_is"),
    "tests/test_languages.py": (  # everything said, in a language of marks
        "test_everything_said_is_in_the_template",
        "test_every_sentence_of_a_result_comes_out_of_the_catalog",
        "test_every_line_of_a_report_comes_out_of_the_catalog",
    ),
    "tests/test_layers.py": ALL,  # what each module imports
    "tests/test_packaging.py": ALL,  # one build
    "tests/test_time_limits.py": ALL,  # every message, where each number is another
}
"""By file: the tests that share something, or all of them."""
BY_CASE: Final[dict[str, str]] = {
    "tests/property/test_first.py": r".+(?=]$)",  # one page
    "tests/test_budgets.py": r"f\d\d(?=]$)",  # each page of a file, in full and in short
    "tests/test_simulation.py": r".+(?=]$)",
}
"""Files whose tests share something of the case that they are run with, and which part of a test's name in brackets names it."""


def group_of(test: str) -> str:
    """Return the name of the group that a test belongs to: its own, where it shares nothing."""
    file, _, name = test.partition("::")
    function, _, case = name.partition("[")
    if file in WHOLE and (not WHOLE[file] or function in WHOLE[file]):
        return file
    shared = re.search(BY_CASE[file], case) if file in BY_CASE else None
    return f"{file}[{shared[0]}]" if shared else test


class Together(LoadScopeScheduling):
    """Hands out groups of tests, the largest first; what is done is not counted again."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        """Note that a test is done; a group that is done is not looked through again for every test to come."""
        super().mark_test_complete(node, item_index, duration)
        group, given = group_of(self.registered_collections[node][item_index]), self.assigned_work[node]
        if group in given and all(given[group].values()):
            del given[group]

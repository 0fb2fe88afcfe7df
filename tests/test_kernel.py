"""The kernel knows answers, dates and predicates, and nothing of T status: neither its records nor its law."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from tests.support import ROOT
from tests.test_layers import imports
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import ask
from tvisa.kernel.paths import listing
from tvisa.kernel.predicate import Element, walk
from tvisa.law.t import T

KERNEL: Final = sorted((ROOT / "tvisa" / "kernel").glob("*.py"))
MOST: Final = 4_700
"""Lines, as the formatter sets them: one argument to a line."""
PLAIN: Final = {
    "decision",
    "act",
    "person",
    "entry",
    "people",
    "place",
    "means",
    "purpose",
    "report",
    "request",
    "contact",
    "matter",
    "member",
    "relative",
}
"""Names of lists and of parts of the law that are English words, and used as such."""
STATUS: Final = ("T-1", "T status", "T nonimmigrant", "T visa", "trafficking", "USCIS", "DHS")
SOURCES: Final = {source.name for source in Source}
"""Who can say so, the agency that decides among them: that is one list, whatever is applied for."""


def records(record: Any, path: str) -> Iterator[tuple[Any, str]]:
    """Yield a record and every record inside it, each with its path from a binding."""
    yield record, path
    for field in attrs.fields(attrs.resolve_types(record)):
        if isinstance(field.type, type) and attrs.has(field.type) and field.type not in (Answer, DateFact, Age):
            yield from records(field.type, f"{path}.{field.name}")


RECORDS: Final = [pair for name, binding in T.bindings.items() for pair in records(binding.record, name)]
CLASSES: Final = {record.__name__ for record, _ in RECORDS}
PATHS: Final = {f"{path}.{field.name}" for record, path in RECORDS for field in attrs.fields(record)}
NODES: Final = [node for law in T.rule_sets for element in law.elements for node, _ in walk(element)]
LAW: Final = (
    {law.title for law in T.rule_sets}
    | {node.id for node in NODES if isinstance(node, Element)}
    | {citation.text for node in NODES for citation in getattr(getattr(node, "law", None), "citations", ())}
)
LISTS: Final = {*T.lists, *T.lists.values()}


def told(words: Iterable[str], text: str) -> set[str]:
    """Return those of several words that stand in a text."""
    longest_first = sorted({word for word in words if word in text} - PLAIN, key=len, reverse=True)
    if not longest_first:
        return set()
    pattern = "|".join(rf"(?<![\w.]){re.escape(word)}(?!\w)" for word in longest_first)
    return {found[0] for found in re.finditer(pattern, text)}


@pytest.mark.parametrize("module", KERNEL, ids=lambda m: m.name)
def test_the_kernel_names_nothing_of_t(module: Path) -> None:
    """No record, list, path, part, citation or name of T, in code, in a comment or in what is said of it."""
    # Who says a thing may be the agency: a source by its role, as a court's record is, and no law of T.
    text = module.read_text(encoding="utf-8").replace('    USCIS = "uscis"\n', "")

    assert told({*PATHS, *LISTS, *LAW, *STATUS} - SOURCES, text) == set()
    assert CLASSES.isdisjoint(node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name))


def test_what_it_must_not_name_is_there() -> None:
    """The test above looks for something: T's records, lists, parts and citations."""
    assert {"Incident", "FamilyMember", "HardshipFactors"} <= CLASSES
    assert {"incident.means.force", "case.filed_on"} <= PATHS
    assert {"incidents", "presence.entries", "entry"} <= LISTS
    assert {"severe_trafficking", "22 USC 7102(12)"} <= LAW
    assert told(LAW, "Until then, 22 USC 7102(12) said so of severe_trafficking.") == {
        "22 USC 7102(12)",
        "severe_trafficking",
    }


@pytest.mark.parametrize("module", KERNEL, ids=lambda m: m.name)
def test_the_kernel_imports_errors_and_words_alone(module: Path) -> None:
    """Whatever a status is made of is handed in."""
    assert {name.split(".")[1] for name in imports(module) if name.startswith("tvisa.")} <= {
        "kernel",
        "errors",
        "words",
    }


def test_the_kernel_stays_small() -> None:
    """A general kernel must not become an engine for its own sake."""
    assert sum(len(m.read_text(encoding="utf-8").splitlines()) for m in KERNEL) <= MOST


def test_a_text_that_runs_over_lines_is_read_as_one() -> None:
    """A question is looked up by its words, and a list of paths is told by spaces, however the source breaks them."""
    declared: Any = ask("""Was it
    so?""")

    assert declared.metadata["ask"] == "Was it so?"
    assert listing("""lots[].weighed lots[].sold
    owner""") == ("lots[].weighed", "lots[].sold", "owner")

"""
What a status is made of, for the kernel and for whoever screens: its records, its rule sets, and when it has been filed.

The law of a status is written apart, as content. A `Classification` holds it together, and nothing else is known of it here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, get_args

import attrs

from tvisa.errors import LawDateError
from tvisa.kernel.answers import Reply
from tvisa.kernel.fields import AnsweredBy, answered_by
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Element, Question
from tvisa.kernel.provision import Kind, Period, Provision
from tvisa.kernel.scope import Scope
from tvisa.words.catalog import Catalog

ROOT = "case"
"""The name, in a path of the law, of the record at the root."""


@attrs.frozen
class Binding:
    """What a name in a path of the law stands for."""

    record: type[Any]
    over: str = ""
    """Path, in the case file, of the list that holds such records; nothing for the record at the root."""
    called: str = ""
    """What a reader calls one of them, such as "Lot", with its number in braces; nothing where it has no name of its own."""


@cache
def _declared(record: Any, steps: tuple[str, ...]) -> tuple[Any, Any]:
    """Return the record at the end of some steps from another, and the field in it that the last step names."""
    for step in steps[:-1]:
        record = type(getattr(attrs.fields(record), step).default)
    return record, getattr(attrs.fields(record), steps[-1])


@attrs.frozen
class Vocabulary:
    """What the records of a status say of their facts."""

    bindings: Mapping[str, Binding] = attrs.field(hash=False)
    """By the name that stands for it in a path of the law, each record."""

    def _field(self, path: str) -> tuple[Any, Any]:
        name, *steps = path.split(".")
        record: Any = self.bindings[name].record
        return _declared(record, tuple(steps))

    def question_for(self, path: str) -> str:
        """Return the question that asks for the fact at a path, as its record declares it."""
        _, field = self._field(path)
        question: str = field.metadata["ask"]
        return question

    def who_answers(self, path: str) -> AnsweredBy:
        """Return who can answer the fact at a path, as it or the nearest record above it says: whoever tells what happened."""
        name, *steps = path.split(".")
        binding, who = self.bindings[name], AnsweredBy.CLIENT
        above: list[str] = binding.over.split(".") if binding.over else []
        ways: tuple[tuple[Any, list[str]], ...] = (self.bindings[ROOT].record, above), (binding.record, steps)
        for record, below in ways:
            for number in range(len(below)):
                _, field = _declared(record, tuple(below[: number + 1]))
                who = answered_by(field, who)
        return who

    def counsel_answers(self, path: str) -> bool:
        """Say whether the fact at a path is for counsel alone."""
        return self.who_answers(path) is AnsweredBy.COUNSEL

    def choices_for(self, path: str) -> tuple[StrEnum, ...]:
        """Return the words among which the fact at a path is chosen; none where it is no choice."""
        record, field = self._field(path)
        kind = getattr(attrs.fields(attrs.resolve_types(record)), field.name).type
        kinds = [k for k in get_args(kind) if isinstance(k, type) and issubclass(k, StrEnum)]
        return tuple(word for kind in kinds if kind is not Reply for word in kind)


@attrs.frozen
class NonDefense:
    """Something often held against a person that the law does not hold against them, whatever the answer."""

    fact: str
    """Path of the fact."""
    title: str
    """What it is, as it is usually put."""
    law: Provision
    """Why it does not defeat the claim."""
    held: Reply = Reply.YES
    """The answer that is usually held against them."""


@attrs.frozen
class Procedure:
    """What to file for an element and how it is weighed, or how the law is to be read."""

    id: str
    title: str
    law: Provision
    kind: Kind = Kind.PROCEDURE


@attrs.frozen(eq=False, slots=False)
class RuleSet:
    """The law that decides an application on the days of one window, put together when it is first asked for."""

    id: str
    """Its name."""
    title: str
    """Its name for a reader."""
    window: Period
    """Days of decision for which it is the law."""
    of: Callable[[], tuple[Element, ...]] = attrs.field(repr=False)
    """Puts the statutory elements together, in the statute's order."""
    non_defenses: tuple[NonDefense, ...] = attrs.field(default=(), repr=False)
    """What does not defeat a claim, whatever the answer."""
    procedures: tuple[Procedure, ...] = attrs.field(default=(), repr=False)
    """What to file and how it is weighed."""
    note: str = attrs.field(default="", repr=False)
    """What a reader must know before relying on it; printed with every result."""
    burden: Provision | None = attrs.field(default=None, repr=False)
    """Who must show it, and by which standard of proof."""

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The statutory elements, in the statute's order."""
        return self.of()


@attrs.frozen(eq=False)
class Classification:
    """
    What a status is made of.

    Attributes:
        id: Its name.
        title: Its name for a reader.
        bindings: By the name that stands for it in a path of the law, each record; the one at the root is ``case``.
        filing: The question whether it has been filed: until then, what can still come about is "not yet" and never "no".
        filed: Reads the nibble of its answer off a case.
        labels: Names a fact in a few words, from its path.
        rule_sets: Its law, the earliest first; the windows tile, so that no day falls through to an older rule set.
        disclaimer: What every result ends with.
        sections: What is looked at beside the elements, by name, each with what loads the module of its law; what a status has not
            is absent from every result.
        whole: Of a case, the assertions, by binding path, that stand for their parts of the law there, so that nobody is asked
            to take those apart.
        standing: Where a case stands on a day: how far its application is, and what else its advice hangs on.
        of_another: Of a case, whether the record at a path is of what was done to somebody else: it speaks for no part of the law.
    """

    id: str
    title: str
    bindings: Mapping[str, Binding] = attrs.field(repr=False)
    filing: Question = attrs.field(repr=False)
    filed: Callable[[Any], int] = attrs.field(repr=False)
    labels: Callable[[str], str] = attrs.field(repr=False)
    rule_sets: tuple[RuleSet, ...] = attrs.field(repr=False)
    disclaimer: str = attrs.field(default="", repr=False)
    sections: Mapping[str, Callable[[], Any]] = attrs.field(factory=dict, repr=False)
    whole: Callable[[Any], tuple[str, ...]] = attrs.field(default=lambda _: (), repr=False)
    standing: Callable[[Any, datetime.date], Any] = attrs.field(default=lambda _case, _day: None, repr=False)
    of_another: Callable[[Any, str], bool] = attrs.field(default=lambda _case, _path: False, repr=False)

    def on(self, day: datetime.date) -> RuleSet:
        """
        Return the law that decides on the day given; the filing date then chooses inside it.

        Raises:
            LawDateError: If no rule set is modeled for that day; names the windows that are.
        """
        for candidate in self.rule_sets:
            if day in candidate.window:
                return candidate
        windows = "; ".join(f"{r.window}: {r.title}" for r in self.rule_sets)
        message = f"no law is modeled for that date of decision; the modeled windows are {windows}"
        raise LawDateError(message)

    def law_of(self, section: str) -> Any:
        """Return the law that the status hands in for a section: the module that holds it, loaded when it is asked for."""
        return self.sections[section]()

    def scope(self, case: Any, day: datetime.date) -> Scope:
        """Return the scope in which a case is screened: the case and the day."""
        return Scope({ROOT: case, "day": day}, {ROOT: "", "day": ""}, self.filed(case), self.labels)

    @cached_property
    def lists(self) -> Mapping[str, str]:
        """By the path of a list in the case file, the name of its records in a path of the law."""
        return {binding.over: name for name, binding in self.bindings.items() if binding.over}

    def bound(self, path: str) -> str:
        """Name a fact from its record: ``lots[2].weighed`` is ``lot.weighed``, and what lies in no list is the case's."""
        over, _, position = path.partition("[")
        name = self.lists.get(over)
        return f"{name}{position.partition(']')[2]}" if name and position else f"{ROOT}.{path}"

    def paths(self, fact: str, case: Any) -> Iterator[str]:
        """Yield where a fact named from its record stands in a case file: once for each record of its list."""
        name, _, rest = fact.partition(".")
        over = self.bindings[name].over
        if not over:
            yield rest
            return
        for number in range(len(get(case, over))):
            yield f"{over}[{number}].{rest}"

    def each(self, name: str, scope: Scope) -> Iterator[Scope]:
        """Yield a scope for each record that a name can stand for, in the order of the case file."""
        over = self.bindings[name].over
        if not over:
            yield scope
            return
        for number, record in enumerate(get(scope.names[ROOT], over)):
            yield scope.bind(name, record, f"{over}[{number}]")

    def about(self, path: str, catalog: Catalog) -> str:
        """Name the record that a path lies in, such as "Lot 1"; nothing where it is of the whole case."""
        over, _, position = path.partition("[")
        name = self.lists.get(over)
        called = self.bindings[name].called if name and position else ""
        return catalog.say(called, number=int(position.partition("]")[0]) + 1) if called else ""

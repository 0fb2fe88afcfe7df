"""
Where in a text each thing stands: looked for only once something is wrong, so that a good file costs nothing.

A file is read without lines and columns. When it has problems, its text is gone through once more and each problem, which
names a path, is given the line and the column of what stands there or, where nothing does, of what it is missing from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from tvisa.errors import Problem

_STEP: Final = re.compile(r"\[(\d+)\]|\{(\d+)\}|([^.\[\]{}]+)")
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_COLON: Final = re.compile(r"\s*:")
COMMA: Final = "; if it belongs to the text before it, put quotes around the whole text: here a comma ends it"


@attrs.define
class Spot:
    """What stands at one place of a text."""

    at: tuple[int, int]
    """Its line and column, both from 1."""
    is_list: bool = False
    in_braces: bool = False
    text: str = ""
    """How it reads, if it is text without quotes."""
    keys: list[tuple[int, int]] = attrs.field(factory=list)
    """Of a mapping: where each key stands, twice if it came twice."""
    below: list[Spot] = attrs.field(factory=list)
    """What a mapping or a list holds."""
    named: dict[str, int] = attrs.field(factory=dict)
    """Of a mapping: the place of each key among its keys, the last where it came twice."""
    rest: dict[int, bool] = attrs.field(factory=dict)
    """Of a mapping in braces: the keys that can be the rest of a text with a comma in it, and whether they are sure to
    be."""

    def wants_key(self) -> bool:
        """Whether what comes next in it is a key."""
        return not self.is_list and len(self.keys) == len(self.below)

    def add_key(self, name: str, at: tuple[int, int]) -> None:
        """Add a key, whose value comes next."""
        self.named[name] = len(self.keys)
        self.keys.append(at)


def placed(
    problems: Iterable[Problem], text: str, *, is_json: bool, within: Callable[[str], str] = str
) -> Iterator[Problem]:
    """Yield each problem with the line and column in the text, JSON or YAML; *within* tells the path there, where that is another."""
    told = list(problems)
    if all(problem.line for problem in told):
        yield from told
        return
    root = _of_json(text) if is_json else _of_yaml(text)
    for problem in told:
        if problem.line:
            yield problem
            continue
        spot = _spot(root, within(problem.path))
        here = problem.key <= len(spot.keys) and problem.key
        line, column = spot.keys[here - 1] if here else spot.at
        message = problem.message
        if here and here - 1 in spot.rest and problem.strange:
            message = (message.partition(";")[0] if spot.rest[here - 1] else message) + COMMA
        yield attrs.evolve(problem, line=line, column=column, message=message)


def _spot(root: Spot, path: str) -> Spot:
    """Return what stands at a path or, where nothing does, the nearest above it."""
    spot = root
    for index, key, name in _STEP.findall(path if path != "$" else ""):
        number = int(index) if index else int(key) - 1 if key else spot.named.get(name, -1)
        if bool(index) is not spot.is_list or not 0 <= number < len(spot.below):
            break
        spot = spot.below[number]
    return spot


def _of_json(text: str) -> Spot:
    root = Spot((1, 1))
    stack: list[Spot] = []
    line, begins, seen = 1, 0, 0
    for match in _TOKEN.finditer(text):
        part, start = match.group(), match.start()
        fresh = text.count("\n", seen, start)
        if fresh:
            line, begins = line + fresh, text.rindex("\n", seen, start) + 1
        seen = start
        at = (line, start - begins + 1)
        if part in ",:":
            continue
        if part in "}]":
            stack.pop()
        elif stack and stack[-1].wants_key():
            stack[-1].add_key(json.loads(part, strict=False), at)
        else:
            spot = Spot(at, is_list=part == "[")
            if stack:
                stack[-1].below.append(spot)
            else:
                root = spot
            if part in "{[":
                stack.append(spot)
    return root


def _of_yaml(text: str) -> Spot:
    import yaml  # noqa: PLC0415 - loads on use

    root = Spot((1, 1))
    stack: list[Spot] = []
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            stack.pop()
        elif isinstance(event, yaml.ScalarEvent) and stack and stack[-1].wants_key():
            if stack[-1].in_braces and stack[-1].below and stack[-1].below[-1].text:
                _after_text(stack[-1], event, text)
            stack[-1].add_key(event.value, _at(event))
        elif isinstance(event, (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            spot = _spot_of(event, yaml)
            if stack:
                stack[-1].below.append(spot)
            else:
                root = spot
            if not isinstance(event, yaml.ScalarEvent):
                stack.append(spot)
    return root


def _at(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _spot_of(event: Any, yaml: Any) -> Spot:
    if isinstance(event, yaml.ScalarEvent):
        return Spot(_at(event), text="" if event.style else event.value)
    return Spot(
        _at(event),
        is_list=isinstance(event, yaml.SequenceStartEvent),
        in_braces=bool(getattr(event, "flow_style", False)),
    )


def _after_text(record: Spot, key: Any, text: str) -> None:
    """Note whether a key in braces can be the rest of the text before it: without a colon it is, and else after a sentence."""
    bare = not key.style and not _COLON.match(text, key.end_mark.index)
    if bare or " " in record.below[-1].text:
        record.rest[len(record.keys)] = bare

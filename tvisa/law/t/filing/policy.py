"""
Policy that moves: memoranda, injunctions, fee schedules, form editions and holds, each with its window and its date.

The entries are data, in ``policy.json`` beside this module; no code changes when one of them does. An office's file in YAML
adds entries to those, replaces one by giving its id again, and takes some away by id. An entry that is not in force on the day of a screening does not show; one last seen too long before that day is
called stale. What comes with this version is JSON so that a screening need not load a reader of YAML, which reads it too.
"""

from __future__ import annotations

import datetime
import enum
import os
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import resources
from typing import Any, Final

import attrs

from tvisa.errors import CaseFileError, InputError, PolicyFileError, Problem
from tvisa.facts import Case
from tvisa.files.rawfile import BLANK, audit, read_file, read_json, read_yaml, text_of
from tvisa.kernel.answers import Answer
from tvisa.kernel.fields import Record
from tvisa.kernel.provision import Confidence, Period

VERSION: Final = 1


class Topic(enum.StrEnum):
    """Which line of the panel, or which other relief, an entry belongs to."""

    COUNSEL = "counsel"
    STATUS = "status"
    REMOVAL = "removal"
    REFERRAL = "referral"
    CONFIDENTIALITY = "confidentiality"
    HOLDS = "holds"
    EARLIER = "earlier"
    BONA_FIDE = "bona_fide"
    FORMS = "forms"
    FEES = "fees"
    CAP = "cap"
    EVIDENCE = "evidence"
    TRAVEL = "travel"
    SIGNATURE = "signature"
    TERM = "term"
    DEADLINE = "deadline"
    APPEAL = "appeal"
    ASYLUM = "asylum"
    BENEFITS = "benefits"


class _Wrong(ValueError):
    """A place where something else was expected; its words are ours, and hold no value."""


def _check(holds: Callable[[Any], bool], words: str) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    def check(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if not holds(value):
            message = f"{attribute.name}: {words}"
            raise _Wrong(message)

    return check


_NAME: Final = _check(re.compile("[a-z][a-z0-9_]*").fullmatch, "expected a name in small letters, such as nta_memo")  # type: ignore[arg-type]
_SENTENCES: Final = _check(lambda text: text.endswith("."), "expected whole sentences")
_SOME: Final = _check(bool, "expected at least one")
_DAYS: Final = _check(lambda days: days > 0, "expected a number of days, at least 1")


def _ends_later(entry: Any, attribute: attrs.Attribute[Any], until: datetime.date | None) -> None:
    _check(lambda end: end is None or end > entry.start, "expected a day after the one in from")(
        entry, attribute, until
    )


_FACTS: Final = _check(
    lambda paths: all(_is_askable(path) for path in paths),
    "expected paths of yes/no facts that stand in no list, such as filing.in_proceedings",
)


@attrs.frozen
class Entry:
    """
    One thing that an agency or a court can change from one day to the next.

    Attributes:
        id: Its name.
        topic: Where it belongs.
        title: What it is called.
        rule: What it says, in our own words.
        citations: Where it stands.
        start: The first day it is in force; ``from`` in the file.
        until: The first day it is no longer in force; None while no end is known.
        source: Where it was read.
        confidence: How it was verified.
        checked_on: The day up to which that source speaks.
        stale_after_days: How many days later it has to be looked at again before anybody relies on it.
        when: Paths of facts: unless every one of them is recorded as "no", the entry shows; without any it always does.
    """

    id: str = attrs.field(validator=_NAME)
    topic: Topic
    title: str
    rule: str = attrs.field(validator=_SENTENCES)
    citations: tuple[str, ...] = attrs.field(validator=_SOME)
    start: datetime.date
    source: str
    confidence: Confidence
    checked_on: datetime.date
    stale_after_days: int = attrs.field(validator=_DAYS)
    until: datetime.date | None = attrs.field(default=None, validator=_ends_later)
    when: tuple[str, ...] = attrs.field(default=(), validator=_FACTS)

    @property
    def window(self) -> Period:
        """The days on which it is in force."""
        return Period(self.start, self.until)

    def is_stale(self, day: datetime.date) -> bool:
        """Say whether it was last seen too long before the day given."""
        return (day - self.checked_on).days > self.stale_after_days


@attrs.frozen
class Policy:
    """
    A file of policy entries.

    Attributes:
        tvisa_policy: Version of the format.
        title: What the collection is.
        entries: The entries, in the order in which they are printed.
        remove: In an office's file, ids of entries that come with this version and are left out.
    """

    tvisa_policy: int = attrs.field(
        validator=_check(lambda version: version == VERSION, f"expected {VERSION}, the version of this format")
    )
    title: str
    entries: tuple[Entry, ...] = attrs.field(
        validator=_check(lambda entries: len({e.id for e in entries}) == len(entries), "expected each id once")
    )
    remove: tuple[str, ...] = ()

    def in_force(self, day: datetime.date, topic: Topic) -> Iterator[Entry]:
        """Yield the entries of a topic that are in force on a day."""
        yield from (e for e in self.entries if e.topic is topic and day in e.window)

    def over(self, shipped: Policy) -> Policy:
        """
        Return the entries of a file laid over those that come with this version.

        What it replaces stands in the place of the old one, and what it adds after all others.

        Raises:
            PolicyFileError: If it removes an entry that is not there, or that it also gives.
        """
        own, known = {e.id: e for e in self.entries}, {e.id for e in shipped.entries}
        wrong = "expected the id of an entry that comes with this version, and that is not given here: tvisa policy export lists them"
        problems = [
            Problem(f"remove[{n}]", wrong) for n, name in enumerate(self.remove) if name not in known or name in own
        ]
        if problems:
            raise PolicyFileError(problems)
        kept = (own.get(e.id, e) for e in shipped.entries if e.id not in self.remove)
        added = (e for e in self.entries if e.id not in known)
        return Policy(self.tvisa_policy, self.title, (*kept, *added))


def _is_askable(path: str) -> bool:
    return path in _askable()


@lru_cache
def _askable() -> frozenset[str]:
    """Return the paths of the yes/no facts that stand in no list, those left out that only a privileged setting records."""
    return frozenset(path for path in _answers(Case, "") if not path.startswith(("conduct.", "grounds.")))


def _answers(cls: type, base: str) -> Iterator[str]:
    for field in attrs.fields(attrs.resolve_types(cls)):
        path = f"{base}{field.name}"
        if field.type is Answer:
            yield path
        elif isinstance(field.default, Record):
            yield from _answers(type(field.default), f"{path}.")


# --- in ---------------------------------------------------------------------------------------------------------------


def load_policy(path: str | os.PathLike[str]) -> Policy:
    """
    Read an office's file of policy entries in YAML, which JSON is too, and lay it over those that come with this version.

    Raises:
        InputError: If *path* is no path.
        PolicyFileError: If it cannot be read as one; names every problem by its place and never by its value.
    """
    if not isinstance(path, (str, os.PathLike)):
        message = "expected the path of a file of policy entries"
        raise InputError(message)
    try:
        data = read_file(path)
    except CaseFileError as error:
        raise PolicyFileError(error.problems) from None
    return loads_policy(data)


def loads_policy(data: bytes | bytearray | str) -> Policy:
    """
    Read policy entries from the text or the bytes of an office's file, and lay them over those that come with this version.

    Raises:
        InputError: If *data* is neither text nor bytes.
        PolicyFileError: If they are no policy entries.
    """
    if not isinstance(data, (str, bytes, bytearray)):
        message = "expected policy entries as text or bytes"
        raise InputError(message)
    try:
        text = text_of(data)
        raw = read_yaml(text)
    except CaseFileError as error:
        raise PolicyFileError(error.problems) from None
    try:
        return _policy(raw).over(default_policy())
    except PolicyFileError as error:
        from tvisa.files.places import placed  # noqa: PLC0415 - wanted only where something is wrong

        raise PolicyFileError(placed(error.problems, text, is_json=False)) from None


def _policy(raw: Any) -> Policy:
    found = list(audit(raw, _KEYS))
    policy, wrong = _structure(_filled(raw))
    found += [p for p in wrong if p.path not in {f.path for f in found}]
    if found or policy is None:
        raise PolicyFileError(dict.fromkeys(found))
    return policy


@lru_cache
def default_policy() -> Policy:
    """Return the entries that come with this version."""
    return _policy(read_json(resources.files(__package__).joinpath("policy.json").read_text(encoding="utf-8")))


_RENAMED: Final = {"start": "from"}
_KEYS: Final = frozenset(_RENAMED.get(f.name, f.name) for cls in (Policy, Entry) for f in attrs.fields(cls))


def _filled(raw: Any) -> Any:
    """Leave out the keys whose value was left blank."""
    if isinstance(raw, dict):
        return {key: _filled(value) for key, value in raw.items() if value is not BLANK}
    return [_filled(value) for value in raw] if isinstance(raw, list) else raw


def _structure(raw: Any) -> tuple[Policy | None, list[Problem]]:
    from cattrs import transform_error  # noqa: PLC0415 - cattrs loads when a file comes in

    converter = _converter()
    try:
        return converter.structure(raw, Policy), []
    except Exception as error:  # noqa: BLE001 - our own readers only; every problem is gathered
        return None, [_problem(line) for line in transform_error(error, path="$", format_exception=_expected)]


def _problem(line: str) -> Problem:
    """Read a problem as cattrs words it: the message, and the place behind " @ "."""
    message, _, place = line.rpartition(" @ ")
    # What a validator found wrong begins with the name of its field.
    name, colon, expected = message.rpartition(": ")
    path = f"{place}.{name}" if colon else place
    above, dot, last = path.removeprefix("$.").rpartition(".")
    return Problem(f"{above}{dot}{_RENAMED.get(last, last)}", expected)


def _expected(error: BaseException, _: Any) -> str:
    from cattrs.errors import ForbiddenExtraKeysError  # noqa: PLC0415 - see above

    if isinstance(error, _Wrong):
        return str(error)
    if isinstance(error, KeyError):
        return "this is needed"
    if isinstance(error, ForbiddenExtraKeysError):
        return "holds a key that is not known here"
    return "expected something else here"


@lru_cache
def _converter() -> Any:
    import cattrs  # noqa: PLC0415 - see above
    from cattrs.gen import make_dict_structure_fn, override  # noqa: PLC0415

    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook_func(
        lambda cls: getattr(cls, "__origin__", None) is tuple,
        _of(list, "a list", lambda value, cls: tuple(converter.structure(value, list[cls.__args__[0]]))),  # type: ignore[name-defined]
    )
    line = _of(str, "text on one line, without control characters", lambda value, _: str(value).strip(), _is_line)
    day = _of(str, "a day, such as 2026-11-24", lambda value, _: datetime.date.fromisoformat(value), _is_day)
    converter.register_structure_hook(str, line)
    converter.register_structure_hook(int, _of((str, int), "a whole number", lambda value, _: int(value), _is_number))
    converter.register_structure_hook(datetime.date, day)
    converter.register_structure_hook(datetime.date | None, day)
    for choice in (Topic, Confidence):
        words = list(map(str, choice))
        read = _of(str, f"one of {', '.join(words)}", lambda value, cls: cls(str(value)), words.__contains__)
        converter.register_structure_hook(choice, read)
    for cls in (Entry, Policy):
        names: Any = {n: override(rename=key) for n, key in _RENAMED.items() if n in attrs.fields_dict(cls)}
        converter.register_structure_hook(cls, _of(dict, "a record", make_dict_structure_fn(cls, converter, **names)))
    return converter


def _of(
    kind: type | tuple[type, ...],
    words: str,
    read: Callable[[Any, Any], Any],
    holds: Callable[[Any], bool] = lambda _: True,
) -> Callable[[Any, Any], Any]:
    """Read a value of one kind, or say what was expected."""
    expected = f"expected {words}"

    def checked(value: Any, cls: Any) -> Any:
        if not (isinstance(value, kind) and holds(value)):
            raise _Wrong(expected)
        return read(value, cls)

    return checked


def _is_line(text: str) -> bool:
    return bool(text.strip()) and text.strip().isprintable()


def _is_number(value: str | int) -> bool:
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) < 6


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) is not None


# --- out --------------------------------------------------------------------------------------------------------------


def dumps_policy(policy: Policy) -> str:
    """Return policy entries as YAML that `loads_policy` reads."""
    import yaml  # noqa: PLC0415 - loads on use

    names = attrs.fields_dict(Entry)
    entries = [
        {_RENAMED.get(name, name): _plain(value) for name in names if (value := getattr(entry, name)) not in (None, ())}
        for entry in policy.entries
    ]
    head = {"tvisa_policy": policy.tvisa_policy, "title": policy.title}
    return yaml.safe_dump({**head, "entries": entries}, sort_keys=False, allow_unicode=True, width=110)


def _plain(value: Any) -> Any:
    if isinstance(value, enum.StrEnum):
        return str(value)
    return list(value) if isinstance(value, tuple) else value

"""
Files of data that an office writes itself, such as policy entries: read strictly into values, every problem named by its place.

What a record takes is declared by its class with attrs, and what a field must hold by `check`. A problem names a place and what was
expected there, and never a value.
"""

from __future__ import annotations

import datetime
import enum
import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

import attrs

from tvisa.errors import CaseFileError, InputError, PolicyFileError, Problem
from tvisa.files.rawfile import BLANK, audit, read_file, read_yaml, text_of

V = TypeVar("V")


class WrongPlace(ValueError):
    """A place where something else was expected; its words are ours, and hold no value."""


def check(holds: Callable[[Any], bool], words: str) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Return a validator of a field, with what is expected in it."""

    def checked(_: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if not holds(value):
            message = f"{attribute.name}: {words}"
            raise WrongPlace(message)

    return checked


SENTENCES: Final = check(lambda text: text.endswith("."), "expected whole sentences")
SOME: Final = check(bool, "expected at least one")
DAYS: Final = check(lambda days: days > 0, "expected a number of days, at least 1")


def ends_later(entry: Any, attribute: attrs.Attribute[Any], until: datetime.date | None) -> None:
    """Check that the first day on which something is no longer in force comes after the first on which it is."""
    check(lambda end: end is None or end > entry.start, "expected a day after the one in from")(entry, attribute, until)


@attrs.frozen
class FileKind:
    """What a kind of file holds."""

    whole: type
    """The class of the file as a whole."""
    records: tuple[type, ...]
    """Every class of records in it, the whole among them."""
    choices: tuple[type[enum.StrEnum], ...]
    """The closed lists that its fields are chosen from."""
    renamed: Mapping[str, str] = {"start": "from"}
    """By name of a field, its key in the file, where that is no name in Python."""
    _kept: dict[str, Any] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    @property
    def converter(self) -> Any:
        """What makes its values of plain ones; made once."""
        if "converter" not in self._kept:
            self._kept["converter"] = _converter(self)
        return self._kept["converter"]

    @property
    def keys(self) -> frozenset[str]:
        """Every key that it knows."""
        return frozenset(self.renamed.get(f.name, f.name) for cls in self.records for f in attrs.fields(cls))


def loaded(path: str | os.PathLike[str], what: str) -> bytes:
    """Return the bytes of a file of *what*; raises `InputError` where that is no path, `PolicyFileError` where it cannot be read."""
    if not isinstance(path, (str, os.PathLike)):
        message = f"expected the path of a file of {what}"
        raise InputError(message)
    try:
        return read_file(path)
    except CaseFileError as error:
        raise PolicyFileError(error.problems) from None


def parsed(data: bytes | bytearray | str, what: str, read: Callable[[Any], V]) -> V:
    """
    Read text or bytes in YAML, which JSON is too.

    Args:
        data: What stands in the file.
        what: What it should hold, for a message.
        read: Makes the value of what was read.

    Raises:
        InputError: If *data* is neither text nor bytes.
        PolicyFileError: If it cannot be read; names every problem by its place, with its line.
    """
    if not isinstance(data, (str, bytes, bytearray)):
        message = f"expected {what} as text or bytes"
        raise InputError(message)
    try:
        text = text_of(data)
        raw = read_yaml(text)
    except CaseFileError as error:
        raise PolicyFileError(error.problems) from None
    try:
        return read(raw)
    except PolicyFileError as error:
        from tvisa.files.places import placed  # noqa: PLC0415 - wanted only where something is wrong

        raise PolicyFileError(placed(error.problems, text, is_json=False)) from None


def structured(raw: Any, form: FileKind) -> Any:
    """
    Return the value of plain ones.

    Raises:
        PolicyFileError: If it does not fit; lists every problem.
    """
    found = list(audit(raw, form.keys))
    value, wrong = _structure(_filled(raw), form)
    found += [p for p in wrong if p.path not in {f.path for f in found}]
    if found or value is None:
        raise PolicyFileError(dict.fromkeys(found))
    return value


def plainly(value: Any, form: FileKind) -> Any:
    """Return a value as plain ones that `structured` reads; what is empty is left out."""
    if isinstance(value, enum.StrEnum):
        return str(value)
    if isinstance(value, tuple):
        return [plainly(each, form) for each in value]
    if not attrs.has(type(value)):
        return value
    told = {f.name: getattr(value, f.name) for f in attrs.fields(type(value))}
    return {form.renamed.get(n, n): plainly(v, form) for n, v in told.items() if v not in (None, (), "", False)}


def dumped(told: Any) -> str:
    """Return plain values as YAML."""
    import yaml  # noqa: PLC0415 - loads on use

    return yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=110)


def _filled(raw: Any) -> Any:
    """Leave out the keys whose value was left blank."""
    if isinstance(raw, dict):
        return {key: _filled(value) for key, value in raw.items() if value is not BLANK}
    return [_filled(value) for value in raw] if isinstance(raw, list) else raw


def _structure(raw: Any, form: FileKind) -> tuple[Any, list[Problem]]:
    from cattrs import transform_error  # noqa: PLC0415 - cattrs loads when a file comes in

    try:
        return form.converter.structure(raw, form.whole), []
    except Exception as error:  # noqa: BLE001 - our own readers only; every problem is gathered
        return None, [_problem(line, form) for line in transform_error(error, path="$", format_exception=_expected)]


def _problem(line: str, form: FileKind) -> Problem:
    """Read a problem as cattrs words it: the message, and the place behind " @ "."""
    message, _, place = line.rpartition(" @ ")
    # What a validator found wrong begins with the name of its field.
    name, colon, expected = message.rpartition(": ")
    path = f"{place}.{name}" if colon else place
    above, dot, last = path.removeprefix("$.").rpartition(".")
    return Problem(f"{above}{dot}{form.renamed.get(last, last)}", expected)


def _expected(error: BaseException, _: Any) -> str:
    from cattrs.errors import ForbiddenExtraKeysError  # noqa: PLC0415 - see above

    if isinstance(error, WrongPlace):
        return str(error)
    if isinstance(error, KeyError):
        return "this is needed"
    if isinstance(error, ForbiddenExtraKeysError):
        return "holds a key that is not known here"
    return "expected something else here"


def _converter(form: FileKind) -> Any:
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
    converter.register_structure_hook(bool, _of((str, bool), "true or false", _is_true, _is_flag))
    converter.register_structure_hook(datetime.date, day)
    converter.register_structure_hook(datetime.date | None, day)
    for choice in form.choices:
        converter.register_structure_hook(choice, _choosing(choice))
    for cls in form.records:
        names: Any = {n: override(rename=key) for n, key in form.renamed.items() if n in attrs.fields_dict(cls)}
        converter.register_structure_hook(cls, _of(dict, "a record", make_dict_structure_fn(cls, converter, **names)))
    return converter


def _choosing(choice: type[enum.StrEnum]) -> Callable[[Any, Any], Any]:
    words: Sequence[str] = list(map(str, choice))
    return _of(str, f"one of {', '.join(words)}", lambda value, cls: cls(str(value)), words.__contains__)


def _of(
    kind: type | tuple[type, ...],
    words: str,
    read: Callable[[Any, Any], Any],
    holds: Callable[[Any], bool] = lambda _: True,
) -> Callable[[Any, Any], Any]:
    expected = f"expected {words}"

    def checked(value: Any, cls: Any) -> Any:
        if not (isinstance(value, kind) and holds(value)):
            raise WrongPlace(expected)
        return read(value, cls)

    return checked


def _is_line(text: str) -> bool:
    return bool(text.strip()) and text.strip().isprintable()


def _is_flag(value: str | bool) -> bool:
    return str(value).lower() in ("true", "false")


def _is_true(value: str | bool, _: Any) -> bool:
    return str(value).lower() == "true"


def _is_number(value: str | int) -> bool:
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) < 6


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII) is not None

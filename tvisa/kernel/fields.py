"""How a fact is declared: a field with the question that asks for it, in the words of the provision where it has any."""

from __future__ import annotations

import enum
import inspect
import operator
from collections.abc import Callable
from typing import Any, Final

import attrs

from tvisa.kernel.answers import NOT_ASKED, Answer
from tvisa.kernel.dates import Age, DateFact


class FactKind(enum.StrEnum):
    """What a fact does."""

    FACT = "fact"
    """A rule reads it: it can move an outcome by itself."""
    FACTOR = "factor"
    """It is weighed for or against an answer to a standard, or listed beside a finding; it moves nothing by itself."""
    STANDARD = "standard"
    """A judgment, which counsel or a tribunal makes."""
    NEVER = "never moves an outcome"
    """It never moves an outcome: a note, or recorded for a table or for other definitions alone."""


class AnsweredBy(enum.StrEnum):
    """Who can answer."""

    CLIENT = "client"
    """The person whose case it is, or whoever tells what happened."""
    COUNSEL = "counsel"
    """Counsel, or a tribunal."""
    EITHER = "either"
    """The person, or counsel from what is on file."""


class _Kind(type):
    """The type of a kind of record, whose docstring says of each of its facts what is known of it."""

    described_by = ""
    """Where that is known, as ``module:function``: a name, so that nothing is loaded until somebody asks for help."""

    @property
    def __doc__(cls) -> str:  # type: ignore[override]
        import pkgutil  # noqa: PLC0415 - wanted only where somebody asks for help

        own = vars(cls).get("__doc__") or ""
        told = pkgutil.resolve_name(cls.described_by)(cls) if cls.described_by else ""
        return f"{inspect.cleandoc(own)}\n\n{told}" if told else own


class Record(metaclass=_Kind):
    """
    What every record of facts is: equal to another of its kind that holds the same.

    One comparison serves all kinds. Written out for each of them, as attrs would, it takes a third of what a kind costs when
    the library is loaded.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        _, _, read = held(type(self))
        return self is other or read(self) == read(other)

    def __hash__(self) -> int:
        _, _, read = held(type(self))
        return hash((type(self), read(self)))


Held = tuple[tuple[str, ...], tuple[Any, ...], Callable[[Any], tuple[Any, ...]]]
"""Of a kind of record: the names of its fields, what stands in each while nothing is recorded, and what reads them all."""


_HELD: Final[dict[type, Held]] = {}


def held(kind: type) -> Held:
    """Return what a kind of record holds, read off it once; what must be given has `attrs.NOTHING` for its blank."""
    if kind not in _HELD:
        _HELD[kind] = _taken_apart(kind)
    return _HELD[kind]


def _taken_apart(kind: Any) -> Held:
    fields = attrs.fields(kind)
    names = tuple(field.name for field in fields)
    read = operator.attrgetter(*names) if len(names) > 1 else lambda record: (getattr(record, names[0]),)
    return names, tuple(field.default for field in fields), read


def ask(
    question: str,
    who: AnsweredBy | None = None,
    *,
    read: Callable[[Answer], Answer] | None = None,
    kind: FactKind | None = None,
) -> Answer:
    """
    Declare a yes/no fact that nobody has asked about yet.

    Args:
        question: The question; it may run over lines.
        who: Who can answer it, if not whoever answers the record that it stands in.
        read: How an answer to it is read, if not as it stands.
        kind: Its kind, where the law could not tell.
    """
    answer: Answer = attrs.field(default=NOT_ASKED, converter=read, metadata=_told(question, who, kind))
    return answer


def date(question: str, who: AnsweredBy | None = None) -> DateFact:
    """Declare a date, as certain as it is remembered."""
    fact: DateFact = attrs.field(default=DateFact(), metadata=_told(question, who))
    return fact


def age(question: str) -> Age:
    """Declare an age in whole years."""
    fact: Age = attrs.field(default=Age(), metadata=_told(question))
    return fact


def word(description: str, who: AnsweredBy | None = None, *, kind: FactKind | None = None) -> Any:
    """Declare a word of a closed list, or a key of another record, that nobody has told."""
    return attrs.field(default=None, metadata=_told(description, who, kind))


def words(description: str) -> str:
    """Declare a short text for the file, optional everywhere and never read by the law."""
    text: str = attrs.field(default="", metadata=_told(description, kind=FactKind.NEVER))
    return text


def part(cls: Any, description: str, who: AnsweredBy | None = None) -> Any:
    """Declare a record inside a record; while nothing is recorded in it, all hold the same one, which never changes."""
    return attrs.field(default=cls(), metadata=_told(description, who))


def items(description: str, who: AnsweredBy | None = None) -> Any:
    """Declare a list of records, open until somebody says that these are all."""
    return attrs.field(default=(), metadata=_told(description, who))


def _told(question: str, who: AnsweredBy | None = None, kind: FactKind | None = None) -> dict[str, Any]:
    """Return what is declared of a field: who answers it and below it, and its kind where no rule could tell that."""
    return {"ask": " ".join(question.split()), "who": who, "kind": kind}


def answered_by(field: attrs.Attribute[Any], above: AnsweredBy) -> AnsweredBy:
    """Return who can answer a field, as it says, or as the record that it stands in does."""
    return field.metadata.get("who") or above

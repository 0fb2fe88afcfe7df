"""
A result that tells how things stand, and no more of a life than that needs.

No free text, every date to its year, and every age to under 18 or not. Outcomes, answers, keys and the law stay. What is left still tells what was recorded of one person: it is less to lose, and
it is not anonymous.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from tvisa.kernel import truth
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.dates import parse_years
from tvisa.screening.remarks.points import Points, PointTold
from tvisa.screening.screening import Screening
from tvisa.screening.table import to_the_year
from tvisa.screening.value import Readings, Value

if TYPE_CHECKING:
    from tvisa.screening.filing.outline import CounselOutline, Outline

V = TypeVar("V", "Outline", "CounselOutline")

_OF_LAW: Final = frozenset(
    {"law", "policy", "provisions", "routing", "rule", "citations", "note", "notes", "path", "paths", "texts", "case"}
)
"""Keys under which dates are those of the law, or names of places in the file."""
_EXACT: Final = frozenset({"weekday", "days_left"})
"""Fields that tell the day of a date that is cut to its year."""
_AS_TYPED: Final = frozenset({"noted", "two_accounts"})
"""Ways to ask for what was noted in words, which tell nothing here."""
_AGE: Final = re.compile(r"(?:(?:\d+(?:\.\.\d*)?|\.\.\d+)(?:, |$))+")


def redacted(screening: Screening) -> Screening:
    """
    Return a screening with every date of the case cut to its year, and every age to under 18 or not.

    A screening holds no free text to begin with: what was typed stays in the case file.
    """
    cut = _Cut(screening.as_dict())
    return cast("Screening", _Redacted(screening, cut))


def redacted_beside(value: V) -> V:
    """Return the same of what stands beside a screening and is a document of its own; free text is for the page to leave out."""
    return cast("V", _Redacted(value, _Cut(value.as_dict())))


def redacted_json(written: Any) -> dict[str, Any]:
    """Return the same of what a screening is written as."""
    cut: dict[str, Any] = _Cut(written)(written)
    return cut


class _Cut:
    """Cuts what is told, given everything that is written of a case."""

    def __init__(self, written: Any) -> None:
        self._bands = {age: _band(age) for age in _ages(written)}
        either = "|".join(map(re.escape, self._bands))
        self._told = re.compile(rf"(?<=: )(?:{either})(?=[,.;)]|$)") if self._bands else None

    def __call__(self, told: Any) -> Any:
        if isinstance(told, Fact):
            return told._replace(answer=self._answer(told.path, told.answer))
        if isinstance(told, Missing):
            return told._replace(question=self(told.question))
        if isinstance(told, dict):
            fact = {"answer": self._answer(told["path"], told["answer"])} if {"path", "answer"} <= told.keys() else {}
            return {key: item if key in _OF_LAW else self(item) for key, item in told.items()} | fact
        if isinstance(told, (Value, Points, PointTold)):
            return _Redacted(told, self)
        if isinstance(told, (list, tuple)) and not isinstance(told, Readings):
            return type(told)([self(each) for each in told])
        if not isinstance(told, str) or isinstance(told, enum.Enum):
            return told
        return to_the_year(self._told.sub(lambda found: self._bands[found[0]], told) if self._told else told)

    def _answer(self, path: str, answer: str) -> Any:
        return self._bands[answer] if _is_age(path, answer) else self(answer)


class _Redacted:
    """A value, read through a cut."""

    def __init__(self, value: Any, cut: _Cut) -> None:
        self._value, self._cut = value, cut

    def __getattr__(self, name: str) -> Any:
        if name in _AS_TYPED:
            return lambda *_: ()
        told = None if name in _EXACT else getattr(self._value, name)
        return told if name in _OF_LAW or callable(told) else self._cut(told)


def _ages(value: Any) -> Iterator[str]:
    """Yield every age that a result tells."""
    if isinstance(value, dict):
        if _is_age(value.get("path"), value.get("answer")):
            yield value["answer"]
        for item in value.values():
            yield from _ages(item)
    elif isinstance(value, list):
        for item in value:
            yield from _ages(item)


def _is_age(path: Any, answer: Any) -> bool:
    return isinstance(path, str) and path.endswith(".age") and _AGE.fullmatch(str(answer)) is not None


def _band(age: str) -> str:
    under = (parse_years(told).under(18) for told in age.split(", "))
    return ", ".join(dict.fromkeys({truth.TRUE: "<18", truth.FALSE: "18+"}.get(u, "?") for u in under))

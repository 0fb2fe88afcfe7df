"""
What the forms of a T filing ask, question by question, and which facts of a case file bear on each.

The questions are data: an edition of a form is a file in ``forms/`` beside this module, in our own words. No question is answered
here. An office's own file stands in the place of the edition of that form which comes with this version.
"""

from __future__ import annotations

import datetime
import enum
import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import attrs

from tvisa.facts import GroundKind
from tvisa.facts.declared import declared
from tvisa.facts.readers import silent
from tvisa.files.officefile import DAYS, SOME, FileKind, check, dumped, ends_later, loaded, parsed, plainly, structured
from tvisa.files.rawfile import read_json
from tvisa.kernel.provision import Confidence, Period
from tvisa.law.reads import bare
from tvisa.law.t import T
from tvisa.words.worded import Worded

VERSION: Final = 1
BAR: Final = "bar"
"""How the bar of 8 USC 1184(o)(1) goes among the grounds that a question asks about."""


class Caution(Worded):
    """Who sees a question before it is answered."""

    NONE = "none", "checked against the other documents"
    """Who somebody is, or how the form is handled: it is checked against the other papers."""
    COUNSEL = "counsel", "counsel sees it before it is signed"
    """Immigration counsel."""
    CRIMINAL_COUNSEL = (
        "criminal_counsel_first",
        "criminal defense counsel first, and immigration counsel, before anything is written",
    )
    """Criminal counsel and immigration counsel, before anything is written: an answer can be evidence of a crime, or
    bear on the bar of 8 USC 1184(o)(1)."""
    PRIVILEGED_ACT = "privileged_act", "privileged: recorded and worded with counsel alone"
    """It asks what the person did, or is said to have done: recorded in a privileged setting alone, and worded by
    counsel."""


class AskedAbout(enum.StrEnum):
    """Whom a question is about."""

    APPLICANT = "applicant"
    """The applicant, or the case as a whole."""
    RELATIVE = "relative"
    """A relative, on a form that is filed for one."""
    OTHER = "other"
    """Somebody who signs or certifies, such as an official, an interpreter or a preparer."""


_NAME: Final = check(
    re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*").fullmatch,  # type: ignore[arg-type]
    "expected a name in small letters, such as i-914",
)
_OR_SENTENCES: Final = check(lambda text: not text or text.endswith("."), "expected whole sentences")
_PATHS: Final = check(
    lambda paths: all(_is_there(path) for path in paths),
    "expected paths of facts or branches of a case file, as tvisa facts lists them",
)
_LINKS: Final = check({BAR, *GroundKind}.issuperset, "expected names of grounds of inadmissibility, or bar")


@lru_cache
def _elements() -> frozenset[str]:
    return frozenset(element.id for rules in T.rule_sets for element in rules.elements)


_ELEMENTS: Final = check(lambda names: _elements().issuperset(names), "expected names of elements of T-1 status")


@lru_cache
def _known() -> frozenset[str]:
    """Return every path of a case file and every branch of one, without the places in its lists."""
    found = set()
    for key in declared():
        steps = bare(key.path).split(".")
        found |= {".".join(steps[:count]) for count in range(1, len(steps) + 1)}
    return frozenset(found)


def _is_there(path: str) -> bool:
    return bare(path) in _known()


@attrs.frozen
class FormItem:
    """One question of a form."""

    part: str
    """The part of the form, as it is numbered there."""
    subject: str
    """What it asks about, in our own words."""
    about: AskedAbout
    """Whom it is about."""
    law: tuple[str, ...] = attrs.field(validator=SOME)
    """The provisions behind it."""
    caution: Caution
    """Who sees it before it is answered."""
    confidence: Confidence
    """How it was read."""
    number: str = ""
    """Its number in that part; empty where none was seen."""
    facts: tuple[str, ...] = attrs.field(default=(), validator=_PATHS)
    """Paths of facts and branches of a case file that bear on it; none where a case file has no such fact."""
    elements: tuple[str, ...] = attrs.field(default=(), validator=_ELEMENTS)
    """The elements of T-1 status that it asks about: what is open of them there is what is not known."""
    grounds: tuple[str, ...] = attrs.field(default=(), validator=_LINKS)
    """The grounds of inadmissibility that it asks about, and ``bar``."""
    privileged: bool = False
    """Whether what bears on it is told in a privileged setting alone."""
    notes: str = attrs.field(default="", validator=_OR_SENTENCES)
    """What a reader of it has to know."""
    risk: str = attrs.field(default="", validator=_OR_SENTENCES)
    """Of one of the riskiest, why it is."""

    def __attrs_post_init__(self) -> None:
        if not self.privileged and (self.grounds or any(map(silent, self.facts))):
            check(bool, "expected true, as what bears on this question is told in a privileged setting alone")(
                self, attrs.fields(FormItem).privileged, self.privileged
            )


@attrs.frozen
class Edition:
    """The questions of one edition of a form."""

    tvisa_form: int = attrs.field(
        validator=check(lambda version: version == VERSION, f"expected {VERSION}, the version of this format")
    )
    """Version of the format."""
    form: str = attrs.field(validator=_NAME)
    """Its name, such as ``i-914``."""
    title: str
    """What it is called."""
    edition: str
    """The edition, as the form prints it."""
    start: datetime.date
    """The first day from which that edition is taken to be in use; ``from`` in the file."""
    source: str
    """Where it was read."""
    confidence: Confidence
    """How it was verified at best."""
    checked_on: datetime.date
    """The day up to which that source speaks."""
    stale_after_days: int = attrs.field(validator=DAYS)
    """How many days later it has to be looked at again before anybody relies on it."""
    items: tuple[FormItem, ...] = attrs.field(validator=SOME)
    """The questions, in the order of the form."""
    until: datetime.date | None = attrs.field(default=None, validator=ends_later)
    """The first day from which it is known to be refused; None while none is known."""
    notes: str = attrs.field(default="", validator=_OR_SENTENCES)
    """What a reader of all of it has to know."""

    @property
    def window(self) -> Period:
        """The days on which it is taken to be in use."""
        return Period(self.start, self.until)

    def is_stale(self, day: datetime.date) -> bool:
        """Say whether it was last seen too long before the day given."""
        return (day - self.checked_on).days > self.stale_after_days


FORMAT: Final = FileKind(Edition, (Edition, FormItem), (Confidence, Caution, AskedAbout))
"""What stands in a file of one edition of a form."""
ORDER: Final = ("i-914", "i-914-supplement-a", "i-914-supplement-b", "i-192", "i-765", "i-485", "i-912")
"""The forms that come with this version, in the order in which a filing meets them."""


def load_edition(path: str | os.PathLike[str]) -> Edition:
    """
    Read an office's file of one edition of a form, in YAML or JSON.

    Raises:
        InputError: If *path* is no path.
        PolicyFileError: If it cannot be read as one; names every problem by its place and never by its value.
    """
    return loads_edition(loaded(path, "form questions"))


def loads_edition(data: bytes | bytearray | str) -> Edition:
    """
    Read one edition of a form from the text or the bytes of a file.

    Raises:
        InputError: If *data* is neither text nor bytes.
        PolicyFileError: If it is none.
    """
    return parsed(data, "form questions", _edition)


def dumps_edition(edition: Edition) -> str:
    """Return an edition as YAML that `loads_edition` reads."""
    return dumped(plainly(edition, FORMAT))


def _edition(raw: Any) -> Edition:
    edition: Edition = structured(raw, FORMAT)
    return edition


@lru_cache
def default_editions() -> tuple[Edition, ...]:
    """Return every edition that comes with this version, form by form and the oldest first."""
    files = Path(__file__).with_name("forms").glob("*.json")
    found = (_edition(read_json(file.read_text(encoding="utf-8"))) for file in files)
    return tuple(sorted(found, key=lambda edition: (ORDER.index(edition.form), edition.start)))


def editions_on(day: datetime.date, own: Iterable[Edition] = ()) -> tuple[Edition, ...]:
    """
    Return one edition of each form: the newest in use on a day, or where none is, the one that comes nearest.

    Args:
        day: The day.
        own: An office's editions, which stand in the place of all that come with this version of those forms.
    """
    given = tuple(own)
    replaced = {edition.form for edition in given}
    known = [e for e in default_editions() if e.form not in replaced] + list(given)
    forms = dict.fromkeys(e.form for e in sorted(known, key=lambda e: (e.form not in ORDER, _place(e.form))))
    return tuple(_nearest([e for e in known if e.form == form], day) for form in forms)


def _place(form: str) -> int:
    return ORDER.index(form) if form in ORDER else len(ORDER)


def _nearest(editions: list[Edition], day: datetime.date) -> Edition:
    begun = [e for e in editions if e.start <= day]
    return max(begun, key=lambda e: e.start) if begun else min(editions, key=lambda e: e.start)

"""What recorded facts call for something beside the case, place by place: each record of a list stands for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case
from tvisa.facts.choices import chosen
from tvisa.kernel.carried import Fact
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Gap
from tvisa.law.common.signs import Sign
from tvisa.screening.bearing import Bearing
from tvisa.screening.contradicted import contradicted
from tvisa.screening.dated import told_of
from tvisa.screening.set_aside import set_aside
from tvisa.screening.told_before import earlier_statements
from tvisa.screening.value import Value, says

if TYPE_CHECKING:
    from tvisa.screening.picture import Picture
    from tvisa.words.catalog import Catalog

_UNKNOWN: Final = (Gap.NOT_ASKED, Gap.UNKNOWN, Gap.DECLINED)


def as_told(picture: Picture) -> Picture:
    """Return the picture of what the setting lets be told: what is kept back shows in no gap either."""
    return picture if picture.privileged else attrs.evolve(picture, case=told_of(picture.case))


def bearing_of(picture: Picture, shown: Picture) -> Bearing:
    """Return what a picture records by place, given the picture of what its setting lets be told."""
    case = told_of(picture.case)
    against = frozenset((fact.path, fact.answer) for fact in set_aside(shown.findings, shown.scope))
    differing = contradicted(case, picture.day, picture.catalog)
    return Bearing(case, earlier_statements(picture), differing, against, picture.catalog)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class CalledAt(Value):
    """One place of a case file that calls for something."""

    path: str = says("The record of a list, or the branch, that calls for it.")
    text: str = says("The same for a reader: when, which incident, which agency.")
    facts: tuple[Fact, ...] = says("The facts there that call for it.")
    notes: tuple[str, ...] = attrs.field(default=())
    """What was noted there as it was typed, in a privileged setting; no document for programs holds it."""
    days: tuple[str, ...] = attrs.field(default=())
    """The days told of the record; no document for programs holds them."""


@attrs.frozen(eq=False, slots=False)
class CalledFor:
    """
    What a case calls for, as its setting lets it be told.

    Attributes:
        case: The case as told.
        bearing: What it records by place.
        catalog: The language.
        privileged: Whether the setting is privileged.
    """

    case: Case
    bearing: Bearing
    catalog: Catalog
    privileged: bool

    @classmethod
    def of(cls, picture: Picture) -> CalledFor:
        """Read what may be told of a picture."""
        shown = as_told(picture)
        return cls(shown.case, bearing_of(picture, shown), picture.catalog, picture.privileged)

    def facts(self, *paths: str) -> tuple[Fact, ...]:
        """Return what is recorded at some paths or below them, of the applicant and of everybody in the family."""
        return self.bearing.facts(paths, (self.case.applicant,))

    def at(self, signs: Iterable[Sign]) -> tuple[CalledAt, ...]:
        """Return the places where a sign is recorded, in the order of the case file."""
        found: dict[str, dict[str, Fact]] = {}
        for sign in signs:
            for fact in self._facts(sign):
                found.setdefault(subject(fact.path), {})[fact.path] = fact
        return tuple(
            CalledAt(
                path=path,
                text=self.words(path),
                facts=tuple(facts.values()),
                notes=self._notes(path, facts),
                days=tuple(self._days(path)),
            )
            for path, facts in found.items()
        )

    def _notes(self, path: str, facts: Iterable[str]) -> tuple[str, ...]:
        """Return what was noted at a record and beside the facts there, in a privileged setting alone."""
        if not self.privileged:
            return ()
        record = get(self.case, path)
        own = [getattr(record, name, "") for name in ("what", "reason", "note")]
        claims = (claim for fact in facts for claim in getattr(get(self.case, fact), "claims", ()) if not claim.hostile)
        told = [*own, *(getattr(claim, "note", "") for claim in claims)]
        return tuple(dict.fromkeys(text for text in told if isinstance(text, str) and text))

    def _facts(self, sign: Sign) -> Iterator[Fact]:
        if sign.open:
            people = (self.case.applicant,)
            for gap in self.bearing.missing((sign.path,), people):
                if gap.state in _UNKNOWN:
                    yield Fact(gap.path, "unknown", (), gap.label)
        for fact in self.facts(sign.path):
            words = fact.answer.split(", ")
            if sign.said_by:
                if not {str(source) for source in sign.said_by}.isdisjoint(fact.sources):
                    yield fact
            elif not sign.answers or not set(sign.answers).isdisjoint(words):
                yield fact

    def _days(self, path: str) -> list[str]:
        record = get(self.case, path)
        when = getattr(record, "when", None) or getattr(record, "due_on", None)
        return [str(day) for day in getattr(when, "values", ())]

    def words(self, path: str) -> str:
        """Say for a reader what a record of a list is about: its day, its incident, the agency or the person."""
        record = get(self.case, path)
        told = [self.catalog.word(str(word)) for word in _kinds(record)]
        told += self._days(path)
        told += _keys(record)
        return "; ".join(dict.fromkeys(told))


def subject(path: str) -> str:
    """Return the record of a list in which a fact stands; of a fact in no list, the branch that it stands in."""
    head, bracket, _ = path.partition("]")
    return head + bracket if bracket else path.rpartition(".")[0] or path


def _kinds(record: object) -> Iterator[str]:
    for name in ("agency", "forum", "court", "to", "form", "kind", "kinship", "visa_class"):
        if (value := chosen(getattr(record, name, None))) is not None:
            yield str(value)


def _keys(record: object) -> list[str]:
    names = ("key", "incident", "person")
    keys = [value for name in names if isinstance(value := chosen(getattr(record, name, None)), str) and value]
    other = chosen(getattr(getattr(record, "other", None), "person", None))
    return [*keys, *([other] if isinstance(other, str) and other else [])]

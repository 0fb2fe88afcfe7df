"""
Counsel's part of the outline of a personal statement: what is not drafted before counsel has it. In a privileged setting alone.

No list of things to hide, and no advice on what to say: what is recorded, who sees it first, and which questions of the forms ask about
it under oath.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from tvisa.facts import Case, Explanation, Listener, Role, State, StatementForm
from tvisa.facts.choices import chosen
from tvisa.facts.labels import label
from tvisa.kernel.carried import Fact
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import get, recorded
from tvisa.law.t import T
from tvisa.law.t.filing.questions import Caution
from tvisa.law.t.filing.statement import HOLDS, WAITS, Waits
from tvisa.screening.bearing import Bearing, Disagreement
from tvisa.screening.document import listed
from tvisa.screening.forms import CAUTIONS, AskedAt, FormQuestion, forms
from tvisa.screening.lasting import Lasting
from tvisa.screening.outline import bearing_of, record_of, rules_told
from tvisa.screening.result_outline import OutlineRule
from tvisa.screening.value import Path, Value, says, worded

if TYPE_CHECKING:
    from tvisa.screening.data import CounselOutlineData
    from tvisa.screening.picture import Picture

STANDING: Final = (
    "Nothing here is drafted, and nothing in the outline is signed, before counsel has gone through it.",
    "This is no list of things to hide: a true answer to a question that is asked leaves nothing out.",
    "Silence in one paper is read beside what another says.",
    "It stays with counsel: it goes into no draft, to no agency and to no other client's file.",
)
_FORM: Final = "i-914"
_TEXTS: Final = ("what", "about", "what_changed", "reason", "country", "note")
"""Free text that is told; what the sex act was is never needed."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class WaitingRecord(Value):
    """One record of what waits: an act, an arrest, an entry; or the case."""

    title: str = says("The record, such as Act 1; empty for the case.")
    path: str | None = says("Where it stands; left out for the case.", default=None)
    when: str = says("When it was, in words.", default="")
    people: tuple[str, ...] = says("The keys of the people in it.", default=())
    facts: tuple[Fact, ...] = says("The recorded facts.", default=())
    set_aside: tuple[Fact, ...] = says("What only a trafficker's side says: no fact against the person.", default=())
    barred: bool = says("Whether the bar is raised by it, which no waiver reaches.", default=False)
    asked_at: tuple[AskedAt, ...] = says("The questions of Form I-914 that ask about it.", default=())
    texts: tuple[str, ...] = attrs.field(default=())
    """What was typed of it and beside it, as it was typed: for the page, and in no JSON."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Waiting(Value):
    """What waits for counsel, of one kind."""

    id: str = says("Its name.")
    title: str = says("What it is.")
    why: str = says("Why it waits.")
    caution: Caution = says("Who sees it first.")
    caution_text: str = says("The same in words.")
    rules: tuple[OutlineRule, ...] = says("The law behind it.")
    records: tuple[WaitingRecord, ...] = says("What is recorded.")
    disagreements: tuple[Disagreement, ...] = says("Where accounts or records differ.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class StatementBefore(Value):
    """An earlier statement, with what it is about, and to whom it was made."""

    path: Path = says("The statement.")
    when: str = says("When it was made, in words.", default="")
    to: Listener | None = says("To whom.", default=None)
    form: StatementForm | None = says("In what form.", default=None)
    about: tuple[Path, ...] = says("The facts that it is about.", default=())
    differs: State = says("Whether it differs from what is said now.")
    explained: State = says("Whether there is an explanation.")
    explanation: tuple[Explanation, ...] = says("What explains it, as it is told.", default=())
    in_confidence: bool = says("Whether it was made in confidence to counsel.", default=False)
    note: str = attrs.field(default="")
    """What was noted beside it: for the page, and in no JSON."""

    @worded
    def labels(self) -> tuple[str, ...]:
        """What a reader calls the facts that it is about, in English."""
        return tuple(dict.fromkeys(map(label, self.about)))


@attrs.frozen(eq=False, repr=False, kw_only=True)
class OtherPerson(Value):
    """Somebody in an incident whose name or part waits: another victim, a witness, who brought the person in."""

    person: str = says("The key of the person.")
    role: Role = says("What that person was in it.")
    path: Path = says("The incident.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Typed(Value):
    """What was typed beside a fact of the outline, or of a record in it: nobody has checked what it tells."""

    path: Path = says("Where it stands.")
    where: str = says("The record, such as Incident 1; empty for the case.", default="")
    text: str = attrs.field(default="")
    """What was typed: for the page, and in no JSON."""

    @worded
    def label(self) -> str:
        """What a reader calls the fact, in English; nothing where it is a text of the record itself."""
        name = self.path.rpartition(".")[2]
        return "" if name in ("what", "note", "reason") and not self.path.endswith("labor.what") else label(self.path)


@attrs.frozen(eq=False, repr=False)
class CounselOutline(Value):
    """Counsel's part of the outline of a personal statement: what is not drafted before counsel has it."""

    _lang: str
    as_of: datetime.date = says("The day whose law applies.")
    standing: tuple[str, ...] = says("What holds of all of it.")
    rules: tuple[OutlineRule, ...] = says("What the law says of every statement, and of whom it can reach.")
    waiting: tuple[Waiting, ...] = says("What waits, kind by kind; a kind of which nothing is recorded is left out.")
    statements: tuple[StatementBefore, ...] = says("Every earlier statement that is recorded.")
    people: tuple[OtherPerson, ...] = says("People in the incidents whose names or parts wait.")
    typed: tuple[Typed, ...] = says("Where free text stands beside what the outline tells.")
    disclaimer: str = says("What this is, and what it is not.")

    def to_dict(self) -> CounselOutlineData:
        """Return it as a document of plain JSON values; free text is left out."""
        return cast("CounselOutlineData", listed("outline-counsel", self._lang, self))


def outline_of_counsel(picture: Picture) -> CounselOutline | None:
    """Return counsel's part of the outline; None outside a privileged setting, whatever is recorded."""
    return _Told(picture).told() if picture.privileged else None


@attrs.frozen(eq=False, slots=False)
class _Told:
    picture: Picture

    @property
    def case(self) -> Case:
        case: Case = self.picture.case
        return case

    @cached_property
    def bearing(self) -> Bearing:
        return bearing_of(self.picture)

    @cached_property
    def lasting(self) -> Lasting:
        return Lasting(self.case, self.picture.catalog)

    def told(self) -> CounselOutline:
        picture, plain = self.picture, self.picture.catalog.plain
        return CounselOutline(
            picture.catalog.lang,
            picture.day,
            tuple(map(plain, STANDING)),
            rules_told(HOLDS, picture.day, picture.catalog),
            tuple(waiting for each in WAITS if (waiting := self._waiting(each)).records),
            tuple(self._statements()),
            tuple(self._people()),
            tuple(self._typed()),
            plain(picture.status.disclaimer),
        )

    # --- what waits ---------------------------------------------------------------------------------------------------

    def _waiting(self, waits: Waits) -> Waiting:
        catalog, me = self.picture.catalog, (self.case.applicant,)
        told: dict[str, list[Fact]] = {}
        aside: dict[str, list[Fact]] = {}
        for several, found in (
            (told, self.bearing.facts(waits.facts, me)),
            (aside, self.bearing.set_aside(waits.facts, me)),
        ):
            for fact in found:
                several.setdefault(record_of(fact.path), []).append(fact)
        ordered = sorted({*told, *aside, *self._bare(waits)}, key=lambda at: (bool(at), *self.lasting.place(at)))
        return Waiting(
            id=waits.id,
            title=catalog.plain(waits.title),
            why=catalog.plain(waits.why),
            caution=waits.caution,
            caution_text=catalog.plain(CAUTIONS[waits.caution]),
            rules=rules_told(waits.laws, self.picture.day, catalog),
            records=tuple(self._record(at, told.get(at, []), aside.get(at, [])) for at in ordered),
            disagreements=tuple(self.bearing.disagreements(waits.facts, me, ())),
        )

    def _bare(self, waits: Waits) -> Iterator[str]:
        """Yield the acts and arrests of which nothing but a few words is recorded."""
        for over in ("conduct.acts", "conduct.matters"):
            if over in waits.facts:
                yield from (f"{over}[{number}]" for number, _ in enumerate(get(self.case, over)))

    def _record(self, path: str, facts: list[Fact], aside: list[Fact]) -> WaitingRecord:
        record = get(self.case, path) if path else None
        when = getattr(record, "when", None)
        other = getattr(record, "other", None)
        keys = (chosen(getattr(record, "person", None)), chosen(getattr(other, "person", None)))
        return WaitingRecord(
            title=T.about(path, self.picture.catalog) if path else "",
            path=path or None,
            when=self.lasting.told(when) if isinstance(when, DateFact) else "",
            people=tuple(key for key in keys if key),
            facts=tuple(facts),
            set_aside=tuple(aside),
            barred=bool(path) and path in self.picture.barred,
            asked_at=tuple(self._asked.get(path, ())) if path else (),
            texts=tuple(self._texts(path, record, facts)),
        )

    def _texts(self, path: str, record: Any, facts: Iterable[Fact]) -> Iterator[str]:
        if path and not path.startswith("incidents["):
            yield from (text for name in _TEXTS if (text := getattr(record, name, "")) and isinstance(text, str))
        for fact in facts:
            yield from dict.fromkeys(_notes(get(self.case, fact.path)))

    @cached_property
    def _asked(self) -> Mapping[str, list[AskedAt]]:
        """By record, the questions of the form that ask about it; those that have no number are left out."""
        found: dict[str, dict[AskedAt, None]] = {}
        asked = forms(self.picture).only(_FORM).forms
        for question in (q for form in asked for q in form.questions if q.number):
            at = AskedAt(form=_FORM, part=question.part, number=question.number, subject=question.subject)
            for record in _records(question):
                found.setdefault(record, {})[at] = None
        return {record: list(several) for record, several in found.items()}

    # --- beside it ----------------------------------------------------------------------------------------------------

    def _statements(self) -> Iterator[StatementBefore]:
        for number, each in enumerate(self.case.statements):
            yield StatementBefore(
                path=Path(f"statements[{number}]"),
                when=self.lasting.told(each.when),
                to=each.to if isinstance(each.to, Listener) else None,
                form=each.form if isinstance(each.form, StatementForm) else None,
                about=tuple(map(Path, each.about)),
                differs=each.differs.state(),
                explained=each.explained.state(),
                explanation=each.explanation,
                in_confidence=each.privileged.state() is State.YES,
                note=each.note,
            )

    def _people(self) -> Iterator[OtherPerson]:
        for number in self.lasting.in_order():
            for one in self.case.incidents[number].people:
                if (role := chosen(one.role)) in _WAITING:
                    yield OtherPerson(person=one.person, role=role, path=Path(f"incidents[{number}]"))

    def _typed(self) -> Iterator[Typed]:
        """Yield what was typed beside the facts of the outline, in the order of the file."""
        for number in self.lasting.in_order():
            path = f"incidents[{number}]"
            yield from self._typed_of(path, self.case.incidents[number])
        for path in ("presence.latest_return", "presence.related", "hardship"):
            yield from self._typed_of(path, get(self.case, path))
        yield from self._typed_of("assistance", attrs.evolve(self.case.assistance, requests=()))
        for number, record in enumerate(self.case.reprisals):
            yield from self._typed_of(f"reprisals[{number}]", record)

    def _typed_of(self, path: str, record: Any) -> Iterator[Typed]:
        texts = [*_free(record, path)]
        texts += [(at, note) for at, what in recorded(record, path) for note in _notes(what)]
        for at, text in dict.fromkeys(texts):
            yield Typed(path=Path(at), where=T.about(at, self.picture.catalog), text=text)


_WAITING: Final = (Role.SMUGGLER, Role.OTHER_VICTIM, Role.HAD_A_PART, Role.WITNESS, Role.HELPER, Role.OTHER)


def _records(question: FormQuestion) -> Iterator[str]:
    """Yield the records that a question asks about."""
    facts = (*question.facts, *question.set_aside, *(fact for ground in question.grounds for fact in ground.facts))
    yield from dict.fromkeys(record for fact in facts if (record := record_of(fact.path)))


def _notes(what: Any) -> tuple[str, ...]:
    """Return what was noted beside a fact by anybody but a trafficker's side."""
    return tuple(claim.note for claim in getattr(what, "claims", ()) if claim.note and not claim.hostile)


def _free(record: Any, path: str) -> Iterator[tuple[str, str]]:
    """Yield the free text of a record and of the records in it."""
    for field in attrs.fields(type(record)):
        value, at = getattr(record, field.name), f"{path}.{field.name}"
        if isinstance(value, str):
            if field.name in _TEXTS and value and not at.endswith("sex.what"):
                yield at, value
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if attrs.has(type(item)) and field.name != "people":
                    yield from _free(item, f"{at}[{number}]")
        elif attrs.has(type(value)) and not hasattr(value, "claims"):
            yield from _free(value, at)

"""What a case records at the places that bear on a question of a form, what it does not, and where two accounts differ."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from tvisa.facts import Case, GroundKind
from tvisa.facts.choices import chosen
from tvisa.facts.declared import Takes
from tvisa.facts.labels import label
from tvisa.kernel.answers import Answer, Claim, State
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact
from tvisa.kernel.fields import AnsweredBy, Record, held
from tvisa.kernel.paths import get
from tvisa.kernel.predicate import Element, Gap, Who, silence
from tvisa.kernel.provision import Confidence
from tvisa.law.reads import bare, lies_in
from tvisa.law.t.filing.questions import BAR, AskedAbout, Caution, Edition, FormItem, editions_on
from tvisa.screening.dictionary import FactEntry, dictionary
from tvisa.screening.filing.before import EarlierStatement, earlier_statements
from tvisa.screening.filing.checked import Contradicted, contradicted
from tvisa.screening.grounds.admissibility import GroundStanding, Stands
from tvisa.screening.sharing.confidences import set_aside, unasked
from tvisa.screening.value import Path, Value, says, told, worded
from tvisa.screening.writer import listed
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data import FormsData
    from tvisa.screening.picture import Picture


_STATES: Final = (State.YES, State.NO, State.DISPUTED)
_UNTOLD: Final = (Takes.TEXT, Takes.KEY, Takes.KEYS)
"""What is written in somebody's own words, or says only whom a record is about."""


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Disagreement(Value):
    """Two accounts, or two records, that do not say the same."""

    text: str = says("What does not agree.")
    paths: tuple[Path, ...] = says("Where it stands.")


@attrs.frozen(eq=False, slots=False)
class Bearing:
    """What a case records, by place."""

    case: Case
    """The case as its setting lets it be told."""
    statements: tuple[EarlierStatement, ...]
    """Earlier statements, as far as they are told."""
    contradictions: tuple[Contradicted, ...]
    """What of it cannot both be so."""
    against: frozenset[tuple[str, str]]
    """What only a trafficker's side says against the person of what the law reads: the place, and what is said."""
    catalog: Catalog
    """The language of whoever reads it."""

    def facts(self, paths: Iterable[str], people: Iterable[str]) -> tuple[Fact, ...]:
        """
        Return what is recorded at some paths or below them, each with who says so.

        What only a trafficker's side says is left out: `set_aside` names it.

        Args:
            paths: Paths without places in lists.
            people: Keys of those of whom what is recorded of a person is told.
        """
        told = (self._fact(path, value) for path, value in self._at(paths, people))
        return tuple(fact for fact in told if fact)

    def set_aside(self, paths: Iterable[str], people: Iterable[str]) -> tuple[Fact, ...]:
        """Return what only a trafficker's side says there: no fact against the person."""
        return tuple(
            Fact(path, str(claim.answer), tuple(map(str, claim.sources)), label(path))
            for path, value in self._at(paths, people)
            if isinstance(value, Answer)
            for claim in value.claims
            if self._is_set_aside(path, claim)
        )

    def missing(self, paths: Iterable[str], people: Iterable[str]) -> tuple[Missing, ...]:
        """Return what nobody has asked there, is not known or was declined, and which lists may go on; nothing that nobody is asked."""
        keys = frozenset(people)
        entries = (entry for path in paths for entry in self._dictionary.get(bare(path), ()))
        found = (gap for entry in entries for gap in self._gaps(entry, keys))
        kept_back = unasked(self.case)
        return tuple(dict.fromkeys(gap for gap in found if not (kept_back and kept_back(gap.path))))

    def disagreements(self, paths: Iterable[str], people: Iterable[str], more: Iterable[str]) -> Iterator[Disagreement]:
        """
        Yield where two accounts, statements or records there differ.

        Args:
            paths: Paths without places in lists.
            people: As for `facts`.
            more: Places of further facts that bear on the question.
        """
        wanted, keys = tuple(paths), frozenset(people)
        at = dict(self._at(wanted, keys))
        at |= {path: value for path in more if (value := self._recorded.get(path)) is not None}
        for path, value in at.items():
            if text := self._differing(path, value):
                yield Disagreement(text=text, paths=(Path(path),))
        for statement in self.statements:
            about = [p for p in statement.about if p in at or any(_touch(bare(p), bare(w)) for w in wanted)]
            if about and statement.reconcile:
                yield Disagreement(
                    text=self.catalog.plain(
                        "An earlier statement differs from what the client says now, or whether it differs is disputed."
                    ),
                    paths=(Path(statement.path), *about),
                )
        for each in self.contradictions:
            if any(p in at for p in each.paths):
                yield Disagreement(text=each.text, paths=each.paths)

    # --- what is recorded ---------------------------------------------------------------------------------------------

    @cached_property
    def _recorded(self) -> Mapping[str, Any]:
        return dict(_things(self.case, ""))

    @cached_property
    def _below(self) -> Mapping[str, list[str]]:
        """By each path without places, and each branch, the places of what is recorded there."""
        found: dict[str, list[str]] = {}
        for path in self._recorded:
            for branch in _branches(bare(path)):
                found.setdefault(branch, []).append(path)
        return found

    def _at(self, paths: Iterable[str], people: Iterable[str]) -> Iterator[tuple[str, Any]]:
        keys = frozenset(people)
        wanted = {place for path in paths for place in self._below.get(bare(path), ())}
        yield from ((path, v) for path, v in self._recorded.items() if path in wanted and self._is_of(path, keys))

    def _is_of(self, path: str, keys: frozenset[str]) -> bool:
        """Say whether a place is of the people wanted: an incident of the applicant, or what is recorded of one of them."""
        branch, _, rest = path.partition("[")
        number = rest.partition("]")[0]
        if branch == "people":
            return self.case.people[int(number)].key in keys
        if branch == "incidents":
            return self.case.incidents[int(number)].victim in (None, "", self.case.applicant)
        return True

    def _fact(self, path: str, value: Any) -> Fact | None:
        if isinstance(value, Answer):
            kept = self._kept(path, value)
            state = kept.state()
            if state not in _STATES:
                return None
            said = (c for c in kept.claims if c.answer in (State.YES.value, State.NO.value))
            sources = tuple(dict.fromkeys(str(s) for c in said for s in c.sources))
            return Fact(path, str(state), sources, label(path))
        if isinstance(value, (DateFact, Age)):
            dated = ", ".join(map(str, value.values))
            return Fact(path, dated, tuple(map(str, value.sources)), label(path)) if dated else None
        words = value if isinstance(value, tuple) else (value,)
        return Fact(path, ", ".join(map(str, words)), (), label(path))

    def _kept(self, path: str, answer: Answer) -> Answer:
        """Return an answer without the claims that are set aside."""
        left = tuple(claim for claim in answer.claims if not self._is_set_aside(path, claim))
        return answer if left == answer.claims else Answer(left)

    def _is_set_aside(self, path: str, claim: Claim) -> bool:
        """Say whether a claim is a trafficker's word against the person; of the person's own acts each of theirs is."""
        return claim.hostile and (path.startswith("conduct.") or (path, str(claim.answer)) in self.against)

    def _differing(self, path: str, value: Any) -> str:
        if isinstance(value, Answer):
            kept = self._kept(path, value)
            if kept.state() is not State.DISPUTED:
                return ""
            accounts = [(str(c.answer), c.sources) for c in kept.claims]
        elif isinstance(value, (DateFact, Age)):
            accounts = [(str(told), claim.sources) for claim in value.claims if (told := _when(claim)) in value.values]
            if len({told for told, _ in accounts}) < 2:
                return ""
        else:
            return ""
        say, word = self.catalog.say, self.catalog.word
        told = [
            say("{answer} ({sources})", answer=word(answer), sources=", ".join(word(str(s)) for s in sources))
            if sources
            else word(answer)
            for answer, sources in accounts
        ]
        what = self.catalog.plain(label(path))
        return say("Accounts differ on {what}: {accounts}.", what=what, accounts="; ".join(dict.fromkeys(told)))

    # --- what is not --------------------------------------------------------------------------------------------------

    @cached_property
    def _dictionary(self) -> Mapping[str, list[FactEntry]]:
        """By each path without places, and each branch, the facts there; those in a list at their own path alone."""
        found: dict[str, list[FactEntry]] = {}
        for entry in dictionary(lang=self.catalog.lang):
            if entry.takes not in _UNTOLD:
                at = bare(entry.path)
                for branch in (at,) if "[" in entry.path else _branches(at):
                    found.setdefault(branch, []).append(entry)
        return found

    def _gaps(self, entry: FactEntry, keys: frozenset[str]) -> Iterator[Missing]:
        who = Who.COUNSEL if entry.who is AnsweredBy.COUNSEL else Who.INTERVIEWER
        listed = "[" in entry.path
        for path in _places(self.case, entry.path):
            if not self._is_of(path, keys):
                continue
            value = get(self.case, path)
            gap = silence(value) if isinstance(value, (Answer, DateFact, Age)) else None if value else Gap.NOT_ASKED
            if entry.takes is Takes.DATE and gap is Gap.NOT_ASKED and not listed:
                continue  # a day that is left out until there is one
            if entry.path.endswith("_complete") and gap is None and value.state() is not State.YES:
                gap = Gap.LIST_OPEN
            if gap:
                yield Missing(path, gap, entry.question, who, label(path))


def _things(record: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Yield what is recorded in a record, place by place: answers, dates, ages and words of a closed list."""
    names, blanks, read = held(type(record))
    for name, default, value in zip(names, blanks, read(record), strict=True):
        if value is default or value is None or value == default:
            continue
        here = f"{path}.{name}" if path else name
        if isinstance(value, (Answer, DateFact, Age)):
            if value.claims:
                yield here, value
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            for number, item in enumerate(value):
                yield from _things(item, f"{here}[{number}]")
        elif isinstance(value, Record):
            yield from _things(value, here)
        elif isinstance(value, enum.Enum) or (
            isinstance(value, tuple) and all(isinstance(v, enum.Enum) for v in value)
        ):
            yield here, value


def _places(record: Any, path: str) -> Iterator[str]:
    """Yield each place in a record that a path with open lists names."""
    before, there, rest = path.partition("[]")
    if not there:
        yield path
        return
    for number in range(len(get(record, before))):
        yield from _places(record, f"{before}[{number}]{rest}")


def _when(claim: DateClaim | AgeClaim) -> object:
    return claim.date if isinstance(claim, DateClaim) else claim.years


def _branches(path: str) -> Iterator[str]:
    """Yield each branch that a path lies in, and the path."""
    steps = path.split(".")
    yield from (".".join(steps[:count]) for count in range(1, len(steps) + 1))


def _touch(path: str, other: str) -> bool:
    return lies_in(path, other) or lies_in(other, path)


# --- remarks called for by recorded facts -----------------------------------------------------------------------------


def bearing_of(picture: Picture, statements: tuple[EarlierStatement, ...] | None = None) -> Bearing:
    """Return what a picture records by place, beside some earlier statements; beside each that it tells, unless given."""
    against = frozenset((fact.path, fact.answer) for fact in set_aside(picture.findings, picture.scope))
    differing = contradicted(picture.case, picture.day, picture.catalog)
    told = earlier_statements(picture) if statements is None else statements
    return Bearing(picture.case, told, differing, against, picture.catalog)


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
    """What a case calls for, as its setting lets it be told."""

    case: Case
    """The case as told."""
    bearing: Bearing
    """What it records by place."""
    catalog: Catalog
    """The language."""
    privileged: bool
    """Whether the setting is privileged."""

    @classmethod
    def of(cls, picture: Picture) -> CalledFor:
        """Read what may be told of a picture."""
        return cls(picture.case, bearing_of(picture), picture.catalog, picture.privileged)

    def facts(self, *paths: str) -> tuple[Fact, ...]:
        """Return what is recorded at some paths or below them, of the applicant and of everybody in the family."""
        return self.bearing.facts(paths, (self.case.applicant,))

    def at(self, facts: Iterable[Fact]) -> tuple[CalledAt, ...]:
        """Return the places of facts that call for something."""
        found: dict[str, dict[str, Fact]] = {}
        for fact in facts:
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


# --- what each form of a filing asks, and what the record has beside each question: no answer to any ------------------

STANDING: Final = (
    "Each form question with the facts on file. This tool does not answer the questions: the client answers, with counsel, on the current edition of the form.",
    "Nothing here says what to leave out, or what to add that the form does not ask. Counsel decides both.",
    "A question whether something ever happened is not limited by country, age or excuse. Duress, youth or a sealed record by itself takes nothing out of the answer.",
    "“Not asked” does not mean cleared: where nothing is on file, nobody has answered. This tool does not read free-text notes.",
)
OUTSIDE: Final = "Outside a privileged setting, a question about the person's own acts, entries or orders shows only its subject, whatever is on file."
_STALE: Final = "Last read on {day}: look for a newer edition before relying on it."
_ENDED: Final = "According to what was read, USCIS has refused this edition since {day}. The next edition was not reviewed; its numbers and wording can differ."
_AHEAD: Final = "This edition is dated {day}, after the date of this screening. No earlier edition was reviewed."
_CLAIMED: Final = (
    GroundStanding.WAIVER,
    GroundStanding.REVIEW,
    GroundStanding.CONTESTED,
    GroundStanding.EXEMPT,
    GroundStanding.ANSWERED,
)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class GroundOnForm(Value):
    """A ground of inadmissibility that recorded facts raise or point to, at a question that asks about it."""

    ground: GroundKind = says("The ground.")
    title: str = says("Its name for a reader.")
    standing: GroundStanding = says("How it stands on the record.")
    text: str = says("The same in words.")
    facts: tuple[Fact, ...] = says("The facts that raise it or point to it.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class FormQuestion(Value):
    """One question of a form, and what the record has beside it."""

    _catalog: Catalog
    _outside: bool
    closed: bool = says("Whether the setting shows its subject alone.", default=False)
    facts: tuple[Fact, ...] = says("The recorded facts that bear on it.", default=())
    set_aside: tuple[Fact, ...] = says(
        "What only a trafficker's side says there: no fact against the person.", default=()
    )
    missing: tuple[Missing, ...] = says("What is not known.", default=())
    disagreements: tuple[Disagreement, ...] = says("Where two accounts, statements or records differ.", default=())
    grounds: tuple[GroundOnForm, ...] = says("The grounds that it asks about and that are raised.", default=())
    bar: tuple[Path, ...] = says(
        "Acts that raise the bar of those who committed trafficking, where it asks of such.", default=()
    )
    part: str = says("The part of the form.")
    number: str | None = says("Its number there; left out where none was seen.", default=None)
    subject: str = says("What it asks about, in our own words.")
    about: AskedAbout | None = says("Whom it is about.", default=None)
    law: tuple[str, ...] = says("The provisions behind it.", default=())
    confidence: Confidence | None = says("How it was read.", default=None)
    caution: Caution | None = says("Who sees it before it is answered.", default=None)
    risk: str | None = says("Of one of the riskiest, why it is.", default=None)
    notes: str | None = says("What a reader of it has to know.", default=None)
    no_such_fact: bool = says("Whether a case file has no fact that bears on it.", default=False)

    @told
    def nothing_recorded(self) -> bool:
        """Whether nothing that the setting tells bears on it; that is no answer."""
        told = self.facts or self.set_aside or self.disagreements or self.grounds or self.bar
        return not (self.closed or self.no_such_fact or told)

    @worded
    def caution_text(self) -> str:
        """Who sees it before it is answered, in words."""
        return self._catalog.plain(self.caution.says) if self.caution else ""

    @worded
    def silence(self) -> str:
        """Where nothing is recorded beside it, that in words."""
        plain = self._catalog.plain
        if self.no_such_fact:
            return plain("A case file has no fact for it.")
        if not self.nothing_recorded:
            return ""
        return plain(
            "Nothing that can be shown in this setting is linked to it."
            if self._outside
            else "Nothing on file is linked to it."
        )

    @worded
    def place(self) -> str:
        """Where it stands on the form; where no number was seen, the part alone."""
        say, part, number = self._catalog.say, self.part, self.number
        if not part[:1].isdigit():
            return self._catalog.word(part)
        return say("Part {part}, {number}", part=part, number=number) if number else say("Part {part}", part=part)


@attrs.frozen(eq=False, repr=False)
class FormAsked(Value):
    """One form, in the edition that is taken to be in use on the day."""

    questions: tuple[FormQuestion, ...] = says("Its questions, in its order.")
    form: str = says("Its name.")
    title: str = says("What it is called.")
    edition: str = says("The edition, as the form prints it.")
    source: str = says("Where it was read.")
    confidence: Confidence = says("How it was verified at best.")
    checked_on: datetime.date = says("The day up to which that source speaks.")
    warnings: tuple[str, ...] = says(
        "Why not to rely on it as it is: it is old, refused or not yet in use.", default=()
    )
    notes: str | None = says("What a reader of all of it has to know.", default=None)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class AskedAt(Value):
    """A question that asks about a ground, by where it stands."""

    form: str = says("The form.")
    part: str = says("The part.")
    number: str | None = says("The number; left out where none was seen.")
    subject: str = says("What it asks about.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class GroundAsked(Value):
    """A ground that is raised, and the questions that ask about it."""

    ground: GroundKind = says("The ground.")
    title: str = says("Its name for a reader.")
    standing: GroundStanding = says("How it stands on the record.")
    text: str = says("The same in words.")
    asked_at: tuple[AskedAt, ...] = says("The questions.")


@attrs.frozen(eq=False, repr=False)
class Forms(Value):
    """What the forms of a filing ask, and what the record has beside each question: no answer to any."""

    _lang: str
    as_of: datetime.date = says("The day.")
    standing: tuple[str, ...] = says("What holds of every question.")
    forms: tuple[FormAsked, ...] = says("The forms.")
    grounds: tuple[GroundAsked, ...] = says(
        "Each ground that is raised, with the questions that ask about it; none outside a privileged setting."
    )
    disclaimer: str = says("What this is, and what it is not.")

    def only(self, form: str) -> Forms:
        """Return the same of one form alone; of no form, where none has that name."""
        return attrs.evolve(self, forms=tuple(each for each in self.forms if each.form == form))

    def as_dict(self) -> FormsData:
        """Return it as a document of plain JSON values; facts and gaps stand in a list each, and are said by position."""
        return cast("FormsData", listed("forms", self._lang, self))


def forms(picture: Picture, own: Iterable[Edition] = ()) -> Forms:
    """
    Return what the forms of a filing ask of a case.

    Args:
        picture: The picture of the case.
        own: An office's editions, each in the place of those of its form that come with this version.
    """
    return _Asked(picture, editions_on(picture.day, own)).told()


@attrs.frozen(eq=False, slots=False)
class _Asked:
    picture: Picture
    editions: tuple[Edition, ...]

    def told(self) -> Forms:
        picture, catalog = self.picture, self.picture.catalog
        standing = (*STANDING,) if picture.privileged else (*STANDING, OUTSIDE)
        return Forms(
            catalog.lang,
            picture.day,
            tuple(map(catalog.plain, standing)),
            tuple(map(self._form, self.editions)),
            tuple(map(self._asked, self._raised.values())),
            catalog.plain(picture.status.disclaimer),
        )

    def _form(self, of: Edition) -> FormAsked:
        plain = self.picture.catalog.plain
        return FormAsked(
            tuple(map(self._question, of.items)),
            form=of.form,
            title=plain(of.title),
            edition=of.edition,
            source=plain(of.source),
            confidence=of.confidence,
            checked_on=of.checked_on,
            warnings=tuple(self._warnings(of)),
            notes=plain(of.notes) or None,
        )

    def _warnings(self, of: Edition) -> Iterator[str]:
        say, day = self.picture.catalog.say, self.picture.day
        if of.is_stale(day):
            yield say(_STALE, day=of.checked_on)
        if of.until and of.until <= day:
            yield say(_ENDED, day=of.until)
        if of.start > day:
            yield say(_AHEAD, day=of.start)

    def _question(self, item: FormItem) -> FormQuestion:
        picture, plain = self.picture, self.picture.catalog.plain
        closed = item.privileged and not picture.privileged
        asked = FormQuestion(
            catalog=picture.catalog,
            outside=not picture.privileged,
            closed=closed,
            part=item.part,
            number=item.number or None,
            subject=plain(item.subject),
        )
        if closed:
            return asked
        bearing, people = self._bearing, self._people(item.about)
        grounds = tuple(self._on_form(self._raised[name]) for name in item.grounds if name in self._raised)
        more = [fact.path for ground in grounds for fact in ground.facts]
        return attrs.evolve(
            asked,
            facts=bearing.facts(item.facts, people),
            set_aside=bearing.set_aside(item.facts, people),
            missing=self._open(item) if item.elements else bearing.missing(item.facts, people),
            disagreements=tuple(bearing.disagreements(item.facts, people, more)),
            grounds=grounds,
            bar=tuple(map(Path, picture.barred)) if BAR in item.grounds else (),
            about=item.about,
            law=item.law,
            confidence=item.confidence,
            caution=item.caution,
            risk=plain(item.risk) or None,
            notes=plain(item.notes) or None,
            no_such_fact=not (item.facts or item.grounds),
        )

    def _open(self, item: FormItem) -> tuple[Missing, ...]:
        """Return what is open of the elements that a question asks about, as far as it lies where the question looks."""
        picture = self.picture
        found = {
            finding.predicate.id: finding for finding in picture.elements if isinstance(finding.predicate, Element)
        }
        several = (picture.explainer.missing(found[name]) for name in item.elements if name in found)
        looks = tuple(map(bare, item.facts))
        gaps = (gap for each in several for gap in each if any(lies_in(bare(gap.path), path) for path in looks))
        return tuple(dict.fromkeys(gaps))

    @cached_property
    def _bearing(self) -> Bearing:
        return bearing_of(self.picture)

    def _people(self, about: AskedAbout) -> tuple[str, ...]:
        case = self.picture.case
        return tuple(m.person for m in case.family.members) if about is AskedAbout.RELATIVE else (case.applicant,)

    # --- grounds ------------------------------------------------------------------------------------------------------

    @cached_property
    def _raised(self) -> dict[str, Stands]:
        """By name, each ground that recorded facts raise or point to; none outside a privileged setting."""
        found = self.picture.admissibility
        stands = found.stands if found else ()
        return {str(each.ground.kind): each for each in stands if _is_raised(each)}

    def _on_form(self, stands: Stands) -> GroundOnForm:
        return GroundOnForm(
            ground=stands.ground.kind,
            title=self.picture.catalog.plain(stands.ground.title),
            standing=stands.standing,
            text=stands.text,
            facts=stands.facts,
        )

    def _asked(self, stands: Stands) -> GroundAsked:
        catalog = self.picture.catalog
        return GroundAsked(
            ground=stands.ground.kind,
            title=catalog.plain(stands.ground.title),
            standing=stands.standing,
            text=stands.text,
            asked_at=tuple(self._asking(str(stands.ground.kind))),
        )

    def _asking(self, ground: str) -> Iterator[AskedAt]:
        for edition in self.editions:
            for item in edition.items:
                if ground in item.grounds:
                    yield AskedAt(
                        form=edition.form,
                        part=item.part,
                        number=item.number or None,
                        subject=self.picture.catalog.plain(item.subject),
                    )


def _is_raised(stands: Stands) -> bool:
    """Say whether recorded facts raise a ground or point to it; one that the statute exempts from altogether, never."""
    if stands.raised is None:
        return False
    return stands.standing in _CLAIMED or bool(stands.pointing)

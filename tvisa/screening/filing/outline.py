"""What the outline of a personal statement tells, as values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from tvisa.facts import Case, Evidence, Explanation, Incident, Listener, Role, State, StatementForm
from tvisa.facts.choices import chosen
from tvisa.facts.labels import label
from tvisa.facts.readers import told_whole
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.dates import DateFact
from tvisa.kernel.paths import get, place, recorded
from tvisa.kernel.predicate import Gap, Who
from tvisa.kernel.provision import Confidence, Provision
from tvisa.law.common.safety import WHO_MAY_APPLY
from tvisa.law.conduct.law import WITNESS
from tvisa.law.reads import bare, lies_in
from tvisa.law.t.assistance import UNDER_AGE
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.t.filing import statement
from tvisa.law.t.filing.questions import Caution
from tvisa.law.windows import RULE_2024
from tvisa.screening.days.chronology import Lasting
from tvisa.screening.filing.evidence import EARLIER_FILER, EXCUSED
from tvisa.screening.filing.forms import AskedAt, Bearing, Disagreement, FormQuestion, bearing_of, forms
from tvisa.screening.kept import STATUS
from tvisa.screening.remarks.speaking import Looker
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.table import RuleInForce, rules_in_force
from tvisa.screening.value import Path, Value, says, worded
from tvisa.screening.writer import listed
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data import CounselOutlineData, OutlineData
    from tvisa.screening.picture import Picture


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Responsible(Value):
    """Somebody responsible in an incident, by key."""

    person: str = says("The key of the person.")
    roles: tuple[Role, ...] = says("What that person was in it.", default=())
    did: tuple[Fact, ...] = says("The facts that say that this person did it.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class OutlineRecord(Value):
    """What one record has beside a topic; of what lies in no list, the case."""

    title: str = says("The record, such as Incident 1; empty for the case.")
    path: str | None = says("Where it stands; left out for the case.", default=None)
    when: str = says("When it was, in words.", default="")
    lasted: str = says("How long, as the dates go.", default="")
    gap_before: str = says("Of what came after a break: from when to when that was.", default="")
    facts: tuple[Fact, ...] = says("The recorded facts.", default=())
    responsible: tuple[Responsible, ...] = says("Who was responsible.", default=())
    missing: tuple[Missing, ...] = says("What the topic names and nobody has told.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class HeldFor(Value):
    """A kind of evidence in the file, and the facts that it is attached to."""

    evidence: Evidence = says("What is held, by kind.")
    facts: tuple[Fact, ...] = says("The facts.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Differing(Value):
    """An earlier statement that differs from what is said now, or may; to whom it was made counsel's part tells."""

    when: str = says("When it was made, in words.", default="")
    about: tuple[Path, ...] = says("The facts that it is about, as far as this outline tells them.", default=())
    disputed: bool = says("Whether it is disputed that it differs.", default=False)
    explained: State = says("Whether an explanation is recorded.")

    @worded
    def labels(self) -> tuple[str, ...]:
        """What a reader calls the facts that it is about, in English."""
        return tuple(dict.fromkeys(map(label, self.about)))


@attrs.frozen(eq=False, repr=False, kw_only=True)
class OutlineTopic(Value):
    """One topic of the statement."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")
    rule: RuleInForce = says("What the regulation in force on the day says of it.")
    extent: bool = says("Whether it is asked for as far as possible.", default=False)
    by_incident: bool = says("Whether it is told incident by incident.", default=False)
    records: tuple[OutlineRecord, ...] = says(
        "What is recorded, record by record; incidents stand in the order of time.", default=()
    )
    missing: tuple[Missing, ...] = says("What the topic names and nobody has told, of no one record.", default=())
    beyond: tuple[str, ...] = says("What the topic names that a case file has no fact for.", default=())
    asides: tuple[str, ...] = says("What to know of it besides.", default=())
    held: tuple[HeldFor, ...] = says("Evidence in the file.", default=())
    disagreements: tuple[Disagreement, ...] = says("Where accounts or records differ.", default=())
    statements: tuple[Differing, ...] = says("Earlier statements about it that differ.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ToExplain(Value):
    """Something that the record shows and the statement has to explain."""

    id: str = says("Its name.")
    text: str = says("What is to be explained.")
    rules: tuple[RuleInForce, ...] = says("Where that stands.")
    facts: tuple[Fact, ...] = says("What shows it, and what is recorded beside it.", default=())


@attrs.frozen(eq=False, repr=False)
class Outline(Value):
    """The outline of a personal statement: topics, recorded facts, gaps; no text to sign."""

    _lang: str
    as_of: datetime.date = says("The day whose law applies.")
    standing: tuple[str, ...] = says("What holds of every outline.")
    warnings: tuple[RuleInForce, ...] = says("What to know before it is used in this case.")
    rules: tuple[RuleInForce, ...] = says("What the law says of every statement, and of whom it can reach.")
    topics: tuple[OutlineTopic, ...] = says("The topics, in the order of the regulation.")
    explain: tuple[ToExplain, ...] = says("What the statement has to explain, on what is recorded.")
    statements: tuple[Differing, ...] = says("Every earlier statement that differs, or may.")
    counsel: str = says("That counsel has a part of its own; the same for everybody.")
    disclaimer: str = says("What this is, and what it is not.")

    def as_dict(self) -> OutlineData:
        """Return it as a document of plain JSON values; facts and gaps stand in a list each, and are said by position."""
        return cast("OutlineData", listed("outline", self._lang, self))


# --- outline of the statement: counsel's part -------------------------------------------------------------------------

STANDING_OF_COUNSEL: Final = (
    "Counsel reviews this before anyone drafts from it or signs anything in the outline.",
    "This is not a list of things to hide. A true answer to a question that is asked leaves nothing out.",
    "USCIS can compare what one document leaves out with what another says.",
    "This part stays with counsel. It does not go into a draft, to an agency or into another client's file.",
)
_FORM: Final = "i-914"
_TEXTS: Final = ("what", "about", "what_changed", "reason", "country", "lasted", "note")
"""Free text that is told; what the sex act was is never needed."""


WITNESS_AT: Final = tuple(str(place) for place in WITNESS.citations)
"""Where it stands that a witness is not to be moved."""


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
    rules: tuple[RuleInForce, ...] = says("The law behind it.")
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
    explanation: tuple[Explanation, ...] = says("What explains the difference, as told.", default=())
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
    rules: tuple[RuleInForce, ...] = says("What the law says of every statement, and of whom it can reach.")
    waiting: tuple[Waiting, ...] = says("What waits, kind by kind; a kind of which nothing is recorded is left out.")
    statements: tuple[StatementBefore, ...] = says("Every earlier statement that is recorded.")
    people: tuple[OtherPerson, ...] = says("People in the incidents whose names or parts wait.")
    typed: tuple[Typed, ...] = says("Where free text stands beside what the outline tells.")
    disclaimer: str = says("What this is, and what it is not.")

    def as_dict(self) -> CounselOutlineData:
        """Return it as a document of plain JSON values; free text is left out."""
        return cast("CounselOutlineData", listed("outline-counsel", self._lang, self))


def outline_of_counsel(picture: Picture) -> CounselOutline | None:
    """Return counsel's part of the outline; None outside a privileged setting, whatever is recorded."""
    return _ToldToCounsel(picture).told() if picture.privileged else None


@attrs.frozen(eq=False, slots=False)
class _ToldToCounsel:
    picture: Picture

    @property
    def case(self) -> Case:
        case: Case = self.picture.case
        return case

    @cached_property
    def bearing(self) -> Bearing:
        return bearing_of(self.picture, ())

    @cached_property
    def lasting(self) -> Lasting:
        return Lasting(self.case, self.picture.catalog)

    def told(self) -> CounselOutline:
        picture, plain = self.picture, self.picture.catalog.plain
        return CounselOutline(
            picture.catalog.lang,
            picture.day,
            tuple(map(plain, STANDING_OF_COUNSEL)),
            rules_in_force(statement.HOLDS, picture.day, picture.catalog),
            tuple(waiting for each in statement.WAITS if (waiting := self._waiting(each)).records),
            tuple(self._statements()),
            tuple(self._people()),
            tuple(self._typed()),
            plain(picture.status.disclaimer),
        )

    # --- what waits ---------------------------------------------------------------------------------------------------

    def _waiting(self, waits: statement.Waits) -> Waiting:
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
            caution_text=catalog.plain(waits.caution.says),
            rules=rules_in_force(waits.laws, self.picture.day, catalog),
            records=tuple(self._record(at, told.get(at, []), aside.get(at, [])) for at in ordered),
            disagreements=tuple(self.bearing.disagreements(waits.facts, me, ())),
        )

    def _bare(self, waits: statement.Waits) -> Iterator[str]:
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
            title=STATUS.about(path, self.picture.catalog) if path else "",
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
            yield Typed(path=Path(at), where=STATUS.about(at, self.picture.catalog), text=text)


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


# --- outline of the statement: topics and what the record has ---------------------------------------------------------

STANDING: Final = (
    "Topics for the statement, with the facts on file: not a draft to sign. The statement is the client's own, in the client's own words.",
    "Nothing here says what to leave out of a true answer, or what to add that nobody asked.",
    "Gaps are shown and not filled. “Not asked” does not mean “no”.",
    "No element requires details of a sex act.",
)
"""What holds of every outline."""
COUNSEL: Final = "Counsel has a separate part, kept apart from this outline. Nobody drafts anything for signature before counsel has reviewed that part."
"""Said of everybody, whatever is recorded."""
OUTSIDE: Final = (
    "This setting is not recorded as privileged. It shows only earlier statements that were not made in confidence."
)
FILED: Final = "An application is on file as filed. Counsel first reads the statement that went with it."
_RESPONSIBLE: Final = (
    Role.RECRUITER,
    Role.TRANSPORTER,
    Role.EMPLOYER,
    Role.EXPLOITER,
    Role.BUYER,
    Role.PARTNER,
    Role.FAMILY,
)
"""Parts in which somebody is responsible. Names of other victims, and who brought the person in, wait for counsel."""
_DONE: Final = ("incidents.acts", "incidents.means", "incidents.control")
"""What somebody can be said to have done."""
_CONTACT: Final = ("assistance.contacts.agency", "assistance.contacts.channel")
"""What of a contact is told where it was on the day on which something ended."""
_SAID: Final = (State.YES, State.DISPUTED)
_SILENT: Final = (State.UNKNOWN, State.DECLINED)
_AS_TOLD: Final[dict[str, str]] = {Source.OTHER_VICTIM: Source.WITNESS}


def outline(picture: Picture) -> Outline:
    """Return the outline of the applicant's personal statement under the law of the picture's day."""
    return _Told(picture).told()


def record_of(path: str) -> str:
    """Return the record of a list that a place lies in; nothing where it lies in none, or in that of a person."""
    record, bracket, _ = path.partition("]")
    return record + bracket if bracket and not path.startswith("people[") else ""


@attrs.frozen(eq=False, slots=False)
class _Told:
    picture: Picture

    @cached_property
    def case(self) -> Case:
        """The case without what no outline tells, whatever the setting."""
        case: Case = attrs.evolve(self.picture.case, setting=None)
        return as_told(case)

    @cached_property
    def bearing(self) -> Bearing:
        return bearing_of(self._shown, ())

    @cached_property
    def _shown(self) -> Picture:
        """The picture of that case."""
        return attrs.evolve(self.picture, case=self.case)

    @property
    def catalog(self) -> Catalog:
        return self.picture.catalog

    @property
    def day(self) -> datetime.date:
        return self.picture.day

    @cached_property
    def lasting(self) -> Lasting:
        return Lasting(self.case, self.catalog)

    def told(self) -> Outline:
        catalog = self.catalog
        standing = STANDING if self.picture.privileged else (*STANDING, OUTSIDE)
        return Outline(
            catalog.lang,
            self.day,
            tuple(map(catalog.plain, standing)),
            tuple(self._warnings()),
            rules_in_force(statement.HOLDS, self.day, catalog),
            tuple(map(self._topic, statement.topics_on(self.day))),
            tuple(self._explained()),
            self.differing,
            catalog.plain(COUNSEL),
            catalog.plain(self.picture.status.disclaimer),
        )

    def _warnings(self) -> Iterator[RuleInForce]:
        filing, told = self.case.filing, list[str]()
        if any(fact.state() in _SAID for fact in (filing.permanent_resident, filing.citizen)):
            yield from rules_in_force((WHO_MAY_APPLY,), self.day, self.catalog)
        if self.case.filed_bits == truth.TRUE:
            told.append(FILED)
        if self.day in RULE_2024 and FILED_BEFORE_2024.how(self.case).bits == truth.TRUE:
            told.append(EARLIER_FILER)
        yield from rules_in_force(
            (Provision(text, (), confidence=Confidence.D) for text in told), self.day, self.catalog
        )

    # --- topics -------------------------------------------------------------------------------------------------------

    def _topic(self, topic: statement.StatementTopic) -> OutlineTopic:
        catalog = self.catalog
        facts = self._facts(topic.facts)
        wanted = tuple(map(bare, topic.facts))
        records, missing = self._by_incident(topic, facts) if topic.by_incident else self._by_record(topic, facts)
        return OutlineTopic(
            id=topic.id,
            title=catalog.plain(topic.title),
            rule=rules_in_force((topic.law,), self.day, catalog)[0],
            extent=topic.extent,
            by_incident=topic.by_incident,
            records=records,
            missing=missing,
            beyond=tuple(map(catalog.plain, topic.beyond)),
            asides=tuple(map(catalog.plain, self._asides(topic))),
            held=tuple(self._held(facts)),
            disagreements=tuple(self._disagreements(topic, facts)),
            statements=tuple(self._on(wanted)),
        )

    def _asides(self, topic: statement.StatementTopic) -> Iterator[str]:
        if topic.aside:
            yield topic.aside
        if topic.id == "agencies":
            if self._shown.checklist.excused:
                yield EXCUSED
            elif statement.EXCUSED_BY_AGE.how(self.case, self.day).bits == truth.TRUE:
                yield UNDER_AGE

    def _facts(self, paths: Iterable[str]) -> tuple[Fact, ...]:
        """
        Return what is recorded there, but for words that say that nobody knows.

        That another victim says so waits for counsel: to whoever reads this, they are a witness.
        """
        told = self.bearing.facts(paths, (self.case.applicant,))
        return tuple(
            fact._replace(sources=tuple(dict.fromkeys(_AS_TOLD.get(source, source) for source in fact.sources)))
            for fact in told
            if fact.answer not in _SILENT
        )

    def _by_incident(
        self, topic: statement.StatementTopic, facts: tuple[Fact, ...]
    ) -> tuple[tuple[OutlineRecord, ...], tuple[Missing, ...]]:
        numbers = self.lasting.in_order()
        if not numbers:
            return (), tuple(self._missing(ask) for ask in topic.asks)
        return tuple(self._incident(topic, facts, number, turn) for turn, number in enumerate(numbers)), ()

    def _incident(
        self, topic: statement.StatementTopic, facts: tuple[Fact, ...], number: int, turn: int
    ) -> OutlineRecord:
        path = f"incidents[{number}]"
        own = tuple(fact for fact in facts if record_of(fact.path) == path)
        people = tuple(self._responsible(self.case.incidents[number], path)) if topic.people else ()
        then = self._contacts_at_the_end(number) if topic.ending else ()
        gaps = [self._missing(ask, path, beside=bool(then)) for ask in topic.asks if not _is_there(ask, own)]
        if topic.people and not people:
            gaps.append(self._missing(_WHO, path))
        return OutlineRecord(
            title=STATUS.about(path, self.catalog),
            path=path,
            when=self.lasting.when(number),
            lasted=self.lasting.length(number) if topic.length else "",
            gap_before=self.lasting.gap_before(turn) if topic.length else "",
            facts=(*own, *then),
            responsible=people,
            missing=tuple(gaps),
        )

    def _contacts_at_the_end(self, number: int) -> tuple[Fact, ...]:
        """Return with whom there was a contact on the day on which an incident ended, where both days are written alike."""
        ended = set(map(str, told_dates(self.case.incidents[number].exit.when)))
        then = {
            f"assistance.contacts[{place}]"
            for place, contact in enumerate(self.case.assistance.contacts)
            if ended.intersection(map(str, told_dates(contact.when)))
        }
        return tuple(fact for fact in self._facts(_CONTACT) if record_of(fact.path) in then)

    def _by_record(
        self, topic: statement.StatementTopic, facts: tuple[Fact, ...]
    ) -> tuple[tuple[OutlineRecord, ...], tuple[Missing, ...]]:
        by_record: dict[str, list[Fact]] = {}
        for fact in facts:
            by_record.setdefault(record_of(fact.path), []).append(fact)
        ordered = sorted(by_record, key=lambda record: (bool(record), *self.lasting.place(record)))
        records = tuple(
            OutlineRecord(
                title=STATUS.about(record, self.catalog) if record else "",
                path=record or None,
                facts=tuple(by_record[record]),
            )
            for record in ordered
        )
        return records, tuple(self._missing(ask) for ask in topic.asks if not _is_there(ask, facts))

    def _missing(self, ask: statement.TopicAsk, record: str = "", *, beside: bool = False) -> Missing:
        """Return what nobody has told, as it stands: not asked, not known, or declined."""
        told = self.catalog.plain((beside and ask.beside_contact) or ask.text)
        over = record.partition("[")[0]
        paths = [f"{record}{path.removeprefix(over)}" if record else path for path in ask.facts]
        states = {each.state() for path in paths if "[]" not in path for each in self._answers(path)}
        state = Gap.UNKNOWN if State.UNKNOWN in states else Gap.NOT_ASKED
        state = Gap.DECLINED if states == {State.DECLINED} else state
        return Missing(paths[0], state, told, Who.INTERVIEWER, told)

    def _answers(self, path: str) -> Iterator[Any]:
        """Yield what is recorded at or below a path, as far as it lies in no list."""
        found = place(self.case, path)
        if found is None or isinstance(found, tuple):
            return
        if hasattr(found, "claims"):
            yield from (found,) if found.claims else ()
        elif attrs.has(type(found)):
            yield from (each for _, each in recorded(found))

    def _responsible(self, incident: Incident, path: str) -> Iterator[Responsible]:
        roles: dict[str, list[Role]] = {}
        others = {one.person for one in incident.people if chosen(one.role) not in (None, *_RESPONSIBLE)}
        for one in incident.people:
            if (role := chosen(one.role)) in _RESPONSIBLE:
                roles.setdefault(one.person, []).append(role)
        did: dict[str, list[Fact]] = {}
        told = {fact.path: fact for fact in self._facts(_DONE) if record_of(fact.path) == path}
        for where, what in recorded(incident, path):
            if isinstance(what, Answer) and where in told and told[where].answer in _SAID:
                for key in what.by:
                    did.setdefault(key, []).append(told[where])
        for key in dict.fromkeys((*roles, *did)):
            if key not in (self.case.applicant, *(others - set(roles))):
                yield Responsible(
                    person=key, roles=tuple(dict.fromkeys(roles.get(key, ()))), did=tuple(did.get(key, ()))
                )

    def _held(self, facts: tuple[Fact, ...]) -> Iterator[HeldFor]:
        held: dict[Evidence, list[Fact]] = {}
        for fact in facts:
            claims = getattr(get(self.case, fact.path), "claims", ())
            counted = (claim for claim in claims if not self._is_set_aside(fact.path, claim))
            for kind in dict.fromkeys(kind for claim in counted for kind in claim.evidence):
                held.setdefault(kind, []).append(fact)
        for kind, told in held.items():
            yield HeldFor(evidence=kind, facts=tuple(told))

    def _is_set_aside(self, path: str, claim: Any) -> bool:
        """Say whether a claim is a trafficker's word against the person, or a day that only they give; what helps counts."""
        answer = getattr(claim, "answer", None)
        return claim.hostile and (answer is None or (path, str(answer)) in self.bearing.against)

    def _disagreements(self, topic: statement.StatementTopic, facts: tuple[Fact, ...]) -> Iterator[Disagreement]:
        told = {fact.path for fact in facts}
        for each in self.bearing.disagreements(topic.facts, (self.case.applicant,), ()):
            if told.intersection(each.paths):
                yield each

    def _on(self, wanted: tuple[str, ...]) -> Iterator[Differing]:
        """Yield the earlier statements that differ on a topic, each with what of it they are about."""
        for each in self.differing:
            about = tuple(
                path
                for path in each.about
                if any(lies_in(bare(path), branch) or lies_in(branch, bare(path)) for branch in wanted)
            )
            if about:
                yield attrs.evolve(each, about=about)

    # --- what must be explained ---------------------------------------------------------------------------------------

    def _explained(self) -> Iterator[ToExplain]:
        standing = STATUS.standing(self.case, self.day)
        for look in Looker(self._shown.explainer, standing, STATUS).speaking(statement.EXPLAINED):
            each, paths = look.remark, {fact.path for fact in look.facts}
            said = tuple(fact for fact in self._facts(map(bare, paths)) if fact.path in paths)
            yield ToExplain(
                id=each.code,
                text=look.words(self.catalog),
                rules=rules_in_force(each.law, self.day, self.catalog),
                facts=(*said, *self._facts(each.beside)),
            )

    # --- earlier statements -------------------------------------------------------------------------------------------

    @cached_property
    def differing(self) -> tuple[Differing, ...]:
        """Every earlier statement that differs, as far as the setting and this outline tell it."""
        return tuple(self._differing())

    def _differing(self) -> Iterator[Differing]:
        # Without its place in the file: from that a reader could count the statements that are not told.
        for each in (self.picture.case if self.picture.privileged else self.case).statements:
            about = tuple(Path(path) for path in each.about if not _is_withheld(path, self.case))
            if each.differs.state() in _SAID and (about or not each.about):
                yield Differing(
                    when=self.lasting.told(each.when),
                    about=about,
                    disputed=each.differs.state() is State.DISPUTED,
                    explained=each.explained.state(),
                )


_WHO: Final = statement.TopicAsk("who did what, and in what role", ("incidents.people",))


def _is_there(ask: statement.TopicAsk, facts: Iterable[Fact]) -> bool:
    return any(lies_in(bare(fact.path), bare(path)) for fact in facts for path in ask.facts)


def _is_withheld(path: str, case: Case) -> bool:
    """Say whether what a statement is about is told by counsel's part alone: own acts, entries, and what was done to somebody else."""
    if not told_whole(path):
        return True
    found = place(case, record_of(path)) if path.startswith("incidents[") else None
    return isinstance(found, Incident) and found.victim not in (None, "", case.applicant)

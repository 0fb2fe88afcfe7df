"""What a screening tells of acts, of the bar and of where a record can be read two ways, as values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

from tvisa.kernel.carried import Fact, Missing
from tvisa.law.conduct.acts import Compelled
from tvisa.law.conduct.ambiguity import Grade, Level, ReadingSide
from tvisa.law.conduct.ladder import BarStep, PartOfDefinition
from tvisa.law.conduct.timing import Timing
from tvisa.screening.conduct.bar import BarFound, BarredAct
from tvisa.screening.conduct.exposure import Exposure, FindingRaised
from tvisa.screening.conduct.first import MOST, ActFirst, gravest, headline
from tvisa.screening.conduct.subject import Reported
from tvisa.screening.picture import Picture
from tvisa.screening.table import BAR_PROVISIONS, LawTable, LawText, RemarkTold, Titled, told_of
from tvisa.screening.value import Path, Value, View, says, through, told, told_unless, worded


def _not_first(act: Act, _: str) -> bool:
    return not act._told.leads  # noqa: SLF001 - of its own value


@attrs.frozen(eq=False, repr=False)
class Act(View):
    """One act of the client's own, or one arrest, charge or conviction of it, at one time, on the ladder of the bar."""

    _of: BarredAct
    _told: ActFirst

    path = through("_of.path", "The act or matter.", json=True)
    state = through("_of.step", "On which step it stands.", BarStep, json=True)
    timing = through("_of.subject.at.timing", "When it was, against the time of control.", Timing, json=True)
    compulsion = through("_of.compelled", "How far it was compelled, as recorded.", Compelled, json=True)

    @told
    def parts(self) -> Mapping[str, PartOfDefinition]:
        """How each part of the definition stands."""
        return self._of.parts

    @told
    def for_officer(self) -> tuple[Fact, ...]:
        """The facts an officer would point to."""
        return self._of.for_officer()

    @told
    def for_representative(self) -> tuple[Fact, ...]:
        """The facts a representative would point to."""
        return self._of.for_representative()

    @told
    def missing(self) -> tuple[Missing, ...]:
        """The missing facts that matter most."""
        return self._of.missing()

    @property
    def kinds(self) -> tuple[str, ...]:
        """What raises the bar, by its kind in law, in English."""
        return self._of.called()

    @told_unless(_not_first)
    def stands(self) -> str:
        """When it was and under whose control, on which step, how far compelled and on whose word; in JSON of the most serious two."""
        return self._told.standing()

    @told_unless(_not_first)
    def what(self) -> str:
        """What it is in the words of the definition, each on whose word; in JSON of the most serious two."""
        return self._told.what()

    @told_unless(_not_first)
    def client_reading(self) -> str:
        """The reading for the client, of facts recorded of this act; in JSON of the most serious two."""
        return self._told.client()

    @told_unless(_not_first)
    def government_reading(self) -> str:
        """The reading the government would argue, of facts recorded of this act; in JSON of the most serious two."""
        return self._told.government()

    @property
    def compelled(self) -> str:
        """How far it was compelled, on whose word, and who says otherwise."""
        return self._told.compelled()

    @property
    def said(self) -> str:
        """On whose word it is recorded, and what the client says."""
        return self._told.said()

    @property
    def besides(self) -> str:
        """Whatever else is recorded of it, claim by claim."""
        return self._told.besides(f.path for f in (*self.for_officer, *self.for_representative))

    def beside_reading(self, *, client: bool) -> tuple[Fact, ...]:
        """Return what a side would point to besides the facts of its reading."""
        told_already = self._told.paths(client=client)
        facts = self.for_representative if client else self.for_officer
        return tuple(fact for fact in facts if fact.path not in told_already)

    @property
    def in_short(self) -> str:
        """How it stands and what it is, in a line."""
        return self._told.short()

    @property
    def name(self) -> str:
        """What a reader calls it, such as Act 1."""
        return self._told.name


@attrs.frozen(eq=False, repr=False)
class Argued(Value):
    """An argument that one side could make."""

    law: LawText = says("The argument, and where it stands.")
    acts: tuple[Path, ...] = says("The acts for which its precondition holds.")

    side = through("law.side", "Whose it is: `client` or `government`.")
    text = through("law.text", "The argument.")
    citations = through("law.citations", "Where it stands.", tuple[str, ...])


_SIDES: Final = ("client", "government")


@attrs.frozen(eq=False, repr=False)
class Bar(View):
    """8 USC 1184(o)(1), act by act: what the record raises, never whether the bar applies."""

    _of: BarFound
    _table: LawTable

    def _called(self, act: BarredAct) -> str:
        about, catalog = self._table.status.about, self._table.catalog
        name = about(act.path, catalog)
        return catalog.said_by(name, [about(act.of_act, catalog)]) if act.matter and act.of_act else name

    def _ranked(self, *, in_kind: bool = False) -> list[ActFirst]:
        table = self._table
        return [
            ActFirst(act, table.catalog, self._called(act), leads=place < MOST, cases=cases)
            for place, (act, cases) in enumerate(gravest(self._of, in_kind=in_kind))
        ]

    @told
    def headline(self) -> str:
        """The most serious act recorded: what, when, how far compelled, and on whose word; nothing where none is."""
        return headline(self._ranked())

    @property
    def headline_in_kind(self) -> str:
        """The same for a page that is mailed or printed: by its kind in law, without a day."""
        return headline(self._ranked(in_kind=True), in_kind=True)

    @property
    def ranked(self) -> tuple[Act, ...]:
        """Each act recorded, the most serious first."""
        return tuple(Act(told.act, told) for told in self._ranked())

    state = through(
        "_of.step",
        "The step of what stands worst; where nothing is raised, whether everything was asked.",
        BarStep,
        json=True,
    )

    text = through("_table.catalog", "What the record raises, in fixed words.", by="_of.text", json=True)

    @property
    def summary(self) -> str:
        """The same in a sentence or two: stop, not cleared, or asked and nothing recorded; and how much was not asked."""
        return self._of.summary(self._table.catalog, short=True)

    @property
    def in_kind(self) -> str:
        """The same without a word of whom an act was done to."""
        return self._of.text(self._table.catalog, of_others=False)

    @told
    def acts(self) -> tuple[Act, ...]:
        """Each act and matter at each time."""
        of = {id(told.act): told for told in self._ranked()}
        table = self._table
        return tuple(
            Act(
                act,
                of.get(id(act)) or ActFirst(act, table.catalog, self._called(act), leads=False),
            )
            for act in self._of.acts
        )

    @property
    def _raised(self) -> tuple[BarredAct, ...]:
        return tuple(act for act in self._of.acts if act.step is not BarStep.NOT_RAISED)

    @worded
    def for_officer(self) -> tuple[Fact, ...]:
        """The facts an officer would point to, of every act that is raised."""
        return tuple(dict.fromkeys(f for act in self._raised for f in act.for_officer()))

    @worded
    def for_representative(self) -> tuple[Fact, ...]:
        """The facts a representative would point to, of every act that is raised."""
        return tuple(dict.fromkeys(f for act in self._raised for f in act.for_representative()))

    @property
    def _argued(self) -> tuple[Argued, ...]:
        held = self._of.arguments(self._table.day)
        return tuple(Argued(self._table.text(argument), tuple(map(Path, acts))) for argument, acts in held)

    @told
    def arguments(self) -> tuple[Argued, ...]:
        """The arguments that each side could make."""
        return tuple(argued for argued in self._argued if argued.side in _SIDES)

    @property
    def beside(self) -> tuple[Argued, ...]:
        """What hangs on the bar, lost and left, and what is kept apart from it: the same for every record that raises it."""
        return tuple(argued for argued in self._argued if argued.side not in _SIDES)

    facts = through("_of.recorded", "What is recorded outside any act and can be one.", tuple[Fact, ...], json=True)
    missing = through(
        "_of.missing",
        "What is missing: what matters most of every act and matter that is raised or open, then what opens the bar.",
        tuple[Missing, ...],
        json=True,
    )

    @worded
    def provisions(self) -> tuple[LawText, ...]:
        """Where the bar stands."""
        return self._table.provisions(BAR_PROVISIONS)


BAR_AT: Final = str(BAR_PROVISIONS[0].citations[0])
"""The statute of the bar, as a sentence names it."""

# --- findings ---------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class At(Value):
    """Something a finding is about, with its time."""

    path: str = says("The act or matter.")
    timing: Timing = says("When it was, against the time of control.")


@attrs.frozen(eq=False, repr=False)
class Reading(Value):
    """One reading of a finding."""

    grade: Grade = says("How far the record carries it.")
    law: LawText = says("What would be argued, which stands in the table.", json=False)
    facts: tuple[Fact, ...] = says("The facts it can cite.")

    text = through("law.text", "What would be argued.")


@attrs.frozen(eq=False, repr=False)
class Weight(Value):
    """Something that speaks for one side: listed, and never counted."""

    law: LawText = says("What it is.")
    facts: tuple[Fact, ...] = says("The facts that record it.")

    title = through("law.text", "What it is.")


@attrs.frozen(eq=False, repr=False)
class Exposed(View):
    """Where the record can be read two ways: both readings, and the work that there is before filing."""

    _of: FindingRaised
    _exposure: Exposure
    _table: LawTable

    law = through("_of.entry", "The finding of the catalog.", LawText, by="_table.text", json=True)
    because = through("_of.why", "Why it has its level.", LawText, by="_table.text", json=True)
    code = through("law.id", "Its name in data.", json=True)
    title = through("law.title", "Its name for a reader.", json=True)
    group = through("law.group", "A the bar, B crime and money, C migration and security, D how victimhood is seen.")
    row = through("because.text", "Why it has its level.")

    timing = through(
        "_of.timing",
        "When it was, at its worst; left out where all that it is about was then.",
        Timing,
        unless=lambda found, timing: {at.timing for at in found.on} == {timing},
    )

    touches = through("law.touches", "Element ids, `bar` or `admissibility`.", tuple[str, ...])

    @told
    def on(self) -> tuple[At, ...]:
        """The acts or matters that it is about."""
        pairs = dict.fromkeys((s.path, s.at.timing) for s, _ in self._of.subjects if s.path)
        return tuple(At(path, timing) for path, timing in pairs)

    facts = through("_of.facts", "The facts that lead to it.", tuple[Fact, ...], json=True)
    missing = through(
        "_of.missing", "What is missing for either reading, and for another level.", tuple[Missing, ...], json=True
    )

    client_reading = through("_of.entry.client", "The reading for the client.", Reading, by="_reading", json=True)

    government_reading = through(
        "_of.entry.government", "The reading the government would argue.", Reading, by="_reading", json=True
    )

    mitigating = through(
        "_of.entry.client", "What speaks for the client.", tuple[Weight, ...], by="_weights", json=True
    )

    aggravating = through("_of.entry.government", "What speaks against.", tuple[Weight, ...], by="_weights", json=True)

    time_note = through("law.time_note", "What to mind about time.")
    evidence = through("law.evidence", "What helps.", tuple[str, ...])
    question = through("law.question", "What to ask.")
    provisions = through("law.provisions", "The law it rests on.", tuple[LawText, ...])
    severity = through("_of.level", "The work that there is before filing.", Level, json=True)
    severity_text = through("_of.level_text", "The same in words.", by="_table.catalog.plain")

    def _reading(self, side: ReadingSide) -> Reading:
        grade, facts = self._of.reading(side)
        return Reading(grade, self._table.text(side.text), facts)

    def _weights(self, side: ReadingSide) -> tuple[Weight, ...]:
        return tuple(Weight(self._table.text(weight.title), facts) for weight, facts in self._of.weights(side))


# --- beside them ------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False, repr=False)
class Tested(Titled):
    """What one test of causation or compulsion reports of an act."""

    law: LawText = says("The test.")
    standing: str = says("Whether its facts are recorded, are missing, or the act is outside it.")
    at_that_time: str = says("What may be said at that time.")
    facts: tuple[Fact, ...] = says("The facts recorded.")
    missing: tuple[Missing, ...] = says("What is missing.")

    asks = through("law.asks", "The question it puts.")
    limits = through("law.limits", "Its limits.")
    provisions = through("law.provisions", "Where it stands.", tuple[LawText, ...])


@attrs.frozen(eq=False, repr=False)
class Causation(Value):
    """What every test of causation and compulsion reports of one act; none is passed or failed here."""

    act: str = says("The act.")
    timing: Timing = says("When it was, against the time of control.")
    tests: tuple[Tested, ...] = says("What each test reports.")


@attrs.frozen(eq=False, repr=False)
class Characterization(Titled):
    """One way to characterize the record; none is selected."""

    law: LawText = says("The characterization.")
    grade: Grade = says("How far the record carries it.")
    facts: tuple[Fact, ...] = says("By which facts.")

    consequence = through("law.consequence", "What would follow in law if it were accepted.")


def bar_told(picture: Picture) -> Bar | None:
    """Return how the bar stands, in a setting where that is screened."""
    return Bar(picture.exposure.bar, picture.table) if picture.privileged and picture.has("bar") else None


def exposure_told(picture: Picture) -> tuple[Exposed, ...]:
    """Return where the record can be read two ways."""
    return tuple(Exposed(found, picture.exposure, picture.table) for found in picture.found)


def notices_told(picture: Picture) -> tuple[RemarkTold, ...]:
    """Return the notices that apply."""
    return told_of(picture.notices, picture.table)


def causation_told(picture: Picture) -> tuple[Causation, ...] | None:
    """Return what every test reports of each act, in a setting where the bar is screened."""
    if not (picture.privileged and picture.has("bar")):
        return None
    return tuple(
        Causation(subject.path, subject.at.timing, tuple(_tested(one, picture.table) for one in reported))
        for subject, reported in picture.exposure.causation()
    )


def _tested(reported: Reported, table: LawTable) -> Tested:
    law = table.text(reported.test)
    return Tested(law, reported.standing, reported.at_that_time, reported.facts, reported.missing)


def characterizations_told(picture: Picture) -> tuple[Characterization, ...] | None:
    """Return the characterizations as graded, in a setting where the bar is screened."""
    if not (picture.privileged and picture.has("bar")):
        return None
    return tuple(
        Characterization(picture.table.text(graded.one), graded.grade, graded.facts)
        for graded in picture.exposure.characterizations()
    )

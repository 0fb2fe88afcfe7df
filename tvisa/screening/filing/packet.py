"""What is told of a filing's pieces, exhibits and records, as values."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

import attrs

from tvisa.facts import Role
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Reply, State
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import get, recorded
from tvisa.kernel.provision import Confidence
from tvisa.kernel.truth import Outcome
from tvisa.law.common.policy import PolicyEntry, PolicyTopic, default_policy
from tvisa.law.common.posture import Stage
from tvisa.law.common.remark import in_force
from tvisa.law.conduct.timing import asserted
from tvisa.law.t.evidence.items import OWN_ACTS_RECORDS
from tvisa.law.t.filing.pieces import (
    IS_FILED,
    LAST_CHECK,
    MARKING,
    PIECES,
    Check,
    Goes,
    OfRelative,
    PieceOfLaw,
    WhyItGoesIn,
)
from tvisa.law.t.filing.records import PAPERS, Keeper, OrderedBy, Paper
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.days.urgent import Urgent
from tvisa.screening.filing.evidence_told import evidence_told
from tvisa.screening.filing.forms import CalledAt, CalledFor
from tvisa.screening.grounds.admissibility import NEEDING
from tvisa.screening.kept import STATUS
from tvisa.screening.relatives.family import family_of
from tvisa.screening.remarks.speaking import Look, Looker
from tvisa.screening.sharing.sharing import AN_ACT, exported, for_export, kind_told
from tvisa.screening.table import RuleInForce, rules_in_force, table_of
from tvisa.screening.value import Value, says
from tvisa.screening.writer import listed
from tvisa.words.catalog import Catalog
from tvisa.words.worded import Worded

if TYPE_CHECKING:
    from tvisa.facts import Case
    from tvisa.kernel.answers import Evidence
    from tvisa.law.common.term import Stop
    from tvisa.screening.data import PacketData
    from tvisa.screening.filing.evidence_told import EvidenceItem
    from tvisa.screening.picture import Picture
    from tvisa.screening.relatives.family import FamilyScreening
    from tvisa.screening.relatives.members import RelativeFound


class Lies(Worded):
    """Where a record is: held, where something of the kind is recorded as held; waiting, where somebody or something comes first."""

    HELD = "held", "part of it is on file"
    TO_GET = "to_get", "to get"
    WAITS = "waits", "on hold"
    NOT_ASKED_FOR = "not_asked_for", "not asked for"


@attrs.frozen(eq=False, repr=False, kw_only=True)
class AsRead(Value):
    """Something that changes, as it was read on a day: never relied on without a look on the filing day."""

    id: str = says("Its name among the policy entries.")
    title: str = says("What it is called.")
    text: str = says("What it said, in our own words.")
    citations: tuple[str, ...] = says("Where it stands.")
    source: str = says("Where it was read.")
    confidence: Confidence = says("How it was verified.")
    checked_on: datetime.date = says("The day up to which that source speaks.")
    stale: bool = says("Whether it was last seen too long ago to rely on.", default=False)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Piece(Value):
    """One piece of the filing."""

    number: int = says("Its place in the order.")
    id: str = says("Its name.")
    title: str = says("What it is.")
    people: tuple[str, ...] = says("The keys of those whom it is for, one each.")
    need: WhyItGoesIn = says("Why it goes in.")
    goes: Goes = says("Whether it goes in, on what is recorded.")
    what: str = says("What it holds, or what to mind of it.")
    why: str = says("Why it goes in, or what that turns on.", default="")
    form: str | None = says("The form, where it is one: `tvisa forms` says what it asks.", default=None)
    facts: tuple[Fact, ...] = says("The recorded facts that this rests on.", default=())
    missing: tuple[Missing, ...] = says("What is not known.", default=())
    law: tuple[RuleInForce, ...] = says("Where it stands.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Exhibit(Value):
    """Something that is recorded as held, under its number."""

    number: str = says("Its number: the tab and its place there.")
    title: str = says("What it is, by the kinds of paper recorded.")
    kind_of: str = says("The kind of evidence that it counts as.")
    shows: tuple[str, ...] = says("What it is held for, in a reader's words.")
    facts: tuple[Fact, ...] = says("The facts that it is held for.")
    incidents: tuple[str, ...] = says("The incidents that these lie in.", default=())
    mind: str | None = says("What to mind of it before it is filed.", default=None)
    held_back: bool = says(
        "Whether counsel reads it before anything is filed, so that no index lists it.", default=False
    )


@attrs.frozen(eq=False, repr=False, kw_only=True)
class StillMissing(Value):
    """A kind of evidence that is not in the file."""

    title: str = says("What it is.")
    of_whom: str = says("From whom.")
    shows: tuple[str, ...] = says("What it could show, in a reader's words.")
    required: bool = says("Whether it is required here.", default=False)
    endangers: bool = says("Whether asking for it could do harm, on what is recorded.", default=False)
    why: str | None = says("Why it is not to be asked for now.", default=None)
    care: str | None = says("What makes getting it dangerous, or needs counsel first.", default=None)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Tab(Value):
    """The exhibits of one element."""

    letter: str = says("The letter of the tab.")
    element: str = says("The element, or the room beside the elements.")
    title: str = says("Its name for a reader.")
    exhibits: tuple[Exhibit, ...] = says("What is in the file.", default=())
    missing: tuple[StillMissing, ...] = says("What is not.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class RecordToGet(Value):
    """One record that the case calls for."""

    id: str = says("Its name.")
    title: str = says("What it is.")
    lies: Lies = says("Where it is.")
    whom: str = says("Whose it is, or where it lies.")
    ordered_by: OrderedBy = says("Who gets it.")
    how: str = says("How.")
    endangers: str = says("What asking would endanger.")
    waits_for: str | None = says("What it waits for.", default=None)
    first: bool = says("Whether it is got before anything is signed.", default=False)
    at: tuple[CalledAt, ...] = says("The places that call for it.", default=())
    shows: tuple[str, ...] = says("What it would show something of, in a reader's words.", default=())
    day_before: str | None = says(
        "The next day in court or with an agency as it was written, which is not to be waited for with it.",
        default=None,
    )
    takes: tuple[AsRead, ...] = says("How long it was said to take.", default=())
    law: RuleInForce = says("Under which right, or why it matters.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Away(Value):
    """Somebody whom nobody asks for anything, and tells nothing."""

    person: str = says("The key of the person.")
    because: str = says("Why.")
    paths: tuple[str, ...] = says("Where that is recorded.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class ToCheck(Value):
    """One thing to look at: how it is marked, or on the day it is sent."""

    id: str = says("Its name.")
    text: str = says("What to look at.")
    law: tuple[RuleInForce, ...] = says("Where that stands.")
    facts: tuple[Fact, ...] = says("What is recorded of it.", default=())


@attrs.frozen(eq=False, repr=False, kw_only=True)
class DayNear(Value):
    """A birthday or another day of the family that filing has to come before."""

    by: datetime.date = says("The last safe day.")
    text: str = says("What it is about.")
    members: tuple[str, ...] = says("The relatives whom it concerns.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Packet(Value):
    """What goes into the filing of one case, in order; what is missing, who gets it, and what asking would endanger."""

    lang: str = attrs.field(alias="lang")
    as_of: datetime.date = says("The day.")
    standing: tuple[str, ...] = says("What holds of all of it.")
    marking: tuple[ToCheck, ...] = says("How it is marked and kept.")
    pieces: tuple[Piece, ...] = says("The pieces, in order.")
    tabs: tuple[Tab, ...] = says("The exhibits, by element.")
    away: tuple[Away, ...] = says("Whom nobody asks for anything.")
    records: tuple[RecordToGet, ...] = says("The records plan: what is got before anything is signed comes first.")
    last_check: tuple[ToCheck, ...] = says("What is looked at on the day it is sent.")
    near: tuple[DayNear, ...] = says("Days of the family to file before, within ninety days.")
    changing: tuple[AsRead, ...] = says("What changes: editions, fees, signatures, evidence, as each was last read.")
    disclaimer: str = says("What this is, and what it is not.")

    def as_dict(self) -> PacketData:
        """Return it as a document of plain JSON values; facts and gaps stand in a list each, and are said by position."""
        return cast("PacketData", listed("packet", self.lang, self))


# --- exhibits of a filing, by element ---------------------------------------------------------------------------------

TABS: Final = {
    "statement": "A",
    "severe_trafficking": "B",
    "physical_presence": "C",
    "law_enforcement_assistance": "D",
    "extreme_hardship": "E",
    "family": "F",
    "admissibility": "G",
    "filing_window": "H",
}
"""By element, its tab. What is gathered on the bar is counsel's, and is no exhibit."""
_STATEMENT: Final = "The personal statement"


def tabs(picture: Picture) -> tuple[Tab, ...]:
    """Return the tabs that a case calls for, in their order."""
    every = tuple(zip(picture.of(evidence_told), picture.checklist.called, strict=True))
    back = frozenset(kind for _, called in every if called.why == OWN_ACTS_RECORDS for kind in called.kinds)
    by_tab: dict[str, list[tuple[EvidenceItem, frozenset[Evidence]]]] = {}
    for item, called in every:
        where = "statement" if item.standing == "required" else item.element
        if where in TABS:
            by_tab.setdefault(where, []).append((item, called.kinds))
    plain = picture.catalog.plain
    return tuple(
        _tab(element, plain(_STATEMENT) if element == "statement" else items[0][0].element_title, items, picture, back)
        for element in TABS
        if (items := by_tab.get(element))
    )


def _tab(
    element: str,
    title: str,
    items: list[tuple[EvidenceItem, frozenset[Evidence]]],
    picture: Picture,
    back: frozenset[Evidence],
) -> Tab:
    filed, kept = [], []
    for item, kinds in items:
        if item.state == "held":
            papers = frozenset(kind for fact in item.facts for kind in _papers(fact, picture) if kind in kinds)
            filed += [(item, kinds - back, False)] if papers - back or not papers else []
            kept += [(item, kinds & back, True)] if papers & back else []
    # What is held back comes last, so that the numbers of what is filed have no gap.
    exhibits = (
        _exhibit(f"{TABS[element]}-{number}", item, kinds, picture, held_back=held_back)
        for number, (item, kinds, held_back) in enumerate((*filed, *kept), start=1)
    )
    lacking = (i for i, _ in items if i.state != "held" and (i.dangerous or (i.state == "obtainable" and _asked(i))))
    return Tab(
        letter=TABS[element],
        element=element,
        title=title,
        exhibits=tuple(exhibits),
        missing=tuple(
            StillMissing(
                title=item.title,
                of_whom=item.of_whom,
                shows=tuple(
                    dict.fromkeys(
                        _called(path, told, picture.catalog)
                        for path, told in zip(item.supports, item.would_show, strict=True)
                    )
                ),
                required=item.standing in ("required", "required here"),
                endangers=item.dangerous,
                why=item.why or None,
                care=item.care or None,
            )
            for item in lacking
        ),
    )


def _called(path: str, told: str, catalog: Catalog) -> str:
    """Return what an index for export calls a fact, in its language: as it is called already, or as an own act and no more."""
    return told if (kind := kind_told(path, told)) == told else catalog.plain(kind)


def _papers(fact: Fact, picture: Picture) -> tuple[Evidence, ...]:
    papers: tuple[Evidence, ...] = get(picture.case, fact.path).evidence
    return papers


def _exhibit(
    number: str, item: EvidenceItem, kinds: frozenset[Evidence], picture: Picture, *, held_back: bool
) -> Exhibit:
    """Return what is held of some kinds of paper, named by those that are recorded with its facts."""
    catalog = picture.catalog
    papers = {fact: _papers(fact, picture) for fact in item.facts}
    shown = [fact for fact, recorded in papers.items() if not recorded or kinds.intersection(recorded)]
    facts = exported(shown)
    recorded = dict.fromkeys(kind for fact in facts for kind in papers[fact])
    named = ", ".join(catalog.word(str(kind)) for kind in recorded if kind in kinds) or item.title
    return Exhibit(
        number=number,
        title=f"{named[:1].upper()}{named[1:]}",
        kind_of=item.title,
        shows=tuple(dict.fromkeys(_called(fact.path, fact.label, catalog) for fact in shown)),
        facts=facts,
        incidents=incidents(facts, picture.case),
        mind=item.why or item.care or None,
        held_back=held_back,
    )


def _asked(item: EvidenceItem) -> bool:
    """Say whether an item is wanted: what could show nothing that is open or rests on word alone is not."""
    return bool(item.supports) or item.standing == "required"


def incidents(facts: Iterable[Fact], case: Case) -> tuple[str, ...]:
    """Return the keys of the incidents in which facts lie."""
    numbers = (int(f.path.split("[")[1].split("]")[0]) for f in facts if f.path.startswith("incidents["))
    return tuple(dict.fromkeys(case.incidents[number].key for number in numbers if case.incidents[number].key))


# --- the records plan of one case -------------------------------------------------------------------------------------

_PRIVATE: Final = ("admissibility", "bar")
"""What a record shows something of, and only a privileged setting names."""
_ROLES: Final = (
    Role.RECRUITER,
    Role.TRANSPORTER,
    Role.SMUGGLER,
    Role.EMPLOYER,
    Role.EXPLOITER,
    Role.BUYER,
    Role.PARTNER,
    Role.HAD_A_PART,
)
_ARE_SLOW: Final = frozenset(Keeper) - {Keeper.IMMIGRATION_COURT, Keeper.FBI}
_RESPONSIBLE: Final = "On file as one of the traffickers."
_SINCE: Final = "Has come to the client or the family since then, for the traffickers."
_ACCUSED: Final = "Accused in a separate case."


def records(called: CalledFor, takes: Mapping[str, AsRead], picture: Picture) -> tuple[RecordToGet, ...]:
    """
    Return the records that a case calls for; what is got before anything is signed first.

    Args:
        called: What the case calls for.
        takes: By name, the policy entries on how long it takes.
        picture: The picture of the case.
    """
    looker = Looker(picture.explainer, picture.standing, picture.status)
    found = [_record(look, looker, called, takes, picture) for look in looker.speaking(PAPERS)]
    return tuple(sorted(found, key=lambda each: not each.first))


def _record(
    look: Look[Paper], looker: Looker, called: CalledFor, takes: Mapping[str, AsRead], picture: Picture
) -> RecordToGet:
    paper, at, plain = look.remark, called.at(look.facts), called.catalog.plain
    lies = _lies(paper, called, at, waits=looker.holds(paper.waits_if) if paper.waits_if else bool(paper.waits))
    shown = [element for element in paper.elements if picture.privileged or element not in _PRIVATE]
    return RecordToGet(
        id=paper.code,
        title=plain(paper.title),
        lies=lies,
        whom=plain(paper.whom),
        ordered_by=paper.ordered_by,
        how=look.words(called.catalog),
        endangers=plain(paper.endangers),
        waits_for=plain(paper.waits) or None if lies is Lies.WAITS or not paper.waits_if else None,
        first=paper.first,
        at=tuple(_for_export(at, plain(AN_ACT))),
        shows=tuple(plain(_titles()[element]) for element in shown),
        day_before=_next_day(called.case, picture.day) if _ARE_SLOW.intersection(paper.keepers) else None,
        takes=tuple(takes[keeper.entry] for keeper in paper.keepers if keeper.entry in takes),
        law=rules_in_force(paper.law, picture.day, called.catalog)[0],
    )


def _for_export(at: tuple[CalledAt, ...], an_act: str) -> Iterator[CalledAt]:
    """Yield the places that call for a record; acts of the client's own together as one, with nothing of them."""
    yield from (each for each in at if for_export(each.path))
    if not all(for_export(each.path) for each in at):
        yield CalledAt(path="conduct.acts", text=an_act, facts=())


def _next_day(case: Case, day: datetime.date) -> str | None:
    """Return the next day in court or with an agency that is recorded, or may be to come, as it was written."""
    told = [case.filing.hearing_on, *(hearing.when for hearing in case.filing.hearings)]
    coming = [date for fact in told for date in told_dates(fact) if (date.start[1] or day) >= day]
    first = min(coming, key=lambda date: date.start[0] or day, default=None)
    return str(first) if first else None


def _titles() -> Mapping[str, str]:
    from tvisa.law.t.evidence.parts import TITLES  # noqa: PLC0415 - put together when it is asked for

    return {**{element.id: element.title for rules in STATUS.rule_sets for element in rules.elements}, **TITLES}


def _lies(paper: Paper, called: CalledFor, at: tuple[CalledAt, ...], *, waits: bool) -> Lies:
    """Say where a record is: held, where something of its kind is recorded at every place that calls for it."""
    if paper.ordered_by is OrderedBy.NOBODY:
        return Lies.NOT_ASKED_FOR
    held = [path for path, value in recorded(called.case) if not set(value.evidence).isdisjoint(paper.kinds)]
    if at and all(any(path.startswith(f"{each.path}.") for path in held) for each in at):
        return Lies.HELD
    return Lies.WAITS if waits else Lies.TO_GET


def away(called: CalledFor) -> tuple[Away, ...]:
    """Return whom nobody asks for anything, by key, with why and where that is recorded; whom an act touched is told elsewhere."""
    found: dict[str, dict[str, list[str]]] = {}
    for person, why, path in _away(called.case):
        key = chosen(person)
        if key and key != called.case.applicant:
            found.setdefault(key, {}).setdefault(why, []).append(path)
    plain = called.catalog.plain
    return tuple(
        Away(
            person=person,
            because=" ".join(map(plain, whys)),
            paths=tuple(path for paths in whys.values() for path in paths),
        )
        for person, whys in found.items()
    )


def _away(case: Case) -> Iterator[tuple[str | Reply | None, str, str]]:
    for number, incident in enumerate(case.incidents):
        mine = incident.victim in (None, "", case.applicant)
        parts = [(place, each) for place, each in enumerate(incident.people) if each.role in _ROLES]
        yield from (
            (each.person, _RESPONSIBLE, f"incidents[{number}].people[{place}].role") for place, each in parts if mine
        )
    for number, event in enumerate(case.reprisals):
        if event.by_responsible.state() is State.YES:
            yield event.person, _SINCE, f"reprisals[{number}].by_responsible"
    for number, against in enumerate(case.prosecutions):
        yield against.person, _ACCUSED, f"prosecutions[{number}].person"


# --- the packet of one case: pieces in order --------------------------------------------------------------------------

_STANDING: Final = (
    "No regulation fixes the order, and an office may use another. Any credible evidence counts, and nothing below is required unless it says so.",
    "This tool fills in nothing, and a listed document is not necessarily ready. Counsel reads each one before it is filed.",
    "Filing addresses, fees and editions change. Each was last read on the date beside it. Check again on the filing date.",
)
_IS_GRANTED: Final = "T-1 status is on file as granted. What is listed for the client is the first filing, to compare with what was sent. Relatives who are still to come, an extension and permanent residence each have a separate filing."
_OUTSIDE: Final = "Outside a privileged setting, this page shows nothing about grounds of inadmissibility or the client's own acts, whatever is on file. Counsel decides whether to include Form I-192."
_UNTIL: Final = {
    Goes.IN: "{title}; once that is settled: include.",
    Goes.OPEN: "{title}; once that is settled: to be decided.",
    Goes.CHOICE: "{title}; once that is settled: optional.",
}
_CHANGING: Final = (
    PolicyTopic.FORMS,
    PolicyTopic.FEES,
    PolicyTopic.SIGNATURE,
    PolicyTopic.EVIDENCE,
    PolicyTopic.CONFIDENTIALITY,
)
_NINETY: Final = datetime.timedelta(days=90)


def packet(picture: Picture) -> Packet:
    """Return what goes into the filing of a screened case."""
    return _Made(picture).told()


def as_read(entries: Iterable[PolicyEntry], day: datetime.date, catalog: Catalog) -> tuple[AsRead, ...]:
    """Return policy entries as they were read, each with its day."""
    return tuple(
        AsRead(
            id=entry.id,
            title=catalog.plain(entry.title),
            text=catalog.plain(entry.rule),
            citations=entry.citations,
            source=catalog.plain(entry.source),
            confidence=entry.confidence,
            checked_on=entry.checked_on,
            stale=entry.is_stale(day),
        )
        for entry in entries
    )


@attrs.frozen(eq=False, slots=False)
class _Made:
    picture: Picture

    @property
    def catalog(self) -> Catalog:
        return self.picture.catalog

    @property
    def day(self) -> datetime.date:
        return self.picture.day

    @cached_property
    def called(self) -> CalledFor:
        return CalledFor.of(self.picture)

    @property
    def case(self) -> Case:
        return self.called.case

    @cached_property
    def family(self) -> FamilyScreening:
        return family_of(self.picture.case, self.day, self.catalog)

    def told(self) -> Packet:
        picture, plain = self.picture, self.catalog.plain
        policy = default_policy() if picture.policy is None else picture.policy
        say, stops = self.catalog.say, self._held_by
        first = tuple(say("{title}: {text}", title=plain(stop.title), text=plain(stop.says)) for stop in stops)
        granted = (_IS_GRANTED,) if picture.standing.stages == {Stage.GRANTED} else ()
        standing = (*granted, *_STANDING, *(() if picture.privileged else (_OUTSIDE,)))
        entries = tuple(entry for topic in _CHANGING for entry in policy.in_force(self.day, topic))
        takes = {
            entry.id: told
            for entry in policy.in_force(self.day, PolicyTopic.RECORDS)
            for told in as_read((entry,), self.day, self.catalog)
        }
        pieces = tuple(map(self._held, self._pieces()))
        return Packet(
            lang=self.catalog.lang,
            as_of=self.day,
            standing=(*first, *map(plain, standing)),
            marking=tuple(self._checked(MARKING)),
            pieces=tuple(attrs.evolve(each, number=number) for number, each in enumerate(pieces, start=1)),
            tabs=tabs(self.picture),
            away=away(self.called),
            records=records(self.called, takes, picture),
            last_check=tuple(self._checked(LAST_CHECK)),
            near=tuple(self._near()),
            changing=as_read(entries, self.day, self.catalog),
            disclaimer=plain(picture.status.disclaimer),
        )

    @cached_property
    def _held_by(self) -> tuple[Stop, ...]:
        """The stop signs that say not to file, in their order."""
        return tuple(raised.stop for raised in self.picture.of(Urgent).stops if raised.stop.holds_filing)

    def _held(self, piece: Piece) -> Piece:
        """Return a piece as it stands beside a stop sign: not now, with what it would be; what was filed is read as it was."""
        if not self._held_by or piece.goes not in _UNTIL or self.case.filed.state() is State.YES:
            return piece
        title = "; ".join(self.catalog.plain(stop.title) for stop in self._held_by)
        why = " ".join((self.catalog.say(_UNTIL[piece.goes], title=title), piece.why)).strip()
        return attrs.evolve(piece, goes=Goes.NOT_NOW, why=why)

    def _checked(self, checks: Iterable[Check]) -> Iterator[ToCheck]:
        for check in checks:
            if law := rules_in_force(check.law, self.day, self.catalog):
                told = self.called.facts(*check.at)
                yield ToCheck(id=check.code, text=self.catalog.plain(check.says), law=law, facts=told)

    def _near(self) -> Iterator[DayNear]:
        table = table_of(self.day, self.catalog)
        for each in self.family.deadlines:
            by = each.received_by
            if by and each.last and each.live and each.last - self.day <= _NINETY:
                yield DayNear(by=by, text=UrgentDay.of(each, table).what, members=each.members)

    # --- the pieces ---------------------------------------------------------------------------------------------------

    def _pieces(self) -> Iterator[Piece]:
        how = {"supplement_a": self._supplements, "waiver_request": self._waivers}
        for piece in PIECES:
            if in_force(piece, self.day):
                own = tuple(how.get(piece.code, self._as_said)(piece))
                yield from own
                yield from self._of_relatives(piece) if all(each.goes is not Goes.NONE for each in own) else ()

    @cached_property
    def _looker(self) -> Looker:
        return Looker(self.picture.explainer, self.picture.standing, self.picture.status)

    def _as_said(self, of: PieceOfLaw) -> Iterator[Piece]:
        """Yield a piece of which the law says whether it goes in, or on what that turns."""
        if of.turns_on:
            yield self._applied(of)
            return
        goes = Goes.OPEN if of.why else Goes.CHOICE if of.need is WhyItGoesIn.OPTIONAL else Goes.IN
        said = (look.words(self.catalog) for look in self._looker.speaking(of.reasons) if look.told)
        why = " ".join((self.catalog.plain(of.why), *said)).strip()
        yield self._piece(of, goes, why, facts=self.called.facts(*of.at), missing=self._gaps(*of.asks))

    def _of_relatives(self, of: PieceOfLaw) -> Iterator[Piece]:
        """Yield a piece of their own of the relatives who can follow, of those together of whom the same is said."""
        groups: dict[OfRelative, list[str]] = {}
        for found in self._following if of.of_relatives else ():
            (at,) = (at for at in self._looker.each("member") if f"{at.paths['member']}." == _member(found))
            speaks = (each for each in of.of_relatives if not each.when or asserted(find(each.when["member"], at).bits))
            groups.setdefault(next(speaks), []).append(found.member.person)
        for said, people in groups.items():
            yield self._piece(of, said.goes, self.catalog.plain(said.says), people=tuple(people))

    def _piece(
        self,
        of: PieceOfLaw,
        goes: Goes,
        why: str = "",
        *,
        people: tuple[str, ...] = (),
        facts: Iterable[Fact] = (),
        missing: Iterable[Missing] = (),
    ) -> Piece:
        return Piece(
            number=0,
            id=of.code,
            title=self.catalog.plain(of.title),
            people=people or (self.case.applicant,),
            need=WhyItGoesIn.NONE if goes is Goes.NONE else of.need,
            goes=goes,
            what=self.catalog.plain(of.says),
            why=why,
            form=of.form or None,
            facts=exported(facts),
            missing=tuple(gap for gap in missing if for_export(gap.path)),
            law=rules_in_force(of.law, self.day, self.catalog),
        )

    def _gaps(self, *paths: str) -> tuple[Missing, ...]:
        return self.called.bearing.missing(paths, (self.case.applicant,))

    def _applied(self, of: PieceOfLaw) -> Piece:
        """Return a piece that goes in on a yes, of which there is none on a no, and else turns on the answer."""
        state = get(self.case, of.turns_on[0]).state()
        goes = Goes.IN if state is State.YES else Goes.NONE if state is State.NO else Goes.OPEN
        why = self.catalog.plain(dict(zip((Goes.IN, Goes.NONE, Goes.OPEN), of.whys, strict=True))[goes])
        gaps = self._gaps(*of.turns_on) if goes is Goes.OPEN else ()
        facts = self.called.facts(*of.turns_on)
        if of.instead and goes is not Goes.IN:
            goes, facts = Goes.IN if goes is Goes.NONE else goes, (*facts, *self.called.facts(*of.instead))
        return self._piece(of, goes, why, facts=facts, missing=gaps)

    @cached_property
    def _following(self) -> tuple[RelativeFound, ...]:
        """The relatives for whom a class is in reach today."""
        return tuple(found for found in self.family.members if _in_reach(found))

    def _supplements(self, of: PieceOfLaw) -> Iterator[Piece]:
        say = self.catalog.say
        for found in self.family.members:
            goes = {Outcome.MET: Goes.IN, Outcome.NOT_MET: Goes.NONE}.get(found.outcome, Goes.OPEN)
            why = found.reason
            if found.best:
                why = say("As {status}, if the category still applies: {why}", status=found.best, why=why)
            if goes is not Goes.NONE and not _in_reach(found):
                goes = Goes.NOT_NOW
            if found.part_in_it:
                why = self.catalog.plain(found.part_in_it[0])
            if found.member.applied.state() is State.YES:
                why = " ".join((self.catalog.plain(IS_FILED), why))
            gaps = found.asked_first() if goes is Goes.OPEN else ()
            facts = [f for f in self.called.facts("family.members") if f.path.startswith(_member(found))]
            one = self._piece(of, goes, why, people=(found.member.person,), facts=facts, missing=gaps)
            yield one if _in_reach(found) else attrs.evolve(one, need=WhyItGoesIn.NONE)

    def _waivers(self, of: PieceOfLaw) -> Iterator[Piece]:
        plain, admissibility = self.catalog.plain, self.picture.admissibility
        if admissibility is None:
            yield self._piece(of, Goes.OPEN, plain("Counsel says in a privileged setting whether one is needed."))
        else:
            raised = [each for each in admissibility.stands if each.standing in NEEDING]
            pointed = [each for each in admissibility.stands if each.pointing and each not in raised]
            goes = Goes.IN if raised else Goes.OPEN
            told = [
                self.catalog.say(message, grounds="; ".join(plain(each.ground.title) for each in grounds))
                for message, grounds in (
                    ("On: {grounds}. See the page on waivers.", raised),
                    ("Facts on file suggest: {grounds}.", pointed),
                )
                if grounds
            ]
            why = " ".join(told) or plain("The facts on file raise no ground. “Not asked” does not mean cleared.")
            yield self._piece(of, goes, why, facts=dict.fromkeys(f for e in (*raised, *pointed) for f in e.facts))


def _in_reach(found: RelativeFound) -> bool:
    """Say whether a class is not closed, the tie is not recorded as none today, and the relative had no part in what was done."""
    no_tie = found.member.exists_now.when_no_hurts == truth.FALSE
    return found.outcome is not Outcome.NOT_MET and not no_tie and not found.part_in_it


def _member(found: RelativeFound) -> str:
    return f"family.members[{found.number}]."

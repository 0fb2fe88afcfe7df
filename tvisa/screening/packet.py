"""
What goes into the filing of one case: the pieces in order, the exhibits by element, what is missing, and the last check.

It reads what was found already, the evidence, the relatives and the grounds, and finds nothing anew. Nothing is filled in and nothing
is asserted that changes from one day to the next: that is policy data, told with the day on which it was read.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.kernel.answers import Answer, State
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.provision import Provision
from tvisa.kernel.truth import Outcome
from tvisa.law.common.policy import Entry, Topic, default_policy
from tvisa.law.common.posture import Stage
from tvisa.law.t.filing.pieces import LAST_CHECK, MARKING, PIECES, Check, PieceOfLaw
from tvisa.screening.admissibility import NEEDING
from tvisa.screening.called_for import CalledFor
from tvisa.screening.family import family_of
from tvisa.screening.family_deadlines import State as Day
from tvisa.screening.packet_exhibits import tabs
from tvisa.screening.packet_records import away, records
from tvisa.screening.packet_values import AsRead, Cited, DayNear, Goes, Packet, Piece, ToCheck
from tvisa.screening.sharing import exported, for_export

if TYPE_CHECKING:
    from tvisa.facts import Case
    from tvisa.law.t.urgent.stops import Stop
    from tvisa.screening.family import FamilyScreening
    from tvisa.screening.family_members import Found
    from tvisa.screening.picture import Picture
    from tvisa.screening.screening import Screening
    from tvisa.words.catalog import Catalog

_STANDING: Final = (
    "No regulation fixes the order: an office may keep another. Any credible evidence counts, and nothing below is required unless it says so.",
    "Nothing is filled in here, and a piece that is named is not therefore ready: each is read by counsel before it goes.",
    "Filing place, fees and editions change: what is said of them was read on the day that stands beside it. Look again on the filing day.",
)
_IS_GRANTED: Final = (
    "T-1 status is recorded as granted: what is named for the client is the first filing, to hold what was sent against. Relatives who "
    "are still to come, an extension and permanent residence have filings of their own."
)
_OUTSIDE: Final = (
    "Outside a privileged setting nothing is told of grounds of inadmissibility or of own acts, whatever is recorded: whether Form "
    "I-192 goes in is for counsel."
)
_UNTIL: Final = {
    Goes.IN: "{title}; once that is settled: goes in.",
    Goes.OPEN: "{title}; once that is settled: open.",
    Goes.CHOICE: "{title}; once that is settled: may go in.",
}
_IS_FILED: Final = "Recorded as filed: hold what was sent against this."
_REPRESENTED: Final = (
    "Somebody represents the client.",
    "Nobody represents the client, as recorded: without a representative there is none.",
    "Whether somebody represents the client is not recorded.",
)
_DECLARED: Final = (
    "One is recorded: the original goes in, unless it was withdrawn.",
    "There is none, and none is required: a page tells the reports and requests recorded, or that trauma or age excuses from them.",
    "Whether there is one is not recorded; without one a page says why.",
)
_CONTINUED: Final = (
    "It is recorded as granted.",
    "None was granted, as recorded.",
    "Whether it was granted is not recorded.",
)
_PERMITS: Final = {
    State.YES: (Goes.CHOICE, "A relative in the United States may file one too."),
    State.NO: (Goes.NOT_NOW, "A relative abroad files one after admission, and not before."),
}
_WHERE_OPEN: Final = "Whether the relative is here is not recorded."
_LANGUAGES: Final = "Which papers are in another language is not recorded: each exhibit says its own."
_NO_ADDRESS: Final = "No safe address is recorded: agree on one, such as counsel's office, before anything is sent."
_KEPT: Final = "Papers were taken, as recorded: say which, by whom, since when, and get duplicates."
_CHANGING: Final = (Topic.FORMS, Topic.FEES, Topic.SIGNATURE, Topic.EVIDENCE, Topic.CONFIDENTIALITY)
_NINETY: Final = datetime.timedelta(days=90)


def packet(screening: Screening) -> Packet:
    """Return what goes into the filing of a screened case."""
    return _Made(screening).told()


def cited(provisions: Iterable[Provision], day: datetime.date, catalog: Catalog) -> tuple[Cited, ...]:
    """Return the rules that stand on a day."""
    return tuple(
        Cited(
            rule=catalog.plain(each.rule),
            citations=tuple(map(str, each.cites_on(day))),
            confidence=each.confidence,
            note=catalog.plain(each.note),
        )
        for each in provisions
        if day in each.window
    )


def as_read(entries: Iterable[Entry], day: datetime.date, catalog: Catalog) -> tuple[AsRead, ...]:
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
    screening: Screening

    @property
    def picture(self) -> Picture:
        return self.screening.picture

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
        first = tuple(say("{title}: {text}", title=plain(stop.title), text=plain(stop.text)) for stop in stops)
        granted = (_IS_GRANTED,) if picture.standing.stages == {Stage.GRANTED} else ()
        standing = (*granted, *_STANDING, *(() if picture.privileged else (_OUTSIDE,)))
        entries = tuple(entry for topic in _CHANGING for entry in policy.in_force(self.day, topic))
        takes = {
            entry.id: told
            for entry in policy.in_force(self.day, Topic.RECORDS)
            for told in as_read((entry,), self.day, self.catalog)
        }
        pieces = tuple(map(self._held, self._pieces()))
        return Packet(
            lang=self.catalog.lang,
            as_of=self.day,
            standing=(*first, *map(plain, standing)),
            marking=tuple(self._checked(MARKING)),
            pieces=tuple(attrs.evolve(each, number=number) for number, each in enumerate(pieces, start=1)),
            tabs=tabs(self.screening),
            away=away(self.called),
            records=records(self.called, takes, self.day, privileged=picture.privileged),
            last_check=tuple(self._checked(LAST_CHECK)),
            near=tuple(self._near()),
            changing=as_read(entries, self.day, self.catalog),
            disclaimer=plain(picture.status.disclaimer),
        )

    @cached_property
    def _held_by(self) -> tuple[Stop, ...]:
        """The stop signs that say not to file, in their order."""
        return tuple(raised.stop for raised in self.picture.urgent.stops if raised.stop.holds_filing)

    def _held(self, piece: Piece) -> Piece:
        """Return a piece as it stands beside a stop sign: not now, with what it would be; what was filed is read as it was."""
        if not self._held_by or piece.goes is Goes.NOT_NOW or self.case.filed.state() is State.YES:
            return piece
        title = "; ".join(self.catalog.plain(stop.title) for stop in self._held_by)
        why = " ".join((self.catalog.say(_UNTIL[piece.goes], title=title), piece.why)).strip()
        return attrs.evolve(piece, goes=Goes.NOT_NOW, why=why)

    def _checked(self, checks: Iterable[Check]) -> Iterator[ToCheck]:
        facts = {
            "address": self.called.facts("filing.safe_address"),
            "court": self.called.facts("filing.in_proceedings", "filing.hearing_on", "filing.detained"),
        }
        for check in checks:
            if law := cited(check.provisions, self.day, self.catalog):
                told = facts.get(check.id, ())
                yield ToCheck(id=check.id, text=self.catalog.plain(check.text), law=law, facts=told)

    def _near(self) -> Iterator[DayNear]:
        for number, each in enumerate(self.family.deadlines, start=1):
            live = each.by and each.state in (Day.OPEN, Day.MAY_HAVE_PASSED) and each.by - self.day <= _NINETY
            if live and each.by:
                told = each.as_dict(f"D{number}", self.day, self.catalog)
                yield DayNear(by=each.told_by or each.by, text=told["what"], members=each.members)

    # --- the pieces ---------------------------------------------------------------------------------------------------

    def _pieces(self) -> Iterator[Piece]:
        how: dict[str, Callable[[PieceOfLaw], Iterator[Piece]]] = {
            "cover_letter": self._cover_letter,
            "representation": self._represented,
            "application": self._application,
            "supplement_a": self._supplements,
            "waiver_request": self._waivers,
            "work_permit": self._permits,
            "photographs": self._photographs,
            "supplement_b": self._declaration,
            "continued_presence": self._continued,
            "identity": self._identity,
            "translations": self._translations,
            "notice_by_text": lambda of: iter((self._piece(of, Goes.CHOICE),)),
        }
        for piece in PIECES:
            if any(self.day in provision.window for provision in piece.provisions):
                make = how.get(piece.id)
                yield from make(piece) if make else iter((self._piece(piece, Goes.IN),))

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
            id=of.id,
            title=self.catalog.plain(of.title),
            people=people or (self.case.applicant,),
            need=of.need,
            goes=goes,
            what=self.catalog.plain(of.what),
            why=why,
            form=of.form or None,
            facts=exported(facts),
            missing=tuple(gap for gap in missing if for_export(gap.path)),
            law=cited(of.provisions, self.day, self.catalog),
        )

    def _gaps(self, *paths: str) -> tuple[Missing, ...]:
        return self.called.bearing.missing(paths, (self.case.applicant,))

    def _applied(self, of: PieceOfLaw, *paths: str, answer: Answer, whys: tuple[str, str, str]) -> Piece:
        """Return a piece that goes in on a yes, not on a no, and else turns on the answer."""
        state, (yes, no, open_) = answer.state(), whys
        goes = Goes.IN if state is State.YES else Goes.NOT_NOW if state is State.NO else Goes.OPEN
        why = {Goes.IN: yes, Goes.NOT_NOW: no, Goes.OPEN: open_}[goes]
        gaps = self._gaps(*paths) if goes is Goes.OPEN else ()
        return self._piece(of, goes, self.catalog.plain(why), facts=self.called.facts(*paths), missing=gaps)

    @cached_property
    def _following(self) -> tuple[Found, ...]:
        """The relatives for whom a class is not closed, save one who had a part in what was done."""
        return tuple(f for f in self.family.members if f.outcome is not Outcome.NOT_MET and not f.part_in_it)

    @property
    def _relatives(self) -> tuple[str, ...]:
        return tuple(found.member.person for found in self._following)

    def _cover_letter(self, of: PieceOfLaw) -> Iterator[Piece]:
        path = "filing.safe_address"
        why = "" if self.case.filing.safe_address.state() is State.YES else self.catalog.plain(_NO_ADDRESS)
        yield self._piece(of, Goes.IN, why, facts=self.called.facts(path), missing=self._gaps(path))

    def _represented(self, of: PieceOfLaw) -> Iterator[Piece]:
        mine = self._applied(of, "filing.represented", answer=self.case.filing.represented, whys=_REPRESENTED)
        yield mine
        if mine.goes is not Goes.NOT_NOW and self._relatives:
            why = self.catalog.plain("A relative has one of their own, where counsel speaks for them too.")
            yield self._piece(of, Goes.OPEN, why, people=self._relatives)

    def _application(self, of: PieceOfLaw) -> Iterator[Piece]:
        filed = Stage.BEFORE not in self.picture.standing.stages
        why = self.catalog.plain(_IS_FILED) if filed else ""
        yield self._piece(of, Goes.IN, why, facts=self.called.facts("filed", "filed_on"))

    def _supplements(self, of: PieceOfLaw) -> Iterator[Piece]:
        say = self.catalog.say
        for found in self.family.members:
            goes = {Outcome.MET: Goes.IN, Outcome.NOT_MET: Goes.NOT_NOW}.get(found.outcome, Goes.OPEN)
            why = found.reason()
            if found.best:
                why = say("As {status}, if the class holds: {why}", status=found.best, why=why)
            if found.part_in_it:
                goes, why = Goes.NOT_NOW, self.catalog.plain(found.part_in_it[0])
            if found.member.applied.state() is State.YES:
                why = " ".join((self.catalog.plain(_IS_FILED), why))
            gaps = found.asked_first() if goes is Goes.OPEN else ()
            facts = [f for f in self.called.facts("family.members") if f.path.startswith(_member(found))]
            yield self._piece(of, goes, why, people=(found.member.person,), facts=facts, missing=gaps)

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
                    ("On: {grounds}. See tvisa waivers.", raised),
                    ("Recorded facts point to: {grounds}.", pointed),
                )
                if grounds
            ]
            why = " ".join(told) or plain("No ground is raised by what is recorded; not asked is not cleared.")
            yield self._piece(of, goes, why, facts=dict.fromkeys(f for e in (*raised, *pointed) for f in e.facts))
        if self._relatives:
            why = plain("A relative answers for grounds of their own, and none of these is recorded here: ask.")
            yield self._piece(of, Goes.OPEN, why, people=self._relatives)

    def _permits(self, of: PieceOfLaw) -> Iterator[Piece]:
        plain = self.catalog.plain
        asked = self.case.filing.work_permit_requested.state() is State.YES
        why = plain("Recorded as asked for.") if asked else ""
        yield self._piece(of, Goes.CHOICE, why, facts=self.called.facts("filing.work_permit_requested"))
        groups: dict[tuple[Goes, str], list[str]] = {}
        for found in self._following:
            at = _PERMITS.get(found.member.in_united_states.state(), (Goes.OPEN, _WHERE_OPEN))
            groups.setdefault(at, []).append(found.member.person)
        for (goes, text), people in groups.items():
            yield self._piece(of, goes, plain(text), people=tuple(people))

    def _photographs(self, of: PieceOfLaw) -> Iterator[Piece]:
        yield self._piece(of, Goes.OPEN, self.catalog.plain("Not established: the instructions of that day say."))

    def _declaration(self, of: PieceOfLaw) -> Iterator[Piece]:
        paths = ("assistance.declaration", "assistance.declaration_withdrawn")
        made = self._applied(of, *paths, answer=self.case.assistance.declaration, whys=_DECLARED)
        if made.goes is not Goes.IN:
            told = self.called.facts("assistance.contacts", "assistance.requests")
            goes = Goes.IN if made.goes is Goes.NOT_NOW else made.goes
            made = attrs.evolve(made, goes=goes, facts=(*made.facts, *told))
        yield made

    def _continued(self, of: PieceOfLaw) -> Iterator[Piece]:
        paths = ("assistance.continued_presence", "assistance.continued_presence_revoked")
        yield self._applied(of, *paths, answer=self.case.assistance.continued_presence, whys=_CONTINUED)

    def _identity(self, of: PieceOfLaw) -> Iterator[Piece]:
        paths = ("people.date_of_birth", "incidents.control.withholds_documents", "presence.entries.when")
        facts = self.called.facts(*paths)
        kept = any(f.path.endswith("withholds_documents") and f.answer != "no" for f in facts)
        why = _KEPT if kept else ""
        yield self._piece(of, Goes.IN, self.catalog.plain(why), facts=facts, missing=self._gaps("people.date_of_birth"))

    def _translations(self, of: PieceOfLaw) -> Iterator[Piece]:
        yield self._piece(of, Goes.OPEN, self.catalog.plain(_LANGUAGES))


def _member(found: Found) -> str:
    return f"family.members[{found.number}]."

"""
The outline of a personal statement: the topics of the regulation, and what the record has beside each; no sentence of anybody's story.

Nothing in it comes of the client's own acts, arrests, papers, manner of entry or orders of removal, whatever the setting: it is the same,
byte for byte, whether or not they are recorded. That counsel has a part of its own is said of everybody
(`tvisa.screening.outline_of_counsel`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.facts import Case, Evidence, Incident, Role, State
from tvisa.facts.choices import chosen
from tvisa.facts.timeline import told_dates
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.dates import AGE_OF_MAJORITY, across, under_age
from tvisa.kernel.paths import get, place, recorded
from tvisa.kernel.predicate import Gap, Who
from tvisa.kernel.provision import Confidence, Provision
from tvisa.law.common.safety import WHO_MAY_APPLY
from tvisa.law.reads import bare, lies_in
from tvisa.law.t import T
from tvisa.law.t.filed import FILED_BEFORE_2024
from tvisa.law.t.filing.questions import KEPT_BACK
from tvisa.law.t.filing.statement import EXPLAINED, HOLDS, MustExplain, StatementTopic, TopicAsk, topics_on
from tvisa.law.windows import RULE_2024
from tvisa.screening.bearing import Bearing, Disagreement
from tvisa.screening.contradicted import contradicted
from tvisa.screening.dated import told_of
from tvisa.screening.evidence import EARLIER_FILER, EXCUSED
from tvisa.screening.lasting import Lasting
from tvisa.screening.plain import cited
from tvisa.screening.result_outline import (
    Differing,
    HeldFor,
    Outline,
    OutlineRecord,
    OutlineRule,
    OutlineTopic,
    Responsible,
    ToExplain,
)
from tvisa.screening.set_aside import set_aside
from tvisa.screening.value import Path
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.picture import Picture

STANDING: Final = (
    "Topics, and what is recorded beside each: no text to sign. The statement is the person's own, in their own words.",
    "Nothing here says what to leave out of a true answer, or what to add that nobody asks.",
    "A gap is said and not filled. Not asked is not the same as not so.",
    "No element asks for details of a sex act.",
)
"""What holds of every outline."""
COUNSEL: Final = "Counsel has a part of its own, kept apart from this outline: nothing is drafted for signature before counsel has gone through it."
"""Said of everybody, whatever is recorded."""
OUTSIDE: Final = "This setting is not recorded as privileged: of earlier statements it tells those alone that were made outside of confidence."
UNDER_AGE: Final = (
    "As the dates go, the person was under 18 when an incident began: whoever was under 18 at an act of trafficking need not have "
    "reported it, nor met a request. [8 CFR 214.208(e)(2); 8 CFR 214.208(f)]"
)
FILED: Final = "An application is recorded as filed: the statement that went with it is read first."
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
_WITHHELD: Final = (*KEPT_BACK, "incidents.agreement.to_be_smuggled", "incidents.labor.furthered_smuggling")
_SAID: Final = (State.YES, State.DISPUTED)
_SILENT: Final = (State.UNKNOWN, State.DECLINED)
_AS_TOLD: Final[dict[str, str]] = {Source.OTHER_VICTIM: Source.WITNESS}


def outline(picture: Picture) -> Outline:
    """Return the outline of the applicant's personal statement under the law of the picture's day."""
    return _Told(picture).told()


def rules_told(laws: Iterable[Provision], day: datetime.date, catalog: Catalog) -> tuple[OutlineRule, ...]:
    """Return the rules in force on a day."""
    return tuple(
        OutlineRule(text=catalog.plain(law.rule), citations=tuple(cited((law,), day)), confidence=law.confidence)
        for law in laws
        if day in law.window
    )


def record_of(path: str) -> str:
    """Return the record of a list that a place lies in; nothing where it lies in none, or in that of a person."""
    record, bracket, _ = path.partition("]")
    return record + bracket if bracket and not path.startswith("people[") else ""


def bearing_of(picture: Picture) -> Bearing:
    """Return what a picture's case records, by place, apart from what only a trafficker's side says."""
    against = frozenset((fact.path, fact.answer) for fact in set_aside(picture.findings, picture.scope))
    contradictions = contradicted(picture.case, picture.day, picture.catalog)
    return Bearing(picture.case, (), contradictions, against, picture.catalog)


@attrs.frozen(eq=False, slots=False)
class _Told:
    picture: Picture

    @cached_property
    def case(self) -> Case:
        """The case without what no outline tells, whatever the setting."""
        return told_of(attrs.evolve(self.picture.case, setting=None))

    @cached_property
    def bearing(self) -> Bearing:
        return bearing_of(self._shown)

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
            rules_told(HOLDS, self.day, catalog),
            tuple(map(self._topic, topics_on(self.day))),
            tuple(self._explained()),
            self.differing,
            catalog.plain(COUNSEL),
            catalog.plain(self.picture.status.disclaimer),
        )

    def _warnings(self) -> Iterator[OutlineRule]:
        filing, plain = self.case.filing, self.catalog.plain
        if any(fact.state() in _SAID for fact in (filing.permanent_resident, filing.citizen)):
            yield from rules_told((WHO_MAY_APPLY,), self.day, self.catalog)
        if self.case.filed_bits == truth.TRUE:
            yield OutlineRule(text=plain(FILED), citations=(), confidence=Confidence.D)
        if self.day in RULE_2024 and FILED_BEFORE_2024.how(self.case).bits == truth.TRUE:
            yield OutlineRule(text=plain(EARLIER_FILER), citations=(), confidence=Confidence.D)

    # --- topics -------------------------------------------------------------------------------------------------------

    def _topic(self, topic: StatementTopic) -> OutlineTopic:
        catalog = self.catalog
        facts = self._facts(topic.facts)
        wanted = tuple(map(bare, topic.facts))
        records, missing = self._by_incident(topic, facts) if topic.by_incident else self._by_record(topic, facts)
        return OutlineTopic(
            id=topic.id,
            title=catalog.plain(topic.title),
            rule=rules_told((topic.law,), self.day, catalog)[0],
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

    def _asides(self, topic: StatementTopic) -> Iterator[str]:
        if topic.aside:
            yield topic.aside
        if topic.id == "agencies":
            if self._shown.checklist.excused:
                yield EXCUSED
            elif self._excused_by_age:
                yield UNDER_AGE

    @property
    def _excused_by_age(self) -> bool:
        """Whether age surely excuses from any report, so that nothing of silence is to be explained."""
        return self.day in RULE_2024 and self._under_age

    @property
    def _under_age(self) -> bool:
        """Whether the person was surely under age when an incident began, as the dates go."""
        born = self.case.person(self.case.applicant)
        for number in self.lasting.in_order():
            incident = self.case.incidents[number]
            told = [years.under(AGE_OF_MAJORITY) for years in incident.age.values]
            days = told_dates(born.date_of_birth) if born else ()
            told += [under_age(birth, begun) for birth in days for begun in told_dates(incident.when)]
            if told and across(told) == truth.TRUE:
                return True
        return False

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
        self, topic: StatementTopic, facts: tuple[Fact, ...]
    ) -> tuple[tuple[OutlineRecord, ...], tuple[Missing, ...]]:
        numbers = self.lasting.in_order()
        if not numbers:
            return (), tuple(self._missing(ask) for ask in topic.asks)
        return tuple(self._incident(topic, facts, number, turn) for turn, number in enumerate(numbers)), ()

    def _incident(self, topic: StatementTopic, facts: tuple[Fact, ...], number: int, turn: int) -> OutlineRecord:
        path = f"incidents[{number}]"
        own = tuple(fact for fact in facts if record_of(fact.path) == path)
        people = tuple(self._responsible(self.case.incidents[number], path)) if topic.people else ()
        then = self._contacts_at_the_end(number) if topic.ending else ()
        gaps = [self._missing(ask, path, beside=bool(then)) for ask in topic.asks if not _is_there(ask, own)]
        if topic.people and not people:
            gaps.append(self._missing(_WHO, path))
        return OutlineRecord(
            title=T.about(path, self.catalog),
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
        self, topic: StatementTopic, facts: tuple[Fact, ...]
    ) -> tuple[tuple[OutlineRecord, ...], tuple[Missing, ...]]:
        by_record: dict[str, list[Fact]] = {}
        for fact in facts:
            by_record.setdefault(record_of(fact.path), []).append(fact)
        ordered = sorted(by_record, key=lambda record: (bool(record), *self.lasting.place(record)))
        records = tuple(
            OutlineRecord(
                title=T.about(record, self.catalog) if record else "",
                path=record or None,
                facts=tuple(by_record[record]),
            )
            for record in ordered
        )
        return records, tuple(self._missing(ask) for ask in topic.asks if not _is_there(ask, facts))

    def _missing(self, ask: TopicAsk, record: str = "", *, beside: bool = False) -> Missing:
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

    def _disagreements(self, topic: StatementTopic, facts: tuple[Fact, ...]) -> Iterator[Disagreement]:
        told = {fact.path for fact in facts}
        for each in self.bearing.disagreements(topic.facts, (self.case.applicant,), ()):
            if told.intersection(each.paths):
                yield each

    def _on(self, wanted: tuple[str, ...]) -> Iterator[Differing]:
        """Yield the earlier statements that differ on a topic, each with what of it they are about."""
        for each in self.differing:
            about = tuple(path for path in each.about if any(_touch(bare(path), branch) for branch in wanted))
            if about:
                yield attrs.evolve(each, about=about)

    # --- what must be explained ---------------------------------------------------------------------------------------

    def _explained(self) -> Iterator[ToExplain]:
        for each in EXPLAINED:
            if each.id == "not_reported" and self._excused_by_age:
                continue
            laws = rules_told(each.laws, self.day, self.catalog)
            if laws and (facts := self._showing(each)) is not None:
                yield ToExplain(id=each.id, text=self.catalog.plain(each.text), rules=laws, facts=facts)

    def _showing(self, each: MustExplain) -> tuple[Fact, ...] | None:
        """Return what shows that something has to be explained, with what is recorded beside it; None where nothing does."""
        if any(fact.answer in _SAID for fact in self._facts(each.unless)):
            return None
        said = tuple(
            fact
            for fact in self._facts(each.facts)
            if not each.answers or fact.answer in (*each.answers, State.DISPUTED)
        )
        return (*said, *self._facts(each.beside)) if said or each.always else None

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


_WHO: Final = TopicAsk("who did what, and as what", ("incidents.people",))


def _is_there(ask: TopicAsk, facts: Iterable[Fact]) -> bool:
    return any(lies_in(bare(fact.path), bare(path)) for fact in facts for path in ask.facts)


def _is_withheld(path: str, case: Case) -> bool:
    """Say whether what a statement is about is told by counsel's part alone: own acts, entries, and what was done to somebody else."""
    there = bare(path)
    if any(_touch(there, kept) for kept in _WITHHELD):
        return True
    found = place(case, record_of(path)) if path.startswith("incidents[") else None
    return isinstance(found, Incident) and found.victim not in (None, "", case.applicant)


def _touch(path: str, other: str) -> bool:
    return lies_in(path, other) or lies_in(other, path)

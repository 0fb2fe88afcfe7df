"""
The next questions: the smallest set that certainly matters, each with why, for what, and what an answer would do.

A question is asked only if some answer to it can still change an element, the bar or a finding; never what is known,
declined, settled another way or asserted as a whole. In one set no question can be made pointless by the answer to
another, so that nobody is asked anything for nothing. Outside a privileged setting no question is about a client's own acts.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.errors import InputError
from tvisa.facts import Setting
from tvisa.facts.choices import chosen
from tvisa.files.given import CaseLike, DateLike, as_day, as_law, as_record
from tvisa.interview.asked import (
    Ask,
    Choice,
    Coming,
    Effect,
    Effects,
    Form,
    Interview,
    SettledPart,
    Unasked,
    Untold,
    form_of,
    is_place,
)
from tvisa.interview.candidates import Candidate, Candidates, Kept
from tvisa.interview.intake import CONFIDENTIAL, TOLD_BY, UNHEARD, WAITING, Apart
from tvisa.interview.order import ORDER, Order, Topic
from tvisa.interview.relevance import ENDED
from tvisa.interview.wording import OF_ANOTHER, OPENLY, RELATIVES, WORDS, Words
from tvisa.kernel.answers import yes_no
from tvisa.kernel.carried import Missing
from tvisa.kernel.classification import Classification
from tvisa.kernel.evaluate import find
from tvisa.kernel.fields import AnsweredBy
from tvisa.kernel.paths import get, place, put, recorded
from tvisa.kernel.predicate import Element, Gap, Who
from tvisa.kernel.scope import Finding
from tvisa.kernel.truth import Outcome
from tvisa.law.t import T
from tvisa.screening.document import applied_law
from tvisa.screening.kept import Made, Result, with_status
from tvisa.screening.picture import Picture
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.writer import document_in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data import InterviewData

_TELL: Final = "Write down the story in the person's own words, and ask nothing while the person tells it."
_TICK: Final = "Check off what the client tells. Do not read any of this aloud."
_NONE: Final = Words("")
"""Where no words were found yet in which to put a question to a client."""


_UNHEARD: Final = "The questions end here, but they are not done: the client has not described what was done to the client. Counsel takes that up before anything else."
_COUNSEL_DECIDES: Final = "Questions for the client are done. Counsel decides: {judgments}."
_DONE: Final = "Questions for the client are done. Not everything is settled."
_NOTHING: Final = "There is nothing more to ask: no answer would change anything."


@attrs.frozen(eq=False, repr=False, slots=False)
class Plan(Result["InterviewData"]):
    """What to ask next, and what asking cannot settle."""

    case: Any = attrs.field(repr=False)
    day: datetime.date
    """The day whose law applies."""
    order: Order = attrs.field(repr=False)
    """The policy of asking."""
    passed: frozenset[str]
    """Paths of facts that are left alone."""
    before: tuple[str, ...]
    """What is said and seen to first, where nothing has been recorded yet."""
    questions: tuple[Ask, ...]
    """The next set, the first first; empty when no answer would change anything."""
    for_counsel: tuple[Missing, ...]
    """Judgments that facts are there for, and that only counsel can weigh."""
    not_yet: tuple[Missing, ...]
    """What can still come about before filing."""
    ended: tuple[Missing, ...]
    """What was asked for, is not known or was declined, and stays open."""
    left: int
    """How many facts could still change an element."""
    catalog: Catalog = attrs.field(repr=False)
    """The language."""
    law: Classification = attrs.field(default=T, repr=False)
    """The status."""
    coming: tuple[tuple[Topic, int], ...] = attrs.field(default=(), repr=False)
    """How many questions each topic has now, in the order in which they come."""
    untold: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By record, the parts of an act of which nothing was told and nothing is asked."""
    heard: bool = True
    """Whether anything is recorded that was done to the client; before that nobody is asked about acts of their own."""

    def within(self, minutes: int) -> tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]:
        """Return the topics, with how many questions of each, that a sitting has time for at a minute a question, and the rest."""
        asked: list[tuple[str, int]] = []
        left: list[tuple[str, int]] = []
        for topic, number in self.coming:
            now = min(number, max(minutes - sum(n for _, n in asked), 0))
            asked += [(self.catalog.plain(topic.title), now)] if now else []
            left += [(self.catalog.plain(topic.title), number - now)] if number > now else []
        return tuple(asked), tuple(left)

    @property
    def unasked(self) -> tuple[Apart, ...]:
        """What is not asked of a client, and why; told at the end."""
        if self.questions or not self.order.apart:
            return ()
        private = getattr(self.case, "setting", None) is Setting.PRIVILEGED
        waiting = WAITING if self.order.enough else ()
        unheard = () if self.heard else (UNHEARD,)
        return (*self.order.apart, *waiting, *(unheard if private else (CONFIDENTIAL,)))

    @property
    def done(self) -> str:
        """
        Where there is no question, what that means: nothing while there is one.

        That no answer would change anything is said only where nothing is left: to counsel, to another sitting, to a day still to
        come, or unknown.
        """
        if self.questions:
            return ""
        if not self.heard:
            return self.catalog.plain(_UNHEARD)
        if self.for_counsel:
            labels = list(dict.fromkeys(self.catalog.plain(missing.label) for missing in self.for_counsel))
            return self.catalog.say(_COUNSEL_DECIDES, judgments=self.catalog.some(labels, 3))
        left = self.passed or self.not_yet or self.ended or self.left or self.untold
        return self.catalog.plain(_DONE if left else _NOTHING)

    def _made(self) -> Made:
        given = {
            "case": self.case,
            "as_of": self.day,
            "order": self.order,
            "lang": self.catalog.lang,
            "passed": self.passed,
        }
        return next_questions, with_status(given, self.law)

    def _as_dict(self) -> InterviewData:
        plain = self.catalog.plain
        told: InterviewData = document_in_full(
            "interview",
            Interview(
                law=applied_law(self.law.on(self.day), self.day, self.catalog),
                before=self.before,
                done=self.done,
                questions=self.questions,
                for_counsel=self.for_counsel,
                not_yet=self.not_yet,
                ended=self.ended,
                left=self.left,
                coming=tuple(Coming(topic.id, plain(topic.title), number) for topic, number in self.coming),
                unasked=tuple(Unasked(plain(apart.title), plain(apart.why)) for apart in self.unasked),
                untold=tuple(Untold(about, parts) for about, parts in self.untold),
                disclaimer=plain(self.law.disclaimer),
            ),
        )
        return told


def next_questions(
    case: CaseLike,
    as_of: DateLike,
    *,
    order: Order = ORDER,
    lang: str = "en",
    passed: Iterable[str] = (),
    law: Classification = T,
) -> Plan:
    """
    Return what to ask next.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The date of decision, as for `tvisa.screen`.
        order: The policy of asking.
        lang: The language of the sentences, such as ``es``.
        passed: Paths of facts that are left alone.
        law: The status; one that this order was not made for brings an order of its own.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, *as_of* no date, *order* no order of asking, *passed* no paths, or *law* no status.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    return planned(case, as_of, order, lang, passed, law)


def plan_of(picture: Picture) -> Plan:
    """Return what to ask next of a case that is screened: the order is written for T; of another status what settles most comes first."""
    status = picture.status
    order = ORDER if status is T else Order((Topic(status.id, status.title, ()),))
    return next_questions(picture.case, picture.day, order=order, lang=picture.catalog.lang, law=status)


def planned(
    case: CaseLike,
    as_of: DateLike,
    order: Order,
    lang: str,
    passed: Iterable[str],
    law: Classification = T,
    kept: Kept | None = None,
) -> Plan:
    """Return what to ask next, as `next_questions` does, with what a session kept of its last step."""
    _check(order)
    if isinstance(passed, str) or not isinstance(passed, Iterable):
        message = 'passed must be paths of facts, such as ["filed"]'
        raise InputError(message)
    case, day, catalog = as_record(case, as_law(law).bindings["case"].record), as_day(as_of), catalog_of(lang)
    planner = Planner(case, day, order, catalog, frozenset(passed), law, kept.last if kept else None)
    if kept:
        kept.last = planner
    return planner.plan()


def _check(order: Order) -> None:
    if not isinstance(order, Order):
        message = "order must be an order of asking: a tvisa.interview.Order"
        raise InputError(message)


def question_at(
    case: CaseLike, as_of: DateLike, path: str, *, order: Order = ORDER, lang: str = "en", law: Classification = T
) -> Ask:
    """
    Return the question that asks for one fact, whether or not it is due: to change an answer that was given.

    It takes what `next_questions` does, and raises it; a path that leads to nothing in the case is an InputError, too.
    """
    case = as_told(as_record(case, as_law(law).bindings["case"].record))
    day, catalog = as_day(as_of), catalog_of(lang)
    _check(order)
    if not is_place(case, path):
        message = "path must lead to a fact of the case, such as filed"
        raise InputError(message)
    return Planner(case, day, order, catalog, frozenset(), law).at(path)


class Planner(Candidates):
    """What to ask next of one case: the questions, each with its words and what an answer would do."""

    def at(self, path: str) -> Ask:
        """Return the question for one fact; for what says that a list is whole, the one that asks for another entry."""
        path = path.removesuffix("_complete")
        fact = self.law.bound(path if place(self.case, f"{path}_complete") is None else f"{path}_complete")
        question = self.words.question_for(fact)
        return self._ask(Candidate(path, fact, question, (), self.order.topic(fact), (0, 0)))

    def plan(self) -> Plan:
        """Return the next set of questions, and what asking cannot settle."""
        candidates = self._sorted([*self._candidates()]) or [*self._of_intake()]
        chosen = self._set(candidates)
        told = [m for entries in self.missing.values() for m in entries]
        due = (m for m in told if self._is_due_for_counsel(m, chosen) and self._is_for_counsel(m))
        # What belongs in private recorded or not, the same is shown: outside a privileged setting it would tell of it.
        fresh = not any(fact.claims for path, fact in recorded(self.case) if not path.startswith("conduct"))
        return Plan(
            self.case,
            self.day,
            self.order,
            self.passed,
            tuple(self.catalog.plain(b) for b in self.order.before) if fresh else (),
            tuple(self._ask(c) for c in chosen),
            tuple(dict.fromkeys((*due, *(() if chosen else self.counsels_of_exposure)))),
            tuple(m for m in told if m.state is Gap.NOT_YET),
            tuple(m for m in told if m.state in ENDED),
            len(self.reach.leaves),
            self.catalog,
            self.law,
            tuple((topic, len([*several])) for topic, several in itertools.groupby(candidates, key=lambda c: c.topic)),
            tuple(self._untold()),
            self.heard,
        )

    # --- what is told of each ---------------------------------------------------------------------------------------

    def _ask(self, candidate: Candidate) -> Ask:
        candidate = attrs.evolve(candidate, serves=candidate.serves or self._serves(candidate.path))
        form = Form.MARKS if candidate.together else form_of(get(self.case, candidate.path))
        words = self._words(candidate) if self.law is T else _NONE
        plain = self.catalog.plain
        citations = tuple(str(c) for c in candidate.law.cites_on(self.day)) if candidate.law else ()
        kind = TOLD_BY.get(candidate.path) if form is Form.RECORD and self.law is T else None
        if kind and not self.may_ask(f"{candidate.path}.{kind.partition('.')[2]}"):
            kind, words = None, OPENLY.get(candidate.fact, words)
            candidate = attrs.evolve(candidate, question=self.words.question_for(candidate.fact))
        choices = self._choices(kind or candidate.fact) if kind or form is Form.CHOICE else ()
        if candidate.chapter is not None:
            staff = candidate.chapter.note and form is Form.MARKS
            words = Words("" if staff else candidate.chapter.tell)
            candidate = attrs.evolve(candidate, question=_TELL if form is Form.TOLD else _TICK)
            choices = self._ticked(candidate) if form is Form.MARKS else ()
        return Ask(
            candidate.path,
            self._about(candidate.path),
            candidate.fact,
            form,
            plain(candidate.question),
            plain(words.client),
            tuple(plain(x) for x in words.listen),
            candidate.topic,
            candidate.serves,
            self._why(candidate),
            citations,
            self._who(candidate),
            choices,
            cache(partial(self._effect, candidate)) if form is Form.YES_NO else Effects(None, None),
            bool(candidate.together),
        )

    def _words(self, candidate: Candidate) -> Words:
        """Return the words for the client; of somebody else's birth it is asked as of somebody else."""
        if (
            candidate.fact in OF_ANOTHER
            and get(self.case, candidate.record.removesuffix(".")).key != self.case.applicant
        ):
            return OF_ANOTHER[candidate.fact]
        return WORDS.get(candidate.fact, _NONE)

    def _about(self, path: str) -> str:
        """Name the record that a path lies in; a relative by number and by what they are to the applicant."""
        members = getattr(getattr(self.case, "family", None), "members", ())
        for number, member in enumerate(members):
            person = next((n for n, p in enumerate(self.case.people) if p.key == member.person), None)
            if path.startswith((f"family.members[{number}].", f"people[{person}].")):
                named = self.catalog.say("Relative {number}", number=number + 1)
                kinship = chosen(member.kinship)
                return f"{named}: {self.catalog.word(str(kinship))}" if kinship else named
        # What is asked of the client is about nobody else.
        return "" if path.startswith(f"people[{self._applicant}].") else self.law.about(path, self.catalog)

    @property
    def _applicant(self) -> int | None:
        people = getattr(self.case, "people", ())
        return next((n for n, person in enumerate(people) if person.key == self.case.applicant), None)

    def _called(self, number: int) -> str:
        """Name one of the people: the client, a relative, or by key."""
        person = self.case.people[number]
        if person.key == self.case.applicant:
            return self.catalog.plain("the client")
        return self._about(f"people[{number}].key") if self._is_relative(person.key) else str(person.key)

    def _is_relative(self, key: str) -> bool:
        return any(member.person == key for member in self.case.family.members)

    def _ticked(self, candidate: Candidate) -> tuple[Choice, ...]:
        """Return the facts that can be ticked, each by its path within the record."""
        assert candidate.chapter is not None  # noqa: S101 - only a chapter has marks
        at = candidate.path
        record = at if candidate.chapter.of != "case" else ""
        return tuple(
            Choice(path.removeprefix(f"{at}.") if at else path, self._label(path, at))
            for path in candidate.together or self.marks(candidate.chapter, record)
        )

    def _label(self, path: str, at: str) -> str:
        """Name a fact that can be ticked, and where it is one of several records, which."""
        name, about = self.catalog.plain(self.law.labels(self.law.bound(path))), self._about(path)
        return name if at or not about else f"{about}: {name}"

    def _who(self, candidate: Candidate) -> AnsweredBy:
        """Return who can answer: counsel where the law asks for a judgment, else whoever the record says."""
        told = (*self.missing.get(candidate.path, ()), *(e.missing for e in self.exposed.get(candidate.path, ())))
        if any(missing.who is Who.COUNSEL for missing in told):
            return AnsweredBy.COUNSEL
        return self.words.who_answers(candidate.fact)

    def _choices(self, fact: str) -> tuple[Choice, ...]:
        """Return the words of a closed list or, where the fact names an incident, the keys of those recorded."""
        if fact == "member.kinship":
            return tuple(Choice(word, self.catalog.plain(label)) for word, label in RELATIVES.items())
        if fact == "plan.person":
            return tuple(Choice(person.key, self._called(n)) for n, person in enumerate(self.case.people))
        words = [str(word) for word in self.words.choices_for(fact)] or [
            incident.key for incident in self.case.incidents
        ]
        return tuple(Choice(word, self.catalog.word(word)) for word in words)

    def _why(self, candidate: Candidate) -> str:
        titles = {f.predicate.id: self.catalog.plain(f.predicate.title) for f in self.reach.parts}
        if served := [titles[s] for s in candidate.serves if s in titles]:
            return self.catalog.say("The answer can still decide: {elements}.", elements="; ".join(served))
        if candidate.serves == ("filing",):
            return self.catalog.plain("It can change what must be done, and how soon.")
        return self.catalog.plain("It can change how the facts are read, and what counsel must do.")

    def _effect(self, candidate: Candidate, value: bool) -> Effect:
        changed = put(self.case, candidate.path, yes_no(value, "client"))
        scope = self.law.scope(changed, self.day)
        settles: dict[str, SettledPart] = {}
        elements = {f.predicate.id for f in self.reach.findings}
        grounds = any(served not in elements for served in candidate.serves)
        # What it cannot change it does not settle either.
        kept = (f for f in self.reach.parts if f.predicate.id not in (*elements, *candidate.serves))
        scope.memo.update({ground.predicate: ground for ground in kept})
        for before in self.reach.findings:
            if before.predicate.id not in candidate.serves and not (grounds and before.predicate.id == "admissibility"):
                continue
            after = find(before.predicate, scope)
            for element, outcome in _settled(before, after):
                settles.setdefault(element.id, SettledPart(element.id, self.catalog.plain(element.title), outcome))
        names = self._names(candidate)
        return Effect(tuple(settles.values()), len(self._left(names[0], value)) if names else len(self.reach.leaves))

    def _left(self, name: str, value: bool) -> set[str]:
        return {self.reach.met[n].path for n in self.reach.under({name: value})}


def _settled(before: Finding, after: Finding) -> Iterator[tuple[Element, Outcome]]:
    """Yield the outermost named parts that are settled in the one and were not in the other."""
    if before.outcome is after.outcome:
        if before.bits == after.bits:
            return
    elif isinstance(before.predicate, Element) and after.outcome is not Outcome.UNKNOWN:
        yield before.predicate, after.outcome
        return
    for one, other in zip(before.children, after.children, strict=True):
        yield from _settled(one, other)

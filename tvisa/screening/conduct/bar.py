"""
The bar over every act and court matter recorded: where it stands, what each side would point to, and what each could argue.

Each stays on its own step, of `tvisa.law.conduct.ladder` or `tvisa.law.conduct.matters`; the bar as a whole stands where the worst
of them does, and is not raised only where every question that opens it was answered.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import attrs

from tvisa.facts import Act, Case, Matter
from tvisa.facts.choices import chosen
from tvisa.facts.conduct import Help, Tasks
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.evaluate import find
from tvisa.kernel.paths import facts_of
from tvisa.kernel.predicate import Gap, Predicate
from tvisa.kernel.provision import CHECKED_ON
from tvisa.kernel.truth import Outcome
from tvisa.law.conduct.acts import Compelled, compulsion, own_act, under_18, unshielded
from tvisa.law.conduct.bar import (
    AGE_OPEN,
    ARGUMENTS,
    BY_MATTER,
    BY_VERB,
    DENIED,
    FOR_WHAT_OPEN,
    LEFT_OPEN,
    NOT_ASKED,
    OTHER_YOUNG,
    STOP,
    STOP_SEVERAL,
    SUMMED,
    TEXTS,
    Argument,
    Precondition,
)
from tvisa.law.conduct.ladder import (
    ACT_OF_TRAFFICKING,
    AGAINST_CLIENT,
    FOR_CLIENT,
    KNEW,
    LABOR_END,
    LABOR_PARTS,
    MEANS_OR_MINOR,
    PARTS,
    SEX_END,
    SEX_VERB,
    WHEN_KNOWN,
    BarStep,
    PartOfDefinition,
    act_step,
    toward_others,
)
from tvisa.law.conduct.leaves import OTHER_MINOR, said
from tvisa.law.conduct.matters import (
    ELSEWHERE,
    MATTER_STEP,
    OPENING,
    acted,
    denied_on_an_account,
    ended_without_guilt,
    guilt,
    linked,
    matter_step,
    over,
    undone,
    vacated,
)
from tvisa.law.conduct.timing import asserted
from tvisa.law.conduct.writing import weights
from tvisa.screening.conduct.subject import Subject
from tvisa.words.catalog import Catalog


def _holding(listed: Mapping[str, str | Predicate]) -> tuple[Predicate, ...]:
    return tuple(weight.holds for weight in weights(listed) if weight.holds is not None)


_JOBS: Final = (
    *(said(f"act.tasks.{f.name}") for f in attrs.fields(Tasks)),
    *(said(f"act.help.{f.name}") for f in attrs.fields(Help)),
    *(said(f"act.violence.{name}") for name in ("threat", "confinement", "physical", "sexual", "drugged")),
    *(said(f"act.others_papers.{name}") for name in ("held", "kept_to_control")),
)
"""What is no verb of the definition, and what an officer would call harboring or obtaining all the same."""
_FOR_OFFICER: Final = (*PARTS.values(), *_JOBS, *_holding(AGAINST_CLIENT))
_FOR_REPRESENTATIVE: Final = _holding(FOR_CLIENT)
_PRESSURE: Final = tuple(
    said(f"act.compulsion.{f}") for f in ("ordered", "threatened", "recent_violence", "initiated", "other_way")
)

_BOUGHT: Final = tuple(map(said, ("act.procured", "act.verbs.patronized", "act.verbs.solicited")))
"""Acts that are commercial sex in themselves."""

_OF_GUILT: Final = tuple(
    said(f"matter.{f}") for f in ("elements_match", "vacated_for_defect", "vacated_otherwise", "compelled_in_record")
)
_OF_CHARGES: Final = tuple(said(f"matter.{f}") for f in ("elements_match", "charged", "pending", "convicted"))
_OF_ENDED: Final = tuple(said(f"matter.{f}") for f in ("elements_match", "convicted", "dismissed", "acquitted"))

# --- one act, or one matter -------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class BarredAct:
    """
    One act, or one arrest, charge or conviction of it, at one time, on the ladder.

    Attributes:
        subject: The act or the matter, to ask things of.
        step: Where it stands.
        compelled: How far it was compelled.
        parts: How each part of the definition stands; of a matter nothing is said of them.
    """

    subject: Subject
    step: BarStep
    compelled: Compelled
    parts: dict[str, PartOfDefinition]

    @classmethod
    def of(cls, subject: Subject) -> BarredAct:
        """Put one act, or one matter, on the ladder."""
        scope = subject.scope
        if subject.kind == "matter":
            matter: Matter = scope.names["matter"]
            told = acted(scope.names["case"], matter)
            pressed = compulsion(told[1], subject.at).state if told else Compelled.UNKNOWN
            if pressed is Compelled.UNKNOWN and asserted(matter.compelled_in_record.when_no_hurts):
                pressed = Compelled.PARTIAL
            return cls(subject, matter_step(matter), pressed, {})
        act = scope.names["act"]
        everybodys = unshielded(act)
        everybody = scope if everybodys is act else scope.instead(act=everybodys)
        labor_alone = not subject.holds(SEX_END) and subject.holds(LABOR_END)
        asked, own = LABOR_PARTS if labor_alone else PARTS, own_act(act)
        without = scope if own is act else scope.instead(act=own)
        parts = {name: _part(find(p, without).bits & 15, find(p, everybody).bits & 15) for name, p in asked.items()}
        return cls(subject, act_step(scope), compulsion(act, subject.at).state, parts)

    @property
    def path(self) -> str:
        """Path of the act or matter in the case file."""
        return self.subject.path

    @property
    def toward_minor(self) -> bool:
        """Whether an age or a date of birth on file puts the other person under 18 at the time."""
        names = self.subject.scope.names
        return self.matter is None and asserted(under_18(names["case"], names["act"], client=False)[0])

    @property
    def matter(self) -> Matter | None:
        """The arrest, charge or conviction; None of an act."""
        return self.subject.scope.names["matter"] if self.subject.kind == "matter" else None

    @property
    def of_act(self) -> str:
        """The place of the act; of a matter that of the act that it is about, and nothing where none is recorded."""
        return self.path if self.matter is None else chosen(self.matter.act) or ""

    @property
    def acted(self) -> Act | None:
        """The act; of a matter the act that it is about, where that is recorded."""
        told = acted(self.subject.scope.names["case"], self.matter) if self.matter else None
        act: Act | None = told[1] if told else None if self.matter else self.subject.scope.names["act"]
        return act

    @property
    def recorded(self) -> bool:
        """Whether what keeps it from being not raised is recorded, and not only left unasked."""
        if self.step is BarStep.UNDETERMINED:
            return self.matter is None and bool(toward_others(self.subject.scope.names["act"]))
        return self.step is not BarStep.NOT_RAISED

    @property
    def concerns_somebody(self) -> bool:
        """Whether a person is recorded on the other side of an act that is not cleared, whatever was asked of it."""
        if self.matter is not None or self.step is BarStep.NOT_RAISED:
            return False
        return chosen(self.subject.scope.names["act"].other.person) is not None

    def for_officer(self) -> tuple[Fact, ...]:
        """Return the facts an officer would point to."""
        return self._facts(MATTER_STEP.values() if self.matter else _FOR_OFFICER)

    def for_representative(self) -> tuple[Fact, ...]:
        """Return the facts a representative would point to."""
        return self._facts((said("matter.compelled_in_record"),) if self.matter else _FOR_REPRESENTATIVE)

    def _facts(self, predicates: Iterable[Predicate]) -> tuple[Fact, ...]:
        return tuple(dict.fromkeys(f for p in predicates for f in self.subject.facts(p)))

    def missing(self) -> tuple[Missing, ...]:
        """Return the missing facts that matter most: those of the definition, then those of compulsion."""
        if self.step is BarStep.NOT_RAISED:
            return ()
        if self.matter:
            of_linked = _OF_GUILT if guilt(self.matter) else _OF_ENDED if over(self.matter) else _OF_CHARGES
            return self.subject.missing(*(of_linked if linked(self.matter) else (said("matter.trafficking_linked"),)))
        first = (
            (SEX_VERB, ACT_OF_TRAFFICKING, WHEN_KNOWN)
            if self.step is BarStep.UNDETERMINED
            else (WHEN_KNOWN, ACT_OF_TRAFFICKING)
        )
        return self.subject.missing(*first, *_PRESSURE)

    @property
    def denied_on_an_account(self) -> bool:
        """Whether the client's denial is all that speaks against it, which takes nothing back."""
        if self.matter:
            return self.step is BarStep.UNDETERMINED and denied_on_an_account(self.matter)
        return self.step.raised and PartOfDefinition.DENIED in self.parts.values()

    def parts_missing(self) -> bool:
        """Whether any part of the definition is unknown, or said only by a trafficker."""
        return any(p in (PartOfDefinition.UNKNOWN, PartOfDefinition.HOSTILE_ONLY) for p in self.parts.values())

    @property
    def says_for_what(self) -> bool:
        """Whether more of the definition is recorded than the act: what for, by which means, of somebody under 18; a matter is of it."""
        if self.matter:
            return True
        return any(map(self.subject.holds, (SEX_END, LABOR_END, MEANS_OR_MINOR, KNEW, *_BOUGHT)))

    def called(self) -> tuple[str, ...]:
        """Return what raises it, each as it is called in the bottom line."""
        if not self.step.raised:
            return ()
        if self.matter:
            return (BY_MATTER["guilt" if guilt(self.matter) else "charge"],)
        return tuple(words for verb, words in BY_VERB.items() if self.subject.holds(said(f"act.verbs.{verb}")))


def _part(bits: int, with_hostile: int) -> PartOfDefinition:
    if bits == truth.TRUE:
        return PartOfDefinition.EVIDENCED
    if asserted(bits):
        return PartOfDefinition.CONFLICT
    if asserted(with_hostile):
        return PartOfDefinition.HOSTILE_ONLY
    return PartOfDefinition.DENIED if bits == truth.FALSE else PartOfDefinition.UNKNOWN


# --- what can be argued -----------------------------------------------------------------------------------------------


def _raised(act: BarredAct, _: Case) -> bool:
    return act.recorded


def _parts_open(act: BarredAct, _: Case) -> bool:
    return act.parts_missing()


def _asserted_only(act: BarredAct, _: Case) -> bool:
    return act.step is BarStep.ASSERTED_ONLY


def _unconvicted(_: BarredAct, case: Case) -> bool:
    return not any(map(_stands, case.conduct.matters))


def _convicted(_: BarredAct, case: Case) -> bool:
    return any(_stands(m) and linked(m) for m in case.conduct.matters)


def _stands(matter: Matter) -> bool:
    return asserted(matter.convicted.when_yes_hurts) and not undone(matter)


def _pressed(act: BarredAct, _: Case) -> bool:
    return act.compelled in (Compelled.RECORDED, Compelled.PARTIAL)


def _acted(act: BarredAct, _: Case) -> bool:
    return act.parts.get("act") is PartOfDefinition.EVIDENCED


def _for_sex(act: BarredAct) -> bool:
    """Say whether an act that the sex branch names is recorded, and commercial sex is, or can be, what it was for."""
    if act.matter is not None or not asserted(act.subject.find(SEX_VERB).bits & 15):
        return False
    told = act.subject.find(SEX_END).bits & 15
    if told == truth.FALSE:
        return False
    return asserted(told) or act.subject.holds(said("act.procured")) or not act.subject.holds(LABOR_END)


def _other_young(act: BarredAct, _: Case) -> bool:
    return _for_sex(act) and asserted(act.subject.find(OTHER_MINOR).bits & 15)


def _age_open(act: BarredAct, _: Case) -> bool:
    return _for_sex(act) and act.subject.find(OTHER_MINOR).bits & 15 == truth.OPEN


def _charged(act: BarredAct, _: Case) -> bool:
    return act.matter is not None and linked(act.matter) and not guilt(act.matter)


def _let_go(act: BarredAct, case: Case) -> bool:
    if not _charged(act, case) or act.matter is None:
        return False
    return ended_without_guilt(act.matter) or over(act.matter)


def _vacated(act: BarredAct, _: Case) -> bool:
    return act.matter is not None and linked(act.matter) and vacated(act.matter)


def _sealed(act: BarredAct, _: Case) -> bool:
    return act.matter is not None and linked(act.matter) and asserted(act.matter.vacated_otherwise.when_no_hurts)


def _assisted(act: BarredAct, _: Case) -> bool:
    record: Act = act.subject.scope.names["act"]
    done = [
        f.when_yes_hurts for group in (record.tasks, record.help) for _, f in facts_of(group) if isinstance(f, Answer)
    ]
    return act.parts.get("act") not in (PartOfDefinition.EVIDENCED, PartOfDefinition.CONFLICT) and any(
        map(asserted, done)
    )


def _acted_or_assisted(act: BarredAct, case: Case) -> bool:
    return _acted(act, case) or _assisted(act, case)


HOLDS: Final[dict[Precondition, Callable[[BarredAct, Case], bool]]] = {
    Precondition.RAISED: _raised,
    Precondition.PARTS_OPEN: _parts_open,
    Precondition.ASSERTED_ONLY: _asserted_only,
    Precondition.UNCONVICTED: _unconvicted,
    Precondition.CONVICTED: _convicted,
    Precondition.PRESSED: _pressed,
    Precondition.ACTED: _acted,
    Precondition.OTHER_YOUNG: _other_young,
    Precondition.AGE_OPEN: _age_open,
    Precondition.ASSISTED: _assisted,
    Precondition.ACTED_OR_ASSISTED: _acted_or_assisted,
    Precondition.CHARGED: _charged,
    Precondition.LET_GO: _let_go,
    Precondition.VACATED: _vacated,
    Precondition.SEALED: _sealed,
}
"""How each thing that an argument is given for is seen in an act and its case."""


def _offered(argument: Argument, act: BarredAct, case: Case) -> bool:
    return all(HOLDS[given](act, case) for given in argument.given)


# --- every act --------------------------------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class BarFound:
    """
    The bar over every act and matter recorded.

    Attributes:
        case: The case.
        acts: Each act and matter at each time, in the order recorded.
        whole: The case itself, to ask things of.
    """

    case: Case = attrs.field(repr=False)
    acts: tuple[BarredAct, ...]
    whole: Subject = attrs.field(repr=False)

    @property
    def step(self) -> BarStep:
        """The step of what stands worst; where nothing is raised, whether every question that opens the bar was answered."""
        steps = [a.step for a in self.acts]
        worst = max(steps, key=list(BarStep).index, default=BarStep.NOT_RAISED)
        if self.whole.holds(ELSEWHERE):
            worst = max(worst, BarStep.UNDETERMINED, key=list(BarStep).index)
        if worst is not BarStep.NOT_RAISED or self.opened:
            return worst
        unasked = any(m.state is Gap.NOT_ASKED for m in self.whole.missing(*OPENING))
        return BarStep.NOT_ASKED if unasked and not steps else BarStep.UNDETERMINED

    @property
    def opened(self) -> bool:
        """Whether every question that opens the bar was answered: these are all the acts, arrests, charges and convictions."""
        return all(self.whole.certain(question) for question in OPENING)

    @property
    def of_met(self) -> Outcome:
        """What becomes of a whole whose every element is MET: MET again only where everything was asked, and nothing raises the bar."""
        outcome = self.step.of_met
        return outcome if outcome is not Outcome.MET or self.opened else Outcome.UNKNOWN

    @property
    def missing(self) -> tuple[Missing, ...]:
        """What is missing: what matters most of every act and matter that is raised or open, then what opens the bar."""
        of_acts = (m for act in self.acts for m in act.missing())
        return tuple(dict.fromkeys((*of_acts, *self.whole.missing(*OPENING))))

    @property
    def recorded(self) -> tuple[Fact, ...]:
        """What is recorded outside any act and can be one."""
        return self.whole.facts(ELSEWHERE)

    def text(self, catalog: Catalog, *, of_others: bool = True) -> str:
        """Say what the record raises, in the fixed words, what a denial is worth, the age of others, and what was not asked."""
        said_so = [catalog.say(TEXTS[self.step], date=CHECKED_ON)]
        if any(act.denied_on_an_account for act in self.acts):
            said_so.append(catalog.plain(DENIED))
        raised = [act for act in self.acts if act.recorded and of_others]
        if any(_other_young(act, self.case) for act in raised):
            said_so.append(catalog.plain(OTHER_YOUNG))
        if any(_age_open(act, self.case) for act in raised):
            said_so.append(catalog.plain(AGE_OPEN))
        return " ".join((*said_so, *self._open(catalog)))

    def summary(self, catalog: Catalog, *, brief: bool = False, short: bool = False) -> str:
        """Say it in the bottom line: stop, not cleared, or asked and nothing recorded; and what was not asked, in a *short* one counted."""
        unasked = {m.question for m in self.missing if m.state in (Gap.NOT_ASKED, Gap.LIST_OPEN)}
        if not self.step.raised and short and unasked and self._open(catalog):
            asked = catalog.count("{number} question not asked.", "{number} questions not asked.", len(unasked))
            return f"{catalog.plain(SUMMED[self.step])} {asked}"
        if not self.step.raised:
            left = () if brief else self._open(catalog, most=1)
            told = " ".join((catalog.plain(SUMMED[self.step]), *left))
            if short or self.step is not BarStep.NOT_ASKED:
                return told
            return catalog.say("Trafficker bar: {told}", told=told)  # among other sentences it is named
        called = dict.fromkeys(catalog.plain(words) for act in self.acts for words in act.called())
        message = STOP if len(called) == 1 else STOP_SEVERAL
        if not any(act.says_for_what for act in self.acts if act.step.raised):
            message = FOR_WHAT_OPEN
        return catalog.say(message, what=catalog.some(list(called), 2))

    def _open(self, catalog: Catalog, most: int = 3) -> list[str]:
        """Say what was not asked and, where nothing was left unasked, what is not known, the rest counted."""
        if self.step.raised or (self.step.of_met is Outcome.MET and self.opened):
            return []
        missing = self.missing
        unasked = [m.question for m in missing if m.state in (Gap.NOT_ASKED, Gap.LIST_OPEN)]
        open_still = [m.question for m in missing]
        message, questions = (NOT_ASKED, unasked) if unasked else (LEFT_OPEN, open_still)
        asked = list(dict.fromkeys(questions))
        return [catalog.say(message, questions=catalog.some(asked, most))] if asked else []

    def arguments(self, day: datetime.date) -> list[tuple[Argument, tuple[str, ...]]]:
        """Return each argument with the acts for which its precondition holds."""
        found = [(a, tuple(dict.fromkeys(x.path for x in self.acts if _offered(a, x, self.case)))) for a in ARGUMENTS]
        return [(a, paths) for a, paths in found if paths and any(day in p.window for p in a.provisions)]


def assess(case: Case, subjects: Iterable[Subject], whole: Subject) -> BarFound:
    """Put every act and every matter on the ladder."""
    return BarFound(case, tuple(BarredAct.of(subject) for subject in subjects), whole)

"""
How a file of the law is written: the whole before its parts, and rule, citation and predicate in one place.

A rule is a sentence, which may run over lines, and one text of citations set apart by semicolons; where several parts stand
under one rule, the later ones name it (`VICTIM.law`). ``of=lambda: ...`` and ``weighs=lambda: ...`` name what stands further
down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypedDict, Unpack, overload

import attrs

from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.classification import NonDefense, Procedure
from tvisa.kernel.predicate import (
    AllOf,
    AnyOf,
    Computed,
    Element,
    Every,
    Exists,
    Factor,
    Predicate,
    Question,
    Reading,
    Who,
)
from tvisa.kernel.provision import Kind, Period, Provision
from tvisa.law.dated import Deferred
from tvisa.law.writing import counsel_answers, question_for, rule

Rule = str | Provision
"""A rule: its sentence, or one that stands elsewhere."""


class Verified(TypedDict, total=False):
    """What a rule has beside its sentence and citations, as `rule` takes it."""

    note: str
    """What a careful reader should know."""
    window: Period | None
    """The days on which the rule applies."""
    confidence: str
    """How the rule was verified."""


def _law(says: Rule, cited: str, **verified: Unpack[Verified]) -> Provision:
    return says if isinstance(says, Provision) else rule(says, cited, **verified)


@overload
def part(
    ident: str,
    title: str,
    says: Rule,
    cited: str = "",
    *,
    of: Callable[[], Predicate],
    asserted: str = "",
    summed: bool = False,
    of_case: bool = False,
    beside: bool = False,
    **verified: Unpack[Verified],
) -> Deferred[Element]: ...
@overload
def part(
    ident: str,
    title: str,
    says: Rule,
    cited: str = "",
    *,
    of: Predicate,
    asserted: str = "",
    summed: bool = False,
    of_case: bool = False,
    beside: bool = False,
    **verified: Unpack[Verified],
) -> Element: ...
def part(
    ident: str,
    title: str,
    says: Rule,
    cited: str = "",
    *,
    of: Predicate | Callable[[], Predicate],
    asserted: str = "",
    summed: bool = False,
    of_case: bool = False,
    beside: bool = False,
    **verified: Unpack[Verified],
) -> Element | Deferred[Element]:
    """
    Name a part of the law.

    Args:
        ident: Its name, after the concept and never after a paragraph number.
        title: Its name for a reader.
        says: Its rule in our own words.
        cited: Where that stands, the most authoritative first.
        of: What it consists of, which can be named further down; lists in it stand under its rule.
        asserted: Path of the answer that asserts it as a whole.
        summed: Whether a sentence speaks of it as one, whatever lies below.
        of_case: Whether it asks nothing of the records bound around it.
        beside: Whether it stands beside the elements and is none.
        verified: Its note, window and grade.
    """
    law = _law(says, cited, **verified)

    def element(consists: Predicate) -> Element:
        return Element(ident, title, _under(law, consists), law, asserted, summed, of_case, beside)

    return element(of) if isinstance(of, Predicate) else Deferred(name=ident, law=law, make=lambda: element(of()))


def fact(
    path: str,
    says: Rule,
    cited: str = "",
    *,
    against: Reply = Reply.NO,
    not_yet: bool = False,
    ever: bool = False,
    **verified: Unpack[Verified],
) -> Question:
    """
    Ask for a fact: a bright-line leaf.

    Args:
        path: Path of the fact.
        says: The rule that it decides.
        cited: Where that stands.
        against: Which answer is against the applicant.
        not_yet: Whether a "no" can still be mended before filing.
        ever: Whether it can be mended after filing as well.
        verified: Its note, window and grade.
    """
    law = _law(says, cited, **verified)
    who = Who.COUNSEL if counsel_answers(path) else Who.INTERVIEWER
    return Question(path, question_for(path), law, against=against, not_yet=not_yet or ever, ever=ever, who=who)


@attrs.frozen
class Weighed:
    """Something that the rule of a standard itself weighs; `standard` makes it a factor under that rule."""

    fact: str
    title: str
    counts_for: Reply
    both: bool = False
    core: str = ""
    how: Callable[[Any], Answer] | None = None


Weighs = Sequence[Factor | Weighed]


@overload
def factor(path: str, title: str, *, core: str = "", how: Callable[[Any], Answer] | None = None) -> Weighed: ...
@overload
def factor(path: str, title: str, law: Provision, *, core: str = "") -> Factor: ...
def factor(
    path: str, title: str, law: Provision | None = None, *, core: str = "", how: Callable[[Any], Answer] | None = None
) -> Factor | Weighed:
    """
    Name something that speaks for the applicant when the answer is yes.

    Args:
        path: Path of the fact.
        title: What it is.
        law: The rule that names it; that of the standard itself where none is given.
        core: What the words of the law ask that it is a plain fact of.
        how: Of what is no answer, how one is read off it.
    """
    return Factor(path, title, law, core=core, how=how) if law else Weighed(path, title, Reply.YES, core=core, how=how)


@overload
def against(path: str, title: str, *, both: bool = False, core: str = "") -> Weighed: ...
@overload
def against(path: str, title: str, law: Provision, *, both: bool = False, core: str = "") -> Factor: ...
def against(
    path: str, title: str, law: Provision | None = None, *, both: bool = False, core: str = ""
) -> Factor | Weighed:
    """Name something that speaks against the applicant when the answer is yes; of *both*, a no speaks for them."""
    if law:
        return Factor(path, title, law, Reply.NO, both, core=core)
    return Weighed(path, title, Reply.NO, both, core)


def factors(root: str, law: Provision, **titles: str) -> dict[str, Factor]:
    """Name several things under one rule that speak for the applicant: the last step of each one's path, and what it is."""
    return {name: Factor(f"{root}.{name}", title, law) for name, title in titles.items()}


def core(name: str, *weighed: Factor) -> tuple[Factor, ...]:
    """Name what the words of the law ask that each of several factors is a plain fact of."""
    return tuple(attrs.evolve(each, core=name) for each in weighed)


ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
DIGITS: Final = tuple(str(number) for number in range(1, 16))


def enumerated(
    root: str,
    says: str,
    cited: str,
    numbers: Sequence[str],
    window: Period,
    *,
    core: str = "",
    no_core: Sequence[str] = (),
    **titles: str,
) -> tuple[Factor, ...]:
    """
    Name what a text numbers, each under its own number.

    Args:
        root: Path of the record that holds the facts.
        says: What the text says of each.
        cited: Where it stands, with ``{}`` for the number.
        numbers: The numbers, in order.
        window: The days on which the text applies.
        core: What the words of the law ask that each is a plain fact of.
        no_core: The last step of those that are only weighed.
        titles: By the last step of its path, what each is, in the order of the text.
    """
    listed = zip(numbers, titles.items(), strict=False)
    return tuple(
        Factor(
            f"{root}.{name}",
            title,
            rule(says, cited.format(number), window=window),
            core="" if name in no_core else core,
        )
        for number, (name, title) in listed
    )


@overload
def standard(
    path: str,
    says: Rule,
    cited: str = "",
    *,
    weighs: Callable[[], Weighs],
    against: Reply = Reply.NO,
    of_law: bool = False,
    **verified: Unpack[Verified],
) -> Deferred[Question]: ...
@overload
def standard(
    path: str,
    says: Rule,
    cited: str = "",
    *,
    weighs: Weighs = (),
    against: Reply = Reply.NO,
    of_law: bool = False,
    **verified: Unpack[Verified],
) -> Question: ...
def standard(
    path: str,
    says: Rule,
    cited: str = "",
    *,
    weighs: Weighs | Callable[[], Weighs] = (),
    against: Reply = Reply.NO,
    of_law: bool = False,
    **verified: Unpack[Verified],
) -> Question | Deferred[Question]:
    """
    Ask the provision's own question, which a person must weigh: counsel, and never a client.

    Args:
        path: Path of the fact that holds the judgment.
        says: The rule.
        cited: Where that stands.
        weighs: What is weighed; listed, and moves nothing. It can be named further down.
        against: Which answer is against the applicant.
        of_law: Whether it is a question of law alone.
        verified: Its note, window and grade.
    """
    law = _law(says, cited, **verified)

    def question(weighed: Weighs) -> Question:
        factors = tuple(
            f if isinstance(f, Factor) else Factor(f.fact, f.title, law, f.counts_for, f.both, f.how, f.core)
            for f in weighed
        )
        return Question(
            path, question_for(path), law, Kind.STANDARD, against, factors=factors, who=Who.COUNSEL, of_law=of_law
        )

    return Deferred(name=path, law=law, make=lambda: question(weighs())) if callable(weighs) else question(weighs)


def computed(
    ident: str,
    asks: str,
    says: Rule,
    cited: str = "",
    *,
    needs: tuple[str, ...] | None = None,
    how: Callable[..., Reading],
    reads: tuple[str, ...],
    hangs_on: tuple[str, ...] | None = None,
    kind: Kind = Kind.BRIGHT_LINE,
    against: Reply = Reply.NO,
    beyond: bool = False,
    silent: bool = False,
    judged: tuple[str, ...] = (),
    **verified: Unpack[Verified],
) -> Computed:
    """
    Read a leaf off dates, ages or lists of names.

    Args:
        ident: Its name.
        asks: The question that it settles.
        says: The rule.
        cited: Where that stands.
        needs: The bindings that the computation takes, in order, where its parameters are not named after them.
        how: The computation.
        reads: Every fact that it may read.
        hangs_on: Those of them on which its outcome hangs, where not all do.
        kind: A standard where its outcome is a judgment whatever it reads.
        against: Which answer is against the applicant.
        beyond: Whether nothing that can be recorded settles it: it marks what is left to counsel.
        silent: Whether it only says whose record one is, and is told nowhere.
        judged: Of what it reads, the standards; what a record leaves to counsel is added.
        verified: Its note, window and grade.
    """
    law = _law(says, cited, **verified)
    judged = (*judged, *filter(counsel_answers, reads))
    needs = parameters(how) if needs is None else needs
    return Computed(ident, needs, how, asks, law, reads, kind, against, beyond, hangs_on, silent, judged)


def parameters(how: Any) -> tuple[str, ...]:
    """Return the names of what a function is yet to be given by position."""
    if isinstance(how, partial):
        return tuple(name for name in parameters(how.func)[len(how.args) :] if name not in how.keywords)
    return tuple(how.__code__.co_varnames[: how.__code__.co_argcount])


# --- lists ------------------------------------------------------------------------------------------------------------


_OPEN: Final = Provision("", ())
"""In place of the rule of a list, until the part in which it stands is put together."""


@attrs.frozen
class Records:
    """A list of the case of which the law asks something."""

    path: str
    """Path of the list."""
    each: str
    """The name under which one of them is bound."""
    ask: str = attrs.field()
    """The question that opens the list, and whether these are all; where it is not said, the record's own."""

    @ask.default
    def _asked(self) -> str:
        return question_for(self.complete)

    @property
    def complete(self) -> str:
        """Path of the answer to whether these are all."""
        return f"{self.path}_complete"

    def some(
        self,
        that: Predicate,
        law: Provision = _OPEN,
        *,
        ask: str = "",
        against: Reply = Reply.YES,
        not_yet: bool = False,
    ) -> Exists:
        """Ask whether one of them is so, under a rule or under that of the part in which this stands."""
        return Exists(self.path, self.each, that, self.complete, ask or self.ask, law, not_yet=not_yet, against=against)

    def every(self, that: Predicate) -> Every:
        """Ask whether all of them are so."""
        return Every(self.path, self.each, that, self.complete, self.ask, _OPEN)


def _under(law: Provision, node: Any) -> Any:
    """Return a predicate in which lists without a rule stand under this one; what has a name has a rule of its own."""
    if isinstance(node, (Exists, Every)):
        return attrs.evolve(node, that=_under(law, node.that), law=law if node.law is _OPEN else node.law)
    if isinstance(node, (AllOf, AnyOf)):
        parts = tuple(_under(law, part) for part in node.parts)
        return node if parts == node.parts else attrs.evolve(node, parts=parts)
    return node


# --- beside the elements ----------------------------------------------------------------------------------------------


def non_defense(
    path: str, title: str, says: Rule, cited: str = "", *, held: Reply = Reply.YES, **verified: Unpack[Verified]
) -> NonDefense:
    """Name something often held against a person that the law does not hold against them: *held*, an answer to a fact."""
    return NonDefense(path, title, _law(says, cited, **verified), held)


def procedure(ident: str, title: str, says: Rule, cited: str = "", **verified: Unpack[Verified]) -> Procedure:
    """Say what to file and how it is weighed; it is named and cited as `part` is."""
    return Procedure(ident, title, _law(says, cited, **verified))


def reading(ident: str, title: str, says: Rule, cited: str = "", **verified: Unpack[Verified]) -> Procedure:
    """Say how to read the law where that is easily got wrong; it is named and cited as `part` is."""
    return Procedure(ident, title, _law(says, cited, **verified), Kind.READING)

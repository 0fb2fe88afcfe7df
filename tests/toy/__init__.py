"""
A second status, as small as one can be: the license of a stall at a market, for the lots that were brought to it.

It stands for every status that is yet to be written. Nothing outside this folder knows of it, and what the library does with
T it must do with this.
"""

from __future__ import annotations

import datetime
from typing import Final, cast

import attrs

from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.classification import Binding, Classification, NonDefense, RuleSet, Vocabulary
from tvisa.kernel.dates import DateFact, across, before
from tvisa.kernel.fields import ask, date, items
from tvisa.kernel.predicate import Computed, Element, Exists, Factor, Gap, Question, Reading
from tvisa.kernel.provision import Citation, Kind, Period, Provision
from tvisa.kernel.scope import in_words
from tvisa.law.dated import Dated, resolve, within

# --- the records ------------------------------------------------------------------------------------------------------


@attrs.frozen(repr=False)
class Lot:
    """Goods that were brought together."""

    weighed: Answer = ask("Was the lot weighed at the gate?")
    stolen: Answer = ask("Was the lot stolen?")
    fair: Answer = ask("Was the price of the lot fair?")
    haggled: Answer = ask("Was the price haggled over?")
    brought: DateFact = date("On what day was the lot brought?")
    asserted: Answer = ask("As a whole: was the lot fit to be sold?")


@attrs.frozen(repr=False)
class Stall:
    """The stall that wants its license."""

    filed: Answer = ask("Has the license been applied for?")
    clean: Answer = ask("Is the stall clean?")
    noisy: Answer = ask("Is the stall noisy?")
    lots: tuple[Lot, ...] = items("Each lot brought to the stall.")
    lots_complete: Answer = ask("Are these all the lots?")


BINDINGS: Final = {"case": Binding(Stall), "lot": Binding(Lot, "lots", "Lot {number}")}

# --- the law ----------------------------------------------------------------------------------------------------------

OLD: Final = Period(datetime.date(2010, 1, 1), datetime.date(2020, 7, 1))
NEW: Final = Period(datetime.date(2020, 7, 1))
_SEASON: Final = datetime.date(2019, 3, 1)
_ASK: Final = Vocabulary(BINDINGS).question_for


def _rule(says: str, number: int, window: Period | None = None) -> Provision:
    return Provision(says, (Citation(f"Market Rules, rule {number}"),), window=window or Period())


def _fact(path: str, law: Provision, *, against: Reply = Reply.NO, not_yet: bool = False) -> Question:
    return Question(path, _ASK(path), law, against=against, not_yet=not_yet)


def _in_season(lot: Lot) -> Reading:
    told = [truth.NOT[before(day.start, (_SEASON, _SEASON))] for day in lot.brought.values]
    used = (("lot.brought", lot.brought),) if told else ()
    state = Gap.IMPRECISE if told else Gap.NOT_ASKED
    return Reading(across(told), used, ("lot.brought", state, _ASK("lot.brought")))


IN_SEASON: Final = Computed(
    "in_season",
    ("lot",),
    _in_season,
    "Was it brought in season?",
    _rule("A lot is brought on the first day of the season or later.", 3),
    ("lot.brought",),
)
WEIGHED: Final = _fact("lot.weighed", _rule("A lot is weighed at the gate.", 1))
HONEST: Final = ~_fact("lot.stolen", _rule("A stolen lot is not sold.", 2), against=Reply.YES)
FAIR: Final = Question(
    "lot.fair",
    _ASK("lot.fair"),
    _rule("A price is fair if both would agree to it again.", 4, NEW),
    Kind.STANDARD,
    factors=(Factor("lot.haggled", "haggled over", _rule("Haggling speaks for a price.", 4), core="an agreement"),),
)
CLEAN: Final = Element(
    "clean",
    "A clean stall",
    _fact("case.clean", _rule("The stall is clean when the license is applied for.", 5), not_yet=True),
    _rule("The stall is clean.", 5),
)


_LOT: Final = _rule("There is a lot that is fit to be sold.", 1)
FIT: Final = Dated(
    within(OLD, WEIGHED & HONEST & IN_SEASON),
    within(NEW, WEIGHED & HONEST & IN_SEASON & FAIR),
)
GOODS: Final = Element(
    "goods",
    "Goods",
    Exists(
        "case.lots",
        "lot",
        Element("fit", "Fit to be sold", FIT, _LOT, asserted="lot.asserted"),
        "case.lots_complete",
        "Which lots were brought?",
        _LOT,
    ),
    _LOT,
)


def _rules(ident: str, title: str, window: Period) -> RuleSet:
    day = window.start or datetime.date.min

    def elements() -> tuple[Element, ...]:
        return tuple(cast("Element", resolve(part, day)) for part in (GOODS, CLEAN))

    return RuleSet(ident, title, window, elements, (NOISE,))


NOISE: Final = NonDefense("case.noisy", "The stall is noisy", _rule("Noise is no ground to refuse a license.", 6))

TOY: Final = Classification(
    "stall",
    "License of a stall",
    bindings=BINDINGS,
    filing=_fact("case.filed", _rule("Until the license is applied for, the stall can still be cleaned.", 5)),
    filed=lambda stall: stall.filed.when_no_hurts,
    labels=in_words,
    rule_sets=(
        _rules("old_market", "The market before July 2020", OLD),
        _rules("new_market", "The market since July 2020", NEW),
    ),
    disclaimer="The market decides, and no page does.",
)
"""The second status."""

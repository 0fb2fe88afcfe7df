"""
The debt to which somebody was held, and the account of it: what was said to be owed, added, counted against it and paid, by day.

Debt bondage asks what became of the value of the work (22 USC 7102(7)). An account shows that in figures: it says whether the
debt went down by the work, and decides nothing, because what the work was reasonably worth is a judgment.
"""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from tvisa.facts.choices import NO_CURRENCY, Money
from tvisa.facts.counsel import ask_own
from tvisa.kernel import truth
from tvisa.kernel.answers import HOSTILE, Answer, Claim, Evidence, Reply, Source, State
from tvisa.kernel.dates import Date, DateFact, before
from tvisa.kernel.fields import Record, ask, date, items, part, word, words


class DebtLineKind(enum.StrEnum):
    """What one line of the account of a debt says."""

    SAID_OWED = "said_owed"
    """So much was said to be owed in all on that day."""
    ADDED = "added"
    """So much was added: interest, food, lodging, tools, a fine, a new fee."""
    CREDITED = "credited"
    """So much was counted against it for work."""
    PAID = "paid"
    """So much was paid in money, by the person or by somebody else."""


@attrs.frozen(repr=False, eq=False)
class DebtLine(Record):
    """One line of the account of a debt, as somebody tells it."""

    kind: DebtLineKind | Reply | None = word("What the line says: what was said to be owed, added, credited or paid.")
    """What it says."""
    when: DateFact = date("On what date, or over what period?")
    amount: Money | Reply | None = word("""How much, as a number and a currency, such as 1200 USD, or 1200~ USD for
    about.""")
    """How much, in one currency."""
    said_by: tuple[Source, ...] = attrs.field(default=(), metadata={"ask": "Who or what says so, by role."})
    shown_by: tuple[Evidence, ...] = attrs.field(
        default=(), metadata={"ask": "What evidence of it is on file, by kind."}
    )
    note: str = words("A short note for the file.")

    @property
    def hostile(self) -> bool:
        """Whether only the trafficker, or someone whose word goes back to one, says so."""
        return bool(self.said_by) and HOSTILE.issuperset(self.said_by)


@attrs.frozen(repr=False, eq=False)
class Ledger(Record):
    """The account of a debt, line by line, whoever kept it."""

    lines: tuple[DebtLine, ...] = items("Each line of the account: what was owed, added, credited or paid, and when.")
    lines_complete: Answer = ask_own("Are these all the lines, so that nothing else was added, credited or paid?")


@attrs.frozen(repr=False, eq=False)
class Debt(Record):
    """
    The debt to which somebody was held, real or invented.

    That it grew afterwards stands with the agreement, and whether work was credited at its fair value with the purposes.
    """

    when: DateFact = date("Since when was the debt said to be owed?")
    to_responsible: Answer = ask("Was the debt owed to a trafficker, or to somebody who worked with one?")
    from_pay: Answer = ask("Was pay withheld for the debt, or deducted for food, lodging, tools or fines?")
    no_account: Answer = ask("Was an accounting of the debt refused, or never shown?")
    part_credited: Answer = ask("Was any of the work counted against the debt?")
    security: Answer = ask(
        "Was land, documents or a relative's property given as security for the debt, or named as what would be taken?"
    )
    leaving_costs: Answer = ask("Would leaving before the end have cost a sum fixed in advance?")
    ledger: Ledger = part(Ledger, "The account of it in figures, if anybody can give one.")


# --- what the figures show --------------------------------------------------------------------------------------------

_Shown = tuple[Reply, tuple[DebtLine, ...]]
_Bounds = tuple[Decimal, Decimal | None]


def not_worked_off(ledger: Ledger) -> Answer:
    """
    Say whether the figures show that the work did not bring the debt down; nothing where they do not tell.

    They show it where as much or more was said to be owed on a later day, or where all lines are there and as much was added
    as was credited. That it went down shows the contrary only where nobody paid in money, and never on the word of the
    trafficker's side alone.
    """
    shown = list(_shown(ledger, ledger.lines))
    if any(reply is Reply.NO for reply, _ in shown):
        own = _shown(ledger, [line for line in ledger.lines if not line.hostile])
        shown = [*(each for each in shown if each[0] is Reply.YES), *own]
    return Answer(tuple(_claim(reply, lines) for reply, lines in dict.fromkeys(shown)))


def _shown(ledger: Ledger, lines: Iterable[DebtLine]) -> Iterator[_Shown]:
    by_currency: dict[str, list[DebtLine]] = {}
    for line in lines:
        if isinstance(line.amount, Money) and line.amount.currency != NO_CURRENCY:
            by_currency.setdefault(line.amount.currency, []).append(line)
    for told in by_currency.values():
        paid = any(line.kind is DebtLineKind.PAID for line in told)
        for reply, those in (*_restated(told), *_summed(ledger, told)):
            if reply is Reply.YES or not paid:
                yield reply, those


def _restated(lines: list[DebtLine]) -> Iterator[_Shown]:
    """Yield what two statements of what was owed show, of which one surely came before the other."""
    said = [line for line in lines if line.kind is DebtLineKind.SAID_OWED]
    for first, second in itertools.permutations(said, 2):
        days = list(itertools.product(_days(first.when), _days(second.when)))
        in_order = days and all(before(a.end, b.start) == truth.TRUE for a, b in days)
        if in_order and (reply := _not_less(_bounds([first]), _bounds([second]))):
            yield reply, (first, second)


def _summed(ledger: Ledger, lines: list[DebtLine]) -> Iterator[_Shown]:
    """Yield what the sums show of an account that somebody says is whole."""
    if ledger.lines_complete.state(Reply.NO) is State.YES and all(map(_is_told, ledger.lines)):
        added, credited = (
            _bounds(line for line in lines if line.kind is kind) for kind in (DebtLineKind.ADDED, DebtLineKind.CREDITED)
        )
        if reply := _not_less(credited, added):
            yield reply, tuple(lines)


def _not_less(then: _Bounds, now: _Bounds) -> Reply | None:
    """Say yes where the second amount is surely no less than the first, no where it surely is; nothing where neither is sure."""
    if then[1] is not None and now[0] >= then[1]:
        return Reply.YES
    return Reply.NO if now[1] is not None and now[1] < then[0] else None


def _is_told(line: DebtLine) -> bool:
    """Whether a line says what it is of and how much: an account with a line that does not is not summed up."""
    return isinstance(line.kind, DebtLineKind) and isinstance(line.amount, Money)


def _days(fact: DateFact) -> tuple[Date, ...]:
    return tuple(c.date for c in fact.claims if isinstance(c.date, Date) and not c.hostile)


def _bounds(lines: Iterable[DebtLine]) -> _Bounds:
    """Return the least and the most that lines of an account can come to; None where nothing bounds it."""
    low, high = Decimal(0), Decimal(0)
    unbounded = False
    for amount in (line.amount for line in lines if isinstance(line.amount, Money)):
        low, high = low + amount.low, high + (amount.high or 0)
        unbounded |= amount.high is None
    return low, None if unbounded else high


def _claim(reply: Reply, lines: tuple[DebtLine, ...]) -> Claim:
    sources = dict.fromkeys(source for line in lines for source in line.said_by)
    evidence = dict.fromkeys(kind for line in lines for kind in line.shown_by)
    return Claim(reply, tuple(sources), evidence=tuple(evidence))

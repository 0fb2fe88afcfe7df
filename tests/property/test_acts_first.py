"""
A compelled act and a free one never read alike: what moves how an act stands moves the reading of it that is shown first.

Over the vignettes and the whole files, fact by fact: what moves the step, the compulsion or who says so of an act on the first page
changes its lines there, and whatever else is recorded of an act changes the section of the bar. A count that merely differs is no
difference.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from tests.support import EXAMPLES, sampled, texts
from tvisa import Case, load_case, screen
from tvisa.facts import Act, Setting
from tvisa.kernel.answers import Answer, Claim, Reply, Source
from tvisa.kernel.paths import get, put, recorded
from tvisa.report.document import Document
from tvisa.report.exposure import acts_first, acts_headline, bar_blocks

DAY: Final = datetime.date(2026, 11, 24)
FILES: Final = [p for pattern in ("vignettes", "whole-files") for p in sorted(EXAMPLES.glob(f"{pattern}/*/case.yaml"))]
MOVES: Final = (
    "compulsion.",
    "verbs.",
    "benefit.relief",
    "benefit.subs",
    "benefit.bonus",
    "benefit.profit",
    "benefit.status",
)


def shown(case: Case) -> tuple[dict[str, tuple[Any, ...]], dict[str, None], str, str]:
    """Return of each act how it stands, which are on the first page, what the first page tells of acts, and what the section of the bar does."""
    result = screen(case, DAY)
    assert result.bar is not None
    stands: dict[str, tuple[Any, ...]] = {}
    for act in result.bar.acts:
        stands[act.path] = (*stands.get(act.path, ()), act.state, act.compulsion)
    first, whole = (
        re.sub(r"\d+ more", "more", "\n".join(texts(Document("", "en", (), tuple(told), "", 9))))
        for told in ([*acts_headline(result), *acts_first(result)], bar_blocks(result))
    )
    return stands, dict.fromkeys(act.path for act in result.bar.ranked), first, whole


def who_says(act: Act) -> frozenset[tuple[str, Reply, Source | None]]:
    """Return who says what of the act itself and of what pressed on the client, without what only a trafficker says."""
    return frozenset(
        (path, claim.answer, source)
        for path, fact in recorded(act)
        if isinstance(fact, Answer) and path.startswith(MOVES) and path != "compulsion.other_way"
        for claim in fact.claims
        if not claim.hostile and (claim.answer in (Reply.YES, Reply.NO) or path.startswith("verbs."))
        for source in claim.sources or (None,)
    )


def otherwise(fact: Any) -> Iterator[Any]:
    """Yield a fact as it could be recorded instead: not at all, the other way, and on another word."""
    yield type(fact)()
    if isinstance(fact, Answer):
        flipped = {Reply.YES: Reply.NO, Reply.NO: Reply.YES}
        yield Answer(tuple(attrs.evolve(c, answer=flipped.get(c.answer, Reply.YES)) for c in fact.claims))
        word = Source.WITNESS if Source.WITNESS not in fact.sources else Source.CLIENT
        yield Answer(tuple(attrs.evolve(c, sources=(word,)) for c in fact.claims))


@cache
def private(path: Path) -> Case:
    """Return a case as it is told in private: without what another client alone says, which is kept apart."""
    told: Case = screen(attrs.evolve(load_case(path), setting=Setting.PRIVILEGED), DAY).picture.case
    return told


@pytest.mark.parametrize("path", sampled(FILES, 12), ids=lambda path: path.parent.name)
def test_no_fact_of_an_act_changes_in_silence(path: Path) -> None:
    """Fact by fact: the first page where it moves how the act stands, the section of the bar in any case."""
    case = private(path)
    stands, on_page, first, whole = shown(case)
    for number, act in enumerate(case.conduct.acts):
        at = f"conduct.acts[{number}]"
        for name, fact in recorded(act):
            for other in otherwise(fact):
                if other == fact:
                    continue
                changed = put(case, f"{at}.{name}", other)
                moved, then, page, section = shown(changed)
                if all(step == "NOT_RAISED" for step in (*stands[at][::2], *moved[at][::2])):
                    continue
                moves = stands[at] != moved[at] or who_says(act) != who_says(get(changed, at))
                assert section != whole, (name, other)
                assert page != first or not moves or at not in {**on_page, **then}, (name, other)


def test_a_compelled_act_and_a_free_one_differ_on_the_first_page() -> None:
    """The same recruiting, with every fact of compulsion recorded for the client and with every one against."""
    case = private(EXAMPLES / "vignettes" / "v06-two-phone-calls" / "case.yaml")
    pressed = Answer((Claim(Reply.YES, sources=(Source.CLIENT,)),))
    free = Answer((Claim(Reply.NO, sources=(Source.LAW_ENFORCEMENT,)),))
    pages = []
    for of_pressure, own_idea in ((pressed, free), (free, pressed)):
        told = case
        for name in ("ordered", "threatened", "recent_violence", "watched", "manipulated"):
            told = put(told, f"conduct.acts[0].compulsion.{name}", of_pressure)
        pages.append(shown(put(told, "conduct.acts[0].compulsion.initiated", own_idea))[2])
    assert pages[0] != pages[1]
    assert "compulsion on file (client" in pages[0]
    assert "compulsion contradicted" in pages[1]


def test_what_is_disputed_of_an_act_is_told_claim_by_claim() -> None:
    """Who says yes and who says no, in the section of the bar; and on which step the act stands, on the first page."""
    case = private(EXAMPLES / "vignettes" / "v06-two-phone-calls" / "case.yaml")
    told = (Claim(Reply.YES, sources=(Source.CLIENT,)), Claim(Reply.NO, sources=(Source.LAW_ENFORCEMENT,)))
    _, _, page, section = shown(put(case, "conduct.acts[0].tasks.collected_money", Answer(told)))
    assert "ollected money: yes (client), no (law enforcement)" in section
    assert "raised, unresolved; compulsion on file" in page

"""Simulated clients: the interview of somebody who tells the truth comes out as the file written by hand, or the reason is listed."""

from __future__ import annotations

import datetime
import itertools
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.simulation import DAY, Interviewed, files, simulated
from tests.simulation_back import Named, changes
from tests.support import sampled
from tvisa import load_case
from tvisa.facts import Conduct, Setting
from tvisa.interview import CHAPTERS, ORDER, Form
from tvisa.interview.relevance import Relevance
from tvisa.interview.wording import WORDS
from tvisa.kernel.diagram import FALSE, TRUE
from tvisa.kernel.predicate import Question, walk
from tvisa.kernel.provision import Kind
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.t import T
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.words.catalog import ENGLISH

REASONS: dict[str, str] = {
    "disputed-record": "The police and the client tell a request differently; counsel's list of grounds is no question for a client.",
    "f02-two-seasons": "What another victim says of the client is read nowhere while the conflict check is open; a client who is asked tells it.",
    "f03-subpoena": "What only the trafficker says is not told by the client.",
    "f05-resident": "Whether it went on for long is not known to who is asked, and in the file nobody asked.",
    "f07-household": "What only the trafficker says is not told by the client, nor that the family tells a wedding; a relative's danger is counsel's.",
    "f10-request": "What only the trafficker's side says is not told by the client; that the application is pending is left to the end.",
    "r-police-age-disputed": "Two papers tell the age differently, and the client tells one.",
    "r-later-choice-documents": "That a paper contradicts the beginning is recorded by the office, and not told.",
    "r-violent-not-asked": "Whether a crime was violent or dangerous is asked of counsel, and not of a client.",
    "v21-only-he-says-so": "What only the trafficker says is not told by the client.",
    "r-accusation-contradicted": "What only the trafficker says is not told by the client.",
}
"""By the name of a file: why what is asked differs from what was written by hand."""

OF_ANOTHER: Final = ("act.ends.", "act.means.", "act.verbs.harbored")
"""What was done to somebody else: the client is asked what happened, in words that ask for no conclusion."""


LOOKED_AT: Final = [
    path
    for number, path in enumerate(files())
    if number % 3 == 0 or path.parent.name in REASONS or "whole-files" in path.parts
]
"""Every third file, all whole ones, and those that differ; `tests.simulation_table` interviews every one."""


@cache
def told_of(path: Path) -> tuple[Interviewed, list[str]]:
    """Interview the client of a file, once for all who look at it, and return what differs."""
    return simulated(load_case(path))


def unheard(path: Path) -> bool:
    """Say whether a file has acts or matters of the client's and nothing that was done to them: then nobody is asked about acts."""
    case = load_case(path)
    own = any(incident.victim == case.applicant for incident in case.incidents)
    return case.conduct != Conduct() and not own


@pytest.mark.parametrize("path", sampled(LOOKED_AT, 30), ids=lambda p: p.parent.name)
def test_who_tells_the_truth_is_understood(path: Path) -> None:
    """Elements, bar, findings with their levels and raised grounds are those of the file, and the interview comes to an end."""
    done, different = told_of(path)

    assert done.ended
    assert bool(different) == (path.parent.name in REASONS) or unheard(path), different


@pytest.mark.parametrize("path", sampled(LOOKED_AT, 30), ids=lambda p: p.parent.name)
def test_after_the_end_nothing_changes_that_the_end_does_not_name(path: Path) -> None:
    """No single further answer of the client changes an element, limb, ground, bar, finding, relative, day or relief."""
    found = list(changes(told_of(path)[0], most=8))

    # Without an account the end names own acts, arrests and charges as a whole: they go to counsel.
    assert [one for one in found if not (unheard(path) and one[0].startswith("conduct."))] == []


@pytest.mark.parametrize("path", sampled(LOOKED_AT, 30), ids=lambda p: p.parent.name)
def test_after_the_end_no_single_answer_settles_a_diagram_that_the_end_does_not_name(path: Path) -> None:
    """No leaf of an element or a ground that the end does not name settles one by itself, whichever way it is answered."""
    done, _ = told_of(path)
    named, reach = Named(done), Relevance(done.case, DAY, ENGLISH)
    rails = [
        (own, rail) for part in reach.parts for own in [reach._diagrams(part)] for rail in own.of(part, reach.scope)
    ]
    settles = [
        at
        for at, leaves in reach.leaves.items()
        if at not in named
        for leaf, value in itertools.product(leaves, (True, False))
        if any(own.formula.diagram.let({leaf.name: value}, rail) in (TRUE, FALSE) for own, rail in rails)
    ]

    # Without an account the end names own acts, arrests and charges as a whole: they go to counsel.
    assert [at for at in settles if not (unheard(path) and at.startswith("conduct."))] == []


@pytest.mark.slow
def test_the_whole_intake_of_a_hard_file_is_no_longer_than_it_was_measured() -> None:
    """Three incidents, two acts, an arrest, a hearing and three relatives: what is put to the client, to the end: what could cut the other way too."""
    (path,) = (p for p in files() if p.parent.name.startswith("f01"))
    done, different = told_of(path)

    assert done.ended
    assert not different
    assert len([ask for ask in done.asked if ask.client]) <= 69


def test_no_standard_is_put_to_a_client_but_those_told_as_facts() -> None:
    """A standard is counsel's; of a few the client is asked what happened, in words that ask for no conclusion."""
    elements = [element for law in T.rule_sets for element in law.elements]
    of_conduct = [p for entry in CATALOG for p in entry.predicates()]
    standards = {
        node.fact
        for predicate in (
            *elements,
            *(ADMISSIBILITY.on(law.window.start or DAY) for law in T.rule_sets[-1:]),
            *of_conduct,
        )
        for node, _ in walk(predicate)
        if isinstance(node, Question) and node.kind is Kind.STANDARD
    }

    assert {fact for fact in standards & set(WORDS) if not fact.startswith(OF_ANOTHER)} <= set(ORDER.told)


def test_what_happened_is_told_before_anything_is_asked_about_it() -> None:
    """Of an incident and of an act the story comes first, then what was ticked; drugs and groups only where told of."""
    path = next(p for p in files() if p.parent.name == "v09-ordered-to-use-the-belt")
    done, _ = simulated(load_case(path), datetime.date(2026, 11, 24))
    asked = [a.path for a in done.asked]

    for record in ("incidents[0]", "conduct.acts[0]"):
        own = [p for p in asked if p.startswith(record) and p != f"{record}.exit.ongoing"]
        assert own[0] == f"{record}.note"
    assert asked.index("incidents[0].note") < asked.index("conduct.acts")
    assert not [p for p in asked if ".drugs." in p or ".money." in p or p.endswith(("group.member", "sold_sex.done"))]
    pressed = [n for n, p in enumerate(asked) if p.startswith("conduct.acts[0].compulsion")]
    struck = [n for n, p in enumerate(asked) if p.startswith("conduct.acts[0].violence")]
    assert asked.index("conduct.acts[0].note") < min([*pressed, *struck])
    assert not [n for n in pressed if n > min(struck, default=len(asked))]


def test_every_chapter_opens_with_one_question_for_the_client_and_ticks_only_answers() -> None:
    """What is ticked is an answer of the record, never a standard that counsel weighs."""
    case = load_case(next(p for p in files() if load_case(p).setting is Setting.PRIVILEGED))
    done, _ = simulated(case)
    told = [a for a in done.asked if a.form is Form.TOLD]
    ticked = [a for a in done.asked if a.form is Form.MARKS]

    assert {a.client for a in told} <= {chapter.tell for chapter in CHAPTERS}
    assert all(a.choices for a in ticked)
    assert {a.client for a in ticked if a.together} <= {*ORDER.together.values(), *(c.tell for c in CHAPTERS if c.asks)}
    assert {a.client for a in ticked if not a.together} - {""} <= {
        chapter.tell for chapter in CHAPTERS if not chapter.note
    }

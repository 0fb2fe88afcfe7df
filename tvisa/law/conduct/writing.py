"""How the catalog writes a finding, in a reader's order: what it is, how grave, how each side reads it, what to ask."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from tvisa.kernel.predicate import Predicate
from tvisa.kernel.provision import Provision
from tvisa.law.conduct.ambiguity import RANKS, Ambiguity, Level, LevelRow, ReadingSide, SpeaksFor
from tvisa.law.writing import folded

COUNSEL: Final = ""
"""What records a weight that no fact records: only counsel can tell."""


def weights(listed: Mapping[str, str | Predicate]) -> tuple[SpeaksFor, ...]:
    """
    List what speaks for one side.

    Args:
        listed: By its title, the path of the fact that records it, what must hold, or `COUNSEL`.
    """
    return tuple(
        SpeaksFor(title, what) if isinstance(what, str) else SpeaksFor(title, when=what)
        for title, what in listed.items()
    )


def level(name: str, why: str, when: Predicate, *, unless: Predicate | None = None) -> LevelRow:
    """
    Give a finding a level.

    Args:
        name: The level, ``S0`` to ``S4``.
        why: Its reason, printed.
        when: The condition: it fires where this holds on either reading.
        unless: What on record, uncontradicted, keeps it from firing.
    """
    return LevelRow(Level[name], folded(why), when, unless)


s0, s1, s2, s3, s4 = (partial(level, name) for name in ("S0", "S1", "S2", "S3", "S4"))
"""Give a finding that level."""


def reading(
    text: str, needs: Predicate, *, contrary: Predicate | None = None, weighs: Mapping[str, str | Predicate]
) -> ReadingSide:
    """
    Say how one side reads the record.

    Args:
        text: What would be argued; it may run over lines.
        needs: The facts it needs.
        contrary: What on record, on either reading, keeps it from being more than arguable.
        weighs: What speaks for this side, as `weights` takes it.
    """
    return ReadingSide(folded(text), needs, contrary, weights(weighs))


def finding(
    code: str,
    title: str,
    *,
    group: str,
    of: str | tuple[str, ...] = "act",
    touches: tuple[str, ...],
    law: tuple[Provision, ...],
    what: str,
    lead: Predicate,
    unless: Predicate | None = None,
    during: Predicate | None = None,
    levels: tuple[LevelRow, ...],
    unknown: str = "",
    level_texts: Mapping[Level, str] | None = None,
    ranks: tuple[Level, ...] = RANKS,
    client: ReadingSide,
    government: ReadingSide,
    opens: str,
    follows: str = "",
    also: tuple[Predicate, ...] = (),
    asks: tuple[str, ...] = (),
    time: str,
    evidence: tuple[str, ...],
) -> Ambiguity:
    """
    Write one entry of the catalog; every sentence may run over lines.

    Args:
        code: Its name in data, neutral as everything exported.
        title: Its name for a reader.
        group: The group of the risk model that its file lists.
        of: What it is asked of: ``act``, ``matter``, ``incident``, ``case``, or several of them.
        touches: What it bears on: names of elements, ``bar`` or ``admissibility``.
        law: The law it rests on.
        what: What it is.
        lead: The leading fact: without it recorded there is no finding.
        unless: What on record, uncontradicted, rules it out.
        during: What makes a finding that is asked of the case one of the time of control.
        levels: Its levels, in the order in which they are tried.
        unknown: Why the level is open where the leading fact is recorded and none fires; nothing if then there is none.
        level_texts: What its levels mean, where that differs.
        ranks: Which level is worse where it is asked of several subjects.
        client: The reading for the client.
        government: The reading the government would argue.
        opens: The question to open with, where nothing is recorded yet.
        follows: The question to ask once the leading fact is recorded.
        also: What is asked first, where it is open, although no level reads it.
        asks: Prefixes of the only facts that it asks for.
        time: What to mind about time.
        evidence: What helps.
    """
    return Ambiguity(
        code=code,
        group=group,
        title=title,
        over=(of,) if isinstance(of, str) else of,
        touches=touches,
        provisions=law,
        what=folded(what),
        lead=lead,
        unless=unless,
        during=during,
        rows=levels,
        unknown=folded(unknown),
        level_texts=level_texts or {},
        ranks=ranks,
        client=client,
        government=government,
        question=folded(opens),
        follow_up=folded(follows),
        also=also,
        asks=asks,
        timing=folded(time),
        evidence=evidence,
    )

"""What was said and decided before, for people: what to reconcile before any declaration, and each decision in a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tvisa.report.document import Block, Bullets, Heading, Line, Paragraph, Style, Table
from tvisa.report.page import WordsOfActs, cite
from tvisa.screening.filing.before import EarlierDecision, EarlierRuling, EarlierStatement
from tvisa.screening.screening import Screening
from tvisa.words.catalog import Catalog

MATTERS: Final = {
    "i_914": "Form I-914",
    "i_192": "Form I-192 (waiver)",
    "supplement_a": "Form I-914, Supplement A (relative)",
    "bona_fide": "Bona fide determination",
    "removal": "Removal",
    "stay": "Stay of removal",
    "criminal": "Criminal case",
    "civil": "Civil case",
    "habeas": "Habeas corpus",
}
BODIES: Final = {"uscis": "USCIS", "aao": "AAO", "bia": "BIA", "dhs_officer": "officer of DHS"}
"""Bodies of which the word in data is not what a reader calls them."""
_MOST: Final = 3
_MANY: Final = 8


def told_before(result: Screening) -> Iterator[Block]:
    """Yield what to reconcile, in a line, and each decision in a line; nothing where there is neither."""
    if line := reconcile_line(result):
        yield Paragraph(line)
    for each in result.decisions:
        decision, path = decision_line(each, result, most=_MOST), result.called(each.path)
        yield Paragraph(result.catalog.say("Decided before ({path}): {decision}", path=path, decision=decision))
    if (accounts := Bullets(account_lines(result))).items:
        yield accounts


def account_lines(result: Screening) -> Iterator[str]:
    """Yield both accounts of each statement that differs, what was noted and what is on record now; then what others say."""
    catalog = result.catalog
    for each, note, now in result.two_accounts():
        whom = catalog.words(filter(None, (each.to, each.form)))
        then = " ".join(filter(None, (each.when, f"({whom})" if whom else ""))) or result.called(each.path)
        facts = catalog.some([f"{catalog.plain(fact)}: {answer}" for fact, answer in now], _MOST)
        if note and facts:
            yield catalog.say("{then}: “{note}”. On file now: {facts}.", then=then, note=note, facts=facts)
        elif facts:
            yield catalog.say("{then}: differs from what is on file now ({facts}).", then=then, facts=facts)
    others = [f"{catalog.plain(fact)} ({who})" for _, fact, who in result.others_accounts()]
    if others:
        yield catalog.say(
            "Others say this, and the client has not. Do not present it as the client's own account: {facts}.",
            facts=catalog.some(others, _MANY),
        )


def reconcile_line(result: Screening, *, brief: bool = False) -> str:
    """Say in a line, or in *brief*, which earlier statements differ; nothing where none does."""
    catalog, named = result.catalog, []
    for each in (each for each in result.statements if each.reconcile):
        called, facts = result.called(each.path), catalog.some(_about(each, catalog), _MOST)
        named.append(catalog.say("{record} ({facts})", record=called, facts=facts) if each.labels else called)
    message = "Earlier statements differ. Reconcile them before any personal statement: {statements}."
    message = "Reconcile first: {statements}." if brief else message
    return catalog.say(message, statements=catalog.some(named, _MOST)) if named else ""


def _about(statement: EarlierStatement, catalog: Catalog) -> list[str]:
    """Return what a statement is about, of acts by their kind in law: the line stands on a memo too."""
    return [catalog.plain(kind) for kind in statement.kinds]


def decision_line(decision: EarlierDecision, result: Screening, *, most: int) -> str:
    """Say in a line what was decided, by whom, when and of what."""
    catalog = result.catalog
    told = (
        *(catalog.plain(MATTERS[decision.matter]) if decision.matter else "", decision.series, decision.person),
        *(_body(decision, catalog), decision.when, catalog.word(decision.disposition or "")),
    )
    line = ", ".join(filter(None, told)) or catalog.plain("nothing is on file about it")
    found = [*(_ruling(each, catalog) for each in decision.rulings), *answers_of(decision, catalog)]
    if found:
        line = catalog.say("{decision}; {findings}", decision=line, findings=catalog.some(found, most))
    if decision.replaced_by:
        line = catalog.say("{decision} (replaced by {path})", decision=line, path=result.called(decision.replaced_by))
    return line


def _body(decision: EarlierDecision, catalog: Catalog) -> str:
    body = decision.body or ""
    return catalog.plain(BODIES[body]) if body in BODIES else catalog.word(body)


def _ruling(ruling: EarlierRuling, catalog: Catalog) -> str:
    named = catalog.plain(ruling.title) or (
        catalog.word(ruling.ground) if ruling.ground else catalog.plain("as a whole")
    )
    where = [catalog.word(ruling.limb)] if ruling.limb else []
    where += [ruling.incident] if ruling.incident else []
    if where:
        named = catalog.say("{part} ({where})", part=named, where=", ".join(where))
    said = catalog.word(ruling.ruling) if ruling.ruling else catalog.plain("not recorded")
    return catalog.say("{part}: {ruling}", part=named, ruling=said)


def answers_of(decision: EarlierDecision, catalog: Catalog) -> Iterator[str]:
    """Yield what it found of facts, a dispute that it resolved as resolved."""
    for each in decision.answers:
        fact, found = catalog.plain(each.label), catalog.word(each.found)
        yield (
            catalog.say("dispute resolved, {fact}: {found}", fact=fact, found=found)
            if each.resolved
            else catalog.say("{part}: {ruling}", part=fact, ruling=found)
        )


# --- in the memo ------------------------------------------------------------------------------------------------------


def before_blocks(result: Screening, *, notes: bool = False) -> Iterator[Block]:
    """Yield the table of differences and the decisions, behind the first page of the memo."""
    yield from _differences(result, notes=notes)
    if result.decisions:
        plain, law = result.catalog.plain, result.earlier_findings
        yield Heading(plain("Decided before"))
        yield Paragraph(plain("Facts in the file. Nothing in this memo relies on them."), Style.SMALL)
        if law:
            yield Bullets([Line(law.rule, cite(law.citations))])
        yield Bullets(
            Line(decision_line(each, result, most=len(each.rulings) + len(each.answers)), result.called(each.path))
            for each in result.decisions
        )


def _differences(result: Screening, *, notes: bool) -> Iterator[Block]:
    differing = [each for each in result.statements if each.reconcile]
    open_still = [each for each in result.statements if each.differs not in ("yes", "no", "disputed")]
    if not (differing or open_still):
        return
    catalog, plain, word = result.catalog, result.catalog.plain, result.catalog.word
    of_acts = WordsOfActs.of(result)
    noted = {each.path: note for each, note, _ in result.two_accounts() if notes and not of_acts.at(each.path)}
    yield Heading(plain("Earlier statements to reconcile before any personal statement"))
    if differing:
        rows = [
            (
                Line(each.when or "–", result.called(each.path)),
                catalog.words(filter(None, (each.to, each.form))) or "–",
                _about(each, catalog) or "–",
                Line(word(each.differs), noted.get(each.path, "")),
                Line(word(each.explained), catalog.words(filter(None, each.explanation))),
            )
            for each in differing
        ]
        header = map(plain, ("When", "To whom, and how", "About", "Differs", "Explained"))
        yield Table(plain("Statements that differ from what the client says now"), header, rows, (16, 24, 30, 10, 20))
    if open_still:
        paths = catalog.some([result.called(each.path) for each in open_still])
        yield Paragraph(
            catalog.say("Not compared yet with what the client says now: {paths}.", paths=paths), Style.SMALL
        )

"""The commands that print the model: the law, the catalogue of findings, the dictionary of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tvisa.cli.inout import LANG, NO_COLOR, OUTPUT, Asked, format_option, in_line, page
from tvisa.kernel.release import __version__

if TYPE_CHECKING:
    from tvisa.law.book import BookEntry
    from tvisa.law.changes.change import LawChange


@page(
    click.argument("provision", required=False),
    click.option(
        "--as-of", metavar="DATE", help="Only the law of this date of decision, YYYY-MM-DD. [default: all modeled]"
    ),
    click.option("--texts", is_flag=True, help="The table of texts that results say by number, as JSON; with --as-of."),
    click.option(
        "--review", is_flag=True, help="What a lawyer has to read again, the oldest first; as of today, or of DATE."
    ),
    click.option(
        "--changes", "only_changes", is_flag=True, help="Only what changed, from each set of rules to the next."
    ),
    LANG,
    format_option("text", "json"),
    OUTPUT,
    NO_COLOR,
)
def law(asked: Asked, provision: str | None, texts: bool, review: bool, only_changes: bool) -> Any:
    """Print the model of the law, or find a provision in it.

    \b
    tvisa law
    tvisa law "8 CFR 214.207(b)"
    tvisa law "22 USC 7102(8)"
    tvisa law "cannot leave"
    tvisa law --as-of 2020-01-01 --format json
    tvisa law --as-of 2026-11-24 --texts
    tvisa law --changes
    tvisa law --changes family
    tvisa law --review
    """
    from tvisa.kernel.provision import CHECKED_ON
    from tvisa.law.book import entries, search
    from tvisa.law.changes import CHANGES
    from tvisa.law.numbers import earlier, named, slips
    from tvisa.law.t import T
    from tvisa.screening import law_told
    from tvisa.screening.writer import document_in_full

    if texts:
        from tvisa.screening.table import law_of

        return in_line(law_of(asked.day, lang=asked.lang).as_dict())
    catalog = asked.catalog
    if review:
        return _review(asked)
    laws = (T.on(asked.day),) if asked.dated else T.rule_sets
    found = entries(laws)
    rows = [row for row in CHANGES if not asked.dated or row.since in laws[0].window]
    numbers: dict[str, Any] = {}
    if provision:
        found = list(dict.fromkeys([*search(found, provision), *_looked_for(found, provision)]))
        rows = [row for row in rows if _touches(row, provision)]
        numbers = {
            "numbers": law_told.numbers_told(named(provision), catalog),
            "earlier_numbers": law_told.numbers_told(earlier(provision), catalog),
            "slips": tuple(law_told.slip_told(slip, catalog) for slip in slips(provision)),
        }
        if not (found or rows or any(numbers.values())):
            found = _saying(entries(laws), provision, asked)
        if not (found or rows or any(numbers.values())):
            raise click.ClickException(
                'no rule in the model cites that, has that name or is looked for by those words; try "8 CFR 214.207" or debt'
            )
    listed = found if asked.form == "json" and not only_changes else ()
    rules = law_told.LawRules(
        checked_on=CHECKED_ON,
        rule_sets=tuple(law_told.rule_set_told(each, catalog) for each in laws),
        rules=tuple(law_told.rule_told(each, catalog) for each in listed),
        changes=tuple(law_told.RuleChanged.of(row, catalog) for row in rows),
        disclaimer=catalog.plain(T.disclaimer),
        **numbers,
    )
    told = document_in_full("rules", rules)
    if asked.form == "json":
        return told
    from tvisa.report.lawbook import law_document

    head = catalog.say("tvisa {version}. Law as of {day}.", version=__version__, day=CHECKED_ON)
    named_so = told if provision else {}
    return law_document(found, told["changes"], named_so, catalog, head=head, changed=only_changes)


def _looked_for(found: list[BookEntry], words: str) -> list[BookEntry]:
    """Return the rules that are looked for by everyday words."""
    from tvisa.files.everyday import RULES, sought

    names = {*sought(words, RULES)}
    return [entry for entry in found if entry.id in names]


def _saying(found: list[BookEntry], words: str, asked: Asked) -> list[BookEntry]:
    """Return the rules whose sentence has some words."""
    from tvisa.files.everyday import sought

    said = {str(number): asked.catalog.plain(entry.law.rule) for number, entry in enumerate(found)}
    return [found[int(number)] for number in sought(words, said)]


def _review(asked: Asked) -> Any:
    from tvisa.law.review import to_read

    found, catalog = to_read(asked.day), asked.catalog
    if asked.form == "json":
        from tvisa.screening.law_told import review_told
        from tvisa.screening.writer import document_in_full

        return document_in_full("review", review_told(found, asked.day, catalog))
    from tvisa.report.lawbook import review_document

    return review_document(found, asked.day, catalog)


def _touches(row: LawChange, provision: str) -> bool:
    """Say whether a changed rule has that name, is of that matter, or stands or stood there."""
    from tvisa.law.pinpoint import lies_in

    cited = [c for law in (row.was, row.now) if law for c in law.citations]
    return provision in (row.topic, row.matter) or any(lies_in(c, provision) for c in cited)


@page(click.argument("code", required=False), LANG, format_option("text", "json"), OUTPUT, NO_COLOR)
def explain(asked: Asked, code: str | None) -> Any:
    """Print a finding's entry in the catalogue, or list the findings.

    Words that are no code list the findings that are looked for by them.

    \b
    tvisa explain
    tvisa explain COERCED_RECRUITMENT
    tvisa explain duress
    tvisa explain "he sold me"
    """
    from tvisa.files.everyday import FINDINGS, sought
    from tvisa.law.conduct.catalog import BY_CODE
    from tvisa.law.t import T
    from tvisa.report.lawbook import catalogue_document
    from tvisa.screening.law_told import Findings, finding_told
    from tvisa.screening.writer import document_in_full

    catalog, whole = asked.catalog, bool(code and code.upper() in BY_CODE)
    entries = [BY_CODE[code.upper()]] if code and whole else list(BY_CODE.values())
    if code and not whole:
        named = {entry.code: f"{entry.code} {catalog.plain(entry.title)}" for entry in entries}
        found = {*sought(code, FINDINGS), *sought(code, named)}
        entries = [entry for entry in entries if entry.code in found]
        if not entries:
            raise click.ClickException(
                "no finding has that code or is looked for by those words; tvisa explain lists all, tvisa law WORDS and "
                "tvisa facts --search WORDS look among rules and facts"
            )
    findings = Findings(tuple(finding_told(entry, catalog) for entry in entries), catalog.plain(T.disclaimer))
    told = document_in_full("findings", findings)
    return told if asked.form == "json" else catalogue_document(told["findings"], catalog, whole=whole)


@page(
    click.argument("path", required=False, default=""),
    click.option("--search", "words", metavar="WORDS", default="", help="Facts that these everyday words are about."),
    click.option("--names", is_flag=True, help="Only each fact's path and its question, a line each."),
    LANG,
    format_option("text", "json", "markdown"),
    OUTPUT,
    NO_COLOR,
)
def facts(asked: Asked, path: str, words: str, names: bool) -> Any:
    """Print what each fact of a case file is, who can answer it and what reads it.

    PATH is a fact or a branch; of one fact everything is printed. A fact is
    read by a rule, a factor is weighed, a standard is for counsel or a tribunal
    to judge, and the rest never moves an outcome. Any part of a path, such as
    means, lists every fact that has it in its own.

    \b
    tvisa facts incidents[].means
    tvisa facts --search escaped
    tvisa facts --names
    tvisa facts hardship.extreme
    tvisa facts --format markdown -o facts.md
    """
    from tvisa.errors import UnknownName
    from tvisa.report.lawbook import facts_as_markdown, facts_document, names_document
    from tvisa.screening.dictionary import dictionary, search

    try:
        found = search(words, lang=asked.lang) if words else dictionary(path, lang=asked.lang)
    except UnknownName:
        found, names = search(path, lang=asked.lang), True
    if not len(found):
        raise click.ClickException(
            "a case file has no such fact or branch; tvisa facts --names lists them all, such as incidents[].means.force"
        )
    if asked.form == "json":
        return found.as_dict()
    if names or words:
        return names_document(found)
    return facts_as_markdown(found) if asked.form == "markdown" else facts_document(found)

"""The commands that look at a case otherwise: relatives, permanent residence, other definitions, another day, what to ask next."""

from __future__ import annotations

from typing import Any

import click

from tvisa.cli.inout import (
    AS_OF,
    EXIT_STATUS,
    FOR,
    LANG,
    STATUS,
    Asked,
    day_of,
    format_option,
    in_line,
    law_or_usage,
    of_case,
    read_bytes,
)


@of_case(
    AS_OF,
    click.option("--tree", is_flag=True, help="Print every finding of each relative, down to the facts."),
    LANG,
    format_option("text", "json"),
)
def family(asked: Asked, tree: bool) -> Any:
    """Say which relatives can follow, and by which day to file.

    For each relative the class (T-2 to T-6), the test it rests on and what is
    missing. The days, with all others and as a calendar: tvisa deadlines.
    """
    from tvisa.screening.relatives.family import family as run

    catalog, loaded = asked.catalog, asked.case
    result = law_or_usage(lambda: run(loaded, asked.day, lang=asked.lang)).as_dict()
    if asked.form == "json":
        return result
    from tvisa.report.family import family_document
    from tvisa.screening.remarks.points import points_of

    return family_document(result, catalog, points_of(loaded, asked.day, lang=asked.lang), tree=tree)


@of_case(
    click.option(
        "--as-of",
        metavar="DATE",
        help="Date of decision and, until Form I-485 is filed, of filing, YYYY-MM-DD. [default: today]",
    ),
    click.option("--tree", is_flag=True, help="Print every finding, down to the facts, and the rules of procedure."),
    EXIT_STATUS,
    LANG,
    format_option("text", "json"),
)
def adjust(asked: Asked, tree: bool, exit_status: bool) -> Any:
    """Screen for permanent residence after T status was granted.

    From when and until when to file Form I-485, what 8 CFR 245.23 asks of the
    principal and of family members, and what to beware of. Discretion is
    USCIS's: its factors are listed and never weighed here. Grounds, character
    and discretion are screened in a privileged setting only.

    \b
    tvisa adjust case.yaml
    tvisa adjust case.yaml --as-of 2027-03-15 --tree
    """
    from tvisa.screening.residence.adjustment import adjust as run

    found = law_or_usage(lambda: run(asked.case, asked.day, lang=asked.lang))
    asked.status = STATUS[found.outcome] if exit_status else 0
    if asked.form == "json":
        return found.as_dict()
    from tvisa.report.adjustment import adjustment_document

    return adjustment_document(found, asked.catalog, tree=tree)


@of_case(
    AS_OF,
    click.option(
        "--plan", "planned", is_flag=True, help="Add the plan: what each side needs, and what may be declined."
    ),
    format_option("text", "json"),
    LANG,
)
def frameworks(asked: Asked, planned: bool) -> Any:
    """Set the same facts beside every definition of trafficking.

    Which definition is met, which is not, and by which part they differ: 22
    USC 7102(11), which alone decides, the crime of 18 USC 1591, and treaties.

    \b
    tvisa frameworks case.yaml
    tvisa frameworks case.yaml --plan
    """
    from tvisa.screening.frameworks import frameworks as run
    from tvisa.screening.frameworks.hybrid import plan

    result = law_or_usage(lambda: run(asked.case, asked.day, lang=asked.lang)).as_dict()
    if planned:
        result["plan"] = plan(asked.case, asked.day, lang=asked.lang).as_dict()
    if asked.form == "json":
        return result
    from tvisa.report.frameworks import frameworks_document

    return frameworks_document(result, asked.catalog)


@of_case(
    click.option(
        "--as-of",
        "days",
        multiple=True,
        metavar="DATE",
        required=True,
        help="Date of decision, YYYY-MM-DD; give it twice: from which day to which. [default for the second: today]",
    ),
    LANG,
    format_option("text", "json"),
)
def compare(asked: Asked, days: tuple[str, ...]) -> Any:
    """Say what changes for a case between the law of two days, and why.

    \b
    tvisa compare case.yaml --as-of 2024-08-27 --as-of 2024-08-28
    tvisa compare case.yaml --as-of 2016-07-14
    """
    if len(days) > 2:
        raise click.UsageError("--as-of is given once or twice")
    first, second = day_of(days[0]), day_of(days[1] if len(days) == 2 else None)
    from tvisa.screening.compare.compare import compare as run

    result = law_or_usage(lambda: run(asked.case, first, second, lang=asked.lang)).as_dict()
    if asked.form == "json":
        return result
    from tvisa.report.compare import comparison_document

    return comparison_document(result, asked.catalog)


@of_case(
    AS_OF,
    click.option(
        "--size", type=click.IntRange(1, 6), default=3, show_default=True, help="How many facts a set may hold."
    ),
    click.option(
        "--assume",
        metavar="FILE",
        help="Screen under the facts of this file (- reads standard input) instead.",
    ),
    click.option("--all", "whole", is_flag=True, help="Every set, not only the first few."),
    LANG,
    format_option("text", "json"),
)
def whatif(asked: Asked, size: int, assume: str | None, whole: bool) -> Any:
    """Say which facts would change the result, and what it holds by.

    For each element the smallest sets of facts that decide it either way, what
    is unknown apart from what would contradict the record.

    \b
    tvisa whatif case.yaml
    tvisa whatif case.yaml --assume - < facts.yaml

    A file of assumptions gives facts by path, as the screening prints them:
    "hardship.extreme: yes". Nothing is written into the case.
    """
    if asked.source == assume == "-":
        raise click.UsageError("only one of the two can be read from standard input")
    if assume is not None:
        before, after = asked.screening, asked.of(_assumed(asked.case, assume))
        if asked.form == "json":
            from tvisa.screening.screening import assumed_document as in_json

            return in_line(in_json(before, after))
        from tvisa.report.compare import assumed_document

        return assumed_document(before, after)
    from tvisa.screening.compare.whatif import whatif as run

    found = law_or_usage(lambda: run(asked.case, asked.day, size=size, lang=asked.lang)).as_dict()
    if asked.form == "json":
        return found
    from tvisa.report.compare import whatif_document

    return whatif_document(found, asked.catalog, whole=whole)


def _assumed(case: Any, source: str) -> Any:
    """Return the case with the facts of a file put in, each at its path."""
    from tvisa.errors import CaseFileError
    from tvisa.files.assume import assume

    try:
        return assume(case, read_bytes(source))
    except CaseFileError as error:
        raise click.ClickException(f"not a valid file of assumptions\n{error}") from None


@of_case(
    AS_OF,
    FOR,
    click.option("--minutes", type=click.IntRange(min=1), help="Say what a sitting of so long has time for."),
    LANG,
    format_option("text", "json"),
    name="next",
)
def next_(asked: Asked, whom: str, minutes: int | None) -> Any:
    """Say what to ask next, why, and what an answer would do.

    Only what can still change an element, a ground, the bar or a finding, and
    never what is known, declined or settled another way. Outside a privileged
    setting nothing is asked about a client's own acts. --for counsel lists the
    standards that are open, each with what is recorded for and against.

    \b
    tvisa next case.yaml
    tvisa next case.yaml --for counsel
    tvisa next case.yaml --format json
    """
    day, loaded, catalog = asked.day, asked.case, asked.catalog
    from tvisa.interview import for_counsel, next_questions
    from tvisa.interview.counsel import counsel_document
    from tvisa.report.questions import plan_document, weighed_document
    from tvisa.screening.remarks.points import points_of

    if whom == "counsel":
        weighed = counsel_document(law_or_usage(lambda: for_counsel(loaded, day, lang=asked.lang)), day, catalog)
        if asked.form == "json":
            return weighed
        return weighed_document(weighed["standards"], catalog)
    result = law_or_usage(lambda: next_questions(loaded, day, lang=asked.lang))
    plan = result.as_dict()
    if asked.form == "json":
        return plan

    within = result.within(minutes) if minutes else None
    return plan_document(plan, catalog, points_of(loaded, day, lang=asked.lang), within)

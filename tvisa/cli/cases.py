"""The commands about one case: what is found, all that counsel reads beside it, what people take away, and the case looked at otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from tvisa.cli.inout import (
    ALL,
    AS_OF,
    CASE,
    EXIT_STATUS,
    FOR,
    LANG,
    OUTPUT,
    POLICY,
    REDACT,
    SHARE,
    STATUS,
    TEMPLATE,
    TREE,
    Asked,
    day_of,
    ending_option,
    format_option,
    in_line,
    of_case,
    page,
    read_bytes,
    refused,
)

if TYPE_CHECKING:
    from tvisa.report.document import Document


@of_case(
    AS_OF,
    POLICY,
    TREE,
    click.option(
        "--section",
        "sections",
        metavar="NAME",
        multiple=True,
        help="Print a section in full in place of the first page: deadlines, elements, acts, questions, issues, statements, facts, "
        "safety, filing, relief, grounds or bar; more than once if need be.",
    ),
    click.option("--all", "whole", is_flag=True, help="Print every section in full."),
    click.option("--codes", is_flag=True, help="Name the place of each gap in the case file, with all sections."),
    EXIT_STATUS,
    click.option("--as-decided", is_flag=True, help="Read an old case as it was decided; the rest is computed."),
    REDACT,
    click.option("--texts", is_flag=True, help="With JSON: put in the texts of the law that it says by number."),
    LANG,
    format_option("text", "json", "svg", "html"),
)
def screen(
    asked: Asked,
    tree: bool,
    sections: tuple[str, ...],
    whole: bool,
    codes: bool,
    exit_status: bool,
    as_decided: bool,
    redact: bool,
    texts: bool,
) -> Any:
    """Screen a case file (- reads standard input).

    The first page: deadlines, what must not go wrong, each element with what to
    do about it, and the next step. The rest stands in sections behind it.

    \b
    tvisa screen case.yaml
    tvisa screen case.yaml --section bar --section grounds
    tvisa screen case.yaml --as-of 2023-06-01 --all
    tvisa screen case.yaml --format svg -o elements.svg
    tvisa screen - --format json < case.json
    """
    result = screening = asked.of(asked.case, as_decided=as_decided)
    asked.status = STATUS[screening.outcome] if exit_status else 0
    if redact:
        from tvisa.screening.sharing.redacted import redacted, redacted_json

        result = redacted(screening)
    if asked.form == "json":
        data: Any = screening.as_dict(texts=texts)
        return in_line(redacted_json(data) if redact else data)
    if asked.form in ("svg", "html"):
        from tvisa.report.pages import as_html, as_svg

        return (as_svg if asked.form == "svg" else as_html)(result, tree=tree)
    from tvisa.report.first import SECTIONS, first_page, screening_document

    if not (sections or whole or tree or codes):
        return first_page(result, redact=redact)
    if set(sections) - SECTIONS.keys():
        raise click.UsageError(f"--section expects one of {', '.join(SECTIONS)}")
    return screening_document(result, () if whole or not sections else sections, tree=tree, codes=codes)


@of_case(
    AS_OF,
    click.option(
        "--full-text",
        is_flag=True,
        help="With ical: say in each event what to do, for a device that nobody else sees. Without it an event says only which "
        "day of the text it is.",
    ),
    click.option(
        "--all",
        "whole",
        is_flag=True,
        help="Every date in full, also those that have passed or lie years ahead, with what each rests on.",
    ),
    LANG,
    format_option("text", "json", "ical"),
)
def deadlines(asked: Asked, full_text: bool, whole: bool) -> Any:
    """Say by which days what must be done, and what must not be done first.

    \b
    tvisa deadlines case.yaml
    tvisa deadlines case.yaml --all
    tvisa deadlines case.yaml --format ical -o reminders.ics

    Hearings, appeals, birthdays, ends of stays and of status within 400 days:
    one date to act by, what must happen and who does it. Then what must not
    happen first, and the next step. A calendar names nobody and nothing: the
    phone shows "Reminder D1", and this page says what D1 is.
    """
    result, catalog = asked.screening, asked.catalog
    if asked.form == "json":
        from tvisa.screening.screening import deadlines_document

        return deadlines_document(result)
    urgent = result.urgent
    assert urgent is not None  # noqa: S101 - T has them
    if asked.form == "ical":
        from tvisa.report.urgent import calendar

        seed = [f"{p.key} {' '.join(str(v) for v in p.date_of_birth.values)}" for p in result.case.people]
        return calendar(urgent.days, asked.day, seed, full=full_text, catalog=catalog)
    from tvisa.report.urgent import deadlines_document as document

    return document(result, whole=whole)


@of_case(
    AS_OF,
    POLICY,
    click.option("--rules", is_flag=True, help="Print every rule of law behind every line."),
    ALL,
    LANG,
    format_option("text", "json"),
)
def filing(asked: Asked, rules: bool, whole: bool) -> Any:
    """Print what to check before filing, and other relief to look at.

    \b
    tvisa filing case.yaml
    tvisa filing case.yaml --as-of 2023-06-01
    tvisa filing case.yaml --policy our-policy.yaml --format json

    Each line with the facts that triggered it, the law, the policy in force on
    that day with its source, and what to do. Nothing is predicted.
    """
    found = asked.screening
    if asked.form == "json":
        return in_line(found.as_dict("filing", texts=True))
    from tvisa.report.filing import filing_document

    return filing_document(found, rules=rules, brief=asked.brief(whole or rules))


@of_case(
    AS_OF,
    ALL,
    LANG,
    format_option("text", "json"),
)
def evidence(asked: Asked, whole: bool) -> Any:
    """List the evidence: in the file, to ask for next, and what can replace it.

    Element by element, each kind with its provision. One thing is required, the
    signed personal statement; a law enforcement declaration is optional.

    \b
    tvisa evidence case.yaml
    tvisa evidence case.yaml --all
    """
    if asked.form == "json":
        return in_line(asked.screening.as_dict("evidence", texts=True))
    from tvisa.report.evidence import evidence_document

    return evidence_document(asked.screening, brief=asked.brief(whole))


@of_case(
    AS_OF,
    POLICY,
    click.option(
        "--index", is_flag=True, help="In HTML and Word: the index of exhibits alone, without what is held back."
    ),
    TEMPLATE,
    ALL,
    LANG,
    ending_option("text", "json", "html", "docx"),
)
def packet(asked: Asked, index: bool, whole: bool) -> Any:
    """List what goes into the filing, in order, and what is missing.

    The pieces for this client and these relatives, the exhibits by element
    with their numbers, the records to get (from whom, for which event, who
    orders them, what asking would endanger), how it is marked, and the last
    check on the filing day. It fills in no form.

    \b
    tvisa packet case.yaml
    tvisa packet case.yaml -o packet.docx
    tvisa packet case.yaml --index -o exhibits.html
    """
    if index and asked.form not in ("html", "docx"):
        raise click.UsageError("--index goes with --format html or docx")
    found = asked.screening.packet
    if asked.form == "json" and found:
        return found.as_dict()
    from tvisa.report.packet import index_document, packet_document

    if index:
        return index_document(asked.screening)
    return packet_document(asked.screening, index=asked.form != "text", brief=asked.brief(whole))


@of_case(AS_OF, TEMPLATE, ALL, LANG, ending_option("text", "json", "html", "docx"))
def waivers(asked: Asked, whole: bool) -> Any:
    """Go through each ground that needs a waiver, test by test.

    Which waiver, what it must show, the facts for nexus that are recorded and
    missing, what is weighed, the same act at the bar, the questions of forms,
    what becomes of it at adjustment, and what no waiver answers. In Word a
    skeleton that counsel fills. It writes no request.

    \b
    tvisa waivers case.yaml
    tvisa waivers case.yaml -o waivers.docx

    Outside a privileged setting it tells nothing of any ground.
    """
    found = asked.screening.waivers
    if asked.form == "json" and found:
        return found.as_dict()
    from tvisa.report.waivers import waivers_document

    return waivers_document(asked.screening, on_screen=asked.form == "text", brief=asked.brief(whole))


@of_case(
    AS_OF,
    click.option("--form", "wanted", metavar="FORM", default="", help="One form by its name: i-914, for example."),
    click.option("--part", metavar="PART", default="", help="In text, one part of each form alone."),
    click.option(
        "--questions",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        multiple=True,
        help="An edition of a form of your own, in YAML, in the place of the one that comes with tvisa; more than once if need be.",
    ),
    ALL,
    LANG,
    format_option("text", "json"),
)
def forms(asked: Asked, wanted: str, part: str, questions: tuple[str, ...], whole: bool) -> Any:
    """Say what each form asks, and what is recorded beside each question.

    Of each question its subject, the facts that bear on it with where they
    stand and who says so, the law, what is not known, where accounts differ,
    and who sees it first. It answers none of them.

    \b
    tvisa forms case.yaml --form i-914 --part 4
    tvisa forms case.yaml --form i-192 --format json

    Outside a privileged setting a question about the person's own acts shows
    its subject alone. tvisa policy form writes a form's questions as a file.
    """
    from tvisa.law.t.filing.questions import load_edition
    from tvisa.screening.filing.forms import forms as found_in

    with refused("a valid file of form questions"):
        own = [load_edition(path) for path in questions]
    found = found_in(asked.screening.picture, own)
    known = [each.form for each in found.forms]
    if wanted and wanted not in known:
        raise click.UsageError(f"--form expects one of {', '.join(known)}")
    result = found.only(wanted) if wanted else found
    if asked.form == "json":
        return result.as_dict()
    from tvisa.report.filing import forms_document

    return forms_document(asked.screening, result, part=part, brief=asked.brief(whole or bool(wanted or part)))


@of_case(
    click.option(
        "--counsel", is_flag=True, help="Counsel's part, apart from the outline; in a privileged setting only."
    ),
    click.option("--codes", is_flag=True, help="Name the place of each fact and gap in the case file."),
    AS_OF,
    REDACT,
    ALL,
    LANG,
    ending_option("text", "json", "markdown", "html", "docx", "pdf"),
    TEMPLATE,
)
def outline(asked: Asked, counsel: bool, codes: bool, redact: bool, whole: bool) -> Any:
    """Outline the personal statement: topics, recorded facts, gaps.

    Topic by topic as the regulation of the day names them: what is recorded and
    who says so, what nobody has told, where accounts and earlier statements
    differ, and what has to be explained. It writes no sentence to sign, and
    tells nothing of the client's own acts. What waits for counsel is a document
    of its own, with --counsel.

    \b
    tvisa outline case.yaml
    tvisa outline case.yaml -o outline.docx
    tvisa outline case.yaml --counsel -o for-counsel.docx
    """
    found = asked.screening
    told: Any = found.outline_of_counsel if counsel else found.outline
    if told is None:
        raise click.ClickException("counsel's part is written in a privileged setting only: setting: privileged")
    if asked.form == "json":
        from tvisa.screening.sharing.redacted import redacted_json

        return redacted_json(told.as_dict()) if redact else told.as_dict()
    from tvisa.report.outline import counsel_outline_document, outline_document

    made = counsel_outline_document if counsel else outline_document
    return made(found, codes=codes, redact=redact, brief=asked.brief(whole))


@of_case(AS_OF, REDACT, SHARE, LANG, format_option("text", "json", "markdown", "svg", "html"))
def timeline(asked: Asked, redact: bool) -> Any:
    """Print every dated thing in order, with the age of each person then.

    \b
    tvisa timeline case.yaml
    tvisa timeline case.yaml --format html -o timeline.html
    tvisa timeline case.yaml --redact --format svg -o timeline.svg
    tvisa timeline case.yaml --share interpreter --format html -o dates.html

    What the dates do not put in order is said to be so. Days that the law
    reckons are marked, with the dates that they come from. Outside a
    privileged setting nothing is told that such a setting keeps back.
    """
    found = asked.screening
    if asked.form == "json":
        from tvisa.screening.days.chronology import chronology

        return chronology(found.case, asked.day, asked.catalog, redact=redact).as_dict()
    if asked.form in ("svg", "html"):
        from tvisa.report.timeline import as_html, as_svg

        return (as_svg if asked.form == "svg" else as_html)(found, redact=redact)
    from tvisa.report.timeline import timeline_document

    return timeline_document(found, redact=redact)


@of_case(
    AS_OF,
    click.option(
        "--standard", default="", help="One standard by its path, open or not: hardship.extreme, for example."
    ),
    ALL,
    LANG,
    format_option("text", "json"),
)
def decided(asked: Asked, standard: str, whole: bool) -> Any:
    """Decided cases on each side of each standard that is open.

    What they share with the record, what sets them apart, and what was said to be
    missing. No forecast: nothing here moves a screening, and how many decisions
    stand on a side says nothing of anybody's chances. For counsel.

    \b
    tvisa decided case.yaml
    tvisa decided case.yaml --standard hardship.extreme --all
    """
    found = asked.screening
    known = {name for each in found.decided.standards for name in (each.standard, each.path)}
    if standard and standard not in known:
        raise click.UsageError("no factor of a standard of that path is recorded in this case")
    if asked.form == "json":
        from tvisa.screening.screening import decided_document as in_json

        return in_json(found, standard)
    from tvisa.report.decided import decided_document

    return decided_document(found, standard=standard, brief=asked.brief(whole))


# --- what people take away, one reader at a time ----------------------------------------------------------------------

_SHARED: Final = {
    "shelter": ("services", "client", "card"),
    "interpreter": ("client", "card"),
    "co-counsel": ("counsel", "services", "client", "card"),
}
"""Which documents go to whom, the one that is meant unless told first."""
_FOR_ANYBODY: Final = ("client", "card")
"""Documents that tell nothing of the person who carries them, and are the same for everybody."""
_FORMATS: Final = ("markdown", "html", "docx", "pdf")
_ROLES: Final = ("attorney", "accredited representative", "paralegal", "advocate")


@page(
    CASE,
    click.option(
        "--for",
        "reader",
        type=click.Choice(("counsel", "client", "card", "services")),
        help="Who reads it.  [default: counsel; with --share, whom it is shared with]",
    ),
    ending_option(*_FORMATS, variable="TVISA_REPORT_FORMAT"),
    AS_OF,
    LANG,
    POLICY,
    click.option("--prepared-by", "role", type=click.Choice(_ROLES), help="Role of who prepared it; never a name."),
    click.option("--appendix", is_flag=True, help="With the memo: everything that its first page rests on."),
    REDACT,
    SHARE,
    TEMPLATE,
    OUTPUT,
)
def report(asked: Asked, reader: str | None, role: str | None, appendix: bool, redact: bool) -> Document:
    """Write a memo for counsel, a sheet or a card for the client, or a service plan.

    The sheet for the client and the service plan tell nothing of what was
    asked in private, and draw no conclusion. The card says when and where the
    next visit is, and nothing of what it is about.

    \b
    tvisa report case.yaml -o memo.docx
    tvisa report case.yaml --for client --lang es -o next-steps.html
    tvisa report case.yaml --for services --format pdf -o plan.pdf
    tvisa report case.yaml --share co-counsel -o memo.docx

    With --share it is made of what that reader gets of a privileged file, as
    tvisa convert --share writes it: the plan for a shelter, the sheet for an
    interpreter, any of them for co-counsel. The sheet and the card are the same
    for all.
    """
    documents = _SHARED[asked.share] if asked.share else ("counsel",)
    reader = reader or documents[0]
    if asked.share and reader not in documents:
        raise click.UsageError(f"--share {asked.share} goes with --for {' or --for '.join(documents)}")
    if reader in _FOR_ANYBODY:
        asked.share = None
    if reader == "counsel":
        from tvisa.report.memo import memo

        prepared = asked.catalog.plain(role or "")
        return memo(asked.screening, prepared_by=prepared, redact=redact, appendix=appendix)
    from tvisa.report import client

    made = {"client": client.client_sheet, "card": client.appointment_card, "services": client.service_plan}
    return made[reader](asked.screening)


# --- the case looked at otherwise ---------------------------------------------------------------------------------------


@of_case(
    AS_OF,
    click.option("--tree", is_flag=True, help="Print every finding of each relative, down to the facts."),
    ALL,
    LANG,
    format_option("text", "json"),
)
def family(asked: Asked, tree: bool, whole: bool) -> Any:
    """Say which relatives can follow, and by which day to file.

    For each relative the class (T-2 to T-6), the test it rests on and what is
    missing. The days, with all others and as a calendar: tvisa deadlines.
    """
    from tvisa.screening.relatives.family import family as run

    catalog, loaded = asked.catalog, asked.case
    result = run(loaded, asked.day, lang=asked.lang).as_dict()
    if asked.form == "json":
        return result
    from tvisa.report.family import family_document
    from tvisa.screening.remarks.points import points_of

    points = points_of(loaded, asked.day, lang=asked.lang)
    return family_document(result, catalog, points, tree=tree, brief=asked.brief(whole or tree))


@of_case(
    click.option(
        "--as-of",
        metavar="DATE",
        help="Date of decision and, until Form I-485 is filed, of filing, YYYY-MM-DD. [default: today]",
    ),
    click.option("--tree", is_flag=True, help="Print every finding, down to the facts, and the rules of procedure."),
    EXIT_STATUS,
    ALL,
    LANG,
    format_option("text", "json"),
)
def adjust(asked: Asked, tree: bool, exit_status: bool, whole: bool) -> Any:
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

    found = run(asked.case, asked.day, lang=asked.lang)
    asked.status = STATUS[found.outcome] if exit_status else 0
    if asked.form == "json":
        return found.as_dict()
    from tvisa.report.adjustment import adjustment_document

    return adjustment_document(found, asked.catalog, tree=tree, brief=asked.brief(whole or tree))


@of_case(AS_OF, format_option("text", "json"), ALL, LANG)
def frameworks(asked: Asked, whole: bool) -> Any:
    """Set the same facts beside every definition of trafficking.

    Which definition is met, which is not, and by which part they differ: 22
    USC 7102(11), which alone decides, the crime of 18 USC 1591, and treaties.
    """
    from tvisa.screening.compare.frameworks import frameworks as run

    result = run(asked.case, asked.day, lang=asked.lang).as_dict()
    if asked.form == "json":
        return result
    from tvisa.report.frameworks import frameworks_document

    return frameworks_document(result, asked.catalog, brief=asked.brief(whole))


@of_case(AS_OF, format_option("text", "json", "markdown", "html"), LANG)
def plan(asked: Asked) -> Any:
    """Plan for both sides: the criminal case, and what the person is owed.

    Step by step, with the days of the case: what each side gives or asks for,
    who decides, what it costs and what the client may decline. What a step can
    bring out of a client's own acts is told in a privileged setting alone.

    \b
    tvisa plan case.yaml
    tvisa plan case.yaml --format html -o plan.html
    """
    from tvisa.screening.compare.hybrid import plan as run

    found = run(asked.case, asked.day, lang=asked.lang)
    if asked.form == "json":
        return found.as_dict()
    from tvisa.report.frameworks import hybrid_document

    return hybrid_document(found)


@of_case(
    click.option(
        "--as-of",
        "days",
        multiple=True,
        metavar="DATE",
        required=True,
        help="Date of decision, YYYY-MM-DD; give it twice: from which day to which. [default for the second: today]",
    ),
    ALL,
    LANG,
    format_option("text", "json"),
)
def compare(asked: Asked, days: tuple[str, ...], whole: bool) -> Any:
    """Say what changes for a case between the law of two days, and why.

    \b
    tvisa compare case.yaml --as-of 2024-08-27 --as-of 2024-08-28
    tvisa compare case.yaml --as-of 2016-07-14
    """
    if len(days) > 2:
        raise click.UsageError("--as-of is given once or twice")
    first, second = day_of(days[0]), day_of(days[1] if len(days) == 2 else None)
    from tvisa.screening.compare.compare import compare as run

    result = run(asked.case, first, second, lang=asked.lang).as_dict()
    if asked.form == "json":
        return result
    from tvisa.report.compare import comparison_document

    return comparison_document(result, asked.catalog, brief=asked.brief(whole))


@of_case(
    AS_OF,
    click.option(
        "--size", type=click.IntRange(1, 6), default=3, show_default=True, help="How many facts a set may hold."
    ),
    click.option(
        "--assume", metavar="FILE", help="Screen under the facts of this file (- reads standard input) instead."
    ),
    ALL,
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
        from tvisa.files.assume import assume as put_in

        with refused("a valid file of assumptions"):
            case = put_in(asked.case, read_bytes(assume))
        before, after = asked.screening, asked.of(case)
        if asked.form == "json":
            from tvisa.screening.screening import assumed_document as in_json

            return in_line(in_json(before, after))
        from tvisa.report.compare import assumed_document

        return assumed_document(before, after)
    from tvisa.screening.compare.whatif import whatif as run

    found = run(asked.case, asked.day, size=size, lang=asked.lang).as_dict()
    if asked.form == "json":
        return found
    from tvisa.report.compare import whatif_document

    return whatif_document(found, asked.catalog, brief=asked.brief(whole))


@of_case(
    AS_OF,
    FOR,
    click.option("--minutes", type=click.IntRange(min=1), help="Say what a sitting of so long has time for."),
    ALL,
    LANG,
    format_option("text", "json"),
    name="next",
)
def next_(asked: Asked, whom: str, minutes: int | None, whole: bool) -> Any:
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
    from tvisa.report.standing import to_ask
    from tvisa.screening.remarks.points import points_of

    if whom == "counsel":
        weighed = counsel_document(for_counsel(loaded, day, lang=asked.lang), day, catalog)
        if asked.form == "json":
            return weighed
        return weighed_document(weighed, catalog, brief=asked.brief(whole))
    result = next_questions(loaded, day, lang=asked.lang)
    plan = result.as_dict()
    if asked.form == "json":
        return plan

    within = result.within(minutes) if minutes else None
    lacking = to_ask(asked.screening)
    points = points_of(loaded, day, lang=asked.lang)
    return plan_document(plan, catalog, points, within, lacking, brief=asked.brief(whole))

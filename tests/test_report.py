"""What people take away: one reader at a time, nothing told that is not theirs to read, and text that stays text."""

from __future__ import annotations

import datetime
import io
import itertools
import json
import os
import re
import stat
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile

import attrs
import docx
import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from tests import paper
from tests.cases import AGED_PAST_18, SATURDAY, grown
from tests.marked import without_secrets
from tests.support import CASES, EXAMPLES, ROOT, sampled, texts
from tests.test_catalogs import BANNED, FAMILIAR, GENDERED, ODD, ease
from tests.test_wording import grade, sentences
from tvisa import Case, Screening, UnknownName, load_case, loads_case, screen
from tvisa.cli import main
from tvisa.facts import Act, Conduct, Matter, Setting
from tvisa.files.casefile import dumps
from tvisa.interview import next_questions
from tvisa.kernel.answers import Answer, Claim, Reply
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.report import formats, standing
from tvisa.report.client import appointment_card, client_sheet, service_plan
from tvisa.report.document import (
    COLUMNS,
    PAGE,
    Bullets,
    Document,
    Fields,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Style,
    Table,
    Tree,
    clean,
    flat,
    lines_of,
    page_lines,
    words_of,
)
from tvisa.report.first import screening_document
from tvisa.report.formats import as_docx, as_html, as_markdown
from tvisa.report.memo import LONGER, MOST_PAGES, WORDS, WORDS_FIRST, memo
from tvisa.report.printed import console, print_document
from tvisa.report.timeline import as_html as as_page
from tvisa.report.timeline import as_svg, timeline_document
from tvisa.report.urgent import in_short, step_blocks, told_first
from tvisa.screening.days.result import UrgentDay
from tvisa.screening.document import SECTIONS
from tvisa.screening.remarks.needs import AREAS
from tvisa.screening.sharing.redacted import redacted_json
from tvisa.screening.table import to_the_year
from tvisa.words.catalog import ENGLISH

DAY: Final = "2026-11-24"
LABOR: Final = EXAMPLES / "labor" / "case.yaml"
CALLS: Final = EXAMPLES / "vignettes" / "v06-two-phone-calls" / "case.yaml"
VIGNETTES: Final = sorted(EXAMPLES.glob("vignettes/*/case.yaml"))
EVERY: Final = sorted(p for p in EXAMPLES.rglob("case.yaml") if "formats" not in p.parts)
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
WRITERS: Final = {"markdown": as_markdown, "html": as_html}
DANGEROUS: Final = re.compile(
    r"traffick|victim|t visa|\bvisa\b|nonimmigrant|status|abuse|police|immigra|forced|sex|crime|arrest|escape|threat|exploit|deport",
    re.IGNORECASE,
)
"""What would tell whoever finds a sheet what its holder spoke about."""


def result_of(case: Case) -> Screening:
    """Screen a case."""
    return screen(case, DAY)


def written(case: Case) -> Any:
    """Return everything that is written of a case."""
    return result_of(case).as_dict(*SECTIONS)


def memo_of(case: Case, **how: Any) -> Document:
    """Return the memo of a case, with its appendix."""
    return memo(result_of(case), **{"appendix": True, **how})


def run(*arguments: str | Path) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, ["report", *map(str, arguments), "--as-of", DAY])


def headings(doc: Document) -> list[str]:
    """Return the titles of a document's parts, in order, with where the first page ends."""
    return [b.text if isinstance(b, Heading) else "|" for b in doc.blocks if isinstance(b, Heading | PageBreak)]


# --- the memo ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_the_memo_keeps_its_order(case: Path) -> None:
    """Where it stands, dates, what comes first, the elements and the next step; then behind the page what it rests on, each part once."""
    doc = memo_of(load_case(case))
    order = (
        "Where the case stands",
        "Dates",
        "Before anything else",
        "Elements",
        "Next step",
        "|",
        "Urgent matters, in full",
        "Other risks",
        "Records that conflict with one another",
        "Timeline",
        "What counsel asks first",
        "What each part depends on, and what the government may argue",
        "Earlier statements to reconcile before any personal statement",
        "Decided before",
        "How each element stands on the facts",
        "Decided cases, for and against",
        "More risks",
        "Where the record can be read two ways",
        "Evidence, for each element",
        "Also look at (prompts; nothing is decided)",
        "Facts",
    )
    told = headings(doc)

    assert told == [title for title in order if title in told]
    assert {"Where the case stands", "Elements", "|", "How each element stands on the facts"} <= set(told)


@pytest.mark.parametrize("case", [LABOR, CALLS], ids=lambda c: c.parent.name)
def test_each_element_stands_in_the_memo_as_it_was_found(case: Path) -> None:
    """How it stands, what is on file, what is missing, and what the government may argue on a fact on file."""
    result = result_of(load_case(case))
    lines = lists_of(memo(result))["Elements"].items
    elements = [element for element in result.elements if element.stands is not None]

    for element, line in zip(elements, lines, strict=False):
        assert element.title in line.lead
        assert element.stands is not None
        assert element.stands.text in line.text
        assert not element.stands.facts or f"On file: {element.stands.facts[0].label}" in line.text
    argued = "The government may argue: The client chose to stay. On file: could have left: yes (client)"
    assert (argued in lines[0].text) is (case == LABOR)
    assert "How each element stands on the facts" in headings(memo(result))


def lists_of(doc: Document) -> dict[str, Bullets]:
    """Return the list that follows each heading."""
    pairs = itertools.pairwise(doc.blocks)
    return {one.text: other for one, other in pairs if isinstance(one, Heading) and isinstance(other, Bullets)}


def first_page(doc: Document) -> Document:
    """Return what a memo says before its page break."""
    return attrs.evolve(doc, blocks=doc.blocks[: doc.blocks.index(PageBreak())])


def test_the_first_page_tells_what_must_happen_by_when_and_the_next_step() -> None:
    """In the order of the one list, each with where it stands, and the step where the case stands."""
    result = result_of(load_case(EXAMPLES / "departed-and-returned" / "case.yaml"))
    doc = first_page(memo(result))
    page = " ".join(texts(doc))
    assert result.urgent
    stops = [item.title for item in told_first(result.urgent) if item.is_stop]
    steps = [block.text for block in step_blocks(result.urgent, result.catalog, brief=True)]

    assert headings(doc)[0] == "Where the case stands"
    assert all(title in page for title in stops)
    assert steps
    assert all(step in page for step in steps)


BUDGETED: Final = [*WHOLE, *(EXAMPLES / name / "case.yaml" for name in ("labor", "minor", "sex", "domestic-servitude"))]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("case", BUDGETED, ids=lambda c: c.parent.name[:12])
def test_a_memo_keeps_to_its_words(case: Path, lang: str) -> None:
    """550 on the first page, 1,800 in all without the appendix, a fifth more in Spanish; and the appendix loses nothing."""
    result = screen(load_case(case), DAY, lang=lang)
    doc, whole = memo(result), memo(result, appendix=True)
    head = [Paragraph(doc.title), *map(Paragraph, doc.banner)]
    longer = 1 if lang == "en" else LONGER

    assert words_of([*head, *first_page(doc).blocks]) <= WORDS_FIRST * longer
    assert words_of([*head, *doc.blocks, Paragraph(doc.foot)]) <= WORDS * longer
    assert set(headings(doc)) <= set(headings(whole))
    assert len(headings(whole)) > len(headings(doc))


@pytest.mark.parametrize("case", sampled([LABOR, CALLS, *CASES, *VIGNETTES], 12), ids=lambda c: c.parent.name)
def test_a_block_tells_what_an_element_lacks_and_what_nobody_asked(case: Path) -> None:
    """Everything missing, everything judged that could cut the other way, and on what it hangs: as the screening has it."""
    result = result_of(load_case(case))
    blocks = lists_of(Document("", "en", (), tuple(standing.blocks(result, 99))))[
        "How each element stands on the facts"
    ].items

    for element, block in zip((e for e in result.elements if e.stands is not None), blocks, strict=True):
        stands = element.stands
        assert stands is not None
        told = " ".join(below if isinstance(below, str) else below.text for below in block.below)
        assert stands.text in block.text
        assert all(label in told for label in stands.lacking)
        assert all(each.question in told for each in stands.not_asked)
        assert stands.standing == "not_met" or all(f"element {hangs.numeral}" in told for hangs in stands.hangs_on)


def lines_in(tree: Tree) -> list[str]:
    """Return every line of a tree."""
    return [line.text for line in flat((tree.line,))]


MANY_DAYS: Final = next(p for p in EVERY if p.parent.name == "days-set-by-others")
"""An example with more that is urgent than the first page has room for."""


@pytest.mark.parametrize("case", sampled([MANY_DAYS, *EVERY[::9]], 5), ids=lambda c: c.parent.name)
def test_what_has_no_room_on_the_first_page_is_counted_there(case: Path) -> None:
    """And stands behind it in full."""
    result = result_of(load_case(case))
    doc = memo(result, appendix=True)
    page, whole = " ".join(texts(first_page(doc))), " ".join(texts(doc))
    urgent = told_first(result.urgent) if result.urgent else ()
    left = re.search(r"and (\d+) more, listed behind", page)
    days = [item for item in urgent if isinstance(item, UrgentDay) and item.state != "no_day"]
    told = [day for day in days if (f"{day.do}." if day.live else day.title) in page]

    assert left or case != MANY_DAYS
    assert len(told) + int(left[1] if left else 0) >= len(days)
    assert all(day in told for day in days if day.days_left is None or day.days_left <= 30)
    assert all(item.title in page for item in urgent if item.is_stop)
    assert all(clean(in_short(item, result.catalog)) in whole for item in urgent)
    assert all(ground.title in whole for ground in result.grounds or () if ground.facts)


PLACE: Final = re.compile(r"\w\[\d+\]|\b(?:conduct|presence|assistance|hardship|filing|grounds|status|family)\.[a-z]")
"""A path of the case file."""


@pytest.mark.parametrize(
    "case", [*WHOLE[:1], *sampled([CALLS, *WHOLE[1:], *EVERY[::10]], 40)], ids=lambda c: c.parent.name
)
def test_no_page_names_a_place_as_the_file_does(case: Path) -> None:
    """A lawyer reads Incident 1, and not where it stands in a file; in the memo and in the timeline."""
    for setting in (Setting.PRIVILEGED, None):
        for lang in ("en", "es"):
            result = screen(attrs.evolve(load_case(case), setting=setting), DAY, lang=lang)
            for doc in (memo(result, appendix=True), timeline_document(result)):
                assert [text for text in texts(doc) if PLACE.search(text)] == []


def test_a_place_is_named_in_words() -> None:
    """A record by its name, a person by key, a fact with the record that it stands in."""
    result = result_of(load_case(CALLS))

    assert result.called("conduct.acts[0]") == "Act 1"
    assert result.called("incidents[0].when") == "Incident 1: time of the incident"
    assert result.called("people[0].date_of_birth") == "P1: date of birth"
    assert result.called("filing.hearing_on") == "next immigration court hearing"


def test_only_a_privileged_memo_calls_itself_privileged() -> None:
    """A banner that promises privilege where none is recorded could mislead whoever keeps it."""
    case = load_case(CALLS)
    banners = [
        memo_of(attrs.evolve(case, setting=s)).banner[0] for s in (Setting.PRIVILEGED, Setting.NOT_PRIVILEGED, None)
    ]

    assert banners[0].startswith("PRIVILEGED AND CONFIDENTIAL")
    assert all("Not recorded as privileged" in banner for banner in banners[1:])


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_timeline_bears_the_mark_of_its_setting(lang: str) -> None:
    """As a document, as a page and as a picture alone: privileged only where that is recorded."""
    case = load_case(CALLS)
    marks = []
    for setting in (Setting.PRIVILEGED, None):
        result = screen(attrs.evolve(case, setting=setting), DAY, lang=lang)
        mark = timeline_document(result).banner[0]
        assert mark in as_page(result)
        assert mark in as_svg(result)
        marks.append(mark)

    assert marks[0] != marks[1]
    assert ("PRIVILEGED AND CONFIDENTIAL" in marks[0]) is (lang == "en")
    assert "PRIVILEGED AND CONFIDENTIAL" not in marks[1]


@pytest.mark.parametrize("case", sampled(VIGNETTES[::3], 12), ids=lambda c: c.parent.name)
@pytest.mark.parametrize("reader", ["counsel", "client", "services"])
def test_nothing_tells_of_own_acts_outside_privilege(case: Path, reader: str) -> None:
    """With the client's own acts or without them, every document is the same to the byte."""
    told = attrs.evolve(load_case(case), setting=Setting.NOT_PRIVILEGED)
    bare = without_secrets(told)
    written = [as_html(document(reader, c)) for c in (told, bare)]

    assert written[0] == written[1]


def test_no_words_and_no_dates_of_conduct_are_told_outside_privilege() -> None:
    """What was noted of an act, an arrest or a conviction is not in a memo, whatever else of it can be looked at there."""
    act = Act(what="SECRET of two girls", when=DateFact((DateClaim(parse_date("2020-06")),)), note="SECRET note")
    noted = attrs.evolve(
        act, false_papers=attrs.evolve(act.false_papers, used=Answer((Claim(Reply.YES, note="SECRET claim"),)))
    )
    matter = Matter(what="SECRET charge", convicted=Answer((Claim(Reply.YES, note="SECRET plea"),)))
    case = attrs.evolve(load_case(LABOR), setting=None, conduct=Conduct(acts=(noted,), matters=(matter,)))

    assert "SECRET" not in as_html(memo_of(case))
    assert "2020-06" not in as_html(memo_of(case))
    privileged = as_html(memo_of(attrs.evolve(case, setting=Setting.PRIVILEGED)))
    assert "SECRET plea" in privileged


def test_no_memo_tells_whom_an_act_was_done_to_or_in_which_words() -> None:
    """A memo leaves the office: an act is named by its kind in law; whom, when, how and in which words is counsel's part."""
    case = load_case(next(path for path in WHOLE if path.parent.name.startswith("f03")))
    words = [act.what for act in case.conduct.acts] + [
        each.note for each in case.statements if any(path.startswith("conduct.acts") for path in each.about)
    ]
    facts = "\n".join(texts(memo_of(case)))

    assert len(words) == 9
    assert [word for word in words if word and word in facts] == []
    assert not re.search(r"other person's age|said older|told to say older|own family", facts)
    assert "recruiting others; transporting others: raised, unresolved" in facts
    assert "The outline for counsel and the screening give dates, people, places" in facts
    assert "The outline for counsel and the screening give dates, people, places" not in "\n".join(
        texts(memo_of(Case("P1", setting=Setting.PRIVILEGED)))
    )


@pytest.mark.parametrize("case", sampled(VIGNETTES, 8), ids=lambda c: c.parent.name)
def test_the_sheet_knows_nothing_of_conduct(case: Path) -> None:
    """Whatever is recorded of it, and in whatever setting."""
    told = load_case(case)

    bare = attrs.evolve(told, conduct=Conduct(), setting=None)

    assert client_sheet(result_of(told)) == client_sheet(result_of(bare))


@pytest.mark.parametrize("name", ["f02-two-seasons", "f03-subpoena", "f04-boy-and-sister"])
def test_the_sheet_says_that_its_dates_may_not_be_all(name: str) -> None:
    """The same line for everybody, and the only one where no day is told: a day in a court matter stands on no sheet."""
    told = texts(client_sheet(result_of(load_case(EXAMPLES / "whole-files" / name / "case.yaml"))))
    nobody = texts(client_sheet(result_of(Case("P1"))))
    where = told.index("Your dates")
    said = nobody[nobody.index("Your dates") + 1]

    assert said.startswith("You may have other dates, too.")
    assert said in told[where + 1 :]
    assert not any("December 14" in line for line in told)


@pytest.mark.parametrize("case", sampled(VIGNETTES[::3], 6), ids=lambda c: c.parent.name)
@pytest.mark.parametrize("reader", ["client", "services"])
def test_own_acts_never_reach_the_client_or_a_case_manager(case: Path, reader: str) -> None:
    """In a privileged setting neither: those papers leave the room."""
    told = attrs.evolve(load_case(case), setting=Setting.PRIVILEGED)

    assert as_html(document(reader, told)) == as_html(document(reader, without_secrets(told)))


def document(reader: str, case: Case) -> Document:
    """Return what one reader gets."""
    result = result_of(case)
    if reader == "counsel":
        return memo(result)
    return client_sheet(result) if reader == "client" else service_plan(result)


def test_the_law_is_named_where_it_is_no_longer_in_force() -> None:
    """A memo under an older rule says so above everything else."""
    case = load_case(LABOR)
    doc = memo(screen(case, "2020-06-01"))

    assert any("2017" in line for line in doc.banner)


# --- the sheet for the client -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", [*CASES, CALLS], ids=lambda c: c.parent.name)
def test_the_sheet_is_as_plain_as_a_sixth_grader_reads(case: Path) -> None:
    """Each line and the whole; no sentence is long."""
    lines = [t for t in texts(client_sheet(result_of(load_case(case)))) if t.endswith((".", "?"))]

    assert lines
    assert grade(" ".join(lines)) <= 5
    assert [line for line in lines if grade(line) > 6] == []
    assert [line for line in lines if max(map(len, sentences(line))) > 20] == []


@pytest.mark.parametrize("case", sampled([*CASES, *VIGNETTES[::6]], 4), ids=lambda c: c.parent.name)
def test_the_sheet_tells_a_finder_nothing(case: Path) -> None:
    """No word for what was done, no law, no conclusion, no answer, no date of the case and no free text."""
    told = load_case(case)
    sheet = texts(client_sheet(result_of(told)))

    assert [t for t in sheet if DANGEROUS.search(t)] == []
    assert [t for t in sheet if re.search(r"\d{4}|§|CFR|USC|P\d", t)] == []


def test_the_sheet_is_as_plain_in_spanish() -> None:
    """Fairly easy to read, no term of law, nobody addressed as a friend would, and nobody as he or she."""
    sheet = client_sheet(screen(Case("P1"), DAY, lang="es"))
    lines = [t for t in texts(sheet) if t.endswith((".", "?"))]

    assert len(lines) == len([t for t in texts(client_sheet(result_of(Case("P1")))) if t.endswith((".", "?"))])
    assert [line for line in lines if BANNED.search(line) or GENDERED.search(line)] == []
    assert [line for line in lines if any(f.group() not in ODD for f in FAMILIAR.finditer(line))] == []
    assert [line for line in lines if max(map(len, sentences(line))) > 22] == []
    assert sum(map(ease, lines)) / len(lines) > 75


def test_what_to_bring_follows_what_is_still_to_be_gathered() -> None:
    """Papers already in the file are not asked for again; nothing comes of what is asked in private."""
    case = load_case(EXAMPLES / "debt-bondage" / "case.yaml")
    held = {item.item for item in result_of(case).evidence if item.state == "held"}
    bare, full = (texts(client_sheet(result_of(c))) for c in (Case("P1"), case))

    assert "work_records" in held
    assert "Papers about your work: pay slips, job ads, a contract." in bare
    assert "Papers about your work: pay slips, job ads, a contract." not in full


def test_the_sheet_warns_of_unlicensed_advisers_and_speaks_of_nobody_to_fear() -> None:
    """Whoever finds it reads of no danger from anybody."""
    lines = " ".join(texts(client_sheet(result_of(load_case(LABOR)))))

    assert "notario" in lines
    assert not re.search(r"you fear|not safe to get", lines)


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("number", [0, 1, 4, 9, 14])
def test_the_sheet_is_one_page_however_many_days_there_are(number: int, lang: str) -> None:
    """Each day as people write one, with what to do on it and nothing of what it is about; measured in a font as wide as Arial."""
    days = [{"forum": "uscis", "when": f"2027-03-{day:02}"} for day in range(1, number + 1)]
    facts = {"applicant": "P1", "people": [{"key": "P1"}], "filing": {"hearings": days}}
    sheet = client_sheet(screen(facts, DAY, lang=lang))
    told = [text for text in texts(sheet) if "2027" in text]

    assert len(told) == number
    assert not [text for text in told if DANGEROUS.search(text)]
    assert paper.height(sheet) <= paper.HEIGHT
    if number and lang == "en":
        assert told[0] == "On Monday, March 1, 2027: You have an appointment on this day. Call us before it."


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_card_says_nothing_of_what_the_visit_is_about(lang: str) -> None:
    """The same for everybody; no lawyer, no law, no papers and no help."""
    cards = [appointment_card(screen(load_case(case), DAY, lang=lang)) for case in (LABOR, CALLS, *WHOLE[:2])]
    said = " ".join(texts(cards[0]))

    assert all(card == cards[0] for card in cards)
    assert not DANGEROUS.search(said)
    assert not re.search(
        r"lawyer|legal|abogad|court|corte|law\b|ley\b|paper|papel|help|ayuda|case\b|caso\b", said, re.IGNORECASE
    )
    assert run(LABOR, "--for", "card", "--lang", lang).output.startswith("# ")


# --- the service plan -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", sampled([*CASES, *VIGNETTES[::6]], 4), ids=lambda c: c.parent.name)
def test_the_service_plan_lists_the_same_for_everybody(case: Path) -> None:
    """Every area, whatever was recorded; codes for routing; no finding of law."""
    told = load_case(case)
    result = result_of(told)
    doc = service_plan(result)
    table = next(b for b in doc.blocks if isinstance(b, Table))
    said = " ".join(texts(doc))

    assert [row[0][0].text for row in table.rows] == [area.title for area in AREAS]
    assert {row[2][0].text for row in table.rows} <= {"named", "ask"}
    assert len(re.findall(r"\b[A-Z]{2}-\d\d-00-00-00\b", said)) == sum(len(area.codes) for area in AREAS)
    assert not [e.title for e in result.elements if e.title in said]
    assert not [f.code for f in result.exposure if f.code in said or f.title in said]
    assert not re.search(r"supported|contested|\bmet\b|the bar|inadmissib|traffick", said)


def test_a_need_on_record_is_named() -> None:
    """What was said of threats and care shows beside what to offer."""
    doc = service_plan(result_of(load_case(LABOR)))
    rows = {r[0][0].text: r for b in doc.blocks if isinstance(b, Table) for r in b.rows}

    assert rows["Safety"][2][0].text == "named"
    assert rows["Housing"][2][0].text == "ask"


# --- by one door ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("number", [1, 3, 5])
def test_days_that_nobody_knows_leave_it_one_page_as_plain(number: int, lang: str) -> None:
    """As long a line as there is for each, and none harder to read than the rest."""
    days = [{"forum": "ice", "when": f"[2027-0{month % 9 + 1}-05..2027-12-20]"} for month in range(number)]
    facts = {"applicant": "P1", "people": [{"key": "P1"}], "filing": {"hearings": days}}
    sheet = client_sheet(screen(facts, DAY, lang=lang))
    told = [text for text in texts(sheet) if "2027" in text]

    assert told
    assert paper.height(sheet) <= paper.HEIGHT
    assert not [text for text in told if DANGEROUS.search(text)]
    if lang == "en":
        assert [line for line in told if grade(line) > 6] == []
    else:
        assert [line for line in told if any(f.group() not in ODD for f in FAMILIAR.finditer(line))] == []


def test_a_screening_gives_its_pages() -> None:
    """Each page in each form that it has, the same as the room of reports writes; nothing else, and that by name."""
    screening = result_of(load_case(LABOR))

    assert screening.report("memo", "markdown") == as_markdown(memo(screening))
    assert screening.report("memo", "html", redact=True) == as_html(memo(screening, redact=True))
    assert screening.report("client", "html") == as_html(client_sheet(screening))
    assert screening.report("services") == as_markdown(service_plan(screening))
    assert bytes(screening.report("memo", "docx")).startswith(b"PK")  # type: ignore[arg-type]
    text = screening.report("screening")
    assert screening.summary in " ".join(str(text).split())
    assert "2022-04" not in str(screening.report("screening", "html", redact=True))
    with pytest.raises(UnknownName):
        screening.report("screening", "docx")
    with pytest.raises(UnknownName):
        screening.report("letter")  # type: ignore[arg-type]
    with pytest.raises(UnknownName):
        screening.report("memo", "pdf")  # type: ignore[arg-type]


# --- redaction --------------------------------------------------------------------------------------------------------


def test_redaction_keeps_outcomes_and_cuts_dates() -> None:
    """Every outcome and answer stays; no date of the case is closer than its year; the law keeps its own."""
    result = written(load_case(LABOR))
    cut = redacted_json(result)

    def outcomes(value: Any) -> list[str]:
        if isinstance(value, dict):
            own = [value["outcome"]] if "outcome" in value else []
            return own + [o for inner in value.values() for o in outcomes(inner)]
        return [o for inner in value for o in outcomes(inner)] if isinstance(value, list) else []

    answers = [f["answer"] for f in cut["facts"]]
    assert outcomes(cut) == outcomes(result)
    assert "age when it began: <18" in json.dumps(redacted_json(written(load_case(EXAMPLES / "minor" / "case.yaml"))))
    assert cut["law"] == result["law"]
    assert not [a for a in answers if re.search(r"\d{4}-\d", a)]
    assert "2025-05" in json.dumps(result["facts"])
    assert not re.search(r"2025-05|2022-04|1991-03", json.dumps([cut["facts"], cut["elements"], cut["evidence"]]))


@pytest.mark.parametrize(
    ("date", "year"),
    [
        ("2015-06-14", "2015"),
        ("2015-06~", "2015~"),
        ("2015-03/2016-XX", "2015/2016"),
        ("[2015-01..2019-05]", "[2015..2019]"),
        ("[2015-11..2017-09]/2018-XX", "[2015..2017]/2018"),
        ("2015-11/", "2015/"),
        ("2015", "2015"),
    ],
)
def test_dates_as_they_are_remembered_are_cut_to_the_year(date: str, year: str) -> None:
    """In every form that a case file takes."""
    assert to_the_year(date) == year


@pytest.mark.parametrize("case", sampled([*CASES, *VIGNETTES[::5]], 4), ids=lambda c: c.parent.name)
def test_no_age_is_told_closer_than_under_18_or_not(case: Path) -> None:
    """Neither as an answer nor inside a sentence."""
    result = written(load_case(case))
    ages = [value for path, value in facts_in(result) if path.endswith(".age")]
    cut = redacted_json(result)

    assert {value for path, value in facts_in(cut) if path.endswith(".age")} <= {
        "<18",
        "18+",
        "?",
        "disputed",
        "unknown",
        "P1",
    }
    sentences = " ".join(strings_in(cut["elements"]))
    assert [age for age in ages if re.search(rf": {re.escape(age)}[,.;)]", sentences)] == []


def strings_in(value: Any) -> Iterator[str]:
    """Yield every text in JSON: positions in its lists are no ages."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings_in(inner)


def facts_in(value: Any) -> list[tuple[str, str]]:
    """Return the path and the answer of every fact in a result."""
    if isinstance(value, dict):
        own = [(value["path"], value["answer"])] if {"path", "answer"} <= value.keys() else []
        return own + [f for inner in value.values() for f in facts_in(inner)]
    return [f for inner in value for f in facts_in(inner)] if isinstance(value, list) else []


def test_a_redacted_memo_holds_no_free_text() -> None:
    """Nothing that was typed in words, and it says that it is redacted."""
    case = load_case(LABOR)
    whole, cut = (" ".join(texts(memo_of(case, redact=redact))) for redact in (False, True))

    assert "visitor visa arranged by P3" in whole
    assert "voice message: stay in the kitchen" in whole
    assert "visitor visa" not in cut
    assert "voice message" not in cut
    assert "2022-04" not in cut
    assert "Redacted: no free text" in cut


@pytest.mark.parametrize("form", ["text", "json", "svg", "html"])
def test_a_screening_can_be_redacted(form: str) -> None:
    """The same outcomes, in every format, and no date of the case closer than its year."""
    arguments = ["screen", str(LABOR), "--as-of", DAY, "--format", form, "--tree", "--no-color"]
    whole, cut = (
        CliRunner().invoke(main, [*arguments, *more], env={"COLUMNS": "200"}).stdout for more in ([], ["--redact"])
    )

    assert re.search(r"2022-04|1991-03|2025-05", whole)
    assert not re.search(r"2022-04|1991-03|2025-05", cut)
    assert whole.count("supported") == cut.count("supported")


# --- text stays text --------------------------------------------------------------------------------------------------

HOSTILE: Final = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</td></tr></table><h1>x</h1>",
    "{{ 7 * 7 }} {% raw %} ${7*7} #{7*7}",
    "[a](https://evil.test) https://evil.test www.evil.test a@evil.test <https://evil.test>",
    "![a](x) **b** _c_ `d` ~~e~~ # f\n# g\n- h\n| i | j |\n---",
    "1. one\n> two\n+ three\n```\nfour",
    "&lt;b&gt; &#60;script&#62; &amp;",
    '=HYPERLINK("https://evil.test") +1 -1 @x \t=1',
    "\u202egnp.exe \u2066x\u2069 \u200b\ufeff\u00ad z",
    "\x1b[31mred\x1b]8;;https://evil.test\x07link \x00\x07\x9b",
    "]]> <!-- <?xml ?> <!DOCTYPE x> \ufffe \ud800",
    "<!-- a comment that nothing ends",
    "<?php a thing that nothing ends",
    "<![CDATA[ a part that nothing ends",
    "javascript:alert(1) data:text/html,x mailto:a@b.test",
)


def with_text(record: Any, text: str) -> Any:
    """Return a record with every free text in it replaced."""
    if not attrs.has(type(record)):
        return record
    kept = {"key", "applicant", "victim", "person", "through", "incident", "by", "text"}
    changed: dict[str, Any] = {}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if type(value) is str and field.name not in kept:
            changed[field.name] = text
        elif isinstance(value, tuple):
            changed[field.name] = tuple(with_text(item, text) for item in value)
        elif attrs.has(type(value)) and field.init:
            changed[field.name] = with_text(value, text)
    return attrs.evolve(record, **changed)


class Tags(HTMLParser):
    """Counts the tags of a page and keeps its attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count a tag."""
        self.tags[tag] += 1
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.words += data


def read(page: str) -> Tags:
    """Parse a page."""
    parsed = Tags()
    parsed.feed(page)
    return parsed


def benign(text: str) -> dict[str, Any]:
    """What documents look like whose text is harmless and as long, word by word: what a memo has room for turns on that."""
    doc = memo_of(with_text(load_case(LABOR), re.sub(r"\S", "w", clean(text))))
    return {"html": read(as_html(doc)), "markdown": read(rendered(as_markdown(doc))), "docx": shape(as_docx(doc))}


def rendered(text: str) -> str:
    """Render Markdown as generously as any viewer does: with raw HTML, tables and links."""
    return str(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(text))


def shape(data: bytes) -> Counter[str]:
    """Count what a Word document is made of."""
    with ZipFile(io.BytesIO(data)) as parts:
        root = ET.fromstring(parts.read("word/document.xml"))  # noqa: S314 - our own document
        relations = parts.read("word/_rels/document.xml.rels").decode()
    assert "evil" not in relations
    return Counter(element.tag for element in root.iter())


@pytest.mark.slow
@pytest.mark.parametrize("text", sampled(HOSTILE, 5), ids=range(len(HOSTILE)))
def test_text_from_a_case_file_injects_nothing(text: str) -> None:
    """Whatever is typed in any text field, a document has the parts that it has with a harmless word in its place."""
    doc = memo_of(with_text(load_case(LABOR), text))
    harmless = benign(text)
    page, markdown, word = read(as_html(doc)), read(rendered(as_markdown(doc))), as_docx(doc)

    assert (page.tags, page.attributes) == (harmless["html"].tags, harmless["html"].attributes)
    assert clean(text) in clean(page.words)
    assert markdown.tags == harmless["markdown"].tags
    assert markdown.attributes == harmless["markdown"].attributes
    assert shape(word) == harmless["docx"]
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", page.words.replace("\n", "")
    )


@pytest.mark.parametrize("text", sampled(HOSTILE, 5), ids=range(len(HOSTILE)))
def test_free_text_reaches_no_screening(text: str) -> None:
    """What was typed in words stays in the case file: no result, and so no terminal, holds any of it."""
    case = load_case(LABOR)

    assert written(with_text(case, text)) == written(with_text(case, "word"))


@pytest.mark.parametrize("text", sampled(HOSTILE, 5), ids=range(len(HOSTILE)))
def test_every_kind_of_block_is_escaped(text: str) -> None:
    """Also where a memo has no text from a case today: headings, banners, fields, captions and the tree."""
    doc, plain = (
        Document(
            t,
            "en",
            (t,),
            (
                Heading(t),
                Paragraph(t),
                Paragraph(t, Style.STRONG),
                Paragraph(t, Style.SMALL),
                Paragraph(t, Style.PLAIN, t),
                Bullets([Line(t, t, lead=t, below=[Line(t, t)])]),
                Table(t, (t, t), [[[Line(t)], [Line(t, t)]]], (50, 50)),
                Fields((t,)),
                Tree(Line(t, below=[Line(t, t)])),
            ),
            t,
        )
        for t in (text, "word")
    )

    assert read(as_html(doc)).tags == read(as_html(plain)).tags
    assert read(rendered(as_markdown(doc))).tags == read(rendered(as_markdown(plain))).tags
    assert shape(as_docx(doc)) == shape(as_docx(plain))


# --- formats ----------------------------------------------------------------------------------------------------------


def test_the_page_loads_nothing() -> None:
    """One file: no script, no link, no picture, and a policy that would refuse them."""
    page = as_html(memo_of(load_case(CALLS)))

    assert read(page).tags.keys().isdisjoint({"script", "link", "img", "iframe", "a", "object", "form", "svg"})
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|url\(|@import|javascript:", page)


def test_a_word_document_can_be_read_and_says_its_language() -> None:
    """Headings are headings, the first row of a table is its head, and nobody is named as author."""
    word = docx.Document(io.BytesIO(as_docx(memo(screen(load_case(CALLS), DAY, lang="es")))))
    styles = [str(p.style.name) for p in word.paragraphs if p.style]

    assert styles[0] == "Heading 1"
    assert styles.count("Heading 2") >= 5
    assert all(t.rows[0]._tr.xpath("w:trPr/w:tblHeader") for t in word.tables)
    assert word.styles.element.xpath("//w:lang/@w:val") == ["es-US"]
    assert not word.core_properties.author


def test_a_word_document_has_no_page_with_a_break_alone() -> None:
    """What begins a page says so itself: were the break a paragraph, a full page before it would leave one that is empty."""
    for case in (CALLS, LABOR):
        word = docx.Document(io.BytesIO(as_docx(memo_of(load_case(case)))))
        first = [p.text for p in word.paragraphs if p.paragraph_format.page_break_before]

        assert first == ["Urgent matters, in full"]
        assert not word.element.xpath("//w:br[@w:type='page']")


def test_an_office_can_use_its_own_letterhead(tmp_path: Path) -> None:
    """Its styles and what stands in it are kept; a file that is no Word document, or lacks a style, is refused."""
    office = docx.Document()
    office.add_paragraph("Legal Aid of P County")
    office.core_properties.last_modified_by = office.core_properties.subject = "P Q Roe"
    office.save(str(tmp_path / "office.docx"))
    (tmp_path / "no.docx").write_text("no document", encoding="utf-8")
    made = run(LABOR, "--template", tmp_path / "office.docx", "-o", tmp_path / "memo.docx")
    refused = run(LABOR, "--template", tmp_path / "no.docx", "-o", tmp_path / "other.docx")

    assert made.exit_code == 0, made.output
    assert docx.Document(str(tmp_path / "memo.docx")).paragraphs[0].text == "Legal Aid of P County"
    about = docx.Document(str(tmp_path / "memo.docx")).core_properties
    assert (about.last_modified_by, about.subject, about.author) == ("", "", "")
    assert {about.created, about.modified} == {datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)}
    assert refused.exit_code == 1
    assert "not a Word document" in refused.output
    assert not (tmp_path / "other.docx").exists()
    for style in list(office.styles):
        if style.name == "List Bullet":
            style.delete()
    office.save(str(tmp_path / "bare.docx"))
    lacking = run(LABOR, "--template", tmp_path / "bare.docx", "-o", tmp_path / "other.docx")
    assert lacking.exit_code == 1
    assert "lacks a style" in lacking.output


@pytest.mark.parametrize("reader", sampled(["counsel", "client", "services"], 3))
@pytest.mark.parametrize(("name", "start"), [("a.md", b"# "), ("a.html", b"<!DOCTYPE html>"), ("a.docx", b"PK")])
def test_a_report_is_written_by_the_ending_of_its_name(reader: str, name: str, start: bytes, tmp_path: Path) -> None:
    """Whole or not at all, readable by its owner only."""
    made = run(LABOR, "--for", reader, "-o", tmp_path / name)

    assert made.exit_code == 0, made.output
    assert (tmp_path / name).read_bytes().startswith(start)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # what is said of fonts and libraries of the machine
def test_a_pdf_is_the_page_printed(tmp_path: Path) -> None:
    """Where the libraries of the system are there; else it says so."""
    made = run(LABOR, "-o", tmp_path / "memo.pdf")
    if made.exit_code:
        assert "libraries of the system" in made.output
        pytest.skip("Pango, or every font, is missing on this machine")

    assert (tmp_path / "memo.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="fonts are found otherwise there")
def test_without_a_font_a_pdf_is_refused(tmp_path: Path) -> None:
    """And does not end the whole process, as the library that prints would."""
    none = tmp_path / "fonts.conf"
    none.write_text(f"<fontconfig><dir>{tmp_path / 'none'}</dir></fontconfig>", encoding="utf-8")
    made = subprocess.run(
        [sys.executable, "-m", "tvisa", "report", str(LABOR), "--as-of", DAY, "-o", str(tmp_path / "memo.pdf")],
        cwd=ROOT,
        env={**os.environ, "FONTCONFIG_FILE": str(none)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert made.returncode == 1, made.stderr
    assert "the PDF cannot be made here" in made.stderr
    assert not (tmp_path / "memo.pdf").exists()


@cache
def written_of(case: Path, lang: str) -> tuple[Screening, Document]:
    """Return what is found of an example and its memo, once for all who look at them."""
    result = screen(load_case(case), DAY, lang=lang)
    return result, memo(result, appendix=True)


@pytest.mark.parametrize("lang", sampled(["en", "es"], 2))
@pytest.mark.parametrize("case", sampled(WHOLE, 3), ids=lambda c: c.parent.name)
def test_every_day_that_is_no_later_matter_is_on_the_first_page(case: Path, lang: str) -> None:
    """Where room is short, facts and citations give way, and no day within 30 days and none that may have passed goes behind."""
    result, doc = written_of(case, lang)
    page = " ".join(texts(first_page(doc)))
    assert result.urgent is not None
    days = [item for item in told_first(result.urgent) if isinstance(item, UrgentDay) and item.day]

    assert days
    must = [day for day in days if day.days_left is None or day.days_left <= 30]
    assert [day.code for day in must if (day.do if day.live else day.title) not in page] == []


@pytest.mark.parametrize(
    ("case", "lang"),
    [
        *sampled(list(itertools.product(WHOLE, ("en", "es"))), 5),
        *sampled([(case, ("en", "es")[number % 2]) for number, case in enumerate(EVERY) if case not in WHOLE], 40),
    ],
    ids=lambda told: told if isinstance(told, str) else told.parent.name,
)
def test_what_counsel_decides_from_is_one_page(case: Path, lang: str) -> None:
    """By a count of what it says, and measured in a font as wide as Arial: at 10.5 points, the whole on five pages."""
    _, doc = written_of(case, lang)
    page = first_page(doc)

    assert doc.points >= 10.5
    assert page_lines(doc, page.blocks) <= PAGE
    assert page_lines(doc) <= MOST_PAGES * PAGE
    assert paper.height(page) <= paper.HEIGHT


def test_a_count_of_lines_hangs_on_what_is_said_alone() -> None:
    """A line breaks between words; what is set small takes less; a row is as high as its highest cell."""
    text = " ".join(["abcd"] * 200)
    words = COLUMNS // 5

    assert lines_of([Paragraph("abcd")]) == 1
    assert lines_of([Paragraph(text)]) in (200 // words, 200 // words + 1)
    assert lines_of([Paragraph(text, Style.SMALL)]) < lines_of([Paragraph(text)])
    assert lines_of([Paragraph("a" * (3 * COLUMNS))]) == 3
    assert lines_of([Bullets([Line("a"), Line("b")])]) == 2
    table = Table("t", ("a", "b"), [[[Line("x")], [Line("y"), Line("z")]]], (50, 50))
    assert lines_of([table]) == 1 + 2 + 1
    assert lines_of([Tree(Line("a", below=[Line("b")]))]) == 2
    assert lines_of([Heading("a"), Fields(("b",)), PageBreak()]) == 4


def test_the_command_says_what_does_not_go_together(tmp_path: Path) -> None:
    """A template without a Word document, and a case file that is none."""
    (tmp_path / "bad.yaml").write_text("tvisa_case: 2\nsecret_name: x\n", encoding="utf-8")
    template = run(LABOR, "--template", LABOR, "--format", "html")
    bad = run(tmp_path / "bad.yaml")

    assert template.exit_code == 2
    assert bad.exit_code == 1
    assert "secret" not in bad.output


def test_a_case_from_standard_input_and_who_prepared_it() -> None:
    """By role, never by name."""
    written = CliRunner().invoke(
        main, ["report", "-", "--prepared-by", "paralegal", "--as-of", DAY], input=dumps(load_case(LABOR))
    )

    assert written.exit_code == 0, written.output
    assert "Prepared by: paralegal" in written.output


def test_what_a_trafficker_denies_is_not_told_as_what_a_trafficker_says() -> None:
    """8 USC 1367(a)(1): their word alone is no ground; and the client's own word is not set aside with it."""
    against = "[{answer: yes, sources: [client]}, {answer: no, sources: [trafficker]}]"
    paid = "[{answer: no, sources: [client]}, {answer: yes, sources: [trafficker]}]"
    found = screen(
        grown(
            f"incidents: [{{key: I1, victim: P1, exit: {{escaped_first: {against}}}, labor: {{work: yes, paid: {paid}}}}}]\n"
        ),
        SATURDAY,
    )
    out = io.StringIO()
    print_document(screening_document(found), console(out, color=False))

    assert "escaped first (no)" in " ".join(out.getvalue().split())
    assert [one.path for one in found.non_defenses] == []


@pytest.fixture(scope="module")
def page() -> Document:
    return memo(screen(load_case(EXAMPLES / "labor/case.yaml"), "2026-11-24"), appendix=True)


def packed(folder: Path, **parts: bytes) -> Path:
    """A Word document with some parts put in the place of its own; without any, as it comes."""
    import docx

    whole, other = folder / "office.docx", folder / "broken.docx"
    docx.Document().save(str(whole))
    with ZipFile(whole) as old, ZipFile(other, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, parts.get(Path(part).stem, old.read(part)))
    return other


def test_a_template_that_unpacks_to_very_much_is_not_read(tmp_path: Path, page: Document) -> None:
    """A few kilobytes of it would fill the memory."""
    bomb = packed(tmp_path, styles=b" " * 30_000_000)

    with pytest.raises(ValueError, match="the template is not a Word document"):
        formats.as_docx(page, bomb)


PARTS: Final = {
    "an entity bomb": {"document": b'<!DOCTYPE a [<!ENTITY a "zqxj">]><a>&a;</a>'},
    "no relationships": {"document": b"<a/>"},
    "no styles": {"styles": b"<a/>"},
    "no XML": {"styles": b"zqxj"},
    "deep": {"document": b"<a>" * 5000},
}


@pytest.mark.parametrize("name", PARTS)
def test_a_broken_template_is_refused_in_our_own_words(name: str, tmp_path: Path, page: Document) -> None:
    """Whatever it makes the readers of such files raise."""
    with pytest.raises(ValueError, match=r"^the template [a-z ]+") as error:
        formats.as_docx(page, packed(tmp_path, **PARTS[name]))

    assert "zqxj" not in str(error.value)


def test_a_text_is_a_line_and_an_empty_one_is_none() -> None:
    """What there is nothing to say of takes no line, in a list, below an item and in a cell; a cell without a line stays."""
    below = Line("a", below=["b", "", None])
    table = Table("t", ["x", "y"], [("a", ["b", "", Line("c")]), ("", ())], (1, 1))

    assert Bullets(["a", "", None, below]).items == (Line("a"), Line("a", below=[Line("b")]))
    assert table.rows == (((Line("a"),), (Line("b"), Line("c"))), ((), ()))
    assert table.whole[0] == ((Line("x"),), (Line("y"),))


def test_who_says_so_is_named_where_it_is_recorded() -> None:
    """Sources stand in brackets behind what is told, each word as it is read; of several labels each is told once."""
    assert ENGLISH.said_by("yes", ("client", "uscis_officer")) == "yes (client, USCIS officer)"
    assert ENGLISH.said_by("yes", ()) == "yes"
    assert ENGLISH.some(["a", "b", "a", "c"], 2) == "a, b and 1 more"


def test_the_date_that_decides_is_said_first() -> None:
    """22 USC 7102(11)(A): the first page and the plan name the birthday and what a date before it settles, ahead of the dispute."""
    case = loads_case(AGED_PAST_18)
    page = " ".join(as_markdown(screening_document(screen(case, DAY))).split())
    plan = next_questions(case, DAY)

    assert page.index("before 2021-05, when the person turned 18") < page.index("Disputed; it depends on Means")
    assert [q.path for q in plan.questions if q.path.startswith("incidents")] == ["incidents[0].sex.when"]


def test_that_a_list_is_complete_is_no_argument_against_what_it_holds() -> None:
    """Whether somebody was under 18 rests on the dates; that no other incident is to be told speaks against nothing there."""
    told = texts(screening_document(screen(load_case(EXAMPLES / "house-divided" / "case.yaml"), DAY)))

    (age,) = [line for line in told if "Recorded: date of birth, time of the incident" in line]
    assert "these are all" not in age


@pytest.mark.parametrize("case", sampled([*WHOLE, *EVERY[::6]], 8), ids=lambda c: c.parent.name)
def test_no_want_of_room_takes_a_reading_from_the_memo(case: Path) -> None:
    """Both readings of every finding that it names, the most serious first, however long the case is."""
    result, doc = written_of(case, "en")
    told = texts(doc)
    named = [f for f in result.exposure if f.group != "A" or f.code == "TRAFFICKER_BAR_SIGNAL"]
    heads = [next(n for n, text in enumerate(told) if text.startswith(f"{f.title} ({f.code})")) for f in named]
    for finding in named:
        assert [t for t in told if t.startswith("For the client") and finding.client_reading.text in t], finding.code
        assert [t for t in told if t.startswith("The government may argue") and finding.government_reading.text in t]
    level = dict(zip(heads, (f.severity for f in named), strict=True))
    order = ["S4", "S3", "SU", "S2", "S1", "S0"]
    assert [order.index(level[head]) for head in sorted(heads)] == sorted(order.index(f.severity) for f in named)

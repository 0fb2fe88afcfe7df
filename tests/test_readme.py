"""The pages cannot drift: what they show is what is printed, their code runs, and their links lead somewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests import docs, reference
from tests.support import CASES, ROOT, sampled
from tvisa import loads_case
from tvisa.cli import main
from tvisa.files.assume import assume
from tvisa.law.common.policy import loads_policy

README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
INDEX: Final = docs.GUIDE / "README.md"
EVERY: Final = sorted({*docs.PAGES, *docs.GENERATED})
GUIDE: Final = sorted(docs.GUIDE.glob("*.md"))
FENCE: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"\]\(([^)\s]+)\)")
PLACE: Final = re.compile(r"`((?:tvisa|tests|examples|\.ci)/[\w./*-]*|[A-Z]+(?:\.md)?)`")


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def prose(text: str) -> str:
    """Return a page without its blocks."""
    return FENCE.sub("", text)


def is_renewed(page: Path) -> bool:
    """Say whether a page shows anything that is run or made."""
    tables = (docs.TABLE, docs.VIGNETTES, docs.AMBIGUOUS, docs.PATTERNS, docs.POSTURES, docs.JOURNEYS)
    return any(shown.search(read(page)) for shown in (docs.BLOCK, *tables))


RENEWED: Final = [p for p in docs.PAGES if is_renewed(p)]
LONG: Final = (docs.GUIDE / "examples.md",)
"""Pages whose tables are made of every decision, each left out once; what the tables count is tested by itself."""


@pytest.mark.parametrize(
    "page",
    [*sampled([p for p in RENEWED if p not in LONG], 4), *(pytest.param(p, marks=pytest.mark.slow) for p in LONG)],
    ids=named,
)
def test_a_page_shows_what_is_printed(page: Path) -> None:
    """Every block and table is as it is made now; `python -m tests.docs` writes it anew."""
    assert docs.renewed(read(page), page) == read(page)


@pytest.mark.parametrize("page", docs.GENERATED, ids=named)
def test_a_page_that_is_made_is_made_anew(page: Path) -> None:
    """Every name of the door."""
    assert docs.GENERATED[page]() == read(page)


def test_blocks_are_run() -> None:
    """What is renewed is what the blocks do: other output, and code that raises, would be seen."""
    page = INDEX
    shown = (
        "```python\nprint(6 * 7)\n```\n\n```text\n42\n```\n\n```console\n$ tvisa --version | head -n 1\ntvisa X\n```\n"
    )
    found = docs.renewed(shown.replace("42", "41"), page)

    assert found.startswith(shown[: shown.index("tvisa X")])
    assert found != shown
    with pytest.raises(ZeroDivisionError):
        docs.renewed("```python\n1 / 0\n```\n", page)


def test_each_invented_case_shows_its_screening() -> None:
    """On its own page."""
    assert [c.parent.name for c in CASES if not docs.COMMAND.search(read(c.parent / "README.md"))] == []


@pytest.mark.parametrize("page", GUIDE, ids=named)
def test_data_on_a_page_of_the_guide_is_read(page: Path) -> None:
    """Each block of YAML is a case, a policy file or assumptions, and each of JSON is JSON; there are no others."""
    for language, block in FENCE.findall(read(page)):
        match language:
            case "json":
                json.loads(block)
            case "yaml" if block.startswith("tvisa_policy"):
                loads_policy(block)
            case "yaml" if block.startswith("applicant"):
                loads_case(block, "yaml")
            case "yaml":
                assume(loads_case("applicant: P1\npeople: [{key: P1}]\n"), block)
            case _:
                assert language in {"console", "python", "text"}


def test_the_policy_on_the_page_is_the_one_that_is_read() -> None:
    """Word for word."""
    assert (docs.GUIDE / "our-policy.yaml").read_text(encoding="utf-8") in read(docs.GUIDE / "policy.md")


# --- the README -------------------------------------------------------------------------------------------------------


def test_the_readme_is_short() -> None:
    """A newcomer reads it in one go."""
    assert len(README.encode()) <= 8_000


def test_the_readme_works_on_an_index_page() -> None:
    """There no path of the repository leads anywhere: it has no relative link and no picture."""
    assert [link for link in LINK.findall(prose(README)) if not link.startswith("https://")] == []
    assert "<img" not in README
    assert README.count("`examples/guide/README.md`") == 1


def test_the_two_commands_are_one_block_each() -> None:
    """A newcomer finds one command that screens an example and one that runs the tests, and CI runs the second."""
    one, two = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)

    assert one.count("\n") == two.count("\n") == 1
    assert "tvisa screen examples/" in one
    assert ".venv/bin/pytest" in two
    run = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert all(step in run for step in ("ruff check", "mypy", "pytest", "'.[dev]'"))


# --- the changelog ----------------------------------------------------------------------------------------------------


def test_the_changelog_is_a_summary_and_what_can_change_an_outcome() -> None:
    """At most 16 KB: each starred line names the provision, or says that there is none; the rest is the log."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    entries = [" ".join(entry.split()) for entry in re.findall(r"^- ((?:.+\n?)(?:  .+\n?)*)", text, re.MULTILINE)]
    starred = [entry for entry in entries if entry.startswith("★")]
    provision = re.compile(r"\d USC \d|\d CFR \d|Model Rules|No provision changes")

    assert len(text.encode()) <= 16 * 1024
    assert len(starred) > 30
    assert [entry for entry in starred if not provision.search(entry)] == []


# --- links ------------------------------------------------------------------------------------------------------------


def anchors(page: Path) -> set[str]:
    """Return what a link into a page can name: its headings, as code hosts write them."""
    heads = re.findall(r"^#+ (.+)$", prose(read(page)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def broken(page: Path) -> Iterator[str]:
    """Yield the links of a page that lead nowhere: to no file or folder, or to no heading of the one that they name."""
    for link in LINK.findall(prose(read(page))):
        where, _, anchor = link.partition("#")
        target = (page.parent / where).resolve() if where else page
        if not link.startswith(("https://", "http://")) and not (
            target.exists() and (not anchor or anchor in anchors(target))
        ):
            yield link


def test_links_lead_somewhere() -> None:
    """To a file or a folder that is there and, where they name one, to a heading of it."""
    assert {named(page): links for page in EVERY if (links := [*broken(page)])} == {}


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *GUIDE], ids=named)
def test_places_that_are_named_are_there(page: Path) -> None:
    """A path in code style is one of this repository."""
    places = set(PLACE.findall(prose(read(page))))
    assert [p for p in places if not any(ROOT.glob(p.rstrip("/"))) and ("/" in p or p.endswith(".md"))] == []


def test_the_index_names_every_page_and_every_command() -> None:
    """Nothing of the guide is found by chance alone."""
    index = read(INDEX)

    assert [p.name for p in GUIDE if p != INDEX and f"({p.name})" not in index] == []
    assert [name for name in main.commands if f"`tvisa {name}" not in index] == []


def test_what_the_page_on_checks_counts_stands_in_its_records() -> None:
    """Each section names its record and the command that makes it, and has no number that the record has not; it is short."""
    page, found = read(docs.GUIDE / "checked.md"), set()

    for section in (" ".join(part.split()) for part in page.split("\n## ")[1:]):
        (link,) = re.findall(r"\[The record\]\(([^)]+)\)", section)
        found.add((docs.GUIDE / link).resolve())
        record = re.findall(r"\d+(?:[.,]\d+)*", read(docs.GUIDE / link))
        counted = re.findall(r"\d+(?:[.,]\d+)*", re.sub(r"`[^`]*`", "", section))
        assert [number for number in counted if number not in record] == [], link
        assert re.search(r"`python -m tests\.[\w.]+[^`]*`", section), link
    assert found == {*(ROOT / "tests" / "data" / "checked").glob("*.md")}
    assert len(page.encode()) <= 12_000


# --- pictures and reports ---------------------------------------------------------------------------------------------


def test_the_picture_is_drawn_anew() -> None:
    """The picture on the page is what the program draws."""
    assert docs.PICTURE.read_text(encoding="utf-8") == docs.picture()
    assert "](../labor/elements.svg)" in read(docs.GUIDE / "what-it-answers.md")


def test_the_reports_are_written_anew() -> None:
    """The pages of the reports are what the library writes, and each is linked."""
    assert {path: path.read_text(encoding="utf-8") for path in docs.reports()} == docs.reports()
    assert all(f"({path.name})" in (path.parent / "README.md").read_text(encoding="utf-8") for path in docs.reports())


# --- the reference ----------------------------------------------------------------------------------------------------


def test_the_reference_follows_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name of the door is on the page once, with words; an error and a document come to it by themselves."""
    import tvisa

    class FreshError(tvisa.TvisaError):
        """Raised afresh; and more."""

    def named(page: str) -> list[str]:
        return re.findall(r"^- `(\w+)[^`]*`: \S", page, re.MULTILINE)

    assert sorted(named(reference.door())) == sorted(tvisa.__all__)
    assert len(reference.door().encode()) <= 12_000
    monkeypatch.setattr(tvisa, "__all__", [*tvisa.__all__, "FreshError"])
    monkeypatch.setattr(tvisa, "FreshError", FreshError, raising=False)
    assert "- `FreshError`: Raised afresh; and more.\n" in reference.door()

"""A file written out for somebody's work: field by field what the table says, a valid file by itself, and no word of what was left out."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner

from tests.marked import Marks, marked, without_secrets, words_of
from tests.support import EXAMPLES, sampled
from tvisa import Case, InputError, load_case, loads_case
from tvisa.cli import main
from tvisa.cli.cases import _SHARED
from tvisa.cli.inout import SHARE
from tvisa.facts import Forum, Hearing, Participant, Role, Setting
from tvisa.facts.choices import Money
from tvisa.facts.declared import Takes, declared
from tvisa.facts.readers import OPEN, TABLE, Recipient, gets
from tvisa.files.adapters import FORMATS
from tvisa.files.casefile import dump, dumps, structure
from tvisa.files.reading import references
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.dates import Age, DateClaim, DateFact, parse_date
from tvisa.kernel.fields import FactKind
from tvisa.screening.sharing.sharing import LEFT_OUT, shared

DAY: Final = "2026-11-24"
OUTSIDE: Final = (Recipient.SHELTER, Recipient.INTERPRETER)
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
FIELDS: Final = tuple(field.path for field in declared())
POSITION: Final = re.compile(r"\[\d+\]")
TEXTS: Final = frozenset(
    f.path for f in declared() if f.takes is Takes.TEXT and not f.path.startswith("decisions[].resolved")
)
SPOKEN: Final = {
    "incidents[].country",
    "incidents[].agreement.about",
    "incidents[].agreement.what_changed",
    "incidents[].labor.what",
}
"""The words that an interpreter prepares with."""


def fields_in(record: Any, path: str = "") -> set[str]:
    """Return every field of a record in which something stands, by its path with ``[]`` for each position."""
    found = set()
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}{field.name}"
        if isinstance(value, tuple) and any(attrs.has(type(item)) for item in value):
            found |= {name for item in value for name in fields_in(item, f"{here}[].")}
        elif isinstance(value, (Answer, DateFact, Age)):
            found |= {here} if value.claims else set()
        elif attrs.has(type(value)) and not isinstance(value, Money):
            found |= fields_in(value, f"{here}.")
        elif value not in ("", None, ()):
            found.add(here)
    return found


@pytest.fixture(scope="module")
def whole() -> tuple[Case, Marks]:
    """A privileged case in which everything is recorded."""
    return marked()


# --- the table --------------------------------------------------------------------------------------------------------


def test_the_command_names_each_reader_of_the_table() -> None:
    """And says for each which documents there are."""
    assert tuple(SHARE(lambda: None).__click_params__[0].type.choices) == tuple(Recipient)  # type: ignore[attr-defined]
    assert tuple(_SHARED) == tuple(Recipient)


def test_every_row_names_fields_that_there_are() -> None:
    """No field stands in two rows, and none that the format does not have."""
    named = [field for row in TABLE for field in row.fields]
    branches = {""} | {path[: m.start()] for path in FIELDS for m in re.finditer(r"\.|\[\]", path)}

    assert len(named) == len(set(named))
    assert [n for n in named if "*" not in n and n not in {*FIELDS, *branches}] == []
    stars = [n.partition("*.") for n in named if "*" in n]
    assert {name for _, _, name in stars} == {"sources", "by", "evidence", "note"}
    assert {over.rstrip("[].") for over, _, _ in stars} <= branches


def test_every_field_is_decided_on() -> None:
    """A field that stands in no row, nor in a branch of one, is silent: whoever adds it says who is told it, and why."""
    named = {field for row in TABLE for field in row.fields}

    assert [f for f in FIELDS if not any(f == n or f.startswith((f"{n}.", f"{n}[")) for n in named)] == []
    assert all(row.why for row in TABLE)


@pytest.mark.parametrize(
    "branch", ["presence", "incidents[].means", "conduct.bond", "filing.hearings[]", "reprisals[]"]
)
def test_a_new_field_is_silent(branch: str) -> None:
    """Whatever is told beside it, and what is noted beside it as well; co-counsel gets it."""
    for to in (OPEN, *OUTSIDE):
        assert not gets(to, f"{branch}.a_new_one")
    assert gets(Recipient.CO_COUNSEL, f"{branch}.a_new_one")


def test_whoever_houses_or_interprets_is_told_no_more_than_anybody_outside_privilege() -> None:
    """What is written out for them is read as a file that is not privileged."""
    assert [f for f in FIELDS for to in OUTSIDE if gets(to, f) and not gets(OPEN, f)] == []


def test_nothing_that_tells_of_acts_arrests_entry_orders_or_status_is_told_outside_privilege() -> None:
    """By the names of the format themselves, whatever the table says."""
    private = re.compile(
        r"conduct\.(?!bond\.(?!serves)|group\.involved|disclosure\.(?:fear|report_planned|said_stayed_by_choice|beginning_taken_back))"
        r"|grounds|status|adjustment\.(?:relatives\[\]\.)?(?:character|grounds|discretion|merits)"
        r"|.*(?:manner|order_|reinstated|removed|smuggl|criminal|frivolous|unlawful|moral|drug)"
    )

    assert [f for f in FIELDS if private.match(f) and gets(OPEN, f)] == []


@pytest.mark.parametrize("to", [*OUTSIDE, OPEN])
def test_what_leaves_privilege_is_named_field_by_field(to: Recipient) -> None:
    """No branch is given whole, so that what is added to the format goes to nobody; whoever gets of a list gets whose it is."""
    given = {field for row in TABLE if to in row.to for field in row.fields if "*" not in field}
    keys = {f.path for f in declared() if f.takes is Takes.KEY and f.path.endswith((".key", ".person", ".victim"))}

    assert given <= set(FIELDS)
    assert [k for k in keys - given if any(g.startswith(k.rpartition(".")[0] + ".") for g in given)] == []


@pytest.mark.parametrize("to", OUTSIDE)
def test_nothing_of_the_clients_own_leaves_privilege(to: Recipient) -> None:
    """No act, no arrest, no order, no way of entry, no ground, no standard, no statement, no decision, and no note."""
    given = {path for path in FIELDS if gets(to, path)}
    kept_back = re.compile(
        r"conduct|grounds|status|statements|decisions|adjustment|asserted|hardship\.extreme|presence\.(?!related)|delay_excused"
        r"|filing\.(?:order|reinstated|hearing_notice|voluntary)|incidents\[\]\.(?:sex|wider|asserted|purposes)"
    )
    standards = {f.path for f in declared() if f.kind is FactKind.STANDARD}

    assert [path for path in given if kept_back.match(path)] == []
    assert given & standards == set()
    assert given & TEXTS == (SPOKEN if to is Recipient.INTERPRETER else set())


def test_co_counsel_gets_everything_but_what_is_counsels_own() -> None:
    """Notes, the conflict check and who has to report."""
    kept_back = {path for path in FIELDS if not gets(Recipient.CO_COUNSEL, path)}

    assert kept_back == {path for path in TEXTS if path.endswith("note")} | {
        "conduct.disclosure.conflict_open",
        "conduct.disclosure.duty_to_report",
    }


# --- field by field ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", Recipient)
def test_a_full_file_is_cut_field_by_field_as_the_table_says(to: Recipient, whole: tuple[Case, Marks]) -> None:
    """Each of some eight hundred fields is there if and only if the table gives it."""
    case = whole[0]
    if to is Recipient.CO_COUNSEL:  # of statements see below
        case = attrs.evolve(case, statements=(attrs.evolve(case.statements[0], privileged=Answer()),))
        case = attrs.evolve(case, statements=(attrs.evolve(case.statements[0], differs=Answer()),))
    there, left = fields_in(case), fields_in(shared(case, to))
    beside = {"setting", "note"}

    assert there | {"statements[].privileged", "statements[].differs", "family.members[].through"} >= set(FIELDS)
    assert left - beside == {path for path in there if gets(to, path)} - beside


@pytest.mark.parametrize("to", Recipient)
def test_what_stands_beside_an_answer_is_cut_as_well(to: Recipient, whole: tuple[Case, Marks]) -> None:
    """Who says so stays, so that a trafficker's word is read as one; what is held for it goes to lawyers, notes to nobody."""
    written = dumps(shared(whole[0], to))

    assert ('"evidence"' in written) is (to is Recipient.CO_COUNSEL)
    assert '"sources"' in written
    assert {p for p in whole[1].found(written) if p.endswith("note")} == set()


def test_that_somebody_is_a_co_defendant_tells_of_a_charge() -> None:
    """To co-counsel it is told; elsewhere it is a witness who says so."""
    case = load_case(EXAMPLES / "labor" / "case.yaml")
    said = attrs.evolve(
        case.incidents[0].means.threats.claims[0], sources=(Source.CO_DEFENDANT_WITH_DEAL, Source.CLIENT)
    )
    means = attrs.evolve(case.incidents[0].means, threats=Answer((said,)))
    case = attrs.evolve(
        case, setting=Setting.PRIVILEGED, incidents=(attrs.evolve(case.incidents[0], means=means), *case.incidents[1:])
    )

    def sources(to: Recipient) -> tuple[Source, ...]:
        return shared(case, to).incidents[0].means.threats.sources

    assert sources(Recipient.SHELTER) == (Source.WITNESS, Source.CLIENT)
    assert sources(Recipient.CO_COUNSEL) == (Source.CO_DEFENDANT_WITH_DEAL, Source.CLIENT)


@pytest.mark.parametrize("to", OUTSIDE)
def test_no_word_tells_how_the_client_came_in_of_commercial_sex_or_of_an_order(to: Recipient) -> None:
    """That somebody smuggled or paid for sex, and that a day is about fear: whoever, and whatever day it is, is there."""
    case = load_case(EXAMPLES / "labor" / "case.yaml")
    roles: tuple[Role, ...] = (Role.SMUGGLER, Role.BUYER, Role.EMPLOYER)
    people = tuple(Participant(f"P{number}", role) for number, role in enumerate(roles, start=2))
    case = attrs.evolve(
        case,
        setting=Setting.PRIVILEGED,
        incidents=(attrs.evolve(case.incidents[0], people=people), *case.incidents[1:]),
    )

    set_days = tuple(
        Hearing(forum, DateFact((DateClaim(parse_date("2027-01")),))) for forum in (Forum.FEAR_INTERVIEW, Forum.ICE)
    )
    case = attrs.evolve(case, filing=attrs.evolve(case.filing, hearings=set_days))

    def told(reader: Recipient) -> list[Any]:
        given = shared(case, reader)
        return [each.role for each in given.incidents[0].people] + [each.forum for each in given.filing.hearings]

    assert told(to) == [Role.OTHER, Role.OTHER, Role.EMPLOYER, Forum.OTHER, Forum.ICE]
    assert told(Recipient.CO_COUNSEL) == [*roles, Forum.FEAR_INTERVIEW, Forum.ICE]


@pytest.mark.parametrize("to", Recipient)
def test_the_client_is_named_as_nobody_who_did_it(to: Recipient) -> None:
    """Neither among the people of an incident, nor beside an answer, nor as charged, nor behind a threat; co-counsel gets it."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\npeople: [{key: P1}, {key: P2}]\n"
        "incidents: [{key: I1, victim: P1, people: [{person: P1, role: recruiter}, {person: P2, role: employer}],"
        " means: {threats: {answer: yes, by: [P1, P2]}}}]\n"
        "prosecutions: [{person: P1, at_liberty: yes}, {person: P2, at_liberty: yes}]\n"
        "reprisals: [{person: P1, kind: threat}, {person: P2, kind: threat}]\n"
    )
    cut = shared(case, to)
    own = cut.incidents[0]
    lists: tuple[tuple[Any, ...], ...] = (own.people, cut.prosecutions, cut.reprisals)
    named = [{each.person for each in several} for several in lists]

    for found in (*named, {*own.means.threats.by}):
        assert ("P1" in found) is (to is Recipient.CO_COUNSEL)
    assert to is not Recipient.SHELTER or named == [{"P2"}] * 3


@pytest.mark.parametrize("to", OUTSIDE)
def test_others_stay_out_of_it(to: Recipient, whole: tuple[Case, Marks]) -> None:
    """No incident done to somebody else, nobody who stands in nothing that is given, and no birth outside the family."""
    stranger = attrs.evolve(whole[0].people[1], key="P9")
    case = attrs.evolve(whole[0], people=(*whole[0].people, stranger))
    cut = shared(case, to)
    alone = shared(attrs.evolve(case, family=type(case.family)()), to)

    assert [incident.victim for incident in cut.incidents] == ["P1"]
    assert [person.key for person in cut.people] == ["P1", "P2"]
    assert not alone.people[1].date_of_birth.claims


@pytest.mark.parametrize(
    ("privileged", "listener", "told"),
    [
        ("no", None, True),
        ("no", "counsel", True),
        ("", "police", True),
        ("", "counsel", False),
        ("", None, False),
        ("yes", "police", False),
        ("disputed", "police", False),
    ],
)
def test_what_was_said_in_confidence_to_a_lawyer_is_for_that_lawyer(
    privileged: str, listener: str | None, told: bool
) -> None:
    """Co-counsel gets statements made outside of confidence or, where nobody says so, to somebody who is no counsel."""
    answers = {"yes": True, "no": False, "disputed": [{"answer": True}, {"answer": False}]}
    said = {"privileged": answers[privileged]} if privileged else {}
    said |= {"to": listener} if listener else {}
    raw = {
        "applicant": "P1",
        "people": [{"key": "P1"}],
        "setting": "privileged",
        "statements": [{"differs": True, **said}],
    }

    assert bool(shared(structure(raw), Recipient.CO_COUNSEL).statements) is told


def test_nothing_refers_to_a_statement_that_is_not_there() -> None:
    """What a decision found of a statement goes with it; what it found of other facts stays."""
    found = [{"fact": fact, "answer": True} for fact in ("statements[0].differs", "hardship.extreme")]
    raw = {
        "applicant": "P1",
        "people": [{"key": "P1"}],
        "setting": "privileged",
        "statements": [{"differs": True, "to": "counsel"}],
        "decisions": [{"matter": "i_914", "resolved": found}],
    }
    cut = shared(structure(raw), Recipient.CO_COUNSEL)

    assert [r.fact for r in cut.decisions[0].resolved] == ["hardship.extreme"]
    assert list(references(cut)) == []


# --- the file ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", Recipient)
@pytest.mark.parametrize("path", [None, *WHOLE], ids=lambda p: p.parent.name if p else "everything")
def test_it_is_a_file_that_stands_by_itself(path: Path | None, to: Recipient, whole: tuple[Case, Marks]) -> None:
    """Valid, with its setting, nothing that refers to what is gone; shared once more it is the same."""
    case = attrs.evolve(load_case(path), setting=Setting.PRIVILEGED) if path else whole[0]
    cut = shared(case, to)

    assert list(references(cut)) == []
    assert structure(dump(cut)) == cut
    assert cut.setting is (Setting.PRIVILEGED if to is Recipient.CO_COUNSEL else Setting.NOT_PRIVILEGED)
    assert cut.note == LEFT_OUT
    assert shared(cut, to) == cut


@pytest.mark.parametrize("to", OUTSIDE)
@pytest.mark.parametrize("path", sampled(WHOLE, 3), ids=lambda p: p.parent.name)
def test_nothing_tells_that_there_was_anything(path: Path, to: Recipient) -> None:
    """With all that belongs in private recorded or none of it, what is written out is the same."""
    case = attrs.evolve(load_case(path), setting=Setting.PRIVILEGED)

    assert dumps(shared(case, to)) == dumps(shared(without_secrets(case), to))


def test_only_a_privileged_file_is_shared_in_confidence() -> None:
    """Of another there is nothing to share with co-counsel."""
    with pytest.raises(InputError):
        shared(Case("P1"), Recipient.CO_COUNSEL)


# --- commands ---------------------------------------------------------------------------------------------------------


def run(*arguments: str | Path) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.fixture
def file(tmp_path: Path, whole: tuple[Case, Marks]) -> Path:
    """The full case in a file."""
    (tmp_path / "case.yaml").write_text(dumps(whole[0]), encoding="utf-8")
    return tmp_path / "case.yaml"


def allowed(to: Recipient) -> set[str]:
    """Return where texts stand that somebody gets."""
    return {path for path in TEXTS if gets(to, path)}


@pytest.mark.parametrize("to", sampled(Recipient, 3))
@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.writer])
def test_no_format_of_the_file_holds_a_text_that_is_not_for_its_reader(
    form: str, to: Recipient, file: Path, whole: tuple[Case, Marks]
) -> None:
    """Every text in a privileged file is marked: none is where it may not be, and what is given is there."""
    made = run("convert", file, "--from", "yaml", "--to", form, "--share", to)
    found = whole[1].found(made.stdout)

    assert made.exit_code == 0, made.output
    assert found <= allowed(to)
    assert form not in ("yaml", "json", "flat") or found == allowed(to)
    assert form == "htcds" or LEFT_OUT in made.stdout


DOCUMENTS: Final = [(to, reader, lang) for lang in ("en", "es") for to in reversed(Recipient) for reader in _SHARED[to]]


@pytest.mark.parametrize(("to", "reader", "lang"), sampled(DOCUMENTS, 24))
def test_no_document_holds_a_text_that_is_not_for_its_reader(
    to: Recipient, reader: str, lang: str, file: Path, whole: tuple[Case, Marks]
) -> None:
    """As Markdown, as a page and for Word; the memo, the plan and no other says that it is not the whole."""
    for ending in ("md", "html", "docx"):
        out = file.with_name(f"out.{ending}")
        made = run("report", file, "--share", to, "--for", reader, "--lang", lang, "--as-of", DAY, "-o", out)
        assert made.exit_code == 0, made.output
        told = words_of(out.read_bytes()) if ending == "docx" else out.read_text(encoding="utf-8")

        assert whole[1].found(told) <= (allowed(to) if reader == "counsel" else set())
        assert lang == "es" or (LEFT_OUT in told) is (reader in ("counsel", "services"))


@pytest.mark.parametrize("to", sampled(Recipient, 3))
@pytest.mark.parametrize("form", ["text", "json", "markdown", "svg", "html"])
def test_no_timeline_holds_a_text_or_a_day_that_is_not_for_its_reader(
    form: str, to: Recipient, file: Path, whole: tuple[Case, Marks]
) -> None:
    """Days of what is given, and of nothing else."""
    made = run("timeline", file, "--share", to, "--format", form, "--as-of", DAY)
    said = " ".join(made.stdout.split())

    assert made.exit_code == 0, made.output
    assert whole[1].found(said) == set()
    assert LEFT_OUT in said
    assert to is Recipient.CO_COUNSEL or not re.search(
        r"[Oo]ffense|order of protection|[Aa]rrest|removal order|USC", said
    )


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # what is said of fonts and libraries of the machine
def test_a_pdf_holds_no_text_that_is_not_for_its_reader(file: Path, whole: tuple[Case, Marks]) -> None:
    """Read back, where there is something to read it with."""
    out = file.with_name("out.pdf")
    made = run("report", file, "--share", "co-counsel", "--as-of", DAY, "-o", out)
    if made.exit_code or not (reader := shutil.which("pdftotext")):
        pytest.skip("no PDF can be made or read on this machine")
    told = subprocess.run([reader, str(out), "-"], capture_output=True, text=True, check=True).stdout

    assert whole[1].found(told) <= allowed(Recipient.CO_COUNSEL)
    assert LEFT_OUT in " ".join(told.split())


def test_the_sheet_and_the_card_are_the_same_for_all(file: Path) -> None:
    """They are written to tell nothing, whoever carries them."""
    for reader in ("client", "card"):
        shown = {
            run("report", file, "--for", reader, "--as-of", DAY, *share).stdout
            for share in ((), *(("--share", to) for to in Recipient))
        }
        assert len(shown) == 1


def test_the_command_says_what_does_not_go_together(file: Path, tmp_path: Path) -> None:
    """A memo for a shelter; everything and less than everything; a file that is not privileged."""
    (tmp_path / "open.yaml").write_text(dumps(Case("P1", load_case(WHOLE[0]).people[:1])), encoding="utf-8")
    for arguments in (
        ("report", file, "--share", "shelter", "--for", "counsel"),
        ("report", file, "--share", "interpreter", "--for", "services"),
        ("convert", file, "--from", "yaml", "--to", "yaml", "--share", "shelter", "--privileged"),
        ("convert", tmp_path / "open.yaml", "--from", "yaml", "--to", "yaml", "--share", "co-counsel"),
        ("timeline", tmp_path / "open.yaml", "--share", "co-counsel"),
    ):
        made = run(*arguments)
        assert made.exit_code == 2, made.output
        assert not made.stdout

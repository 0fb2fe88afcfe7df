"""
Outside a privileged setting every output is the same to the byte, whether or not what belongs in private is recorded.

Every command that is given a case is asked, in each of its formats and once with each option that changes what it says, as the
program itself lists them: a new one is asked as soon as it is there.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import attrs
import click
import pytest
from click.testing import CliRunner

from tests.marked import Marks, marked, parts_of, with_secrets, without_secrets
from tests.support import EXAMPLES, sampled
from tvisa import Case, load_case, loads_case
from tvisa.cli import main
from tvisa.facts import Person, Setting
from tvisa.facts.declared import Takes, declared
from tvisa.facts.readers import OPEN, gets
from tvisa.files.casefile import dumps
from tvisa.kernel.answers import Reply

pytestmark = pytest.mark.usefixtures("read_once")

DAY: Final = "2026-11-24"
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
OTHERS: Final = [
    *(EXAMPLES / name / "case.yaml" for name in ("departed-and-returned", "filing/days-set-by-others")),
    *sorted(EXAMPLES.glob("adjustment/*/case.yaml"))[::15],
    *sorted(EXAMPLES.glob("vignettes/*/case.yaml"))[::15],
    *sorted(EXAMPLES.glob("decisions/*/case.yaml"))[::40],
]
CASELESS: Final = {"explain", "facts", "law", "new", "policy", "schema"}
"""Commands that are given no case."""
GIVEN: Final = {
    "check": ("case.yaml",),
    "compare": ("case.yaml", "--as-of", "2023-06-01"),
    "convert": ("case.yaml", "--from", "yaml"),
    "rescreen": (".",),
}
"""What a command is given where it is not one case file alone."""
LEFT: Final = {"no_color", "resume", "privileged", "share"}
"""Options that change nothing of what is said, or say what goes with what; those of sharing are listed below."""
SHARED: Final = (
    ("report", "--share", "shelter"),
    ("timeline", "--share", "interpreter"),
    *(("convert", "--share", to, "--to", "yaml") for to in ("shelter", "interpreter")),
)
WITH: Final = {
    "full_text": ("--format", "ical"),
    "texts": ("--format", "json"),
    "index": ("--format", "html"),
    "redact": ("--format", "html"),
}
"""In which format an option says most."""
MORE: Final = {"lang": "es", "minutes": "30"}
"""What else is told to a command, by the name of the option."""
TYPED: Final = "?\n" * 6
"""What is typed in an interview."""


def commands() -> Iterator[tuple[str, ...]]:
    """Yield every way to ask for an output."""
    for name, command in main.commands.items():
        if name not in CASELESS:
            yield from _asking(name, [p for p in command.params if isinstance(p, click.Option) and p.name not in LEFT])
    yield from SHARED


def _asking(name: str, options: list[click.Option]) -> Iterator[tuple[str, ...]]:
    forms = next((o for o in options if o.name in ("form", "new") and isinstance(o.type, click.Choice)), None)
    choices = forms.type.choices if forms and isinstance(forms.type, click.Choice) else ()
    form = forms.opts[0] if forms else ""
    needed = (form, choices[0]) if forms and forms.required else ()
    yield from ((name, form, choice) for choice in choices if choice != "pdf")  # that is the page, printed
    if not choices:
        yield (name,)
    for option in options:
        if option.is_flag:
            yield (name, *WITH.get(str(option.name), needed), option.opts[0])
        elif isinstance(option.type, click.Choice) and option.name not in ("form", "new", "old", "role"):
            yield from ((name, *needed, option.opts[0], choice) for choice in option.type.choices)
        elif option.name in MORE:
            yield (name, *needed, option.opts[0], MORE[option.name])


COMMANDS: Final = list(dict.fromkeys(map(" ".join, commands())))


_written: Final = lru_cache(maxsize=16)(dumps)


def asked(command: str, case: Case, folder: Path) -> tuple[int, Any, str]:
    """Return what a command says of a case in a file of one name: its exit code, its output and its messages."""
    (folder / "case.yaml").write_text(_written(case), encoding="utf-8")
    name, *more = command.split()
    given = [name, *GIVEN.get(name, ("case.yaml",)), *more]
    given += ["--as-of", DAY] if any("--as-of" in p.opts for p in main.commands[name].params) else []
    before = Path.cwd()
    os.chdir(folder)
    try:
        made = CliRunner().invoke(main, given, input=TYPED if name == "interview" else None)
    finally:
        os.chdir(before)
    # Counsel's part of an outline is refused outside a privileged setting, whatever is recorded.
    assert made.exit_code in ((0, 1, 3, 4, 5) if "--counsel" in command else (0, 3, 4, 5)), (command, made.output)
    assert made.exception is None or isinstance(made.exception, SystemExit), (command, made.exception)
    told: Any = parts_of(made.stdout_bytes) if "docx" in more else made.stdout
    return made.exit_code, told, made.stderr


@cache
def full_outside() -> tuple[Case, Case, Marks]:
    """Return a full file outside a privileged setting, the same without what belongs in private, and its marks."""
    case, marks = marked(Setting.NOT_PRIVILEGED)
    return case, without_secrets(case), marks


full_in_private: Final = cache(marked)
"""A full file in a privileged setting, and its marks."""


def test_every_command_that_is_given_a_case_is_asked() -> None:
    """And those that are given none are named."""
    assert {c.split()[0] for c in COMMANDS} | CASELESS == set(main.commands)
    assert {c.split()[0] for c in COMMANDS} & CASELESS == set()
    assert {"docx", "ical", "json", "html", "svg", "text"} <= {word for c in COMMANDS for word in c.split()}


@pytest.mark.parametrize("command", sampled(COMMANDS, 40))
def test_no_output_tells_what_belongs_in_private(command: str, tmp_path: Path) -> None:
    """With everything of it recorded in a full file, or nothing; no text of it is anywhere."""
    case, bare_case, marks = full_outside()
    told, bare = (asked(command, c, tmp_path) for c in (case, bare_case))
    assert told == bare
    assert [path for path in marks.found(f"{told[1]}{told[2]}") if not gets(OPEN, path)] == []


PARTS: Final = [
    (path, COMMANDS[number % 10 :: 10][start : start + 8])
    for number, path in enumerate([*WHOLE, *OTHERS])
    for start in range(0, len(COMMANDS) // 10 + 1, 8)
]
"""Of each file a tenth of all outputs, another one of the next, and of those a few at a time."""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "asking"), sampled(PARTS, 20), ids=lambda told: getattr(told, "parent", Path()).name or "-"
)
def test_no_output_of_a_file_does(path: Path, asking: list[str], tmp_path: Path) -> None:
    """With all that belongs in private recorded in it, or nothing; where no setting is recorded as well."""
    case = load_case(path)

    for number, command in enumerate(asking):
        open_file = attrs.evolve(case, setting=None if number % 2 else Setting.NOT_PRIVILEGED)
        told, bare = (asked(command, c, tmp_path) for c in (with_secrets(open_file), without_secrets(open_file)))
        assert told == bare, command


@pytest.mark.parametrize(
    "command", ["next --format json", "interview", "screen --format text", "deadlines --format json"]
)
def test_a_file_with_nothing_else_reads_as_one_with_nothing(command: str, tmp_path: Path) -> None:
    """Where an intake has recorded what belongs in private alone, whoever goes on begins as with a new file."""
    case = Case("P1", (Person("P1"),))
    told, bare = (asked(command, c, tmp_path) for c in (with_secrets(case), case))

    assert told == bare


@pytest.mark.parametrize("command", sampled(COMMANDS, 48))
def test_what_was_typed_in_words_stays_in_the_memo_and_the_file(command: str, tmp_path: Path) -> None:
    """In a privileged setting too: but for the pages that counsel works from, no page, and no data, holds a text or a note."""
    case, marks = full_in_private()
    code, told, messages = asked(command, case, tmp_path)
    holds = command.startswith(
        ("report --format", "report --for counsel", "report --lang", "report --appendix", "convert")
    )
    holds = holds or (command.startswith(("packet", "outline", "screen")) and "json" not in command)

    assert marks.found(messages) == set()
    assert holds or marks.found(str(told)) == set()
    assert code in (0, 3, 4, 5)


@pytest.mark.slow
def test_the_same_case_differs_where_it_is_privileged(tmp_path: Path) -> None:
    """What is left out elsewhere is told there: the comparison sees something."""
    case = attrs.evolve(load_case(WHOLE[-1]), setting=Setting.PRIVILEGED)

    for command in ("screen", "report", "deadlines", "filing", "check", "forms"):
        told, bare = (asked(command, c, tmp_path) for c in (with_secrets(case), without_secrets(case)))
        assert told != bare, command


TELLING: Final = {
    "a fear interview": (
        "filing: {hearings: [{when: 2026-12-14, forum: fear_interview, note: reasonable fear}]}",
        "fear_interview, note: reasonable fear",
        "other",
    ),
    "a co-defendant": (
        "incidents: [{key: I1, victim: P1, acts: {recruited: {answer: yes, sources: [co_defendant_with_deal]}}}]",
        "co_defendant_with_deal",
        "witness",
    ),
    "a smuggler": (
        "incidents: [{key: I1, victim: P1, people: [{person: P2, role: smuggler}]}]",
        "smuggler",
        "other",
    ),
    "a part in what was done to another": (
        "incidents: [{key: I1, victim: P2, people: [{person: P1, role: had_a_part}]}]",
        "people: [{person: P1, role: had_a_part}]",
        "",
    ),
    "a recruiter": (
        "incidents: [{key: I1, victim: P1, people: [{person: P1, role: recruiter}, {person: P2, role: employer}]}]",
        "{person: P1, role: recruiter}, ",
        "",
    ),
    "who did it": (
        "incidents: [{key: I1, victim: P2, acts: {recruited: {answer: yes, by: [P1, P2]}}}]",
        "by: [P1, P2]",
        "by: [P2]",
    ),
    "a charge": (
        "prosecutions: [{person: P1, charged_on: 2026-01, trial_on: 2026-12-14, pending: yes}]",
        "person: P1, charged_on: 2026-01, trial_on: 2026-12-14, pending: yes",
        "",
    ),
    "a threat": (
        "reprisals: [{person: P1, kind: threat, when: 2026-01}]",
        "person: P1, kind: threat, when: 2026-01",
        "",
    ),
    "whom an act was done to": (
        "conduct: {acts: [{other: {person: P3}, verbs: {recruited: yes}}]}",
        "conduct: {acts: [{other: {person: P3}, verbs: {recruited: yes}}]}",
        "",
    ),
}
"""What a word or a key alone tells of a way of entry, an order, a charge or an act; of that what tells it, and what stands there instead."""
PRINTED: Final = (
    *(
        "screen --format text",
        "screen --format json",
        "screen --tree",
        "report --format markdown",
        "timeline --format json",
    ),
    *("evidence --format json", "next --format json", "packet --format json", "filing --format json"),
    *("deadlines --format json", "outline --format json", "convert --to yaml"),
)
"""What tells most of a case."""
WITH_DAYS: Final = ("deadlines --format ical", "convert --to flat", "check --advise")
"""What goes by days and people, besides."""


@pytest.mark.parametrize("name", TELLING)
def test_no_word_and_no_key_tells_of_entry_orders_charges_or_acts(name: str, tmp_path: Path) -> None:
    """With it alone recorded or without it, nothing else being recorded; nobody who is named by it alone has a birth date or a note."""
    text, tells, instead = TELLING[name]
    people = "people: [{key: P1}, {key: P2}, {key: P3%s}]\nfamily: {members: [{person: P2, kinship: child}]}"
    told, bare = (
        loads_case(f"applicant: P1\n{people % more}\n{each}\n")
        for each, more in ((text, ", date_of_birth: 2001-02-03, note: a friend"), (text.replace(tells, instead), ""))
    )

    assert [c for c in (*PRINTED, *WITH_DAYS) if asked(c, told, tmp_path) != asked(c, bare, tmp_path)] == []


# --- field by field ---------------------------------------------------------------------------------------------------

LIVELY: Final = loads_case(
    """
    applicant: P1
    people: [{key: P1, date_of_birth: 1990-04}, {key: P2}, {key: P3, date_of_birth: 2015}]
    incidents:
      - {key: I1, victim: P1, when: 2018/2019-06, in_united_states: yes, people: [{person: P2, role: employer}]}
    presence:
      here_now: yes
      entries: [{when: 2018-01}, {when: 2023-02}]
      departures: [{when: 2022-05}]
    filing: {in_proceedings: yes, hearings: [{forum: uscis, when: 2026-12-14}]}
    family: {members: [{person: P3, kinship: child}]}
    adjustment: {relatives: [{person: P3}]}
    statements: [{when: 2020-03, differs: yes, privileged: no}]
    decisions: [{matter: i_914, body: uscis, decided_on: 2021-02, rulings: [{part: coercion, ruling: not_shown}]}]
    """
)
"""A case in which something could hang on most of what is not told."""
SILENT: Final = [field for field in declared() if not gets(OPEN, field.path)]
"""Each field of the format that the table does not name as told."""


def _few(reply: Reply, paths: list[str], number: int) -> Iterator[tuple[tuple[str, ...], Reply]]:
    for _, own in itertools.groupby(paths, lambda path: path.rpartition("[]")[0]):
        several = list(own)
        yield from ((tuple(several[at : at + number]), reply) for at in range(0, len(several), number))


TOGETHER: Final = [
    *_few(Reply.YES, [field.path for field in SILENT], 8),
    *_few(Reply.NO, [field.path for field in SILENT if field.takes is Takes.YES_NO], 5),
]
"""A few of one record at a time, a question answered yes in other company than answered no."""


def alone(record: Any, path: str, full: Any) -> tuple[Any, ...]:
    """Return a record with one field as it stands in a full one, and without it; of a list, in its first record, made where there is none."""
    name, _, rest = path.partition(".")
    name, there = name.removesuffix("[]"), name.endswith("[]")
    value, told = getattr(record, name), getattr(full, name)
    if not rest:
        pair: tuple[Any, ...] = told, attrs.fields_dict(type(record))[name].default
    elif not there:
        pair = alone(value, rest, told)
    else:
        needed = {f.alias: getattr(told[0], f.name) for f in attrs.fields(type(told[0])) if f.default is attrs.NOTHING}
        first, *more = value or (type(told[0])(**needed),)
        pair = tuple((each, *more) for each in alone(first, rest, told[0]))
    return tuple(attrs.evolve(record, **{name: each}) for each in pair)


@cache
def full(reply: Reply) -> Case:
    """Return the case in which everything is recorded, each question answered alike, and whose records name people who are there."""
    return marked(reply=reply)[0]


@cache
def printed(case: Case, command: str, folder: Path) -> tuple[int, Any, str]:
    """Return what a command says of a case, asked once."""
    return asked(command, case, folder)


def recorded(paths: tuple[str, ...], reply: Reply) -> tuple[Case, Case]:
    """Return a case with several fields recorded, and the same without them."""
    told = bare = LIVELY
    if "conduct.matters[].act" in paths:  # the act has to be there
        told = bare = alone(LIVELY, "conduct.acts[].note", full(reply))[0]
    for path in paths:
        told, bare = alone(told, path, full(reply))[0], alone(bare, path, full(reply))[1]
    return told, bare


@pytest.mark.parametrize(("paths", "reply"), sampled(TOGETHER, 12))
def test_what_is_not_told_changes_no_byte(paths: tuple[str, ...], reply: Reply, tmp_path_factory: Any) -> None:
    """Each field that the table does not name as told, with a few beside it: with them recorded or without; what differs is named one by one."""
    folder = tmp_path_factory.getbasetemp()

    def differing(paths: tuple[str, ...]) -> list[str]:
        told, bare = recorded(paths, reply)
        assert told != bare
        return [c for c in PRINTED if asked(c, told, folder) != printed(bare, c, folder)]

    assert all(alone(LIVELY, path, full(reply))[0] != alone(LIVELY, path, full(reply))[1] for path in paths)
    assert not (found := differing(paths)), [(path, differing((path,))) for path in paths] + found


def test_a_field_that_is_told_changes_some() -> None:
    """So that the comparison sees something."""
    told, bare = alone(LIVELY, "presence.departures[].voluntary", full(Reply.YES))
    with TemporaryDirectory() as folder:
        assert any(asked(c, told, Path(folder)) != asked(c, bare, Path(folder)) for c in PRINTED[:3])

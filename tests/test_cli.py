"""The command line: data on stdout, messages on stderr, honest exit codes, files only when asked."""

from __future__ import annotations

import io
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import jsonschema
import pytest
from click.testing import CliRunner, Result
from rich.table import Table

from tests.support import ACTS, CASES, EXAMPLES, ROOT, expected, sampled
from tvisa import __version__, load_case, loads_case, screen
from tvisa.cli import main
from tvisa.cli.inout import write
from tvisa.cli.program import GROUPS
from tvisa.facts import Person
from tvisa.files.casefile import dumps
from tvisa.report.first import SECTIONS
from tvisa.report.printed import console
from tvisa.words.shown import shown

LABOR = str(EXAMPLES / "labor" / "case.yaml")
COMMANDS = sorted(main.commands)


def run(*arguments: str, text: str | None = None, **environment: str) -> Result:
    """Run the program in this process."""
    return CliRunner().invoke(main, arguments, input=text, env={"COLUMNS": "80", **environment})


@pytest.mark.parametrize("case", sampled(CASES, 3), ids=lambda c: c.parent.name)
def test_screen_prints_one_screen_for_a_lawyer(case: Path) -> None:
    """Law and date, each element, and the disclaimer as the last line; behind it each provision; 80 columns, no color in a pipe."""
    result = run("screen", str(case), "--as-of", "2026-11-24")
    whole = run("screen", str(case), "--as-of", "2026-11-24", "--all").stdout
    lines = [*result.stdout.splitlines(), *whole.splitlines()]

    assert result.exit_code == 0
    assert result.stderr == ""
    assert "as of Tue Nov 24, 2026." in result.stdout
    assert "Law as of 2026-11-24" in whole
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in result.stdout
    assert "1101(a)(15)(T)(i)(I)" in whole
    assert result.stdout.endswith("only DHS decides.\n")
    assert "only DHS determines" in " ".join(whole.split())


def test_screen_prints_the_sections_that_are_named_and_refuses_others() -> None:
    """Each section under its name, several at once, and every one with --all; a name that is none is told which there are."""
    whole = run("screen", LABOR, "--as-of", "2026-11-24", "--all").stdout
    for name in SECTIONS:
        part = run("screen", LABOR, "--as-of", "2026-11-24", "--section", name).stdout.split("\n\n")
        assert all(" ".join(piece.split()) in " ".join(whole.split()) for piece in part), name
    two = run("screen", LABOR, "--section", "elements", "--section", "grounds").stdout
    assert "How each element stands on the facts" in two
    assert "Grounds of inadmissibility" in two
    wrong = run("screen", LABOR, "--section", "elemens")
    assert wrong.exit_code == 2
    assert "--section expects one of deadlines, elements, acts" in wrong.stderr
    assert "elemens" not in wrong.stderr


def test_screen_as_json_is_the_library_result() -> None:
    """--format json is what the library returns; the environment can choose it too."""
    as_json = run("screen", LABOR, "--as-of", "2026-11-24", "--format", "json")
    by_environment = run("screen", LABOR, "--as-of", "2026-11-24", TVISA_FORMAT="json")

    assert json.loads(as_json.stdout) == screen(load_case(LABOR), "2026-11-24").as_dict()
    assert by_environment.stdout == as_json.stdout


def test_screen_reads_standard_input_and_prints_the_day() -> None:
    """- is standard input; without --as-of the day is today's and is printed."""
    result = run("screen", "-", text=dumps(load_case(LABOR)))

    assert result.exit_code == 0
    assert re.search(r"as of [A-Z][a-z]{2} [A-Z][a-z]{2} \d+, 20\d\d\.", result.stdout)


def test_the_tree_explains_passes_and_failures() -> None:
    """--tree goes down to facts with their sources, gaps and factors with what is held."""
    result = run("screen", LABOR, "--as-of", "2026-11-24", "--tree", COLUMNS="200")

    assert "Did someone recruit the person? yes (client" in result.stdout
    assert "incidents[0].acts.recruited" in result.stdout
    assert "factor for:" in result.stdout
    assert "(on file, " in result.stdout
    assert "as above" in result.stdout


@pytest.mark.parametrize(("name", "code"), [("smuggling-only", 3), ("labor", 4), ("disputed-record", 5)])
def test_exit_status_on_request(name: str, code: int) -> None:
    """0 whatever the outcome, unless the outcome is asked for."""
    case = EXAMPLES / name / "case.yaml"
    day = ("--as-of", expected(case)["as_of"])

    assert run("screen", str(case), *day).exit_code == 0
    assert run("screen", str(case), *day, "--exit-status").exit_code == code


def test_a_bad_file_is_exit_one_with_every_problem(tmp_path: Path) -> None:
    """Problems go to stderr by path, nothing goes to stdout, and neither value nor file name is printed."""
    path = tmp_path / "Maria-Gonzalez.json"
    path.write_text('{"applicant": "Maria", "secret": 1, "filed": "no"}', encoding="utf-8")

    result = run("screen", str(path))

    assert result.exit_code == 1
    assert result.stdout == ""
    assert {"applicant", "$", "filed"} <= {line.partition(":")[0] for line in result.stderr.splitlines()}
    assert "Maria" not in result.stderr
    assert "secret" not in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("screen", LABOR, "--as-of", "2002-03-03"),
        ("screen", LABOR, "--as-of", "soon"),
        ("law", "--as-of", "1999-01-01"),
        ("screen",),
        ("screen", LABOR, "--format", "docx"),
        ("schema", "person"),
        ("nonsense",),
    ],
)
def test_usage_is_exit_two(arguments: tuple[str, ...]) -> None:
    """A date outside the modeled law is a matter of usage, and names the windows."""
    result = run(*arguments)

    assert result.exit_code == 2
    if "2002-03-03" in arguments:
        assert "2017-01-18 to 2024-08-27" in " ".join(result.stderr.split())


def test_law_prints_finds_and_exports() -> None:
    """The whole model as a tree and as JSON, one date's law, a provision, a name; nothing found is an error."""
    tree, whole = run("law"), json.loads(run("law", "--format", "json").stdout)
    old = json.loads(run("law", "--as-of", "2020-01-01", "--format", "json").stdout)
    found = run("law", "8 CFR 214.207(b)")

    assert "Extreme hardship involving unusual and severe harm" in tree.stdout
    assert [s["id"] for s in whole["rule_sets"]] == ["2002", "2003", "2006", "2008", "2015", "2017", "2024"]
    assert [bool(s["note"]) for s in whole["rule_sets"]] == [True] * 5 + [False] * 2
    assert [s["id"] for s in old["rule_sets"]] == ["2017"]
    assert len(old["rules"]) < len(whole["rules"])
    assert "8 CFR 214.207(b)(5) [2024-08-28 to now]" in found.stdout
    assert "Former" not in found.stdout
    assert "trauma" in run("law", "trauma_exception").stdout
    missing = run("law", "8 CFR 1.1")
    assert (missing.exit_code, missing.stdout) == (1, "")


def test_schema_is_a_json_schema() -> None:
    """The schema command prints a valid 2020-12 schema with a description on every field."""
    schema = json.loads(run("schema", "case").stdout)

    jsonschema.Draft202012Validator.check_schema(schema)
    for definition in schema["$defs"].values():
        for field in definition.get("properties", {}).values():
            assert field["description"].endswith((".", "?", ")"))
    assert run("schema").stdout == run("schema", "case").stdout


@pytest.mark.parametrize("flag", [(), ("--privileged",)])
def test_new_writes_a_file_that_is_a_valid_blank_case(flag: tuple[str, ...], tmp_path: Path) -> None:
    """The starter records nothing, loads as it is, and asks about the client's own conduct only when privileged."""
    path = tmp_path / "case.yaml"

    assert run("new", "-o", str(path), *flag).exit_code == 0

    text = path.read_text(encoding="utf-8")
    case = load_case(path)
    assert not [c for c in re.findall(r"\S+", dumps(case)) if c in ("true", "false")]
    assert case.people == (Person("P1"), Person("P2"))
    assert (case.setting is not None) == bool(flag)
    assert ("had_a_part" in text) == bool(flag)
    assert ("What the client did" in text) == ("conduct:" in text) == bool(flag)
    assert run("new", "-o", str(path)).exit_code == 1
    assert run("new", *flag).stdout == text


def test_the_starter_names_every_field() -> None:
    """A newcomer finds every question in the file."""
    from tvisa.files.casefile import known_names

    text = run("new", "--privileged").stdout
    names = known_names() - {
        "claims",
        "when_no_hurts",
        "when_yes_hurts",
        "text",
        "start",
        "end",
        "low",
        "high",
    }
    shown = set(re.findall(r"^[ #-]*(\w+):", text, re.MULTILINE))

    assert names - shown - {"answer", "sources", "by", "evidence", "date", "years"} == set()


def test_an_untouched_starter_has_no_facts_in() -> None:
    """Where nothing is recorded, nothing is put to counsel: every gap is for the interviewer."""
    result = json.loads(run("screen", "-", "--format", "json", text=run("new").stdout).stdout)

    assert result["gaps"]
    assert "judgment" not in {gap.get("state") for gap in result["gaps"]}


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ((), "setting:  # [F*] Whether this file is privileged. One of: privileged, not_privileged."),
        (("--privileged",), "setting: privileged"),
    ],
)
def test_a_starter_names_the_setting(option: tuple[str, ...], told: str) -> None:
    """Who reads a file decides what it may hold: the line is there to fill in, and blank it is not privileged."""
    text = run("new", *option).stdout

    assert told in text
    assert str(loads_case(text).setting) == ("privileged" if option else "None")


def test_a_filled_in_starter_screens(tmp_path: Path) -> None:
    """Filling in a few lines by hand, as the comments say, gives a case that screens."""
    text = run("new").stdout
    text = re.sub(r"^filed:.*$", "filed: no", text, flags=re.MULTILINE)
    text = re.sub(
        r"^      recruited:.*$", "      recruited: {answer: yes, sources: [client]}", text, flags=re.MULTILINE
    )
    text = re.sub(r"^    when:.*$", "    when: 2019~/2021-03", text, flags=re.MULTILINE)

    case = loads_case(text)

    assert case.incidents[0].acts.recruited.sources == ("client",)
    assert run("screen", "-", text=text).exit_code == 0
    assert tmp_path.exists()


def test_output_is_written_whole_and_for_the_owner_only(tmp_path: Path) -> None:
    """A file is written when asked, 0600, whole or not at all, and nothing is left behind."""
    path = tmp_path / "out.txt"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)

    assert run("screen", LABOR, "-o", str(path)).exit_code == 0

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "tvisa" in path.read_text(encoding="utf-8")
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]
    assert run("screen", LABOR, "-o", str(tmp_path / "no" / "out.txt")).exit_code == 1
    assert run("check", LABOR, "-o", str(path)).exit_code == 0
    assert "valid case file" in path.read_text(encoding="utf-8")


def test_output_never_replaces_what_is_no_ordinary_file(tmp_path: Path) -> None:
    """A device, a link and the case file itself are refused, and stay what they were."""
    case, link = tmp_path / "case.yaml", tmp_path / "link"
    case.write_bytes(Path(LABOR).read_bytes())
    link.symlink_to(case)
    other, to_other = tmp_path / "other.txt", tmp_path / "to-other"
    other.write_text("other", encoding="utf-8")
    to_other.symlink_to(other)

    for target in (Path(os.devnull), link, to_other, case, tmp_path / "sub" / ".." / "case.yaml"):
        (tmp_path / "sub").mkdir(exist_ok=True)
        assert run("screen", str(case), "-o", str(target)).exit_code == 1
    assert Path(os.devnull).is_char_device()
    assert case.read_bytes() == Path(LABOR).read_bytes()
    assert link.is_symlink()
    assert other.read_text(encoding="utf-8") == "other"


def test_output_never_replaces_what_a_person_wrote(tmp_path: Path) -> None:
    """Any case file, also one with a mistake in it, and whatever else the command was given, stay what they were."""
    policy, facts, template = tmp_path / "policy.yaml", tmp_path / "facts.yaml", tmp_path / "letter.docx"
    questions, other, broken, small = (
        tmp_path / "i-914.yaml",
        tmp_path / "other.txt",
        tmp_path / "broken",
        tmp_path / "small.json",
    )
    assert run("policy", "export", "-o", str(policy)).exit_code == 0
    facts.write_text("hardship.extreme: yes\n", encoding="utf-8")
    assert run("report", LABOR, "-o", str(template)).exit_code == 0
    assert run("policy", "form", "i-914", "-o", str(questions)).exit_code == 0
    other.write_bytes(Path(LABOR).read_bytes())
    broken.write_text("# ours\ntvisa_case: 2\nfiled: perhaps\n", encoding="utf-8")
    small.write_text('{"applicant":"P1","tvisa_case":2}', encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}

    for target in (other, broken, small):
        for command in (("screen", LABOR), ("convert", LABOR, "--from", "yaml", "--to", "yaml"), ("schema",), ("new",)):
            result = run(*command, "-o", str(target))
            assert result.exit_code == 1, command
            assert "nothing was written" in result.stderr
    for given in (
        ("screen", LABOR, "--policy", str(policy), "-o", str(policy)),
        ("filing", LABOR, "--policy", str(policy), "--format", "json", "-o", str(policy)),
        ("forms", LABOR, "--questions", str(questions), "-o", str(questions)),
        ("forms", LABOR, "--questions", str(questions), "--format", "json", "-o", str(questions)),
        ("whatif", LABOR, "--assume", str(facts), "-o", str(facts)),
        ("whatif", LABOR, "--assume", str(facts), "--format", "json", "-o", str(facts)),
        ("report", LABOR, "--template", str(template), "-o", str(template)),
        ("packet", LABOR, "--policy", str(policy), "--format", "html", "-o", str(policy)),
        ("packet", LABOR, "--template", str(template), "--format", "docx", "-o", str(template)),
        ("outline", LABOR, "--template", str(template), "--format", "docx", "-o", str(template)),
        ("waivers", LABOR, "--template", str(template), "--format", "docx", "-o", str(template)),
    ):
        assert run(*given).exit_code == 1, given
    assert {path: path.read_bytes() for path in before} == before


def test_no_output_can_be_written() -> None:
    """A full disk behind stdout, a closed stdin and a name too long are expected failures without a traceback."""
    tvisa = [sys.executable, "-m", "tvisa"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        run_full = subprocess.run(
            [*tvisa, "screen", LABOR], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    closed = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m tvisa screen - <&-"], capture_output=True, text=True, check=False
    )

    assert (run_full.returncode, run_full.stderr) == (1, "Error: the output cannot be written\n")
    assert closed.returncode == 1
    assert "Traceback" not in closed.stderr
    assert run("new", "-o", "x" * 300).exit_code == 1


@pytest.mark.parametrize(("flags", "environment"), [((), {"NO_COLOR": "1"}), (("--no-color",), {"FORCE_COLOR": "1"})])
def test_no_color_is_plain(flags: tuple[str, ...], environment: dict[str, str], tmp_path: Path) -> None:
    """NO_COLOR and --no-color leave no color; a file never holds an escape, whatever the environment forces."""
    result = run("screen", LABOR, *flags, **environment)
    path = tmp_path / "out.txt"
    run("screen", LABOR, "-o", str(path), FORCE_COLOR="1")

    assert "\x1b[3" not in result.stdout
    assert "\x1b" not in path.read_text(encoding="utf-8")


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the disk gives out, the old file stands and no half of a new one."""
    path = tmp_path / "out.json"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("full")))

    result = run("screen", LABOR, "--format", "json", "-o", str(path))

    assert result.exit_code == 1
    assert path.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


HOSTILE = "\x1b[2J\x1b]0;owned\x07 \u202etxt [bold]x[/bold] <script>"


def test_nothing_from_a_case_file_reaches_the_terminal_raw() -> None:
    """Escapes, bidi controls and markup in every free text change nothing that is printed."""
    import attrs

    case = load_case(LABOR)
    plain = run("screen", "-", "--as-of", "2026-11-24", "--tree", text=dumps(case)).stdout

    def poison(record: Any) -> Any:
        if isinstance(record, tuple):
            return tuple(poison(r) for r in record)
        if not attrs.has(type(record)):
            return record
        fields = {f.name: getattr(record, f.name) for f in attrs.fields(type(record)) if f.init}
        texts = {
            n
            for n, v in fields.items()
            if type(v) is str and n not in ("key", "applicant", "victim", "person", "incident", "text")
        }
        return attrs.evolve(record, **{n: HOSTILE if n in texts else poison(v) for n, v in fields.items()})

    poisoned = poison(case)
    assert HOSTILE in dumps(poisoned).encode().decode("unicode_escape", "ignore") or "owned" in dumps(poisoned)
    text = run("screen", "-", "--as-of", "2026-11-24", "--tree", text=dumps(poisoned)).stdout
    data = run("screen", "-", "--as-of", "2026-11-24", "--format", "json", text=dumps(poisoned)).stdout

    assert text == plain
    assert "\x1b" not in data
    assert "\u202e" not in data


def test_help_has_each_command_in_one_group_and_one_line() -> None:
    """The five that most need first, and nothing cut off or left over."""
    lines = run("--help").stdout.splitlines()
    named = [name for commands in GROUPS.values() for name in commands]
    shown = [line.split()[0] for line in lines if re.match(r"  [a-z]+ {2,}\S", line)]

    assert len(next(iter(GROUPS.values()))) == 5
    assert len(named) == len(set(named))
    assert shown == [name for name in named if name in main.commands]
    assert set(shown) == set(main.commands)
    assert not any("..." in line for line in lines if line.startswith("  "))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_complete_and_the_page_has_the_command(command: str) -> None:
    """Every command and option says what it does, and the page of commands has it."""
    object_ = main.commands[command]
    text = run(command, "--help").stdout

    assert object_.help
    assert all(p.help for p in object_.params if isinstance(p, click.Option))
    assert run(command, "-h").stdout == text
    assert max(map(len, text.splitlines())) <= 80
    assert f"\n## tvisa {command}\n" in (ROOT / "examples" / "commands" / "README.md").read_text(encoding="utf-8")


def test_version_and_module() -> None:
    """The version is printed, and `python -m tvisa` is the same program."""
    module = subprocess.run([sys.executable, "-m", "tvisa", "--version"], capture_output=True, text=True, check=True)

    assert run("--version").stdout == f"tvisa, version {__version__}\n" or __version__ in run("--version").stdout
    assert __version__ in module.stdout
    heading = "Unreleased" if ".dev" in __version__ else __version__
    assert f"## [{heading}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _mistyped() -> list[str]:
    """Return every way to put a word where it does not belong: a command, an option, its value, and one argument too many."""
    word = "Maribel"
    found = [word, f"--{word}", f"policy {word}"]
    for name, command in main.commands.items():
        found += [f"{name} --{word}"]
        if name != "check":  # it takes any number of files, and says of which it speaks
            found.append(f"{name} {' '.join([f'{word}.yaml'] * 9)}")
        for option in (p for p in command.params if isinstance(p, click.Option)):
            if option.is_flag:
                found.append(f"{name} {option.opts[0]}={word}")
            elif not isinstance(option.type, click.Path):
                found.append(f"{name} {word}.yaml {option.opts[0]} {word}")
    return found


@pytest.mark.parametrize("typed", sampled(_mistyped(), 30))
def test_a_mistake_of_usage_repeats_nothing_that_was_typed(typed: str) -> None:
    """A file can be called after a client, and what a command says can end up in a log."""
    result = run(*typed.split())

    assert isinstance(result.exception, SystemExit), result.output
    assert result.exit_code in (1, 2)
    assert "maribel" not in result.output.lower()
    assert result.stdout == ""


@pytest.mark.parametrize("typed", ["--foramt", "--foramt=Maribel"])
def test_an_option_that_is_nearly_one_is_named_without_its_value(typed: str) -> None:
    """What is mistyped is found at once; what is like no option, or begins with a capital letter, may be a name."""
    result = run("screen", "case.yaml", typed)

    assert result.exit_code == 2
    assert "No such option: --foramt." in result.output
    assert "Maribel" not in result.output
    assert "Formata" not in run("screen", "case.yaml", "--Formata").output


class Terminal(io.StringIO):
    """Says that it is one."""

    def isatty(self) -> bool:
        return True


def test_what_acts_on_a_terminal_is_not_shown() -> None:
    """What letters of any language need is: joiners, tabs, and the ends of lines."""
    assert shown(f"a{ACTS}b") == "a?]0;t??31m?????b"
    for told in ("ñ العربية \u200d\u200c 日本", "a\tb\r\nc\n"):
        assert shown(told) == told


@pytest.mark.parametrize("color", [True, False])
def test_a_text_that_is_printed_moves_no_cursor(color: bool) -> None:
    """Not in a table either; styles are the console's own."""
    out, table = Terminal(), Table()
    table.add_row(f"a{ACTS}")
    console(out, color=color).print(f"a{ACTS}", table, style="bold")

    assert shown(plain := re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue())) == plain
    assert plain.count("31m") == 2


@pytest.mark.parametrize("terminal", [True, False])
def test_data_is_shown_on_a_terminal_and_left_as_it_is_elsewhere(
    terminal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case written to a terminal acts on nothing; to a pipe it is what was recorded."""
    out = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)

    write(f"note: {ACTS}\n", None)

    assert out.getvalue() == (shown(f"note: {ACTS}\n") if terminal else f"note: {ACTS}\n")

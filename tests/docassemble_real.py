"""
The docassemble example on docassemble itself, as far as that goes without a server. Run by hand; no part of the test run.

In an environment of its own (docassemble.base brings about 180 distributions, 1 GB), on a machine with the zbar library:
``pip install docassemble.base`` and ``pip install '.[report]'``, then ``python -m tests.docassemble_real`` from the root of
the project. Last run with docassemble.base 1.10.5 on Python 3.11. What is left out: the web application, that is browser,
database, encryption and the buttons that leave; and the grammar library, which would fetch a word list.
"""

from __future__ import annotations

import pickle
import sys
import types
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import tvisa
from tests.support import CASES, EXAMPLES
from tvisa import load_case, screen
from tvisa.files.casefile import dump

PACKAGE: Final = EXAMPLES / "docassemble" / "docassemble"
QUESTIONS: Final = PACKAGE / "TVisaScreen" / "data" / "questions"
INTERVIEW: Final = "docassemble.TVisaScreen:data/questions/screen.yml"
SAVED: Final[dict[str, bytes]] = {}
DAY: Final = "2026-11-24"


class _Grammar(types.ModuleType):
    def __getattr__(self, _: str) -> Any:
        return types.SimpleNamespace()


sys.modules["docassemble.base.pattern"] = _Grammar("docassemble.base.pattern")

import docassemble  # noqa: E402 - after the grammar library has its stand-in
import docassemble.base.util as da  # noqa: E402
import pluggy  # noqa: E402
from docassemble.base import thread_context  # noqa: E402
from docassemble.base.error import DAAttributeError  # noqa: E402
from docassemble.base.functions import pickleable_objects, safe_json  # noqa: E402
from docassemble.base.interview_source import InterviewSourceFile  # noqa: E402
from docassemble.base.plugin_manager import pm  # noqa: E402

_implements: Any = pluggy.HookimplMarker(pm.project_name)


class _Server:
    """What the web application would answer."""

    get_configuration = get_main_page_parts = _implements(lambda self: {})  # noqa: ARG005
    get_default_language = _implements(lambda self: "en")  # noqa: ARG005
    get_default_timezone = _implements(lambda self: "America/New_York")  # noqa: ARG005

    @_implements
    def absolute_filename(self, the_file: str) -> Any:
        return types.SimpleNamespace(path=str(QUESTIONS / Path(the_file).name))

    @_implements
    def secure_filename_unicode_ok(self, the_filename: str) -> str:
        return the_filename

    @_implements
    def save_numbered_file(self, filename: str, orig_path: str) -> tuple[int, str, str]:
        SAVED[filename] = Path(orig_path).read_bytes()
        return len(SAVED), Path(filename).suffix[1:], "application/octet-stream"


def said(what: str, holds: object) -> None:
    """Print a check, and stop where it fails."""
    print(f"{'ok  ' if holds else 'FAIL'} {what}")
    if not holds:
        raise SystemExit(1)


def as_objects(value: Any, name: str) -> Any:
    """Return a dict of the case-file format as the objects an interview would have built."""
    if isinstance(value, dict):
        built = da.DADict(name, auto_gather=False, gathered=True)
        for key, inner in value.items():
            built[key] = as_objects(inner, f"{name}[{key!r}]")
        return built
    if isinstance(value, list):
        listed = da.DAList(name, auto_gather=False, gathered=True)
        for number, inner in enumerate(value):
            listed.append(as_objects(inner, f"{name}[{number}]"))
        return listed
    return value


def objects() -> None:
    """Facts as DADict and DAList give the result that the plain dict gives."""
    for path in CASES:
        plain = dump(load_case(path))
        expected = screen(plain, DAY).as_dict()
        facts = as_objects(plain, "facts")
        said(f"{path.parent.name}: a DADict of DADict and DAList", screen(facts, DAY).as_dict() == expected)
        said(f"{path.parent.name}: its as_serializable()", screen(facts.as_serializable(), DAY).as_dict() == expected)
    today = da.as_datetime("2026-11-24 08:30")
    said("as_of takes a date of docassemble", str(screen(facts, today).as_of) == DAY)
    try:
        screen(Unasked("facts", auto_gather=False, gathered=True), DAY)
    except DAAttributeError:
        asked = True
    else:
        asked = False
    said("a fact that nobody has asked for yet makes docassemble ask", asked)
    names = {*tvisa.__all__, *import_module("docassemble.TVisaScreen.asking").__all__}
    said("no name takes the place of one of docassemble's", not names & set(dir(da)) - {"__version__"})


class Unasked(da.DADict):
    """Facts one of which an interview has still to ask for."""

    def as_serializable(self) -> Any:
        """Return a case, on the way to which docassemble finds that something is missing."""
        return {"applicant": "P1", "people": [{"key": self.key_of_the_applicant}]}


def stored() -> None:
    """A result in a session survives pickling; kept as a Screening, its JSON is whole however deep."""
    whole = screen(dump(load_case(CASES[0])), DAY)
    session = pickle.loads(pickle.dumps(pickleable_objects({"screening": whole, "result": whole.as_dict()})))  # noqa: S301
    told = safe_json(session)
    said("the Screening's JSON is whole", told["screening"] == whole.as_dict())
    said("the dict's is cut below twenty levels: keep the Screening", told["result"] != whole.as_dict())


class Talk:
    """One session of the interview."""

    def __init__(self) -> None:
        from docassemble.base import parse

        self.parse = parse
        source = InterviewSourceFile(
            filepath=str(QUESTIONS / "screen.yml"),
            path=INTERVIEW,
            directory=str(QUESTIONS),
            package="docassemble.TVisaScreen",
        )
        source.update()
        self.interview = parse.Interview(source=source)
        self.names: dict[str, Any] = parse.get_initial_dict()
        self.status: Any = None
        self.facts: dict[str, Any] = {}

    def screen(self, **answers: Any) -> str:
        """Answer, and return the name of the screen that comes next; the session is stored and read in between."""
        self.names.update(answers)
        user = {
            "is_anonymous": True,
            "is_authenticated": False,
            "session_uid": "x",
            "the_user_id": "t1",
            "theid": 1,
            "roles": [],
            "device_id": "x",
        }
        info = {
            "user": user,
            "session": "x",
            "secret": None,
            "yaml_filename": INTERVIEW,
            "url": "",
            "url_root": "",
            "interface": "tests",
            "encrypted": False,
        }
        self.status = self.parse.InterviewStatus(current_info=info)
        with thread_context.user_dict_context(self.names):
            self.interview.assemble(self.names, self.status)
        self.facts = self.names.get("facts", {})
        pickle.loads(pickle.dumps(pickleable_objects(self.names)))  # noqa: S301 - our own
        return str(self.status.question.id)

    def reply(self, number: int, reply: str) -> None:
        with thread_context.user_dict_context(self.names):
            exec(f"replies[{number}] = {reply!r}", self.names)  # noqa: S102 - as the web application does

    def due(self) -> list[dict[str, Any]]:
        with thread_context.user_dict_context(self.names):
            found: list[dict[str, Any]] = self.names["questions_due"](
                self.names["facts"], self.names["as_of"], self.names["passed"]
            )
        return found


def begun(setting: str, role: str = "attorney") -> Talk:
    """Go as far as the first question."""
    talk = Talk()
    said("first the role", talk.screen() == "role")
    said("then whether the person agrees", talk.screen(role=role) == "consent")
    if role in ("attorney", "supervised"):
        said("then the setting", talk.screen(agreed=True) == "setting")
        said("then what matters most", talk.screen(setting=setting) == "next questions")
    else:
        said("then what matters most", talk.screen(agreed=True) == "next questions")
    return talk


def to_the_end(talk: Talk, yes_no: str) -> set[str]:
    """Answer everything, and return the paths that were asked about."""
    asked: set[str] = set()
    name = "next questions"
    while name == "next questions":
        labels = [talk.status.labels.get(f.number) for f in talk.status.get_field_list()]
        due = talk.due()
        for number, ask in enumerate(due):
            asked.add(ask["path"])
            reply = yes_no if ask["form"] == "yes_no" else "no" if ask["form"] == "record" else ""
            # One incident is recorded, so that there is something to talk about.
            talk.reply(number, "yes" if ask["path"] == "incidents" and not talk.facts.get("incidents") else reply)
        if len(labels) < 2 * len(due):
            raise SystemExit(1)
        name = talk.screen(answers_given=True, stop_here=False)
    said(f"after {len(asked)} questions nothing more matters", name == "away from the client")
    return asked


def interview() -> None:
    """Both settings to the end, a stop in the middle, and somebody who is not meant to ask."""
    private = to_the_end(talk := begun("privileged"), "yes")
    said("where it stands, with the memo in both forms", talk.screen(away_from_client=True) == "where it stands")
    said("the summary is shown", talk.names["screening"].summary in talk.status.subquestion_text)
    said("the Word memo is a Word file", SAVED["screening-memo.docx"].startswith(b"PK"))
    said("own acts are asked about under privilege", any(path.startswith("conduct.acts") for path in private))
    public = to_the_end(begun("not_privileged", "advocate"), "yes")
    said("and never outside it", not any(path.startswith("conduct.acts") for path in public))

    talk = begun("privileged")
    said("stopping shows what there is", talk.screen(answers_given=True, stop_here=True) == "away from the client")
    said("with nothing recorded from blanks", set(talk.facts) == {"tvisa_case", "applicant", "people", "setting"})
    said("who is not meant to ask is turned away", Talk().screen(role="other") == "not for you")
    said("and nobody is asked who does not agree", Talk().screen(role="attorney", agreed=False) == "nothing asked")


def main() -> None:
    """Run all of it."""
    docassemble.__path__.append(str(PACKAGE))
    pm.register(_Server())
    with thread_context.global_context(thread_context.empty_globals()), thread_context.user_dict_context({}):
        objects()
        stored()
        interview()


if __name__ == "__main__":
    main()

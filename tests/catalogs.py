"""
The catalogs of messages: what must be translated, collected from the values themselves and from the calls in the code.

``python -m tests.catalogs`` adds new messages to each .po untranslated, drops those that nothing says any more, and
compiles what is there. `messages` is what a test holds each catalog to.
"""

from __future__ import annotations

import ast
import datetime
import enum
import importlib
import io
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final, get_args, get_origin

import attrs
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.support import ROOT
from tests.test_layers import FLOOR, MODULES, PACKAGE, room
from tvisa import facts
from tvisa.facts.labels import label
from tvisa.interview.chapters import CHAPTERS
from tvisa.interview.intake import CONFIDENTIAL, UNHEARD, WAITING
from tvisa.interview.order import ORDER
from tvisa.interview.wording import AGAIN, FOR_COUNSEL, OF_ANOTHER, OPENLY, RELATIVES, WORDS
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.provision import Kind
from tvisa.law.book import entries
from tvisa.law.common.policy import default_policy
from tvisa.law.conduct import causation
from tvisa.law.conduct.ambiguity import Grade
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.decided.base import base
from tvisa.law.frameworks.definitions import definitions
from tvisa.law.t import T
from tvisa.law.t.filing.pieces import WhyItGoesIn
from tvisa.law.t.filing.questions import default_editions
from tvisa.law.t.filing.records import OrderedBy
from tvisa.law.writing import BINDINGS, choices_for, question_for
from tvisa.words.catalog import LOCALE, spoken
from tvisa.words.days import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from tvisa.words.worded import Worded

LANGUAGES: Final = tuple(sorted(found.name for found in LOCALE.iterdir() if found.is_dir()))
"""The languages that the package carries, English apart."""
DAYS: Final = (
    datetime.date(2004, 6, 1),
    datetime.date(2016, 1, 1),
    datetime.date(2020, 6, 1),
    datetime.date(2026, 11, 24),
)
"""A day under each set of rules, and of each text that other definitions had."""
CALLS: Final = ("say", "plain", "count")
SILENT: Final = ("__main__", "errors", "files", "testing")
"""Rooms whose words are for whoever writes a file or a program, in English: problems with a file, and the file itself."""
FOR_PROGRAMS: Final = ("screening/schema.py",)
"""Modules whose words are for whoever writes a program, in English: what each key of the JSON means."""
CLIENT, LISTEN, STAFF, CHOICE, TITLE, LAW, LABEL, SHEET = (
    "client",
    "listen for",
    "staff",
    "choice",
    "title",
    "law",
    "label",
    "client's sheet",
)
"""Who reads a message, or what it is; the .po says it beside each."""
READ: Final = {
    "AdjustmentLaw": (LAW, "title"),
    "FamilyRules": (LAW, "title"),
    "RuleSet": (LAW, "title", "note"),
    "Provision": (LAW, "rule", "note"),
    "LawChange": (LAW, "title", "note"),
    "Named": (LAW, "concept", "note"),
    "Slip": (LAW, "says", "read"),
    "Policy": (LAW, "title"),
    "PolicyEntry": (LAW, "title", "rule", "source"),
    "Edition": (LAW, "title", "source", "notes"),
    "FormItem": (STAFF, "subject", "notes", "risk"),
    "Element": (TITLE, "title"),
    "GroundOfLaw": (TITLE, "title"),
    "Procedure": (TITLE, "title"),
    "Topic": (TITLE, "title"),
    "Question": (STAFF, "ask"),
    "Computed": (STAFF, "ask"),
    "Every": (STAFF, "ask"),
    "Exists": (STAFF, "ask"),
    "Reading": (STAFF, "gap"),
    "Factor": (LABEL, "title"),
    "NonDefense": (LABEL, "title"),
    "SpeaksFor": (LABEL, "title"),
    "Ambiguity": (STAFF, "title", "what", "question", "follow_up", "timing", "unknown", "evidence", "level_texts"),
    "LevelRow": (STAFF, "why"),
    "ReadingSide": (STAFF, "text"),
    "Argument": (STAFF, "text"),
    "Test": (STAFF, "title", "asks", "limits", "during", "held", "free", "before"),
    "WayToSee": (STAFF, "title", "consequence"),
    "Order": (STAFF, "before"),
    "StatementTopic": (STAFF, "title", "beyond", "aside"),
    "TopicAsk": (LABEL, "text", "beside_contact"),
    "MustExplain": (STAFF, "says"),
    "Waits": (STAFF, "title", "why"),
    "Item": (STAFF, "title", "ask", "care", "instead"),
    "Paper": (STAFF, "title", "whom", "says", "endangers", "waits"),
    "PieceOfLaw": (STAFF, "title", "says", "why", "whys"),
    "Check": (STAFF, "says"),
    "OfRelative": (STAFF, "says"),
    "Weighing": (STAFF, "title"),
    "Remark": (STAFF, "title", "says", "do"),
    "PanelLine": (STAFF, "title", "says", "do"),
    "Remedy": (STAFF, "says"),
    "Term": (STAFF, "sooner_by", "do", "title", "called", "says", "ask", "past", "if_so", "still"),
    "Stop": (STAFF, "title", "says", "brief"),
    "Step": (STAFF, "says", "harm", "check"),
    "Ranked": (STAFF, "why"),
    "RoutingCode": (STAFF, "about", "source"),
    "Mark": (STAFF, "what", "crime", "rights"),
    "Instrument": (STAFF, "name"),
    "PlanLine": (STAFF, "what", "decides", "decline", "child", "costs", "exposes"),
    "Definition": (STAFF, "name", "aside"),
    "Area": (STAFF, "title", "offer"),
    "Bring": (SHEET, "words"),
    "RulingOnStandard": (STAFF, "says", "changed", "note"),
    "Standard": (STAFF, "ask"),
    "Chapter": (CLIENT, "tell"),
    "Reckoned": (LABEL, "label"),
    "Point": (STAFF, "says", "held_up"),
    "First": (STAFF, "says", "why"),
}
"""By kind of value: who reads it, and which of its fields are messages."""
_PLACE: Final = re.compile(r"\{\w*\}")
_WORD: Final = re.compile(r"[^\W\d_]")
_ASKS: Final = re.compile(r"[A-Z].* .*\?|(?!<)[^\n]*\{[a-z_]+\}[^\n]*", re.DOTALL)
_PROSE: Final = re.compile(r"(?!\d)\w.* .*\S", re.DOTALL)


def places(message: str) -> list[str]:
    """Return the places of a message that are filled."""
    return sorted(set(_PLACE.findall(message)))


def says(message: str) -> bool:
    """Whether a message has words: places alone, and a bare citation, are the same in every language; a date with its month is not."""
    told = _PLACE.sub("", message)
    if "{month}" in message:
        return True
    return bool(_WORD.search(told)) and bool(re.search(r"[a-z]{2}", told) or not re.search(r"\d", told))


@cache
def template() -> Catalog:
    """Return every message that must be translated, in the order of its reader, with where it stands."""
    catalog = Catalog()
    for who, where, ids in (*_asked(), *_named(), *_of_modules()):
        key = ids if isinstance(ids, str) else tuple(ids)
        first = key if isinstance(key, str) else next(iter(key), "")
        if says(first) and first == first.strip() and catalog.get(key) is None:
            catalog.add(key, auto_comments=[f"{who}: {where}"])
    return catalog


@cache
def messages() -> frozenset[str]:
    """Return every message that must be translated, singular and plural."""
    return frozenset(text for message in template() if message.id for text in ids(message.id))


def ids(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return a message, or its singular and plural, as a tuple."""
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def pairs(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield each message of a catalog with what it is translated to, singular and plural apart."""
    for message in catalog:
        if message.id:
            yield from zip(ids(message.id), ids(message.string), strict=True)


def of(who: str) -> set[str]:
    """Return the messages that one kind of reader reads."""
    return {text for kind, _, text in _asked() if kind == who}


def po(lang: str) -> Path:
    """Return where the messages of a language stand; the compiled ones stand beside them."""
    return LOCALE / lang / "LC_MESSAGES" / "tvisa.po"


def load(lang: str) -> Catalog:
    """Read the messages of a language."""
    with po(lang).open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def compiled(lang: str) -> bytes:
    """Return the messages of a language as they are loaded at run time: what is fuzzy is told, what is not translated is English."""
    out, catalog = io.BytesIO(), load(lang)
    for message in [m for m in catalog if m.id and not all(ids(m.string))]:
        catalog.delete(message.id)
    write_mo(out, catalog, use_fuzzy=True)
    return out.getvalue()


def compile() -> None:  # noqa: A001 - what it does to a catalog
    """Write each .mo from its .po."""
    for lang in LANGUAGES:
        po(lang).with_suffix(".mo").write_bytes(compiled(lang))


def update(lang: str) -> None:
    """Bring a .po to what must be translated now: new messages come in untranslated, old ones go."""
    catalog = load(lang)
    made = catalog.creation_date
    catalog.update(template(), no_fuzzy_matching=True, update_header_comment=False)
    catalog.creation_date = made
    write(lang, catalog)


def write(lang: str, catalog: Catalog, to: Path | None = None) -> None:
    """Write a .po; nothing in it changes while no message does."""
    out = io.BytesIO()
    write_po(out, catalog, width=120, ignore_obsolete=True, no_location=True)
    (to or po(lang)).write_bytes(out.getvalue())


@cache
def _asked() -> tuple[tuple[str, str, str], ...]:
    """Return what the interview asks: who reads it, where it stands and the message."""
    return tuple(_questions())


def _questions() -> Iterator[tuple[str, str, str]]:
    for path, words in WORDS.items():
        yield CLIENT, path, words.client
    yield from ((CLIENT, f"{path} of somebody else", words.client) for path, words in OF_ANOTHER.items())
    yield from ((CLIENT, f"{path} outside of confidence", words.client) for path, words in OPENLY.items())
    yield from ((CLIENT, "incidents, asked again", words.client) for words in AGAIN)
    yield from ((LISTEN, "incidents, asked again", phrase) for words in AGAIN for phrase in words.listen)
    yield from ((CLIENT, chapter.of, chapter.tell) for chapter in CHAPTERS)
    yield from ((CLIENT, part, asked) for part, asked in ORDER.together.items())
    yield from ((CLIENT, f"several of {part}", asked) for part, asked in ORDER.across.items())
    yield from ((CHOICE, "member.kinship", label) for label in RELATIVES.values())
    yield from (
        (TITLE, "not asked of the client", text)
        for left in (*ORDER.apart, *WAITING, UNHEARD, CONFIDENTIAL)
        for text in (left.title, left.why)
    )
    yield from ((LABEL, part, label(part.removesuffix("."))) for part in ORDER.told_first)
    for path, words in WORDS.items():
        yield from ((LISTEN, path, phrase) for phrase in words.listen)
    for path, words in (*OF_ANOTHER.items(), *OPENLY.items()):
        yield from ((LISTEN, path, phrase) for phrase in words.listen)
    for path in (*WORDS, *sorted(FOR_COUNSEL)):
        yield STAFF, path, question_for(path)
    for path in WORDS:
        if not path.startswith("person."):
            yield from ((CHOICE, path, spoken(word)) for word in choices_for(path))


def _named() -> Iterator[tuple[str, str, str]]:
    """Yield the names of facts, words and rules."""
    for name, binding in BINDINGS.items():
        yield LABEL, name, label(name)
        for path, field in _fields(binding.record, name):
            yield LABEL, path, label(path)
            yield STAFF, path, field.metadata["ask"]
    kinds: list[Any] = [*_enums(facts), Kind, Grade, OrderedBy, WhyItGoesIn]
    for kind in kinds:
        yield from ((CHOICE, kind.__name__.lower(), spoken(word)) for word in kind)
    yield from ((LABEL, "month", month) for month in (*MONTHS, *SHORT_MONTHS))
    yield from ((LABEL, "day of the week", day) for day in (*WEEKDAYS, *SHORT_WEEKDAYS))
    yield from ((CHOICE, "test", word) for word in (causation.RECORDED, causation.MISSING, causation.OUTSIDE))
    yield from ((LABEL, "element", spoken(touched)) for entry in CATALOG for touched in entry.touches)
    for entry in entries():
        yield TITLE, entry.place[0] if entry.place else entry.id, entry.title
        yield from ((LABEL, "law", spoken(name)) for name in entry.place[-1:] if "." not in name)
    for law in T.rule_sets:
        # Put together when it is asked for, so that no module holds it.
        yield from ((who, "law/t", text) for who, text in _within(law.elements, {}))
    for day in DAYS:
        yield from ((who, "frameworks/definitions.py", text) for who, text in _within(definitions(day), {}))
    yield from ((who, "law/common/policy.json", text) for who, text in _within(default_policy(), {}))
    for edition in default_editions():
        yield from ((who, "law/t/filing/forms", text) for who, text in _within(edition, {}))
        yield from ((LABEL, "law/t/filing/forms", spoken(item.part)) for item in edition.items)
    yield from ((who, "decided/base", text) for who, text in _within(base(), {}))


def _fields(record: type, path: str) -> Iterator[tuple[str, attrs.Attribute[Any]]]:
    """Yield every fact and every list of a record, with its path."""
    for field in attrs.fields(attrs.resolve_types(record)):
        here = f"{path}.{field.name}"
        if attrs.has(field.type) and field.type not in (Answer, DateFact, Age):
            yield from _fields(field.type, here)
            continue
        yield here, field
        item = get_args(field.type)[0] if get_origin(field.type) is tuple else None
        # A list inside a record of a list has no name of its own, so that nothing else leads there.
        if item is not None and attrs.has(item) and item not in {binding.record for binding in BINDINGS.values()}:
            yield from _fields(item, here)


def _enums(package: ModuleType) -> Iterator[type[enum.Enum]]:
    """Yield the words among which a fact, a source or a document is chosen."""
    for value in vars(package).values():
        if isinstance(value, type) and issubclass(value, enum.StrEnum):
            yield value


def _of_modules() -> Iterator[tuple[str, str, str | tuple[str, ...]]]:
    """Yield what the values and the code of each module tell, the lower floors first."""
    seen: dict[int, Any] = {}
    for path in sorted(MODULES, key=lambda module: (FLOOR[room(module)], module)):
        where = path.relative_to(PACKAGE).as_posix()
        if room(path) in SILENT or where in FOR_PROGRAMS:
            continue
        module = importlib.import_module(
            ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        )
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for name, value in vars(module).items():
            if isinstance(value, type) and issubclass(value, Worded) and value is not Worded:
                yield from ((STAFF, where, word.says) for word in value)
            if not name.startswith("__"):
                yield from ((who, where, text) for who, text in _within(value, seen))
        yield from ((STAFF, where, text) for text in _said(module, tree))
        if room(path) != "cli":
            who = SHEET if where == "report/client.py" else STAFF
            yield from ((who, where, text) for text in _constants(module, tree))
        yield from ((STAFF, where, text) for text in _literals(tree))


def _within(value: Any, seen: dict[int, Any]) -> Iterator[tuple[str, str]]:
    """Yield the messages of a value and of everything in it, by `READ`."""
    if id(value) in seen or isinstance(value, (str, enum.Enum, type)):
        return
    seen[id(value)] = value
    if isinstance(value, (dict, list, tuple)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _within(item, seen)
    elif attrs.has(type(value)):
        who, *names = READ.get(type(value).__name__, ("",))
        for field in attrs.fields(type(value)):
            item = getattr(value, field.name, None)
            if field.name in names:
                yield from ((who, text) for text in _texts(item) if field.name != "gap" or " " in text)
            yield from _within(item, seen)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, enum.Enum):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def _said(module: ModuleType, tree: ast.Module) -> Iterator[str | tuple[str, ...]]:
    """Yield what calls say, and the constants that they say by name."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    named = {id(call): function for function in functions for call in ast.walk(function)}
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args):
        name = _called(call.func)
        if name == "map" and _called(call.args[0]) in CALLS and len(call.args) == 2:
            several = call.args[1].elts if isinstance(call.args[1], ast.Tuple | ast.List) else [call.args[1]]
        elif name == "count":
            above = _by_name(named[id(call)]) if id(call) in named else {}
            written = (list(_written(a)) or above.get(getattr(a, "id", ""), []) for a in call.args[:2])
            yield from zip(*written, strict=True)
            continue
        else:
            several = call.args[:1] if name in CALLS else []
        for argument in several:
            yield from _written(argument)
            for part in ast.walk(argument):
                if isinstance(part, ast.Name) and part.id.isupper():
                    yield from _texts(getattr(module, part.id, None))


def _called(function: ast.expr) -> str:
    return str(getattr(function, "attr", getattr(function, "id", "")))


def _by_name(tree: ast.AST) -> dict[str, list[str]]:
    """Return the texts that variables are given, by name: the singular and plural of a message can stand above a call."""
    named: dict[str, list[str]] = {}
    for node in (node for node in ast.walk(tree) if isinstance(node, ast.Assign)):
        target, value = node.targets[0], node.value
        pairs = (
            zip(target.elts, value.elts, strict=True)
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
            else [(target, value)]
        )
        for left, right in pairs:
            if isinstance(left, ast.Name):
                named.setdefault(left.id, []).extend(_written(right))
    return named


def _written(argument: ast.expr) -> Iterator[str]:
    """Yield what an argument can be, as far as it is written out."""
    match argument:
        case ast.Constant(str() as text):
            yield text
        case ast.IfExp():
            yield from (*_written(argument.body), *_written(argument.orelse))
        case ast.Call(ast.Attribute(attr="get")):
            yield from (text for default in argument.args[1:] for text in _written(default))


def _constants(module: ModuleType, tree: ast.Module) -> Iterator[str]:
    """Yield the constants that are prose: they are said through a variable."""
    for node in tree.body:
        target = (
            node.target
            if isinstance(node, ast.AnnAssign)
            else node.targets[0]
            if isinstance(node, ast.Assign)
            else None
        )
        if isinstance(target, ast.Name) and target.id.isupper():
            yield from (
                text for text in _texts(getattr(module, target.id, None)) if "\n" not in text and _PROSE.fullmatch(text)
            )


def _literals(tree: ast.Module) -> Iterator[str]:
    """Yield what a function says through a variable on one line: a literal with places, or a question, as where a computation is open."""
    glued = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        told = node.value if isinstance(node, ast.Constant) and id(node) not in glued else None
        if isinstance(told, str) and "\n" not in told and _ASKS.fullmatch(told):
            yield told


if __name__ == "__main__":
    for language in LANGUAGES:
        update(language)
        if unsure := [m for m in load(language) if m.fuzzy and m.id]:
            print(f"{language}: {len(unsure)} to be checked, marked fuzzy in {po(language).relative_to(ROOT)}")
    compile()

"""Plain wording: every fact the law asks for has words for a client or is counsel's, and the words are plain."""

from __future__ import annotations

import datetime
import enum
import functools
import importlib
import pkgutil
import re
import typing
from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs

import tvisa.interview
from tests import catalogs
from tvisa.interview import CHAPTERS, ORDER
from tvisa.interview.wording import AGAIN, FOR_COUNSEL, OF_ANOTHER, OPENLY, WORDS, Words
from tvisa.kernel.answers import Answer
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.predicate import Computed, Every, Exists, Predicate, Question, walk
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.t import T
from tvisa.law.t.waivers import ADMISSIBILITY
from tvisa.law.writing import BINDINGS, counsel_answers

RULE_2002, RULE_2017, RULE_2024 = datetime.date(2010, 1, 5), datetime.date(2020, 6, 1), datetime.date(2026, 11, 24)
OF_THE_CATALOG: Final = ("act.", "matter.", "case.conduct.", "case.status.")
BANNED: Final = (
    "traffick",
    "victim",
    "perpetrat",
    "coerc",
    "servitude",
    "peonage",
    "jurisdiction",
    "harbor",
    "recruit",
    "solicit",
    "exploit",
    "patroniz",
    "bondage",
    "slave",
    "prostitut",
    "pandering",
    "inadmissib",
    "convict",
    "offense",
    "undocumented",
    "illegal alien",
    "why",
)
GENDERED: Final = re.compile(r"\b(s?he|her|hers|him|his|(wo)?m[ae]n|boys?|girls?|husband|wife)\b")
PLACES: Final = ("United States", "American Samoa", "Northern Marianas")
ODD: Final = {
    "anyone": 3,
    "earlier": 3,
    "extremely": 3,
    "handles": 2,
    "idea": 3,
    "people": 2,
    "serious": 3,
    "sexual": 3,
    "statement": 2,
}
"""Words that the count below gets wrong."""
QUESTIONS: Final = {
    **{path: words.client for path, words in WORDS.items()},
    **{f"{path} of somebody else": words.client for path, words in OF_ANOTHER.items()},
    **{f"{path} outside of confidence": words.client for path, words in OPENLY.items()},
    **{f"incidents again {number}": words.client for number, words in enumerate(AGAIN, start=1)},
    **{f"{part} together": asked for part, asked in ORDER.together.items()},
    **{f"{part} of several": asked for part, asked in ORDER.across.items()},
    **{f"chapter {number} of {chapter.of}": chapter.tell for number, chapter in enumerate(CHAPTERS, start=1)},
}
"""Whatever is put to a client."""


def declared(path: str) -> Any:
    """Return the type that the record at the other end declares, or fail: no such fact."""
    name, *steps = path.split(".")
    found: Any = BINDINGS[name].record
    for step in steps:
        found = _hints(found)[step]
    return found


_hints: Final = functools.cache(typing.get_type_hints)


def below(path: str) -> Iterator[str]:
    """Yield the path of a fact, or of every fact in the record that a leaf reads as a whole; notes are no facts."""
    kind = declared(path)
    if not attrs.has(kind) or kind in {Answer, DateFact, Age}:
        yield path
        return
    for field in attrs.fields(kind):
        kinds = typing.get_args(hint := declared(f"{path}.{field.name}")) or (hint,)
        if any(k in {Answer, DateFact, Age} or (isinstance(k, type) and issubclass(k, enum.Enum)) for k in kinds):
            yield f"{path}.{field.name}"


def asked(predicates: Iterable[Predicate]) -> dict[str, bool]:
    """Return every fact that predicates ask for or read, with whether it is counsel's to answer."""
    found: dict[str, bool] = {}
    for node in (n for p in predicates for n, _ in walk(p)):
        if isinstance(node, Question):
            found[node.fact] = counsel_answers(node.fact)
        elif isinstance(node, Computed):
            found |= {fact: False for path in node.reads for fact in below(path) if fact not in found}
        elif isinstance(node, (Exists, Every)):
            found.setdefault(node.complete, False)
    return found


def law() -> dict[str, bool]:
    """Return what the three rules, admissibility and the findings about conduct and status ask for."""
    of_findings = asked(p for entry in CATALOG for p in entry.predicates())
    of_rules = asked(
        e for day in (RULE_2002, RULE_2017, RULE_2024) for e in (*T.on(day).elements, ADMISSIBILITY.on(day))
    )
    kept = {path: counsel for path, counsel in of_findings.items() if path.startswith(OF_THE_CATALOG)}
    return {path: kept.get(path, False) or of_rules.get(path, False) for path in kept | of_rules}


ASKED: Final = law()


def sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence."""
    return [re.findall(r"[\w-]+", s) for s in re.split(r"[.?!]+(?:\s|$)", text) if s.strip()]


def syllables(word: str) -> int:
    """Count the syllables of an English word, near enough; a number is read as one."""
    word = re.sub(r"^some(?=[a-z])", "som", word.lower())
    if word in ODD:
        return ODD[word]
    word = re.sub(r"(?<=[^aeiouyl])e$|(?<=[aeiouyl]l)e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouyscxzgh])es$", "", word)
    return max(1, len(re.findall(r"[aeiouy]+(?=ing$)|ing$|[aeiouy]+", word)))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade; names of places are as hard as one short word each."""
    for place in PLACES:
        text = text.replace(place, "there")
    spoken = sentences(text)
    words = [word for sentence in spoken for word in sentence]
    return 0.39 * len(words) / len(spoken) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def test_every_fact_has_words_or_is_for_counsel() -> None:
    """Computed from the law: a new leaf fails here until it is worded or left to counsel."""
    assert set(ASKED) - set(WORDS) - FOR_COUNSEL == set()
    assert set(WORDS) & FOR_COUNSEL == set()


def test_what_only_counsel_answers_is_never_put_to_a_client() -> None:
    """What its record or its own words leave to counsel has no words for a client; of a standard one can be asked what happened."""
    assert {path for path, counsel in ASKED.items() if counsel} <= FOR_COUNSEL
    assert not {path for path in WORDS if path.startswith("ground.")}


def test_every_table_of_words_is_read_and_can_be_translated() -> None:
    """Whichever table a question stands in: what is put to a client is held to these rules, and is given to who translates it."""
    modules = [
        importlib.import_module(m.name) for m in pkgutil.iter_modules(tvisa.interview.__path__, "tvisa.interview.")
    ]
    tables = [table for module in modules for table in vars(module).values() if isinstance(table, dict)]
    words = [each for table in tables for each in table.values() if isinstance(each, Words)]

    assert {each.client for each in words} <= set(QUESTIONS.values())
    assert {text for each in words for text in (each.client, *each.listen)} <= set(catalogs.messages())


def test_every_path_is_a_fact() -> None:
    """No words outlive their fact."""
    for path in {*WORDS, *FOR_COUNSEL}:
        declared(path)


def test_a_question_is_plain() -> None:
    """At most two sentences of at most twenty words, sixth grade, no contraction, one question mark."""
    for path, text in QUESTIONS.items():
        spoken = sentences(text)

        assert len(spoken) <= 2, path
        assert max(map(len, spoken)) <= 20, path
        assert grade(text) <= 6, path
        assert not re.search(r"['’]", text), path
        assert text.count("?") == 1, path


def test_a_question_names_no_law_no_blame_and_no_gender() -> None:
    """No term of law, no "why", and nobody is he or she."""
    for path, text in QUESTIONS.items():
        lowered = text.lower()

        assert not [word for word in BANNED if word in lowered], path
        assert not GENDERED.search(lowered), path


def test_what_to_listen_for_is_short() -> None:
    """Two to five phrases of at most eight words; neither questions nor instructions."""
    for path, words in WORDS.items():
        listen = words.listen

        assert 2 <= len(listen) <= 5, path
        assert len(set(listen)) == len(listen), path
        assert all(len(phrase.split()) <= 8 and phrase[-1] not in ".?!" for phrase in listen), path
        assert not re.search(r"traffick|victim|perpetrat|\bask\b", " ".join(listen).lower()), path


def test_syllables() -> None:
    """The measure itself, on words that trip such measures, as the CMU Pronouncing Dictionary has them."""
    known = {
        "somebody": 3,
        "something": 2,
        "made": 1,
        "asked": 1,
        "wanted": 2,
        "people": 2,
        "government": 3,
        "agency": 3,
        "use": 1,
        "places": 2,
        "the": 1,
        "being": 2,
        "carrying": 3,
        "available": 4,
        "little": 2,
        "trouble": 2,
        "closed": 1,
    }

    assert {word: syllables(word) for word in known} == known

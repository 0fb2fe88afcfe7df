"""The catalogs: whole, current, compiled; and the Spanish for a client as plain as the English."""

from __future__ import annotations

import datetime
import gettext
import io
import re
from typing import Final

import attrs
import pytest
from click.testing import CliRunner

from tests import catalogs, style
from tests.moved import moved
from tests.support import sampled
from tests.test_wording import sentences
from tvisa import Case
from tvisa.cli import main
from tvisa.facts import (
    Act,
    Contact,
    CourtDate,
    Departure,
    Entry,
    Hearing,
    Incident,
    Matter,
    Plan,
    Request,
    Setting,
    Statement,
)
from tvisa.interview import Session
from tvisa.kernel.answers import Reply, yes_no
from tvisa.kernel.paths import put

DAY: Final = datetime.date(2026, 11, 24)
SPANISH: Final = catalogs.load("es")
PAIRS: Final = [(str(one), str(told)) for one, told in catalogs.pairs(SPANISH) if told]
"""What is translated; that all is, one test says."""
GLOSSARY: Final = [entry for entry in style.GLOSSARY if "es" in entry]
PLAIN: Final = {*catalogs.of(catalogs.CLIENT), *catalogs.of(catalogs.LISTEN)}
"""What is for the client or in the client's words: it has no terms of law."""
CLIENT: Final = catalogs.of(catalogs.CLIENT)
FOR_CLIENT: Final = [told for message, told in PAIRS if message in CLIENT]
BANNED: Final = re.compile(
    r"\b(trata|tratantes?|traficantes?|tráfico|víctimas?|victimización|perpetrador\w*|coac\w+|coerci\w+|servidumbre|peonaje"
    r"|esclav\w+|jurisdicción|albergar|alberg[óo]|reclut\w+|solicit[óo]|solicitar|explot\w+|prostitu\w+|proxenet\w+|inadmis\w+"
    r"|delitos?|cr[ií]men\w*|condena\w*|convic\w+|indocumentad\w+|ilegal\w*|causal\w*|agencias? del orden|enjuici\w+|por qué)\b",
    re.IGNORECASE,
)
FAMILIAR: Final = re.compile(
    r"\b(tú|tu|tus|te|ti|contigo|tuy[oa]s?|vos|vosotr\w+|eres|estás|tienes|puedes|\w{3,}[ai]ste)\b", re.IGNORECASE
)
GENDERED: Final = re.compile(
    # A slash, a bracket or an ending that would make the person he or she.
    r"\w[oa]/|\([oa]s?\)|@|\busted mism[oa]"
    r"|\b(está|estaba|estuvo|fue|era|es|sigue|siente|sentía|quedó|ha sido|había sido) (usted )?\w+[ai]d[oa]\b",
    re.IGNORECASE,
)
GENDERED_ALL: Final = re.compile(
    # Of anybody: two endings beside each other (a citation is none), and one gender for whoever applies, follows, advises or is advised.
    r"\w[oae]s?/[oae]s?\b|(?<!\d)[^\W\d]\([oa]s?\)|\w@"
    r"|\b(?:el|al|del|los|las?) (?:solicitantes?|abogad\w+|beneficiari\w+|derivad\w+|clientes?)\b",
    re.IGNORECASE,
)
DISAGREES: Final = re.compile(
    r"\b(?:una|la|esta|otra|las|unas) (?:impedimento|requisito|plazo|formulario|aviso|expediente|estatus|delito)s?\b"
    r"|\b(?:un|el|este|otro|del|al|los|unos) (?:representación|solicitud|moción|exención|audiencia|condena|declaración|víctima)(?:e?s)?\b",
    re.IGNORECASE,
)
"""An article of one gender before a term of law of the other."""
ODD: Final = ("existe", "triste", "viste")


def syllables(word: str) -> int:
    """Count the syllables of a Spanish word: one to a group of vowels, two where strong or stressed vowels meet."""
    word = re.sub(r"gu(?=[eiéí])", "g", word.lower().replace("qu", "k"))
    groups = re.findall(r"[aeiouáéíóúü]+", word)
    apart = re.findall(r"(?<=[aeoáéó])(?=[aeoáéóíú])|(?<=[íú])(?=[aeoáéó])", word)
    return max(1, len(groups) + len(apart))


def ease(text: str) -> float:
    """Return the Szigriszt-Pazos score: 65 to 80 is fairly easy, and over 80 easy."""
    spoken = sentences(text)
    words = [word for sentence in spoken for word in sentence]
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / len(spoken)


@pytest.mark.parametrize("lang", catalogs.LANGUAGES)
def test_every_message_is_translated_and_none_is_left_over(lang: str) -> None:
    """A new wording fails here until it is translated, and an old one until it is gone."""
    translated = catalogs.load(lang)
    wanted = {catalogs.ids(m.id): " ".join(m.auto_comments) for m in catalogs.template() if m.id}
    there = {catalogs.ids(m.id): m for m in translated if m.id}
    went = [" / ".join(key) for key in there if key not in wanted]
    came = {" / ".join(key): where for key, where in wanted.items() if key not in there}

    if went or came:
        where = "".join(f"\n{place}" for place in dict.fromkeys(came.values()))
        pytest.fail(moved(went, came, f"Run python -m tests.catalogs, and translate what came.{where}"), pytrace=False)
    assert not translated.obsolete
    assert [m.id for m in there.values() if not all(t.strip() for t in catalogs.ids(m.string))] == []


@pytest.mark.parametrize("lang", catalogs.LANGUAGES)
def test_what_is_compiled_is_what_is_written(lang: str) -> None:
    """The .mo is made of the .po beside it, whatever version of Babel compiles it."""
    fresh = gettext.GNUTranslations(io.BytesIO(catalogs.compiled(lang)))
    with catalogs.po(lang).with_suffix(".mo").open("rb") as file:
        kept = gettext.GNUTranslations(file)
    told = [vars(t)["_catalog"] for t in (fresh, kept)]

    assert {k: v for k, v in told[0].items() if k} == {k: v for k, v in told[1].items() if k}
    assert [t.ngettext("and {number} more", "and {number} more", 2) for t in (fresh, kept)] == ["y {number} más"] * 2


def ending(text: str) -> str:
    """Return the mark that a message ends with, an explanation in brackets left out."""
    text = re.sub(r" \([^)]*\)$", "", text)
    return text[-1:] if text[-1:] in ".?!:;," else ""


def test_places_and_punctuation_are_kept() -> None:
    """The same places, the same last mark, no space lost or gained, and every question opened."""
    questions = re.compile(r"\w\)?\?")

    assert [m for m, told in PAIRS if catalogs.places(told) != catalogs.places(m)] == []
    assert [m for m, told in PAIRS if ending(told) != ending(m)] == []
    assert [m for m, told in PAIRS if told != told.strip() or m != m.strip() or "  " in told] == []
    assert [m for m, told in PAIRS if told.count("¿") != len(questions.findall(told))] == []
    assert [m for m, told in PAIRS if len(questions.findall(told)) != len(questions.findall(m))] == []


def test_a_question_for_the_client_is_as_plain_in_spanish() -> None:
    """At most two sentences of at most 22 words, one question, and fairly easy to read over all."""
    spoken = {told: sentences(told) for told in FOR_CLIENT}

    assert FOR_CLIENT
    assert [t for t, parts in spoken.items() if len(parts) > 2] == []
    assert [t for t, parts in spoken.items() if max(map(len, parts)) > 22] == []
    assert [t for t in spoken if t.count("?") != 1] == []
    assert [t for t in spoken if ease(t) < 50] == []
    assert sum(map(ease, spoken)) / len(spoken) > 75


def test_a_question_for_the_client_names_no_law_and_no_gender_in_spanish() -> None:
    """No term of law, nobody addressed as a friend would, and nobody as he or she."""
    assert [t for t in FOR_CLIENT if BANNED.search(t)] == []
    assert [t for t in FOR_CLIENT if any(f.group() not in ODD for f in FAMILIAR.finditer(t))] == []
    assert [t for t in FOR_CLIENT if GENDERED.search(t)] == []


def test_nobody_is_he_or_she_in_spanish() -> None:
    """Whoever reads it and whoever it is about: no form for one gender beside another, and nobody of one alone."""
    assert [t for m, t in PAIRS if GENDERED_ALL.search(t)] == []


def pattern(words: str, ends: str = "") -> re.Pattern[str]:
    """Return words of the glossary as a pattern; a star stands for any ending, and a capital for itself."""
    told = re.escape(words).replace(r"\*", r"\w*")
    return re.compile(rf"(?<!\w){told}{ends}(?!\w)", re.NOFLAG if ends and words != words.lower() else re.IGNORECASE)


TERMS: Final = [
    (entry["en"], pattern(entry["en"], "(?:s|es)?"), [pattern(accepted) for accepted in entry["es"]])
    for entry in sorted(GLOSSARY, key=lambda entry: -len(entry["en"]))
]


def strays(message: str, told: str) -> list[str]:
    """Return the terms of the glossary in a message that its translation has none of the forms of, the longest term first."""
    found = []
    for term, english, accepted in TERMS:
        if term.lower() not in message.lower():
            continue
        message, number = english.subn(" ", message)
        if number and not any(spanish.search(told) for spanish in accepted):
            found.append(term)
    return found


def test_the_terms_of_law_are_those_of_the_glossary() -> None:
    """Where an English message has a term, its Spanish has one of the words that the glossary gives for it."""
    found = {message: terms for message, told in PAIRS if message not in PLAIN and (terms := strays(message, told))}

    assert found == {}


def test_articles_agree_with_the_terms_of_law() -> None:
    """What one word was put in the place of another for keeps the article of neither."""
    assert [told for _, told in PAIRS if DISAGREES.search(told)] == []
    assert DISAGREES.search("puede traer una impedimento")


def test_the_glossary_itself() -> None:
    """Each term once, in order, with a Spanish word or with what it replaces."""
    terms = [entry["en"] for entry in style.GLOSSARY]

    assert terms == sorted(set(terms), key=str.lower)
    assert all(
        all(entry.get("es", ())) and (entry.get("es") or entry.get("not") or entry.get("source"))
        for entry in style.GLOSSARY
    )
    assert strays("Is a waiver open?", "¿Hay algo?") == ["waiver"]
    assert strays("Are waivers open?", "¿Hay perdones?") == []


def test_the_rules_can_fail() -> None:
    """The measures themselves, on words that they are for."""
    assert BANNED.search("¿Fue víctima de trata?")
    assert not BANNED.search("¿Recibió tratamiento? Trató de irse.")
    assert FAMILIAR.search("¿Trabajaste ahí?")
    assert not FAMILIAR.search("¿Le obligó alguien?")
    assert GENDERED.search("¿Estuvo detenida?")
    assert GENDERED.search("¿Está usted cansado?")
    assert not GENDERED.search("¿Sabía para qué querían a la otra persona?")
    known = {"usted": 2, "trabajo": 3, "quería": 3, "deuda": 2, "guerra": 2, "aquí": 2, "país": 2, "real": 2, "y": 1}
    assert {word: syllables(word) for word in known} == known


@pytest.mark.slow
@pytest.mark.parametrize(("setting", "least"), [(Setting.PRIVILEGED, 50), (Setting.NOT_PRIVILEGED, 20), (None, 20)])
def test_no_question_of_an_interview_stays_english(setting: Setting | None, least: int) -> None:
    """Everything that is asked of a case with a record of every kind, all of it declined, and all that is told of it."""
    case = attrs.evolve(Case("P1"), incidents=(Incident("I1", "P1"),), setting=setting)
    case = put(case, "filing.in_proceedings", yes_no(value=True))
    for path, record in {
        "presence.entries": Entry(),
        "presence.departures": Departure(),
        "assistance.contacts": Contact(),
        "assistance.requests": Request(),
        "conduct.acts": Act(),
        "conduct.matters": Matter(),
        "conduct.court_dates": CourtDate(),
        "filing.hearings": Hearing(),
        "plans": Plan(),
        "statements": Statement(),
    }.items():
        case = put(case, path, (record,))
    spanish = {told for _, told in PAIRS}
    session, asked = Session(case, DAY, lang="es"), 0

    while questions := session.plan.questions:
        ask, plan = questions[0], session.plan
        told = [part.title for effect in (ask.yes, ask.no) if effect for part in effect.settles]
        told += [m.question for m in (*plan.for_counsel, *plan.not_yet, *plan.ended)]
        assert {ask.question, ask.client, *ask.listen, *plan.before, *told} - {""} <= spanish
        session.answer(ask, Reply.DECLINED)
        asked += 1

    assert asked > least


@pytest.mark.slow
@pytest.mark.parametrize("yes", sampled(["sí", "s", "SI", "y"], 4))
def test_an_interview_in_spanish(yes: str) -> None:
    """Spanish words are understood, and nothing that is printed is an English message."""
    typed = ["ayuda", yes, "no", "no sé", "atrás", "saltar", "parar", "no", yes]
    result = CliRunner().invoke(
        main, ["interview", "--lang", "es", "--as-of", "2026-11-24", "--no-color"], input="\n".join(typed) + "\n"
    )
    shown = " ".join(result.output.split())

    assert result.exit_code == 0, result.output
    assert "¿Está ahora en detención de inmigración o en la cárcel?" in shown
    assert "No se evalúan aquí: la admisibilidad y el impedimento para tratantes (bar)" in shown
    assert "No se entendió" not in shown
    assert [m for m in catalogs.messages() if len(m.split()) > 2 and not catalogs.places(m) and m in shown] == []

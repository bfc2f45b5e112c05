"""The content that comes with the builder: complete, checked, and every part of it used."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import get_args

import babel
import pytest

from builder.content.load import load_project
from builder.content.vocabulary import Icon
from builder.diagnostics import Diagnostics, in_order
from builder.documents.catalogue_of_artefacts import ARTEFACTS
from builder.documents.edition import Editions
from builder.languages.locale import parse_locale
from builder.languages.translations import listed_locales, plain_locales, read_translations
from builder.pipeline.assets import load_drawings
from builder.source.files import Project
from tests.projects.two_bands import STRINGS

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "templates"
BUILDER = ROOT / "builder"

FAMILIES = ("help-need-", "quiz-how-", "draft-small-")
"""Words that are named by a need, a way to answer, or what is a draft."""

TABLES = ("quiz-h5p-",)
"""Words that a target's own table of names asks for."""

KINDS = {
    "builder/fit": ("deck",),
    "builder/formats/pptx": ("deck",),
    "builder/formats/docx": ("letter", "briefing", "plan"),
    "builder/formats": ("quiz",),
    "builder/documents/poster_text.py": ("poster",),
    "templates/pages/plan.html": ("plan",),
    "templates/pages/law.html": ("plan",),
    "templates/pages/quiz.html": ("quiz",),
    "templates/pages/worksheet.html": ("worksheet",),
    "templates/pages/activities.html": ("worksheet",),
    "templates/pages/key_words.html": ("worksheet",),
    "templates/pages/catch_up.html": ("catch-up",),
    "templates/pages/letter.html": ("letter",),
    "templates/pages/briefing.html": ("briefing", "plan"),
    "templates/pages/disclosure_card.html": ("disclosure-card", "plan"),
    "templates/player": ("quiz",),
    "templates/poster": ("poster",),
}
"""Whose words a file draws with; the name of that kind is left out of theirs."""


@functools.cache
def read():
    diagnostics = Diagnostics()
    return load_project(Project(ROOT), STRINGS, diagnostics), tuple(in_order(diagnostics))


def loaded():
    content, complaints = read()
    assert content is not None, "\n".join(map(str, complaints))
    return content


@functools.cache
def translations():
    diagnostics = Diagnostics()
    found = read_translations(loaded(), diagnostics)
    assert not list(diagnostics), "\n".join(map(str, in_order(diagnostics)))
    return found


@functools.cache
def words():
    return {word.id for word in loaded().interface.record.strings}


def sources():
    """Give every file that words may be used in, with its path from the project's root."""
    for folder, pattern in ((BUILDER, "*.py"), (TEMPLATES, "*.html")):
        for path in sorted(folder.rglob(pattern)):
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def kind_of(path):
    return next((kinds for start, kinds in KINDS.items() if path.startswith(start)), ())


def named(path, text):
    """Give the full names of the words that a file asks for."""
    for name in re.findall(r"words\[\"([a-z-]+)\"\]", text):
        # Where examples stand.
        if path not in ("builder/documents/blocks.py", "builder/safety/document_words.py"):
            yield whole_name(path, name)
    for call in re.findall(r"\bword\((?!f)([^)]*)\)", text):
        yield from re.findall(r"\"([a-z-]+)\"", call)


def whole_name(path, name):
    known = [f"{kind}-{name}" for kind in kind_of(path) if f"{kind}-{name}" in words()]
    return known[0] if known else name


def quoted(path, text):
    """Give the full name of every word whose name a file has in quotation marks, however used."""
    names = set(re.findall(r"[\"']([a-z-]+)[\"']", text))
    return {whole_name(path, name) for name in names} | (names & words())


def test_the_content_passes_all_checks():
    content, complaints = read()
    assert list(map(str, complaints)) == []
    assert content.lessons


def test_translations_are_read_without_a_complaint():
    assert translations().languages


def sources_of_content():
    found = loaded()
    return {**found.lessons, **found.quizzes, **found.posters, **found.briefings}


def pairings():
    """Give what is translated: English in all its countries whole, others where they have begun."""
    return [
        (locale.tag, id_)
        for locale in plain_locales(loaded(), translations())
        for id_ in sources_of_content()
        if locale.language == "en"
        or (ROOT / f"lessons/locale/{locale.language_tag}/{id_}.po").exists()
    ]


def test_the_first_lesson_is_whole_in_every_language_of_a_plain_build():
    locales = {locale.tag for locale in plain_locales(loaded(), translations())}
    assert {(tag, "when-a-chat-turns") for tag in locales} <= {
        (tag, id_) for tag, id_ in pairings()
    }


@pytest.mark.parametrize(("tag", "id_"), pairings())
def test_every_locale_of_a_plain_build_is_translated_whole(tag, id_):
    locale = next(each for each in plain_locales(loaded(), translations()) if each.tag == tag)
    source = sources_of_content()[id_]
    editions = Editions(loaded(), translations())
    for band in source.record.bands:
        edition = editions.make(locale, band)
        made = editions.localise(source, locale, band, edition.facts)
        missing = [*edition.missing, *made.missing]
        assert missing == [], "\n".join(map(str, in_order(missing)[:20]))


def test_every_word_that_is_asked_for_exists():
    asked = {(path, name) for path, text in sources() for name in named(path, text)}
    assert len(asked) > 50
    assert [(path, name) for path, name in sorted(asked) if name not in words()] == []


def test_every_word_is_used_somewhere():
    used = {name for path, text in sources() for name in quoted(path, text)}
    titles = {kind.title for kind in ARTEFACTS}
    left = words() - used - titles
    assert sorted(word for word in left if not word.startswith((*FAMILIES, *TABLES))) == []


def test_the_families_of_words_are_complete():
    from builder.content.help import Need  # noqa: PLC0415
    from builder.documents.paper_of_quiz import HOW  # noqa: PLC0415

    expected = {
        *(f"help-need-{need}" for need in get_args(Need)),
        *(f"quiz-how-{how}" for how in HOW.values()),
        *(f"draft-small-{what}" for what in ("help", "translation", "both")),
    }
    assert {word for word in words() if word.startswith(FAMILIES)} == expected


def test_a_word_belongs_to_a_kind_of_document():
    kinds = {word.partition("-")[0] for word in words()}
    assert kinds == {
        *("catch", "briefing", "deck", "disclosure", "draft", "fact", "help", "letter", "pack"),
        *("page", "plan", "poster", "quiz", "scenario", "worksheet"),
    }


def drawings():
    return {drawing.name for drawing in load_drawings(Project(ROOT), Diagnostics())}


def test_every_drawing_that_has_words_exists_and_every_picture_has_words():
    described = {drawing.id for drawing in loaded().interface.record.drawings}
    shapes = {"badge", "pennant"}
    pictures = {name for name in drawings() if "/" not in name and not name.startswith("icon-")}
    assert pictures - shapes == described
    assert shapes <= pictures


def test_every_icon_that_a_step_may_have_exists():
    icons = {path.stem for path in (TEMPLATES / "art/icons").glob("*.svg")}
    assert set(get_args(Icon)) <= icons


def test_every_icon_and_drawing_that_is_asked_for_exists():
    asked = {
        name
        for _, text in sources()
        for name in re.findall(
            r"\"icons/([a-z-]+)\"|page\.icon\(\"([a-z-]+)\"|asset:drawing/([a-z/-]+)\)", text
        )
    }
    icons = {f"icons/{name}" for first, second, _ in asked for name in (first, second) if name}
    others = {name for *_, name in asked if name}
    assert icons
    files = {
        path.relative_to(TEMPLATES / "art").with_suffix("").as_posix()
        for path in (TEMPLATES / "art").rglob("*.svg")
    }
    assert (icons | others) - files == set()


def test_every_service_of_every_country_has_its_evidence_and_no_number_twice():
    for code, country in loaded().countries.items():
        services = country.record.services
        assert all(service.evidence for service in services), code
        ways = [(each.name, each.phone, each.url, each.text_number) for each in services]
        assert len(set(ways)) == len(ways), code


@pytest.mark.parametrize("code", ["GB", "US", "ES", "AE"])
def test_pupils_of_every_country_have_somebody_to_talk_to(code):
    from builder.documents.help_strip import choose_help  # noqa: PLC0415

    for locale in listed_locales(loaded(), translations()):
        if locale.country == code and locale.language_tag in translations().languages:
            edition = Editions(loaded(), translations()).make(locale, "11-13")
            first = choose_help(edition, "pupils").entries[0]
            assert first.need.startswith(edition.word("help-need-talk")), locale.tag
            assert first.phone or first.url or first.text_number


def test_the_pairs_of_countries_and_languages_that_a_source_names_are_in_the_help_files():
    rows = [row for row in loaded().shared.sources.record.rows if row.locale]
    assert [row.id for row in rows] == [f"S0-{number}" for number in range(29, 67)]
    names = babel.Locale("en")
    for row in rows:
        locale = parse_locale(str(row.locale))
        assert locale is not None
        assert locale.language_tag in loaded().countries[locale.country].record.languages, row.id
        country, language = names.territories[locale.country], names.languages[locale.language]
        assert country.replace("Czechia", "Czech Republic") in row.fact, row.id
        assert f"in {language.split()[0]}." in row.fact, row.id


def test_every_country_of_the_help_files_is_listed():
    listed = {locale.country for locale in listed_locales(loaded(), translations())}
    assert listed == set(loaded().countries)


def test_school_years_and_curriculum_tags_name_what_there_is():
    named_by_lessons = {
        tag for lesson in loaded().lessons.values() for tag in lesson.record.curriculum
    }
    known = {tag.id for country in loaded().countries.values() for tag in country.record.curriculum}
    assert sorted(named_by_lessons - known) == []

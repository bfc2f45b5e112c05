"""From a project to what is to be made: takes its folder and a selection, gives artefacts, assets.

Everything here happens in one process and draws nothing; every error in the content is found here.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from builder.content.load import Content, load_project
from builder.diagnostics import Diagnostics
from builder.documents.selection import EVERYTHING
from builder.fit.shaping import Ruler
from builder.languages.locale import SOURCE_LANGUAGE, pair, parse_locale
from builder.languages.pseudo import PSEUDO_TAGS
from builder.languages.translations import Translations, read_translations
from builder.languages.words import read_brands, read_word_lists
from builder.pipeline.assemble import assemble, locales_of, widen
from builder.pipeline.assets import load_assets
from builder.pipeline.formats import find_format
from builder.pipeline.letters_drawn import check_letters
from builder.pipeline.losses import NO_LOSSES, LossReport, loss_report, note_too_long
from builder.pipeline.offer import Offer, offer_of
from builder.pipeline.packs import unpacked
from builder.pipeline.places import find_place
from builder.pipeline.project import builtin_project
from builder.pipeline.release import check_release
from builder.safety.material import Material
from builder.safety.run import check_safety

if TYPE_CHECKING:
    import datetime as dt

    from builder.documents.artefact import Artefact
    from builder.documents.selection import Selection
    from builder.formats.assets import Assets
    from builder.pipeline.events import Options
    from builder.source.files import Project

__all__ = ["Plan", "Source", "find_format", "load", "plan", "read_content"]

STRINGS = "templates/strings.yaml"


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """A project that has been read: its content, its translations, what it offers."""

    content: Content
    translations: Translations
    offer: Offer
    folders: frozenset[str] | None = None
    """The folders of `lessons/locale/` that were read; None for all."""


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """All files to offer, in plan order, what renderers may use, and what is withheld for now."""

    artefacts: tuple[Artefact, ...]
    assets: Assets
    selection: Selection
    """The one asked for, with the quizzes and posters of its lessons named too."""
    withheld: frozenset[tuple[str, str]] = frozenset()
    losses: LossReport = NO_LOSSES
    """What the formats of quizzes cannot carry."""

    def widen(self, options: Options) -> Options:
        """Give options that know what the plan does."""
        return dataclasses.replace(options, selection=self.selection, withheld=self.withheld)


def load(
    project: Project, diagnostics: Diagnostics, selection: Selection = EVERYTHING
) -> Source | None:
    """Read and check a project; None with diagnostics where there are errors.

    Of the translations only those are read that the selection names, if it names any: a slip in one
    language keeps nobody from building another, and is not waited for.
    """
    content = read_content(project, diagnostics)
    if content is None:
        return None
    folders = _folders(selection)
    translations = read_translations(content, diagnostics, folders)
    if diagnostics.errors:
        # No document can be made, yet an author wants to know of every sentence to mend.
        judged = _material(content, translations, folders, diagnostics)
        check_safety(judged, diagnostics, complete=False)
        return None
    return Source(content, translations, offer_of(content, translations), folders)


def read_content(project: Project, diagnostics: Diagnostics) -> Content | None:
    """Read a project without its translations; None where what all rests on cannot be read."""
    strings = builtin_project().read_text(STRINGS, diagnostics)
    return None if strings is None else load_project(project, strings, diagnostics)


def _folders(selection: Selection) -> frozenset[str] | None:
    """Give the folders of the languages asked for; None where none is, or one is unknown."""
    locales = [parse_locale(tag) for tag in selection.locales]
    if not locales or None in locales:
        return None
    known = [locale for locale in locales if locale is not None]
    beside = [pair(tag, locale.country) for tag in selection.with_languages for locale in known]
    chains = (locale.chain for locale in (*known, *beside))
    return frozenset({SOURCE_LANGUAGE, *(folder for chain in chains for folder in chain)})


def plan(
    source: Source,
    selection: Selection,
    diagnostics: Diagnostics,
    as_of: dt.date | None = None,
) -> Plan | None:
    """Plan what a selection asks for; None with diagnostics where there are errors.

    Args:
        source: the project as it was read.
        selection: what is asked for.
        diagnostics: takes whatever is wrong.
        as_of: the day for which checks of help services are judged; the newest check's when absent.
    """
    wide = widen(selection, source.content)
    found = load_assets(source.content.project, diagnostics, _scripts(source, wide))
    if found is None:
        return None
    fonts = (*found.deck_fonts, *found.assets.fonts)
    ruler = Ruler(fonts)
    assembly = assemble(
        source.content, source.translations, wide, found.assets.theme, ruler, diagnostics
    )
    # An author who asks for one lesson does not wait for the words of the others to be judged.
    content = source.content.only(wide.lessons) if wide.lessons else source.content
    # No rule knows the words of a pseudo language; the English that it is made of is judged.
    read = unpacked(assembly.artefacts)
    judged = tuple(each for each in read if each.language not in PSEUDO_TAGS)
    material = dataclasses.replace(
        _material(content, source.translations, source.folders, diagnostics),
        artefacts=judged,
        as_of=as_of,
    )
    check_safety(material, diagnostics, complete=selection == EVERYTHING)
    check_letters(read, fonts, diagnostics)
    note_too_long(read, diagnostics)
    if selection.release:
        check_release(assembly.artefacts, diagnostics)
    if diagnostics.errors:
        return None
    withheld, losses = frozenset(assembly.withheld), loss_report(read)
    return Plan(assembly.artefacts, found.assets, wide, withheld, losses)


def _scripts(source: Source, selection: Selection) -> frozenset[str]:
    """Give the scripts of what is to be made: those of its languages, and of its countries' own.

    A country's services are named in its own script, whatever the language of the page.
    """
    content, unsaid = source.content, Diagnostics()
    locales = locales_of(content, source.translations, selection, unsaid)
    own = (
        pair(language, locale.country)
        for locale in locales
        for language in (
            *content.countries[locale.country].record.languages,
            *selection.with_languages,
        )
    )
    return frozenset(locale.main_script for locale in (*locales, *own))


def _material(
    content: Content,
    translations: Translations,
    folders: frozenset[str] | None,
    diagnostics: Diagnostics,
) -> Material:
    """Give what the safety rules judge, with the word lists of every language."""
    project, builtin = content.project, builtin_project()
    return Material(
        content,
        translations,
        (),
        read_word_lists(project, builtin, diagnostics, folders),
        read_brands(project, builtin, diagnostics),
        find_place,
    )

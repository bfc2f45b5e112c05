"""All documents of a project: takes content, translations and a selection, gives an `Assembly`.

A pairing of locale and source whose translation is not complete is withheld: with a warning, or as
an error when it was asked for by name. Where single artefacts were asked for, what stands on them
is enough: a worksheet does not wait for the teacher's plan.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal, cast

from builder.diagnostics import Diagnostics, Place, define
from builder.documents.artefact import Artefact
from builder.documents.catalogue_of_artefacts import ARTEFACTS, ArtefactKind
from builder.documents.edition import Edition, Editions
from builder.documents.help_strip import help_status
from builder.languages.locale import Locale, pair, parse_locale
from builder.languages.localise import OPEN
from builder.languages.translations import Translations, plain_locales
from builder.pipeline.bilingual import Half, in_two, merged
from builder.pipeline.documents_of import DocumentMaker, SourceInEdition, is_made_of
from builder.pipeline.packs import only_asked, packs_of, with_parts
from builder.pipeline.places import find_place
from builder.pipeline.untranslated import OpenTexts
from builder.pipeline.withheld import Withheld

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.content.load import Content, Loaded
    from builder.content.theme import Theme
    from builder.documents.selection import Selection
    from builder.fit.shaping import Ruler
    from builder.languages.localise import Localised

NO_COUNTRY = define("no-country", "A locale asked for by name whose country has no help file.")


@dataclasses.dataclass(frozen=True, slots=True)
class Assembly:
    """The artefacts of a run, and the pairings that were withheld."""

    artefacts: tuple[Artefact, ...]
    withheld: tuple[tuple[str, str], ...]
    """Locale and source id: what an earlier build made of them is kept as it is."""


def widen(selection: Selection, content: Content) -> Selection:
    """Give the same selection with the quizzes and posters of its lessons named too."""
    named = [
        each
        for lesson in selection.lessons
        for each in sorted(content.of_lesson(lesson) if lesson in content.lessons else {lesson})
    ]
    return dataclasses.replace(selection, lessons=tuple(dict.fromkeys(named)))


def locales_of(
    content: Content,
    translations: Translations,
    selection: Selection,
    diagnostics: Diagnostics,
) -> tuple[Locale, ...]:
    """Give the locales to make: those asked for, else those of a plain build."""
    if not selection.locales:
        return plain_locales(content, translations)
    found = []
    for tag in dict.fromkeys(selection.locales):
        locale = parse_locale(tag)
        if locale is not None and locale.country in content.countries:
            found.append(locale)
        elif locale is not None:
            place = Place(f"lessons/help/{locale.country}.yaml")
            message = f"{tag} was asked for, but there is no help file for its country"
            diagnostics.add(NO_COUNTRY, place, message, "write one, with a source for every fact")
    return tuple(sorted(found, key=lambda locale: locale.tag))


def assemble(
    content: Content,
    translations: Translations,
    selection: Selection,
    theme: Theme,
    ruler: Ruler,
    diagnostics: Diagnostics,
) -> Assembly:
    """Make every document that is selected and offered.

    Args:
        content: the project.
        translations: its languages.
        selection: what somebody asked for, widened to a lesson's quizzes and posters.
        theme: sizes and colours, for fitting slides.
        ruler: measures text in the fonts of slides.
        diagnostics: takes what is missing in a translation, and what does not fit a slide.
    """
    wide = with_parts(selection, content)
    assembler = _Assembler(content, translations, wide, theme, ruler, diagnostics)
    made = [
        artefact
        for locale in locales_of(content, translations, selection, diagnostics)
        for artefact in assembler.locale(locale)
    ]
    packs = packs_of(made, selection, content, assembler.editions, assembler.withheld)
    artefacts = [*only_asked(made, selection), *packs]
    assembler.withheld.say_not_begun()
    artefacts.sort(key=lambda artefact: artefact.path)
    return Assembly(tuple(artefacts), assembler.withheld.pairings)


class _Assembler:
    """Makes the artefacts of one run."""

    def __init__(
        self,
        content: Content,
        translations: Translations,
        selection: Selection,
        theme: Theme,
        ruler: Ruler,
        diagnostics: Diagnostics,
    ) -> None:
        self.content = content
        self.selection = selection
        self.theme = theme
        self.ruler = ruler
        self.diagnostics = diagnostics
        self.editions = Editions(content, translations)
        self.withheld = Withheld(selection, diagnostics)

    def locale(self, locale: Locale) -> Iterator[Artefact]:
        """Make everything of one locale, band by band."""
        for kind, loaded in self._sources():
            for band in loaded.record.bands:
                if self._wanted(loaded.id, band, locale):
                    edition = self.editions.make(locale, band)
                    yield from self._in_languages(kind, loaded, edition)

    def _in_languages(self, kind: str, loaded: Loaded[Any], edition: Edition) -> Iterator[Artefact]:
        """Make a source in its own language, or in that and each other that was asked for."""
        if not self.selection.with_languages:
            yield from self._source(kind, loaded, edition)
        for language in dict.fromkeys(self.selection.with_languages):
            if kind == "lesson" and language != edition.locale.language_tag:
                yield from self._in_two(loaded, edition, language)

    def _sources(self) -> Iterator[tuple[str, Loaded[Any]]]:
        for kind, found in (
            ("lesson", self.content.lessons),
            ("quiz", self.content.quizzes),
            ("poster", self.content.posters),
            ("briefing", self.content.briefings),
        ):
            for loaded in cast("Mapping[str, Loaded[Any]]", found).values():
                yield kind, loaded

    def _wanted(self, id_: str, band: str, locale: Locale) -> bool:
        lesson = id_ if id_ in self.content.lessons else self.content.lesson_of(id_)
        return any(
            self.selection.covers(
                lesson=lesson,
                source_id=id_,
                band=band,
                locale=locale.tag,
                artefact=kind.name,
                with_language=language,
            )
            for kind in ARTEFACTS
            for language in (self.selection.with_languages or (None,))
        )

    def _source(self, kind: str, loaded: Loaded[Any], edition: Edition) -> Iterator[Artefact]:
        localised = self.editions.localise(loaded, edition.locale, edition.band.id, edition.facts)
        left = OpenTexts.of(edition, localised)
        if localised.missing and not localised.used:
            self.withheld.not_begun(loaded, edition.locale)
            return
        if left.diagnostics and not self.selection.artefacts:
            self.withheld.incomplete(loaded, edition.locale, left.diagnostics)
            return
        source = self._in_edition(kind, loaded, localised, edition)
        maker = DocumentMaker(source, self.theme, self.ruler)
        for artefact in ARTEFACTS:
            if artefact.source == kind and self._offered(artefact, source):
                document = maker.document(artefact)
                missing = left.shown_by(document, *maker.rests_on(artefact))
                if missing:
                    self.withheld.incomplete(loaded, edition.locale, missing, artefact.name)
                else:
                    yield self._artefact(artefact, source, document)
        self._note_overflow(maker, source)

    def _in_two(self, loaded: Loaded[Any], edition: Edition, language: str) -> Iterator[Artefact]:
        """Make what there is in two languages; both have to be whole on it."""
        locale = pair(language, edition.locale.country)
        beside = self.editions.make(locale, edition.band.id)
        halves = [
            self._half(loaded, each)
            for each in (edition, dataclasses.replace(beside, help_as=edition))
        ]
        first, other = halves
        source = merged(first.source, other.source)
        for made in in_two(first, other, self.theme, self.ruler):
            if self._covered(made.kind, source, language):
                for half, missing in made.missing:
                    self.withheld.incomplete(loaded, half.edition.locale, missing, made.kind.name)
                    self.withheld.keep(loaded, edition.locale)
                if not made.missing:
                    yield self._artefact(made.kind, source, made.document, language)

    def _half(self, loaded: Loaded[Any], edition: Edition) -> Half:
        localised = self.editions.localise(loaded, edition.locale, edition.band.id, edition.facts)
        source = self._in_edition("lesson", loaded, localised, edition)
        return Half(source, OpenTexts.of(edition, localised))

    def _in_edition(
        self, kind: str, loaded: Loaded[Any], localised: Localised[Any], edition: Edition
    ) -> SourceInEdition:
        return SourceInEdition(
            kind=kind,
            id=loaded.id,
            file=loaded.file.file,
            localised=localised,
            edition=edition,
            places={**edition.places, **localised.places},
            reviewed=edition.reviewed and self.editions.reviewed(localised, edition.locale),
        )

    def _offered(self, artefact: ArtefactKind, source: SourceInEdition) -> bool:
        made = is_made_of(artefact, source.localised.record, source.edition)
        return made and artefact.bilingual != "only" and self._covered(artefact, source, None)

    def _covered(
        self, artefact: ArtefactKind, source: SourceInEdition, with_language: str | None
    ) -> bool:
        return self.selection.covers(
            lesson=self._lesson_of(source),
            source_id=source.id,
            band=source.edition.band.id,
            locale=source.edition.locale.tag,
            artefact=artefact.name,
            with_language=with_language,
        )

    def _lesson_of(self, source: SourceInEdition) -> str | None:
        return source.id if source.kind == "lesson" else self.content.lesson_of(source.id)

    def _note_overflow(self, maker: DocumentMaker, source: SourceInEdition) -> None:
        for finding in maker.findings:
            if OPEN in finding.words:  # What is not translated is withheld, however long it is.
                continue
            place = find_place(finding.words, source.places) or Place(source.file)
            self.diagnostics.extend([finding.at(place)])

    def _artefact(
        self,
        artefact: ArtefactKind,
        source: SourceInEdition,
        document: Any,
        with_language: str | None = None,
    ) -> Artefact:
        locale, band = source.edition.locale, source.edition.band.id
        extension = artefact.extension or artefact.format
        languages = f"{locale.tag}+{with_language}" if with_language else locale.tag
        name = f"{source.id}_{band}_{languages}_{artefact.name}.{extension}"
        paper = artefact.paper or (locale.paper if artefact.printed else None)
        return Artefact(
            path=f"{locale.tag}/{band}/{source.id}/{name}",
            format=artefact.format,
            document=document,
            kind=source.kind,
            source_id=source.id,
            artefact=artefact.name,
            lesson=self._lesson_of(source),
            quiz=source.id if source.kind == "quiz" else None,
            band=band,
            locale=locale.tag,
            language=locale.language_tag,
            country=locale.country,
            paper=paper,
            translation_status=translation_status(source.edition, reviewed=source.reviewed),
            help_status=help_status(source.edition, artefact.audience),
            places=source.places,
            with_language=with_language,
        )


def translation_status(
    edition: Edition, *, reviewed: bool
) -> Literal["source", "draft", "reviewed"]:
    """Give what the manifest says of a translation."""
    if edition.locale.is_source and reviewed:
        return "source"
    return "reviewed" if reviewed else "draft"

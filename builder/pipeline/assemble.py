"""All documents of a project: takes content, translations and a selection, gives an `Assembly`.

A pairing of locale and source whose translation is not complete is withheld: with a warning, or as
an error when it was asked for by name (decision 13).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal, cast

from builder.diagnostics import Diagnostic, Diagnostics, Place, Severity, define
from builder.documents.artefact import Artefact
from builder.documents.catalogue_of_artefacts import ARTEFACTS, ArtefactKind
from builder.documents.edition import Edition, Editions
from builder.documents.help_strip import help_status
from builder.languages.locale import Locale, parse_locale
from builder.languages.translations import Translations, plain_locales
from builder.pipeline.documents_of import DocumentMaker, SourceInEdition, is_made_of
from builder.pipeline.places import find_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.content.load import Content, Loaded
    from builder.content.theme import Theme
    from builder.documents.selection import Selection
    from builder.fit.shaping import Ruler

NOT_OFFERED = define(
    "locale-not-offered",
    "A locale that is left out because its translation is not complete.",
    Severity.WARNING,
)
INCOMPLETE = define("incomplete-locale", "A locale asked for by name that is not fully translated.")
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
    assembler = _Assembler(content, translations, selection, theme, ruler, diagnostics)
    artefacts = [
        artefact
        for locale in locales_of(content, translations, selection, diagnostics)
        for artefact in assembler.locale(locale)
    ]
    assembler.note_not_begun()
    artefacts.sort(key=lambda artefact: artefact.path)
    return Assembly(tuple(artefacts), tuple(sorted(assembler.withheld)))


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
        self.withheld: set[tuple[str, str]] = set()
        self.not_begun: dict[Locale, list[str]] = {}

    def locale(self, locale: Locale) -> Iterator[Artefact]:
        """Make everything of one locale, band by band."""
        for kind, loaded in self._sources():
            for band in loaded.record.bands:
                if self._wanted(loaded.id, band, locale):
                    yield from self._source(kind, loaded, self.editions.make(locale, band))

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
                lesson=lesson, source_id=id_, band=band, locale=locale.tag, artefact=kind.name
            )
            for kind in ARTEFACTS
        )

    def _source(self, kind: str, loaded: Loaded[Any], edition: Edition) -> Iterator[Artefact]:
        localised = self.editions.localise(loaded, edition.locale, edition.band.id, edition.facts)
        missing = [*edition.missing, *localised.missing]
        if missing:
            # Where nothing is translated yet, one line says so better than one for every text.
            begun = bool(localised.used) or not localised.missing
            self._withhold(loaded, edition.locale, missing, begun=begun)
            return
        source = SourceInEdition(
            kind=kind,
            id=loaded.id,
            file=loaded.file.file,
            localised=localised,
            edition=edition,
            places={**edition.places, **localised.places},
            reviewed=edition.reviewed and self.editions.reviewed(localised, edition.locale),
        )
        maker = DocumentMaker(source, self.theme, self.ruler)
        for artefact in ARTEFACTS:
            if artefact.source == kind and self._offered(artefact, source):
                document = maker.document(artefact)
                yield self._artefact(artefact, source, document)
        self._note_overflow(maker, source)

    def _offered(self, artefact: ArtefactKind, source: SourceInEdition) -> bool:
        locale = source.edition.locale
        if not is_made_of(artefact, source.localised.record, source.edition):
            return False
        return self.selection.covers(
            lesson=self._lesson_of(source),
            source_id=source.id,
            band=source.edition.band.id,
            locale=locale.tag,
            artefact=artefact.name,
        )

    def _lesson_of(self, source: SourceInEdition) -> str | None:
        return source.id if source.kind == "lesson" else self.content.lesson_of(source.id)

    def _withhold(
        self, loaded: Loaded[Any], locale: Locale, missing: list[Diagnostic], *, begun: bool
    ) -> None:
        self.withheld.add((locale.tag, loaded.id))
        asked = locale.tag in self.selection.locales
        if not begun and not asked:
            self.not_begun.setdefault(locale, []).append(loaded.id)
            return
        self.diagnostics.extend(missing if begun else ())
        message = (
            f"{loaded.id} is not made in {locale.tag}: {len(missing)} texts are not translated"
        )
        kept = "files that an earlier build made of it are kept as they are"
        code = INCOMPLETE if asked else NOT_OFFERED
        hint = kept if begun else _start(locale)
        self.diagnostics.add(code, Place(loaded.file.file), message, hint)

    def note_not_begun(self) -> None:
        """Say in one line a locale what nobody has begun to translate."""
        for locale, ids in self.not_begun.items():
            named = ", ".join(dict.fromkeys(ids))
            message = f"not made in {locale.tag}, since nobody has begun to translate it: {named}"
            place = Place(f"lessons/locale/{locale.language_tag}")
            self.diagnostics.add(NOT_OFFERED, place, message, _start(locale))

    def _note_overflow(self, maker: DocumentMaker, source: SourceInEdition) -> None:
        for finding in maker.findings:
            place = find_place(finding.words, source.places) or Place(source.file)
            self.diagnostics.extend([finding.at(place)])

    def _artefact(self, artefact: ArtefactKind, source: SourceInEdition, document: Any) -> Artefact:
        locale, band = source.edition.locale, source.edition.band.id
        extension = artefact.extension or artefact.format
        name = f"{source.id}_{band}_{locale.tag}_{artefact.name}.{extension}"
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
        )


def _start(locale: Locale) -> str:
    return f"to start translating it: lessonpack translate {locale.language_tag}"


def translation_status(
    edition: Edition, *, reviewed: bool
) -> Literal["source", "draft", "reviewed"]:
    """Give what the manifest says of a translation."""
    if edition.locale.is_source and reviewed:
        return "source"
    return "reviewed" if reviewed else "draft"

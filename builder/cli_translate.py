"""`lessonpack translate`: takes what a translator wants to do, does it, prints what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from builder import progress
from builder.cli_options import FOLDER as A_FOLDER
from builder.cli_options import json_option, project_option
from builder.cli_translate_project import folders_of, open_content, stop, write_all
from builder.cli_translate_sign import sign
from builder.cli_translate_status import status
from builder.diagnostics import Diagnostics
from builder.languages.locale import SOURCE_LANGUAGE, is_regional, known_language, pair
from builder.languages.translations import FOLDER
from builder.pipeline.fonts import FONTS, page_scripts
from builder.pipeline.translate import (
    TEMPLATES,
    begun,
    start_language,
    templates,
    update_language,
)
from builder.pipeline.translation_checks import check_language
from builder.progress_lines import counts
from builder.source.files import Project

if TYPE_CHECKING:
    from pathlib import Path

    from builder.pipeline.translate import Updated


@click.group(short_help="Start, update, check and sign translations.")
def translate() -> None:
    """Start a language, keep it up to date, see how far it is, check it, and sign what was read.

    Translations are PO files in lessons/locale/, one for each lesson, quiz and poster; open them in
    Poedit, Weblate, or any other editor for PO files. Nothing is ever shown with a fuzzy or missing
    sentence in it, and a translation is a draft until a native speaker has signed it.

    \b
    A new language:               lessonpack translate init fr
    After the English changed:    lessonpack translate update
    How far is it?                lessonpack translate status
    What is wrong in it?          lessonpack translate check fr
    It was read and is right:     lessonpack translate sign fr --part a-new-follower \\
                                    --by "Ana Vidal" --role native-speaker --on 2026-11-22

    To see what has no room in a longer language, before anybody translates, build in one that
    nobody speaks: lessonpack build --locale qps-ploc-GB, and qps-plocm-GB from right to left.
    """  # noqa: D301


@translate.command(short_help="Write the templates that translations start from.")
@click.option(
    "--to",
    "target",
    type=A_FOLDER,
    metavar="DIR",
    help=f"Where they go. Without it: {TEMPLATES} in the project.",
)
@project_option
def extract(*, target: Path | None, project: Path | None) -> None:
    """Write a template (.pot) of every part, for programs that want one.

    `init` and `update` need none. The same lessons give the same bytes, on any day and any machine.
    """
    diagnostics = Diagnostics()
    content = open_content(project, diagnostics)
    written = tuple(templates(content))
    if target is None:
        write_all(content.project, ((TEMPLATES / name, text) for name, text in written))
    else:
        write_all(Project(target), written)
    progress.show_lines([f"{len(written)} templates in {TEMPLATES if target is None else target}"])


@translate.command(short_help="Start a language.")
@click.argument("tag")
@project_option
def init(*, tag: str, project: Path | None) -> None:
    """Start the language TAG: its PO files, and what reviewers, safety rules and translators need.

    review.yaml takes the signatures; words.yaml is for the words that safety rules look for, and
    glossary.yaml for the field's own words. Fill these two before you translate.

    \b
    lessonpack translate init fr
    lessonpack translate init zh-Hans
    """  # noqa: D301
    if not known_language(tag) or tag == SOURCE_LANGUAGE:
        hint = (
            f"write what the region says otherwise, and nothing else, into PO files in "
            f"{FOLDER / tag}, named like those of the language"
            if is_regional(tag)
            else "use a code such as fr or zh-Hans"
        )
        raise click.UsageError(f"{tag!r} is not a language to translate into: {hint}")
    content = open_content(project, Diagnostics())
    if tag in begun(content.project):
        raise click.UsageError(f"{tag!r} is begun already: lessonpack translate update {tag}")
    files = [
        (path, text)
        for path, text in start_language(content, tag)
        if not (content.project.root / path).exists()
    ]
    write_all(content.project, files)
    progress.show_lines([f"{len(files)} files in {FOLDER / tag}"])
    # The script is the language's own, in any country.
    script = pair(tag, "").main_script
    if script not in page_scripts(Diagnostics()):
        progress.show_lines(
            [
                f"pages cannot be made in it yet: no font for its script, {script}, is in {FONTS}",
                "ask for one before you translate",
            ]
        )


@translate.command(short_help="Bring translations up to date with the English.")
@click.argument("tags", nargs=-1, metavar="[TAG]...")
@project_option
def update(*, tags: tuple[str, ...], project: Path | None) -> None:
    """Bring the PO files of some languages, or of all that are begun, up to date.

    What is translated stays. A sentence that changed a little keeps its old translation, marked as
    fuzzy until somebody has looked at it; what is gone is kept at the end of the file. Of the
    folder of a region, such as es-US, only what differs is kept.
    """
    diagnostics = Diagnostics()
    content = open_content(project, diagnostics)
    folders = folders_of(content, tags)
    updated = [each for tag in folders for each in update_language(content, tag, diagnostics)]
    if diagnostics.errors:
        stop(diagnostics)
    write_all(content.project, ((each.path, each.text) for each in updated))
    progress.show_lines(map(_line, updated))


def _line(updated: Updated) -> str:
    counted = f"{updated.translated} translated, {updated.fuzzy} fuzzy, {updated.missing} missing"
    return f"{updated.path}: {counted}"


@translate.command(short_help="Say what is wrong in translations.")
@click.argument("tags", nargs=-1, metavar="[TAG]...")
@project_option
@json_option
def check(*, tags: tuple[str, ...], project: Path | None, as_json: bool) -> None:
    """Say what is wrong in the translations of some languages, or of all that are begun.

    Errors: placeholders, web and mail addresses, phone numbers, markup, line breaks at the ends,
    signs of direction without a partner, and texts that are longer than class games take. Warnings:
    numbers, paragraphs, lengths, quotation marks, what is still in English, the words of the
    language's glossary.yaml, and what translates a text that is no longer there.

    With --json each line is an object: one a diagnostic, with severity, code, file, line, column,
    message and hint.

    Ends with 1 when there is an error.
    """
    diagnostics = Diagnostics()
    content = open_content(project, diagnostics)
    shown = progress.choose_progress(as_json=as_json, every_warning=True)
    checked = {tag: check_language(content, tag, diagnostics) for tag in folders_of(content, tags)}
    shown.complain(diagnostics)
    read = ", ".join(f"{tag} {number}" for tag, number in checked.items())
    shown.note(f"{counts(diagnostics) or 'nothing is wrong'}; texts read: {read or 'none'}")
    if diagnostics.errors:
        raise SystemExit(1)


translate.add_command(sign)
translate.add_command(status)

"""Every diagnostic code that the builder defines has a sentence, and a case here that yields it."""

from __future__ import annotations

import dataclasses
import errno
import importlib
import json
import pkgutil
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import builder
from builder.cli import main
from builder.diagnostics import Code, Diagnostic, Diagnostics, Place, Severity, define, in_order
from builder.documents.selection import Selection
from builder.fit.shaping import Ruler
from builder.formats import archive, h5p, kahoot
from builder.languages.po_checks import slips_of
from builder.languages.room import Room
from builder.languages.translations import read_translations
from builder.pipeline import write
from builder.pipeline.assemble import assemble
from builder.pipeline.assets import load_assets
from builder.pipeline.coverage import check_coverage, coverage_of
from builder.pipeline.fonts import load_fonts
from builder.pipeline.help_status import read_countries, record_check
from builder.pipeline.letters_drawn import check_letters
from builder.pipeline.losses import loss_report
from builder.pipeline.release import check_release
from builder.pipeline.starters import start
from builder.pipeline.theme import load_theme
from builder.pipeline.translation_checks import check_language
from builder.pipeline.write import alone_in
from builder.source.files import Project
from builder.source.yaml_tree import parse_yaml
from tests.formats import quizzes
from tests.formats.elsewhere import document, rendered, with_question
from tests.formats.pdf.drawing import draw_body
from tests.pipeline.fakes import fake_artefact, run_build
from tests.projects.two_bands import (
    GB,
    LESSON,
    POSTER,
    QUIZ,
    REPOSITORY,
    STEPS,
    UK,
    change,
    copy,
    read,
)
from tests.safety import cases as safety

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Case = Callable[[Path, pytest.MonkeyPatch], Iterable[str]]


def codes_of(found: Iterable[Diagnostic]) -> list[str]:
    return [each.code.name for each in found]


SOURCES = "lessons/shared/sources.yaml"


# Whole projects with one slip


def slip(file: str, old: str, new: str) -> Case:
    """Give a case: the tiny project with one change, read."""

    def case(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
        root = copy(folder)
        change(root, file, old, new)
        return read(root).codes

    return case


def file_slip(path: str, content: bytes | None) -> Case:
    """Give a case: the tiny project with one file more, or other, or gone."""

    def case(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
        root = copy(folder)
        target = root / path
        if content is None:
            target.unlink()
        else:
            target.write_bytes(content)
        return read(root).codes

    return case


def no_content(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    (root / LESSON).unlink()
    (root / QUIZ).unlink()
    return read(root).codes


def repeated_id(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    (root / "quizzes/slow-down.yaml").write_bytes((root / QUIZ).read_bytes())
    return read(root).codes


def unreadable(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    (root / POSTER).unlink()
    (root / POSTER).symlink_to("three-flags.yaml")
    return read(root).codes


def outside(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    (root / STEPS).rename(folder / "steps.yaml")
    (root / STEPS).symlink_to(folder / "steps.yaml")
    # Files that are listed are left out where they lie outside; one that is named is an error.
    return read(root).codes


def uncovered(file: str, old: str, new: str) -> Case:
    """Give a case: the tiny project with one change, its rows counted."""

    def case(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
        root = copy(folder)
        change(root, file, old, new)
        found = read(root).content
        assert found is not None
        diagnostics = Diagnostics()
        check_coverage(found, coverage_of(found), diagnostics)
        return codes_of(diagnostics)

    return case


def check_not_recorded(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    countries = read_countries(Project(root), Diagnostics())
    assert countries is not None
    (root / GB).write_text("languages: [en]\n", encoding="utf-8")
    diagnostics = Diagnostics()
    check = {"by": "A Person", "on": "2026-11-22"}
    record_check(Project(root), countries, "GB:childline", check, diagnostics)
    return codes_of(diagnostics)


# Translations and documents


def said(root: Path, selection: Selection) -> list[str]:
    found = read(root)
    assert found.content is not None, list(map(str, found.diagnostics))
    diagnostics = Diagnostics()
    translations = read_translations(found.content, diagnostics)
    assets = load_assets(Project(root), Diagnostics())
    assert assets is not None
    ruler = Ruler((*assets.deck_fonts, *assets.assets.fonts))
    theme = assets.assets.theme
    assemble(found.content, translations, selection, theme, ruler, diagnostics)
    return codes_of(diagnostics)


def assembled(file: str, old: str, new: str, **selection: tuple[str, ...]) -> Case:
    """Give a case: the tiny project with one change, its documents made."""

    def case(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
        root = copy(folder)
        change(root, file, old, new)
        return said(root, Selection(**{"artefacts": ("poster-a4",), **selection}))

    return case


def no_country(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    return said(copy(folder), Selection(locales=("uk-PL",)))


def unknown_country(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    (root / "lessons/help/UK.yaml").write_bytes((root / GB).read_bytes())
    return said(root, Selection(locales=("ar-EG",), artefacts=("poster-a4",)))


# YAML


def yaml(text: str) -> Case:
    """Give a case: one YAML text."""

    def case(_: Path, __: pytest.MonkeyPatch) -> list[str]:
        diagnostics = Diagnostics()
        parse_yaml(text, "file.yaml", diagnostics)
        return codes_of(diagnostics)

    return case


# The pipeline


def contrast(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    theme = (REPOSITORY / "templates/theme.yaml").read_text(encoding="utf-8")
    (folder / "templates").mkdir()
    pale = re.sub(r"ink: '#\w+'", "ink: '#DDDDDD'", theme)
    (folder / "templates/theme.yaml").write_text(pale, encoding="utf-8")
    diagnostics = Diagnostics()
    load_theme(Project(folder), diagnostics)
    return codes_of(diagnostics)


def font_missing(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    diagnostics = Diagnostics()
    load_fonts(diagnostics, [folder])
    return codes_of(diagnostics)


def font_not_pinned(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    (folder / "NotoSans-Regular.ttf").write_bytes(b"another version")
    return font_missing(folder, _)


def undrawn_letter(_: Path, __: pytest.MonkeyPatch) -> list[str]:
    diagnostics = Diagnostics()
    check_letters([fake_artefact(text="a 😀")], (), diagnostics)
    return sorted(set(codes_of(diagnostics)))


def not_released(_: Path, __: pytest.MonkeyPatch) -> list[str]:
    diagnostics = Diagnostics()
    check_release([fake_artefact(translation_status="draft")], diagnostics)
    return codes_of(diagnostics)


def render_failed(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    return run_build(folder, [fake_artefact(behaviour="raise")]).codes


def cannot_write(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(write.os, "fsync", full)
    return run_build(folder, [fake_artefact()]).codes


def output_busy(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    with alone_in(folder):
        return run_build(folder, [fake_artefact()]).codes


def edited_file_kept(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    old = fake_artefact("old")
    run_build(folder, [old])
    (folder / old.path).write_text("edited", encoding="utf-8")
    return run_build(folder, []).codes


def manifest_broken(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    (folder / "manifest.json").write_text("{", encoding="utf-8")
    return run_build(folder, [fake_artefact()]).codes


def shared_too_small(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    (root / "lessons/shared/red_flags.yaml").write_text("red_flags: []\n", encoding="utf-8")
    diagnostics = Diagnostics()
    start(Project(root), "lesson", "a-new-lesson", diagnostics)
    return codes_of(diagnostics)


# Pages


def page(body: str, css: str = "") -> Case:
    """Give a case: one page drawn."""

    def case(_: Path, __: pytest.MonkeyPatch) -> list[str]:
        return [finding.code.name for finding in draw_body(body, css).findings]

    return case


def too_long_for_game(_: Path, __: pytest.MonkeyPatch) -> list[str]:
    shown = with_question(document("english"), "scene-who", stem="x" * 121)
    return [finding.code.name for finding in kahoot.FORMAT.too_long(shown)]


# Safety rules


def safety_case(case: safety.Case) -> Case:
    """Give a case: one example of a safety rule's own case file."""
    return lambda folder, _: codes_of(safety.found_in(case, folder))


def excepted(*exceptions: str) -> Case:
    """Give a case: a whole quiz with an exception, all of the project looked at."""

    def case(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
        root = copy(folder)
        given = "\n".join(f"  - {each}" for each in exceptions)
        change(root, QUIZ, "title: The new team\n", f"title: The new team\nexceptions:\n{given}\n")
        change(root, QUIZ, "feedback: Sam owes no reply.", "feedback: Sam fell for it.")
        return codes_of(safety.judged(root))

    return case


def bad_pattern(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
    root = copy(folder)
    words = root / "lessons/locale/uk/words.yaml"
    words.write_text("blaming:\n  - {words: ['*']}\n", encoding="utf-8")
    return codes_of(safety.judged(root))


def translated(words: str, source: str = "Tell.", room: Room | None = None) -> Case:
    """Give a case: one text and its translation."""
    rooms = () if room is None else (room,)
    return lambda _, __: [slip.code.name for slip in slips_of(source, words, rooms)]


def glossary(*terms: str) -> Case:
    """Give a case: the tiny project's Ukrainian with a glossary, checked."""

    def case(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
        root = copy(folder)
        listed = "".join(f"- {{{term}}}\n" for term in terms)
        (root / UK / "glossary.yaml").write_text(f"terms:\n{listed}", encoding="utf-8")
        diagnostics = Diagnostics()
        content = read(root).content
        assert content is not None
        check_language(content, "uk", diagnostics)
        return codes_of(diagnostics)

    return case


def export_loss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    artefact = fake_artefact("the-new-team", artefact="quiz-moodle")
    planned = dataclasses.replace(artefact, format="moodle", document=quizzes.english())
    return codes_of(loss_report([planned]).diagnostics)


def verified(name: str, text: str) -> Case:
    def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        (tmp_path / name).write_text(text, encoding="utf-8")
        outcome = CliRunner().invoke(main, ["verify", str(tmp_path / name)])
        return re.findall(r"error\[([a-z-]+)\]", outcome.output)

    return case


def put_into_h5p(lent: bytes, ours: bytes) -> Case:
    """Give a case: a school's file and a quiz that do not go together."""

    def case(folder: Path, _: pytest.MonkeyPatch) -> list[str]:
        template, quiz = folder / "school.h5p", folder / "quiz.h5p"
        template.write_bytes(lent)
        quiz.write_bytes(ours)
        outcome = CliRunner().invoke(main, ["into-h5p", str(template), str(quiz)])
        return re.findall(r"error\[([a-z0-9-]+)\]", outcome.output)

    return case


def lending(*libraries: str) -> bytes:
    """Give a package of a school with some libraries in version 1.0."""
    members = {
        f"{name}-1.0/library.json": json.dumps(
            {"machineName": name, "majorVersion": 1, "minorVersion": 0}
        ).encode()
        for name in libraries
    }
    return archive.pack({"h5p.json": b"{}", **members})


CASES = MappingProxyType(
    {
        "translation-addresses": translated("See www.example.org."),
        "phone-in-translation": translated("Tell: 116 111."),
        "translation-digits": translated("Tell 3."),
        "translation-markup": translated("**Tell.**"),
        "translation-line-breaks": translated("Tell.\n"),
        "translation-paragraphs": translated("Tell.\nTell."),
        "direction-marks": translated("\u2067Tell."),
        "translation-quotes": translated('"Tell."'),
        "translation-is-source": translated("Tell an adult.", source="Tell an adult."),
        "translation-too-long": translated("Tell them.", room=Room(5, "it is a title")),
        "translation-too-long-for-game": translated(
            "Tell them.", room=Room(5, "a game", hard=True)
        ),
        "repeated-term": glossary("term: fault, use: [вин*]", "term: Fault, use: [вин*]"),
        "glossary-term": glossary("term: fault, use: [вин*]"),
        "glossary-avoided": glossary("term: fault, use: [вин*], avoid: [провин*]"),
        # Safety
        **{case.finds: safety_case(case) for case in safety.cases() if case.finds},
        "safety-exception": excepted("{rule: L05, reason: a test}"),
        "unused-exception": excepted("{rule: L05, reason: a test}", "{rule: L07, reason: a test}"),
        "rule-not-checked": excepted("{rule: L05, reason: a test}"),
        "bad-pattern": bad_pattern,
        # Files
        "file-missing": file_slip(STEPS, None),
        "file-unreadable": unreadable,
        "file-too-large": file_slip(POSTER, b"# " + b"x" * 2_000_001),
        "not-utf-8": file_slip(POSTER, "title: Größe\n".encode("latin-1")),
        "path-outside-project": outside,
        "control-character": file_slip(POSTER, b"title: a\x00b\n"),
        # YAML
        "yaml-syntax": yaml("title: [1, 2\n"),
        "repeated-key": yaml("a: 1\na: 2\n"),
        "yaml-tag": yaml("a: !!python/none x\n"),
        "yaml-too-deep": yaml("[" * 60 + "]" * 60),
        "yaml-too-large": yaml("\n".join(f"k{n}: 1" for n in range(20_001))),
        "yaml-alias": yaml("a: *nowhere\n"),
        "yaml-key": yaml("true: 1\n"),
        "yaml-several-documents": yaml("a: 1\n---\nb: 2\n"),
        "yaml-empty": yaml("# nothing\n"),
        "yaml-comment": yaml("a: No #real names\n"),
        # Records
        "unknown-field": slip(POSTER, "art: friends", "picture: x\nart: friends"),
        "missing-field": slip(POSTER, "art: friends-at-phone\n", ""),
        "wrong-type": slip(POSTER, "items: [moves-fast, wants-secret, threat]", "items: many"),
        "wrong-value": slip(POSTER, "kind: flags", "kind: flag"),
        "wrong-content": slip(POSTER, "emphasis: slow down.", "emphasis: ''"),
        # Projects
        "bad-name": file_slip("quizzes/Bad_Name.yaml", b"title: x\n"),
        "file-not-read": file_slip("quizzes/my-quiz.yml", b"title: x\n"),
        "no-content": no_content,
        "repeated-id": repeated_id,
        "dangling-reference": slip(LESSON, "[the-new-team]", "[the-old-team]"),
        "repeated-node": slip(LESSON, "id: slide-rules", "id: slide-title"),
        "named-twice": slip(POSTER, "[moves-fast, wants", "[moves-fast, moves-fast, wants"),
        "timings-do-not-sum": slip(LESSON, "minutes: 30", "minutes: 31"),
        "circular-order": slip(STEPS, "icon: keep\n", "icon: keep\n    after: [block]\n"),
        "unknown-band": slip(LESSON, "13-15: Pupils weigh", "14-15: Pupils weigh"),
        "unknown-placeholder": slip(LESSON, "'Tell {lead_title}", "'Tell {boss}"),
        "short-not-core": slip(
            LESSON, "short-chat, stage: stage-chat", "short-chat, stage: stage-check"
        ),
        "activity-without-key": slip(
            LESSON,
            "kind: answers\n        title: What belongs together\n        activity: activity-match",
            "kind: answers\n        title: What belongs together\n        activity: activity-map",
        ),
        "help-without-source": slip(GB, "kind: official}]\nservices", "kind: none}]\nservices"),
        "flag-not-listed": slip(LESSON, "[wants-secret, moves-fast, asks", "[moves-fast, asks"),
        "unreached-scene": slip(QUIZ, "next: scene-replied", "next: scene-mark"),
        "endless-quiz": slip(
            QUIZ, "- id: scene-think\n", "- id: scene-think\n    next: scene-who\n"
        ),
        # Translations
        "po-syntax": assembled(f"{UK}/three-flags.po", 'msgstr "Три знаки"', 'msgstr "Три'),
        "po-entry": assembled(
            f"{UK}/three-flags.po", 'msgstr "Три знаки"', 'msgid_plural "x"\nmsgstr[0] "Три"'
        ),
        "placeholder-mismatch": assembled(
            f"{UK}/vocabulary.po", "сьогодні: {lead_title}", "сьогодні"
        ),
        "missing-translation": assembled(f"{UK}/three-flags.po", '"Три знаки"', '""'),
        "stale-translation": assembled(
            POSTER, "advice: Tell someone", "advice: Always tell someone"
        ),
        "unknown-language": assembled(GB, "languages: [uk]", "languages: [uk, xx]"),
        "unknown-country": unknown_country,
        # Documents
        "locale-not-offered": assembled(f"{UK}/three-flags.po", '"Три знаки"', '""'),
        "incomplete-locale": assembled(
            f"{UK}/three-flags.po", '"Три знаки"', '""', locales=("uk-GB",)
        ),
        "no-country": no_country,
        "text-too-long": assembled(
            f"{UK}/slow-down.po",
            'msgstr "Що здається дивним?"',
            f'msgstr "{"слово" * 60}"',
            artefacts=("slides",),
        ),
        # The pipeline
        "contrast": contrast,
        "font-missing": font_missing,
        "font-not-pinned": font_not_pinned,
        "not-released": not_released,
        "undrawn-letter": undrawn_letter,
        "render-failed": render_failed,
        "cannot-write": cannot_write,
        "check-not-recorded": check_not_recorded,
        "row-not-used": uncovered(SOURCES, "rows:\n", "rows:\n  - {id: S1-0, fact: 'No.'}\n"),
        "row-too-early": uncovered(SOURCES, "S1-1, use: pupils", "S1-1, use: adults"),
        "row-published": uncovered(SOURCES, "S1-1, use: pupils", "S1-1, use: do-not-publish"),
        "row-without-place": uncovered(SOURCES, "S1-1, use: pupils", "S1-1, use: credit"),
        "output-busy": output_busy,
        "edited-file-kept": edited_file_kept,
        "manifest-broken": manifest_broken,
        "shared-too-small": shared_too_small,
        # Quizzes elsewhere
        "export-loss": export_loss,
        "broken-export": verified("_quiz-moodle.xml", "<?xml version='1.0'?><quiz><question>"),
        "not-an-export": verified("letter.txt", "Dear all"),
        "too-long-for-game": too_long_for_game,
        "h5p-unusable": put_into_h5p(b"no zip", b""),
        "h5p-not-a-quiz": put_into_h5p(lending("H5P.QuestionSet"), b"no zip"),
        "h5p-libraries": put_into_h5p(
            lending("H5P.Dialogcards"), rendered(h5p.FORMAT, document("english"))
        ),
        # Pages
        "page-overflow": page('<p style="position: absolute; top: 280mm">low</p>'),
        "box-overflow": page(
            f'<div data-fit style="height: 9mm; width: 30mm">{"words " * 90}</div>'
        ),
        "missing-glyph": page("<p>\U0001f984</p>"),
        "refused-address": page('<img src="https://example.org/a.png">'),
        "page-fault": page('<img alt="x" src="data:image/svg+xml,%3Csvg">'),
    }
)


def modules() -> list[str]:
    found = pkgutil.walk_packages(builder.__path__, "builder.")
    return sorted(each.name for each in found if not each.name.endswith("__main__"))


def defined() -> dict[str, list[tuple[str, Code]]]:
    """Give every code that a module of the builder holds, with the modules that hold it."""
    found: dict[str, list[tuple[str, Code]]] = {}
    for name in modules():
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, Code):
                found.setdefault(value.name, []).append((name, value))
    return found


@pytest.mark.parametrize("name", sorted({*defined(), *CASES}))
def test_every_code_has_a_case_that_yields_it(name, tmp_path, monkeypatch):
    assert name in defined(), "no module defines this code any more: take its case out"
    assert name in CASES, "this code has no case yet: add one above"
    assert name in CASES[name](tmp_path, monkeypatch)


def test_a_name_is_that_of_one_code():
    assert {name: len({code for _, code in held}) for name, held in defined().items()} == (
        dict.fromkeys(defined(), 1)
    )
    with pytest.raises(ValueError, match="defined twice"):
        define("file-missing", "Something else.")


def test_every_code_has_a_short_name_and_a_sentence():
    for name, ((_, code), *_) in defined().items():
        assert re.fullmatch(r"([a-z0-9]+|L\d\d)(-[a-z0-9]+)+|contrast", name), name
        assert re.fullmatch(r"[A-Z].*([^.]\.|, …)", code.meaning), (name, code.meaning)


def test_a_diagnostic_is_one_line_and_its_hint_the_next():
    code = Code("some-code", "A meaning.", Severity.WARNING)
    one = Diagnostic(code, Place("a.yaml", 3, 5), "this is wrong", "do that")
    assert str(one) == "a.yaml:3:5: warning[some-code] this is wrong\n    do that"
    assert "\n" not in str(Diagnostic(code, Place("a.yaml"), "this is wrong"))


def test_they_are_listed_by_place_and_each_once():
    code = Code("some-code", "A meaning.", Severity.ERROR)
    places = [Place("b.yaml", 1, 1), Place("a.yaml", 10, 1), Place("a.yaml", 9, 2)]
    found = [Diagnostic(code, place, "wrong") for place in (*places, places[0])]
    assert [str(each.place) for each in in_order(found)] == [
        "a.yaml:9:2",
        "a.yaml:10:1",
        "b.yaml:1:1",
    ]

"""Renderers get the pinned fonts, a readable theme and every drawing, or the build says why not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.content.contrast import contrast
from builder.diagnostics import Diagnostics
from builder.pipeline import fonts as fonts_module
from builder.pipeline import project as project_module
from builder.pipeline.assets import load_assets, load_drawings
from builder.pipeline.fonts import font_folders, load_fonts
from builder.pipeline.project import builtin_project, builtin_root
from builder.pipeline.theme import load_theme
from builder.source.files import Project

BUILTIN = Path(__file__).parents[2] / "templates"


@pytest.fixture
def own_theme(tmp_path):
    """A project with a theme of its own, which a test may change."""
    (tmp_path / "templates").mkdir()
    path = tmp_path / "templates/theme.yaml"
    path.write_text((BUILTIN / "theme.yaml").read_text())
    return path


def test_this_machine_has_everything_that_is_pinned():
    diagnostics = Diagnostics()
    found = load_assets(builtin_project(), diagnostics)
    assert [str(each) for each in diagnostics] == []
    faces = {(face.family, face.weight) for face in found.assets.fonts}
    assert faces == {
        ("Noto Sans", 400),
        ("Noto Sans", 700),
        ("Noto Sans Arabic", 400),
        ("Noto Sans Arabic", 700),
        ("DejaVu Sans", 400),
        ("DejaVu Sans", 700),
    }
    assert {face.family for face in found.deck_fonts} == {"Liberation Sans", "DejaVu Sans"}


def test_missing_fonts_are_all_named_with_their_package(tmp_path):
    diagnostics = Diagnostics()
    assert load_fonts(diagnostics, [tmp_path]) == {"page": (), "deck": ()}
    assert [each.code.name for each in diagnostics] == ["font-missing"] * 10
    first = next(iter(diagnostics))
    assert first.place.file == "templates/fonts.yaml"
    assert first.place.line > 1
    assert "fonts-noto-core" in first.hint


def test_another_version_of_a_font_is_refused_and_its_hash_said(tmp_path):
    (tmp_path / "NotoSans-Regular.ttf").write_bytes(b"another version")
    diagnostics = Diagnostics()
    load_fonts(diagnostics, [tmp_path])
    refused = [each for each in diagnostics if each.code.name == "font-not-pinned"]
    assert len(refused) == 1
    assert "Its sha256 is " in refused[0].hint


def test_pinned_version_is_found_behind_another_one(tmp_path):
    (tmp_path / "first").mkdir()
    (tmp_path / "first/NotoSans-Regular.ttf").write_bytes(b"another version")
    diagnostics = Diagnostics()
    load_fonts(diagnostics, [tmp_path / "first", *font_folders()])
    assert list(diagnostics) == []


def test_font_folder_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("LESSONPACK_FONTS", str(tmp_path))
    assert font_folders()[0] == tmp_path


def test_font_that_changes_during_the_build_is_refused(tmp_path):
    diagnostics = Diagnostics()
    original = load_fonts(diagnostics)["deck"][0]
    copy = tmp_path / original.path.name
    shutil.copy(original.path, copy)
    face = next(face for face in load_fonts(Diagnostics(), [tmp_path])["deck"] if face.path == copy)
    copy.write_bytes(b"changed")
    with pytest.raises(ValueError, match="changed during the build"):
        face.read()


def test_table_that_is_wrong_gives_diagnostics(tmp_path, monkeypatch):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/fonts.yaml").write_text("faces: [{family: Noto}]")
    monkeypatch.setattr(fonts_module, "builtin_project", lambda: Project(tmp_path))
    diagnostics = Diagnostics()
    load_fonts(diagnostics)
    assert diagnostics.errors


# --- theme --------------------------------------------------------------------------------------


def test_theme_of_the_project_comes_first(own_theme):
    own_theme.write_text(own_theme.read_text().replace("#14213D", "#000000"))
    diagnostics = Diagnostics()
    theme = load_theme(Project(own_theme.parents[1]), diagnostics)
    assert theme.colours.ink == "#000000"
    assert list(diagnostics) == []


def test_project_without_a_theme_gets_the_built_in_one(tmp_path):
    assert load_theme(Project(tmp_path), Diagnostics()) is not None


@pytest.mark.parametrize("role", ["ink", "flag", "step", "quiet", "accent_tint", "sections"])
def test_colours_that_are_too_alike_are_named_where_they_stand(own_theme, role):
    lines = own_theme.read_text().splitlines()
    number = next(i for i, line in enumerate(lines) if line.strip().startswith(f"{role}:"))
    colour = "'#777777'"
    lines[number] = (
        f"  {role}: [{colour}, {colour}, {colour}]"
        if role == "sections"
        else (f"  {role}: {colour}")
    )
    own_theme.write_text("\n".join(lines))
    diagnostics = Diagnostics()
    load_theme(Project(own_theme.parents[1]), diagnostics)
    assert {each.code.name for each in diagnostics} == {"contrast"}
    assert number + 1 in {each.place.line for each in diagnostics}


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.005)
    assert contrast("#123456", "#123456") == 1


def test_a_colour_that_is_none_is_named_where_it_stands(own_theme):
    text = own_theme.read_text()
    before, ink, after = text.partition("'#14213D'")
    assert ink
    own_theme.write_text(f"{before}red{after}")
    diagnostics = Diagnostics()
    assert load_theme(Project(own_theme.parents[1]), diagnostics) is None
    assert {each.place.line for each in diagnostics} == {before.count("\n") + 1}


@pytest.mark.parametrize("text", ["", "colours: 3", "[", "colours: {ink: '#000000'}"])
def test_broken_theme_gives_diagnostics(own_theme, text):
    own_theme.write_text(text)
    diagnostics = Diagnostics()
    assert load_theme(Project(own_theme.parents[1]), diagnostics) is None
    assert diagnostics.errors


# --- drawings and folders -----------------------------------------------------------------------


def test_drawings_are_named_by_their_files(tmp_path):
    art = tmp_path / "templates/art"
    (art / "icons").mkdir(parents=True)
    (art / "boat.svg").write_text("<svg>boat</svg>")
    (art / "icons/stop.svg").write_text("<svg>stop</svg>")
    (art / "art.yaml").write_text("")
    drawings = load_drawings(Project(tmp_path), Diagnostics())
    assert [(each.name, each.svg) for each in drawings] == [
        ("boat", "<svg>boat</svg>"),
        ("icons/stop", "<svg>stop</svg>"),
    ]


def test_templates_are_those_of_the_package_where_it_has_them(tmp_path, monkeypatch):
    assert builtin_root() == BUILTIN
    (tmp_path / "project").mkdir()
    monkeypatch.setattr(project_module, "_INSTALLED", tmp_path / "project")
    assert builtin_root() == tmp_path / "project/templates"

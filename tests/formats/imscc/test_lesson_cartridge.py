"""A lesson's cartridge: every file in its place, quizzes as assessments, keys for teachers only."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from builder.documents.lesson_pack import FilledPack, LessonPack, PackedFile, PackedGroup
from builder.formats.imscc import FORMAT as QUIZ
from builder.formats.imscc_pack import FORMAT
from builder.pipeline.verify import verify
from tests.formats.platform_samples import document, rendered

P = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
R = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/resource}"
PLAN = PackedFile("lesson_plan.pdf", "A <lesson> & its plan", for_adults=True, kind="file")
SHEET = PackedFile("lesson_sheet.pdf", "The sheet", for_adults=False, kind="file")
STORY = PackedFile("quiz.imscc", "The quiz", for_adults=False, kind="quiz")
CONTENTS = {PLAN: b"%PDF of a plan", SHEET: b"%PDF of a sheet"}


def filled(name="english", groups=None):
    groups = groups or (
        PackedGroup("For the teacher", (PLAN,)),
        PackedGroup("To hand out", (SHEET,)),
        PackedGroup("Quizzes", (STORY,)),
    )
    contents = {**CONTENTS, STORY: rendered(QUIZ, document(name))}
    table = LessonPack(document(name).frame, "a-lesson-11-13", "A lesson", groups)
    files = [file for group in groups for file in group.files]
    return FilledPack(table, tuple(contents[file] for file in files))


def content_of(pack):
    content = FORMAT.render(pack, None).content
    assert content is not None
    return content


def members(pack):
    with zipfile.ZipFile(io.BytesIO(content_of(pack))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest(pack):
    return etree.fromstring(members(pack)["imsmanifest.xml"])


def tree(item):
    """Give the course as nested titles."""
    inner = [tree(each) for each in item.findall(f"{P}item")]
    return (item.findtext(f"{P}title"), inner) if inner else item.findtext(f"{P}title")


def test_the_course_has_a_folder_for_each_heading_and_one_for_each_quiz():
    _, folders = tree(manifest(filled()).find(f".//{P}organization/{P}item"))
    assert folders[:2] == [
        ("For the teacher", ["A <lesson> & its plan"]),
        ("To hand out", ["The sheet"]),
    ]
    heading, ((quiz, pages),) = folders[2]
    assert (heading, quiz) == ("Quizzes", "The quiz")
    assert pages == [
        tree(item)
        for item in etree.fromstring(
            zipfile.ZipFile(io.BytesIO(rendered(QUIZ, document("english")))).read("imsmanifest.xml")
        ).iterfind(f".//{P}organization/{P}item/{P}item")
    ]


@pytest.mark.parametrize("name", ["english", "arabic", "hostile"])
def test_every_file_arrives_as_it_is_and_every_entry_leads_to_one(name):
    found = members(filled(name))
    assert found["files/lesson_plan.pdf"] == CONTENTS[PLAN]
    root = manifest(filled(name))
    resources = {each.get("identifier"): each for each in root.iter(f"{P}resource")}
    assert len(resources) == len(list(root.iter(f"{P}resource")))
    entries = [each.get("identifierref") for each in root.iter(f"{P}item")]
    assert {each for each in entries if each} == set(resources)
    files = {each.find(f"{P}file").get("href") for each in resources.values()}
    assert files | {"imsmanifest.xml"} == set(found)


def test_only_what_is_for_adults_says_so():
    for each in manifest(filled()).iter(f"{P}resource"):
        role = each.findtext(f".//{R}intendedEndUserRole/{R}value")
        assert role == ("Instructor" if "plan" in each.get("identifier") else None)
        assert [child.tag for child in each][-1] == f"{P}file", "the order that the schema asks for"


def test_the_quiz_is_read_back_as_if_it_stood_alone():
    found = verify("lesson_pack.imscc", content_of(filled()))
    assert found is not None
    assert found.counts == QUIZ.read_back(rendered(QUIZ, document("english")))


def test_a_lesson_without_a_quiz_is_whole():
    alone = (PackedGroup("To hand out", (SHEET,)),)
    assert verify("a.imscc", content_of(filled(groups=alone))).counts.questions == 0


def test_the_same_files_give_the_same_bytes_with_the_manifest_first():
    content = content_of(filled())
    assert content == content_of(filled())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist()[0] == "imsmanifest.xml"
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_says_its_language_its_licence_and_whether_it_is_a_draft():
    root = manifest(filled("arabic"))
    assert root.find(".//{*}general/{*}title/{*}string").get("language") == "ar-EG"
    rights = root.findtext(".//{*}rights/{*}description/{*}string")
    frame = document("arabic").frame
    assert rights.startswith(frame.licence)
    assert frame.draft is None or all(plain in rights for plain in frame.draft.plain)


def test_only_packs_are_made():
    with pytest.raises(TypeError, match="str"):
        FORMAT.render("a text", None)

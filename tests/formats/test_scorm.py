"""A SCORM 1.2 package: its manifest, and a real run-time that learns what it may and no more."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from builder.formats.archive import unpack
from builder.formats.exchange import ExchangeFormat, UnreadableExportError
from builder.formats.scorm import FORMAT, MANIFEST, PAGE
from tests.consumers import browser as chromium
from tests.formats import quizzes
from tests.formats.player.walking import Pupil, assets, paths

NS = {
    "c": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "a": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}
AROUND = "http://platform.test/around.html"


def written(document) -> bytes:
    content = FORMAT.render(document, assets()).content
    assert content is not None
    return content


def test_manifest_starts_the_one_page():
    members = unpack(written(quizzes.english()))
    assert list(members) == [MANIFEST, PAGE]
    root = etree.fromstring(members[MANIFEST])
    assert root.findtext("c:metadata/c:schemaversion", namespaces=NS) == "1.2"
    (resource,) = root.iterfind("c:resources/c:resource", NS)
    (item,) = root.iterfind("c:organizations/c:organization/c:item", NS)
    assert item.get("identifierref") == resource.get("identifier")
    assert resource.get(f"{{{NS['a']}}}scormtype") == "sco"
    assert resource.get("href") == PAGE
    assert item.findtext("c:title", namespaces=NS) == "The new team"


def test_ids_are_the_same_in_every_language():
    english, arabic = (
        etree.fromstring(unpack(written(each()))[MANIFEST]).xpath("//@identifier")
        for each in (quizzes.english, quizzes.arabic)
    )
    assert english == arabic
    assert len(set(english)) == 4


@pytest.mark.parametrize("document", [quizzes.english, quizzes.arabic, quizzes.hostile])
def test_package_is_read_back(document):
    content = written(document())
    assert FORMAT.recognises("a.zip", content)
    assert FORMAT.read_back(content) == quizzes.counts_of(document())
    assert content == written(document())


def test_broken_packages_are_told():
    content = written(quizzes.english())
    assert not FORMAT.recognises("a.zip", content[:100])
    assert not FORMAT.recognises("a.xml", content)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as half:
        half.writestr(MANIFEST, unpack(content)[MANIFEST])
    for broken in (content[:100], buffer.getvalue()):
        with pytest.raises(UnreadableExportError):
            FORMAT.read_back(broken)


def test_what_is_not_handed_over_is_said():
    assert isinstance(FORMAT, ExchangeFormat)
    (loss,) = FORMAT.losses(quizzes.english())
    assert "no score" in loss.cannot


def test_another_kind_of_document_is_refused():
    with pytest.raises(TypeError):
        FORMAT.render("a quiz", assets())


def test_run_time_learns_that_the_help_was_reached_and_no_answer():
    document = quizzes.english()
    with chromium.start() as browser, browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        inside = unpack(written(document))[PAGE].decode()
        around = f'<!DOCTYPE html><iframe src="{PAGE}" width="900" height="700"></iframe>'
        bodies = {"around.html": around, PAGE: inside}
        context.route(
            "http://platform.test/**",
            lambda route: route.fulfill(
                body=bodies[route.request.url.rpartition("/")[2]], content_type="text/html"
            ),
        )
        page.add_init_script(
            chromium.learning_platform()
            + """
            window.told = [];
            if (window === window.top) {
              window.API = new Scorm12API({autocommit: false, logLevel: 5});
              for (const name of ["LMSInitialize", "LMSSetValue", "LMSFinish"]) {
                window.API.on(name, (...told) => window.told.push([name, ...told]));
              }
            }
            """
        )
        page.goto(AROUND)
        frame = page.frames[1]
        Pupil(frame, document).walk(next(paths(document)))
        assert page.evaluate("API.cmi.core.lesson_status") == "completed"
        frame.click("#leave")
        told = page.evaluate("told")
        assert [each[0] for each in told] == [
            "LMSInitialize",
            "LMSSetValue",
            "LMSSetValue",
            "LMSFinish",
        ]
        assert {each[1] for each in told if each[0] == "LMSSetValue"} == {"cmi.core.lesson_status"}
        assert page.evaluate("API.cmi.core.score.raw") == ""
        assert page.evaluate("API.cmi.interactions.childArray.length") == 0
        assert said == []

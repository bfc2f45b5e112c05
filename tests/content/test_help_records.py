"""What may be printed of a help service is decided field by field."""

from __future__ import annotations

import itertools

import pytest

from builder.content.help import Check, CountryHelp, EmergencyNumber, Evidence, Service
from builder.diagnostics import Diagnostics
from builder.source.schema import validate
from builder.source.yaml_tree import parse_yaml

EVIDENCE = (Evidence(where="a test", kind="none"),)
CHECK = Check(by="A Person", on="2026-11-01")


def service(rule, *, url=None, checked=None):
    return Service(
        id="line",
        name="The Line",
        needs=("talk",),
        phone="0800 1111",
        url="https://example.org",
        print=rule,
        field_print={} if url is None else {"url": url},
        evidence=EVIDENCE,
        checked=checked,
    )


@pytest.mark.parametrize(
    ("rule", "checked", "printed"),
    [
        ("ok", None, True),
        ("ok", CHECK, True),
        ("after_check", None, False),
        ("after_check", CHECK, True),
        ("never", None, False),
        ("never", CHECK, False),
    ],
)
def test_a_field_follows_the_rule_of_its_service(rule, checked, printed):
    assert service(rule, checked=checked).may_print("phone") is printed


@pytest.mark.parametrize("rule", ["ok", "after_check", "never"])
@pytest.mark.parametrize("own", ["ok", "after_check", "never"])
@pytest.mark.parametrize("checked", [None, CHECK])
def test_a_field_with_a_rule_of_its_own_follows_that(rule, own, checked):
    line = service(rule, url=own, checked=checked)
    stands = {"ok": True, "after_check": checked is not None, "never": False}
    assert line.may_print("url") is (stands[own] and rule != "never")
    assert line.may_print("phone") is stands[rule]


def test_never_stays_never_whatever_a_field_or_a_check_says():
    for own, checked in itertools.product(["ok", "after_check"], [None, CHECK]):
        assert not service("never", url=own, checked=checked).may_print("url")


def test_an_emergency_number_needs_its_check_too():
    def number(rule, checked=None):
        return EmergencyNumber(
            id="emergency", phone="112", print=rule, evidence=EVIDENCE, checked=checked
        )

    assert number("ok").printable
    assert not number("after_check").printable
    assert number("after_check", CHECK).printable
    assert not number("never", CHECK).printable


COUNTRY = """
languages: [{language}]
emergency:
  - {{id: emergency, phone: "{phone}", print: ok, evidence: [{{where: here, kind: none}}]}}
services:
  - id: line
    name: Teléfono ANAR
    needs: [talk]
    url: {url}
    print: {rule}
    evidence: {evidence}
lead_title: {{{title}}}
"""
USUAL = {
    "language": "en",
    "phone": "999",
    "url": "https://example.org/help/",
    "rule": "ok",
    "evidence": "[{where: here, kind: none}]",
    "title": "en: the lead",
}


def codes(**changed):
    diagnostics = Diagnostics()
    file = parse_yaml(COUNTRY.format(**{**USUAL, **changed}), "GB.yaml", diagnostics)
    assert file is not None
    validate(CountryHelp, file, diagnostics)
    return [each.code.name for each in diagnostics]


def test_the_usual_country_is_right():
    assert codes() == []


@pytest.mark.parametrize(
    "slip",
    [
        {"phone": "٩٩٩"},
        {"phone": "nine"},
        {"phone": "999 or 112"},
        {"phone": "+"},
        {"phone": ""},
        {"url": "http://example.org"},
        {"url": "example.org"},
        {"url": "https://example.org/?utm_source=flyer"},
        {"url": "https://localhost"},
        {"url": "'javascript:alert(1)'"},
        {"url": "'https://example.org/a b'"},
        {"rule": "maybe"},
        {"evidence": "[]"},
        {"evidence": "[{where: here, kind: none, date: '2026-13-01'}]"},
        {"evidence": "[{where: here, kind: none, date: '2026-11-32'}]"},
        {"evidence": "[{where: here, kind: none, date: '2026-02-31'}]"},
        {"evidence": "[{where: here, kind: none, date: 21.11.2026}]"},
        {"language": "English"},
        {"title": "english: the lead"},
        {"title": "en: ' '"},
    ],
    ids=str,
)
def test_a_contact_or_fact_of_the_wrong_shape_is_refused(slip):
    assert len(codes(**slip)) == 1


@pytest.mark.parametrize("phone", ["0800 1111", "116 123", "+44 20 7946 0000", "1-800-843-5678"])
def test_a_number_is_written_as_its_service_writes_it(phone):
    assert codes(phone=phone) == []

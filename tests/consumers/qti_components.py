"""A QTI 3 player: takes an item's file and a response, gives the score and what it says."""

from __future__ import annotations

import dataclasses

from playwright.sync_api import Page

from tests.consumers import programs

_SCRIPT = "node_modules/@citolab/qti-components/cdn/index.global.js"

_SHOW = """async xml => {
  const item = document.createElement('qti-item');
  const container = document.createElement('item-container');
  container.itemXML = xml;
  item.append(container);
  document.body.replaceChildren(item);
  const start = Date.now();
  const shown = () => container.shadowRoot?.querySelector('qti-assessment-item');
  while (!shown() && Date.now() - start < 8000) await new Promise(requestAnimationFrame);
  await shown().updateComplete;
  await new Promise(requestAnimationFrame);
  return shown().innerText;
}"""

_ANSWER = """async response => {
  const container = document.querySelector('item-container');
  const item = container.shadowRoot.querySelector('qti-assessment-item');
  if (response !== null) item.updateResponseVariable('RESPONSE', response);
  item.processResponse();
  await item.updateComplete;
  await new Promise(requestAnimationFrame);
  const shown = [...item.querySelectorAll('qti-modal-feedback')]
    .filter(each => each.showStatus === 'on');
  return [item.getOutcome('SCORE').value, shown.map(each => each.textContent)];
}"""


@dataclasses.dataclass(frozen=True)
class Answered:
    """What the player makes of a response."""

    score: float
    feedback: list[str]


def prepare(page: Page) -> None:
    """Load the player into an empty page.

    Raises:
        ProgramMissingError: when it is not on this machine.
    """
    script = programs.INSTALLED / "node" / _SCRIPT
    if not script.exists():
        raise programs.missing("the QTI player")
    page.set_content("<!doctype html><title>QTI</title>")
    page.add_script_tag(content=script.read_text(encoding="utf-8"))


def show(page: Page, item: bytes) -> str:
    """Show one item; give the words that are seen."""
    text: str = page.evaluate(_SHOW, item.decode())
    return text


def answer(page: Page, response: str | list[str] | None) -> Answered:
    """Give a response to the item that is shown; None to keep what was clicked."""
    score, feedback = page.evaluate(_ANSWER, response)
    return Answered(float(score), feedback)

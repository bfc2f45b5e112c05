// Leaving quickly: a button, or Shift three times. First of all the page becomes a harmless one.
//
// Shift counts when it comes up again and no other key or click was in between, so that typing
// capitals never leaves the page.

const LEFT = "#notes";
const FORGET_AFTER = 5000;
const shiftLine = document.getElementById("shift");
let shiftPresses = 0;
let shiftAlone = false;
let forgetting = 0;
let gone = false;

/** Put an empty page of notes in place of everything; opening it again does not bring it back. */
function leave() {
  gone = true;
  document.title = words("notes");
  const sheet = make("textarea", { class: "notes", "aria-label": words("notes"), autocomplete: "off" });
  document.body.replaceChildren(sheet);
  document.body.className = "left";
  try {
    // Only so that loading the page again shows the notes; a page within another may not do it.
    history.replaceState(null, "", LEFT);
  } catch {
    // The notes stand there all the same.
  }
  document.dispatchEvent(new Event("story-left"));
  sheet.focus();
}

function forgetShift() {
  shiftPresses = 0;
  shiftLine.hidden = true;
}

function countShift() {
  shiftPresses += 1;
  clearTimeout(forgetting);
  if (shiftPresses === 3) {
    leave();
    return;
  }
  forgetting = setTimeout(forgetShift, FORGET_AFTER);
  const said = words("exit-count", { number: inDigits(shiftPresses) });
  shiftLine.textContent = said;
  shiftLine.hidden = false;
  announce(said);
}

function watchForLeaving() {
  document.getElementById("leave").addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      shiftAlone = shiftAlone || !event.repeat;
    } else {
      shiftAlone = false;
      forgetShift();
    }
  });
  document.addEventListener("pointerdown", () => {
    shiftAlone = false;
  });
  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" && shiftAlone && !gone) {
      shiftAlone = false;
      countShift();
    }
  });
}

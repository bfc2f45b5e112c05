// What a screen reader says without moving to it, and where the keyboard goes next.

const statusLine = document.getElementById("status");

/** Say something politely, after what is being said. */
function announce(text) {
  statusLine.textContent = "";
  // A text that stays the same is not said again, so it is put in anew.
  setTimeout(() => {
    statusLine.textContent = text;
  }, 60);
}

/** Move the keyboard to an element without moving the page: that is done apart. */
function focusOn(element) {
  element.focus({ preventScroll: true });
}

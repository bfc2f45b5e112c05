// Waiting and scrolling: gentle, and not at all for those who asked their device for less motion.

const lessMotion = window.matchMedia("(prefers-reduced-motion: reduce)");

/** How long a message takes to "type": long enough to feel written, never long enough to drag. */
function typingTime(text) {
  return Math.min(1900, 650 + 22 * text.length);
}

/** Wait, or until the pupil no longer wants to. */
function pause(milliseconds, noMoreWaiting) {
  if (lessMotion.matches || noMoreWaiting.aborted) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    noMoreWaiting.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}

/** Bring something into view; `start` puts it under the bar, `nearest` moves as little as it can. */
function show(element, block = "nearest") {
  element.scrollIntoView({ block, behavior: lessMotion.matches ? "auto" : "smooth" });
}

/** Bring a card into view: whole where there is room, else from its beginning. */
function showCard(card) {
  const room = window.innerHeight - document.getElementById("bar").offsetHeight;
  show(card, card.offsetHeight < room ? "nearest" : "start");
}

// A calm pause: nothing to write, nothing to choose.

/** Ask; resolves when the pupil goes on. */
function askReflect(question) {
  const card = makeCard(question, words("reflect"));
  return asked(card, (goOn) => {
    const end = () => {
      const text = make("p", { class: "thought", tabindex: "-1", text: question.feedback });
      answered(card, text, text, afterwards(null, goOn));
    };
    const offer = makeButton(words("go-on"), "main-button", end);
    card.fill(make("div", { class: "breath", "aria-hidden": "true" }, make("i")),
      make("div", { class: "row" }, offer));
    if (!question.feedback) {
      card.fill(afterwards(null, goOn));
    }
  });
}

// All answers that fit: boxes to tick, and every one explained.

/** Ask; resolves when the pupil goes on. */
function askMany(question) {
  const card = makeCard(question, words("many"));
  return asked(card, (goOn) => {
    const offer = () => {
      const boxes = question.choices.map((choice) => tickBox(choice));
      const done = makeButton(words("done"), "main-button", () => explain(ticked(boxes)));
      card.fill(make("ul", { class: "replies" }, ...boxes.map(({ item }) => item)),
        make("div", { class: "row" }, done));
    };
    const explain = (chosen) => {
      const all = question.choices.every((each) => each.right === chosen.has(each.id));
      const title = verdict(all);
      const lines = question.choices.map((each) => explainedChoice(each, chosen.has(each.id)));
      const row = afterwards(() => askAnew(card, offer), goOn);
      answered(card, title, title, make("ul", { class: "explained" }, ...lines), row);
    };
    offer();
  });
}

/** Make a box to tick with its words. */
function tickBox(choice) {
  const box = make("input", { type: "checkbox", class: "box" });
  const label = make("label", { class: "reply" }, box, make("span", { text: choice.text }));
  return { choice, box, item: make("li", {}, label) };
}

/** Give the ids of what is ticked. */
function ticked(boxes) {
  return new Set(boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.id));
}

/** Make an answer with what is said to it, whether it was chosen or not. */
function explainedChoice(choice, wasChosen) {
  const badges = make("p", { class: "badges" });
  if (choice.right) {
    badges.append(badge("good", "tick", words("fits")));
  }
  if (wasChosen) {
    badges.append(badge("plain", "", words("chosen")));
  }
  return make("li", { class: choice.right ? "good" : "look" },
    make("p", { class: "answer", text: choice.text }),
    ...(badges.childElementCount ? [badges] : []),
    make("p", { text: choice.feedback }));
}

// The red flags of a chat: its own bubbles become boxes to tick, each with a pennant.

/** Ask about the turns of a chat; resolves when the pupil goes on. */
function askMark(question, turns) {
  const card = makeCard(question, words("mark"));
  const talk = [...turns.values()][0].closest(".talk");
  talk.setAttribute("role", "group");
  talk.setAttribute("aria-labelledby", card.stem.id);
  // The messages have been said as they came; their boxes are no news.
  talk.querySelector("[role=log]").setAttribute("aria-live", "off");
  return asked(card, (goOn) => {
    let boxes = [];
    const offer = () => {
      boxes = question.choices.map((choice) => flagBox(choice, turns.get(choice.id)));
      const done = makeButton(words("done"), "main-button", () => explain(ticked(boxes)));
      card.fill(make("div", { class: "row" }, done));
    };
    const explain = (chosen) => {
      const all = question.choices.every((each) => each.right === chosen.has(each.id));
      const title = verdict(all);
      boxes.forEach(plantPennant);
      const lines = question.choices.map((each) => explainedFlag(each, chosen.has(each.id)));
      const row = afterwards(() => askAnew(card, offer), goOn);
      answered(card, title, title, make("ul", { class: "explained" }, ...lines), row);
    };
    offer();
  });
}

/** Make a turn of the chat one that can be ticked. */
function flagBox(choice, turn) {
  const box = make("input", { type: "checkbox", class: "heard" });
  const { name } = story.people[choice.speaker];
  const said = make("span", { class: "said" },
    heard(`${name}: `), make("span", { text: choice.text, dir: "auto" }));
  const label = make("label", { class: "flag-box" }, box, said,
    make("span", { class: "pennant" }, icon("flag")));
  const body = turn.querySelector(".body");
  const shownName = body.querySelector(".name");
  body.replaceChildren(...(shownName ? [shownName] : []), label);
  if (shownName) {
    shownName.setAttribute("aria-hidden", "true");
  }
  return { choice, box, body };
}

/** Make a turn of the chat plain again; one with a red flag keeps a pennant. */
function plantPennant({ choice, body }) {
  const shownName = body.querySelector(".name");
  const said = make("span", { class: "said" },
    heard(`${story.people[choice.speaker].name}: `), make("span", { text: choice.text, dir: "auto" }));
  const pennant = make("span", { class: "pennant" }, icon("flag"), heard(words("flag")));
  body.replaceChildren(...(shownName ? [shownName] : []),
    make("div", { class: `flag-box ${choice.right ? "flagged" : ""}` }, said, ...(choice.right ? [pennant] : [])));
}

/** Make a message with whether it carries a red flag, which, and why. */
function explainedFlag(choice, wasChosen) {
  const badges = make("p", { class: "badges" });
  if (choice.right) {
    const labels = choice.flags.length ? choice.flags : [words("flag")];
    badges.append(...labels.map((label) => badge("flag", "flag", label)));
  } else {
    badges.append(badge("plain", "", words("no-flag")));
  }
  if (wasChosen) {
    badges.append(badge("plain", "", words("chosen")));
  }
  return make("li", {},
    make("p", { class: "answer", text: choice.text, dir: "auto" }),
    badges, make("p", { text: choice.feedback }));
}

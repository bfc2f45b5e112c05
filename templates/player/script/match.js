// What belongs together: one left side after the other, and a button for each right side left.

/** Ask; resolves when the pupil goes on. */
function askMatch(question) {
  const card = makeCard(question, words("match"));
  return asked(card, (goOn) => {
    const rights = question.mixed.map((place) => question.pairs[place]);
    const offer = (chosen = []) => {
      if (chosen.length === question.pairs.length) {
        explain(chosen);
        return;
      }
      card.fill(...matchStep(question, rights, chosen, (next) => {
        offer(next);
        if (next.length < question.pairs.length) {
          focusOn(card.group.querySelector(".left"));
          showCard(card.element);
        }
      }));
    };
    const explain = (chosen) => {
      const all = question.pairs.every((pair, number) => pair.right === chosen[number].right);
      const title = verdict(all);
      const lines = question.pairs.map((pair, number) => explainedPair(pair, chosen[number]));
      const row = afterwards(() => askAnew(card, () => offer()), goOn);
      answered(card, title, title, make("ul", { class: "explained" }, ...lines), row);
    };
    offer();
  });
}

/** Make what is shown for one left side: its words, and what can belong to it. */
function matchStep(question, rights, chosen, go) {
  const number = chosen.length;
  const total = question.pairs.length;
  const place = words("of", { number: inDigits(number + 1), total: inDigits(total) });
  const leftId = newId("left");
  const left = make("p", { class: "left", id: leftId, tabindex: "-1" },
    make("span", { class: "count", text: place }), make("strong", { text: question.pairs[number].left }));
  const replies = rights
    .filter((right) => !chosen.includes(right))
    .map((right) => make("li", {}, makeButton(right.right, "reply", () => go([...chosen, right]))));
  return [left, make("ul", { class: "replies", "aria-labelledby": leftId }, ...replies)];
}

/** Make a pair with what is said about it, and what the pupil had chosen where that is another. */
function explainedPair(pair, chosen) {
  const good = pair.right === chosen.right;
  const line = make("li", { class: good ? "good" : "look" },
    make("p", { class: "answer", text: pair.left }));
  if (!good) {
    line.append(make("p", {}, badge("plain", "", words("chosen")), " ",
      make("span", { text: chosen.right })));
  }
  line.append(make("p", {}, badge("good", "tick", words("fits")), " ",
    make("span", { text: pair.right })));
  if (pair.feedback) {
    line.append(make("p", { text: pair.feedback }));
  }
  return line;
}

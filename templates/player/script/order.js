// An order: lines that move up and down by buttons or arrow keys. Every order that keeps the rules
// is right.

/** Ask; resolves when the pupil goes on. */
function askOrder(question) {
  const card = makeCard(question, words("order"));
  return asked(card, (goOn) => {
    let lines = [...question.items];
    const list = make("ol", { class: "lines" });
    const offer = () => {
      fillLines(list, lines, move);
      const done = makeButton(words("done"), "main-button", explain);
      card.fill(list, make("div", { class: "row" }, done));
    };
    const move = (line, by) => {
      const from = lines.indexOf(line);
      const to = from + by;
      if (to < 0 || to >= lines.length) {
        return;
      }
      lines.splice(from, 1);
      lines.splice(to, 0, line);
      fillLines(list, lines, move);
      focusOn(list.children[to].querySelector(by < 0 ? ".up" : ".down"));
      announce(words("place",
        { item: line.text, number: inDigits(to + 1), total: inDigits(lines.length) }));
    };
    const explain = () => {
      const broken = brokenRules(question, lines);
      const { box, title } = explanation(broken.length === 0, ...broken, question.feedback);
      const kept = lines.map((line, number) => make("li", {}, ...numbered(line, number)));
      const row = afterwards(() => askAnew(card, offer), goOn);
      answered(card, title, make("ol", { class: "lines kept" }, ...kept), box, row);
    };
    offer();
  });
}

/** Say which rules an order does not keep: what should have come before what. */
function brokenRules(question, lines) {
  const place = new Map(lines.map((line, number) => [line.id, number]));
  const text = new Map(lines.map((line) => [line.id, line.quoted]));
  return question.before
    .filter(([first, second]) => place.get(first) > place.get(second))
    .map(([first, second]) =>
      words("before", { first: text.get(first), second: text.get(second) }));
}

/** Make the number of a line, which a list says by itself to a screen reader, and its words. */
function numbered(line, number) {
  return [make("span", { class: "place", "aria-hidden": "true", text: inDigits(number + 1) }),
    make("span", { class: "line", text: line.text })];
}

/** Put the lines in a list, in their order, each with its two buttons. */
function fillLines(list, lines, move) {
  list.replaceChildren(...lines.map((line, number) => {
    const item = make("li", {}, ...numbered(line, number),
      arrow("up", line, number === 0, move), arrow("down", line, number === lines.length - 1, move));
    item.addEventListener("keydown", (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by) {
        event.preventDefault();
        move(line, by);
      }
    });
    return item;
  }));
}

/** Make the button that moves a line; at the end of its way it stays, so that focus is kept. */
function arrow(direction, line, isLast, move) {
  const button = makeButton("", `arrow ${direction}`, () => move(line, direction === "up" ? -1 : 1));
  button.setAttribute("aria-label", words(direction, { item: line.text }));
  if (isLast) {
    button.setAttribute("aria-disabled", "true");
  }
  button.append(icon(direction));
  return button;
}

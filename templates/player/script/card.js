// The card of a question: what is asked, how it is answered, what is said to the answer.

/** Make a card with a question and how it is answered; `fill` takes what belongs below. */
function makeCard(question, how) {
  const stemId = newId("asked");
  const howId = newId("how");
  const stem = make("h3", { id: stemId, tabindex: "-1", text: question.stem });
  const group = make("fieldset", { "aria-labelledby": stemId, "aria-describedby": howId });
  const element = make("div", { class: `card ${question.kind}` },
    stem, make("p", { class: "how", id: howId, text: how }), group);
  const fill = (...children) => group.replaceChildren(...children);
  return { element, stem, group, fill };
}

/** Make the sign and the words that stand over an explanation. */
function verdict(good) {
  return make("h4", { class: "verdict", tabindex: "-1" },
    icon(good ? "tick" : "look"), words(good ? "good" : "look"));
}

/** Make a small sign with a word beside it. */
function badge(style, sign, text) {
  return make("span", { class: `badge ${style}` }, ...(sign ? [icon(sign)] : []), text);
}

/** Make an explanation that stands alone. */
function explanation(good, ...texts) {
  const paragraphs = texts.filter(Boolean).map((text) => make("p", { text }));
  const title = verdict(good);
  const box = make("div", { class: `why ${good ? "good" : "look"}` }, title, ...paragraphs);
  return { box, title };
}

/** Make the row of buttons under an answered question. */
function afterwards(again, goOn) {
  const row = make("div", { class: "row" });
  row.append(makeButton(words("go-on"), "main-button", () => {
    row.remove();
    goOn();
  }));
  if (again) {
    row.append(makeButton(words("again"), "second-button", again));
  }
  return row;
}

/** Put an answered question in a card and move the keyboard to its explanation. */
function answered(card, title, ...children) {
  card.element.classList.add("is-answered");
  card.fill(...children);
  focusOn(title);
  showCard(card.element);
}

/** Put the question in a card as it was. */
function askAnew(card, ask) {
  card.element.classList.remove("is-answered");
  ask();
  focusOn(card.stem);
  showCard(card.element);
}

// One of several answers: each is a button, as a quick reply is in a chat.

/** Ask; resolves with the scene that the answer leads to, or nothing for the usual one. */
function askOne(question) {
  const card = makeCard(question, words("one"));
  return asked(card, (goOn) => {
    const offer = () => {
      const replies = question.choices.map((choice) =>
        make("li", {}, makeButton(choice.text, "reply", () => explain(choice))));
      card.fill(make("ul", { class: "replies" }, ...replies));
    };
    const explain = (choice) => {
      const { box, title } = explanation(choice.right, choice.feedback);
      const chosen = make("p", { class: "chosen" },
        heard(`${words("chosen")}: `), make("span", { text: choice.text }));
      const row = afterwards(() => askAnew(card, offer), () => goOn(choice.next));
      answered(card, title, chosen, box, row);
    };
    offer();
  });
}

/** Give a card and what becomes of it. */
function asked(card, start) {
  return { card, answer: new Promise((resolve) => start(resolve)) };
}

// One part of the story: what happens, what is written, what is asked.

const ASK = {
  one: askOne,
  many: askMany,
  mark: askMark,
  order: askOrder,
  match: askMatch,
  reflect: askReflect,
};

const partsPlace = document.getElementById("parts");

/** Play one part; resolves with the id of the scene that follows. */
async function playScene(scene, number, met) {
  const { part, title } = makePart(scene, number);
  partsPlace.append(part);
  focusOn(title);
  show(part, "start");
  const messages = messagesOf(scene);
  const chat = makeChat(messages);
  let turns = new Map();
  let skip = null;
  if (messages.length > 0) {
    part.classList.add("has-chat");
    part.append(chat.place);
    ({ turns, skip } = await playChat(chat, messages, met));
  }
  if (!part.isConnected) {
    return END; // the pupil started again, or left, while messages still came in
  }
  const { card, answer } = ASK[scene.question.kind](scene.question, turns);
  part.append(card.element);
  handOver(skip, card);
  showCard(card.element);
  const next = await answer;
  part.classList.remove("now");
  return next || scene.next;
}

/** Make the place of a part, with its heading and what happens. */
function makePart(scene, number) {
  const titleId = newId("part");
  const title = make("h2", {
    id: titleId, tabindex: "-1", text: words("part", { number: inDigits(number) }),
  });
  const part = make("section", { class: "part now", "aria-labelledby": titleId }, title);
  if (scene.story) {
    part.append(make("p", { class: "story", text: scene.story }));
  }
  return { part, title };
}

/** Give what is shown as a chat; where flags are marked, the messages that may carry one as well,
 * also those of earlier parts. */
function messagesOf(scene) {
  if (scene.question.kind !== "mark") {
    return scene.messages;
  }
  const own = new Map(scene.messages.map((message) => [message.id, message]));
  const marked = scene.question.choices.map((choice) =>
    ({ later: "", ...own.get(choice.id), ...choice }));
  const ids = new Set(marked.map((message) => message.id));
  return [...scene.messages.filter((message) => !ids.has(message.id)), ...marked];
}

/** Take the button away that showed all messages; the keyboard goes on to the question. */
function handOver(skip, card) {
  const had = skip !== null && document.activeElement === skip;
  if (skip !== null) {
    skip.remove();
  }
  if (had) {
    focusOn(card.stem);
  } else {
    announce(card.stem.textContent);
  }
}

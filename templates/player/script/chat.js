// A chat that plays: dots, then the message; all at once when the pupil or the device says so.

/** Make the place of a chat: who is in it, and a list that a screen reader follows. */
function makeChat(messages) {
  const list = make("ol", { class: "chat" });
  const log = make("div", { role: "log", "aria-label": words("messages") }, list);
  const speakers = [...new Set(messages.map((message) => message.speaker))];
  const them = speakers.filter((id) => !story.people[id].focus);
  // Each message says itself who it is from, so a screen reader needs no head.
  const names = them.map((id) =>
    make("span", { class: `with ${speakerStyle(id)}` }, portrait(id), story.people[id].name));
  const head = make("div", { class: "head", "aria-hidden": "true" }, ...names);
  const place = make("div", { class: `talk ${them.length > 1 ? "among-many" : "between-two"}` },
    ...(them.length > 0 ? [head] : []), log);
  return { list, place };
}

/** Make one turn of the chat. */
function makeTurn(message, before, met) {
  const again = before !== undefined && before.speaker === message.speaker && !message.later;
  return make(
    "li",
    { class: `turn ${speakerStyle(message.speaker)}${again ? " again" : ""}` },
    ...(message.later ? [make("p", { class: "later", text: message.later })] : []),
    portrait(message.speaker),
    make("div", { class: "body" }, ...bubble(message, { again, met: met.has(message.speaker) })),
  );
}

/** Play messages into a chat, with a button that shows all at once. Gives the turns by id. */
async function playChat(chat, messages, met) {
  const impatience = new AbortController();
  const turns = new Map();
  const skip = makeButton(words("show-all"), "quiet-button skip", () => impatience.abort());
  if (messages.length > 0 && !lessMotion.matches) {
    chat.place.append(skip);
  }
  let before;
  for (const message of messages) {
    await type(chat, message, impatience.signal);
    const turn = makeTurn(message, before, met);
    chat.list.append(turn);
    turns.set(message.id, turn);
    met.add(message.speaker);
    before = message;
    if (!impatience.signal.aborted) {
      show(turn);
    }
  }
  await pause(450, impatience.signal);
  return { turns, skip };
}

/** Show that somebody types, for as long as that takes; the dots stand where the message will. */
async function type(chat, message, noMoreWaiting) {
  if (lessMotion.matches || noMoreWaiting.aborted) {
    return;
  }
  await pause(250, noMoreWaiting);
  const dots = typingDots(message.speaker);
  chat.list.parentElement.after(dots);
  show(dots);
  await pause(typingTime(message.text), noMoreWaiting);
  dots.remove();
}

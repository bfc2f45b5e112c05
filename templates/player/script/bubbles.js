// Bubbles of the chat: each with the name of who says it, on the side of who that is.

const bubbleColours = ["first", "third", "fourth"];
const others = Object.keys(story.people).filter((id) => !story.people[id].focus);

/** Give the classes of somebody's bubbles: their side and their colour. */
function speakerStyle(speakerId) {
  if (story.people[speakerId].focus) {
    return "mine second";
  }
  return `theirs ${bubbleColours[others.indexOf(speakerId) % bubbleColours.length]}`;
}

/** Make the round picture of somebody: the first letter of their name. */
function portrait(speakerId) {
  const [letter] = story.people[speakerId].name;
  return make("span", { class: "portrait", "aria-hidden": "true", text: letter });
}

/** Make the line over a bubble; what somebody is, is said with their first one. */
function nameLine(speakerId, met) {
  const { name, about } = story.people[speakerId];
  const line = make("span", { class: "name" }, make("strong", { text: name }));
  if (about && !met) {
    line.append(make("span", { text: ` · ${about}` }));
  }
  return line;
}

/** Make what is said; `again` for whoever spoke just before, whose name is then only heard. */
function bubble(message, { again = false, met = true } = {}) {
  const { name } = story.people[message.speaker];
  const said = make("span", { class: "said", text: message.text, dir: "auto" });
  return [again ? heard(`${name}: `) : nameLine(message.speaker, met), said];
}

/** Make the dots of somebody who types. */
function typingDots(speakerId) {
  const dots = make("span", { class: "said dots" }, make("i"), make("i"), make("i"));
  return make(
    "div",
    { class: `turn typing ${speakerStyle(speakerId)}`, "aria-hidden": "true" },
    portrait(speakerId),
    make("div", { class: "body" }, nameLine(speakerId, true), dots),
  );
}

// Elements of the page. Words only ever arrive as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";
let made = 0;

/** Give an id that no other element of the page has. */
function newId(start) {
  made += 1;
  return `${start}-${made}`;
}

/** Make an element; `text` becomes its text, every other property an attribute. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "text") {
      element.textContent = value;
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== "") {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/** Make a button that does something. */
function makeButton(text, style, action) {
  const button = make("button", { type: "button", class: style, text });
  button.addEventListener("click", () => action(button));
  return button;
}

/** Make one of the drawn signs, which say nothing to a screen reader. */
function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Make words that only a screen reader says. */
function heard(text) {
  return make("span", { class: "heard", text });
}

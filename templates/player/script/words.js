// The story and the words of the page: read once from the JSON that stands in it.

const story = JSON.parse(document.getElementById("lessonpack-story").textContent);
const sceneById = new Map(story.scenes.map((scene) => [scene.id, scene]));

/** Write a whole number in the digits of the page's language. */
function inDigits(number) {
  return String(number).replace(/\d/g, (digit) => [...story.digits][digit]);
}

/** Give one of the page's own words, with its placeholders filled. */
function words(name, values = {}) {
  return story.words[name].replace(/\{(\w+)\}/g, (whole, key) =>
    key in values ? values[key] : whole,
  );
}

// How far the story is. It has no score, and how many parts are to come depends on the answers.

const progressBar = document.getElementById("progress");
const longestFrom = new Map();

/** Give how many parts may still come, this one included; a circle counts once. */
function partsFrom(sceneId, passed = new Set()) {
  const scene = sceneById.get(sceneId);
  if (scene === undefined || passed.has(sceneId)) {
    return 0;
  }
  if (!longestFrom.has(sceneId)) {
    const beyond = new Set(passed).add(sceneId);
    const longest = Math.max(...nextScenes(scene).map((next) => partsFrom(next, beyond)));
    longestFrom.set(sceneId, 1 + longest);
  }
  return longestFrom.get(sceneId);
}

/** Give every scene that the answers of one can lead to. */
function nextScenes(scene) {
  const choices = scene.question.choices || [];
  return [scene.next, ...choices.map((choice) => choice.next || scene.next)];
}

/** Show that so many parts are done before one. */
function showProgress(done, sceneId) {
  const share = Math.round((100 * done) / Math.max(1, done + partsFrom(sceneId)));
  progressBar.setAttribute("aria-valuenow", String(share));
  progressBar.setAttribute("aria-valuetext", words("part", { number: inDigits(done + 1) }));
  progressBar.firstElementChild.style.inlineSize = `${share}%`;
}

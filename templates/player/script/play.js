// The whole story: from its start over the parts that the answers lead to, to the help at its end.

const END = "end";
const startPlace = document.getElementById("start");
const ending = document.getElementById("ending");
const helpDoor = document.getElementById("help-door");

/** Say where the page is: `start`, `story` or `end`. */
function goTo(place) {
  document.body.dataset.at = place;
  startPlace.hidden = place !== "start";
  ending.hidden = place !== "end";
  progressBar.hidden = place === "start";
  openHelp(place === "end");
}

function openHelp(open) {
  document.body.classList.toggle("help-open", open);
  helpDoor.setAttribute("aria-expanded", String(open));
}

/** Play from the first part to the help; another start from the beginning ends this one. */
async function play() {
  const round = {};
  play.round = round;
  partsPlace.replaceChildren();
  goTo("story");
  document.dispatchEvent(new Event("story-begun"));
  const met = new Set();
  let sceneId = story.scenes[0].id;
  for (let done = 0; sceneId !== END; done += 1) {
    showProgress(done, sceneId);
    sceneId = await playScene(sceneById.get(sceneId), done + 1, met);
    if (play.round !== round) {
      return;
    }
  }
  showEnd();
}

function showEnd() {
  goTo("end");
  progressBar.setAttribute("aria-valuenow", "100");
  progressBar.setAttribute("aria-valuetext", document.getElementById("ending-title").textContent);
  progressBar.firstElementChild.style.inlineSize = "100%";
  document.dispatchEvent(new Event("story-ended"));
  focusOn(document.getElementById("ending-title"));
  show(ending, "start");
}

/** Show the start again, with nothing of what was chosen. */
function restart() {
  play.round = null;
  partsPlace.replaceChildren();
  goTo("start");
  focusOn(document.getElementById("begin"));
  window.scrollTo(0, 0);
}

function begin() {
  document.documentElement.classList.add("playing");
  watchForLeaving();
  if (location.hash === LEFT) {
    leave();
    return;
  }
  document.getElementById("begin").addEventListener("click", play);
  document.getElementById("restart").addEventListener("click", restart);
  document.addEventListener("story-left", () => {
    play.round = null;
  });
  helpDoor.addEventListener("click", () => {
    openHelp(!document.body.classList.contains("help-open"));
    if (document.body.classList.contains("help-open")) {
      show(document.getElementById("help"), "start");
    }
  });
  goTo("start");
}

begin();

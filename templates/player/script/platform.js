// SCORM 1.2: tells the learning platform that the story was begun, and when it reached its help.
//
// No score and no answer is handed over. Without a platform around it, the page plays as it does.

const AS_FAR_UP = 8;

/** Find the platform's interface in the windows around this one or in the one that opened it. */
function findPlatform() {
  for (const start of [window, window.opener]) {
    let place = start;
    for (let step = 0; place && step < AS_FAR_UP; step += 1) {
      try {
        if (place.API) {
          return place.API;
        }
      } catch {
        break; // a window of another site, which nothing may be asked of
      }
      place = place.parent === place ? null : place.parent;
    }
  }
  return null;
}

const platform = findPlatform();
let talking = platform !== null && String(platform.LMSInitialize("")) === "true";

/** Note how far the pupil is, once each; a story that was read before stays read. */
function tellPlatform(status) {
  if (!talking) {
    return;
  }
  const before = platform.LMSGetValue("cmi.core.lesson_status");
  if (before !== "completed" && before !== status) {
    platform.LMSSetValue("cmi.core.lesson_status", status);
    platform.LMSCommit("");
  }
}

function stopTalking() {
  if (talking) {
    talking = false;
    platform.LMSFinish("");
  }
}

document.addEventListener("story-begun", () => tellPlatform("incomplete"));
document.addEventListener("story-ended", () => tellPlatform("completed"));
document.addEventListener("story-left", stopTalking);
window.addEventListener("pagehide", stopTalking);

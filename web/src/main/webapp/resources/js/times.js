// Keeps "9 min" true while the page stands open.

import { word } from "./words.js";

const MINUTE = 60000;
const HALF_DAY = 12 * 60;

function brief(minutes) {
  if (minutes < 1) {
    return word("moment");
  }
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

function refresh() {
  for (const time of document.querySelectorAll("time[data-form=brief]")) {
    const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / MINUTE);
    if (minutes < HALF_DAY) {
      time.textContent = brief(minutes);
    }
  }
}

setInterval(refresh, MINUTE / 2);
document.addEventListener("visibilitychange", () => document.hidden || refresh());

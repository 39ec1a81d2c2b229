// The views and inboxes beside the list, with how many conversations each holds.

import { fragment, patch } from "./fragment.js";
import { signal } from "./signals.js";

const COUNTS_EVERY = 1000;
const inbox = document.getElementById("inbox");
let counting;
let counted = 0;

/** Fetches the views with their counts, and names the one that is looked at. */
export async function showViews(background = false) {
  patch(await fragment(`/app/fragment/navigation?${inbox.dataset.query}`, { background }));
  signal("views");
  const { title, count } = document.getElementById("nav").dataset;
  document.getElementById("listTitle").textContent = title;
  document.getElementById("listCount").textContent = count;
  document.title = document.title.replace(/^(\(\d+\) )?.*( · Samtal)$/, `$1${title}$2`);
}

/** Counts at once when nothing was counted for a while, so that what was just done shows, and otherwise after a pause. */
export function countAgain() {
  counting ??= setTimeout(() => {
    counting = null;
    counted = Date.now();
    showViews(true).catch(() => {});
  }, Math.max(0, counted + COUNTS_EVERY - Date.now()));
}

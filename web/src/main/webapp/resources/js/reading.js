// Where the reader is in the thread: keeps the end in sight, counts what came below it, notes what has been read.

import { run } from "./commands.js";
import { rowOf } from "./list.js";
import { count } from "./words.js";

const NEAR_END = 60;
const SEEN_AFTER = 1500;
const body = () => document.getElementById("threadBody");
let conversation = 0;
let seen = 0;
let below = 0;
let pinned = true;

/** Places of the messages shown. */
export const places = () => [...body().querySelectorAll("[data-seq]")].map((item) => Number(item.dataset.seq));

/** Place of the newest message the reader has had before their eyes. */
export const seenSeq = () => seen;

/** Whether the reader is at the end, so that it stays in sight. */
export const atEnd = () => pinned;

/** Begins with a conversation that has just been opened: at what is new, or at the end. */
export function beginReading(id) {
  conversation = id;
  seen = below = 0;
  const fresh = body().querySelector("[data-new]");
  if (fresh) {
    fresh.scrollIntoView({ block: "start" });
  } else {
    toEnd();
  }
  pinned = isNearEnd();
  body().addEventListener("scroll", scrolled, { passive: true });
  look();
}

/** Goes on after messages were added, so many of them from others. */
export function more(messages) {
  below += pinned ? 0 : messages;
  stay();
  tellBelow();
  look();
}

/** Keeps the end in sight while what stands above it grows. */
export function stay() {
  if (pinned) {
    toEnd();
  }
}

/** Says that the reader has looked at everything shown. */
export function looked() {
  toEnd();
  seen = Math.max(seen, ...places());
}

function toEnd() {
  pinned = true;
  body().scrollTop = body().scrollHeight;
}

const isNearEnd = () => body().scrollHeight - body().scrollTop - body().clientHeight < NEAR_END;

function scrolled() {
  pinned = isNearEnd();
  if (pinned) {
    look();
  }
}

/** Notes as read what has been before the reader's eyes for a moment. */
function look() {
  const id = conversation;
  const newest = Math.max(0, ...places());
  if (pinned) {
    below = 0;
    tellBelow();
  }
  const isRead = () => id === conversation && newest > seen && pinned && !document.hidden;
  if (isRead()) {
    setTimeout(() => isRead() && note(id, newest), seen === 0 ? 0 : SEEN_AFTER);
  }
}

function note(id, newest) {
  seen = newest;
  rowOf(id)?.classList.remove("is-unread");
  run("markRead", { conversation: id, seq: newest });
}

function tellBelow() {
  body().querySelector(".thread__below")?.remove();
  if (below > 0) {
    const pill = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--sm thread__below" });
    const icon = Object.assign(document.createElement("i"), { className: "ic ic-arrow-down" });
    icon.setAttribute("aria-hidden", "true");
    pill.append(icon, count("below", below));
    pill.addEventListener("click", toEnd);
    body().append(pill);
  }
}

document.addEventListener("visibilitychange", () => conversation && look());
new ResizeObserver(stay).observe(document.getElementById("main"));

// Where the reader is in the thread: keeps the end in sight, counts what came below it, notes what has been read.

import { request } from "./fragment.js";
import { rowOf } from "./list.js";
import { signal } from "./signals.js";
import { count } from "./words.js";

const NEAR_END = 60;
const SEEN_AFTER = 1500;
const body = () => document.getElementById("threadBody");
let conversation = 0;
let seen = 0;
let noted = 0;
let below = 0;
let pinned = true;

/** Places of the messages shown. */
export const places = () => placed().map(placeOf);

const placed = () => [...body().querySelectorAll("[data-seq]")];
const placeOf = (item) => Number(item.dataset.seq);

/** Place of the newest message the reader has had before their eyes. */
export const seenSeq = () => seen;

/** Begins with a conversation that has just been opened: at what is new, or at the end. */
export function beginReading(id) {
  conversation = id;
  noted = below = 0;
  const fresh = body().querySelector("[data-new]");
  if (fresh) {
    fresh.scrollIntoView({ block: "start" });
  } else {
    toEnd();
  }
  seen = Math.max(0, ...(fresh ? placesBefore(fresh) : places()));
  pinned = isNearEnd();
  body().addEventListener("scroll", scrolled, { passive: true });
  look();
}

const placesBefore = (mark) =>
  placed().filter((item) => item.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING).map(placeOf);

/** Shows the first message behind a place, and says how many there are. */
export function reveal(place) {
  const messages = placed().filter((item) => item.matches("article") && placeOf(item) > place);
  messages[0]?.scrollIntoView({ block: "nearest" });
  return messages.length;
}

/** Shows the message at a place and marks it for a moment; says whether there is one. */
export function point(place) {
  const item = placed().find((one) => placeOf(one) === place);
  body().querySelector(".is-pointed")?.classList.remove("is-pointed");
  if (item) {
    pinned = false;
    item.classList.add("is-pointed");
    item.scrollIntoView({ block: "center" });
  }
  return Boolean(item);
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
  const isRead = () => id === conversation && newest > noted && pinned && !document.hidden;
  if (isRead()) {
    setTimeout(() => isRead() && note(id, newest), noted === 0 ? 0 : SEEN_AFTER);
  }
}

/** Tells the server, without anybody doing anything: so it keeps no session alive. What fails is told with the next one. */
function note(id, newest) {
  seen = noted = newest;
  rowOf(id)?.classList.remove("is-unread");
  const body = new URLSearchParams({ conversation: id, seq: newest });
  request("/app/read", { method: "POST", background: true, body }).then(
    () => signal("read"),
    () => (noted = Math.min(noted, newest - 1)),
  );
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

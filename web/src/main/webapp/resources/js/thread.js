// The opened conversation: keeps its messages fresh and the reader where they were.

import { showFrames } from "./frames.js";
import { fragment, patch } from "./fragment.js";
import { linkAddresses } from "./links.js";
import { run } from "./commands.js";
import { rowOf } from "./list.js";
import { count, word } from "./words.js";

const NEAR_END = 60;
const SEEN_AFTER = 1500;
const main = document.getElementById("main");
const inbox = document.getElementById("inbox");
const head = () => document.getElementById("threadHead");
const body = () => document.getElementById("threadBody");
let seen = 0;
let below = 0;
let pinned = true;
let asked = 0;

/** The opened conversation's id, 0 for none. */
export const openedId = () => Number(head().dataset.conversation ?? 0);
export const isOpen = () => head().dataset.open === "true";
export const assignee = () => Number(head().dataset.agent ?? 0);

/** Place of the newest message the reader has had before their eyes. */
export const seenSeq = () => seen;

/** Shows a conversation that was fetched. */
export async function show(id) {
  const ask = ++asked;
  const slow = setTimeout(() => (main.dataset.state = "loading"), 300);
  try {
    const content = await fragment(`/app/fragment/conversation?${inbox.dataset.query}&conversation=${id}`);
    if (ask !== asked) {
      return false;
    }
    patch(content);
    begin();
    return true;
  } finally {
    clearTimeout(slow);
    if (ask === asked) {
      main.dataset.state = openedId() ? "open" : "empty";
    }
  }
}

/** Shows that nothing is opened. */
export function clear() {
  asked++;
  main.dataset.state = "empty";
  delete head().dataset.conversation;
  body().replaceChildren();
}

/** Fetches what came after what is shown, and how far outgoing messages have come. */
export async function refresh(background = true) {
  const id = openedId();
  const places = [...body().querySelectorAll("[data-seq]")].map((item) => Number(item.dataset.seq));
  const pending = [...body().querySelectorAll("[data-pending=true]")].map((item) => Number(item.dataset.seq) - 1);
  const after = Math.min(Math.max(0, ...places), ...pending);
  const query = `${inbox.dataset.query}&conversation=${id}&after=${after}`;
  const content = await fragment(`/app/fragment/messages?${query}`, { background });
  if (openedId() !== id) {
    return;
  }
  add(content.getElementById("messages"));
  patch(content);
}

function add(messages) {
  const stays = pinned;
  for (const item of [...messages.children]) {
    const shown = item.id && document.getElementById(item.id);
    if (shown) {
      shown.replaceWith(item);
    } else if (item.dataset.seq || (item.dataset.day && !body().querySelector(`[data-day="${item.dataset.day}"]`))) {
      item.classList.add("is-new");
      body().append(item);
      below += item.matches("article") && !stays ? 1 : 0;
    }
  }
  dress();
  if (stays) {
    toEnd();
  }
  tellBelow();
  look();
}

/** Loads the stretch before the first message shown. */
async function earlier(button) {
  const place = button.parentElement;
  button.disabled = true;
  try {
    const content = await fragment(`/app/fragment/messages?conversation=${openedId()}&before=${place.dataset.before}`);
    const height = body().scrollHeight;
    const firstDay = body().querySelector(".day");
    place.replaceWith(...content.getElementById("messages").children);
    if (firstDay && body().querySelectorAll(`[data-day="${firstDay.dataset.day}"]`).length > 1) {
      firstDay.remove();
    }
    dress();
    body().scrollTop += body().scrollHeight - height;
  } catch {
    button.disabled = false;
    button.textContent = `${word("loadError")} ${word("loadAgain")}`;
  }
}

function begin() {
  below = 0;
  seen = 0;
  dress();
  const fresh = body().querySelector("[data-new]");
  if (fresh) {
    fresh.scrollIntoView({ block: "start" });
  } else {
    toEnd();
  }
  pinned = atEnd();
  body().addEventListener("scroll", scrolled, { passive: true });
  look();
}

function dress() {
  linkAddresses(body());
  showFrames(body(), stay);
}

/** Keeps the end in sight while what stands above it grows. */
function stay() {
  if (pinned) {
    toEnd();
  }
}

function scrolled() {
  pinned = atEnd();
  if (pinned) {
    look();
  }
}

/** Notes as read what has been before the reader's eyes for a moment. */
function look() {
  const id = openedId();
  const newest = Math.max(0, ...[...body().querySelectorAll("[data-seq]")].map((item) => Number(item.dataset.seq)));
  if (atEnd()) {
    below = 0;
    tellBelow();
  }
  if (id && newest > seen && atEnd() && !document.hidden) {
    setTimeout(() => {
      if (openedId() === id && newest > seen && !document.hidden) {
        seen = newest;
        rowOf(id)?.classList.remove("is-unread");
        run("markRead", { conversation: id, seq: newest });
      }
    }, seen === 0 ? 0 : SEEN_AFTER);
  }
}

/** Says that the reader has looked at everything shown. */
export function looked() {
  toEnd();
  seen = Math.max(seen, ...[...body().querySelectorAll("[data-seq]")].map((item) => Number(item.dataset.seq)));
}

const atEnd = () => body().scrollHeight - body().scrollTop - body().clientHeight < NEAR_END;

export function toEnd() {
  pinned = true;
  body().scrollTop = body().scrollHeight;
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

main.addEventListener("click", (event) => {
  const button = event.target.closest("[data-action=earlier]");
  if (button) {
    earlier(button);
  }
});
document.addEventListener("visibilitychange", () => openedId() && look());
new ResizeObserver(stay).observe(main);

if (openedId()) {
  begin();
}

// The opened conversation: fetches it, keeps its messages fresh, loads earlier ones.

import { showFrames } from "./frames.js";
import { fragment, Missing, patch } from "./fragment.js";
import { linkAddresses } from "./links.js";
import { beginReading, more, places, point, stay } from "./reading.js";
import { signal } from "./signals.js";
import { word } from "./words.js";

const SLOW = 300;
const STRETCH = 50;
const main = document.getElementById("main");
const inbox = document.getElementById("inbox");
const head = () => document.getElementById("threadHead");
const body = () => document.getElementById("threadBody");
let asked = 0;

/** The opened conversation's id, 0 for none. */
export const openedId = () => Number(head().dataset.conversation ?? 0);
/** Where it stands: open, snoozed, closed, spam or trash. */
export const status = () => head().dataset.status ?? "";

/** The button of an action in the head; on a narrow screen, the one behind which it is found. */
export const shownButton = (action) =>
  [action, "more"].map((name) => head().querySelector(`[data-action=${name}]`)).find((button) => button?.offsetParent) ?? null;

/** Whether closing is what comes next. */
export const isOpen = () => ["open", "snoozed"].includes(status());
export const assignee = () => Number(head().dataset.agent ?? 0);

/** Shows a conversation; false where another was asked for in the meantime. What is slow or fails takes its place. */
export async function show(id) {
  const ask = ++asked;
  const slow = setTimeout(() => leave("loading"), SLOW);
  try {
    const content = await fragment(`/app/fragment/conversation?${inbox.dataset.query}&conversation=${id}`);
    if (ask === asked) {
      main.dataset.state = "open";
      patch(content);
      signal("head");
      begin();
    }
  } catch (problem) {
    if (ask === asked) {
      clearTimeout(slow);
      leave("failed");
    }
    throw problem;
  } finally {
    clearTimeout(slow);
  }
  return ask === asked;
}

/** Shows that nothing is opened. */
export function clear() {
  asked++;
  leave("empty");
}

/** Nothing is opened any more, so that no key acts on what is out of sight. */
function leave(state) {
  main.dataset.state = state;
  delete head().dataset.conversation;
  body().replaceChildren();
  signal("head");
}

/** Makes the next look ask how far every reply has come: one that had left long ago may have come back. */
export function askForDeliveries() {
  body().querySelectorAll(".msg--out").forEach((item) => (item.dataset.pending = "true"));
}

/** Fetches what came after what is shown, and how far outgoing messages have come, stretch by stretch. */
export async function refresh(background = true) {
  const id = openedId();
  const pending = [...body().querySelectorAll("[data-pending=true]")].map((item) => Number(item.dataset.seq) - 1);
  let after = Math.min(Math.max(0, ...places()), ...pending);
  for (let whole = true; whole; ) {
    const content = await stretch(id, after, background);
    if (openedId() !== id) {
      return;
    }
    const messages = content.getElementById("messages");
    const came = [...messages.querySelectorAll("[data-seq]")].map((item) => Number(item.dataset.seq));
    whole = came.length >= STRETCH;
    after = Math.max(after, ...came);
    add(messages);
    patchAround(content);
  }
}

/** One stretch; a conversation that may no longer be seen is left. */
async function stretch(id, after, background) {
  try {
    return await fragment(`/app/fragment/messages?${inbox.dataset.query}&conversation=${id}&after=${after}`, { background });
  } catch (problem) {
    if (problem instanceof Missing && openedId() === id) {
      clear();
      return null;
    }
    throw problem;
  }
}

function add(messages) {
  let added = 0;
  for (const item of [...messages.children]) {
    const shown = item.id && document.getElementById(item.id);
    if (shown) {
      shown.replaceWith(item);
    } else if (item.dataset.seq || (item.dataset.day && !body().querySelector(`[data-day="${item.dataset.day}"]`))) {
      item.classList.add("is-new");
      body().append(item);
      added += item.matches("article") ? 1 : 0;
    }
  }
  dress();
  more(added);
}

/** Head, recipients and details; focus stays on the control it was on. */
function patchAround(content) {
  const action = document.activeElement?.dataset?.action;
  const inHead = head().contains(document.activeElement);
  patch(content);
  signal("head");
  if (inHead && action) {
    (head().querySelector(`[data-action=${action}]`) ?? document.getElementById("threadSubject")).focus();
  }
}

/** Shows the message at a place, loading what stands before until it is there; says whether there is one. */
export async function reach(seq) {
  const id = openedId();
  for (let button = earlierButton(); button && seq < Math.min(...places()); button = earlierButton()) {
    if (!(await earlier(button)) || openedId() !== id) {
      return false;
    }
  }
  return point(seq);
}

const earlierButton = () => body().querySelector("[data-action=earlier]");

/** Loads the stretch before the first message shown; says whether it came. */
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
    return true;
  } catch {
    button.disabled = false;
    button.textContent = `${word("loadError")} ${word("loadAgain")}`;
    return false;
  }
}

function begin() {
  dress();
  beginReading(openedId());
}

function dress() {
  linkAddresses(body());
  showFrames(body(), stay);
}

main.addEventListener("click", (event) => {
  const button = event.target.closest("[data-action=earlier]");
  if (button) {
    earlier(button);
  }
});

if (openedId()) {
  begin();
}

// The opened conversation: fetches it, keeps its messages fresh, loads earlier ones.

import { showFrames } from "./frames.js";
import { fragment, patch } from "./fragment.js";
import { linkAddresses } from "./links.js";
import { beginReading, more, places, stay } from "./reading.js";
import { word } from "./words.js";

const SLOW = 300;
const main = document.getElementById("main");
const inbox = document.getElementById("inbox");
const head = () => document.getElementById("threadHead");
const body = () => document.getElementById("threadBody");
let asked = 0;

/** The opened conversation's id, 0 for none. */
export const openedId = () => Number(head().dataset.conversation ?? 0);
export const isOpen = () => head().dataset.open === "true";
export const assignee = () => Number(head().dataset.agent ?? 0);

/** Shows a conversation; false where another was asked for in the meantime. */
export async function show(id) {
  const ask = ++asked;
  const slow = setTimeout(() => (main.dataset.state = "loading"), SLOW);
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
  const pending = [...body().querySelectorAll("[data-pending=true]")].map((item) => Number(item.dataset.seq) - 1);
  const after = Math.min(Math.max(0, ...places()), ...pending);
  const query = `${inbox.dataset.query}&conversation=${id}&after=${after}`;
  const content = await fragment(`/app/fragment/messages?${query}`, { background });
  if (openedId() === id) {
    add(content.getElementById("messages"));
    patchAround(content);
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
  if (inHead && action) {
    (head().querySelector(`[data-action=${action}]`) ?? document.getElementById("threadSubject")).focus();
  }
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

// Tells those who listen that something came in conversations they have not opened: one sentence in ten seconds at most.
// Those who look at another window see it in the title.

import { count } from "./words.js";

const EVERY = 10000;
const place = document.getElementById("announcer");
const opened = () => Number(document.getElementById("threadHead").dataset.conversation ?? 0);
const unseen = new Set();
let messages = 0;
let timer;

/** Takes note of a change of a conversation. */
export function heard(conversation, kind) {
  if (!["OPENED", "MESSAGE"].includes(kind)) {
    return;
  }
  if (document.hidden) {
    unseen.add(conversation);
    title();
  }
  if (conversation !== opened()) {
    messages++;
    timer ??= setTimeout(say, 0);
  }
}

function title() {
  const bare = document.title.replace(/^\(\d+\) /, "");
  document.title = unseen.size > 0 ? `(${unseen.size}) ${bare}` : bare;
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    unseen.clear();
    title();
  }
});

/** Says what the agent's own action has led to. */
export function announce(text) {
  place.textContent = text;
}

function say() {
  if (messages === 0) {
    timer = undefined;
    return;
  }
  place.textContent = count("below", messages);
  messages = 0;
  timer = setTimeout(say, EVERY);
}

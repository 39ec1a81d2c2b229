// Tells those who listen that something came in conversations they have not opened: one sentence in ten seconds at most.

import { count } from "./words.js";

const EVERY = 10000;
const place = document.getElementById("announcer");
const opened = () => Number(document.getElementById("threadHead").dataset.conversation ?? 0);
let messages = 0;
let timer;

/** Takes note of a change of a conversation. */
export function heard(conversation, kind) {
  if (["OPENED", "MESSAGE"].includes(kind) && conversation !== opened()) {
    messages++;
    timer ??= setTimeout(say, 0);
  }
}

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

// The composer: keeps a draft per conversation and kind in the browser, and lets go of it only when it has been stored.

import { run } from "./commands.js";
import { looked, seenSeq } from "./reading.js";
import { isOpen, openedId, refresh } from "./thread.js";
import { close } from "./actions.js";
import { signal } from "./signals.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const CONFLICT = "conversation.reply.conflict";
const form = document.getElementById("composer");
const text = document.getElementById("composerText");
const saved = document.getElementById("composerSaved");
const guard = document.getElementById("composerGuard");
const send = form.querySelector(".composer__send");
const me = document.getElementById("inbox").dataset.me;
let draft = null;
let timer;

/** Brings the draft of the opened conversation back. */
export function begin(mode) {
  const id = openedId();
  guard.hidden = true;
  if (!id) {
    return;
  }
  form.dataset.mode = mode ?? (read(id, "comment") && !read(id, "reply") ? "comment" : "reply");
  draft = read(id, form.dataset.mode) ?? { conversation: id, text: "", clientId: crypto.randomUUID() };
  text.value = draft.text;
  saved.textContent = draft.text ? word("saved") : "";
  dress();
}

/** Chooses between an answer and a comment, and puts the cursor into it. */
export function write(mode) {
  if (!openedId()) {
    return;
  }
  if (mode !== form.dataset.mode) {
    keep();
    begin(mode);
  }
  text.focus();
}

function dress() {
  const mode = form.dataset.mode;
  for (const tab of form.querySelectorAll("[role=tab]")) {
    const chosen = tab.dataset.mode === mode;
    tab.classList.toggle("is-active", chosen);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
  document.getElementById("composerPanel").setAttribute("aria-labelledby", `${mode}Tab`);
  text.placeholder = text.dataset[mode];
  const label = send.querySelector("span");
  label.textContent = label.dataset[mode];
}

const key = (id, mode) => `samtal-draft:${me}:${id}:${mode}`;

function read(id, mode) {
  try {
    return JSON.parse(localStorage.getItem(key(id, mode)));
  } catch {
    return null;
  }
}

function keep() {
  if (!draft) {
    return;
  }
  draft.text = text.value;
  const name = key(draft.conversation, form.dataset.mode);
  if (draft.text.trim()) {
    localStorage.setItem(name, JSON.stringify(draft));
    saved.textContent = word("saved");
  } else {
    localStorage.removeItem(name);
    saved.textContent = "";
  }
}

async function submit(andClose) {
  keep();
  const sent = draft;
  const mode = form.dataset.mode;
  if (!sent?.text.trim() || form.getAttribute("aria-busy") === "true") {
    text.focus();
    return;
  }
  busy(true);
  const outcome = await run(mode, { conversation: sent.conversation, text: sent.text, basedOnSeq: seenSeq(), clientId: sent.clientId });
  if (outcome.ok) {
    localStorage.removeItem(key(sent.conversation, mode));
    await show(sent);
  }
  busy(false);
  if (!outcome.ok) {
    refuse(outcome);
  } else if (andClose && openedId() === sent.conversation && isOpen()) {
    close();
  }
}

/** Shows what was stored, which is then seen; the composer is free for the next message. */
async function show(sent) {
  if (openedId() === sent.conversation) {
    draft = null;
    begin("reply");
    await refresh(false).then(looked, () => signal("changed", [sent.conversation]));
  }
}

function refuse({ key: reason, text: why }) {
  if (reason === CONFLICT) {
    refresh(false).catch(() => {});
    guard.querySelector("span").textContent = why;
    guard.hidden = false;
    guard.querySelector("button").focus();
  } else {
    toast(why ?? word("retry"), { kind: "error" });
    text.focus();
  }
}

function busy(on) {
  form.setAttribute("aria-busy", String(on));
  send.disabled = on;
  text.readOnly = on;
  const label = send.querySelector("span");
  label.textContent = on ? label.dataset.busy : label.dataset[form.dataset.mode];
}

text.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(keep, 400);
});
window.addEventListener("pagehide", keep);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit(false);
});
form.addEventListener("click", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (tab) {
    write(tab.dataset.mode);
  } else if (event.target.closest("[data-action=send-close]")) {
    submit(true);
  } else if (event.target.closest("[data-action=looked]")) {
    looked();
    guard.hidden = true;
    text.focus();
  }
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit(event.shiftKey && form.dataset.mode === "reply");
  } else if (event.target.matches("[role=tab]") && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
    write(form.dataset.mode === "reply" ? "comment" : "reply");
    form.querySelector("[aria-selected=true]").focus();
  }
});

/** Keeps what is being written, before another conversation takes its place. */
export { keep };

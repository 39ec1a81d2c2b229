// The dialog that writes to somebody first. What is in it stays in the browser until the conversation has begun.

import { run } from "./commands.js";
import { signal } from "./signals.js";
import { word } from "./words.js";

const FIELDS = ["inbox", "to", "cc", "bcc", "subject", "text"];
const KEY = `samtal-draft:${document.getElementById("inbox").dataset.me}:new`;
const dialog = document.getElementById("newConversation");
const form = document.getElementById("newConversationForm");
const problem = document.getElementById("newConversationProblem");
const saved = document.getElementById("newConversationSaved");
const send = form.querySelector("[type=submit]");

/** Opens the dialog with what was begun, if anything was. */
export function openNew() {
  const draft = stored();
  for (const name of FIELDS) {
    if (draft?.[name]) {
      form.elements[name].value = draft[name];
    }
  }
  problem.hidden = true;
  saved.textContent = draft ? word("saved") : "";
  dialog.showModal();
  form.elements[draft?.to ? "text" : "to"].focus();
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

const written = () => Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
const holds = (draft) => FIELDS.some((name) => name !== "inbox" && draft[name].trim() !== "");

/** The same words keep their number however often they are sent, others get their own. */
function keep() {
  const draft = written();
  const before = stored();
  const isSame = before && FIELDS.every((name) => before[name] === draft[name]);
  draft.clientId = isSame ? before.clientId : crypto.randomUUID();
  if (holds(draft)) {
    localStorage.setItem(KEY, JSON.stringify(draft));
    saved.textContent = word("saved");
  } else {
    localStorage.removeItem(KEY);
    saved.textContent = "";
  }
  return draft;
}

async function submit() {
  if (form.getAttribute("aria-busy") === "true") {
    return;
  }
  busy(true);
  const outcome = await run("start", keep());
  busy(false);
  if (outcome.ok) {
    localStorage.removeItem(KEY);
    form.reset();
    dialog.close();
    signal("started", Number(document.getElementById("form:started").dataset.conversation));
  } else {
    problem.querySelector("div").textContent = outcome.text ?? word("retry");
    problem.hidden = false;
    form.elements.to.focus();
  }
}

function busy(on) {
  form.setAttribute("aria-busy", String(on));
  send.setAttribute("aria-disabled", String(on));
}

form.addEventListener("input", keep);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit();
  } else if (event.key === "Enter" && event.target.matches("input")) {
    event.preventDefault();
  }
});
form.querySelector("[data-action=new-close]").addEventListener("click", () => dialog.close());

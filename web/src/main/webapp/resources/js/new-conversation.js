// The dialog that writes to somebody first. What is in it stays in the browser until the conversation has begun.

import { run } from "./commands.js";
import * as drafts from "./drafts.js";
import { ids } from "./files.js";
import { signal } from "./signals.js";
import { word } from "./words.js";
import { writing } from "./writing.js";

const NEW = "new";
const MAIL = "mail";
const PEOPLE = ["to", "cc", "bcc"];
const dialog = document.getElementById("newConversation");
const form = document.getElementById("newConversationForm");
const fields = form.elements;
const problem = document.getElementById("newConversationProblem");
const saved = document.getElementById("newConversationSaved");
const send = form.querySelector("[type=submit]");
const { editor, files } = writing(document.getElementById("mailWriting"));
let draft;

/** Opens the dialog with what was begun, if anything was. */
export function openNew() {
  const stored = drafts.stored(NEW, MAIL);
  draft = stored ?? drafts.blank(NEW, MAIL);
  fields.inbox.value = draft.inbox ?? fields.inbox.value;
  fields.subject.value = draft.subject ?? "";
  PEOPLE.forEach((name) => (fields[name].value = draft.people?.[name] ?? ""));
  problem.hidden = true;
  saved.textContent = stored ? word("saved") : "";
  dialog.showModal();
  editor.show(draft);
  files.show(draft, { arrived, removed: keep });
  if (draft.people?.to) {
    editor.focus();
  } else {
    fields.to.focus();
  }
}

function keep() {
  const people = Object.fromEntries(PEOPLE.map((name) => [name, fields[name].value]));
  Object.assign(draft, editor.content(), { people, inbox: fields.inbox.value, subject: fields.subject.value });
  saved.textContent = drafts.store(draft, MAIL) ? word("saved") : "";
}

/** A file may arrive when the dialog has been opened anew. */
function arrived(chosenFor, file, place) {
  for (const copy of new Set([draft, chosenFor])) {
    (copy.files ??= []).push(file);
  }
  place?.(file.id, file.name);
  keep();
}

/** Sends it: soon, or at a time. */
async function submit({ at } = {}) {
  if (form.getAttribute("aria-busy") === "true") {
    return;
  }
  keep();
  busy(true);
  const sent = draft;
  const outcome = (await files.settled(sent)) ? await start(sent, at) : {};
  busy(false);
  if (outcome.ok) {
    begun(sent, at);
  } else {
    problem.querySelector("div").textContent = outcome.text ?? word("retry");
    problem.hidden = false;
    fields.to.focus();
  }
}

function start(sent, at) {
  drafts.seal(sent, MAIL);
  const { inbox, subject, text, html, people, clientId } = sent;
  return run("start", { inbox, subject, text, html, clientId, files: ids(sent), chosen: true, ...people, at: at?.toISOString() ?? "" });
}

/** What was sent can be taken back, and is gone on with in the conversation that has begun. */
async function begun(sent, at) {
  drafts.drop(NEW, MAIL);
  form.reset();
  dialog.close();
  const conversation = Number(document.getElementById("form:started").dataset.conversation);
  await signal("started", conversation);
  signal("sent", { sent: { ...sent, conversation, mode: "reply" }, mode: "reply", at });
}

function busy(on) {
  form.setAttribute("aria-busy", String(on));
  send.setAttribute("aria-disabled", String(on));
  editor.lock(on);
}

editor.listen({
  written: keep,
  turned: () => {
    keep();
    files.show(draft, { arrived, removed: keep });
  },
});
form.addEventListener("input", (event) => event.target.name && keep());
form.addEventListener("later", ({ detail: at }) => submit({ at }));
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

// The dialog that gives the opened conversation another subject.

import { run } from "./commands.js";
import { signal } from "./signals.js";
import { openedId } from "./thread.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const dialog = document.getElementById("subjectDialog");
const form = document.getElementById("subjectForm");
const problem = document.getElementById("subjectProblem");
const field = form.elements.subject;
const heading = () => document.getElementById("threadSubject");
let conversation = 0;
let before = "";

/** Opens it with the subject as it is. */
export function editSubject() {
  conversation = openedId();
  before = heading().dataset.subject;
  field.value = before;
  problem.hidden = true;
  dialog.showModal();
  field.select();
}

async function save() {
  const outcome = await rename(conversation, field.value);
  if (outcome.ok) {
    const [renamed, was] = [conversation, before];
    dialog.close();
    heading()?.focus();
    toast(word("renamed"), was ? { undo: () => rename(renamed, was) } : {});
  } else {
    problem.querySelector("div").textContent = outcome.text ?? word("failed");
    problem.hidden = false;
    field.focus();
  }
}

async function rename(id, subject) {
  const outcome = await run("rename", { conversation: id, subject });
  signal("changed", [id]);
  return outcome;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
form.querySelector("[data-subject=close]").addEventListener("click", () => dialog.close());

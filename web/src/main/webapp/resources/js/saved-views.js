// Gives what the list is narrowed to a name, for the agent or for everybody, and takes the name away again.

import { run } from "./commands.js";
import { showViews } from "./navigation.js";
import { on } from "./signals.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const dialog = document.getElementById("viewDialog");
const form = document.getElementById("viewForm");
const problem = document.getElementById("viewProblem");
const save = document.getElementById("viewSave");
const remove = document.getElementById("viewRemove");
const nav = () => document.getElementById("nav").dataset;
const place = () => Object.fromEntries(new URLSearchParams(document.getElementById("inbox").dataset.query));

/** What has a name can't be given another one; some may be removed. */
function show() {
  save.hidden = Boolean(nav().saved);
  remove.hidden = !nav().saved || nav().removable !== "true";
}

async function keep(values) {
  const outcome = await run("saveView", values);
  if (outcome.ok) {
    dialog.close();
    await showViews().catch(() => {});
    toast(word("viewSaved", values.viewTitle));
  } else if (dialog.open) {
    problem.querySelector("div").textContent = outcome.text ?? word("failed");
    problem.hidden = false;
    form.elements.name.focus();
  } else {
    toast(outcome.text ?? word("failed"), { kind: "error" });
  }
}

async function leave() {
  const { saved, title, shared } = nav();
  const before = { ...place(), viewTitle: title, shared };
  const outcome = await run("removeView", { viewId: saved });
  await showViews().catch(() => {});
  document.getElementById("listTitle").focus();
  toast(outcome.ok ? word("viewRemoved") : (outcome.text ?? word("failed")), outcome.ok ? { undo: () => keep(before) } : { kind: "error" });
}

save.addEventListener("click", () => {
  form.reset();
  problem.hidden = true;
  dialog.showModal();
  form.elements.name.focus();
});
remove.addEventListener("click", leave);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  keep({ ...place(), viewTitle: form.elements.name.value, shared: form.elements.shared.checked });
});
form.querySelector("[data-save-view=close]").addEventListener("click", () => dialog.close());
on("views", show);
show();

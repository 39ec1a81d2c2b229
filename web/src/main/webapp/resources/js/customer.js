// What is known of the customer beside a conversation: their name and notes, and which panels the agent has folded.

import { run } from "./commands.js";
import { signal } from "./signals.js";
import { openedId } from "./thread.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const FOLDED = "samtal.folded";
const folded = new Set(JSON.parse(localStorage.getItem(FOLDED) ?? "[]"));
const opened = { note: dialog("noteDialog", (text) => ({ action: "note", text })), edit: dialog("nameDialog", (name) => ({ action: "customer", name })) };

/** A dialog with one field; what is refused stays in it. */
function dialog(id, values) {
  const element = document.getElementById(id);
  const form = element.querySelector("form");
  const problem = element.querySelector("[data-problem]");
  const field = form.elements.value;
  let conversation = 0;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { action, ...rest } = values(field.value);
    const outcome = await run(action, { conversation, ...rest });
    if (outcome.ok) {
      element.close();
      signal("changed", [conversation]);
    } else {
      problem.querySelector("div").textContent = outcome.text ?? word("failed");
      problem.hidden = false;
      field.focus();
    }
  });
  element.querySelector("[data-close]").addEventListener("click", () => element.close());
  return (text) => {
    conversation = openedId();
    problem.hidden = true;
    field.value = text;
    element.showModal();
    field.select();
  };
}

async function remove({ note, text }) {
  const conversation = openedId();
  const outcome = await run("unnote", { conversation, note });
  signal("changed", [conversation]);
  if (outcome.ok) {
    toast(word("noteRemoved"), { undo: () => run("note", { conversation, text }).then(() => signal("changed", [conversation])) });
  } else {
    toast(outcome.text ?? word("failed"), { kind: "error" });
  }
}

/** Panels stay as the agent left them, in every conversation. */
function fold() {
  document.querySelectorAll("#details [data-panel]").forEach((panel) => (panel.open = !folded.has(panel.dataset.panel)));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-customer]");
  const link = event.target.closest("#details a[data-conversation]");
  if (button) {
    const actions = { note: () => opened.note(""), edit: () => opened.edit(button.dataset.name), remove: () => remove(button.dataset) };
    actions[button.dataset.customer]();
  } else if (link && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    signal("open", { id: Number(link.dataset.conversation) });
  }
});
document.addEventListener("click", (event) => {
  const panel = event.target.closest("#details summary")?.parentElement;
  if (panel) {
    // The click has not changed it yet.
    folded[panel.open ? "add" : "delete"](panel.dataset.panel);
    localStorage.setItem(FOLDED, JSON.stringify([...folded]));
  }
});
new MutationObserver(fold).observe(document.getElementById("inbox"), { childList: true });
fold();

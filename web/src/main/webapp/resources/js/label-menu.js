// The menu that says what a conversation is about: puts labels on, takes them off, and makes new ones.

import { run } from "./commands.js";
import { place } from "./popup.js";
import * as selection from "./selection.js";
import { openedId, shownButton } from "./thread.js";
import { signal } from "./signals.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const menu = document.getElementById("labelMenu");
const filter = document.getElementById("labelFilter");
const choices = document.getElementById("labelChoices");
const fresh = document.getElementById("labelNew");
let opener = null;
let isForMany = false;

const items = () => [...choices.querySelectorAll("[data-label]")];
const shown = () => [...items(), fresh].filter((item) => !item.hidden);
const key = (name) => name.trim().toLocaleLowerCase();
const has = (name) => [...document.querySelectorAll("#threadHead [data-has]")].some((chip) => key(chip.dataset.has) === key(name));

/** Opens it for the opened conversation, or at the bar for all that are selected. */
export function openLabelMenu(button = null) {
  isForMany = button !== null;
  opener = button ?? shownButton("more");
  if (!opener) {
    return;
  }
  menu.hidden = false;
  filter.value = "";
  narrow();
  place(menu, opener);
  filter.focus();
}

function shut(back) {
  if (!menu.hidden) {
    menu.hidden = true;
    if (back) {
      (opener.isConnected ? opener : shownButton("more"))?.focus();
    }
  }
}

function narrow() {
  const wanted = filter.value.trim();
  for (const item of items()) {
    item.hidden = !key(item.dataset.label).includes(key(wanted));
    item.setAttribute("aria-pressed", String(!isForMany && has(item.dataset.label)));
  }
  fresh.hidden = wanted === "" || items().some((item) => key(item.dataset.label) === key(wanted));
  fresh.lastElementChild.textContent = fresh.dataset.text.replace("{0}", wanted);
}

async function choose(item) {
  const name = item === fresh ? filter.value.trim() : item.dataset.label;
  shut(true);
  if (isForMany) {
    await selection.perform("label", { label: name });
  } else {
    await toggle(openedId(), name);
  }
  remember(name);
}

async function toggle(conversation, name) {
  const action = has(name) ? "unlabel" : "label";
  if (await done(action, conversation, name)) {
    const undo = () => done(action === "label" ? "unlabel" : "label", conversation, name);
    toast(word(action === "label" ? "labelled" : "unlabelled", name), { undo });
  }
}

async function done(action, conversation, label) {
  const outcome = await run(action, { conversation, label });
  if (outcome.ok) {
    signal("changed", [conversation]);
  } else {
    toast(outcome.text ?? word("failed"), { kind: "error" });
  }
  return outcome.ok;
}

/** A new label is offered from now on. */
function remember(name) {
  if (!items().some((item) => key(item.dataset.label) === key(name))) {
    const item = fresh.cloneNode(true);
    item.removeAttribute("id");
    item.dataset.label = name;
    item.firstElementChild.className = "ic ic-check";
    item.lastElementChild.textContent = name;
    fresh.before(item);
    signal("label-made", name);
  }
}

filter.addEventListener("input", narrow);
menu.addEventListener("click", (event) => {
  const item = event.target.closest(".menu__item");
  if (item) {
    choose(item);
  }
});
menu.addEventListener("keydown", (event) => {
  const at = shown().indexOf(document.activeElement);
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    shut(true);
  } else if (["ArrowDown", "ArrowUp"].includes(event.key)) {
    event.preventDefault();
    (shown()[at + (event.key === "ArrowDown" ? 1 : -1)] ?? filter).focus();
  } else if (event.key === "Enter" && document.activeElement === filter && shown().length > 0) {
    event.preventDefault();
    choose(shown()[0]);
  }
});
document.addEventListener("click", (event) => {
  if (!menu.contains(event.target)) {
    shut(false);
  }
});

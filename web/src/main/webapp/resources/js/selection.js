// Which rows of the list are selected, by key, by mouse, and what is done with all of them at once.

import { run } from "./commands.js";
import * as list from "./list.js";
import { on, signal } from "./signals.js";
import { openedId } from "./thread.js";
import { toast } from "./toast.js";
import { count, word } from "./words.js";

const AT_ONCE = 25;
const inbox = document.getElementById("inbox");
const rows = document.getElementById("rows");
const bar = document.getElementById("bulkBar");
const counter = document.getElementById("bulkCount");
const selected = new Set();
let last = null;

/** Whether anything is selected. */
export const any = () => selected.size > 0;

const idOf = (row) => Number(row.closest("li").dataset.live);
const itemOf = (id) => document.getElementById(`c${id}`);

/** Selects the row that has the focus, or that of the opened conversation; or takes it out again. */
export function toggleCurrent() {
  const row = document.activeElement.closest("#rows .conv") ?? list.rowOf(openedId());
  if (row) {
    put(idOf(row), !selected.has(idOf(row)));
  }
}

/** Goes on to the next row, or the one before, and selects both. */
export function extend(by) {
  const all = list.rows();
  const row = document.activeElement.closest("#rows .conv") ?? list.rowOf(openedId()) ?? all[0];
  const next = all[all.indexOf(row) + by];
  if (row) {
    put(idOf(row), true);
  }
  if (next) {
    put(idOf(next), true);
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
}

function put(id, on) {
  if (on) {
    selected.add(id);
  } else {
    selected.delete(id);
  }
  last = id;
  dress();
}

/** Selects nothing any more. */
export function clear() {
  const hadFocus = bar.contains(document.activeElement);
  selected.clear();
  dress();
  if (hadFocus) {
    (list.rowOf(openedId()) ?? list.rows()[0])?.focus();
  }
}

/** Shows what is selected; rows that have left the list are so no more. */
function dress() {
  [...selected].filter((id) => !itemOf(id)).forEach((id) => selected.delete(id));
  for (const item of rows.querySelectorAll("li[data-live]")) {
    const isSelected = selected.has(Number(item.dataset.live));
    item.classList.toggle("is-picked", isSelected);
    item.querySelector("[data-select]").checked = isSelected;
  }
  inbox.classList.toggle("is-selecting", any());
  bar.hidden = !any();
  counter.textContent = any() ? count("selected", selected.size) : "";
  const pending = !/closed|spam|trash/.test(new URLSearchParams(inbox.dataset.query).get("view"));
  for (const button of bar.querySelectorAll("[data-for]")) {
    button.hidden = (button.dataset.for === "pending") !== pending;
  }
}

/** Does the same with all that are selected, some at a time, and offers a way back. */
export async function perform(action, values = {}) {
  if (bar.getAttribute("aria-busy") === "true") {
    return;
  }
  const ids = [...selected];
  bar.setAttribute("aria-busy", "true");
  const { done, refused, reason } = await inParts(action, ids, values);
  bar.setAttribute("aria-busy", "false");
  clear();
  signal("changed", done.map((before) => before.id));
  if (refused > 0) {
    toast(word("bulkRefused", refused, ids.length, reason), { kind: "error" });
  } else {
    toast(count("bulkDone", done.length), { undo: () => undo(action, done, values) });
  }
}

async function inParts(action, ids, values) {
  const all = { done: [], refused: 0, reason: word("retry") };
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE);
    const outcome = await run("bulk", { ids: part.join(","), action, ...values });
    const told = outcome.ok ? JSON.parse(document.getElementById("form:outcome").dataset.outcome) : { done: [], refused: part.length, reason: outcome.text };
    all.done.push(...told.done);
    all.refused += told.refused;
    all.reason = told.reason || all.reason;
    counter.textContent = word("bulkProgress", from + part.length, ids.length);
  }
  return all;
}

const BACK = { open: "reopen", closed: "close", spam: "spam", trash: "trash", snoozed: "snooze" };

function backTo(action, { status, until, agent }) {
  if (action === "assign") {
    return ["assign", { agent: agent || "" }];
  }
  return [BACK[status], { until }];
}

/** Puts each back where it was; those that were alike go together. */
async function undo(action, done, { label }) {
  const groups = new Map();
  const others = action === "label" ? done.filter((before) => !before.labels.some((name) => name.toLocaleLowerCase() === label.toLocaleLowerCase())) : done;
  for (const before of others) {
    const key = JSON.stringify(action === "label" ? ["unlabel", { label }] : backTo(action, before));
    groups.set(key, [...(groups.get(key) ?? []), before.id]);
  }
  for (const [key, ids] of groups) {
    const [back, values] = JSON.parse(key);
    const { refused, reason } = await inParts(back, ids, values);
    if (refused > 0) {
      toast(word("bulkRefused", refused, ids.length, reason), { kind: "error" });
    }
  }
  signal("renew");
}

rows.addEventListener("click", (event) => {
  const box = event.target.closest("[data-select]");
  const row = event.target.closest(".conv");
  if (box) {
    reach(Number(box.dataset.select), event.shiftKey, box.checked);
  } else if (row && event.shiftKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    reach(idOf(row), true, true);
  }
}, true);

/** One row, or with Shift all from the last one. */
function reach(id, toLast, isSelected) {
  const ids = list.rows().map(idOf);
  const [from, to] = [ids.indexOf(toLast ? (last ?? openedId()) : id), ids.indexOf(id)].sort((one, other) => one - other);
  ids.slice(Math.max(0, from), to + 1).forEach((one) => put(one, isSelected));
  put(id, isSelected);
}

on("rows", dress);

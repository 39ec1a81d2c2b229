// Keys for what the inbox can do. Single letters count only outside of fields, and only for those who want them.

import { assign, close, reopen, spam, unread } from "./actions.js";
import { write } from "./composer.js";
import { openLabelMenu } from "./label-menu.js";
import * as list from "./list.js";
import { singleKeys, toggle } from "./page.js";
import { on } from "./signals.js";
import * as selection from "./selection.js";
import * as menus from "./state-menus.js";
import { isOpen, openedId } from "./thread.js";
import { undo } from "./toast.js";

// Each region, and what in it has the focus first.
const REGIONS = {
  ".rail": "[aria-current=page]",
  "#nav": "[aria-current=page]",
  "#rows": ".conv[tabindex='0']",
  "#main": "#threadSubject",
  "#composer": "textarea:not([hidden]), .ql-editor",
  "#details": "button",
};
const FOCUSABLE = "a[href], button:not([disabled]), textarea, [contenteditable='true'], input, summary, [tabindex='0']";
const inbox = document.getElementById("inbox");
const dialog = document.getElementById("shortcuts");
const isBusy = () => document.querySelector("dialog[open]") !== null;
let actions;
let going = false;

/** Listens to the keyboard from now on. */
export function begin(given) {
  actions = given;
  document.getElementById("keysOff").hidden = singleKeys();
  document.addEventListener("keydown", press);
  on("key", (key) => letter({ key, preventDefault() {} }));
  document.addEventListener("click", (event) => event.target.closest("[data-action=keys]") && dialog.showModal());
}

function press(event) {
  if (event.key === "F6") {
    event.preventDefault();
    nextRegion(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape" && !isBusy()) {
    escape(event);
  } else if (!isTyping(event) && !isBusy() && (singleKeys() || event.key.length > 1)) {
    letter(event);
  }
}

const isTyping = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select, [contenteditable]");

function letter(event) {
  if (going) {
    going = false;
    ({ i: () => location.assign("/app/inbox"), s: () => location.assign("/settings/profile") })[event.key]?.();
    return;
  }
  const rows = list.rows();
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => inList(event) && step(1),
    ArrowUp: () => inList(event) && step(-1),
    r: () => write("reply"),
    c: () => write("comment"),
    f: () => write("forward"),
    a: () => openedId() && actions.assign(),
    i: () => assign(Number(inbox.dataset.me), document.querySelector("#assignMenu [data-agent]").dataset.name),
    n: () => actions.start(),
    e: () => (isOpen() ? close() : reopen()),
    s: () => openedId() && menus.press("snooze"),
    l: () => openedId() && openLabelMenu(),
    "!": () => openedId() && spam(),
    ".": () => openedId() && menus.press("more"),
    F: () => actions.filter(),
    u: () => openedId() && unread(),
    x: selection.toggleCurrent,
    J: () => selection.extend(1),
    K: () => selection.extend(-1),
    z: undo,
    g: () => (going = true),
    "?": () => dialog.showModal(),
    "[": () => fold("nav", document.body),
    "]": () => openedId() && fold("details", inbox),
  };
  const digit = /^[1-9]$/.test(event.key) && document.querySelectorAll("#views [data-view]")[event.key - 1];
  const action = keys[event.key] ?? (digit ? () => digit.click() : null);
  if (action && rows) {
    if (action() !== false) {
      event.preventDefault();
    }
  }
}

function inList(event) {
  return event.target.closest?.("#rows") ? true : false;
}

/** Moves through the list and opens what it comes to. */
function step(by) {
  const rows = list.rows();
  const at = rows.indexOf(list.rowOf(openedId()));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    next.click();
  }
}

function escape(event) {
  if (selection.any()) {
    event.preventDefault();
    selection.clear();
    return;
  }
  if (document.body.dataset.nav === "open" || !openedId()) {
    return;
  }
  event.preventDefault();
  if (inbox.dataset.details === "open") {
    delete inbox.dataset.details;
  } else {
    actions.back();
  }
}

/** Hides a column where there is room for it, opens it as a drawer where there is none. */
function fold(name, holder) {
  const drawer = window.matchMedia(name === "nav" ? "(max-width: 1023px)" : "(max-width: 1279px)").matches;
  if (drawer && name === "nav") {
    toggle("nav");
    return;
  }
  const off = drawer ? "open" : "closed";
  if (holder.dataset[name] === off) {
    delete holder.dataset[name];
  } else {
    holder.dataset[name] = off;
  }
}

function nextRegion(by) {
  const regions = Object.keys(REGIONS).filter((selector) => document.querySelector(selector)?.offsetParent);
  const here = regions.findLastIndex((selector) => document.activeElement.closest(selector));
  const next = regions[(here + by + regions.length) % regions.length];
  const region = document.querySelector(next);
  (region.querySelector(REGIONS[next]) ?? region.querySelector(FOCUSABLE) ?? region).focus();
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-opens=details]")) {
    event.stopImmediatePropagation();
    fold("details", inbox);
  }
}, true);

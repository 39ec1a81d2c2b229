// Search and commands in one line, on every page: Ctrl K, or / outside of fields.

import { fragment, patch } from "./fragment.js";
import { singleKeys } from "./page.js";
import { signal } from "./signals.js";

const PAUSE = 120;
const dialog = document.getElementById("palette");
const input = document.getElementById("paletteInput");
const list = document.getElementById("paletteList");
const commands = document.getElementById("paletteCommands");
let waiting;
let asking;
let asked = null;

const options = () => [...list.querySelectorAll("[role=option]")].filter((option) => !option.hidden);
const chosen = () => list.querySelector("[aria-selected=true]");
const inbox = () => document.getElementById("inbox");
const note = (text) => (document.getElementById("paletteNote").textContent = text);

/** Opens it with what was looked for last, ready to be typed over. */
function open() {
  if (!dialog.open && !document.querySelector("dialog[open]")) {
    delete document.body.dataset.nav;
    dialog.showModal();
    input.select();
    look();
  }
}

/** Commands narrow at once, conversations once typing rests. */
function look() {
  narrow();
  clearTimeout(waiting);
  const line = input.value.trim();
  if (line === "" || line.startsWith(">")) {
    asking?.abort();
    asked = null;
    document.getElementById("paletteFound").replaceChildren();
    note("");
    choose(options()[0]);
  } else if (line !== asked) {
    waiting = setTimeout(() => find(line), PAUSE);
  }
}

async function find(line) {
  asking?.abort();
  asking = new AbortController();
  list.setAttribute("aria-busy", "true");
  try {
    patch(await fragment(`/app/fragment/found?q=${encodeURIComponent(line)}`, { signal: asking.signal }));
    asked = line;
  } catch (problem) {
    if (problem.name === "AbortError") {
      return;
    }
    asked = null;
    document.getElementById("paletteFound").replaceChildren();
    note(document.getElementById("paletteFailed").content.textContent);
  }
  list.removeAttribute("aria-busy");
  choose(options()[0]);
}

/** Shows the commands that have every word of the line, and that can be done here. */
function narrow() {
  const line = input.value.trim().toLocaleLowerCase();
  const words = line.replace(/^>/, "").split(/\s+/).filter(Boolean);
  const isOpen = Boolean(document.getElementById("threadHead")?.dataset.conversation);
  for (const item of commands.querySelectorAll("[role=option]")) {
    const text = item.textContent.toLocaleLowerCase();
    item.hidden = line.startsWith("@") || (item.dataset.needs === "open" && !isOpen) || !words.every((word) => text.includes(word));
  }
  commands.hidden = ![...commands.querySelectorAll("[role=option]")].some((item) => !item.hidden);
}

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function step(by) {
  const all = options();
  choose(all.at((all.indexOf(chosen()) + by) % all.length));
}

function perform(option, elsewhere) {
  const { conversation, message, person, key } = option.dataset;
  if (person) {
    input.value = `from:"${person}" `;
    input.focus();
    look();
    return;
  }
  dialog.close();
  if (elsewhere && option.href) {
    window.open(option.href, "_blank", "noopener");
  } else if (conversation && inbox()) {
    signal("open", { id: Number(conversation), message: Number(message) });
  } else if (key) {
    signal("key", key);
  } else {
    location.assign(option.href);
  }
}

document.addEventListener("keydown", (event) => {
  const isField = event.target.closest?.("input, textarea, select, [contenteditable]");
  if ((event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey) || (event.key === "/" && singleKeys() && !isField && !event.ctrlKey)) {
    event.preventDefault();
    open();
  }
});
document.addEventListener("click", (event) => event.target.closest("[data-search=open]") && open());
input.addEventListener("input", look);
input.addEventListener("keydown", (event) => {
  const keys = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => chosen() && perform(chosen(), event.ctrlKey || event.metaKey) };
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) {
    event.preventDefault();
    perform(option, event.ctrlKey || event.metaKey);
  }
});

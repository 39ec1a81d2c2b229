// The buttons and keys that give what is written a format, the address of a link, and pictures within the text.

import { enrich } from "./editor.js";
import * as files from "./files.js";
import * as rich from "./rich-editor.js";

const KEYS = { b: "bold", i: "italic", u: "underline" };
const ADDRESS = /^(?:https?:|mailto:|tel:)/i;
const form = document.getElementById("composer");
const buttons = [...form.querySelectorAll("[data-format]")];
const linkButton = form.querySelector("[data-format=link]");
const row = document.getElementById("composerLink");
const address = row.querySelector("input");
const picker = document.getElementById("composerPicture");

async function give(name) {
  if (name === "picture") {
    picker.click();
  } else if (await enrich()) {
    if (name === "link") {
      ask();
    } else {
      toggle(name);
    }
  }
}

function toggle(name) {
  const wanted = name === "list" ? "bullet" : true;
  rich.apply(name, rich.format(name) === wanted ? false : wanted);
  look();
}

function look() {
  for (const button of buttons) {
    if (button.hasAttribute("aria-pressed")) {
      button.setAttribute("aria-pressed", String(Boolean(rich.format(button.dataset.format, false))));
    }
  }
}

function ask() {
  address.value = rich.format("link") || "";
  row.hidden = false;
  linkButton.setAttribute("aria-expanded", "true");
  address.focus();
}

function answer() {
  const typed = address.value.trim();
  shut();
  rich.link(typed && !ADDRESS.test(typed) ? `https://${typed}` : typed);
}

function shut() {
  row.hidden = true;
  linkButton.setAttribute("aria-expanded", "false");
  rich.focus();
}

/** Brings pictures into the text, and the other files below it. */
export async function insert(chosen) {
  const pictures = [...chosen].filter(rich.isPicture);
  files.add([...chosen].filter((file) => !rich.isPicture(file)));
  if (pictures.length > 0 && (await enrich())) {
    files.add(pictures, rich.place);
  }
}

for (const button of buttons) {
  // The text keeps its selection.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => give(button.dataset.format));
}
form.addEventListener("keydown", (event) => {
  const isWritten = event.target.closest(".composer__text");
  if (isWritten && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key]) {
    event.preventDefault();
    event.stopPropagation();
    give(KEYS[event.key]);
  } else if (event.target === address && event.key === "Enter") {
    event.preventDefault();
    answer();
  } else if (row.contains(event.target) && event.key === "Escape") {
    event.stopPropagation();
    shut();
  }
}, true);
row.querySelector("button").addEventListener("click", answer);
document.getElementById("composerRich").addEventListener("cursor", look);
picker.addEventListener("change", () => {
  insert(picker.files);
  picker.value = "";
});

// What is written in the composer: plain text, until somebody gives it a format or a picture.

import * as rich from "./rich-editor.js";
import { ofText, plain } from "./rich-html.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const FORMATTED = /<(?!\/?(?:p|br)\b)/;
const area = document.getElementById("composerText");
const box = document.getElementById("composerRich");
const toPlain = document.querySelector("[data-action=plain]");
const PREFERRED = `samtal-formats:${document.getElementById("inbox").dataset.me}`;
let isRich = false;
let coming = null;
let latest;
let changed = () => {};
let turned = () => {};

/** Says from now on when something is written, and when formats are given up or come back. */
export function listen({ written, turned: turnedOver }) {
  changed = written;
  turned = turnedOver;
  rich.listen(written);
}

/** What is written, as text or as HTML. */
export function content() {
  if (coming !== null) {
    return { text: "", html: coming + ofText(area.value) };
  }
  return isRich ? { text: "", html: rich.html() } : { text: area.value, html: "" };
}

/** Shows what was written. An empty composer takes formats where its agent used them last. */
export function show({ text = "", html = "" }) {
  coming = null;
  turn(false);
  area.value = text;
  if (html || (!text && localStorage.getItem(PREFERRED))) {
    bring(html);
  }
}

/** The editor takes the place of the text area when it is there; what was typed meanwhile follows. */
async function bring(html) {
  const wanted = {};
  latest = wanted;
  coming = html;
  const isHere = await rich.ready().then(() => true, () => false);
  if (latest !== wanted || coming === null) {
    return;
  }
  coming = null;
  const isFocused = document.activeElement === area;
  if (isHere) {
    rich.write(html + ofText(area.value));
    turn(true);
  } else if (html) {
    area.value = [plain(html), area.value].filter(Boolean).join("\n\n");
    toast(word("formatsFailed"), { kind: "error" });
  }
  if (isFocused) {
    focus();
  }
}

function turn(toRich) {
  isRich = toRich;
  area.hidden = toRich;
  box.hidden = toPlain.hidden = !toRich;
}

/** Puts the cursor where is written. */
export function focus() {
  if (isRich) {
    rich.focus();
  } else {
    area.focus();
  }
}

/** Nothing can be written while it is on its way. */
export function lock(on) {
  area.readOnly = on;
  rich.lock(on);
}

/** What an empty composer says. */
export function hint(name) {
  area.placeholder = box.dataset.placeholder = area.dataset[name];
  rich.hint();
}

/** Goes on with formats; false where the editor can't be had. */
export async function enrich() {
  if (isRich) {
    return true;
  }
  const { value, selectionStart, selectionEnd } = area;
  if (!(await rich.ready().then(() => true, () => false))) {
    toast(word("formatsFailed"), { kind: "error" });
    return false;
  }
  if (!isRich) {
    rich.writeText(value, selectionStart, selectionEnd);
    coming = null;
    prefer(true);
    turn(true);
    rich.focus();
  }
  return true;
}

/** Goes on without formats, with a way back. */
function simplify() {
  const before = rich.html();
  area.value = rich.text();
  prefer(false);
  turn(false);
  area.focus();
  turned();
  if (FORMATTED.test(before)) {
    toast(word("formatsGone"), { undo: () => restore(before) });
  }
}

function restore(before) {
  rich.write(before);
  prefer(true);
  turn(true);
  rich.focus();
  turned();
}

function prefer(formats) {
  if (formats) {
    localStorage.setItem(PREFERRED, "true");
  } else {
    localStorage.removeItem(PREFERRED);
  }
}

area.addEventListener("input", () => changed());
toPlain.addEventListener("click", simplify);

// The editor for text with formats and pictures, loaded when somebody first needs it.

import { toEditor, toMail } from "./rich-html.js";

const FORMATS = ["bold", "italic", "underline", "strike", "link", "list", "blockquote", "indent", "image"];
// The key that leaves a field must leave this one, too (WCAG 2.1.2).
const NO_TRAP = { tab: null, indent: null, outdent: null, "remove tab": null, "indent code-block": null, "outdent code-block": null };
const PICTURE = /^image\/(png|jpeg|gif)$/;
const box = document.getElementById("composerRich");
const path = box.dataset.path;
let loading;
let quill;
let changed = () => {};

/** Says from now on when something is written. */
export function listen(written) {
  changed = written;
}

/** The editor in its box; rejected where it could not be loaded. */
export function ready() {
  loading ??= load().then(make, (failed) => {
    loading = undefined;
    throw failed;
  });
  return loading;
}

function load() {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: box.dataset.script });
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error("The editor could not be loaded"));
    });
    document.head.append(script);
  });
}

function make() {
  quill = new window.Quill(box, {
    formats: FORMATS,
    modules: { keyboard: { bindings: NO_TRAP }, uploader: { mimetypes: [], handler: () => {} } },
  });
  const Delta = window.Quill.import("delta");
  const isOwn = (node) => node.getAttribute("src")?.startsWith(`${path}/`);
  quill.clipboard.addMatcher("IMG", (node, delta) => (isOwn(node) ? delta : new Delta()));
  quill.root.classList.add("composer__text");
  quill.root.setAttribute("role", "textbox");
  quill.root.setAttribute("aria-multiline", "true");
  quill.root.setAttribute("aria-label", box.dataset.label);
  quill.on("text-change", (now, before, source) => source === "user" && changed());
  quill.on("selection-change", () => box.dispatchEvent(new Event("cursor")));
  hint();
  return quill;
}

/** Puts the cursor into it. */
export const focus = () => quill.focus();

/** Nothing can be written while it is on its way. */
export const lock = (on) => quill?.enable(!on);

/** What it says while it is empty. */
export function hint() {
  quill?.root.setAttribute("data-placeholder", box.dataset.placeholder);
}

/** What is written, as the HTML of a mail. */
export const html = () => toMail(quill.getSemanticHTML(), path);

/** The same as plain text. */
export const text = () => quill.getText().trimEnd();

/** Begins anew with this HTML; whoever comes to it goes on at its end, as in a text area. */
export function write(mail) {
  quill.setContents(quill.clipboard.convert({ html: toEditor(mail, path) }), "silent");
  quill.history.clear();
  quill.selection.savedRange = { index: quill.getLength() - 1, length: 0 };
}

/** Begins anew with this text, the cursor where it was. */
export function writeText(plain, from, to) {
  quill.setText(`${plain}\n`, "silent");
  quill.history.clear();
  quill.setSelection(from, to - from, "silent");
}

/** Whether this file can be shown within the text. */
export const isPicture = (file) => PICTURE.test(file.type);

/** Puts a picture where the cursor is. */
export function place(id, name) {
  const at = quill.getSelection(true).index;
  quill.insertEmbed(at, "image", `${path}/${id}`, "user");
  quill.formatText(at, 1, "alt", name, "user");
  quill.setSelection(at + 1, 0, "silent");
}

/** The format at the cursor, or where it was last; false where there is none. */
export function format(name) {
  const range = quill.getSelection() ?? quill.selection.savedRange;
  return quill.getFormat(range)[name] ?? false;
}

/** Gives what is selected a format, or what is typed next. */
export function apply(name, value) {
  quill.format(name, value, "user");
}

/** Makes a link of what is selected, or of the address itself; without an address, the link there becomes text again. */
export function link(address) {
  const { index, length } = quill.getSelection(true);
  const isLinked = format("link") !== false;
  if (length > 0 || isLinked || !address) {
    const [at, size] = length > 0 ? [index, length] : whole(index);
    quill.formatText(at, size, "link", address || false, "user");
  } else {
    quill.insertText(index, address, "link", address, "user");
    quill.setSelection(index + address.length, 0, "silent");
  }
}

/** The words of the link at a place. */
function whole(index) {
  const [leaf] = quill.getLeaf(index);
  return [quill.getIndex(leaf), leaf.length()];
}

// The editor for text with formats and pictures, loaded when somebody first needs it.

import { toEditor, toMail } from "./rich-html.js";

const FORMATS = ["bold", "italic", "underline", "strike", "link", "list", "blockquote", "indent", "image"];
// The key that leaves a field must leave this one, too (WCAG 2.1.2).
const NO_TRAP = { tab: null, indent: null, outdent: null, "remove tab": null, "indent code-block": null, "outdent code-block": null };
const PICTURE = /^image\/(png|jpeg|gif)$/;
let loading;

/** The script of the editor, once for the page; rejected where it could not be loaded. */
function script(address) {
  loading ??= new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement("script"), { src: address });
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => {
      element.remove();
      loading = undefined;
      reject(new Error("The editor could not be loaded"));
    });
    document.head.append(element);
  });
  return loading;
}

/** Whether this file can be shown within the text. */
export const isPicture = (file) => PICTURE.test(file.type);

/** An editor in its box; it is there when {@link ready} has said so. */
export class RichEditor {
  #box;
  #path;
  #coming;
  #quill;
  #changed = () => {};

  constructor(box) {
    this.#box = box;
    this.#path = box.dataset.path;
  }

  /** Says from now on when something is written. */
  listen(written) {
    this.#changed = written;
  }

  /** The editor in its box; rejected where it could not be loaded. */
  ready() {
    this.#coming ??= script(this.#box.dataset.script).then(() => this.#make(), (failed) => {
      this.#coming = undefined;
      throw failed;
    });
    return this.#coming;
  }

  #make() {
    const quill = new window.Quill(this.#box, {
      formats: FORMATS,
      modules: { keyboard: { bindings: NO_TRAP }, uploader: { mimetypes: [], handler: () => {} } },
    });
    const Delta = window.Quill.import("delta");
    const isOwn = (node) => node.getAttribute("src")?.startsWith(`${this.#path}/`);
    quill.clipboard.addMatcher("IMG", (node, delta) => (isOwn(node) ? delta : new Delta()));
    quill.root.classList.add("composer__text");
    quill.root.setAttribute("role", "textbox");
    quill.root.setAttribute("aria-multiline", "true");
    quill.root.setAttribute("aria-label", this.#box.dataset.label);
    quill.on("text-change", (now, before, source) => source === "user" && this.#changed());
    quill.on("selection-change", () => this.#box.dispatchEvent(new Event("cursor")));
    this.#quill = quill;
    this.hint();
  }

  /** Puts the cursor into it. */
  focus() {
    this.#quill.focus();
  }

  /** Nothing can be written while it is on its way. */
  lock(on) {
    this.#quill?.enable(!on);
  }

  /** What it says while it is empty. */
  hint() {
    this.#quill?.root.setAttribute("data-placeholder", this.#box.dataset.placeholder);
  }

  /** What is written, as the HTML of a mail. */
  html() {
    return toMail(this.#quill.getSemanticHTML(), this.#path);
  }

  /** The same as plain text. */
  text() {
    return this.#quill.getText().trimEnd();
  }

  /** Begins anew with this HTML; whoever comes to it goes on at its end, as in a text area. */
  write(mail) {
    const quill = this.#quill;
    quill.setContents(quill.clipboard.convert({ html: toEditor(mail, this.#path) }), "silent");
    quill.history.clear();
    quill.selection.savedRange = { index: quill.getLength() - 1, length: 0 };
  }

  /** Begins anew with this text, the cursor where it was. */
  writeText(plain, from, to) {
    this.#quill.setText(`${plain}\n`, "silent");
    this.#quill.history.clear();
    this.#quill.setSelection(from, to - from, "silent");
  }

  /** Puts a picture where the cursor is. */
  place(id, name) {
    const at = this.#quill.getSelection(true).index;
    this.#quill.insertEmbed(at, "image", `${this.#path}/${id}`, "user");
    this.#quill.formatText(at, 1, "alt", name, "user");
    this.#quill.setSelection(at + 1, 0, "silent");
  }

  /** The format at the cursor, or where it was last; false where there is none. */
  format(name) {
    const range = this.#quill.getSelection() ?? this.#quill.selection.savedRange;
    return this.#quill.getFormat(range)[name] ?? false;
  }

  /** Gives what is selected a format, or what is typed next. */
  apply(name, value) {
    this.#quill.format(name, value, "user");
  }

  /** Makes a link of what is selected, or of the address itself; without an address, the link there becomes text again. */
  link(address) {
    const { index, length } = this.#quill.getSelection(true);
    const isLinked = this.format("link") !== false;
    if (length > 0 || isLinked || !address) {
      const [at, size] = length > 0 ? [index, length] : this.#whole(index);
      this.#quill.formatText(at, size, "link", address || false, "user");
    } else {
      this.#quill.insertText(index, address, "link", address, "user");
      this.#quill.setSelection(index + address.length, 0, "silent");
    }
  }

  /** The words of the link at a place. */
  #whole(index) {
    const [leaf] = this.#quill.getLeaf(index);
    return [this.#quill.getIndex(leaf), leaf.length()];
  }
}

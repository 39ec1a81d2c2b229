// What is written in one place: plain text, until somebody gives it a format or a picture.

import { RichEditor } from "./rich-editor.js";
import { ofText, plain } from "./rich-html.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const FORMATTED = /<(?!\/?(?:p|br)\b)/;
const PREFERRED = `samtal-formats:${document.getElementById("inbox").dataset.me}`;

/** The words of a place to write in. */
export class Editor {
  #area;
  #box;
  #toPlain;
  #isRich = false;
  #coming = null;
  #latest;
  #changed = () => {};
  #turned = () => {};

  constructor(root) {
    this.#area = root.querySelector("[data-part=text]");
    this.#box = root.querySelector("[data-part=rich]");
    this.#toPlain = root.querySelector("[data-action=plain]");
    this.rich = new RichEditor(this.#box);
    this.hint(this.#area.placeholder);
    this.#area.addEventListener("input", () => this.#changed());
    this.#toPlain.addEventListener("click", () => this.#simplify());
  }

  /** Says from now on when something is written, and when formats are given up or come back. */
  listen({ written, turned }) {
    this.#changed = written;
    this.#turned = turned;
    this.rich.listen(written);
  }

  /** What is written, as text or as HTML. */
  content() {
    if (this.#coming !== null) {
      return { text: "", html: this.#coming + ofText(this.#area.value) };
    }
    return this.#isRich ? { text: "", html: this.rich.html() } : { text: this.#area.value, html: "" };
  }

  /** Shows what was written. An empty place takes formats where its agent used them last. */
  show({ text = "", html = "" }) {
    this.#coming = null;
    this.#turn(false);
    this.#area.value = text;
    if (html || (!text && localStorage.getItem(PREFERRED))) {
      this.#bring(html);
    }
  }

  /** The editor takes the place of the text area when it is there; what was typed meanwhile follows. */
  async #bring(html) {
    const wanted = {};
    this.#latest = wanted;
    this.#coming = html;
    const isHere = await this.#ready();
    if (this.#latest !== wanted || this.#coming === null) {
      return;
    }
    this.#coming = null;
    const isFocused = document.activeElement === this.#area;
    if (isHere) {
      this.rich.write(html + ofText(this.#area.value));
      this.#turn(true);
    } else if (html) {
      this.#area.value = [plain(html), this.#area.value].filter(Boolean).join("\n\n");
      toast(word("formatsFailed"), { kind: "error" });
    }
    if (isFocused) {
      this.focus();
    }
  }

  #ready() {
    return this.rich.ready().then(() => true, () => false);
  }

  #turn(toRich) {
    this.#isRich = toRich;
    this.#area.hidden = toRich;
    this.#box.hidden = this.#toPlain.hidden = !toRich;
  }

  /** Puts the cursor where is written. */
  focus() {
    if (this.#isRich) {
      this.rich.focus();
    } else {
      this.#area.focus();
    }
  }

  /** Nothing can be written while it is on its way. */
  lock(on) {
    this.#area.readOnly = on;
    this.rich.lock(on);
  }

  /** What it says while nothing is written. */
  hint(text) {
    this.#area.placeholder = this.#box.dataset.placeholder = text;
    this.rich.hint();
  }

  /** Goes on with formats; false where the editor can't be had. */
  async enrich() {
    if (this.#isRich) {
      return true;
    }
    const { value, selectionStart, selectionEnd } = this.#area;
    if (!(await this.#ready())) {
      toast(word("formatsFailed"), { kind: "error" });
      return false;
    }
    if (!this.#isRich) {
      this.rich.writeText(value, selectionStart, selectionEnd);
      this.#coming = null;
      prefer(true);
      this.#turn(true);
      this.rich.focus();
    }
    return true;
  }

  /** Goes on without formats, with a way back. */
  #simplify() {
    const before = this.rich.html();
    this.#area.value = this.rich.text();
    prefer(false);
    this.#turn(false);
    this.#area.focus();
    this.#turned();
    if (FORMATTED.test(before)) {
      toast(word("formatsGone"), { undo: () => this.#restore(before) });
    }
  }

  #restore(before) {
    this.rich.write(before);
    prefer(true);
    this.#turn(true);
    this.rich.focus();
    this.#turned();
  }
}

function prefer(formats) {
  if (formats) {
    localStorage.setItem(PREFERRED, "true");
  } else {
    localStorage.removeItem(PREFERRED);
  }
}

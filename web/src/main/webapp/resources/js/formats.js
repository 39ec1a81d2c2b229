// The buttons and keys that give what is written a format, the address of a link, and pictures within the text.

import { isPicture } from "./rich-editor.js";

const KEYS = { b: "bold", i: "italic", u: "underline" };
const ADDRESS = /^(?:https?:|mailto:|tel:)/i;

/** The formats of a place to write in, with its editor and the files that go along. */
export class Formats {
  #editor;
  #rich;
  #files;
  #buttons;
  #linkButton;
  #row;
  #address;
  #picker;

  constructor(root, editor, files) {
    this.#editor = editor;
    this.#rich = editor.rich;
    this.#files = files;
    this.#buttons = [...root.querySelectorAll("[data-format]")];
    this.#linkButton = root.querySelector("[data-format=link]");
    this.#row = root.querySelector("[data-part=link]");
    this.#address = this.#row.querySelector("input");
    this.#picker = root.querySelector("[data-part=picture]");
    this.#listen(root);
  }

  async #give(name) {
    if (name === "picture") {
      this.#picker.click();
    } else if (await this.#editor.enrich()) {
      if (name === "link") {
        this.#ask();
      } else {
        this.#toggle(name);
      }
    }
  }

  #toggle(name) {
    const wanted = name === "list" ? "bullet" : true;
    this.#rich.apply(name, this.#rich.format(name) === wanted ? false : wanted);
    this.#look();
  }

  #look() {
    for (const button of this.#buttons) {
      if (button.hasAttribute("aria-pressed")) {
        button.setAttribute("aria-pressed", String(Boolean(this.#rich.format(button.dataset.format))));
      }
    }
  }

  #ask() {
    this.#address.value = this.#rich.format("link") || "";
    this.#row.hidden = false;
    this.#linkButton.setAttribute("aria-expanded", "true");
    this.#address.focus();
  }

  #answer() {
    const typed = this.#address.value.trim();
    this.#shut();
    this.#rich.link(typed && !ADDRESS.test(typed) ? `https://${typed}` : typed);
  }

  #shut() {
    this.#row.hidden = true;
    this.#linkButton.setAttribute("aria-expanded", "false");
    this.#rich.focus();
  }

  /** Brings pictures into the text, and the other files below it. */
  async insert(chosen) {
    const pictures = [...chosen].filter(isPicture);
    this.#files.add([...chosen].filter((file) => !isPicture(file)));
    if (pictures.length > 0 && (await this.#editor.enrich())) {
      this.#files.add(pictures, (id, name) => this.#rich.place(id, name));
    }
  }

  #listen(root) {
    for (const button of this.#buttons) {
      // The text keeps its selection.
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.#give(button.dataset.format));
    }
    root.addEventListener("keydown", (event) => this.#press(event), true);
    root.querySelector("[data-part=rich]").addEventListener("cursor", () => this.#look());
    this.#row.querySelector("button").addEventListener("click", () => this.#answer());
    this.#picker.addEventListener("change", () => {
      this.insert(this.#picker.files);
      this.#picker.value = "";
    });
  }

  #press(event) {
    const isWritten = event.target.closest(".composer__text");
    if (isWritten && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      this.#give(KEYS[event.key]);
    } else if (event.target === this.#address && event.key === "Enter") {
      event.preventDefault();
      this.#answer();
    } else if (this.#row.contains(event.target) && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#shut();
    }
  }
}

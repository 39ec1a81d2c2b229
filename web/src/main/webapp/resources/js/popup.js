// A menu that opens at its button, works by arrows and closes by Escape or a click elsewhere.

const EDGE = 8;
const GAP = 4;

/** Puts a menu below its button where there is room, above it otherwise. */
export function place(menu, button) {
  const { top, bottom, right } = button.getBoundingClientRect();
  const { offsetHeight, offsetWidth, style } = menu;
  const below = bottom + GAP;
  style.top = `${below + offsetHeight < window.innerHeight ? below : Math.max(EDGE, top - offsetHeight - GAP)}px`;
  style.left = `${Math.max(EDGE, Math.min(right - offsetWidth, window.innerWidth - offsetWidth - EDGE))}px`;
}

/** Gives a menu of the page its behaviour; what is opened or chosen in it is for others to say. */
export class Popup {
  #menu;
  #opener;
  #opened;

  /** The menu, and what is to be done before it shows. */
  constructor(menu, opened = () => {}) {
    this.#menu = menu;
    this.#opened = opened;
    menu.addEventListener("keydown", (event) => this.#press(event));
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target) && !this.#opener?.contains(event.target)) {
        this.shut(false);
      }
    });
  }

  /** The button it was opened at last. */
  get opener() {
    return this.#opener;
  }

  /** Opens it at a button, or closes it there. */
  toggle(button) {
    if (!this.#menu.hidden) {
      this.shut(true);
      return;
    }
    this.#opener = button;
    this.#opened();
    // What lies outside of an open dialog can't be reached, so the menu moves into it.
    (button.closest("dialog") ?? document.body).append(this.#menu);
    this.#menu.hidden = false;
    place(this.#menu, button);
    button.setAttribute("aria-expanded", "true");
    this.#items()[0].focus();
  }

  /** Closes it, and puts the focus back where it was opened if asked to. */
  shut(back) {
    if (!this.#menu.hidden) {
      this.#menu.hidden = true;
      this.#opener.setAttribute("aria-expanded", "false");
      if (back) {
        this.#opener.focus();
      }
    }
  }

  #items() {
    return [...this.#menu.querySelectorAll(".menu__item, input, select")].filter((item) => item.offsetParent);
  }

  #press(event) {
    const items = this.#items();
    const at = items.indexOf(document.activeElement);
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.shut(true);
    } else if (document.activeElement.matches(".menu__item") && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      items.at(Math.min(items.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))?.focus();
    }
  }
}

// What is offered while something is typed behind a sign: colleagues behind @, texts behind #.

const EDGE = 8;
const GAP = 4;
/** More than these are found by typing on, so that nothing scrolls. */
const MOST = 6;

/** Offers the options of a menu at a field. */
export class Suggestions {
  #field;
  #menu;
  #pattern;
  #fill;
  #isWanted;

  /**
   * The field and the menu; a pattern whose second group is what was typed behind the sign; whether anything is wanted now;
   * and what is put in the place of the sign and what follows it.
   */
  constructor({ field, menu, pattern, isWanted, fill }) {
    this.#field = field;
    this.#menu = menu;
    this.#pattern = pattern;
    this.#isWanted = isWanted;
    this.#fill = fill;
    field.addEventListener("input", () => this.look());
    field.addEventListener("click", () => this.look());
    field.addEventListener("blur", () => this.#shut());
    field.addEventListener("keydown", (event) => this.#press(event), true);
    menu.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[role=option]");
      if (option) {
        this.#take(option);
      }
    });
  }

  /** What is typed behind the sign, null where nothing is looked for. */
  typed() {
    const { selectionStart, selectionEnd, value } = this.#field;
    const isAsked = selectionStart === selectionEnd && this.#isWanted();
    return isAsked ? (this.#pattern.exec(value.slice(0, selectionStart))?.[2] ?? null) : null;
  }

  /** Shows what fits, above the field. */
  look() {
    const wanted = this.typed()?.toLocaleLowerCase();
    for (const option of this.#options()) {
      const name = option.dataset.name.toLocaleLowerCase().trim();
      option.hidden = wanted === undefined || !(name.startsWith(wanted) || name.split(" ").some((part) => part.startsWith(wanted)));
    }
    this.#shown().slice(MOST).forEach((option) => (option.hidden = true));
    if (this.#shown().length === 0) {
      this.#shut();
      return;
    }
    this.#menu.hidden = false;
    const { left, top } = this.#field.getBoundingClientRect();
    this.#menu.style.left = `${Math.min(left, window.innerWidth - this.#menu.offsetWidth - EDGE)}px`;
    this.#menu.style.top = `${Math.max(EDGE, top - this.#menu.offsetHeight - GAP)}px`;
    this.#choose(this.#shown()[0]);
  }

  #options() {
    return [...this.#menu.querySelectorAll("[role=option]")];
  }

  #shown() {
    return this.#options().filter((option) => !option.hidden);
  }

  #chosen() {
    return this.#menu.querySelector("[aria-selected=true]");
  }

  #shut() {
    this.#menu.hidden = true;
    this.#field.removeAttribute("aria-activedescendant");
  }

  #choose(option) {
    this.#chosen()?.setAttribute("aria-selected", "false");
    option.setAttribute("aria-selected", "true");
    this.#field.setAttribute("aria-activedescendant", option.id);
  }

  #step(by) {
    const all = this.#shown();
    this.#choose(all.at((all.indexOf(this.#chosen()) + by) % all.length));
  }

  #take(option) {
    const at = this.#field.selectionStart;
    this.#field.setRangeText(this.#fill(option), at - this.typed().length - 1, at, "end");
    this.#field.dispatchEvent(new Event("input", { bubbles: true }));
    this.#shut();
    this.#field.focus();
  }

  #press(event) {
    const keys = {
      ArrowDown: () => this.#step(1),
      ArrowUp: () => this.#step(-1),
      Enter: () => this.#take(this.#chosen()),
      Tab: () => this.#take(this.#chosen()),
      Escape: () => this.#shut(),
    };
    if (!this.#menu.hidden && keys[event.key] && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      keys[event.key]();
    }
  }
}

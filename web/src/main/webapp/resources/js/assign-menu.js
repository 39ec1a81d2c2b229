// The menu that gives a conversation to somebody: opens at its button, narrows by name, works by arrows.

import { assign } from "./actions.js";
import { place } from "./popup.js";
import { shownButton } from "./thread.js";

const menu = document.getElementById("assignMenu");
const filter = document.getElementById("assignFilter");
const items = [...menu.querySelectorAll("[role=menuitem]")];
let opener = null;
let giveTo = assign;

/** Opens the menu at the button of the opened conversation, or at another for what is selected. */
export function openAssignMenu({ at = shownButton("assign"), give = assign } = {}) {
  opener = at;
  giveTo = give;
  if (!opener) {
    return;
  }
  menu.hidden = false;
  opener.setAttribute("aria-expanded", "true");
  filter.value = "";
  narrow();
  place(menu, opener);
  filter.focus();
}

function closeMenu(back) {
  if (!menu.hidden) {
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (back) {
      (opener.isConnected ? opener : shownButton("assign"))?.focus();
    }
  }
}

const shown = () => items.filter((item) => !item.hidden);

function narrow() {
  const wanted = filter.value.trim().toLocaleLowerCase();
  for (const item of items) {
    item.hidden = wanted !== "" && !item.dataset.name.toLocaleLowerCase().includes(wanted);
  }
}

function choose(item) {
  closeMenu(true);
  giveTo(Number(item.dataset.agent), item.dataset.name);
}

filter.addEventListener("input", narrow);
menu.addEventListener("click", (event) => {
  const item = event.target.closest("[role=menuitem]");
  if (item) {
    choose(item);
  }
});
menu.addEventListener("keydown", (event) => {
  const at = shown().indexOf(document.activeElement);
  if (event.key === "Escape") {
    event.stopPropagation();
    closeMenu(true);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    (shown()[next] ?? filter).focus();
  } else if (event.key === "Enter" && document.activeElement === filter && shown().length > 0) {
    event.preventDefault();
    choose(shown()[0]);
  }
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-action=assign]")) {
    if (menu.hidden) {
      openAssignMenu();
    } else {
      closeMenu(true);
    }
  } else if (!menu.contains(event.target)) {
    closeMenu(false);
  }
});

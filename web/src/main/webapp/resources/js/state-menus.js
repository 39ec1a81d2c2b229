// The menus of the thread's head: for how long a conversation is snoozed, and what is done with it more rarely.

import { reopen, snooze, spam, trash } from "./actions.js";
import { openAssignMenu } from "./assign-menu.js";
import { Popup } from "./popup.js";
import { isOpen, shownButton, status } from "./thread.js";
import { timeMenu } from "./time-menu.js";

const firmly = document.getElementById("snoozeFirmly");
const more = document.getElementById("moreMenu");
const snoozes = timeMenu(document.getElementById("snoozeMenu"), (at) => snooze(at, Boolean(at) && firmly.checked));
const others = new Popup(more, () => {
  for (const item of more.children) {
    item.hidden = isDone(item.dataset.more);
  }
});
const isDone = (choice) => ({ open: status() === "open", snooze: !isOpen() })[choice] ?? status() === choice;
const choices = {
  spam,
  trash,
  open: reopen,
  assign: openAssignMenu,
  snooze: () => press("snooze"),
  details: () => document.querySelector("#threadHead [data-opens=details]").click(),
};

/** Opens a menu at its button, or where the further actions are when there is no room for it; nothing where it can't be used. */
export function press(action) {
  const button = shownButton(action);
  if (button && document.querySelector(`#threadHead [data-action=${action}]`)) {
    (action === "snooze" ? snoozes : others).toggle(button);
  }
}

document.getElementById("main").addEventListener("click", (event) => {
  const action = event.target.closest("#threadHead [data-action]")?.dataset.action;
  if (action === "snooze" || action === "more") {
    press(action);
  }
});
more.addEventListener("click", (event) => {
  const item = event.target.closest("[data-more]");
  if (item) {
    // What is opened now is not to be closed by this very click.
    event.stopPropagation();
    others.shut(true);
    choices[item.dataset.more]();
  }
});

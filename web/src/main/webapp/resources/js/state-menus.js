// The menus of the thread's head: for how long a conversation is snoozed, and what is done with it more rarely.

import { reopen, snooze, spam, trash } from "./actions.js";
import { Popup } from "./popup.js";
import { status } from "./thread.js";
import { timeMenu } from "./time-menu.js";

const firmly = document.getElementById("snoozeFirmly");
const more = document.getElementById("moreMenu");
const snoozes = timeMenu(document.getElementById("snoozeMenu"), (at) => snooze(at, Boolean(at) && firmly.checked));
const others = new Popup(more, () => {
  for (const item of more.children) {
    item.hidden = item.dataset.more === "open" ? status() === "open" : status() === item.dataset.more;
  }
});
const choices = { spam, trash, open: reopen };

/** Opens a menu at its button, as a click on it does; nothing where there is no such button. */
export function press(action) {
  const button = document.querySelector(`#threadHead [data-action=${action}]`);
  if (button) {
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
    others.shut(true);
    choices[item.dataset.more]();
  }
});

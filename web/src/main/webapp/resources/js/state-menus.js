// The menus of the thread's head: for how long a conversation is snoozed, and what is done with it more rarely.

import { reopen, snooze, spam, trash, unread } from "./actions.js";
import { openAssignMenu } from "./assign-menu.js";
import { openLabelMenu } from "./label-menu.js";
import { Popup } from "./popup.js";
import * as selection from "./selection.js";
import { editSubject } from "./subject.js";
import { isOpen, shownButton, status } from "./thread.js";
import { timeMenu } from "./time-menu.js";

const firmly = document.getElementById("snoozeFirmly");
const more = document.getElementById("moreMenu");
const bar = document.getElementById("bulkBar");
const snoozes = timeMenu(document.getElementById("snoozeMenu"), (at, opener) => {
  const stays = Boolean(at) && firmly.checked;
  if (bar.contains(opener)) {
    selection.perform("snooze", { until: at?.toISOString() ?? "", firmly: stays });
  } else {
    snooze(at, stays);
  }
});
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
  subject: editSubject,
  unread,
  assign: () => openAssignMenu(),
  label: () => openLabelMenu(),
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
bar.addEventListener("click", (event) => {
  const button = event.target.closest("[data-bulk]");
  const action = button?.dataset.bulk;
  if (action === "clear") {
    selection.clear();
  } else if (action === "snooze") {
    snoozes.toggle(button);
  } else if (action === "assign") {
    event.stopPropagation();
    openAssignMenu({ at: button, give: (agent) => selection.perform("assign", { agent: agent || "" }) });
  } else if (action === "label") {
    event.stopPropagation();
    openLabelMenu(button);
  } else if (action) {
    selection.perform(action);
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

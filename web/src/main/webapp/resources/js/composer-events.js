// What keys and clicks do in the composer.

import { close, snooze } from "./actions.js";
import { editor, form } from "./composer-look.js";
import { lookedAt, submit, write } from "./composer.js";
import { Popup } from "./popup.js";

const menu = document.getElementById("sendMenu");
const ways = new Popup(menu);
const afterwards = { close, snooze: (undoToo) => snooze(null, false, undoToo) };

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
form.addEventListener("click", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (tab) {
    write(tab.dataset.mode);
  } else if (event.target.closest("[data-action=send-close]")) {
    submit({ then: close });
  } else if (event.target.closest("[data-action=send-more]")) {
    ways.toggle(event.target.closest("button"));
  } else if (event.target.closest("[data-action=looked]")) {
    lookedAt();
    editor.focus();
  }
});
menu.addEventListener("click", (event) => {
  const item = event.target.closest("[data-send]");
  if (item) {
    ways.shut(true);
    submit({ then: afterwards[item.dataset.send] });
  }
});
form.addEventListener("later", ({ detail: at }) => submit({ at }));
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit({ then: event.shiftKey && form.dataset.mode === "reply" ? close : undefined });
  } else if (event.target.matches("[role=tab]") && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
    turn(event.key === "ArrowRight" ? 1 : -1);
  }
});

/** Goes to the next kind, or the one before, and stays on the tabs. */
function turn(by) {
  const tabs = [...form.querySelectorAll("[role=tab]")];
  const at = tabs.findIndex((tab) => tab.dataset.mode === form.dataset.mode);
  write(tabs.at((at + by) % tabs.length).dataset.mode);
  form.querySelector("[aria-selected=true]").focus();
}

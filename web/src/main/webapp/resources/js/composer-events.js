// What keys and clicks do in the composer.

import { editor, form } from "./composer-look.js";
import { lookedAt, submit, write } from "./composer.js";

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
form.addEventListener("click", (event) => {
  const tab = event.target.closest("[role=tab]");
  if (tab) {
    write(tab.dataset.mode);
  } else if (event.target.closest("[data-action=send-close]")) {
    submit({ andClose: true });
  } else if (event.target.closest("[data-action=looked]")) {
    lookedAt();
    editor.focus();
  }
});
form.addEventListener("later", ({ detail: at }) => submit({ at }));
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit({ andClose: event.shiftKey && form.dataset.mode === "reply" });
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

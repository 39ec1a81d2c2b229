// The menu that asks when what is written shall leave. Its button's place to write in is told by an event.

import { timeMenu } from "./time-menu.js";

const menu = timeMenu(document.getElementById("laterMenu"), (at, opener) =>
  opener.dispatchEvent(new CustomEvent("later", { bubbles: true, detail: at })));

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-action=later]");
  if (button) {
    menu.toggle(button);
  }
});

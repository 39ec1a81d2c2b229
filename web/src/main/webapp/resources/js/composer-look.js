// How the composer looks: as a reply or a comment, and while what was written is on its way.

import { hint, lock } from "./editor.js";

export const form = document.getElementById("composer");
const send = form.querySelector(".composer__send");
const label = send.querySelector("span");

/** Shows which kind of message is being written. */
export function dress() {
  const mode = form.dataset.mode;
  for (const tab of form.querySelectorAll("[role=tab]")) {
    const chosen = tab.dataset.mode === mode;
    tab.classList.toggle("is-active", chosen);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
  document.getElementById("composerPanel").setAttribute("aria-labelledby", `${mode}Tab`);
  hint(mode);
  label.textContent = label.dataset[mode];
}

/** Shows that it is on its way, or no longer. */
export function busy(on) {
  form.setAttribute("aria-busy", String(on));
  send.setAttribute("aria-disabled", String(on));
  lock(on);
  send.style.minWidth = on ? `${send.offsetWidth}px` : "";
  label.textContent = on ? label.dataset.busy : label.dataset[form.dataset.mode];
}

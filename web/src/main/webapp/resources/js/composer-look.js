// How the composer looks: as a reply or a comment, and while what was written is on its way.

import { writing } from "./writing.js";

export const form = document.getElementById("composer");
export const { editor, files } = writing(form);
const panel = document.getElementById("composerPanel");
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
  panel.setAttribute("aria-labelledby", `${mode}Tab`);
  editor.hint(panel.dataset[mode]);
  label.textContent = label.dataset[mode];
}

/** Shows that it is on its way, or no longer. */
export function busy(on) {
  form.setAttribute("aria-busy", String(on));
  send.setAttribute("aria-disabled", String(on));
  editor.lock(on);
  send.style.minWidth = on ? `${send.offsetWidth}px` : "";
  label.textContent = on ? label.dataset.busy : label.dataset[form.dataset.mode];
}

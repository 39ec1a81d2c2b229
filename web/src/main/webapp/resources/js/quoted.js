// What of the conversation stands below what is written. The choice belongs to the draft.

import { word } from "./words.js";

const select = document.getElementById("composerQuoted");
const none = select.querySelector("[value=none]");
const one = select.querySelector("[data-one]");
let draft = null;
let changed = () => {};

const chosen = ({ quoted, mode }) => quoted ?? (mode === "forward" ? "last" : "none");

/** Shows what goes along with this draft; what is chosen from now on is told. */
export function show(shown, keep) {
  draft = shown;
  changed = keep;
  if (!draft) {
    return;
  }
  const value = chosen(draft);
  const isOne = /^[0-9]+$/.test(value);
  one.hidden = one.disabled = !isOne;
  none.hidden = none.disabled = draft.mode === "forward";
  if (isOne) {
    one.value = value;
    one.textContent = word("quotedOne", draft.quotedAt ?? "");
  }
  select.value = value;
}

/** Takes one message along, by its place and the time it came. */
export function choose(seq, at) {
  draft.quoted = seq;
  draft.quotedAt = at;
  show(draft, changed);
  changed();
}

/** What the server is told of it. */
export const told = (sent) => ({ quoted: chosen(sent), forward: sent.mode === "forward" });

select.addEventListener("change", () => {
  if (draft) {
    draft.quoted = select.value;
    changed();
  }
});

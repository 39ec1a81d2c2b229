// While something is written: # offers texts that are used again, with the names of this conversation in them.

import { fragment, patch } from "./fragment.js";
import { Suggestions } from "./suggestions.js";
import { openedId } from "./thread.js";

const field = document.getElementById("composerText");
let loaded = 0;

const suggestions = new Suggestions({
  field,
  menu: document.getElementById("snippetMenu"),
  pattern: /(^|\s)#([\p{L}\p{N}_-]{0,40})$/u,
  isWanted: () => openedId() !== 0,
  fill: (option) => option.dataset.text,
});

/** Texts are fetched when they are first asked for in a conversation. */
async function load() {
  const conversation = openedId();
  if (conversation && loaded !== conversation) {
    loaded = conversation;
    try {
      patch(await fragment(`/app/fragment/snippets?conversation=${conversation}`));
      suggestions.look();
    } catch {
      loaded = 0;
    }
  }
}

field.addEventListener("input", () => suggestions.typed() !== null && load());
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-action=snippets]")) {
    const before = field.value.slice(0, field.selectionStart);
    field.focus();
    field.setRangeText(before === "" || /\s$/.test(before) ? "#" : " #", field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
});

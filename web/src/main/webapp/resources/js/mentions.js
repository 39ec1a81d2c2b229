// While a comment is written: @ offers colleagues, by the letters that follow it.

import { Suggestions } from "./suggestions.js";

const composer = document.getElementById("composer");

new Suggestions({
  field: document.getElementById("composerText"),
  menu: document.getElementById("mentionMenu"),
  pattern: /(^|[^\p{L}\p{N}])@([\p{L}\p{N}. '-]{0,40})$/u,
  isWanted: () => composer.dataset.mode === "comment",
  fill: (option) => `@${option.dataset.name} `,
});

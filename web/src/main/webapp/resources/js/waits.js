// Says that an answer takes its time, beside the button that asked for it.

const parts = (source, role) => document.querySelectorAll(`[data-${role}="${source}"]`);

function show(source, waiting) {
  parts(source, "waits").forEach((part) => (part.hidden = !waiting));
  parts(source, "rests").forEach((part) => (part.hidden = waiting));
  const button = document.getElementById(source);
  if (button) {
    button.setAttribute("aria-disabled", String(waiting));
    button.classList.toggle("is-waiting", waiting);
  }
}

const sourceOf = (settings) => String(settings.source?.id ?? settings.source);

window
  .jQuery(document)
  .on("pfAjaxSend", (event, request, settings) => show(sourceOf(settings), true))
  .on("pfAjaxComplete", (event, request, settings) => show(sourceOf(settings), false));

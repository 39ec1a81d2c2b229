// Who gets a reply: those who are due one, or those the agent has chosen. The choice belongs to the draft.

const form = document.getElementById("composer");
const fields = [...form.querySelectorAll("input[data-people]")];
let draft = null;
let changed = () => {};

/** Shows whom this draft goes to; what is chosen from now on is told. */
export function show(shown, keep) {
  draft = shown;
  changed = keep;
  if (draft?.mode === "forward") {
    draft.people ??= { to: "", cc: "", bcc: "" };
  }
  const chosen = draft?.people;
  form.dataset.people = chosen ? "chosen" : "due";
  for (const field of fields) {
    field.value = chosen?.[field.dataset.people] ?? "";
  }
}

/** What the server is told of it. */
export const told = (sent, mode) => (mode !== "comment" && sent.people ? { chosen: true, ...sent.people } : {});

/** Puts the cursor where the first of them is typed, unless somebody is there. */
export function ask() {
  if (!draft?.people?.to) {
    fields[0].focus();
  }
}

function choose() {
  const due = document.getElementById("composerAddress").dataset;
  draft.people = { to: due.to, cc: due.cc, bcc: "" };
  show(draft, changed);
  changed();
  fields.find((field) => field.dataset.people === "cc").focus();
}

function leave() {
  delete draft.people;
  show(draft, changed);
  changed();
  form.querySelector("[data-action=people]")?.focus();
}

form.addEventListener("input", (event) => {
  const field = event.target.closest("[data-people]");
  if (field?.matches("input") && draft?.people) {
    draft.people[field.dataset.people] = field.value;
    changed();
  }
});
form.addEventListener("click", (event) => {
  if (draft && event.target.closest("[data-action=people]")) {
    choose();
  } else if (draft && event.target.closest("[data-action=people-back]")) {
    leave();
  }
});

// Narrows the list to a label, an agent or what waits. What it is narrowed to stands in the address, like the view.

import { Popup } from "./popup.js";
import { on, signal } from "./signals.js";

const inbox = document.getElementById("inbox");
const opener = document.getElementById("filterOpener");
const chips = document.getElementById("filterChips");
const fields = { label: document.getElementById("filterLabel"), owner: document.getElementById("filterOwner"), only: document.getElementById("filterOnly") };
const popup = new Popup(document.getElementById("filterMenu"), show);

/** Opens the filter, or closes it. */
export const toggle = () => popup.toggle(opener);

/** Shows what the list is narrowed to; a label may be one that was made after the page was. */
function show() {
  const query = new URLSearchParams(inbox.dataset.query);
  const said = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = query.get(name) ?? "";
    if (value && ![...field.options].some((option) => option.value === value)) {
      field.add(new Option(value, value));
    }
    field.value = value;
    if (value) {
      said.push(field.selectedOptions[0].textContent);
    }
  }
  chips.hidden = said.length === 0;
  document.getElementById("filterWords").textContent = said.join(" · ");
}

function narrow(values) {
  const query = new URLSearchParams(inbox.dataset.query);
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      query.set(name, value);
    } else {
      query.delete(name);
    }
  }
  signal("view", `/app/inbox?${query}`);
}

for (const [name, field] of Object.entries(fields)) {
  field.addEventListener("change", () => narrow({ [name]: field.value }));
}
opener.addEventListener("click", toggle);
inbox.addEventListener("click", (event) => {
  if (event.target.closest("[data-filter=clear]")) {
    narrow({ label: "", owner: "", only: "" });
    opener.focus();
  }
});
on("narrowed", show);
on("label-made", (name) => fields.label.add(new Option(name, name)));
show();

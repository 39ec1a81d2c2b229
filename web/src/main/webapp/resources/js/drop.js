// Takes files that are dropped on the composer or pasted into it.

import { add } from "./files.js";

const form = document.getElementById("composer");

for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      form.classList.add("is-drop");
    }
  });
}
form.addEventListener("dragleave", (event) => {
  form.classList.toggle("is-drop", form.contains(event.relatedTarget));
});
form.addEventListener("drop", (event) => {
  form.classList.remove("is-drop");
  take(event, event.dataTransfer.files);
});
form.addEventListener("paste", (event) => take(event, event.clipboardData.files));

function take(event, files) {
  if (files.length > 0) {
    event.preventDefault();
    add(files);
  }
}

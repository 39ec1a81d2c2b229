// Takes files that are dropped on the composer or pasted into it.

import { add } from "./files.js";
import { insert } from "./formats.js";

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
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    event.stopPropagation();
    add(event.dataTransfer.files);
  }
}, true);
// Words from office programs carry a picture of themselves: it is the words that are meant.
form.addEventListener("paste", (event) => {
  const { files } = event.clipboardData;
  if (files.length > 0 && !event.clipboardData.getData("text/plain")) {
    event.preventDefault();
    event.stopPropagation();
    insert(files);
  }
}, true);

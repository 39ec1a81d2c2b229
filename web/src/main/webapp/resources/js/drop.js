// Takes files that are dropped on a place to write in, or pasted into it.

/** Files that are dropped go along; pictures that are pasted stand in the text. */
export function takeDropped(root, files, formats) {
  for (const name of ["dragenter", "dragover"]) {
    root.addEventListener(name, (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        root.classList.add("is-drop");
      }
    });
  }
  root.addEventListener("dragleave", (event) => {
    root.classList.toggle("is-drop", root.contains(event.relatedTarget));
  });
  root.addEventListener("drop", (event) => {
    root.classList.remove("is-drop");
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      files.add(event.dataTransfer.files);
    }
  }, true);
  // Words from office programs carry a picture of themselves: it is the words that are meant.
  root.addEventListener("paste", (event) => {
    const pasted = event.clipboardData.files;
    if (pasted.length > 0 && !event.clipboardData.getData("text/plain")) {
      event.preventDefault();
      event.stopPropagation();
      formats.insert(pasted);
    }
  }, true);
}

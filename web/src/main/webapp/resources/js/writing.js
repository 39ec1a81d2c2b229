// A place to write in: its words, their formats, and the files that go along.

import { takeDropped } from "./drop.js";
import { Editor } from "./editor.js";
import { Files } from "./files.js";
import { Formats } from "./formats.js";

/** Makes one of the element that holds its parts. */
export function writing(root) {
  const editor = new Editor(root);
  const files = new Files(root);
  takeDropped(root, files, new Formats(root, editor, files));
  return { editor, files };
}

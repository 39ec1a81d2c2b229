// What an agent has begun to write, kept in the browser for each conversation and kind until the server has stored it.
// Each draft knows the message it answers to, so that no message that came later can be overlooked.

import { ofText } from "./rich-html.js";

const me = document.getElementById("inbox").dataset.me;
const key = (conversation, mode) => `samtal-draft:${me}:${conversation}:${mode}`;

/** A draft without a word yet. */
export const blank = (conversation, mode) => ({ conversation, mode, text: "", html: "", files: [], clientId: crypto.randomUUID() });

const isFilled = (text = "") => text.trim() !== "";

/** Whether there is anything in it; whom a mail goes to counts where nothing else says so. */
export const holds = (draft) =>
  isFilled(draft.text) || Boolean(draft.html) || (draft.files ?? []).length > 0
  || (draft.mode !== "reply" && (isFilled(draft.subject) || Object.values(draft.people ?? {}).some(isFilled)));

/** The stored draft, null where there is none. */
export function stored(conversation, mode) {
  try {
    return JSON.parse(localStorage.getItem(key(conversation, mode)));
  } catch {
    return null;
  }
}

/** Stores a draft that has words or files; says whether it has. */
export function store(draft, mode, place) {
  if (holds(draft)) {
    draft.mode = mode;
    draft.basedOn ??= place;
    put(draft);
    return true;
  }
  delete draft.basedOn;
  drop(draft.conversation, mode);
  return false;
}

/** Stores a draft as it is. */
export function put(draft) {
  localStorage.setItem(key(draft.conversation, draft.mode), JSON.stringify(draft));
}

/** Lets go of a draft. */
export function drop(conversation, mode) {
  localStorage.removeItem(key(conversation, mode));
}

/** Makes a draft answer to this place from now on. */
export function rebase(draft, mode, place) {
  if (draft && holds(draft)) {
    draft.basedOn = place;
    store(draft, mode);
  }
}

/** Stores what was taken back above what has been begun since, and says what kind it is. */
export function giveBack(back, place) {
  const mode = back.mode ?? "reply";
  const begun = stored(back.conversation, mode);
  const parts = [back, begun].filter((part) => part && (part.text.trim() || part.html));
  const isRich = parts.some((part) => part.html);
  const text = isRich ? "" : parts.map((part) => part.text).join("\n\n");
  const html = isRich ? parts.map((part) => part.html || ofText(part.text)).join("") : "";
  const files = [...(back.files ?? []), ...(begun?.files ?? [])];
  const { people = begun?.people, quoted = begun?.quoted, quotedAt, basedOn } = back;
  store({ ...blank(back.conversation, mode), text, html, files, people, quoted, quotedAt, basedOn }, mode, place);
  return mode;
}

/** Gets a draft ready for the server: the same words keep their number however often they are sent, others get their own. */
export function seal(draft, mode) {
  const told = JSON.stringify([draft.text, draft.html ?? "", (draft.files ?? []).map((file) => file.id), draft.people ?? null, draft.quoted ?? null, draft.inbox ?? null, draft.subject ?? null]);
  if (draft.told !== undefined && draft.told !== told) {
    draft.clientId = crypto.randomUUID();
  }
  draft.told = told;
  store(draft, mode);
}

// The files that go with what is being written: brought to the server at once, so that sending need not wait for them.

import { SignedOut, request } from "./fragment.js";
import { shows } from "./rich-html.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

const path = document.getElementById("composerFile").dataset.path;
const list = document.getElementById("composerFiles");
const picker = document.getElementById("composerFile");
const coming = new Set();
let draft = null;
let owner = null;
let last = Promise.resolve();

/** Shows the files of this draft. Its owner is told what has arrived for a draft, shown or not, and what was removed. */
export function show(current, newOwner) {
  draft = current;
  owner = newOwner;
  paint();
}

/** Waits until what was chosen for this draft is on the server; false where a file did not arrive. */
export async function settled(of) {
  const arrivals = await Promise.all([...coming].filter((item) => isSame(item.draft, of)).map((item) => item.done));
  return arrivals.every(Boolean);
}

/** Whether both are what is written there and in that way; the one may be a copy from the store. */
export const isSame = (one, other) => one.conversation === other.conversation && one.mode === other.mode;

/** Ids of the files that go with the draft, as the server takes them; a picture that was taken out of the text stays here. */
export const ids = (of) =>
  (of.files ?? [])
    .filter((file) => !isInText(of, file) || shows(of.html, file.id))
    .map((file) => file.id)
    .join(",");

const isInText = (of, file) => Boolean(file.picture && of.html);

/** Adds files to the draft that is shown; pictures are placed in its text. They travel one after the other, and so keep their order. */
export function add(files, place) {
  if (draft) {
    [...files].forEach((file) => bring(file, place));
    paint();
  }
}

function bring(file, place) {
  const item = { place, name: file.name, icon: file.type.startsWith("image/") ? "image" : "file", draft, removed: false };
  last = last.then(() => item.removed || send(file, item));
  item.done = last.finally(() => {
    coming.delete(item);
    paint();
  });
  coming.add(item);
}

async function send(file, item) {
  try {
    const query = new URLSearchParams({ name: file.name, type: file.type });
    const response = await fetch(`${path}?${query}`, {
      method: "POST",
      credentials: "same-origin",
      body: file.slice(0, file.size, "application/octet-stream"),
      headers: { "X-Requested-With": "samtal" },
    });
    const answer = response.headers.get("Content-Type")?.startsWith("application/json") ? await response.json() : null;
    if (response.status !== 201) {
      return refuse(file, answer);
    }
    if (item.removed) {
      forget(answer.id);
    } else {
      owner.arrived(item.draft, { ...answer, picture: Boolean(item.place) }, item.place);
    }
    return true;
  } catch {
    return refuse(file, null);
  }
}

function refuse(file, answer) {
  toast(answer?.text ? `${file.name}: ${answer.text}` : word("filesFailed", file.name), { kind: "error" });
  return false;
}

/** What is not to be sent is forgotten; if nobody hears of it, the server forgets it by itself. */
function forget(id) {
  request(`${path}/${id}`, { method: "DELETE" }).catch((failed) => failed instanceof SignedOut);
}

function paint() {
  const waiting = [...coming].filter((item) => draft && isSame(item.draft, draft) && !item.removed);
  const ready = (draft?.files ?? []).filter((file) => !isInText(draft, file));
  list.hidden = ready.length + waiting.length === 0;
  list.replaceChildren(
    ...ready.map((file) => chip(file, file.size, () => remove(file))),
    ...waiting.map((item) => chip(item, word("filesComing"), () => cancel(item), true)),
  );
}

function remove(file) {
  draft.files = draft.files.filter((other) => other !== file);
  forget(file.id);
  owner.removed();
  left();
}

function cancel(item) {
  item.removed = true;
  left();
}

function left() {
  paint();
  (list.querySelector("button") ?? picker.previousElementSibling).focus();
}

function chip({ name, icon: kind }, detail, away, busy = false) {
  const item = Object.assign(document.createElement("li"), { className: "file file--draft" });
  item.setAttribute("aria-busy", String(busy));
  const words = Object.assign(document.createElement("span"), { className: "file__name" });
  words.append(
    Object.assign(document.createElement("span"), { className: "truncate", textContent: name }),
    Object.assign(document.createElement("span"), { className: "file__size", textContent: detail }),
  );
  const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--ghost btn--icon btn--sm" });
  button.setAttribute("aria-label", word("filesRemove", name));
  button.title = word("filesRemove", name);
  button.append(icon("close"));
  button.addEventListener("click", away);
  item.append(thumb(kind), words, button);
  return item;
}

function thumb(kind) {
  const place = Object.assign(document.createElement("span"), { className: "file__thumb" });
  place.append(icon(kind));
  return place;
}

function icon(name) {
  const drawn = Object.assign(document.createElement("i"), { className: `ic ic-${name}` });
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
}

picker.previousElementSibling.addEventListener("click", () => picker.click());
picker.addEventListener("change", () => {
  add(picker.files);
  picker.value = "";
});

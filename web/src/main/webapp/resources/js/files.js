// The files that go with what is being written: brought to the server at once, so that sending need not wait for them.

import { SignedOut, request } from "./fragment.js";
import { shows } from "./rich-html.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

/** Whether both are what is written there and in that way; the one may be a copy from the store. */
export const isSame = (one, other) => one.conversation === other.conversation && one.mode === other.mode;

/** Ids of the files that go with the draft, as the server takes them; a picture that was taken out of the text stays here. */
export const ids = (of) =>
  (of.files ?? [])
    .filter((file) => !isInText(of, file) || shows(of.html, file.id))
    .map((file) => file.id)
    .join(",");

const isInText = (of, file) => Boolean(file.picture && of.html);

/** The files of a place to write in. */
export class Files {
  #list;
  #picker;
  #button;
  #path;
  #coming = new Set();
  #draft = null;
  #owner = null;
  #last = Promise.resolve();

  constructor(root) {
    this.#list = root.querySelector("[data-part=files]");
    this.#picker = root.querySelector("[data-part=file]");
    this.#button = this.#picker.previousElementSibling;
    this.#path = this.#picker.dataset.path;
    this.#button.addEventListener("click", () => this.#picker.click());
    this.#picker.addEventListener("change", () => {
      this.add(this.#picker.files);
      this.#picker.value = "";
    });
  }

  /** Shows the files of this draft. Its owner is told what has arrived for a draft, shown or not, and what was removed. */
  show(current, owner) {
    this.#draft = current;
    this.#owner = owner;
    this.#paint();
  }

  /** Waits until what was chosen for this draft is on the server; false where a file did not arrive. */
  async settled(of) {
    const arrivals = await Promise.all([...this.#coming].filter((item) => isSame(item.draft, of)).map((item) => item.done));
    return arrivals.every(Boolean);
  }

  /** Adds files to the draft that is shown; pictures are placed in its text. They travel one after the other, and so keep their order. */
  add(chosen, place) {
    if (this.#draft) {
      [...chosen].forEach((file) => this.#bring(file, place));
      this.#paint();
    }
  }

  #bring(file, place) {
    const item = { place, name: file.name, icon: file.type.startsWith("image/") ? "image" : "file", draft: this.#draft, removed: false };
    this.#last = this.#last.then(() => item.removed || this.#send(file, item));
    item.done = this.#last.finally(() => {
      this.#coming.delete(item);
      this.#paint();
    });
    this.#coming.add(item);
  }

  async #send(file, item) {
    try {
      const query = new URLSearchParams({ name: file.name, type: file.type });
      const response = await fetch(`${this.#path}?${query}`, {
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
        this.#forget(answer.id);
      } else {
        this.#owner.arrived(item.draft, { ...answer, picture: Boolean(item.place) }, item.place);
      }
      return true;
    } catch {
      return refuse(file, null);
    }
  }

  /** What is not to be sent is forgotten; if nobody hears of it, the server forgets it by itself. */
  #forget(id) {
    request(`${this.#path}/${id}`, { method: "DELETE" }).catch((failed) => failed instanceof SignedOut);
  }

  #paint() {
    const draft = this.#draft;
    const waiting = [...this.#coming].filter((item) => draft && isSame(item.draft, draft) && !item.removed);
    const ready = (draft?.files ?? []).filter((file) => !isInText(draft, file));
    this.#list.hidden = ready.length + waiting.length === 0;
    this.#list.replaceChildren(
      ...ready.map((file) => chip(file, file.size, () => this.#remove(file))),
      ...waiting.map((item) => chip(item, word("filesComing"), () => this.#cancel(item), true)),
    );
  }

  #remove(file) {
    this.#draft.files = this.#draft.files.filter((other) => other !== file);
    this.#forget(file.id);
    this.#owner.removed();
    this.#left();
  }

  #cancel(item) {
    item.removed = true;
    this.#left();
  }

  #left() {
    this.#paint();
    (this.#list.querySelector("button") ?? this.#button).focus();
  }
}

function refuse(file, answer) {
  toast(answer?.text ? `${file.name}: ${answer.text}` : word("filesFailed", file.name), { kind: "error" });
  return false;
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

// Who else is at the opened conversation: those who look at it stand in its head, those who write above its messages.

import { assign } from "./actions.js";
import { form } from "./composer-look.js";
import { say } from "./live.js";
import { assignee, openedId } from "./thread.js";
import { on } from "./signals.js";
import { word } from "./words.js";

const STILL_WRITING = 30000;
const APART = 1000;
const SHOWN = 3;
const place = document.getElementById("colleagues");
let people = [];
let shown = openedId();
let writing = "";
let told = "";
let toldAt = 0;
let telling;
let pause;

/** Tells where this window is, once a second at most. */
function tell() {
  telling ??= setTimeout(() => {
    telling = null;
    const at = { conversation: document.hidden ? 0 : openedId(), writing };
    if (told !== JSON.stringify(at)) {
      told = JSON.stringify(at);
      toldAt = Date.now();
      say({ at });
    }
  }, Math.max(0, toldAt + APART - Date.now()));
}

/** Nothing is being written any more. */
export function stopped() {
  clearTimeout(pause);
  writing = "";
  tell();
}

form.addEventListener("input", (event) => {
  if (event.target.closest("[data-part=text], [data-part=rich]")) {
    clearTimeout(pause);
    pause = setTimeout(stopped, STILL_WRITING);
    writing = form.dataset.mode;
    tell();
  }
});
document.addEventListener("visibilitychange", tell);

on("line", (isThere) => {
  told = "";
  if (isThere) {
    tell();
  } else {
    people = [];
    show();
  }
});
on("here", (here) => {
  if (here.conversation === openedId()) {
    ({ people } = here);
    show();
  }
});
on("head", () => {
  if (openedId() !== shown) {
    shown = openedId();
    people = [];
    stopped();
  }
  show();
});

function show() {
  document.getElementById("viewers")?.replaceChildren(...faces());
  const writers = people.filter((person) => person.writing !== "nothing");
  const text = sentence(writers);
  const [writer] = writers;
  const isOffered = writers.length === 1 && writer.writing === "reply" && place.dataset.let && assignee() !== writer.id;
  if (place.dataset.shown === text + isOffered) {
    return;
  }
  place.dataset.shown = text + isOffered;
  place.replaceChildren(...(text ? [banner(writers, text, isOffered)] : []));
}

function sentence(writers) {
  if (writers.length === 0) {
    return "";
  }
  const names = { reply: "writesReply", comment: "writesComment", forward: "writesForward" };
  const text = writers.length === 1 ? word(names[writers[0].writing], writers[0].name) : word("writeMany", writers.length);
  return writing === "" ? text : `${text} ${word("draftSaved")}`;
}

function banner(writers, text, isOffered) {
  const box = Object.assign(document.createElement("div"), { className: "banner banner--collab" });
  box.append(...writers.slice(0, SHOWN).map((writer) => face(writer)), Object.assign(document.createElement("span"), { className: "grow", textContent: text }));
  if (isOffered) {
    const [{ id, name }] = writers;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--sm", textContent: word("letAnswer", name.split(" ")[0]) });
    button.addEventListener("click", () => {
      document.getElementById("threadSubject").focus();
      assign(id, name);
    });
    box.append(button);
  }
  return box;
}

/** Those who look at it, the first few by their faces. */
function faces() {
  const rest = people.length - SHOWN;
  const more = Object.assign(document.createElement("span"), { className: "subtle small", textContent: `+${rest}` });
  return [...people.slice(0, SHOWN).map((person) => named(face(person), person)), ...(rest > 0 ? [more] : [])];
}

function face({ initials, tint }) {
  const avatar = Object.assign(document.createElement("span"), { className: `avatar avatar--${tint} avatar--xs`, textContent: initials });
  avatar.setAttribute("aria-hidden", "true");
  return avatar;
}

function named(avatar, { name }) {
  avatar.title = word("looks", name);
  avatar.removeAttribute("aria-hidden");
  avatar.setAttribute("role", "img");
  avatar.setAttribute("aria-label", avatar.title);
  return avatar;
}

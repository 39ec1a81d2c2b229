// Notices that pass: they stay eight seconds, longer while somebody looks at them, and offer a way back.

import { word } from "./words.js";

const STAY = 8000;
const place = document.getElementById("toasts");
const home = place.parentElement;
let undoLast = null;

/** Shows a notice; with an action to undo what was done. */
export function toast(text, { undo, kind = "check" } = {}) {
  const box = document.createElement("div");
  box.className = "toast";
  if (kind === "error") {
    box.setAttribute("role", "alert");
  }
  const icon = Object.assign(document.createElement("i"), { className: `ic ic-${kind}` });
  icon.setAttribute("aria-hidden", "true");
  box.append(icon, Object.assign(document.createElement("span"), { className: "grow", textContent: text }));
  undoLast = undo ?? null;
  if (undo) {
    box.append(undoButton(box, undo));
  }
  show();
  place.replaceChildren(box);
  stay(box);
}

/** An open dialog lies above everything that is not within it. */
function show() {
  const front = document.querySelector("dialog[open]") ?? home;
  if (place.parentElement !== front) {
    front.append(place);
  }
}

/** Takes the notice away that stands, and with it the way back. */
export function dismiss() {
  undoLast = null;
  place.replaceChildren();
}

/** Offers a way back for as long as a notice would stand, where the page itself shows what was done. */
export function offer(action) {
  dismiss();
  undoLast = action;
  setTimeout(() => undoLast === action && (undoLast = null), STAY);
}

/** Undoes the last action, as long as its notice stands. */
export function undo() {
  const action = undoLast;
  dismiss();
  action?.();
}

function undoButton(box, action) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "toast__action", textContent: word("undo") });
  const key = Object.assign(document.createElement("kbd"), { className: "only-desktop", textContent: "Z" });
  button.append(" ", key);
  button.addEventListener("click", () => {
    undoLast = null;
    box.remove();
    action();
  });
  return button;
}

function stay(box) {
  let timer;
  const leave = () => {
    timer = setTimeout(() => {
      if (box.isConnected) {
        undoLast = null;
        box.remove();
      }
    }, STAY);
  };
  for (const event of ["pointerenter", "focusin"]) {
    box.addEventListener(event, () => clearTimeout(timer));
  }
  for (const event of ["pointerleave", "focusout"]) {
    box.addEventListener(event, leave);
  }
  leave();
}

// Shows HTML mail in frames of their own. A frame runs no script and loads nothing from elsewhere; its height is read
// from outside, which is all that sharing our origin is for.

import { word } from "./words.js";

const SANDBOX = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";
const FOLDED = 520;
const SMALLEST = 0.5;

/** Puts a frame into each place below the root that asks for one; says when one has changed its height. */
export function showFrames(root, resized) {
  for (const place of root.querySelectorAll("[data-frame]:not([data-shown])")) {
    place.dataset.shown = "true";
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", SANDBOX);
    frame.title = place.dataset.title;
    frame.addEventListener("load", () => fit(place, frame, resized));
    frame.src = place.dataset.frame;
    place.replaceChildren(frame);
  }
}

function fit(place, frame, resized) {
  const page = frame.contentDocument?.documentElement;
  if (!page) {
    return;
  }
  if (page.querySelector("[data-blocked]") && !place.querySelector(".email__frame-note")) {
    place.prepend(note(page.querySelector("[data-remote]") && place.closest(".email__frame") ? () => showPictures(place, frame) : null));
  }
  const resize = () => {
    narrow(page, frame);
    size(place, frame, heightOf(page));
    resized();
  };
  resize();
  new ResizeObserver(resize).observe(frame.contentDocument.body);
}

/** A mail that is laid out wider than the thread is made smaller, down to what can still be read; then it scrolls. */
function narrow(page, frame) {
  page.style.zoom = 1;
  const zoom = Math.max(SMALLEST, frame.clientWidth / page.scrollWidth);
  page.style.zoom = Math.min(1, zoom);
}

const heightOf = (page) => Math.ceil(page.querySelector("body").scrollHeight * page.style.zoom);

function size(place, frame, height) {
  const folds = height > FOLDED * 1.25 && !frame.contentDocument.querySelector(".history[open]");
  let button = place.querySelector(".email__unfold");
  if (folds && !button) {
    button = unfoldButton(place, frame);
    place.classList.add("is-folded");
  }
  frame.height = place.classList.contains("is-folded") ? FOLDED : Math.max(40, height);
  frame.style.height = `${frame.height}px`;
}

function unfoldButton(place, frame) {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "btn btn--sm email__unfold",
    textContent: word("unfold"),
  });
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    const folded = place.classList.toggle("is-folded");
    button.textContent = word(folded ? "unfold" : "fold");
    button.setAttribute("aria-expanded", String(!folded));
    size(place, frame, heightOf(frame.contentDocument.documentElement));
  });
  place.append(button);
  return button;
}

/** The pictures come through our server, so theirs learns that somebody reads this, and not who. */
function showPictures(place, frame) {
  place.querySelector(".email__frame-note").remove();
  frame.src = `${place.dataset.frame}?pictures=shown`;
  frame.focus();
}

function note(show) {
  const line = Object.assign(document.createElement("p"), { className: "email__frame-note" });
  const icon = Object.assign(document.createElement("i"), { className: "ic ic-shield ic--sm" });
  icon.setAttribute("aria-hidden", "true");
  line.append(icon, word("blocked"));
  if (show) {
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: "btn btn--ghost btn--sm",
      textContent: word("pictures"),
    });
    button.addEventListener("click", show);
    line.append(button);
  }
  return line;
}

// Replies that leave later: says so once they are sent, takes them back into the composer, stops those of others.

import { announce } from "./announce.js";
import { run } from "./commands.js";
import { form } from "./composer-look.js";
import { restore, submit } from "./composer.js";
import { focus } from "./editor.js";
import { shows } from "./rich-html.js";
import { signal } from "./signals.js";
import { openedId } from "./thread.js";
import { dismiss, offer, toast } from "./toast.js";
import { word } from "./words.js";

const MORNING = 8;
const MONDAY = 1;
const menu = document.getElementById("laterMenu");
const own = document.getElementById("laterTime");
const opener = form.querySelector("[data-action=later]");
const format = new Intl.DateTimeFormat(document.documentElement.lang === "sv" ? "sv" : "en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** Offers a way back from sending. The page shows what waits, unless another conversation has been opened. */
export function tell({ sent, mode, at }) {
  const seconds = Number(form.dataset.undo);
  if (mode === "comment" || (!at && seconds === 0)) {
    return;
  }
  const undo = () => takeBack(sent);
  const said = at ? word("scheduled", format.format(at)) : word("sending", seconds);
  if (openedId() === sent.conversation) {
    offer(undo);
    announce(said);
  } else {
    toast(said, { undo });
  }
}

/** Keeps a reply of this agent from leaving, and goes on writing it. */
export async function takeBack(sent) {
  dismiss();
  if (await stopped(sent.conversation, sent.clientId)) {
    restore(sent);
    signal(openedId() === sent.conversation ? "changed" : "open", openedId() === sent.conversation ? [sent.conversation] : sent.conversation);
  }
}

async function stopped(conversation, clientId) {
  const outcome = await run("takeBack", { conversation, clientId });
  if (!outcome.ok) {
    toast(outcome.text ?? word("failed"), { kind: "error" });
    signal("changed", [conversation]);
  }
  return outcome.ok;
}

/** The reply of an item, as it was written. */
function written(item) {
  const { client, text = "", html = "", chosen, to, cc, bcc, quoted, forward } = item.dataset;
  const files = [...item.querySelectorAll("data")].map(({ value, dataset }) => ({
    id: value,
    name: dataset.name,
    size: dataset.size,
    icon: dataset.icon.startsWith("image/") ? "image" : "file",
    picture: shows(html, value),
  }));
  const mode = forward === "true" ? "forward" : "reply";
  return { conversation: openedId(), mode, quoted, clientId: client, text, html, files, people: chosen === "true" ? { to, cc, bcc } : undefined };
}

async function stop(item) {
  const conversation = openedId();
  if (await stopped(conversation, item.dataset.client)) {
    signal("changed", [conversation]);
    focus();
  }
}

function morning(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  day.setHours(MORNING, 0, 0, 0);
  return day;
}

const choices = {
  hour: () => new Date(Date.now() + 3600_000),
  tomorrow: () => morning(1),
  monday: () => morning((MONDAY + 6 - new Date().getDay()) % 7 + 1),
  own: () => (own.value ? new Date(own.value) : null),
};

function open() {
  menu.querySelectorAll(".menu__item").forEach((item) => (item.lastElementChild.textContent = format.format(choices[item.dataset.later]())));
  menu.hidden = false;
  const place = opener.getBoundingClientRect();
  menu.style.top = `${place.top - menu.offsetHeight - 4}px`;
  menu.style.left = `${Math.max(8, Math.min(place.right - menu.offsetWidth, window.innerWidth - menu.offsetWidth - 8))}px`;
  opener.setAttribute("aria-expanded", "true");
  menu.querySelector(".menu__item").focus();
}

function shut(back) {
  if (!menu.hidden) {
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (back) {
      opener.focus();
    }
  }
}

function choose(name) {
  const at = choices[name]();
  if (at) {
    shut(true);
    submit({ at });
  } else {
    own.focus();
  }
}

menu.addEventListener("keydown", (event) => {
  const items = [...menu.querySelectorAll(".menu__item")];
  const at = items.indexOf(document.activeElement);
  if (event.key === "Escape") {
    event.stopPropagation();
    shut(true);
  } else if (at >= 0 && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    event.preventDefault();
    (items[at + (event.key === "ArrowDown" ? 1 : -1)] ?? own).focus();
  } else if (event.key === "Enter" && document.activeElement === own) {
    event.preventDefault();
    choose("own");
  }
});
document.addEventListener("click", (event) => {
  const choice = event.target.closest("#laterMenu [data-later]");
  const item = event.target.closest("#later li");
  if (choice) {
    choose(choice.dataset.later);
  } else if (event.target.closest("[data-action=later]")) {
    (menu.hidden ? open : shut)(true);
  } else if (!menu.contains(event.target)) {
    shut(false);
  }
  if (item && event.target.closest("[data-action=take-back]")) {
    takeBack(written(item));
  } else if (item && event.target.closest("[data-action=stop]")) {
    stop(item);
  }
});

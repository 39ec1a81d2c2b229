// A menu that asks for a time to come.

import { Popup } from "./popup.js";

const MORNING = 8;
const MONDAY = 1;
const format = new Intl.DateTimeFormat(document.documentElement.lang === "sv" ? "sv" : "en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** How a time is told. */
export const said = (at) => format.format(at);

function morning(days) {
  const day = new Date();
  day.setDate(day.getDate() + days);
  day.setHours(MORNING, 0, 0, 0);
  return day;
}

const times = {
  hour: () => new Date(Date.now() + 3600_000),
  tomorrow: () => morning(1),
  monday: () => morning((MONDAY + 6 - new Date().getDay()) % 7 + 1),
};

/** Makes a menu ask for a time; it is told with the button at which it was opened, null where an answer is waited for. */
export function timeMenu(menu, chosen) {
  const own = menu.querySelector("input[type=datetime-local]");
  const popup = new Popup(menu, () => {
    for (const item of menu.querySelectorAll("[data-time]")) {
      const time = times[item.dataset.time];
      if (time) {
        item.lastElementChild.textContent = said(time());
      }
    }
  });
  const choose = (name) => {
    if (name === "own" && !own.value) {
      own.focus();
      return;
    }
    popup.shut(true);
    chosen(name === "answer" ? null : (times[name]?.() ?? new Date(own.value)), popup.opener);
  };
  menu.addEventListener("click", (event) => {
    const item = event.target.closest("[data-time]");
    if (item) {
      choose(item.dataset.time);
    }
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && document.activeElement === own) {
      event.preventDefault();
      choose("own");
    }
  });
  return popup;
}

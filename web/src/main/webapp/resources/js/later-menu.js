// The menu that asks when what is written shall leave. Its button's place to write in is told by an event.

const MORNING = 8;
const MONDAY = 1;
const menu = document.getElementById("laterMenu");
const own = document.getElementById("laterTime");
const format = new Intl.DateTimeFormat(document.documentElement.lang === "sv" ? "sv" : "en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
let opener;

/** How a time is told. */
export const said = (at) => format.format(at);

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

/** What lies outside of an open dialog can't be reached, so the menu moves into it. */
function open(button) {
  opener = button;
  menu.querySelectorAll(".menu__item").forEach((item) => (item.lastElementChild.textContent = said(choices[item.dataset.later]())));
  (opener.closest("dialog") ?? document.body).append(menu);
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
    opener.dispatchEvent(new CustomEvent("later", { bubbles: true, detail: at }));
  } else {
    own.focus();
  }
}

menu.addEventListener("keydown", (event) => {
  const items = [...menu.querySelectorAll(".menu__item")];
  const at = items.indexOf(document.activeElement);
  if (event.key === "Escape") {
    event.preventDefault();
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
  const button = event.target.closest("[data-action=later]");
  if (choice) {
    choose(choice.dataset.later);
  } else if (button) {
    if (menu.hidden) {
      open(button);
    } else {
      shut(true);
    }
  } else if (!menu.contains(event.target)) {
    shut(false);
  }
});

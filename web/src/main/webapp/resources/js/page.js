// Every page: tells the server the reader's time zone, and opens and closes what slides in on narrow screens.

const YEAR = 31536000;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `samtal-zone=${encodeURIComponent(zone)}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    toggle(opener.dataset.opens, opener);
  } else if (document.body.dataset.nav === "open" && !event.target.closest("#nav")) {
    delete document.body.dataset.nav;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.dataset.nav === "open") {
    delete document.body.dataset.nav;
    document.querySelector("[data-opens=nav]")?.focus();
  }
});

/** Opens or closes a region named in the body's data attributes. */
export function toggle(name, opener) {
  const open = document.body.dataset[name] !== "open";
  if (open) {
    document.body.dataset[name] = "open";
    document.getElementById(name)?.querySelector("a, button")?.focus();
  } else {
    delete document.body.dataset[name];
  }
  opener?.setAttribute("aria-expanded", String(open));
}

/** Whether single keys do something here; who dictates has turned them off. */
export const singleKeys = () => document.getElementById("shell")?.dataset.keys !== "off";

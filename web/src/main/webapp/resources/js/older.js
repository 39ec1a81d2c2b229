// Lists that run from new to old: shows further rows below the ones that are there. Without this script the link leads to
// a page of its own.

import { fragment } from "./fragment.js";

document.addEventListener("click", (event) => {
  const link = event.target.closest("#older a");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    load(link);
  }
});

async function load(link) {
  const place = document.getElementById("older");
  const said = place.querySelector("[role=status]");
  if (link.ariaBusy === "true") {
    return;
  }
  link.ariaBusy = "true";
  said.textContent = link.dataset.loading;
  try {
    add(await fragment(link.getAttribute("href")), place);
  } catch {
    link.ariaBusy = "false";
    link.textContent = link.dataset.again;
    said.textContent = link.dataset.failed;
  }
}

/** Appends the rows of the page that was fetched, and goes on with its link. */
function add(page, place) {
  const rows = [...page.querySelectorAll("#rows > tr")];
  const next = page.querySelector("#older");
  document.getElementById("rows").append(...rows);
  if (next) {
    place.replaceWith(next);
  } else {
    place.remove();
  }
  rows[0]?.querySelector("a")?.focus();
}

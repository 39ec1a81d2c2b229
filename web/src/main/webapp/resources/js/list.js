// The list of conversations: loads further rows, patches single ones, and never moves what is under the pointer.

import { fragment } from "./fragment.js";
import { signal } from "./signals.js";
import { count, word } from "./words.js";

const list = document.getElementById("rows");
const news = document.getElementById("listNews");
const inbox = document.getElementById("inbox");
const SLOW = 300;
const waiting = new Map();

/** The row of a conversation, if it is shown. */
export const rowOf = (id) => document.getElementById(`c${id}`)?.querySelector(".conv") ?? null;

export const rows = () => [...list.querySelectorAll(".conv")];

/** Marks the opened conversation. */
export function select(id) {
  for (const link of rows()) {
    const opened = link === rowOf(id);
    link.classList.toggle("is-selected", opened);
    link.setAttribute("aria-current", String(opened));
    link.tabIndex = opened ? 0 : -1;
  }
  if (!rowOf(id)) {
    rows()[0]?.setAttribute("tabindex", "0");
  }
  for (const gone of list.querySelectorAll("[data-gone]")) {
    if (gone.id !== `c${id}`) {
      gone.remove();
    }
  }
  signal("rows");
}

/** Takes a row away, since it left the view. */
export function remove(id) {
  document.getElementById(`c${id}`)?.remove();
  if (rows().length === 0) {
    reload();
  }
}

/** Loads the list anew, in the view and inbox that are looked at. */
export async function reload(background = false) {
  const slow = background ? 0 : setTimeout(() => list.replaceChildren(part("loadingRows")), SLOW);
  const query = inbox.dataset.query;
  const content = await fragment(`/app/fragment/rows?${query}&conversation=${opened()}`, { background }).finally(() => clearTimeout(slow));
  if (query !== inbox.dataset.query) {
    return;
  }
  waiting.clear();
  news.hidden = true;
  list.replaceChildren(content);
  begin();
}

/** Says in the list's place that it could not be loaded, with a way to try again. */
export function fail(again) {
  list.replaceChildren(part("failedRows"));
  list.querySelector("button").addEventListener("click", again);
}

const part = (name) => document.getElementById(name).content.cloneNode(true);

/** Fetches the rows of these conversations again and puts them where they belong; the opened one stays where it is, fresh. */
export async function refresh(ids) {
  const content = await fragment(`/app/fragment/changed-rows?${inbox.dataset.query}&conversation=${opened()}&ids=${ids.join(",")}`, { background: true });
  const fresh = new Map([...content.querySelectorAll("li[data-live]")].map((item) => [item.dataset.live, item]));
  for (const id of ids.map(String)) {
    place(id, fresh.get(id));
  }
  tellNews();
}

function place(id, item) {
  const shown = document.getElementById(`c${id}`);
  if (!item) {
    leave(id, shown);
  } else if (shown) {
    const focused = shown.contains(document.activeElement);
    const moves = !item.dataset.gone && !isBusy() && time(item) > time(list.querySelector("li[data-live]"));
    shown.replaceWith(item);
    if (moves) {
      list.prepend(item);
    }
    if (focused) {
      item.querySelector(".conv").focus({ preventScroll: true });
    }
  } else if (item.dataset.gone) {
    waiting.delete(id);
  } else if (isBusy()) {
    waiting.set(id, item);
  } else {
    insert(item);
  }
  select(opened());
}

function leave(id, shown) {
  waiting.delete(id);
  if (shown) {
    remove(id);
  }
}

function insert(item) {
  list.querySelector(".list__empty")?.remove();
  const later = [...list.querySelectorAll("li[data-live]")].find((other) => time(other) < time(item));
  const more = list.querySelector(".list__more");
  if (later) {
    later.before(item);
  } else if (more) {
    return;
  } else {
    list.append(item);
  }
}

const time = (item) => Date.parse(item?.querySelector("time")?.dateTime ?? 0);
const opened = () => Number(document.getElementById("threadHead")?.dataset.conversation ?? 0);
const isBusy = () => list.scrollTop > 8 || list.matches(":hover") || list.contains(document.activeElement);

function tellNews() {
  news.hidden = waiting.size === 0;
  news.lastElementChild.textContent = count("news", waiting.size);
}

news.addEventListener("click", () => {
  waiting.forEach(insert);
  waiting.clear();
  tellNews();
  list.scrollTop = 0;
  rows()[0]?.focus();
});

const end = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && loadMore(), { root: list, rootMargin: "400px" });

async function loadMore() {
  const sentinel = list.querySelector(".list__more");
  if (!sentinel || sentinel.dataset.loading) {
    return;
  }
  sentinel.dataset.loading = "true";
  try {
    const content = await fragment(`/app/fragment/rows?${sentinel.dataset.next}&conversation=${opened()}`);
    content.querySelectorAll("li[data-live]").forEach((item) => rowOf(item.dataset.live) && item.remove());
    sentinel.replaceWith(content);
    begin();
  } catch {
    sentinel.textContent = word("loadError");
    sentinel.append(Object.assign(document.createElement("button"), { type: "button", className: "btn btn--sm", textContent: word("loadAgain"), onclick: again }));
  }
}

function again() {
  delete list.querySelector(".list__more").dataset.loading;
  loadMore();
}

function begin() {
  end.disconnect();
  const sentinel = list.querySelector(".list__more");
  if (sentinel) {
    end.observe(sentinel);
  }
  select(opened());
}

begin();

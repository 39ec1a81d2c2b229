// The inbox screen: opens conversations and views without loading the page anew, and passes on what has changed.

import { close, leave, reopen, sendAgain } from "./actions.js";
import { openAssignMenu } from "./assign-menu.js";
import * as composer from "./composer.js";
import "./composer-events.js";
import "./customer.js";
import * as filter from "./filter.js";
import { SignedOut } from "./fragment.js";
import * as later from "./later.js";
import "./later-menu.js";
import * as list from "./list.js";
import { follow } from "./live.js";
import "./mentions.js";
import { countAgain, showViews } from "./navigation.js";
import { openNew } from "./new-conversation.js";
import * as presence from "./presence.js";
import "./saved-views.js";
import { on, signal } from "./signals.js";
import * as shortcuts from "./shortcuts.js";
import "./snippets.js";
import * as thread from "./thread.js";
import "./times.js";

const inbox = document.getElementById("inbox");
const AGAIN = 3000;
let again;

/** Opens a conversation; focus goes to its heading when it was opened by key. */
async function open(id, { push = true, focus = false, message = 0 } = {}) {
  composer.keep();
  list.select(id);
  inbox.dataset.pane = "thread";
  again = () => open(id, { push, focus: true });
  if (!(await thread.show(id).catch(() => false))) {
    return;
  }
  list.select(id);
  composer.begin();
  composer.goOn();
  if (push) {
    history.pushState({}, "", `/app/inbox?${inbox.dataset.query}&conversation=${id}${message ? `&message=${message}` : ""}`);
  }
  if (message) {
    await thread.reach(message);
  }
  if (focus) {
    document.getElementById("threadSubject").focus();
  }
}

/** Goes back to the list; on a narrow screen it takes the thread's place. */
function back() {
  const id = thread.openedId();
  inbox.dataset.pane = "list";
  (list.rowOf(id) ?? list.rows()[0])?.focus();
}

/** The parameters of an address without what is opened in it. */
function viewOf(address) {
  const query = new URL(address, location.href).searchParams;
  ["conversation", "message"].forEach((name) => query.delete(name));
  return query.toString();
}

/** Shows another view or inbox. */
async function view(address, push = true) {
  inbox.dataset.query = viewOf(address);
  inbox.dataset.pane = "list";
  signal("narrowed");
  composer.keep();
  thread.clear();
  if (push) {
    history.pushState({}, "", `/app/inbox?${inbox.dataset.query}`);
  }
  await Promise.all([list.reload().catch(() => list.fail(() => view(address, false))), showViews().catch(countAgain)]);
}

const dirty = new Set();
let patching = false;

/** Fetches what changed, until it has been fetched: an event comes once, a fetch may fail. */
async function changed(ids = []) {
  ids.forEach((id) => dirty.add(id));
  if (patching || dirty.size === 0) {
    return;
  }
  patching = true;
  const now = [...dirty];
  dirty.clear();
  try {
    await Promise.all([list.refresh(now), now.includes(thread.openedId()) ? thread.refresh() : null]);
    patching = false;
    changed();
  } catch (problem) {
    patching = false;
    now.forEach((id) => dirty.add(id));
    if (!(problem instanceof SignedOut)) {
      setTimeout(changed, AGAIN);
    }
  }
  countAgain();
}

/** After a gap that is too long to fill piece by piece. */
function renew() {
  thread.askForDeliveries();
  list.reload(true).then(() => thread.openedId() && thread.refresh()).catch(() => setTimeout(renew, AGAIN));
  countAgain();
}

/** Opens what stands below a conversation that was closed, or shows that the view is done; says whether there was one. */
function closed(id) {
  if (new URLSearchParams(inbox.dataset.query).get("view")?.match(/closed|attention/)) {
    return false;
  }
  const rows = list.rows();
  const at = rows.indexOf(list.rowOf(id));
  const next = rows[at + 1] ?? rows[at - 1];
  if (next && next !== list.rowOf(id)) {
    open(idOf(next), { focus: true });
    return true;
  }
  view(`/app/inbox?${inbox.dataset.query}`).then(() => document.getElementById("listTitle").focus());
  return false;
}

const idOf = (row) => Number(row.closest("li").dataset.live);
const isPlain = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

inbox.addEventListener("click", (event) => {
  const row = event.target.closest(".conv");
  const item = event.target.closest("a[data-view]");
  const button = event.target.closest("[data-action]");
  const link = event.target.closest("a[data-message]");
  if (row && isPlain(event)) {
    event.preventDefault();
    open(idOf(row), { focus: event.detail === 0 });
  } else if (link && isPlain(event)) {
    event.preventDefault();
    open(thread.openedId(), { message: Number(link.dataset.message) });
  } else if (item && isPlain(event)) {
    event.preventDefault();
    delete document.body.dataset.nav;
    view(item.href);
  } else if (button) {
    const actions = { back, close, reopen, "try-thread": () => again(), "send-again": () => sendAgain(button), leave: () => leave(button), forward: () => composer.forward(button.dataset), new: openNew };
    actions[button.dataset.action]?.();
  }
});

window.addEventListener("popstate", () => {
  const query = new URLSearchParams(location.search);
  const [id, message] = ["conversation", "message"].map((name) => Number(query.get(name)));
  const shown = viewOf(location.href) === inbox.dataset.query ? Promise.resolve() : view(location.href, false);
  shown.then(() => (id ? open(id, { push: false, message }) : closeThread()));
});

function closeThread() {
  composer.keep();
  thread.clear();
  inbox.dataset.pane = "list";
}

on("changed", changed);
on("renew", renew);
// What was read is no mention to look at any more.
on("read", () => document.querySelector("#nav .nav__count--alert") && countAgain());
on("delivery", (id) => id === thread.openedId() && thread.askForDeliveries());
on("unread", (id) => {
  back();
  closeThread();
  history.replaceState({}, "", `/app/inbox?${inbox.dataset.query}`);
  changed([id]);
});
on("behind", (id) => id === thread.openedId() && composer.goOn(true));
on("closed", closed);
on("view", (address) => view(address));
on("open", ({ id, message }) => open(id, { message }));
on("sent", (sent) => {
  presence.stopped();
  later.tell(sent);
});
on("take-back", later.takeBack);
on("started", (id) => {
  changed([id]);
  return open(id, { focus: true });
});
shortcuts.begin({ open: (row) => open(idOf(row), { focus: true }), back, assign: openAssignMenu, start: openNew, filter: filter.toggle });
composer.begin();
composer.goOn();
thread.reach(Number(new URLSearchParams(location.search).get("message")));
follow();

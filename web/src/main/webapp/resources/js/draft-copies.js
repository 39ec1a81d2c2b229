// Keeps a copy of each draft on the server, so that what was begun at one desk is gone on with at another. The browser's own
// draft stays what is shown and sent; where both have changed, they are put together.

import { blank, drop, giveBack, holds, put, stored } from "./drafts.js";
import { request } from "./fragment.js";
import { signal } from "./signals.js";

const PAUSE = 1000;
const AGAIN = 10000;
const PATIENCE = 5000;
const LONGEST_FAREWELL = 30000;
const MODES = ["reply", "comment", "forward"];
const PARTS = ["text", "html", "files", "people", "quoted", "quotedAt", "basedOn", "clientId"];
const NONE = { revision: 0, content: "" };
const me = document.getElementById("inbox").dataset.me;
const key = (conversation, mode) => `samtal-copy:${me}:${conversation}:${mode}`;
const waiting = new Map();
let last = Promise.resolve();

/** The copy the server has of a draft, as far as this browser knows. */
const known = (conversation, mode) => JSON.parse(localStorage.getItem(key(conversation, mode))) ?? NONE;

function note(conversation, mode, copy) {
  if (copy.revision > 0) {
    localStorage.setItem(key(conversation, mode), JSON.stringify(copy));
  } else {
    localStorage.removeItem(key(conversation, mode));
  }
}

const written = (draft) => (draft && holds(draft) ? JSON.stringify(Object.fromEntries(PARTS.map((part) => [part, draft[part]]))) : "");
const isKept = (conversation, mode) => written(stored(conversation, mode)) === known(conversation, mode).content;

/** Takes note that a draft may have changed. */
export function changed(conversation, mode, after = PAUSE) {
  const name = key(conversation, mode);
  if (!isKept(conversation, mode) && !waiting.has(name)) {
    const go = () => keep(name, conversation, mode);
    waiting.set(name, { go, timer: setTimeout(go, after) });
  }
}

/** Waits until all that was written so far has its copy, or can't have one now. */
export function settled() {
  [...waiting.values()].forEach(({ go }) => go());
  return last;
}

/** Lets go of a draft that has been sent: the server has done so with its copy. */
export function sent(conversation, mode) {
  drop(conversation, mode);
  note(conversation, mode, NONE);
}

function keep(name, conversation, mode) {
  clearTimeout(waiting.get(name)?.timer);
  waiting.delete(name);
  last = last.then(() => copy(conversation, mode));
}

async function copy(conversation, mode) {
  const content = written(stored(conversation, mode));
  const { revision, content: before } = known(conversation, mode);
  if (content === before) {
    return;
  }
  const body = new URLSearchParams({ conversation, kind: mode, revision, content });
  try {
    const options = { keepalive: content.length < LONGEST_FAREWELL, signal: AbortSignal.timeout(PATIENCE) };
    const answer = await request("/app/draft", { method: "POST", body, ...options });
    note(conversation, mode, { revision: (await answer.json()).revision, content });
    changed(conversation, mode);
  } catch ({ status }) {
    if (status === 409) {
      signal("behind", conversation);
    } else if (status !== 400) {
      changed(conversation, mode, AGAIN);
    }
  }
}

/** Copies that are not those this browser knows: made elsewhere, or gone because they were sent elsewhere. */
export async function news(conversation, isBehind) {
  await settled();
  const told = document.getElementById("threadHead").dataset.drafts ?? "";
  const there = new Map(told.split(",").filter(Boolean).map((pair) => pair.split(":")));
  const isOther = (mode, revision) => known(conversation, mode).revision !== revision;
  if (!isBehind && !MODES.some((mode) => isOther(mode, Number(there.get(mode) ?? 0)))) {
    return [];
  }
  const answer = await request(`/app/draft?conversation=${conversation}`, { background: true });
  const copies = await answer.json();
  return MODES.map((kind) => copies.find((one) => one.kind === kind) ?? { kind, ...NONE }).filter(({ kind, revision }) => isOther(kind, revision));
}

/** Takes a copy over; what was written here since the last one follows it. */
export function take(conversation, { kind, revision, content }, place) {
  const wasKept = isKept(conversation, kind) || written(stored(conversation, kind)) === content;
  const copied = content && { ...blank(conversation, kind), ...JSON.parse(content) };
  note(conversation, kind, { revision, content });
  if (!wasKept) {
    if (copied) {
      giveBack(copied, place);
    }
    changed(conversation, kind);
  } else if (copied) {
    put(copied);
  } else {
    drop(conversation, kind);
  }
}

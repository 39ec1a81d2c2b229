// Keeps the page true: holds the last number seen of each inbox and asks for what came after it, whenever the line has
// been cut. Where no socket gets through, it asks every few seconds; the answer is the same.

import { heard } from "./announce.js";
import { tell } from "./connection.js";
import { request, SignedOut } from "./fragment.js";
import { signal } from "./signals.js";
import { word } from "./words.js";

const PATIENCE = 40000;
const GATHER = 120;
const WAITS = [1, 2, 4, 8, 15];
const POLL_EVERY = 4000;
const positions = new Map(
  document.getElementById("inbox").dataset.positions.split(",").filter(Boolean).map((pair) => pair.split(":").map(Number)),
);
const changed = new Set();
let socket = null;
let failures = 0;
let refused = 0;
let watch;
let retry;
let gathering;
let attempts = 0;
let polling = false;
let ended = false;

/** Follows the feed from now on. */
export function follow() {
  document.addEventListener("samtal:signed-out", () => end());
  window.addEventListener("online", connect);
  window.addEventListener("offline", () => tell("wifi-off", word("offline")));
  document.addEventListener("visibilitychange", () => document.hidden || socket || again(0));
  connect();
}

async function connect() {
  const attempt = ++attempts;
  clearTimeout(retry);
  leave();
  try {
    const answer = await request("/app/live/ticket", { method: "POST", background: true });
    const { ticket } = await answer.json();
    if (attempt !== attempts) {
      return;
    }
    const mine = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live?ticket=${ticket}`);
    socket = mine;
    mine.onopen = () => {
      failures = refused = 0;
      tell();
      ask();
      signal("line", true);
    };
    mine.onmessage = (event) => hear(JSON.parse(event.data));
    mine.onclose = () => socket === mine && lost(true);
    expectLife(mine);
  } catch (problem) {
    if (!(problem instanceof SignedOut)) {
      lost(false);
    }
  }
}

/** A line that is given up has nothing more to say. */
function leave() {
  const old = socket;
  socket = null;
  old?.close();
}

function expectLife(mine) {
  clearTimeout(watch);
  watch = setTimeout(() => {
    if (mine === socket) {
      leave();
      lost(true);
    }
  }, PATIENCE);
}

const ask = () => say({ after: Object.fromEntries(positions) });

/** Tells the server something, as long as there is a line. */
export function say(message) {
  if (socket?.readyState === WebSocket.OPEN) {
    socket.send(JSON.stringify(message));
  }
}

function hear(message) {
  expectLife(socket);
  if (message.beat) {
    say({ beat: true });
  }
  if (message.here) {
    signal("here", message.here);
  }
  if (message.rows) {
    take(message.rows, message.asked);
  }
  if (message.more) {
    Object.entries(message.positions).forEach(([inbox, number]) => positions.set(Number(inbox), number));
    signal("renew");
  }
}

/** Notes what changed; a number that is missing means that something was lost on the way, so we ask. */
function take(rows, asked) {
  for (const { inbox, number, conversation, kind } of rows) {
    const last = positions.get(inbox) ?? number - 1;
    if (number > last + 1 && !asked) {
      ask();
      return;
    }
    if (number > last) {
      positions.set(inbox, number);
      changed.add(conversation);
      heard(conversation, kind);
      if (kind === "DELIVERY") {
        signal("delivery", conversation);
      }
    }
  }
  gathering ??= setTimeout(pass, GATHER);
}

function pass() {
  gathering = null;
  const ids = [...changed];
  changed.clear();
  if (ids.length > 40) {
    signal("renew");
  } else if (ids.length > 0) {
    signal("changed", ids);
  }
}

function lost(bySocket) {
  if (ended) {
    return;
  }
  socket = null;
  signal("line", false);
  clearTimeout(watch);
  failures++;
  refused += bySocket ? 1 : 0;
  if (refused > 3) {
    poll();
  }
  again(WAITS[Math.min(failures - 1, WAITS.length - 1)]);
}

function again(seconds) {
  clearTimeout(retry);
  if (ended || socket?.readyState === WebSocket.OPEN) {
    return;
  }
  if (seconds === 0) {
    connect();
    return;
  }
  if (navigator.onLine && failures > 1 && refused <= 3) {
    tell("refresh", word("lost", seconds), word("now"), () => again(0));
  }
  retry = setTimeout(() => (seconds > 1 && refused <= 3 ? again(seconds - 1) : again(0)), 1000 * (refused > 3 ? seconds * 4 : 1));
}

async function poll() {
  if (polling) {
    return;
  }
  polling = true;
  tell("clock", word("polling"));
  while (!ended && socket?.readyState !== WebSocket.OPEN) {
    const after = [...positions].map((pair) => pair.join(":")).join(",");
    await request(`/app/live/feed?after=${after}`, { background: true })
      .then((answer) => answer.json())
      .then((message) => hear({ ...message, beat: false }))
      .catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY));
  }
  polling = false;
}

function end() {
  ended = true;
  leave();
  clearTimeout(retry);
  const here = encodeURIComponent(location.pathname + location.search);
  tell("lock", word("signedOut"), word("signIn"), () => location.assign(`/login?return=${here}`));
}

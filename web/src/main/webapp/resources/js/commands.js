// Runs the actions of the page's one form and tells how each ended.

import { fragment, signedOut } from "./fragment.js";

const actions = {
  assign: "samtalAssign",
  close: "samtalClose",
  reopen: "samtalReopen",
  snooze: "samtalSnooze",
  spam: "samtalSpam",
  trash: "samtalTrash",
  unread: "samtalUnread",
  rename: "samtalRename",
  label: "samtalLabel",
  unlabel: "samtalUnlabel",
  customer: "samtalCustomer",
  note: "samtalNote",
  unnote: "samtalUnnote",
  reply: "samtalReply",
  comment: "samtalComment",
  sendAgain: "samtalSendAgain",
  leave: "samtalLeave",
  start: "samtalStart",
  saveView: "samtalSaveView",
  removeView: "samtalRemoveView",
  bulk: "samtalBulk",
  takeBack: "samtalTakeBack",
};
// The script of an answer is for widgets of PrimeFaces, and Faces would run it in a way that our policy forbids: here no
// script is ever taken from an answer.
const EXPIRED = "ViewExpiredException";
const STATE = ["jakarta.faces.ViewState", "primefaces.nonce"];
window.execScript = () => {};
let last = Promise.resolve();

/**
 * Runs one action after those before it: {ok: true}, {ok: false, key, text} when it was refused, {ok: false} when no
 * answer came.
 */
export function run(name, values) {
  last = last.then(() => answered(name, values));
  return last;
}

/** The server forgets a page after a dozen younger ones; the session lives on, so the page gets a new state and asks again. */
async function answered(name, values) {
  const outcome = await asked(name, values);
  return outcome.expired && (await renewed()) ? asked(name, values) : outcome;
}

async function renewed() {
  try {
    const page = await fragment(location.href);
    for (const name of STATE) {
      const fresh = page.querySelector(`[name='${name}']`).value;
      document.getElementsByName(name).forEach((field) => (field.value = fresh));
    }
    return true;
  } catch {
    return false;
  }
}

function asked(name, values) {
  return new Promise((resolve) => {
    const source = `form:${name}`;
    const done = (outcome) => {
      pending.delete(source);
      resolve(outcome);
    };
    pending.set(source, done);
    window[actions[name]](values);
  });
}

const pending = new Map();

function outcome() {
  const refusal = document.querySelector("[id='form:notices'] [role=alert]");
  return refusal ? { ok: false, key: refusal.dataset.key, text: refusal.textContent.trim() } : { ok: true };
}

function finish(data, result) {
  pending.get(data.source?.id ?? "")?.(result);
}

window.faces.ajax.addOnEvent((data) => {
  if (data.status === "success") {
    finish(data, outcome());
  }
});
window.faces.ajax.addOnError((data) => {
  const expired = Boolean(data.errorName?.includes(EXPIRED));
  if (!expired && (data.responseCode === 401 || data.status === "malformedXML" || data.status === "emptyResponse")) {
    signedOut();
  }
  finish(data, { ok: false, expired });
});

// Runs the actions of the page's one form and tells how each ended.

import { signedOut } from "./fragment.js";

const actions = {
  assign: "samtalAssign",
  close: "samtalClose",
  reopen: "samtalReopen",
  markRead: "samtalMarkRead",
  reply: "samtalReply",
  comment: "samtalComment",
};
// Without the nonce of the page PrimeFaces takes none of its requests. The script it answers with is for its own widgets,
// and Faces would run it in a way that our policy forbids: here no script is ever taken from an answer.
const nonce = { "primefaces.nonce": document.querySelector("script[nonce]").nonce };
const EXPIRED = "ViewExpiredException";
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

function answered(name, values) {
  return new Promise((resolve) => {
    const source = `form:${name}`;
    const done = (outcome) => {
      pending.delete(source);
      resolve(outcome);
    };
    pending.set(source, done);
    window[actions[name]]({ ...values, ...nonce });
  });
}

const pending = new Map();

function outcome() {
  const refusal = document.querySelector("[id='form:notices'] [role=alert]");
  return refusal ? { ok: false, key: refusal.dataset.key, text: refusal.textContent.trim() } : { ok: true };
}

function finish(data) {
  const source = data.source?.id ?? "";
  pending.get(source)?.(data.status === "success" ? outcome() : { ok: false });
}

window.faces.ajax.addOnEvent((data) => {
  if (data.status === "success") {
    finish(data);
  }
});
window.faces.ajax.addOnError((data) => {
  if (data.errorName?.includes(EXPIRED) || data.responseCode === 401 || data.status === "malformedXML" || data.status === "emptyResponse") {
    signedOut();
  }
  finish(data);
});

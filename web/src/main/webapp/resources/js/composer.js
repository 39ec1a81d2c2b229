// The composer: keeps a draft per conversation and kind in the browser, and lets go of it only when it has been stored.

import { run } from "./commands.js";
import { busy, dress, editor, files, form } from "./composer-look.js";
import * as copies from "./draft-copies.js";
import * as drafts from "./drafts.js";
import { ids, isSame } from "./files.js";
import * as people from "./people.js";
import * as quoted from "./quoted.js";
import { looked, reveal, seenSeq } from "./reading.js";
import { isOpen, openedId, refresh } from "./thread.js";
import { signal } from "./signals.js";
import { toast } from "./toast.js";
import { count, word } from "./words.js";

const CONFLICT = "conversation.reply.conflict";
const saved = document.getElementById("composerSaved");
const guard = document.getElementById("composerGuard");
let draft = null;
let timer;

/** Brings the draft of the opened conversation back. */
export function begin(mode) {
  const id = openedId();
  clearTimeout(timer);
  keep();
  guard.hidden = true;
  if (!id) {
    draft = null;
    return parts(null);
  }
  form.dataset.mode = mode ?? (drafts.stored(id, "comment") && !drafts.stored(id, "reply") ? "comment" : "reply");
  draft = drafts.stored(id, form.dataset.mode) ?? drafts.blank(id, form.dataset.mode);
  editor.show(draft);
  saved.textContent = drafts.holds(draft) ? word("saved") : "";
  draft.mode = form.dataset.mode;
  parts(draft);
  dress();
}

/** Goes on with what was begun elsewhere; a copy that can't be had now is asked for when the conversation is opened again. */
export async function goOn(isBehind = false) {
  const id = openedId();
  const copied = id ? await copies.news(id, isBehind).catch(() => []) : [];
  const isShown = openedId() === id;
  keep();
  copied.forEach((copy) => copies.take(id, copy, seenSeq()));
  if (isShown && copied.length > 0) {
    const mode = draft && drafts.holds(draft) ? form.dataset.mode : undefined;
    draft = null;
    begin(mode);
  }
}

/** Shows what goes with a draft beside its words. */
function parts(of) {
  files.show(of, { arrived, removed: keep });
  people.show(of, keep);
  quoted.show(of, keep);
}

/** Chooses between an answer and a comment, and puts the cursor into it. */
export function write(mode, anew = false) {
  if (!openedId()) {
    return;
  }
  if (anew || mode !== form.dataset.mode) {
    keep();
    begin(mode);
  }
  editor.focus();
  if (mode === "forward") {
    people.ask();
  }
}

/** Passes the message on that stands at a place. */
export function forward({ seq, clock }) {
  write("forward");
  quoted.choose(seq, clock);
}

/** Keeps what is being written, before another conversation takes its place. */
export function keep() {
  if (draft) {
    Object.assign(draft, editor.content());
    saved.textContent = drafts.store(draft, form.dataset.mode, seenSeq()) ? word("saved") : "";
    copies.changed(draft.conversation, form.dataset.mode);
  }
}

/** A file may arrive when another conversation is opened already: it belongs to the draft it was chosen for. */
function arrived(chosenFor, file, place) {
  const isShown = draft && isSame(draft, chosenFor);
  const now = isShown ? draft : (drafts.stored(chosenFor.conversation, chosenFor.mode) ?? chosenFor);
  for (const copy of new Set([now, chosenFor])) {
    (copy.files ??= []).push(file);
  }
  if (isShown) {
    place?.(file.id, file.name);
    return keep();
  }
  return drafts.store(now, now.mode);
}

/** The reader has looked at everything shown: what they write is based on it. */
export function lookedAt(id = openedId()) {
  guard.hidden = true;
  looked();
  for (const mode of ["reply", "comment", "forward"]) {
    drafts.rebase(mode === form.dataset.mode ? draft : drafts.stored(id, mode), mode, seenSeq());
  }
}

/** Sends what is written, soon or at a time, and then does something with its conversation, which is given a way back to tell. */
export async function submit({ then, at } = {}) {
  keep();
  const sent = draft;
  const mode = form.dataset.mode;
  if (!sent || !drafts.holds(sent) || form.getAttribute("aria-busy") === "true") {
    editor.focus();
    return;
  }
  busy(true);
  if (!(await files.settled(sent))) {
    busy(false);
    return;
  }
  drafts.seal(sent, mode);
  await copies.settled();
  const { conversation, clientId, basedOn } = sent;
  const outcome = await run(mode === "comment" ? mode : "reply", { conversation, text: sent.text, html: sent.html ?? "", basedOnSeq: basedOn, clientId, files: ids(sent), ...people.told(sent, mode), ...quoted.told(sent), at: at?.toISOString() ?? "" });
  if (outcome.ok) {
    copies.sent(conversation, mode);
    await show(sent, mode);
    signal("sent", { sent, mode, at });
  }
  busy(false);
  if (!outcome.ok) {
    await refuse(outcome, sent);
  } else if (then && openedId() === conversation && isOpen()) {
    then(() => signal("take-back", sent));
  }
}

/** Puts a reply that was taken back before it left where it was written, above what has been begun since. */
export function restore(back) {
  keep();
  const mode = drafts.giveBack(back, seenSeq());
  if (openedId() === back.conversation) {
    draft = null;
    write(mode, true);
  }
}

/** Shows what was stored, which is then seen; the composer is free for the next message, unless it has been turned to another. */
async function show(sent, mode) {
  if (openedId() === sent.conversation) {
    if (draft === sent) {
      draft = null;
      begin(mode === "forward" ? "reply" : mode);
    }
    editor.focus();
    await refresh(false).then(() => lookedAt(sent.conversation), () => signal("changed", [sent.conversation]));
  }
}

async function refuse({ key: reason, text: why }, sent) {
  if (reason === CONFLICT && openedId() === sent.conversation) {
    await refresh(false).catch(() => {});
    guard.querySelector("span").textContent = count("guard", reveal(sent.basedOn) || 1);
    guard.hidden = false;
    guard.querySelector("button").focus();
  } else {
    toast(why ?? word("retry"), { kind: "error" });
    editor.focus();
  }
}

/** A draft answers to what its agent had seen when it began. */
function written() {
  if (draft) {
    draft.basedOn ??= seenSeq();
  }
  clearTimeout(timer);
  timer = setTimeout(keep, 400);
}

/** Pictures that no longer stand in the text go along as files, and come back from there. */
function turned() {
  keep();
  files.show(draft, { arrived, removed: keep });
}

editor.listen({ written, turned });
window.addEventListener("pagehide", keep);
window.addEventListener("pagehide", copies.settled);

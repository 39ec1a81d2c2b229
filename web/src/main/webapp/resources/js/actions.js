// What an agent does with the opened conversation. Done at once, with a way back for a few seconds.

import { run } from "./commands.js";
import { signal } from "./signals.js";
import { askForDeliveries, assignee, openedId, status } from "./thread.js";
import { said } from "./time-menu.js";
import { toast } from "./toast.js";
import { word } from "./words.js";

/** Gives the conversation to an agent, or to nobody. Who has it is for the server to say: the page may be a moment behind. */
export async function assign(agent, name) {
  const conversation = openedId();
  const before = assignee();
  if (!conversation) {
    return;
  }
  if (await done("assign", { conversation, agent: agent || "" })) {
    const undo = () => done("assign", { conversation, agent: before || "" });
    toast(agent ? word("assigned", name) : word("unassigned"), { undo });
  }
}

/** Closes the conversation and goes on with the next one; undoing it undoes what was done with it, too. */
export async function close(undoToo) {
  const conversation = openedId();
  if (conversation && (await done("close", { conversation }))) {
    const next = signal("closed", conversation);
    toast(word(next ? "closedNext" : "closed"), { undo: () => back(conversation).then(undoToo) });
  }
}

/** Brings the conversation back from wherever it is; undoing it puts it there again. */
export async function reopen() {
  const conversation = openedId();
  const before = { closed: "close", spam: "spam", trash: "trash" }[status()] ?? "close";
  if (conversation && (await done("reopen", { conversation }))) {
    toast(word("reopened"), { undo: () => done(before, { conversation }) });
  }
}

/** Takes the conversation out of sight until a time, or until the customer writes, and goes on with the next one. */
export async function snooze(at, firmly, undoToo) {
  const told = at ? word("snoozed", said(at)) : word("snoozedAnswer");
  await putAway("snooze", told, { until: at?.toISOString() ?? "", firmly }, undoToo);
}

/** Makes the conversation unread again and leaves it, so that it is not read at once. */
export async function unread() {
  const conversation = openedId();
  if (conversation && (await done("unread", { conversation }))) {
    signal("unread", conversation);
    toast(word("markedUnread"));
  }
}

/** Puts the conversation among the spam. */
export const spam = () => putAway("spam", word("spam"));

/** Moves the conversation to the trash. */
export const trash = () => putAway("trash", word("trash"));

async function putAway(action, told, values = {}, undoToo = () => {}) {
  const conversation = openedId();
  const was = status();
  if (conversation && was !== action && (await done(action, { conversation, ...values }))) {
    signal("closed", conversation);
    toast(told, { undo: () => (was === "closed" ? done("close", { conversation }).then(() => signal("open", { id: conversation })) : back(conversation).then(undoToo)) });
  }
}

/** Sends a reply again that did not arrive, by the button beside it. */
export async function sendAgain(button) {
  const conversation = openedId();
  const { message, attempts, twice } = button.dataset;
  button.disabled = true;
  askForDeliveries();
  if (await done("sendAgain", { conversation, message, attempts, twice })) {
    document.getElementById("threadBody").focus();
    toast(word("sentAgain"));
  } else {
    button.disabled = false;
  }
}

/** Lets a reply be that did not arrive, by the button beside it. */
export async function leave(button) {
  const conversation = openedId();
  const { message, attempts } = button.dataset;
  button.disabled = true;
  askForDeliveries();
  if (await done("leave", { conversation, message, attempts })) {
    document.getElementById("threadBody").focus();
    toast(word("left"));
  } else {
    button.disabled = false;
  }
}

async function back(conversation) {
  if (await done("reopen", { conversation })) {
    await signal("open", { id: conversation });
  }
}

async function done(name, values) {
  const outcome = await run(name, values);
  if (outcome.ok) {
    signal("changed", [values.conversation]);
  } else {
    toast(outcome.text ?? word("failed"), { kind: "error" });
  }
  return outcome.ok;
}

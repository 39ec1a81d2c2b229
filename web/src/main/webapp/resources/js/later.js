// Replies that leave later: says so once they are sent, takes them back into the composer, stops those of others.

import { announce } from "./announce.js";
import { run } from "./commands.js";
import { editor, form } from "./composer-look.js";
import { restore } from "./composer.js";
import { said } from "./time-menu.js";
import { shows } from "./rich-html.js";
import { signal } from "./signals.js";
import { openedId } from "./thread.js";
import { dismiss, offer, toast } from "./toast.js";
import { word } from "./words.js";

/** Offers a way back from sending. The page shows what waits, unless another conversation has been opened. */
export function tell({ sent, mode, at }) {
  const seconds = Number(form.dataset.undo);
  if (mode === "comment" || (!at && seconds === 0)) {
    return;
  }
  const undo = () => takeBack(sent);
  const words = at ? word("scheduled", said(at)) : word("sending", seconds);
  if (openedId() === sent.conversation) {
    offer(undo);
    announce(words);
  } else {
    toast(words, { undo });
  }
}

/** Keeps a reply of this agent from leaving, and goes on writing it. */
export async function takeBack(sent) {
  dismiss();
  if (await stopped(sent.conversation, sent.clientId)) {
    restore(sent);
    if (openedId() === sent.conversation) {
      signal("changed", [sent.conversation]);
    } else {
      signal("open", { id: sent.conversation });
    }
  }
}

async function stopped(conversation, clientId) {
  const outcome = await run("takeBack", { conversation, clientId });
  if (!outcome.ok) {
    toast(outcome.text ?? word("failed"), { kind: "error" });
    signal("changed", [conversation]);
  }
  return outcome.ok;
}

/** The reply of an item, as it was written. */
function written(item) {
  const { client, text = "", html = "", chosen, to, cc, bcc, quoted, forward } = item.dataset;
  const files = [...item.querySelectorAll("data")].map(({ value, dataset }) => ({
    id: value,
    name: dataset.name,
    size: dataset.size,
    icon: dataset.icon.startsWith("image/") ? "image" : "file",
    picture: shows(html, value),
  }));
  const mode = forward === "true" ? "forward" : "reply";
  return { conversation: openedId(), mode, quoted, clientId: client, text, html, files, people: chosen === "true" ? { to, cc, bcc } : undefined };
}

async function stop(item) {
  const conversation = openedId();
  if (await stopped(conversation, item.dataset.client)) {
    signal("changed", [conversation]);
    editor.focus();
  }
}

document.addEventListener("click", (event) => {
  const item = event.target.closest("#later li");
  if (item && event.target.closest("[data-action=take-back]")) {
    takeBack(written(item));
  } else if (item && event.target.closest("[data-action=stop]")) {
    stop(item);
  }
});

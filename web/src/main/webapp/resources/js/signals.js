// What the parts of the page tell each other, so that none has to know the others.

const receivers = new Map();

/** Names what happens on a signal; one receiver each. */
export function on(name, receiver) {
  receivers.set(name, receiver);
}

/** Sends a signal and hands back what its receiver said. */
export function signal(name, value) {
  return receivers.get(name)?.(value);
}

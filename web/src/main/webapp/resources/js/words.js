// The texts that scripts show; the page carries them in the reader's language.

const words = document.getElementById("words").dataset;

/** The text of this name with its placeholders filled. */
export function word(name, ...values) {
  return values.reduce((text, value, index) => text.replaceAll(`{${index}}`, value), words[name] ?? name);
}

/** The text for one, or for many. */
export function count(name, number) {
  return number === 1 ? word(`${name}One`) : word(`${name}Many`, number);
}

// The bar that says how the connection to the server is, as long as it is not well.

const bar = document.getElementById("connection");

/** Says how the connection is. The same state said again only changes the words, so that a countdown is heard once. */
export function tell(icon, text, label, action) {
  if (icon && bar.dataset.state === icon) {
    const words = bar.querySelector("span");
    words.setAttribute("aria-live", "off");
    words.textContent = text;
    return;
  }
  bar.replaceChildren();
  bar.dataset.state = icon ?? "";
  if (text) {
    const line = Object.assign(document.createElement("div"), { className: "banner banner--offline" });
    const words = Object.assign(document.createElement("span"), { textContent: text });
    line.append(Object.assign(document.createElement("i"), { className: `ic ic-${icon} ic--sm` }), words);
    if (label) {
      line.append(Object.assign(document.createElement("button"), { type: "button", className: "toast__action", textContent: label, onclick: action }));
    }
    bar.append(line);
  }
}

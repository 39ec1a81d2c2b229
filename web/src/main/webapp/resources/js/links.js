// Makes web addresses in plain text open. The text stays text: nothing in it is ever read as HTML.

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;

/** Turns addresses into links in every text below the root that asks for it. */
export function linkAddresses(root) {
  for (const place of root.querySelectorAll("[data-links]")) {
    place.removeAttribute("data-links");
    for (const text of textsOf(place)) {
      linkText(text);
    }
  }
}

function textsOf(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  return texts;
}

function linkText(text) {
  const parts = [];
  let end = 0;
  for (const found of text.data.matchAll(ADDRESS)) {
    parts.push(text.data.slice(end, found.index), link(found[0]));
    end = found.index + found[0].length;
  }
  if (parts.length > 0) {
    text.replaceWith(...parts, text.data.slice(end));
  }
}

function link(address) {
  return Object.assign(document.createElement("a"), {
    href: address,
    textContent: address,
    target: "_blank",
    rel: "noopener noreferrer nofollow",
  });
}

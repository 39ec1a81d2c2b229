// Turns what the editor holds into the HTML of a mail, and back: lines that follow one another are one paragraph there, and a
// picture is named by its content id (RFC 2392).

const PICTURES = "pictures.samtal";
const OWN = new RegExp(`^cid:([0-9a-f-]{36})@${PICTURES.replace(".", "\\.")}$`);

const parsed = (html) => new DOMParser().parseFromString(html, "text/html").body;
const isLine = (node) => node?.tagName === "P";
const isEmpty = (node) => node.textContent.trim() === "" && !node.querySelector("img");

/** The HTML of a mail from that of the editor; empty where nothing is written. */
export function toMail(html, path) {
  const body = parsed(html.replaceAll("&nbsp;", " "));
  if (isEmpty(body)) {
    return "";
  }
  for (const picture of body.querySelectorAll("img")) {
    picture.setAttribute("src", `cid:${picture.getAttribute("src").slice(path.length + 1)}@${PICTURES}`);
  }
  join(body);
  return body.innerHTML;
}

/** Lines become a paragraph; the first empty line after it ends it, each further one stays. */
function join(body) {
  let paragraph = null;
  let ended = true;
  for (const node of [...body.children]) {
    if (!isLine(node)) {
      paragraph = null;
      ended = false;
    } else if (isEmpty(node)) {
      if (ended) {
        node.replaceChildren(document.createElement("br"));
      } else {
        node.remove();
      }
      ended = true;
      paragraph = null;
    } else if (paragraph) {
      paragraph.append(document.createElement("br"), ...node.childNodes);
      node.remove();
    } else {
      paragraph = node;
      ended = false;
    }
  }
  while (body.lastElementChild && isEmpty(body.lastElementChild)) {
    body.lastElementChild.remove();
  }
}

/** The HTML of the editor from that of a mail. */
export function toEditor(html, path) {
  const body = parsed(html.replaceAll(/ style="[^"]*"/g, ""));
  for (const line of [...body.children]) {
    if (isLine(line) && isLine(line.nextElementSibling) && !isEmpty(line) && !isEmpty(line.nextElementSibling)) {
      line.after(parsed("<p><br></p>").firstChild);
    }
  }
  for (const picture of body.querySelectorAll("img")) {
    const own = OWN.exec(picture.getAttribute("src"));
    if (own) {
      picture.setAttribute("src", `${path}/${own[1]}`);
    } else {
      picture.remove();
    }
  }
  return body.innerHTML;
}

/** Text as HTML, a paragraph where a line is empty; nothing where it says nothing. */
export function ofText(text) {
  if (!text.trim()) {
    return "";
  }
  const body = document.createElement("div");
  for (const part of text.trim().split(/\n{2,}/)) {
    const paragraph = document.createElement("p");
    paragraph.append(...part.split("\n").flatMap((line, at) => (at ? [document.createElement("br"), line] : [line])));
    body.append(paragraph);
  }
  return body.innerHTML;
}

/** The words alone. */
export function plain(html) {
  const body = parsed(html.replaceAll(/<br>|<\/li>/g, "\n").replaceAll("</p>", "\n\n"));
  return body.textContent.trim();
}

/** Whether the HTML shows this file. */
export const shows = (html, id) => html.includes(`cid:${id}@`) || html.includes(`cid:${id}&#64;`);

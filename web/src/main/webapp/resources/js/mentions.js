// While a comment is written: @ offers colleagues, by the letters that follow it.

const NAME = /(^|[^\p{L}\p{N}])@([\p{L}\p{N}. '-]{0,40})$/u;
const composer = document.getElementById("composer");
const field = document.getElementById("composerText");
const menu = document.getElementById("mentionMenu");

const options = () => [...menu.querySelectorAll("[role=option]")];
const shown = () => options().filter((option) => !option.hidden);
const chosen = () => menu.querySelector("[aria-selected=true]");

/** What is typed behind the sign, null where nobody is being mentioned. */
function typed() {
  const isComment = composer.dataset.mode === "comment" && field.selectionStart === field.selectionEnd;
  return isComment ? (NAME.exec(field.value.slice(0, field.selectionStart))?.[2] ?? null) : null;
}

function look() {
  const wanted = typed()?.toLocaleLowerCase();
  for (const option of options()) {
    const name = option.dataset.name.toLocaleLowerCase();
    option.hidden = wanted === undefined || !(name.startsWith(wanted) || name.split(" ").some((part) => part.startsWith(wanted)));
  }
  const isOpen = shown().length > 0;
  menu.hidden = !isOpen;
  if (isOpen) {
    const { left, top } = field.getBoundingClientRect();
    menu.style.left = `${left}px`;
    menu.style.top = `${Math.max(8, top - menu.offsetHeight - 4)}px`;
    choose(shown()[0]);
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}

function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", option.id);
}

function step(by) {
  const all = shown();
  choose(all.at((all.indexOf(chosen()) + by) % all.length));
}

function take(option) {
  const at = field.selectionStart;
  field.setRangeText(`${option.dataset.name} `, at - typed().length, at, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  menu.hidden = true;
  field.focus();
}

field.addEventListener("input", look);
field.addEventListener("click", look);
field.addEventListener("blur", () => (menu.hidden = true));
field.addEventListener("keydown", (event) => {
  const keys = { ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => take(chosen()), Tab: () => take(chosen()), Escape: () => (menu.hidden = true) };
  if (!menu.hidden && keys[event.key] && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    event.stopImmediatePropagation();
    keys[event.key]();
  }
}, true);
menu.addEventListener("mousedown", (event) => {
  event.preventDefault();
  const option = event.target.closest("[role=option]");
  if (option) {
    take(option);
  }
});

// Buttons that copy what stands beside them.

const SAID_FOR = 4000;

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) {
    return;
  }
  const source = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    say(button.parentElement.querySelector("[data-copied]"));
  } catch {
    getSelection().selectAllChildren(source);
  }
});

function say(place) {
  place.textContent = place.dataset.copied;
  setTimeout(() => {
    place.textContent = "";
  }, SAID_FOR);
}

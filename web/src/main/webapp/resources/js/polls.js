// Looks again how something is going, for as long as the page asks for it: the part with data-look-every says how often, in
// seconds, and samtalLook is the page's command that shows it anew. What a page asks on its own must not keep a session
// alive (S64).

const COMMAND = "look";
let timer;

function arm() {
  clearTimeout(timer);
  const seconds = Number(document.querySelector("[data-look-every]")?.dataset.lookEvery ?? 0);
  if (seconds > 0) {
    timer = setTimeout(window.samtalLook, seconds * 1000);
  }
}

// An update that fails asks for the page anew, which says what is wrong; error pages have no addresses of their own.
window.PrimeFaces.settings.errorPages = { "": location.pathname + location.search };

window
  .jQuery(document)
  .on("pfAjaxSend", (event, request, settings) => {
    if (String(settings.source).endsWith(`:${COMMAND}`)) {
      request.setRequestHeader("Samtal-Background", "true");
    }
  })
  .on("pfAjaxComplete", arm);
arm();

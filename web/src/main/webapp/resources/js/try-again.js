// On a page that could not be shown: looks every few seconds whether it can be now, and goes on by itself.

const EVERY = 5000;

async function look() {
  const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
  if (answer?.ok) {
    location.reload();
  } else {
    setTimeout(look, EVERY);
  }
}

setTimeout(look, EVERY);

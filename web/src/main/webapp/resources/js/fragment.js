// Fetches pieces of pages. A session that has ended and a server that is away are told apart, since only one of them
// needs the person.

export class SignedOut extends Error {}

/** What was asked for is not there, or not for this person. */
export class Missing extends Error {}

/** Fetches a fragment as nodes. What nobody asked for is marked as background, so that it keeps no session alive. */
export async function fragment(path, { background = false, signal } = {}) {
  const response = await request(path, { signal, background });
  const template = document.createElement("template");
  template.innerHTML = await response.text();
  return template.content;
}

/** Sends a request of our own; anything but success is thrown. */
export async function request(path, { background = false, ...options } = {}) {
  const headers = { "X-Requested-With": "samtal", ...options.headers };
  if (background) {
    headers["Samtal-Background"] = "true";
  }
  const response = await fetch(path, { credentials: "same-origin", ...options, headers });
  if (response.redirected || response.status === 401) {
    signedOut();
    throw new SignedOut();
  }
  if (response.status === 404 || response.status === 403) {
    throw new Missing(path);
  }
  if (!response.ok) {
    throw Object.assign(new Error(`${response.status} ${path}`), { status: response.status });
  }
  return response;
}

/** Tells the page that only a new sign-in helps. */
export function signedOut() {
  document.dispatchEvent(new CustomEvent("samtal:signed-out"));
}

/** Puts each element of the content where the one with its id stands. */
export function patch(content) {
  for (const fresh of [...content.children]) {
    const stale = fresh.id && document.getElementById(fresh.id);
    if (stale) {
      stale.replaceWith(fresh);
    }
  }
}

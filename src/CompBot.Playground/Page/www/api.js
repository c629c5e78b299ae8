// The JSON endpoint that docs/playground-api.md describes.

const offset = -new Date().getTimezoneOffset();

/** The program will not take this, however often it is tried. */
export class Refused extends Error {}

const isFinal = status => status >= 400 && status < 500 && status !== 408 && status !== 429;

async function read(response) {
  if (response.status === 401) location.reload();
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  const why = body.error ?? 'The program could not take that.';
  throw isFinal(response.status) && response.status !== 401 ? new Refused(why) : new Error(why);
}

/** Milliseconds before the next try: 1, 2, 4 … seconds, half a minute at most, with some chance mixed in. */
export const backoff = tries => Math.min(30_000, 1000 * 2 ** tries) * (0.75 + Math.random() / 2);

export async function post(event, message, after) {
  const body = JSON.stringify({ message, event, utcOffsetMinutes: offset, after });
  const response = await fetch('/api/events', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return read(response);
}

export const turn = async () => read(await fetch('/api/turn'));

export const catalog = async () => read(await fetch('/api/catalog'));

export async function suggestions(from, typed, given) {
  const query = new URLSearchParams({ from, typed });
  if (given.company) query.set('company', given.company);
  if (given.role) query.set('role', given.role);
  return read(await fetch(`/api/suggestions?${query}`));
}

/** Calls show with each line of the feed, from the first that is kept, and connected with whether it flows; reconnects by itself. */
export function follow(show, connected) {
  let tries = 0;
  const open = () => {
    const source = new EventSource('/api/feed');
    source.onopen = () => {
      tries = 0;
      connected(true);
    };
    source.onmessage = event => show(JSON.parse(event.data));
    source.onerror = () => {
      connected(false);
      // The browser tries again by itself where nobody answered; where an error was answered it gives up.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, backoff(tries++));
    };
  };
  open();
}

export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');

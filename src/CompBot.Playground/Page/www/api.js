// The JSON endpoint that docs/playground-api.md describes.

const offset = -new Date().getTimezoneOffset();

async function read(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? 'The program could not take that. Try again in a moment.');
  return body;
}

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

/** Calls show with each line of the feed, from the first that is kept; reconnects by itself. */
export function follow(show) {
  const source = new EventSource('/api/feed');
  source.onmessage = event => show(JSON.parse(event.data));
  return source;
}

export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');

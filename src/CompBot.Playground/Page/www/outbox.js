// What the person did and the program has not taken yet. It stands on the page at once, is tried until it is taken, and is kept in this browser until then.

import * as api from './api.js';
import { announce, byId, make } from './dom.js';
import { ownMessage } from './render.js';

const KEY = 'compbot-unsent';

const list = byId('unsent');
let items = [];
let failures = 0;
let timer = null;
let isTrying = false;
let handlers = {};

const WORDS = { sending: 'Sending…', waiting: 'Not sent yet. I try again by myself.', refused: 'Not taken' };

function keep() {
  try {
    const left = items.map(({ id, event, text }) => ({ id, event, text }));
    if (left.length) localStorage.setItem(KEY, JSON.stringify(left));
    else localStorage.removeItem(KEY);
  } catch { /* A browser that keeps nothing: it stands on the page all the same. */ }
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** The message as it stands, here or in the log already: there it waits for its answer. */
const standing = item => document.querySelector(`.own[data-message="${item.id}"]`);

function tell(item, state, why = null) {
  const line = standing(item)?.querySelector('.state');
  if (!line) return;
  const words = why ? `${WORDS[state]}: ${why}` : WORDS[state];
  line.className = `state ${state}`;
  line.replaceChildren(make('span', {}, words), ...actions(item, state));
  if (state !== 'sending') announce(words);
}

function actions(item, state) {
  if (state === 'waiting') return [make('button', { type: 'button', class: 'quiet', onclick: tryNow }, 'Try now')];
  if (state === 'refused') return [make('button', { type: 'button', class: 'quiet', onclick: () => takeBack(item) }, item.event.type === 'said' ? 'Change it' : 'Remove')];
  return [];
}

/** What was refused goes back into the message box, so that nothing has to be typed again. */
function takeBack(item) {
  standing(item)?.remove();
  if (item.event.type === 'said') handlers.edit(item.event.text);
}

function add(item) {
  items.push(item);
  if (!standing(item)) list.append(ownMessage(item.text, { message: item.id }));
  tell(item, timer ? 'waiting' : 'sending');
}

function drop(item) {
  items = items.filter(it => it !== item);
  keep();
}

/** One at a time and in order: what was written later waits behind what was written first. */
async function pump() {
  if (isTrying || timer || !items.length) return;
  isTrying = true;
  const item = items[0];
  tell(item, 'sending');
  handlers.trying(true);
  try {
    const turn = await api.post(item.event, item.id, handlers.last());
    failures = 0;
    drop(item);
    handlers.taken(turn, item);
    shown(item.id);
  } catch (failed) {
    if (failed instanceof api.Refused) {
      drop(item);
      tell(item, 'refused', failed.message);
    } else {
      wait();
    }
  } finally {
    isTrying = false;
    handlers.trying(false, items.length > 0 && !timer);
    pump();
  }
}

function wait() {
  items.forEach(item => tell(item, 'waiting'));
  timer = setTimeout(tryNow, api.backoff(failures++));
}

/** At once, and not only when the wait is over: the person asked, or the program is back. */
export function tryNow() {
  clearTimeout(timer);
  timer = null;
  pump();
}

/** Whether a press is still on its way: a second one would answer a question that is about to change. */
export const isBusy = () => items.some(item => item.event.type !== 'said');

export function send(event, text) {
  add({ id: api.newId(), event, text });
  keep();
  pump();
}

/** The program shows this message as its own now. */
export function shown(message) {
  list.querySelector(`[data-message="${message}"]`)?.remove();
}

/** Takes up what an earlier visit could not send. */
export function startOutbox(on) {
  handlers = on;
  kept().forEach(add);
  addEventListener('online', tryNow);
  pump();
}

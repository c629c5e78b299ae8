// The page: sends what the person does, shows what comes back.

import * as api from './api.js';
import { setText, startComposer } from './composer.js';
import { announce, byId, make } from './dom.js';
import { openForm } from './form.js';
import { showEffects, showUnderstood, startPanel } from './panel.js';
import { botMessage, ownMessage } from './render.js';

const log = byId('log');
const scroller = byId('scroller');
let catalog = { commands: [], forms: [] };
let last = 0;
let lastTurn = [];
let isSending = false;
const waiting = [];

function clear() {
  log.replaceChildren();
  lastTurn = [];
}

/** Shows a line once, in order, whether it came with an answer or with the feed. */
function show(entry) {
  if (entry.seq <= last) return;
  last = entry.seq;
  if (entry.from === 'erased') {
    clear();
    return;
  }
  byId('welcome').hidden = true;
  byId('working')?.remove();
  if (entry.from === 'you') {
    log.querySelectorAll('.choices:not(.past)').forEach(choices => choices.classList.add('past'));
    log.querySelector('.own.pending')?.remove();
    lastTurn = [];
    log.append(ownMessage(entry.text, entry.seq));
  } else {
    lastTurn.push(entry);
    log.append(botMessage(entry, press, open));
  }
  showEffects(lastTurn);
  settle();
}

/** Brings the beginning of the newest turn into view: long answers are read from their first line. */
function settle() {
  const newest = [...log.querySelectorAll('.own')].at(-1) ?? log.lastElementChild;
  if (newest) scroller.scrollTop += newest.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 16;
}

function problem(text, again) {
  byId('working')?.remove();
  log.append(make('div', { class: 'problem', role: 'alert' }, make('p', {}, text), make('button', { type: 'button', onclick: event => { event.target.parentElement.remove(); again(); } }, 'Try again')));
  scroller.scrollTop = scroller.scrollHeight;
}

/** One at a time. What is written meanwhile waits for its turn; a second press of buttons that are about to change does nothing. */
async function send(event, message = api.newId()) {
  if (isSending) {
    if (event.type !== 'pressed') waiting.push([event, message]);
    return;
  }
  isSending = true;
  document.body.classList.add('sending');
  const cameFromLog = log.contains(document.activeElement);
  const before = last;
  log.append(make('div', { class: 'working', id: 'working', 'aria-hidden': 'true' }, make('i'), make('i'), make('i')));
  try {
    const turn = await api.post(event, message, last);
    turn.entries.forEach(show);
    showUnderstood(turn.understood);
    if (cameFromLog) focusNew(before);
  } catch (failed) {
    problem(failed instanceof TypeError ? 'The program does not answer. Is it still running?' : failed.message, () => send(event, message));
  } finally {
    byId('working')?.remove();
    isSending = false;
    const next = waiting.shift();
    if (next) send(...next);
    else document.body.classList.remove('sending');
  }
}

/** After a press the keyboard goes on at the new answer, so that Tab reaches its choices next. */
function focusNew(before) {
  const fresh = [...log.querySelectorAll('.bot')].find(message => Number(message.dataset.seq) > before);
  fresh?.focus({ preventScroll: true });
}

const press = (choice, value) => send({ type: 'pressed', choice, value });

function open(form) {
  openForm(catalog.forms.find(it => it.id === form), fields => send({ type: 'filled', form, fields }));
}

async function start() {
  startPanel();
  api.follow(show);
  catalog = await api.catalog();
  startComposer(catalog, text => send({ type: 'said', text }));
  for (const button of document.querySelectorAll('.start')) {
    button.addEventListener('click', () => button.dataset.send ? send({ type: 'said', text: button.dataset.send }) : setText(button.dataset.type));
  }
  const turn = await api.turn();
  turn.entries.forEach(show);
  showUnderstood(turn.understood);
  document.body.dataset.ready = 'true';
}

start().catch(() => announce('The page could not load. Reload it.'));

// The page: sends what the person does, shows what comes back.

import * as api from './api.js';
import { setText, startComposer } from './composer.js';
import { announce, byId, make, notice } from './dom.js';
import { asksFirst, startForgetting } from './forget.js';
import { openForm } from './form.js';
import * as outbox from './outbox.js';
import { showEffects, showStanding, showState, startPanel } from './panel.js';
import { botMessage, choiceOf, ownMessage } from './render.js';

const log = byId('log');
const scroller = byId('scroller');
let catalog = { commands: [], forms: [] };
let last = 0;
let lastTurn = [];

/** Everything is gone: the page is as at the first visit. */
function beginAnew() {
  log.replaceChildren();
  byId('sections').replaceChildren();
  byId('return').hidden = true;
  byId('go-on').textContent = '';
  byId('welcome').hidden = false;
  lastTurn = [];
  document.body.classList.add('anew');
}

/** Shows a line once, in order, whether it came with an answer or with the feed. */
function show(entry) {
  if (entry.seq <= last) return;
  last = entry.seq;
  if (entry.from === 'erased') {
    beginAnew();
    watchChoices();
    return;
  }
  if (entry.from === 'you') showOwn(entry);
  else showBot(entry);
  showEffects(lastTurn);
  settle();
  watchChoices();
}

function showOwn(entry) {
  document.body.classList.remove('anew');
  byId('welcome').hidden = true;
  const hadFocus = [...document.querySelectorAll('.choices, #sections')].some(it => it.contains(document.activeElement));
  // What was offered before is answered now: it can be read, and no longer pressed.
  log.querySelectorAll('.choices').forEach(it => it.remove());
  byId('sections').replaceChildren();
  outbox.shown(entry.message);
  lastTurn = [];
  const own = ownMessage(entry.text, entry);
  log.append(own);
  if (hadFocus) own.focus({ preventScroll: true });
}

function showBot(entry) {
  lastTurn.push(entry);
  // The confirmation of an erasure stands beside the welcome, not in its place.
  if (!document.body.classList.contains('anew')) byId('welcome').hidden = true;
  log.append(botMessage(entry, press, open));
}

/** Brings the beginning of the newest turn into view: long answers are read from their first line. */
function settle() {
  const newest = [...log.querySelectorAll('.own')].at(-1) ?? log.lastElementChild;
  if (newest) scroller.scrollTop += newest.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 16;
}

const newestChoices = () => [...log.querySelectorAll('.choices')].at(-1);

/** Says where the buttons of a long card are while they are out of sight. */
const below = new IntersectionObserver(entries => {
  const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1);
  byId('below').hidden = isIntersecting || boundingClientRect.top < rootBounds.top;
}, { root: scroller });

function watchChoices() {
  below.disconnect();
  byId('below').hidden = true;
  if (newestChoices()) below.observe(newestChoices());
}

function showChoices() {
  newestChoices()?.scrollIntoView({ block: 'end' });
  newestChoices()?.querySelector('button, select').focus({ preventScroll: true });
}

function send(event, text) {
  notice('');
  byId('return').hidden = true;
  outbox.send(event, text);
  scroller.scrollTop = scroller.scrollHeight;
}

/** The text of the message box: a command that erases asks first. */
function say(text) {
  asksFirst({ text }, () => send({ type: 'said', text }, text));
}

function press(choice, value, label) {
  if (outbox.isBusy()) {
    notice('Your last answer is still on its way, so this press did nothing.');
    return;
  }
  asksFirst({ choice }, () => send({ type: 'pressed', choice, value, label }, label));
}

function open(form) {
  const definition = catalog.forms.find(it => it.id === form);
  openForm(definition, fields => send({ type: 'filled', form, fields },
    definition.fields.filter(field => fields[field.id]).map(field => `${field.label}: ${fields[field.id]}`).join('\n') || '(an empty form)'));
}

/** While an answer is awaited it says so; `more` is on its way where another follows at once. */
function trying(isOn, more = false) {
  document.body.classList.toggle('sending', isOn || more);
  byId('working').hidden = !isOn;
}

let focusedInLog = false;

function taken(turn, item) {
  const before = last;
  const stood = focusedInLog || log.contains(document.activeElement) || byId('sections').contains(document.activeElement);
  turn.entries.forEach(show);
  showAll(turn);
  connected(true);
  const answers = [...log.querySelectorAll(`.bot[data-message="${item.id}"]`)];
  if (item.event.type === 'pressed' && !answers.length && log.querySelector('.bot')) {
    notice('That button had its answer already, so nothing changed.');
  }
  if (stood && item.event.type !== 'said') (answers[0] ?? [...log.querySelectorAll('.bot')].find(it => Number(it.dataset.seq) > before))?.focus({ preventScroll: true });
}

function showAll(turn) {
  showState(turn.understood);
  showStanding(turn.standing, press, open);
  const { sections } = turn.standing;
  byId('sections').replaceChildren(...(sections ? [choiceOf(sections, press, open)] : []));
}

/** Whether the program answers. What is unsent goes out as soon as it does. */
function connected(isOn) {
  const wasOff = !byId('connection').hidden;
  byId('connection').hidden = isOn;
  if (isOn && wasOff) {
    announce('The program answers again.');
    outbox.tryNow();
  }
}

/** Who comes back finds the way on first. */
function welcomeBack(goOn) {
  if (!goOn) return;
  byId('welcome').hidden = true;
  byId('return').hidden = false;
  byId('go-on').textContent = goOn.label;
  byId('go-on').onclick = () => press(goOn.choice, null, goOn.label);
}

async function load() {
  catalog = await api.catalog();
  const turn = await api.turn();
  turn.entries.forEach(show);
  showAll(turn);
  welcomeBack(turn.standing.goOn);
  return turn;
}

/** The page came from the program, so it will answer again soon. */
async function loaded() {
  for (let tries = 0; ; tries++) {
    try {
      return await load();
    } catch {
      connected(false);
      await new Promise(done => setTimeout(done, api.backoff(tries)));
    }
  }
}

async function start() {
  startPanel();
  startForgetting();
  byId('below').addEventListener('click', showChoices);
  await loaded();
  api.follow(show, connected);
  startComposer(catalog, say);
  outbox.startOutbox({ trying, taken, edit: setText, last: () => last });
  for (const button of document.querySelectorAll('.start')) {
    button.addEventListener('click', () => button.dataset.send ? say(button.dataset.send) : setText(button.dataset.type));
  }
  document.body.dataset.ready = 'true';
}

start();

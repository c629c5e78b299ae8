// The side panel: what the bot understood, in words for the person. What is inside (the state, the last turn) is for developers, behind a switch.

import { byId, inWords, make } from './dom.js';
import { choiceOf, partsOf } from './render.js';

const SWITCH = 'compbot-internals';

/** What is held, and what can be done with it at any time. */
export function showStanding(standing, press, open) {
  const { overview } = standing;
  const known = standing.goOn ? partsOf(overview)
    : [make('p', { class: 'empty' }, 'Nothing yet. As you talk, what I took from it appears here.')];
  byId('understood').replaceChildren(...known);
  byId('at-any-time').replaceChildren(...overview.choices.map(it => choiceOf(it, press, open)));
  document.querySelectorAll('.keep-days').forEach(it => { it.textContent = String(standing.keepDays); });
}

function showInternals(isOn) {
  byId('internals').hidden = !isOn;
  byId('for-developers').checked = isOn;
  try {
    if (isOn) localStorage.setItem(SWITCH, 'on');
    else localStorage.removeItem(SWITCH);
  } catch { /* A browser that keeps nothing. */ }
}

function wasOn() {
  try {
    return localStorage.getItem(SWITCH) === 'on';
  } catch {
    return false;
  }
}

/* Yes and no are left to the stored state below: they say how, not what. */

const isEmpty = value => value === null || value === undefined || typeof value === 'boolean' || value === ''
  || (Array.isArray(value) && value.every(isEmpty)) || (typeof value === 'object' && !Array.isArray(value) && Object.entries(value).every(([key, item]) => key === '$type' || isEmpty(item)));

const shownText = value => typeof value === 'number' ? value.toLocaleString('en-US') : String(value);

function tree(value) {
  if (Array.isArray(value)) return make('ol', {}, value.filter(item => !isEmpty(item)).map(item => make('li', {}, tree(item))));
  if (typeof value !== 'object') return shownText(value);
  const known = Object.entries(value).filter(([key, item]) => key !== '$type' && !isEmpty(item));
  if (known.length === 1 && typeof known[0][1] === 'object') return tree(known[0][1]);
  return make('dl', {}, known.map(([key, item]) => make('div', { class: typeof item === 'object' ? 'nested' : null },
    make('dt', {}, inWords(key)), make('dd', {}, tree(item)))));
}

export function showState(state) {
  byId('raw').textContent = JSON.stringify(state, null, 2);
  const where = make('p', { class: 'state-name' }, inWords(state.$type));
  byId('state').replaceChildren(where, ...(isEmpty(state) ? [] : [tree(state)]));
}

const counted = (count, word) => count ? `${count} ${word}${count === 1 ? '' : 's'}` : null;

function effect(entry) {
  const reply = entry.reply;
  const kinds = [...new Set(reply.parts.map(part => part.type))].join(', ');
  const more = [kinds, counted(reply.choices.length, 'choice'), reply.file ? 'a file' : null].filter(Boolean).join(' · ');
  return make('li', {}, make('code', {}, entry.effect), ` ${reply.title ?? ''} `, make('small', {}, more));
}

/** The bot's lines of the last turn. */
export function showEffects(entries) {
  byId('effects').replaceChildren(entries.length ? make('ol', { class: 'effects' }, entries.map(effect)) : make('p', { class: 'empty' }, 'The last turn said nothing.'));
}

export function startPanel() {
  const toggle = byId('panel-toggle');
  showInternals(wasOn());
  byId('for-developers').addEventListener('change', event => showInternals(event.target.checked));
  toggle.addEventListener('click', () => {
    const isOpen = document.body.classList.toggle('panel-open');
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) byId('panel').focus();
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && document.body.classList.contains('panel-open') && byId('panel').contains(document.activeElement)) {
      toggle.click();
      toggle.focus();
    }
  });
}

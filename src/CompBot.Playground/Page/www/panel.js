// The side panel: what the bot understood, and what the last turn did. Yes and no are left to the stored state below: they say how, not what.

import { byId, inWords, make } from './dom.js';

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

export function showUnderstood(state) {
  byId('raw').textContent = JSON.stringify(state, null, 2);
  const where = state?.$type ? make('p', { class: 'state-name' }, inWords(state.$type)) : null;
  byId('understood').replaceChildren(...[where, isEmpty(state)
    ? make('p', { class: 'empty' }, 'Nothing yet. As you talk, what I took from it appears here.') : tree(state)].filter(Boolean));
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

// The message box: grows with its text, completes commands, sends on Enter.

import { complete } from './completion.js';
import { announce, byId, make } from './dom.js';

const DRAFT = 'compbot-draft';

const box = byId('message');
const list = byId('suggestions');
let shown = [];
let active = -1;
let asked = 0;
let isAsking = false;

function grow() {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, 220)}px`;
}

function show(items) {
  const isNews = items.length !== shown.length;
  shown = items;
  active = -1;
  box.removeAttribute('aria-activedescendant');
  list.hidden = items.length === 0;
  list.replaceChildren(...items.map((item, index) => make('li', {
    id: `suggestion-${index}`, role: 'option', 'aria-selected': 'false',
    onmousedown: event => { event.preventDefault(); take(index); },
  }, make('span', {}, item.label), item.detail ? make('small', {}, item.detail) : null)));
  if (isNews && items.length) announce(`${items.length} suggestions. Arrow keys choose, Tab takes the first.`);
}

function mark(index) {
  list.children[active]?.setAttribute('aria-selected', 'false');
  active = (index + shown.length) % shown.length;
  list.children[active].setAttribute('aria-selected', 'true');
  list.children[active].scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', `suggestion-${active}`);
}

function take(index) {
  box.value = shown[index].insert;
  show([]);
  changed();
}

let commands = [];

/** What is half written outlives a reload. */
function keepDraft() {
  try {
    sessionStorage.setItem(DRAFT, box.value);
  } catch { /* A browser that keeps nothing. */ }
}

function draft() {
  try {
    return sessionStorage.getItem(DRAFT) ?? '';
  } catch {
    return '';
  }
}

async function changed() {
  grow();
  keepDraft();
  const request = ++asked;
  isAsking = true;
  const items = box.value.startsWith('/') && box.selectionStart === box.value.length ? await complete(box.value, commands) : [];
  if (request !== asked) return;
  isAsking = false;
  show(items);
}

/** Closes the list, and lets no answer that is still under way open it again. */
function dismiss() {
  asked++;
  isAsking = false;
  show([]);
}

function keyed(event, send) {
  const isOpen = !list.hidden;
  if (isOpen && event.key === 'ArrowDown') mark(active + 1);
  else if (isOpen && event.key === 'ArrowUp') mark(active < 0 ? shown.length - 1 : active - 1);
  else if (isOpen && event.key === 'Tab' && !event.shiftKey) take(Math.max(active, 0));
  else if ((isOpen || isAsking) && event.key === 'Escape') dismiss();
  else if (isOpen && event.key === 'Enter' && active >= 0) take(active);
  else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send();
  else return;
  event.preventDefault();
}

export function setText(text) {
  box.value = text;
  box.focus();
  changed();
}

/** Wires the message box; say is called with each text that is sent. */
export function startComposer(catalog, say) {
  commands = catalog.commands;
  const send = () => {
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    keepDraft();
    dismiss();
    grow();
    say(text);
  };
  box.value = draft();
  grow();
  box.addEventListener('input', changed);
  box.addEventListener('keydown', event => keyed(event, send));
  box.addEventListener('blur', dismiss);
  byId('composer').addEventListener('submit', event => { event.preventDefault(); send(); box.focus(); });
}

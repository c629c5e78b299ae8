// One line of the feed into elements.

import { announce, make, paragraphs } from './dom.js';

let tables = 0;

const picture = svg => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

const parts = {
  text: part => make('div', { class: 'text' }, paragraphs(part.body)),
  facts: part => make('div', { class: 'facts' },
    part.heading ? make('h3', {}, part.heading) : null,
    make('dl', {}, part.facts.map(fact => make('div', {}, make('dt', {}, fact.label), make('dd', {}, fact.value))))),
  table: part => make('div', { class: 'table', role: 'region', 'aria-label': `Table ${++tables}: ${part.headers[0]}`, tabindex: '0' },
    make('table', {},
      make('thead', {}, make('tr', {}, part.headers.map(header => make('th', { scope: 'col' }, header)))),
      make('tbody', {}, part.rows.map(row => make('tr', {}, row.map((cell, index) =>
        index === 0 ? make('th', { scope: 'row' }, cell) : make('td', { 'data-label': part.headers[index] }, cell))))))),
  script: part => make('div', { class: 'script' },
    make('button', { type: 'button', class: 'quiet copy', onclick: event => copy(part.body, event.currentTarget) }, 'Copy'),
    make('div', { class: 'script-words' }, paragraphs(part.body))),
  chart: part => make('figure', { class: 'chart' },
    make('picture', {},
      make('source', { media: '(max-width: 640px)', srcset: picture(part.narrowSvg) }),
      make('img', { src: picture(part.svg), alt: `${part.heading}. ${part.body}` })),
    make('figcaption', {}, part.body)),
  note: part => make('div', { class: 'note' }, paragraphs(part.body)),
};

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
    announce('Copied.');
  } catch {
    const range = document.createRange();
    range.selectNodeContents(button.nextElementSibling);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    announce('Selected. Copy it with your keyboard.');
  }
  setTimeout(() => { button.textContent = 'Copy'; }, 2500);
}

function file(it) {
  const address = URL.createObjectURL(new Blob([it.content], { type: `${it.contentType};charset=utf-8` }));
  const size = Math.max(1, Math.round(new Blob([it.content]).size / 1024));
  return make('p', { class: 'file' }, make('a', { href: address, download: it.name }, `Download ${it.name}`), make('span', {}, ` ${size} KB`));
}

/** Keys that only look at the options of a closed select; on some systems each of them changes its value. */
const isBrowsing = key => key.startsWith('Arrow') || ['Home', 'End', 'PageUp', 'PageDown'].includes(key) || key.length === 1;

function select(it, press) {
  let isLooking = false;
  const act = target => target.value && press(it.id, target.value, it.options.find(option => option.value === target.value).label);
  const hint = make('small', { class: 'pick-hint', hidden: true }, 'Enter chooses it.');
  const pick = make('select', {
    onkeydown: event => {
      isLooking = isBrowsing(event.key) && event.key !== ' ';
      if (event.key !== 'Enter' || !event.target.value || event.isComposing) return;
      event.preventDefault();
      act(event.target);
    },
    onpointerdown: () => { isLooking = false; },
    onchange: event => {
      hint.hidden = !isLooking;
      if (!isLooking) act(event.target);
    },
  },
  make('option', { value: '' }, 'Choose…'),
  it.options.map(option => make('option', { value: option.value }, option.description ? `${option.label} (${option.description})` : option.label)));
  return make('label', { class: 'pick' }, make('span', {}, it.label), pick, hint);
}

/** A choice as a button or select; press gets its id, its value and how it is called. */
export function choiceOf(it, press, open) {
  if (it.type === 'select') return select(it, press);
  const onclick = it.type === 'form' ? () => open(it.form) : () => press(it.id, null, it.label);
  return make('button', { type: 'button', class: it.style, onclick, 'aria-haspopup': it.type === 'form' ? 'dialog' : null }, it.label);
}

/** The parts of a reply, in order. */
export const partsOf = reply => reply.parts.map(part => parts[part.type](part));

/** A message of the bot; press and open are called for its choices. */
export function botMessage(entry, press, open) {
  const reply = entry.reply;
  const onlyYou = reply.visibility === 'only-you';
  return make('article', { class: 'message bot', tabindex: '-1', 'data-seq': entry.seq, 'data-message': entry.message },
    make('header', { class: 'message-head' },
      reply.title ? make('h2', {}, reply.title) : make('h2', { class: 'unseen' }, 'CompBot'),
      make('span', { class: onlyYou ? 'seen-by' : 'seen-by everyone' }, onlyYou ? 'Only you' : 'Everyone here')),
    partsOf(reply),
    reply.file ? file(reply.file) : null,
    reply.choices.length ? make('div', { class: 'choices', role: 'group', 'aria-label': 'Answers' }, reply.choices.map(it => choiceOf(it, press, open))) : null);
}

/** What the person did; a line of the feed has arrived, anything else is on its way. */
export function ownMessage(text, { seq = null, message = null }) {
  return make('article', { class: 'message own', tabindex: '-1', 'data-seq': seq, 'data-message': message },
    make('h2', { class: 'unseen' }, 'You'), make('p', {}, text), make('div', { class: seq ? 'state sent' : 'state' }, seq ? 'Sent' : ''));
}

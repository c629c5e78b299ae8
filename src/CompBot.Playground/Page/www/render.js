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

function choice(it, press, open) {
  if (it.type === 'select') {
    const pick = make('select', { onchange: event => event.target.value && press(it.id, event.target.value) },
      make('option', { value: '' }, 'Choose…'),
      it.options.map(option => make('option', { value: option.value }, option.description ? `${option.label} (${option.description})` : option.label)));
    return make('label', { class: 'pick' }, make('span', {}, it.label), pick);
  }
  const onclick = it.type === 'form' ? () => open(it.form) : () => press(it.id, null);
  return make('button', { type: 'button', class: it.style, onclick, 'aria-haspopup': it.type === 'form' ? 'dialog' : null }, it.label);
}

/** A message of the bot; press and open are called for its choices. */
export function botMessage(entry, press, open) {
  const reply = entry.reply;
  const onlyYou = reply.visibility === 'only-you';
  return make('article', { class: 'message bot', tabindex: '-1', 'data-seq': entry.seq },
    make('header', { class: 'message-head' },
      reply.title ? make('h2', {}, reply.title) : make('h2', { class: 'unseen' }, 'CompBot'),
      make('span', { class: onlyYou ? 'seen-by' : 'seen-by everyone' }, onlyYou ? 'Only you' : 'Everyone here')),
    reply.parts.map(part => parts[part.type](part)),
    reply.file ? file(reply.file) : null,
    reply.choices.length ? make('div', { class: 'choices', role: 'group', 'aria-label': 'Answers' }, reply.choices.map(it => choice(it, press, open))) : null);
}

export function ownMessage(text, seq) {
  return make('article', { class: 'message own', 'data-seq': seq }, make('h2', { class: 'unseen' }, 'You'), make('p', {}, text));
}

// A form of the catalogue in a dialog. What was filled in and not sent is there again when it is opened anew.

import { suggestions } from './api.js';
import { byId, make } from './dom.js';

const drafts = new Map();

const values = form => Object.fromEntries(new FormData(form));

function control(field, form) {
  const id = `field-${field.id}`;
  const shared = { id, name: field.id, required: field.required, 'aria-describedby': `${field.hint ? `${id}-hint ` : ''}${id}-problem` };
  if (field.kind === 'choice') {
    return [make('select', shared, field.required ? null : make('option', { value: '' }, 'Not said'),
      field.options.map(option => make('option', { value: option.value }, option.label)))];
  }
  if (field.kind === 'long') return [make('textarea', { ...shared, rows: '3' })];
  if (!field.suggestFrom) return [make('input', { ...shared, type: 'text' })];
  const list = make('datalist', { id: `${id}-list` });
  const fill = async event => {
    const found = await suggestions(field.suggestFrom, event.target.value, values(form)).catch(() => []);
    list.replaceChildren(...found.map(it => make('option', { value: it.value }, it.label)));
  };
  return [make('input', { ...shared, type: 'text', list: `${id}-list`, oninput: fill, onfocus: fill }), list];
}

function fieldRow(field, form) {
  const id = `field-${field.id}`;
  return make('div', { class: 'field' },
    make('label', { for: id }, field.label, field.required ? null : make('span', { class: 'optional' }, ' optional')),
    control(field, form),
    field.hint ? make('p', { class: 'hint', id: `${id}-hint` }, `For example: ${field.hint}`) : null,
    make('p', { class: 'field-problem', id: `${id}-problem` }));
}

/** Says beside the field what is wrong with it; '' takes it back. */
function mark(field, problem) {
  byId(`field-${field.id}`).toggleAttribute('aria-invalid', false);
  if (problem) byId(`field-${field.id}`).setAttribute('aria-invalid', 'true');
  byId(`field-${field.id}-problem`).textContent = problem;
}

const isMissing = (field, form) => field.required && !values(form)[field.id]?.trim();

function fill(definition, form) {
  for (const [id, value] of Object.entries(drafts.get(definition.id) ?? {})) {
    if (form.elements[id]) form.elements[id].value = value;
  }
}

/** Opens the form; send is called with its filled fields. */
export function openForm(definition, send) {
  const dialog = byId('form-dialog');
  const form = byId('form');
  byId('form-title').textContent = definition.title;
  byId('form-fields').replaceChildren(...definition.fields.map(field => fieldRow(field, form)));
  fill(definition, form);
  byId('form-cancel').onclick = () => dialog.close();
  dialog.onclose = () => drafts.set(definition.id, values(form));
  form.oninput = form.onchange = event => {
    const field = definition.fields.find(it => it.id === event.target.name);
    if (field && !isMissing(field, form)) mark(field, '');
  };
  form.onsubmit = event => {
    event.preventDefault();
    const missing = definition.fields.filter(field => isMissing(field, form));
    missing.forEach(field => mark(field, 'Please fill this in.'));
    if (missing.length) {
      byId(`field-${missing[0].id}`).focus();
      return;
    }
    const fields = Object.fromEntries(Object.entries(values(form)).filter(([, value]) => value.trim()));
    dialog.onclose = null;
    drafts.delete(definition.id);
    dialog.close();
    send(fields);
  };
  dialog.showModal();
  byId('form-fields').scrollTop = 0;
}

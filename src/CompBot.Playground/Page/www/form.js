// A form of the catalogue in a dialog.

import { suggestions } from './api.js';
import { byId, make } from './dom.js';

const values = form => Object.fromEntries(new FormData(form));

function control(field, form) {
  const id = `field-${field.id}`;
  const shared = { id, name: field.id, required: field.required, 'aria-describedby': field.hint ? `${id}-hint` : null };
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
    field.hint ? make('p', { class: 'hint', id: `${id}-hint` }, `For example: ${field.hint}`) : null);
}

/** Opens the form; send is called with its filled fields. */
export function openForm(definition, send) {
  const dialog = byId('form-dialog');
  const form = byId('form');
  byId('form-title').textContent = definition.title;
  byId('form-problem').textContent = '';
  byId('form-fields').replaceChildren(...definition.fields.map(field => fieldRow(field, form)));
  byId('form-cancel').onclick = () => dialog.close();
  form.onsubmit = event => {
    event.preventDefault();
    const missing = definition.fields.find(field => field.required && !values(form)[field.id]?.trim());
    if (missing) {
      byId('form-problem').textContent = `${missing.label}: please fill this in.`;
      byId(`field-${missing.id}`).focus();
      return;
    }
    dialog.close();
    send(Object.fromEntries(Object.entries(values(form)).filter(([, value]) => value.trim())));
  };
  dialog.showModal();
}

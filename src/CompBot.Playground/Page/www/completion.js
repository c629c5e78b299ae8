// What can come next in a line that begins with "/": commands, options, and values from the guides. No elements here.

import { suggestions } from './api.js';

const option = (label, insert, detail) => ({ label, insert, detail });

/** The suggestions for the text before the caret; each says what the whole text becomes. */
export async function complete(text, commands) {
  const start = /^\/([a-z]*)$/i.exec(text);
  if (start) {
    return commands.filter(command => command.name.startsWith(start[1].toLowerCase()))
      .map(command => option(`/${command.name}`, `/${command.name}${command.options.length ? ' ' : ''}`, command.description));
  }
  const line = /^\/([a-z]+)\s([\s\S]*)$/i.exec(text);
  const command = line && commands.find(it => it.name === line[1].toLowerCase());
  return command?.options.length ? within(text, command) : [];
}

async function within(text, command) {
  const pattern = new RegExp(`(^|\\s)(${command.options.map(it => it.name).join('|')}):`, 'gi');
  const found = [...text.matchAll(pattern)].map(match => ({ name: match[2].toLowerCase(), end: match.index + match[0].length, start: match.index }));
  const open = found.at(-1);
  const spec = open && command.options.find(it => it.name === open.name);
  const names = optionNames(text, command, found);
  if (!spec?.suggestFrom) return names;
  const typed = text.slice(open.end).trimStart();
  const given = Object.fromEntries(found.slice(0, -1).map((it, index) => [it.name, text.slice(it.end, found[index + 1].start).trim()]));
  const values = (await suggestions(spec.suggestFrom, typed.trimEnd(), given).catch(() => [])).map(it => option(it.label, `${text.slice(0, open.end)}${it.value} `, null));
  // Behind a value and a space the next option may begin; a value of several words may go on as well.
  if (!/\S\s/.test(typed)) return values;
  const isPicked = values.some(it => it.insert === text);
  return isPicked ? names : [...names, ...values];
}

function optionNames(text, command, found) {
  const word = /(^|\s)(\S*)$/.exec(text)[2];
  const left = command.options.filter(it => it.name.startsWith(word.toLowerCase()) && !found.some(used => used.name === it.name));
  return left.map(it => option(`${it.name}:`, `${text.slice(0, text.length - word.length)}${it.name}:`, it.description));
}

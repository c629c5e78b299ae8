// Small ways to make elements. Text always goes in as text, never as markup.

/** An element with properties and children; strings become text nodes, null children are left out. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);

/** Tells a screen reader something that is plain to see for others. */
export function announce(text) {
  byId('status').textContent = text;
}

/** Tells everybody something that is no part of the conversation; '' takes it back. */
export function notice(text) {
  byId('notice').textContent = text;
}

/** Paragraphs of a text: parted by empty lines, single line breaks kept. */
export function paragraphs(text) {
  return text.split(/\n{2,}/).map(block => make('p', {}, block));
}

/** "walkAwayTotal" and "walk-away" as words: "Walk away total". */
export function inWords(key) {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ').toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// Erasing asks once more: it cannot be taken back.

import { byId } from './dom.js';

const erases = ({ text = '', choice = '' }) => /^\/forget(\s|$)/i.test(text) || choice.endsWith('.forget');

let goOn = null;

/** Does what was asked; where that erases everything, only once the person has said so again. */
export function asksFirst(what, act) {
  if (!erases(what)) {
    act();
    return;
  }
  goOn = act;
  byId('forget-dialog').showModal();
}

export function startForgetting() {
  const dialog = byId('forget-dialog');
  byId('forget-no').addEventListener('click', () => dialog.close());
  byId('forget-yes').addEventListener('click', () => {
    dialog.close();
    goOn();
  });
}

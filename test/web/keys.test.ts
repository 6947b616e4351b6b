import { expect, it } from 'vitest';
import { type KeyPress, keyAction, type ListPlace } from '../../web/src/concordance/keys.ts';

const plain = { ctrlKey: false, altKey: false, metaKey: false };
const place: ListPlace = { selected: 5, total: 100, page: 20 };

const act = (key: string, at = place, more: Partial<KeyPress> = {}) =>
  keyAction({ key, ...plain, ...more }, at);

it.each([
  ['ArrowDown', 6],
  ['ArrowUp', 4],
  ['PageDown', 25],
  ['PageUp', 0],
  ['Home', 0],
  ['End', 99],
])('%s moves to line %i', (key, to) => expect(act(key)).toEqual({ kind: 'move', to }));

it('stays inside the list', () => {
  expect(act('ArrowDown', { ...place, selected: 99 })).toEqual({ kind: 'move', to: 99 });
});

it('opens, sorts, reverses, clears and filters', () => {
  expect(act('Enter')).toEqual({ kind: 'open', keepFocus: false });
  expect(act(' ')).toEqual({ kind: 'open', keepFocus: true });
  expect(act('2')).toEqual({ kind: 'sort', order: 'left2' });
  expect(act('0')).toEqual({ kind: 'reverse' });
  expect(act('Escape')).toEqual({ kind: 'clear' });
  expect(['x', '馆', 'Process'].map((key) => act(key)?.kind)).toEqual(['filter', 'filter', 'filter']);
});

it('leaves the editor its own keys', () => {
  expect(act('p', place, { ctrlKey: true })).toBeUndefined();
  expect(act('F1')).toBeUndefined();
  expect(act('Tab')).toBeUndefined();
});

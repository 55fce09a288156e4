import assert from 'node:assert/strict';
import { completeFields } from '../../../src/core/glossary/term';

const empty = {
  name: 'Parcel',
  expansion: undefined,
  plain: undefined,
  definition: '',
  aliases: [],
  avoid: [],
  examples: [],
  status: undefined,
  delivery: undefined,
  owner: undefined,
  users: [],
  related: [],
  links: [],
  diagram: [],
  code: [],
  technical: false,
  caseSensitive: false,
  paths: [],
  context: undefined,
  meta: {},
};
const full = {
  name: 'Parcel',
  expansion: 'Packed parcel',
  plain: 'A box.',
  definition: 'A packed box.',
  aliases: ['Package'],
  avoid: ['Packet'],
  examples: ['The parcel is late.'],
  status: 'approved',
  delivery: 'live',
  owner: 'Team Box',
  users: ['Carriers'],
  related: ['Label'],
  links: ['https://a.example'],
  diagram: ['parcel'],
  code: ['src/**'],
  technical: true,
  caseSensitive: true,
  paths: ['docs/**'],
  context: 'Shipping',
  meta: { Size: 'L' },
} as const;

describe('the fields of a term', () => {
  it('are empty where a draft has none, and all in one order', () => {
    assert.deepEqual(completeFields({ name: 'Parcel' }), empty);
    assert.deepEqual(completeFields(full), full);
    const order = Object.keys(completeFields({ meta: {}, definition: '', name: '' }));
    assert.deepEqual(order, Object.keys(empty));
  });

  it('share empty lists that cannot change', () => {
    const { aliases, meta } = completeFields({ name: 'Parcel' });
    assert.ok(Object.isFrozen(aliases));
    assert.ok(Object.isFrozen(meta));
  });
});

import assert from 'node:assert/strict';
import { keyBindings } from '../../src/webview/tools/keyboard';

describe('the keys of the diagram panel', () => {
  it('have one action each', () => {
    const pressed = keyBindings.flatMap(({ keys, modifier = '' }) =>
      keys.map((key) => `${modifier} ${key.toLowerCase()}`),
    );
    assert.deepEqual(
      pressed.filter((key, i) => pressed.indexOf(key) !== i),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { measureText, wrapText } from '../../../../src/core/features/picture/textMetrics';
import { anyCharacters } from '../../anyCharacters';

const style = { size: 12 };

describe('wrapText', () => {
  it('never exceeds the room', () => {
    fc.assert(
      fc.property(
        anyCharacters({ maxLength: 200 }),
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, lines) => {
          const set = wrapText(text, { width, lines }, style);
          assert.ok(set.length <= lines);
          for (const line of set) assert.ok(measureText(line, style.size) <= width, line);
        },
      ),
    );
  });

  it('loses no letter where there is room', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const set = wrapText(text, { width: 60, lines: 1000 }, style);
        assert.equal(set.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
      }),
    );
  });

  it('breaks into lines of about the same length', () => {
    const room = { width: 110, lines: 2 };
    assert.deepEqual(wrapText('Payment service provider', room, style), [
      'Payment service',
      'provider',
    ]);
    assert.deepEqual(wrapText('one two three four', { width: 80, lines: 2 }, style), [
      'one two',
      'three four',
    ]);
  });

  it('parts a long name where its parts meet', () => {
    const room = { width: 90, lines: 3 };
    assert.deepEqual(wrapText('notificationDeliveryService', room, style), [
      'notification',
      'Delivery',
      'Service',
    ]);
    assert.deepEqual(wrapText('customer-data-warehouse', room, style), [
      'customer-data-',
      'warehouse',
    ]);
  });

  it('says where something is left out', () => {
    assert.deepEqual(wrapText('one two three four five', { width: 60, lines: 1 }, style), [
      'one two…',
    ]);
  });

  it('measures square letters and invisible ones', () => {
    assert.ok(measureText('顧客', 12) > 2 * measureText('ab', 12) * 0.9);
    assert.equal(measureText('e\u0301', 12), measureText('e', 12));
  });
});

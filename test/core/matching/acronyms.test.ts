import assert from 'node:assert/strict';
import { indexOf, marked, markedCode } from './indexOfTerms';

describe('Acronyms and ordinary words', () => {
  const index = indexOf('SLA', 'IT', 'AS', 'WHO', 'US', 'REST', 'OKRs', 'PCI DSS', 'ID');

  it('finds an acronym in its own case anywhere', () => {
    assert.equal(
      marked(index, 'SLA IT AS WHO US REST ITs'),
      '[SLA] [IT] [AS] [WHO] [US] [REST] [ITs]',
    );
    assert.equal(marked(index, 'OKR OKRs PCI DSS'), '[OKR] [OKRs] [PCI DSS]');
  });

  it('finds small letters inside identifiers, in prose too', () => {
    const text = 'slaTimeout sla_report activeSla SlaReport getSlas';
    const expected = '[sla]Timeout [sla]_report active[Sla] [Sla]Report get[Slas]';
    assert.equal(markedCode(index, text), expected);
    assert.equal(marked(index, text), expected);
    assert.equal(markedCode(index, 'teamOkrs team_okr'), 'team[Okrs] team_[okr]');
  });

  it('takes no ordinary word in an identifier for an acronym', () => {
    const care = indexOf('REST', 'CARE', 'SLA');
    assert.equal(
      markedCode(care, 'RestController restClient rest_client PersonalCareNeed'),
      'RestController restClient rest_client PersonalCareNeed',
    );
    const more =
      'takeCareOf(HealthCareApp) restOfDay user_rest_days @RestResource IntensiveCareUnit';
    assert.equal(markedCode(care, more), more);
    assert.equal(
      markedCode(care, 'RESTClient REST_CLIENT slaRest'),
      '[REST]Client [REST]_CLIENT [sla]Rest',
    );
  });

  it('matches lower case as a whole word only in code', () => {
    assert.equal(markedCode(index, 'const sla = Sla.of(slas)'), 'const [sla] = [Sla].of([slas])');
    assert.equal(marked(index, 'the sla, Sla'), 'the sla, Sla');
  });

  it('takes code spans and blocks in Markdown for code', () => {
    assert.equal(
      marked(index, 'sla `sla` sla ``a ` sla`` sla'),
      'sla `[sla]` sla ``a ` [sla]`` sla',
    );
    assert.equal(marked(index, 'sla\n```ts\nsla\n```\nsla'), 'sla\n```ts\n[sla]\n```\nsla');
    assert.equal(marked(index, '~~~\nsla\n```\nsla\n~~~\nsla'), '~~~\n[sla]\n```\n[sla]\n~~~\nsla');
    assert.equal(
      marked(index, 'text\n\n    sla\n\n- a\n    - sla'),
      'text\n\n    [sla]\n\n- a\n    - sla',
    );
  });

  it('never takes an ordinary word or a keyword for an acronym', () => {
    const text = 'it as who us rest It As is its';
    assert.equal(markedCode(index, text), text);
    assert.equal(marked(index, `\`${text}\``), `\`${text}\``);
    assert.equal(
      markedCode(index, 'asString whoAmI it_works doIt'),
      'asString whoAmI it_works doIt',
    );
  });

  it('takes hyphenated words in prose for ordinary words first', () => {
    assert.equal(marked(index, 'as-is rest-day sla-report'), 'as-is rest-day [sla]-report');
  });

  it('finds other terms in any case, shouted ones included', () => {
    const shouted = indexOf('PAYMENT GATEWAY', 'IoT', 'NOTIFICATION');
    assert.equal(
      marked(shouted, 'payment gateway, iot, IOT, notification'),
      '[payment gateway], [iot], [IOT], [notification]',
    );
  });

  it('keeps to the case where the glossary asks for it', () => {
    const exact = indexOf(
      { name: 'Order', caseSensitive: true },
      { name: 'go', caseSensitive: true },
    );
    assert.equal(
      markedCode(exact, 'Order order Orders ORDER myOrder GO go'),
      '[Order] order [Orders] ORDER my[Order] GO [go]',
    );
  });

  it('skips addresses, hashes, base64 and UUIDs', () => {
    const order = indexOf('Order', 'SLA', 'HTTPS', 'Cafe', 'Facade', 'AB');
    for (const text of [
      'https://example.org/order/sla?order=SLA',
      '[here](https://example.org/Foo_(order)',
      'www.order.example/sla',
      'mailto:order@example.org',
      'cafe12345678901234567890abcdef1234567890',
      '5e1fface-cafe-4cafe-8e00',
      'a1b2c3d4-cafe-4afe-8afe-0123456789ab',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUA9SLA8aQ7AB3dE5x==',
      'sha512-q7Zb3SLA9xQ2mN8vL4kR6tY1wE5uI0oP3aS7dF2gH9jK4lZ6xC8vB1nM5qW==',
    ]) {
      const masked = marked(order, text);
      assert.equal(
        masked,
        text === '5e1fface-cafe-4cafe-8e00' ? '5e1fface-[cafe]-4cafe-8e00' : text,
      );
    }
    assert.equal(
      marked(order, 'order (https://a.example/order) order, src/main/Order2Service.ts facade'),
      '[order] (https://a.example/order) [order], src/main/[Order]2Service.ts [facade]',
    );
  });
});

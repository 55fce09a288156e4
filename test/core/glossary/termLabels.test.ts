import assert from 'node:assert/strict';
import { fieldOrder } from '../../../src/core/glossary/formats/writtenFields';
import { deliveries, statuses } from '../../../src/core/glossary/term';
import {
  describeDelivery,
  describeStatus,
  getDeliveryMeaning,
  getDeliveryName,
  getFieldLabel,
  getShownAcronym,
  getStatusName,
  hasOnlyTitle,
} from '../../../src/core/glossary/termLabels';
import { looseTerm } from '../features/glossaryOf';

describe('the words for an entry', () => {
  it('name each field differently, in few words', () => {
    const labels = fieldOrder.map(getFieldLabel);
    assert.equal(new Set(labels).size, 19);
    for (const label of labels) assert.match(label, /^[A-Z][a-z-]+(?: [a-z]+){0,3}$/u);
  });

  it('explain each delivery status but the usual one', () => {
    assert.deepEqual(deliveries.map(describeDelivery), [
      'Planned: not built yet',
      'Mocked: returns sample data until the real part is ready',
      'Live',
      'External: run by another team or company',
      'Retired: no longer in use',
    ]);
    assert.equal(getDeliveryMeaning('live'), 'in use');
    assert.deepEqual(
      deliveries.map((one) => getDeliveryName(one).toLowerCase()),
      deliveries,
    );
  });

  it('explain each approval status but the usual one', () => {
    assert.deepEqual(statuses.map(describeStatus), [
      'Draft: not agreed yet',
      undefined,
      'Deprecated: do not use this term',
    ]);
    assert.deepEqual(
      statuses.map((one) => getStatusName(one).toLowerCase()),
      statuses,
    );
  });

  it('show the first acronym of a written-out name', () => {
    assert.equal(
      getShownAcronym(looseTerm({ name: 'Service level', aliases: ['promise', 'SLA', 'SLO'] })),
      'SLA',
    );
    assert.equal(getShownAcronym(looseTerm({ name: 'Order', aliases: ['wish'] })), undefined);
  });

  it('leave out a definition that only repeats what the acronym stands for', () => {
    const hasOnly = (definition: string, expansion?: string): boolean =>
      hasOnlyTitle(looseTerm({ name: 'SLA', definition, expansion }));
    assert.ok(hasOnly('Service Level agreement.', 'service level Agreement'));
    assert.ok(hasOnly('*Service level* agreement', 'Service level agreement'));
    assert.ok(!hasOnly('Service level agreement. A promise.', 'Service level agreement'));
    assert.ok(!hasOnly('', undefined));
    assert.ok(!hasOnly('Service level agreement'));
  });
});

import type { Checked } from './checked';

/** Entries for every kind of finding. */
export const shopGlossary = `terms:
  - name: Customer
    definition: Somebody who buys from us.
    avoid: [client, user account]
  - name: SLA
    expansion: service level agreement
    definition: A promise.
  - name: Old ledger
    status: deprecated
    definition: The books before 2020.
    related: [New ledger]
  - name: Kafka topic
    technical: true
    plain: message list
    definition: Where events go.
  - name: Idempotency key
    technical: true
    definition: A number that makes a request safe to repeat.
  - name: Courier app
    definition: What couriers hold in their hands.
    users: [Couriers]
`;

/** Returns a workspace with the entries and a text. */
export function withText(path: string, text: string, more: Partial<Checked> = {}): Checked {
  return { ...more, files: { 'glossary.yml': shopGlossary, [path]: text, ...more.files } };
}

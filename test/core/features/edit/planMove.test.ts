import assert from 'node:assert/strict';
import { planMove } from '../../../../src/core/features/edit/planMove';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { scheduler } from '../../stores';

async function move(
  files: Readonly<Record<string, string>>,
  name: string,
  from: string,
  to: string,
): Promise<Readonly<Record<string, string>> | string> {
  const reference = { uri: MemoryWorkspace.uri(from), name, offset: 0 };
  const workspace = new MemoryWorkspace(files);
  const plan = await planMove(workspace, reference, MemoryWorkspace.uri(to), scheduler);
  if (plan.kind === 'refused') return plan.reason;
  return Object.fromEntries(
    plan.files.map(({ uri, text, edits }) => [
      uri.slice(MemoryWorkspace.root.length + 1),
      applyEdits(text, edits),
    ]),
  );
}

const yaml = `terms:
  - name: Claim
    definition: Money back.
  - name: Refund
    definition: See [the rules](docs/rules.md), [site](https://example.com) and [Claim](#claim).
    owner: Payments
`;

describe('moving a term to another glossary', () => {
  it('writes the entry in the shape of the other file, with links that still lead there', async () => {
    const markdown = '# Glossary\n\n## Parcel\n\nA box.\n\n## Van\n\nA car.\n';
    const result = await move(
      { 'pay/glossary.yml': yaml, 'GLOSSARY.md': markdown },
      'Refund',
      'pay/glossary.yml',
      'GLOSSARY.md',
    );
    assert.deepEqual(result, {
      'GLOSSARY.md': `# Glossary

## Parcel

A box.

## Refund

See [the rules](pay/docs/rules.md), [site](https://example.com) and [Claim](pay/glossary.yml#claim).

- **Owner**: Payments

## Van

A car.
`,
      'pay/glossary.yml': 'terms:\n  - name: Claim\n    definition: Money back.\n',
    });
  });

  it('keeps counting in the same folders', async () => {
    const scoped = 'terms:\n  - name: POD\n    definition: Payment.\n    paths: [src/**]\n';
    const files = {
      'pay/glossary.yml': scoped,
      'glossary.yml': 'terms:\n  - name: A\n    definition: a\n',
    };
    const result = await move(files, 'POD', 'pay/glossary.yml', 'glossary.yml');
    assert.ok(typeof result === 'object');
    assert.match(result['glossary.yml'] ?? '', /pay\/src\/\*\*/u);
  });

  it('refuses what the other file cannot cover, or what is gone', async () => {
    const scoped = 'terms:\n  - name: POD\n    definition: Payment.\n    paths: [src/**]\n';
    const files = { 'glossary.yml': scoped, 'pay/glossary.yml': 'terms: []\n' };
    const below = await move(files, 'POD', 'glossary.yml', 'pay/glossary.yml');
    assert.ok(typeof below === 'string');
    assert.match(below, /applies only in some folders/u);
    const gone = await move(files, 'SLA', 'glossary.yml', 'pay/glossary.yml');
    assert.ok(typeof gone === 'string');
    assert.match(gone, /no longer/u);
  });
});

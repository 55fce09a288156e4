import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  explainTermForAssistant,
  findNeighborsForAssistant,
  listTermsForAssistant,
} from '../../../src/core/service/assisting';
import { listFilesNamed } from '../../../src/core/features/assistant/toolInput';
import { GlossaryService } from '../../../src/core/service/glossaryService';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService } from '../stores';
import { diagram, glossary } from './shop';

const contexts = `contexts:
  - name: Sales
    terms:
      - name: Order
        definition: What a customer wants.
  - name: Warehouse
    terms:
      - name: Order
        definition: What is to be packed.
`;

const files = {
  'GLOSSARY.md': glossary,
  '.contextive/definitions.yml': contexts,
  'docs/architecture.mmd': `${diagram}  cron[Nightly job]\n`,
  'src/pay.ts': '// The SLA of the checkout.\nconst slaMinutes = 5; // SLA\n',
  'src/bare.ts': 'export {};\n',
};

function serviceOf(texts: Readonly<Record<string, string>> = files): GlossaryService {
  return createService(new MemoryWorkspace(texts));
}

const explain = (term: string): Promise<string> => explainTermForAssistant(serviceOf(), { term });
const listTerms = (file: string): Promise<string> => listTermsForAssistant(serviceOf(), { file });
const lookAround = (node: string): Promise<string> =>
  findNeighborsForAssistant(serviceOf(), { node });

describe('explaining a term to an assistant', () => {
  it('returns everything known, and the place of the entry', async () => {
    const answer = await explain('bank gateway');
    assert.equal(
      answer,
      `## Bank gateway

Talks to the bank. It is slow.

- Owner: Payments team
- Delivery status: Mocked: returns sample data until the real part is ready

In the diagram (docs/architecture.mmd:3): Bank gateway: part of Payments; called by Checkout (“asks to pay”).

Entry: GLOSSARY.md:3`,
    );
  });

  it('tells every meaning of a word', async () => {
    const answer = await explain('orders');
    assert.match(answer, /^“orders” has 2 meanings here:/u);
    assert.match(answer, /What a customer wants[^]*Context: Sales[^]*definitions\.yml:4/u);
    assert.match(answer, /What is to be packed[^]*Context: Warehouse[^]*definitions\.yml:8/u);
  });

  it('says which word to use instead', async () => {
    assert.match(await explain('till'), /^Avoid “till”\. Use “Checkout” instead\./u);
  });

  it('knows an acronym in lower case, and the words in an identifier', async () => {
    assert.match(await explain('sla'), /^## SLA \(service level agreement\)/u);
    assert.match(await explain('slaTimeout'), /no entry “slaTimeout”[^]*## SLA/u);
  });

  it('offers what comes nearest to an unknown word', async () => {
    const answer = await explain('bank gatway');
    assert.match(answer, /has no entry “bank gatway”\. Closest terms:\n- Bank gateway: Talks/u);
    assert.match(await explain('zzzzzz'), /no similar term/u);
  });

  it('says that there is no glossary', async () => {
    const answer = await explainTermForAssistant(serviceOf({ 'a.txt': '' }), { term: 'SLA' });
    assert.equal(answer, 'This workspace has no glossary entries.');
  });

  it('leaves out what is too much, and says so', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `Part number${'x'.repeat(i)}`);
    const entries = names.map((name) => `## ${name}\n\n${'Long words. '.repeat(100)}\n`);
    const service = serviceOf({ 'GLOSSARY.md': `# Glossary\n\n${entries.join('\n')}` });
    const answer = await explainTermForAssistant(service, {
      term: names.slice(0, 14).join(', ').slice(0, 290),
    });
    assert.ok(answer.length < 13_000, `${answer.length} characters`);
    assert.match(answer, /\b\d+ more entries were left out/u);
  });
});

describe('listing the terms of a file to an assistant', () => {
  it('lists them in the order of their first use', async () => {
    assert.equal(
      await listTerms('src/pay.ts'),
      `Glossary terms in src/pay.ts, in order of first use:

- SLA (service level agreement) (3 times, first on line 1): A promise. [GLOSSARY.md:16]
- Checkout (once, on line 1): Where a shopper pays; it asks the bank gateway. [GLOSSARY.md:10]`,
    );
    assert.equal(await listTerms('src/bare.ts'), 'src/bare.ts uses no glossary terms.');
  });

  it('finds a file by its URI, its whole path and with backslashes', async () => {
    for (const file of [
      'file:///repo/src/pay.ts',
      '/repo/src/pay.ts',
      'src\\pay.ts',
      './src/../src/pay.ts',
      'repo/src/pay.ts',
    ]) {
      assert.match(await listTerms(file), /- SLA/u, file);
    }
  });

  it('refuses files outside the workspace', async () => {
    for (const file of [
      '../secret.txt',
      '/etc/passwd',
      'file:///etc/passwd',
      'file:///repo/../etc/passwd',
      'file:///repo/%2e%2e/etc/passwd',
      'https://example.com/a',
      'C:\\secret.txt',
    ]) {
      assert.match(await listTerms(file), /is not in the open workspace/u, file);
    }
  });

  it('says that the file does not exist', async () => {
    assert.match(await listTerms('src/none.ts'), /The file “src\/none\.ts” does not exist/u);
  });

  it('stays short with a long file and many terms, and says so', async () => {
    const count = 400;
    const names = Array.from({ length: count }, (_, i) => `Zq${i}x`);
    const service = serviceOf({
      'GLOSSARY.md': `# Glossary\n\n${names.map((name) => `## ${name}\n\nA part of it all.\n`).join('\n')}`,
      'long.txt': `${names.join('\n')}\n${'x '.repeat(600_000)}`,
    });
    const answer = await listTermsForAssistant(service, { file: 'long.txt' });
    assert.ok(answer.length < 13_000, `${answer.length} characters`);
    assert.match(answer, /only its first 1000000 characters/u);
    assert.match(answer, /\b\d+ more terms were left out/u);
  });
});

describe('telling an assistant what surrounds a box', () => {
  it('tells each line in a sentence, with what is known of its other end', async () => {
    assert.equal(
      await lookAround('Checkout'),
      `## Checkout (docs/architecture.mmd:3, flowchart)
Checkout: Where a shopper pays; it asks the bank gateway. [GLOSSARY.md:10]
Part of Payments.
- Web shop calls Checkout.
- Checkout calls Bank gateway: “asks to pay”. Bank gateway: Talks to the bank. [Mocked: returns sample data until the real part is ready; owner: Payments team; GLOSSARY.md:3]`,
    );
  });

  it('finds a box by its id, its label and its term', async () => {
    for (const node of ['gateway', 'BANK GATEWAY', 'bank gateways']) {
      assert.match(await lookAround(node), /^## Bank gateway \(docs/u, node);
    }
    assert.match(await lookAround('till'), /^## Checkout/u);
  });

  it('returns the content of a group, and that a box has no connections', async () => {
    assert.match(await lookAround('Payments'), /Contains Checkout and Bank gateway\./u);
    assert.match(await lookAround('cron'), /no entry for this box\.\nIt has no connections/u);
  });

  it('names the boxes there are', async () => {
    assert.match(await lookAround('web store'), /Boxes with similar labels: Web shop\./u);
    assert.match(
      await lookAround('zzz'),
      /Available boxes: Checkout, Bank gateway, [^]* and Payments\./u,
    );
  });

  it('searches only the diagrams of one file on request', async () => {
    const service = serviceOf({
      ...files,
      'docs/other.mmd': 'flowchart LR\n  a[Checkout] --> b[X]',
    });
    const all = await findNeighborsForAssistant(service, { node: 'Checkout' });
    assert.match(all, /^The diagrams of this workspace have 2 boxes for “Checkout”/u);
    const one = await findNeighborsForAssistant(service, {
      node: 'Checkout',
      file: 'docs/other.mmd',
    });
    assert.match(one, /^## Checkout \(docs\/other\.mmd:2/u);
    const none = await findNeighborsForAssistant(service, { node: 'Checkout', file: 'src/pay.ts' });
    assert.equal(none, 'Cannot read any diagram in “src/pay.ts”.');
  });

  it('leaves lines out where there are too many', async () => {
    const lines = Array.from({ length: 90 }, (_, i) => `  hub --> n${i}`).join('\n');
    const service = serviceOf({ 'docs/architecture.mmd': `flowchart LR\n${lines}` });
    const answer = await findNeighborsForAssistant(service, { node: 'hub' });
    assert.match(answer, /50 more connections were left out\.$/u);
  });
});

describe('input of an assistant', () => {
  const service = serviceOf();

  it('is answered with what to send where it is wrong', async () => {
    assert.equal(
      await explainTermForAssistant(service, {}),
      '“term” must be a non-empty string. Send {"term":"SLA"}.',
    );
    const tooLong = await explainTermForAssistant(service, { term: 'x'.repeat(301) });
    assert.match(tooLong, /longer than 300 characters/u);
    const wrongFile = await findNeighborsForAssistant(service, { node: 'Checkout', file: 7 });
    assert.match(wrongFile, /^“file” must be a non-empty string/u);
  });

  it('may be anything', async () => {
    const field = fc.oneof(fc.string(), fc.anything());
    const input = fc.oneof(
      fc.anything(),
      fc.record({ term: field, file: field, node: field }, { requiredKeys: [] }),
    );
    await fc.assert(
      fc.asyncProperty(input, async (sent) => {
        for (const tool of [
          explainTermForAssistant,
          listTermsForAssistant,
          findNeighborsForAssistant,
        ]) {
          assert.notEqual(await tool(service, sent), '');
        }
      }),
    );
  });

  it('never names a file outside the workspace', () => {
    const part = fc.constantFrom('..', '.', '', 'repo', 'src', '%2e%2e', '\\', 'file:', 'C:', 'é');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        for (const uri of listFilesNamed(parts.join('/'), [MemoryWorkspace.root])) {
          assert.ok(new URL(uri).pathname.startsWith('/repo/'), uri);
        }
      }),
    );
  });
});

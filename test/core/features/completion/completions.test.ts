import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCompletions } from '../../../../src/core/features/completion/completions';
import { CompletionWords } from '../../../../src/core/features/completion/completionWords';
import { LineMap } from '../../../../src/core/text/lineMap';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { glossaryOf, indexOf } from '../glossaryOf';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { runs } from '../../propertyRuns';

const files = {
  'GLOSSARY.md': [
    '## SLA (service level agreement)\n\nA promise.\n',
    '## SLA Report\n\nHow the promise was kept.\n',
    '## Tour\n\nStops of a day.\n\n- **Aliases**: delivery round\n',
    '## Tour Planner\n\nPlans.\n',
    '## Proof of Delivery (POD)\n\nA photo.\n',
  ].join('\n'),
  'shop/glossary.yml':
    'terms:\n  - name: Tourist Guide\n    definition: A person.\n    paths: ["**"]\n',
};

interface Place {
  readonly path?: string;
  readonly language?: string;
  readonly inCode?: boolean;
}

/** Returns the text after each completion at the cursor `|`. */
async function completed(marked: string, place: Place = {}): Promise<readonly string[]> {
  const { path = 'docs/a.md', language = 'markdown', inCode = true } = place;
  const glossary = await glossaryOf(files);
  const index = indexOf(glossary);
  const words = runToEnd(CompletionWords.build(glossary.terms));
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const lines = new LineMap(text);
  const lineAt = (line: number): string => text.split('\n')[line] ?? '';
  const position = lines.positionAt(offset);
  const document = {
    uri: MemoryWorkspace.uri(path),
    languageId: language,
    version: 1,
    lineCount: lines.lineCount,
    lineAt,
    getText: () => text,
  };
  return findCompletions(document, position, { words, index, inCode }).map((completion) => {
    const typed = lineAt(position.line).slice(completion.start, position.character);
    assert.ok(completion.filter.toLowerCase().startsWith(typed.toLowerCase()), completion.filter);
    const head = lineAt(position.line).slice(0, completion.start);
    return head.slice(head.lastIndexOf(' ') + 1) + completion.text;
  });
}

const ts: Place = { path: 'src/a.ts', language: 'typescript' };
const py: Place = { path: 'src/a.py', language: 'python' };

describe('completion in sentences', () => {
  it('writes acronyms as the glossary does, and offers what they stand for', async () => {
    assert.deepEqual(await completed('We keep the sla|'), [
      'SLA',
      'service level agreement (SLA)',
      'service level agreement',
      'SLA report',
    ]);
  });

  it('begins a sentence with a capital', async () => {
    assert.ok((await completed('sl|')).includes('Service level agreement (SLA)'));
    assert.ok((await completed('Late. SL|')).includes('Service level agreement (SLA)'));
    assert.ok((await completed('- SL|')).includes('Service level agreement (SLA)'));
  });

  it('offers the first use once', async () => {
    const text = 'A service level agreement (SLA) is signed.\n\nEach SL|';
    assert.deepEqual(await completed(text), ['SLA', 'service level agreement', 'SLA Report']);
  });

  it('goes on with names of several words, in the case that is typed', async () => {
    assert.deepEqual(await completed('the tour pl|'), ['tour planner']);
    assert.deepEqual(await completed('the Tour Pl|'), ['Tour Planner']);
    assert.deepEqual(await completed('the TOUR PL|'), ['TOUR PLANNER']);
    assert.deepEqual(await completed('Each service lev|'), [
      'service level agreement',
      'service level agreement (SLA)',
    ]);
    assert.deepEqual(await completed('the Delivery r|'), ['Delivery round']);
  });

  it('knows the acronym of a written-out name', async () => {
    assert.deepEqual(await completed('the pod|'), [
      'POD',
      'Proof of Delivery (POD)',
      'Proof of Delivery',
    ]);
  });

  it('offers nothing before the second letter, after spaces, in addresses, and for complete words', async () => {
    for (const text of [
      's|',
      'the tour |',
      'see docs/tou|',
      'https://a.b/tou|',
      '#tou|',
      '@tou|',
      'xyzto|',
      'the tour planner|',
      '|',
    ]) {
      assert.deepEqual(await completed(text), [], text);
    }
  });

  it('leaves out terms of other parts of the repository', async () => {
    assert.deepEqual(await completed('a Touris|'), []);
    assert.deepEqual(await completed('a Touris|', { path: 'shop/a.md' }), ['Tourist Guide']);
  });
});

describe('completion in code', () => {
  it('follows the style that is typed', async () => {
    assert.deepEqual(await completed('const serviceLe|', ts), ['serviceLevelAgreement']);
    assert.deepEqual(await completed('class ServiceLe|', ts), ['ServiceLevelAgreement']);
    assert.deepEqual(await completed('const SERVICE_LE|', ts), ['SERVICE_LEVEL_AGREEMENT']);
    assert.deepEqual(await completed('const service_le|', ts), ['service_level_agreement']);
    assert.deepEqual(await completed('const SLA_|', ts), ['SLA_REPORT']);
    assert.deepEqual(await completed('const sla|', ts), ['slaReport']);
    assert.deepEqual(await completed('sla|', py), ['sla_report']);
    assert.deepEqual(await completed('const sl|', ts), ['sla', 'slaReport']);
  });

  it('goes on within an identifier', async () => {
    assert.deepEqual(await completed('this.getTourPl|', ts), ['this.getTourPlanner']);
    assert.deepEqual(await completed('MAX_TOUR_PL|', ts), ['MAX_TOUR_PLANNER']);
    assert.deepEqual(await completed('max_tour_pl|', py), ['max_tour_planner']);
  });

  it('leaves one-word names to the language', async () => {
    assert.deepEqual(await completed('const to|', ts), ['tourPlanner']);
    assert.deepEqual(await completed('const x|', ts), []);
  });

  it('writes sentences in comments', async () => {
    assert.deepEqual(await completed('// the tour pl|\nlet a;', ts), ['tour planner']);
    assert.ok((await completed('# the sla|', py)).includes('service level agreement (SLA)'));
  });

  it('is silent where it is not wanted', async () => {
    assert.deepEqual(await completed('const serviceLe|', { ...ts, inCode: false }), []);
    assert.deepEqual(await completed('// the tour pl|', { ...ts, inCode: false }), []);
  });
});

describe('completion', () => {
  it('only ever adds to the letters that are typed, in any text', async () => {
    const part = fc.constantFrom(
      'sla',
      'SLA',
      'Tour',
      'tour',
      ' ',
      '_',
      'p',
      'Pl',
      'service',
      '-',
      'é',
      '😀',
      '/',
    );
    const language = fc.constantFrom(ts, py, {});
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), language, async (parts, place) => {
        const found = await completed(`${parts.join('')}|`, place);
        assert.equal(new Set(found).size, found.length);
      }),
      runs(50),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findReadingAids } from '../../../../src/core/features/readingMode/readingAids';
import type { TermIndex } from '../../../../src/core/matching/termIndex';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf, indexOf } from '../glossaryOf';
import { runs } from '../../propertyRuns';

const files = {
  'GLOSSARY.md': [
    '## Service level agreement (SLA)\n\nA promise to a merchant.\n\n- **Aliases**: delivery promise\n',
    '## Proof of delivery (POD)\n\nShows that a parcel arrived.\n',
    '## KPI (key performance indicator)\n\nA figure to look at.\n',
    '## Merchant\n\nA shop that sends parcels.\n\n- **Avoid**: vendor\n',
    '## Event bus\n\nHow parts tell each other what happened.\n',
    '## p95 (95th percentile)\n\nThe SLA is held against it.\n',
  ].join('\n'),
  'pay/payments.glossary.yml':
    'terms:\n  - name: Payment on delivery\n    aliases: [POD, cash on delivery]\n',
};

let index: TermIndex;

before(async () => {
  index = indexOf(await glossaryOf(files));
});

/** Returns the text as a reader sees it: marked words in brackets, insertions between `‹(` and `)›`. */
function shown(text: string, languageId = 'markdown', path = 'docs/a.md'): string {
  const uri = MemoryWorkspace.uri(path);
  const { marks, expansions } = findReadingAids({ uri, languageId, text }, index);
  const insertions = [
    ...marks.map(({ start }) => ({ at: start, text: '[' })),
    ...marks.map(({ end }) => ({ at: end, text: ']' })),
    ...expansions.map((one) => ({ at: one.offset, text: `‹${one.text}›` })),
  ];
  let result = '';
  let from = 0;
  for (const { at, text: inserted } of insertions.sort((a, b) => a.at - b.at)) {
    result += text.slice(from, at) + inserted;
    from = at;
  }
  return result + text.slice(from);
}

describe('Reading aids', () => {
  it('expand an acronym after its first use, and mark each term once', () => {
    assert.equal(
      shown('Our SLA binds us. The SLA names each merchant, and a merchant knows the SLA.'),
      'Our [SLA]‹(Service level agreement)› binds us. The SLA names each [merchant], and a merchant knows the SLA.',
    );
    assert.equal(shown('Four KPIs.'), 'Four [KPIs]‹(key performance indicator)›.');
    assert.equal(shown('The p95 of it.'), 'The [p95]‹(95th percentile)› of it.');
  });

  it('are given once below each heading, and in code once', () => {
    const text = '# Our SLA\n\nThe SLA.\n\n## Parcels\n\nThe SLA. The SLA.';
    assert.equal(
      shown(text),
      '# Our [SLA]‹(Service level agreement)›\n\nThe SLA.\n\n## Parcels\n\n' +
        'The [SLA]‹(Service level agreement)›. The SLA.',
    );
    const code = '# the SLA\nx = 1\n# the SLA';
    assert.equal(
      shown(code, 'python', 'a.py'),
      '# the [SLA]‹(Service level agreement)›\nx = 1\n# the SLA',
    );
  });

  it('insert nothing after full names and aliases that are words', () => {
    assert.equal(shown('A service level agreement.'), 'A [service level agreement].');
    assert.equal(shown('Each key performance indicator.'), 'Each [key performance indicator].');
    assert.equal(shown('The delivery promise.'), 'The [delivery promise].');
  });

  it('mark the short form again where the long one was used long before', () => {
    const between = 'It binds us in all that we do for them and for everybody else as well.';
    assert.equal(
      shown(`The service level agreement. ${between} Our SLA.`),
      `The [service level agreement]. ${between} Our [SLA]‹(Service level agreement)›.`,
    );
  });

  it('insert nothing where the text says it itself', () => {
    assert.equal(
      shown('A service level agreement (SLA) binds. SLA!'),
      'A [service level agreement] (SLA) binds. SLA!',
    );
    assert.equal(shown('SLA (service level agreement)'), '[SLA] (service level agreement)');
    assert.equal(shown('**POD** is proof of delivery.'), '**[POD]** is proof of delivery.');
    assert.equal(
      shown('| SLA          | Service level agreement |'),
      '| [SLA]          | Service level agreement |',
    );
    assert.equal(
      shown('SLA stands for service license act.'),
      '[SLA] stands for service license act.',
    );
    assert.equal(
      shown('No proof of delivery\n\nSee POD.'),
      'No [proof of delivery]\n\nSee [POD]‹(Proof of delivery)›.',
    );
  });

  it('follow the whole word, and name the expanded part', () => {
    assert.equal(
      shown('let slaHours = podCount;', 'typescript', 'a.ts'),
      'let [sla]Hours‹(SLA: Service level agreement)› = podCount;',
    );
    assert.equal(shown("The SLA's text."), "The [SLA]'s‹(Service level agreement)› text.");
    assert.equal(shown('SLA-driven'), '[SLA]-driven‹(Service level agreement)›');
    assert.equal(
      shown('**SLA** and `POD_MISSING`.'),
      '**[SLA]**‹(Service level agreement)› and `[POD]_MISSING`‹(POD: Proof of delivery)›.',
    );
    assert.equal(shown('顧客SLA決済'), '顧客[SLA]‹(Service level agreement)›決済');
    assert.equal(shown('SLA'), '[SLA]‹(Service level agreement)›');
  });

  it('mark each line of a multi-line name', () => {
    assert.equal(
      shown('/**\n * A service level\n * agreement.\n */', 'java', 'A.java'),
      '/**\n * A [service level]\n * [agreement].\n */',
    );
    assert.equal(shown('> The event\r\n> bus'), '> The [event]\r\n> [bus]');
  });

  it('take the nearest of several meanings', () => {
    assert.equal(shown('A POD.'), 'A [POD]‹(Proof of delivery)›.');
    assert.equal(shown('// POD', 'java', 'pay/A.java'), '// [POD]‹(Payment on delivery)›');
  });

  it('skip a term’s own entry, words to avoid and addresses', () => {
    const glossary = files['GLOSSARY.md'];
    const own = shown(glossary, 'markdown', 'GLOSSARY.md');
    assert.match(own, /## Service level agreement \(SLA\)\n\nA promise to a \[merchant\]/u);
    assert.match(own, /The \[SLA\]‹\(Service level agreement\)› is held/u);
    assert.equal(shown('A vendor.'), 'A vendor.');
    assert.equal(
      shown('[Words](docs/sla.md "SLA")'),
      '[Words](docs/sla.md "[SLA]‹(Service level agreement)›")',
    );
    assert.equal(
      shown('<a title="SLA">our SLA</a>'),
      '<a title="SLA">our [SLA]‹(Service level agreement)›</a>',
    );
  });

  it('shorten what is too long to be read in passing', () => {
    const long = 'Zonal emergency path of '.repeat(5);
    const text = `terms:\n  - name: ZEP\n    expansion: ${long}\n`;
    return glossaryOf({ 'glossary.yml': text }).then((glossary) => {
      const document = { uri: MemoryWorkspace.uri('a.md'), languageId: 'markdown', text: 'A ZEP.' };
      const [expansion] = findReadingAids(document, indexOf(glossary)).expansions;
      assert.equal(expansion?.text, '(Zonal emergency path of Zonal emergency path of…)');
    });
  });

  const word = fc.constantFrom(
    'SLA',
    'sla',
    'POD',
    'KPIs',
    'Service level agreement',
    'p95',
    'merchant',
    'x',
    '決済',
    '😀',
    '\ud83d',
  );
  const sign = fc.constantFrom(
    ' ',
    '',
    '_',
    '-',
    "'s ",
    '\n',
    '\n\n',
    ' (',
    ') ',
    '](',
    '`',
    '**',
    '<a ',
    '|',
    '.',
  );
  const text = fc
    .array(fc.tuple(word, sign), { maxLength: 40 })
    .map((pairs) => pairs.flat().join(''));
  const language = fc.constantFrom('markdown', 'typescript', 'mermaid', 'plaintext');

  it('are sorted, within the text and never overlapping, for any text', () => {
    fc.assert(
      fc.property(text, language, (source, languageId) => {
        const uri = MemoryWorkspace.uri('docs/a.md');
        const { marks, expansions } = findReadingAids({ uri, languageId, text: source }, index);
        let end = 0;
        for (const mark of marks) {
          assert.ok(mark.start >= end && mark.end > mark.start && mark.end <= source.length);
          assert.ok(!/[\r\n]/u.test(source.slice(mark.start, mark.end)));
          end = mark.end;
        }
        let from = 0;
        for (const { offset } of expansions) {
          assert.ok(offset >= from && offset <= source.length);
          assert.ok(marks.some((mark) => mark.end <= offset));
          from = offset;
        }
        const terms = expansions.map(({ term }) => term);
        assert.equal(new Set(terms).size, terms.length);
      }),
      runs(150),
    );
  });
});

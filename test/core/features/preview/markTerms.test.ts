import assert from 'node:assert/strict';
import type { PreviewGlossary } from '../../../../src/core/features/preview/previewGlossary';
import { marked, previewOf, rendered } from './rendered';

const glossary = `# Glossary

## Service level agreement (SLA)

A *promise* of how fast we are. A Service level agreement is signed.

- **Owner**: Product office
- **Delivery**: live

## Tour

The stops of one day. See the service level agreement.

- **Avoid**: trip

## Depot
`;

describe('terms in a preview', () => {
  let known: PreviewGlossary;

  before(async () => {
    known = await previewOf({ 'GLOSSARY.md': glossary });
  });

  const marks = (text: string, path?: string): string => marked(text, known, path);

  it('are marked at their first use in each section', () => {
    assert.equal(
      marks('A tour, a tour.\n\nTours.\n\n# Tour\n\nTours and a tour'),
      '<p>A [tour], a tour.</p>\n<p>Tours.</p>\n<h1>Tour</h1>\n<p>[Tours] and a tour</p>',
    );
  });

  it('are one term under all their names', () => {
    assert.equal(
      marks('The service level agreement (SLA).'),
      '<p>The [service level agreement] (SLA).</p>',
    );
  });

  it('stay unmarked in headings, code, links, pictures and raw HTML', () => {
    const quiet = [
      '# A tour',
      'A tour\n====',
      '`tour`',
      '```\ntour\n```',
      '    tour',
      '```mermaid\nflowchart LR\n  tour --> SLA\n```',
      '[tour](a.md)',
      '[a **tour** b][1]\n\n[1]: a.md',
      '<https://tour.example>',
      'https://example.com/tour',
      '![tour](a.png)',
      '<div>tour</div>',
      '<kbd>tour</kbd>',
      '<a href="a.md">the <b>big</b> tour</a>',
      '<!-- tour -->',
    ];
    for (const text of quiet) assert.doesNotMatch(marks(text), /\[/u, text);
  });

  it('are marked next to excluded content', () => {
    assert.equal(marks('<br>tour'), '<p><br>[tour]</p>');
    assert.equal(marks('<kbd>X</kbd> tour'), '<p><kbd>X</kbd> [tour]</p>');
    assert.equal(marks('[a](b.md) tour'), '<p><a href="b.md">a</a> [tour]</p>');
    assert.equal(marks('`tour` tour'), '<p><code>tour</code> [tour]</p>');
  });

  it('are found in lists, quotes and tables', () => {
    assert.match(marks('- a tour'), /<li>a \[tour\]<\/li>/u);
    assert.match(marks('> a tour'), /<p>a \[tour\]<\/p>/u);
    assert.match(
      marks('| a | b |\n|---|---|\n| service | level agreement, tour |'),
      /, \[tour\]</u,
    );
  });

  it('run across emphasis and line breaks, never out of step with the tags', () => {
    assert.equal(
      marks('**Service** level *agreement*'),
      '<p>[<strong>Service</strong> level <em>agreement</em>]</p>',
    );
    assert.equal(marks('A service\nlevel agreement'), '<p>A [service\nlevel agreement]</p>');
    assert.equal(
      marks('*A **service** level agreement*'),
      '<p><em>A [<strong>service</strong> level agreement]</em></p>',
    );
    assert.equal(
      marks('A **big service** level agreement. An SLA.'),
      '<p>A <strong>big service</strong> level agreement. An [SLA].</p>',
    );
  });

  it('are no part of a phrase with what is code or a link', () => {
    assert.equal(
      marks('service `x` level agreement'),
      '<p>service <code>x</code> level agreement</p>',
    );
  });

  it('are unmarked if the glossary does not explain them', () => {
    assert.equal(marks('A depot.'), '<p>A depot.</p>');
  });

  it('are unmarked within their own entry', () => {
    const html = marks(glossary, 'GLOSSARY.md');
    assert.match(html, /A Service level agreement is signed/u);
    assert.match(html, /See the \[service level agreement\]/u);
  });

  it('count where their paths say', async () => {
    const scoped = await previewOf({
      'glossary.yml': 'terms:\n  - name: Pallet\n    definition: Wood.\n    paths: [store/**]\n',
    });
    assert.equal(marked('Pallet', scoped, 'store/a.md'), '<p>[Pallet]</p>');
    assert.equal(marked('Pallet', scoped, 'docs/a.md'), '<p>Pallet</p>');
  });

  it('carry a card and lead to their entry', () => {
    assert.equal(
      rendered('An SLA.', known),
      '<p>An <a class="architecture-glossary-term" aria-description="Service level agreement (SLA).' +
        ' A promise of how fast we are. Live · Product office."' +
        ' href="../GLOSSARY.md#service-level-agreement-sla" draggable="false">SLA' +
        '<span class="architecture-glossary-card" aria-hidden="true">' +
        '<span class="title" data-text="Service level agreement (SLA)"></span>' +
        '<span class="text" data-text="A promise of how fast we are."></span>' +
        '<span class="facts" data-text="Live · Product office"></span></span></a>.</p>\n',
    );
  });

  it('say which word is the better one', () => {
    assert.match(
      rendered('A trip.', known),
      /<span class="advice" data-text="Use “Tour” instead of “trip”\."><\/span>/u,
    );
  });

  it('show untrusted text literally', async () => {
    const html = rendered(
      'X1',
      await previewOf({
        'glossary.yml':
          'terms:\n  - name: X1\n    definition: \'a "b" <script> & c\'\n    owner: "<b>"\n',
      }),
    );
    assert.match(html, /data-text="a &quot;b&quot; (?:&lt;script&gt; )?&amp; c"/u);
    assert.match(html, /data-text="&lt;b&gt;"/u);
    assert.doesNotMatch(html, /<script|<b>/u);
  });
});

import assert from 'node:assert/strict';
import { readingReport } from '../../../../src/core/features/browse/readingReport';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf } from '../glossaryOf';

const folders = [MemoryWorkspace.root];

describe('readingReport', () => {
  it('shows each term with all that was understood of it', async () => {
    const glossary = await glossaryOf({
      'docs/glossary.yml': [
        'terms:',
        '  - name: SLA',
        '    expansion: service level agreement',
        '    definition: Our **promise**. In writing.',
        '    aliases: [promise]',
        '    status: draft',
        '    technical: true',
        '',
      ].join('\n'),
    });
    assert.equal(
      readingReport(glossary, folders).text,
      [
        '# Glossary sources',
        '',
        '1 term, no problems. From 1 file.',
        '',
        '## docs/glossary.yml',
        '',
        '1 term, no problems.',
        '',
        '- **SLA** (service level agreement) line 2',
        '  Our promise.',
        '  - Also called: promise',
        '  - Status: Draft',
        '  - Technical term: Yes',
        '',
      ].join('\n'),
    );
  });

  it('leads from terms and problems to their lines', async () => {
    const text = 'terms:\n  - name: SLA\n    definition: A promise.\n  - name: Empty\n';
    const report = readingReport(await glossaryOf({ 'glossary.yml': text }), folders);
    const places = report.links.map(({ range, uri, position }) => {
      const shown = report.text.slice(range.start, range.end);
      return `${shown} ${uri} ${position.line}:${position.character}`;
    });
    assert.match(report.text, /2 terms, 1 problem\./u);
    assert.match(report.text, /^- ⚠ .*Empty.* line 4$/mu);
    const uri = MemoryWorkspace.uri('glossary.yml');
    assert.deepEqual(places, [`line 4 ${uri} 3:10`, `line 2 ${uri} 1:10`, `line 4 ${uri} 3:10`]);
  });

  it('shows what is wrong with a file nothing could be read of', async () => {
    const report = readingReport(await glossaryOf({ 'glossary.yml': 'terms: [' }), folders);
    assert.match(report.text, /^0 terms, 1 problem\. From 1 file\.$/mu);
    assert.match(report.text, /^- ⚠ .+ line \d+$/mu);
  });

  it('says what to do where there is no glossary', async () => {
    const report = readingReport(await glossaryOf({ 'README.md': '# Hello\n' }), folders);
    assert.match(report.text, /architectureGlossary\.glossaryFiles/u);
    assert.deepEqual(report.links, []);
  });
});

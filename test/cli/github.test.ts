import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatGitHubAnnotations } from '../../src/cli/github/annotations';

const finding = {
  code: 'discouraged-word',
  severity: 'information',
  message: 'Say “a”.',
  file: 'docs/a.md',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  word: 'b',
};

/** Reads a command like https://github.com/actions/runner: unescapes after the parts are split. */
function read(annotation: string) {
  const [, level, properties = '', message = ''] =
    /^::(\w+) ((?:[^:]|:(?!:))*)::([^]*)$/u.exec(annotation) ?? [];
  const plain = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const entries = properties.split(',').map((entry) => {
    const at = entry.indexOf('=');
    return [entry.slice(0, at), plain(entry.slice(at + 1))] as const;
  });
  return { level, message: plain(message), ...Object.fromEntries(entries) };
}

describe('annotations for GitHub', () => {
  it('name the place, the rule and the message', () => {
    assert.equal(
      formatGitHubAnnotations([finding]),
      '::notice file=docs/a.md,line=3,col=5,endLine=3,endColumn=9,title=discouraged-word::Say “a”.',
    );
    assert.match(formatGitHubAnnotations([{ ...finding, severity: 'warning' }]), /^::warning /u);
    assert.doesNotMatch(formatGitHubAnnotations([{ ...finding, endLine: 4 }]), /endColumn/u);
  });

  it('are read correctly, one per line, with any content', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '%', '\r', '\n', ':', ',', '=', '25', '::'),
    });
    fc.assert(
      fc.property(text, text, (file, message) => {
        const annotation = formatGitHubAnnotations([{ ...finding, file, message }]);
        assert.doesNotMatch(annotation, /[\r\n]/u);
        assert.deepEqual(read(annotation), {
          level: 'notice',
          message,
          file,
          line: '3',
          col: '5',
          endLine: '3',
          endColumn: '9',
          title: 'discouraged-word',
        });
      }),
    );
  });
});

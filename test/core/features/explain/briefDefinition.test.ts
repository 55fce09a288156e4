import assert from 'node:assert/strict';
import { shortenDefinition } from '../../../../src/core/features/explain/briefDefinition';
import { writeMarkdown } from '../../../../src/core/markdown/writeMarkdown';

function shortened(definition: string): { readonly text: string; readonly isComplete: boolean } {
  const { tokens, isComplete } = shortenDefinition(definition);
  return { text: writeMarkdown(tokens), isComplete };
}

/** A sentence of this many characters. */
function sentence(length: number): string {
  return `${'word '
    .repeat(length)
    .slice(0, length - 2)
    .trimEnd()
    .padEnd(length - 1, 'd')}.`;
}

describe('a brief definition', () => {
  it('is the whole one up to 420 characters', () => {
    assert.deepEqual(shortened(`  ${sentence(420)}\n`), { text: sentence(420), isComplete: true });
    assert.equal(shortened(sentence(421)).isComplete, false);
    assert.deepEqual(shortened('\n- a\n- b\n'), { text: '- a\n- b', isComplete: true });
  });

  it('keeps the whole blocks that fit', () => {
    const [short, rest] = [sentence(200), sentence(300)];
    assert.equal(shortened(`${short}\n\n- a\n- b\n\n${rest}`).text, `${short}\n\n- a\n- b`);
    assert.equal(shortened(`${short}\n\n- a\n- ${rest}`).text, short);
    assert.equal(shortened(`${short}\n\n---\n\n${rest}`).text, `${short}\n\n___`);
    // The last line may end exactly at the limit.
    assert.equal(
      shortened(`${sentence(200)}\n\n${sentence(218)}\n\nx`).text,
      `${sentence(200)}\n\n${sentence(218)}`,
    );
    assert.equal(shortened(`${sentence(200)}\n\n${sentence(219)}\n\nx`).text, sentence(200));
  });

  it('keeps the first sentences of a long first paragraph', () => {
    const [one, two] = [sentence(200), sentence(219)];
    assert.equal(shortened(`${one} ${two} ${sentence(100)}`).text, `${one} ${two}`);
    assert.equal(shortened(`${one} ${sentence(220)} ${sentence(100)}`).text, one);
    assert.equal(shortened(`${one}\n${two} ${sentence(100)}`).text, `${one}\n${two}`);
    assert.equal(shortened(`${sentence(600)} ${one}`).text, sentence(600));
  });

  it('cuts a sentence of more than 840 characters between words', () => {
    const cut = shortened(sentence(2000)).text;
    assert.ok(cut.length <= 840 && cut.length > 830, String(cut.length));
    assert.ok(cut.endsWith('word'));
    assert.equal(shortened(sentence(840)).text, sentence(840));
    assert.equal(shortened('x'.repeat(2000)).text, 'x'.repeat(840));
  });

  it('keeps the first lines of code', () => {
    const line = 'x'.repeat(99);
    const code = Array.from({ length: 9 }, () => line).join('\n');
    assert.equal(
      shortened(`\`\`\`\n${code}\n\`\`\``).text,
      `\`\`\`\n${[line, line, line, line].join('\n')}\n\`\`\``,
    );
    assert.equal(
      shortened(`\`\`\`\n${'x'.repeat(900)}\n\`\`\``).text,
      `\`\`\`\n${'x'.repeat(420)}\n\`\`\``,
    );
  });

  it('reads no more than 4,000 characters', () => {
    const list = `- ${'a '.repeat(2500)}`;
    assert.ok(shortened(list).text.length <= 840);
    assert.equal(shortened(`${'a'.repeat(3999)}. b`).text.length, 840);
  });
});

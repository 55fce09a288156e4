import assert from 'node:assert/strict';
import { getReaderFor } from '../../../../src/core/glossary/formats/readers';
import { runToEnd } from '../../../../src/core/workspace/scheduler';

function readNames(text: string): readonly string[] {
  const uri = 'file:///UBIQUITOUS_LANGUAGE.md';
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text })).terms.map(({ name }) => name);
}

describe('names of domain-driven design in a list of terms', () => {
  const others = '**Tote**: A box for one order.\n\n**Van**: A car that delivers totes.\n';

  it('are terms where the next paragraphs name terms in the same way', () => {
    const text = `# Ubiquitous Language\n\n**Value object**: An object without an identity.\n\n${others}`;
    assert.deepEqual(readNames(text), ['Value object', 'Tote', 'Van']);
  });

  it('stay terms when another entry of the same shape follows', () => {
    const text = `# Ubiquitous Language\n\n**Value object**: An object without an identity.\n\n${others}`;
    assert.deepEqual(
      readNames(`${text}\n**Dock**: Where vans load.\n`).slice(0, 3),
      readNames(text),
    );
  });

  it('are terms where four words or more explain them', () => {
    const text = `# Ubiquitous Language\n\n**Bounded context**: A part of the system with one language.\n\n${others}`;
    assert.deepEqual(readNames(text), ['Bounded context', 'Tote', 'Van']);
  });
});

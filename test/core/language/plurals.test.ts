import assert from 'node:assert/strict';
import {
  findOtherNumberForms,
  findSingularEndings,
  plainPlural,
  toRegularPlurals,
} from '../../../src/core/language/plurals';

const toSingulars = (plural: string): readonly string[] =>
  findSingularEndings(plural).map(({ drop, add }) => plural.slice(0, -drop) + add);

describe('The singulars of a word in lower case', () => {
  for (const [plural, ...singulars] of [
    ['parcels', 'parcel'],
    ['ids', 'id'],
    // Both spellings are possible: a box and an axe.
    ['boxes', 'box', 'boxe'],
    ['buses', 'bus', 'buse'],
    ['quizzes', 'quizz', 'quizze'],
    ['heroes', 'hero', 'heroe'],
    ['batches', 'batch', 'batche'],
    ['hashes', 'hash', 'hashe'],
    ['ashestos', 'ashesto'],
    ['chesters', 'chester'],
    ['nodes', 'node'],
    ['policies', 'policy', 'policie'],
    // Too short for a noun in -y: a tie.
    ['ties', 'tie'],
    ['iessons', 'iesson'],
  ] as const) {
    it(`of "${plural}" are ${singulars.join(', ')}`, () => {
      assert.deepEqual(toSingulars(plural), singulars);
    });
  }

  it('exist only for a plural', () => {
    for (const word of ['parcel', 's', 'as', 'is', 'us', 'class', 'status', 'analysis', 'sheep'])
      assert.deepEqual(toSingulars(word), [], word);
  });

  it('exist for words that have such an ending within', () => {
    for (const word of ['assets', 'users', 'issues']) {
      assert.deepEqual(toSingulars(word), [word.slice(0, -1)], word);
    }
  });

  for (const word of (
    'aws besides canvas css customs does dns goes goods gps https ios kubernetes kudos lens lenses ' +
    'macos news os pos redis series sms species tls windows'
  ).split(' ')) {
    it(`do not exist for "${word}"`, () => {
      assert.deepEqual(toSingulars(word), []);
    });
  }

  it('lose only the s in an acronym', () => {
    assert.deepEqual(plainPlural, [{ drop: 1, add: '' }]);
  });
});

describe('The other number of a word of the glossary', () => {
  for (const [singular, plural] of [
    ['person', 'people'],
    ['child', 'children'],
    ['man', 'men'],
    ['woman', 'women'],
    ['foot', 'feet'],
    ['tooth', 'teeth'],
    ['mouse', 'mice'],
    ['goose', 'geese'],
    ['index', 'indices'],
    ['matrix', 'matrices'],
    ['vertex', 'vertices'],
    ['vortex', 'vortices'],
    ['appendix', 'appendices'],
    ['criterion', 'criteria'],
    ['phenomenon', 'phenomena'],
    ['schema', 'schemata'],
    ['datum', 'data'],
    ['medium', 'media'],
    ['quantum', 'quanta'],
    ['stimulus', 'stimuli'],
    ['nucleus', 'nuclei'],
    ['radius', 'radii'],
    ['half', 'halves'],
    ['shelf', 'shelves'],
    ['self', 'selves'],
    ['leaf', 'leaves'],
    ['wolf', 'wolves'],
    ['life', 'lives'],
    ['knife', 'knives'],
  ] as const) {
    it(`of "${singular}" is "${plural}", and the other way around`, () => {
      assert.deepEqual(findOtherNumberForms(singular), [plural]);
      assert.deepEqual(findOtherNumberForms(plural), [singular]);
    });
  }

  it('is found in any letter case', () => {
    assert.deepEqual(findOtherNumberForms('People'), ['person']);
    assert.deepEqual(findOtherNumberForms('Analysis'), ['analyses']);
    assert.deepEqual(findOtherNumberForms('Orders'), ['Order']);
  });

  it('ends in -es for nouns in -sis and -xis', () => {
    assert.deepEqual(findOtherNumberForms('analysis'), ['analyses']);
    assert.deepEqual(findOtherNumberForms('basis'), ['bases']);
    assert.deepEqual(findOtherNumberForms('axis'), []);
    assert.deepEqual(findOtherNumberForms('praxis'), ['praxes']);
    for (const word of ['tennis', 'asisto', 'sis'])
      assert.deepEqual(findOtherNumberForms(word), []);
  });

  it('is the singular of a regular plural of at least four letters', () => {
    assert.deepEqual(findOtherNumberForms('jobs'), ['job']);
    for (const word of ['ids', 'job', 'order', 'ORDERS'])
      assert.deepEqual(findOtherNumberForms(word), []);
  });
});

describe('The regular plurals of a word', () => {
  for (const [singular, ...plurals] of [
    ['parcel', 'parcels'],
    ['policy', 'policies', 'policys'],
    ['Entity', 'Entities', 'Entitys'],
    ['KEY', 'KEYs'],
    ['POLICY', 'POLICies', 'POLICYs'],
    ['day', 'days'],
    ['cycle', 'cycles'],
    ['bus', 'buses', 'buss'],
    ['box', 'boxes', 'boxs'],
    ['quiz', 'quizes', 'quizs'],
    ['hero', 'heroes', 'heros'],
    ['batch', 'batches', 'batchs'],
    ['hash', 'hashes', 'hashs'],
    ['BOX', 'BOXes', 'BOXs'],
    ['shape', 'shapes'],
    ['chart', 'charts'],
  ] as const) {
    it(`of "${singular}" are ${plurals.join(', ')}`, () => {
      assert.deepEqual(toRegularPlurals(singular), plurals);
    });
  }
});

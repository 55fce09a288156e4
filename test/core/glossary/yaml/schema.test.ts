import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { AnySchemaObject } from 'ajv';
import { load } from 'js-yaml';
import { fieldOrder } from '../../../../src/core/glossary/formats/writtenFields';
import { deliveries, statuses } from '../../../../src/core/glossary/term';

const schema = JSON.parse(
  readFileSync('media/schemas/glossary.schema.json', 'utf8'),
) as AnySchemaObject;

function validator(): (value: unknown) => readonly string[] {
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
  });
  ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'defaultSnippets']);
  const validate = ajv.compile(schema);
  return (value) => {
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  };
}

describe('the schema of YAML glossaries', () => {
  const check = validator();

  it('takes files of both shapes', () => {
    for (const name of ['native.glossary.yml', 'contextive.yml', 'list.json']) {
      const text = readFileSync(join('test/fixtures/glossaries/yaml', name), 'utf8');
      assert.deepEqual(check(load(text)), [], name);
    }
    assert.deepEqual(
      check(load('terms:\n  SLA: What we promise.\n  SLO:\n    status: draft\n')),
      [],
    );
  });

  it('points out what the words of a field are not', () => {
    const errors = check(load('terms:\n  - name: A\n    status: maybe\n')).join('\n');
    assert.match(errors, /status/u);
    assert.notDeepEqual(check(load('terms:\n  - definition: nameless\n    owner: me\n')), []);
  });

  it('describes every field and each of its words', () => {
    const { properties } = (schema.definitions as Record<string, AnySchemaObject>).term ?? {};
    const fields = properties as Record<string, AnySchemaObject | undefined>;
    for (const field of fieldOrder) assert.ok(fields[field]?.description, field);
    for (const [field, words] of [
      ['status', statuses],
      ['delivery', deliveries],
    ] as const) {
      const { enum: values, enumDescriptions } = fields[field] ?? {};
      assert.deepEqual(values, [...words, null]);
      assert.equal((enumDescriptions as unknown[]).length, words.length + 1);
    }
  });
});

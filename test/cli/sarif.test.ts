import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AnySchemaObject } from 'ajv';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { files } from '../expectedFindings/files';
import { WorkFolder } from './workFolder';

/**
 * Returns the schema of OASIS as SchemaStore publishes it. It uses an older draft, of which only the name of its own
 * address has changed since.
 */
function schema(): AnySchemaObject {
  const text = readFileSync('test/fixtures/schemas/sarif-2.1.0-rtm.5.json', 'utf8');
  const entries = Object.entries(JSON.parse(text) as AnySchemaObject);
  return Object.fromEntries(entries.filter(([key]) => key !== '$schema' && key !== 'id'));
}

describe('SARIF', () => {
  const isAddress = (text: string): boolean => URL.canParse(text);
  const isReference = (text: string): boolean => URL.canParse(text, 'file:///folder/');
  const formats = { uri: isAddress, 'uri-reference': isReference, 'date-time': true } as const;
  // One of its patterns is invalid under today's stricter rules.
  const options = { strict: false, allErrors: true, unicodeRegExp: false, formats };
  const validate = new Ajv(options).compile(schema());

  async function logOf(texts: Readonly<Record<string, string>>): Promise<Log> {
    const folder = new WorkFolder(texts);
    try {
      const { stdout } = await folder.run('check', '--format', 'sarif');
      return JSON.parse(stdout) as Log;
    } finally {
      folder.remove();
    }
  }

  it('is valid against its schema, with and without findings', async () => {
    const log = await logOf(files);
    assert.deepEqual([validate(log), validate.errors], [true, null]);
    assert.ok((log.runs[0]?.results?.length ?? 0) > 20);
    const empty = await logOf({ 'a.md': 'Nothing to tell.\n' });
    assert.deepEqual([validate(empty), validate.errors], [true, null]);
    assert.deepEqual(empty.runs[0]?.results, []);
  });

  it('names files by addresses, whatever is in their names', async () => {
    const log = await logOf({ 'docs/50% of #1, ä?.md': 'The QZR is late.\n' });
    assert.deepEqual([validate(log), validate.errors], [true, null]);
    const place = log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation;
    assert.equal(place?.artifactLocation?.uri, 'docs/50%25%20of%20%231,%20%C3%A4%3F.md');
  });

  it('is held to a schema that refuses what is wrong', async () => {
    const log = await logOf(files);
    assert.ok(!validate({ ...log, version: '2.0.0' }));
    assert.ok(!validate({ ...log, runs: [{ results: [] }] }));
  });
});

import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toUri } from '../../src/node/nodeWorkspace';
import { openFolder, type OpenFolder } from '../../src/node/openFolder';
import { InvalidSettingsError } from '../../src/node/readSettings';
import { writeEdits } from '../../src/node/writeEdits';

const settingsFile = 'architecture-glossary.config.json';

describe('a folder that stays open', () => {
  let path: string;
  let folder: OpenFolder;

  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };

  const open = (): Promise<OpenFolder> =>
    openFolder(path, { loadParser: () => Promise.reject(new Error('No diagram is expected.')) });

  const listNames = async (): Promise<readonly string[]> => {
    await folder.refresh(true);
    return (await folder.service.glossary()).terms.map(({ name }) => name);
  };

  beforeEach(async () => {
    path = realpathSync(mkdtempSync(join(tmpdir(), 'folder-')));
    write('docs/GLOSSARY.md', '# Glossary\n\n## Depot\n\nA hall.\n\n## Van\n\nA car.\n');
    folder = await open();
    assert.deepEqual(await listNames(), ['Depot', 'Van']);
  });

  afterEach(() => {
    folder.dispose();
    rmSync(path, { recursive: true });
  });

  it('adopts changed, new and removed files', async () => {
    write('docs/GLOSSARY.md', '# Glossary\n\n## Depot\n\nA hall.\n\n## Truck\n\nA car.\n');
    assert.deepEqual(await listNames(), ['Depot', 'Truck']);
    write('acronyms.md', '# Acronyms\n\n- **KPI**: key performance indicator\n');
    assert.deepEqual([...(await listNames())].sort(), ['Depot', 'KPI', 'Truck']);
    rmSync(join(path, 'docs'), { recursive: true });
    assert.deepEqual(await listNames(), ['KPI']);
  });

  it('adopts a change of the ignore rules', async () => {
    write('.gitignore', 'docs/\n');
    assert.deepEqual(await listNames(), []);
    write('.gitignore', '');
    assert.deepEqual(await listNames(), ['Depot', 'Van']);
  });

  it('adopts changed settings, and keeps the last valid ones', async () => {
    write(settingsFile, '{ "glossaryFiles": ["!docs/**"] }');
    assert.deepEqual(await listNames(), []);
    write(settingsFile, '{ "glossaryFiles": 7 }');
    assert.deepEqual(await listNames(), []);
    await assert.rejects(open(), InvalidSettingsError);
    rmSync(join(path, settingsFile));
    assert.deepEqual(await listNames(), ['Depot', 'Van']);
  });

  it('follows no link that leads out of it, also a new one', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')));
    writeFileSync(join(outside, 'glossary.md'), '# Glossary\n\n## Secret\n\nA secret.\n');
    symlinkSync(outside, join(path, 'linked'));
    symlinkSync(join(outside, 'glossary.md'), join(path, 'linked-glossary.md'));
    assert.deepEqual(await listNames(), ['Depot', 'Van']);
    rmSync(outside, { recursive: true });
  });

  describe('when edits are written', () => {
    const edit = { range: { start: 0, end: 1 }, newText: 'A' };
    const plan = (file: string, text: string) =>
      ({ kind: 'edits', uri: toUri(join(path, file)), text, edits: [edit] }) as const;

    it('changes only the edited range, and cuts a longer text', async () => {
      write('a.md', 'xyz\n');
      const shorter = { ...plan('a.md', 'xyz\n'), edits: [{ ...edit, newText: '' }] };
      assert.equal(await writeEdits(path, shorter), undefined);
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), 'yz\n');
    });

    it('keeps the permissions of the file, a link to it and a byte order mark', async () => {
      write('a.md', '\uFEFFxyz\n');
      chmodSync(join(path, 'a.md'), 0o666);
      symlinkSync('a.md', join(path, 'link.md'));
      assert.equal(await writeEdits(path, plan('link.md', 'xyz\n')), undefined);
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), '\uFEFFAyz\n');
      assert.ok(lstatSync(join(path, 'link.md')).isSymbolicLink());
      if (process.platform !== 'win32')
        assert.equal(statSync(join(path, 'a.md')).mode & 0o777, 0o666);
    });

    it('refuses a file that has changed since', async () => {
      write('a.md', 'xyz!\n');
      assert.match((await writeEdits(path, plan('a.md', 'xyz\n'))) ?? '', /has changed/u);
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), 'xyz!\n');
    });

    it('refuses a missing file, and files outside', async () => {
      assert.match((await writeEdits(path, plan('none.md', 'x'))) ?? '', /cannot be opened/u);
      const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')));
      writeFileSync(join(outside, 'a.md'), 'xyz\n');
      symlinkSync(outside, join(path, 'linked'));
      for (const file of ['linked/a.md', `../${outside.split(/[\\/]/u).at(-1) ?? ''}/a.md`])
        assert.match((await writeEdits(path, plan(file, 'xyz\n'))) ?? '', /Only files in/u, file);
      assert.equal(readFileSync(join(outside, 'a.md'), 'utf8'), 'xyz\n');
      rmSync(outside, { recursive: true });
    });
  });
});

// Prepares a release: node test/host/release.mjs TAG OWNER/REPOSITORY NOTES_FILE. Writes the version and the repository
// into package.json, and the notes of the version into the file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { findReleaseNotes, readVersionTag } from './releaseNotes.mjs';
import { main, say, UserError } from './terminal.mjs';

await main(() => {
  const [tag = '', repository = '', notesFile = ''] = process.argv.slice(2);
  const version = readVersionTag(tag);
  if (!version) throw new UserError(`The tag "${tag}" names no version, such as v1.2.0.`);
  const notes = findReleaseNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  if (!notes) {
    throw new UserError(
      `CHANGELOG.md has no section "## ${version}". Move the changes of "Unreleased" there.`,
    );
  }
  const manifestFile = join(root, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const home = `https://github.com/${repository}`;
  const released = {
    ...manifest,
    version,
    repository: { type: 'git', url: `git+${home}.git` },
    bugs: { url: `${home}/issues` },
    homepage: `${home}#readme`,
  };
  writeFileSync(manifestFile, `${JSON.stringify(released, undefined, 2)}\n`);
  writeFileSync(notesFile, `${notes}\n`);
  say(`Version ${version} of ${repository}`);
});

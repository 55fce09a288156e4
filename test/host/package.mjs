// Builds the VSIX for installation, and checks its content.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageProblems } from './packagedFiles.mjs';
import { root } from './paths.mjs';
import { build, installDependencies } from './prepare.mjs';
import { main, say, UserError } from './terminal.mjs';

await main(async () => {
  await installDependencies();
  build('--production');
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');

  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const { problemsOfLastBuild } = await import('./notices.mjs');
  const problems = [...packageProblems(files), ...(await problemsOfLastBuild())];
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const packagePath = join(root, 'architecture-glossary.vsix');
  const { repository, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await createVSIX({
    ...{ cwd: root, dependencies: false, packagePath },
    ...{ allowMissingRepository: true, skipLicense: false },
    // A released version shows the pictures and files of its own tag in the gallery.
    ...(repository ? { githubBranch: `v${version}` } : { rewriteRelativeLinks: false }),
  });
  const megabytes = (statSync(packagePath).size / 1e6).toFixed(1);
  say(`${packagePath}: ${files.length} files, ${megabytes} MB`);
});

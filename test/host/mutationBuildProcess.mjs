// Builds the tests in the copy of the project in which Stryker changes the code: the current folder, two levels below
// the project's.
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { resolve } from 'node:path';

symlinkSync(resolve('../../node_modules'), 'node_modules', 'junction');
process.exitCode = spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' }).status ?? 1;

// Lets Mermaid's parser copy its configuration when it changes, not for almost every node that it reads: the copies took
// most of the time. Only drawing changes a copy. The build fails if the code to replace is not found, as after an update
// of Mermaid.
import { readFileSync } from 'node:fs';

const copied = 'return assignWithDepth_default({}, currentConfig);';
const shared = `
  if (copiedConfig !== currentConfig) {
    copiedConfig = currentConfig;
    configCopy = assignWithDepth_default({}, currentConfig);
  }
  return configCopy;`;

/** @type {import('esbuild').Plugin} */
export const sharedConfig = {
  name: 'shared-config',
  setup(plugin) {
    let isFound = false;
    plugin.onStart(() => {
      isFound = false;
    });
    plugin.onLoad({ filter: /[\\/]mermaid[\\/]dist[\\/].*\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (source.split(copied).length !== 2) return undefined;
      isFound = true;
      const contents = `var copiedConfig, configCopy;\n${source.replace(copied, () => shared)}`;
      return { contents, loader: 'js' };
    });
    plugin.onEnd(({ errors }) =>
      isFound || errors.length > 0
        ? undefined
        : { errors: [{ text: `Mermaid copies its configuration elsewhere than at: ${copied}` }] },
    );
  },
};

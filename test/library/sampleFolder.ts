import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const glossary = `---
title: Words
---

# Glossary

## Service level agreement (SLA) {#sla}

Our promise of **how fast** we deliver. The SLA has more to say.

- **Delivery**: live
- **Owner**: Product office

## Load list

The parcels of one van.

- **Avoid**: cargo list

## Evil part

A "quote" & \\<script>alert(1)\\</script>, {{ 1 + 1 }} and \`<img src=x onerror=alert(1)>\`.
`;

/** A temporary folder with a glossary. */
export class SampleFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'tooltips-')));

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.write('docs/GLOSSARY.md', glossary);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    const file = join(this.path, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

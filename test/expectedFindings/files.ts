/**
 * A workspace with an example for every rule, in addition to the files of the fixture. The editor and the command
 * line must report the same findings.
 */
export const files: Readonly<Record<string, string>> = {
  '.vscode/settings.json': `{
  // Names in code count here too.
  "architectureGlossary.checkIdentifiers": true,
  "architectureGlossary.knownAcronyms": ["ZZK"],
  "editor.tabSize": 2,
  "architectureGlossary.checks": {
    "deprecated-term": "warning",
    "two-meanings": "information", /* a comma may follow */
  },
}
`,
  'architecture-glossary.config.json': `{
  // Wins over the editor's settings.
  "checkComments": true,
  "readers": { "shop/stories/**": "everyone" },
  "storyFiles": ["shop/stories/**"],
  "knownAcronyms": ["ZZJ"],
}
`,
  '.gitignore': 'shop/build/\n',
  'shop/GLOSSARY.md': `# Glossary

## Customer

Somebody who buys from us, as the ZZQ says.

- **Avoid**: client, user account

## Old ledger

The books of the years before.

- **Status**: deprecated
- **Related**: Ledger

## Ledger

A ledger.

## Event stream

Where parts tell each other what happened.

- **Technical**: yes
- **Plain**: list of news

## Courier app

What couriers hold in their hands.

- **Users**: Couriers
- **Diagram**: courier-app

## Zeppelin mooring

A place that nothing speaks of.

## Depot

A hall of parcels.

## Slipway <!-- glossary-ignore-line slipway -->

A way into the water.

## Quay

A ZZL, and of the [ZZH](zzh.md).

<!-- glossary-ignore-file ZZL -->
`,
  'shop/words.glossary.yml': `terms:
  # Said in another way elsewhere.
  - name: Depot
    definition: A shelf, the ZZR told us.
  - name: Ramp
    definition: Where a client waits at the depot.
`,
  'shop/glossary.csv':
    'Term,Definition\nGate,"The ZZS of a ramp, as the client calls it."\nLatch,Holds the gate.\n',
  'shop/architecture.mmd': `flowchart LR
  shop[Client portal] -->|asks the client| app[Courier app]
  app --> odd[Balloon tower]
`,
  'shop/docs/orders.md': `---
title: The ZZT of orders
---
# Orders

Clients write to the ZZT. A client waits for the old ledger, see \`client\` and [ZZU](zzu.md).
The ZZJ is known, and the ZZK. The latch of the ledger is shut.

The ZZV is late. <!-- glossary-ignore-line ZZV -->
`,
  'shop/docs/plain.txt': 'The ZZW is a user account.\n[glossary-ignore-file ZZW]\n',
  'shop/stories/one.md': `As a receiver, I want the event stream and the API in the courier app.
`,
  'shop/src/orders.ts': `// The client reads the ZZX. // glossary-ignore-line ZZX
// The client of the ZZY waits.
export function findClient(clientId: string): string {
  return clientId;
}
`,
  'shop/src/orders.py': `# glossary-ignore-next-line client
# The client waits.
user_account = 1  # of the ZZP team
`,
  'shop/src/orders.sql': '-- The client of the ZZO office\nselect 1;\n',
  'shop/build/out.md': 'The client of the ZZN.\n',
  'shop/vendor/theirs.md': 'The client of the ZZM.\n',
};

/** `file:line:column-line:column severity code`, sorted. */
export const findings: readonly string[] = [
  'docs/architecture.mmd:2:8-2:16 hint node-without-term',
  'docs/architecture.mmd:7:19-7:26 hint node-without-term',
  'docs/checked.md:3:5-3:8 information unexplained-acronym',
  'shop/GLOSSARY.md:16:4-16:10 information self-referring-definition',
  'shop/GLOSSARY.md:32:16-32:27 information unknown-node',
  'shop/GLOSSARY.md:34:4-34:20 hint unused-term',
  'shop/GLOSSARY.md:38:4-38:9 hint unused-term',
  'shop/GLOSSARY.md:46:4-46:8 hint unused-term',
  'shop/GLOSSARY.md:48:20-48:23 information unexplained-acronym',
  'shop/GLOSSARY.md:5:35-5:38 information unexplained-acronym',
  'shop/architecture.mmd:2:36-2:42 information discouraged-word',
  'shop/architecture.mmd:2:8-2:14 information discouraged-word',
  'shop/docs/orders.md:6:1-6:8 information discouraged-word',
  'shop/docs/orders.md:6:22-6:25 information unexplained-acronym',
  'shop/docs/orders.md:6:29-6:35 information discouraged-word',
  'shop/docs/orders.md:6:50-6:60 warning deprecated-term',
  'shop/docs/orders.md:6:80-6:83 information unexplained-acronym',
  'shop/docs/plain.txt:1:14-1:26 information discouraged-word',
  'shop/glossary.csv:2:1-2:5 hint unused-term',
  'shop/glossary.csv:2:11-2:14 information unexplained-acronym',
  'shop/glossary.csv:2:33-2:39 information discouraged-word',
  'shop/src/orders.py:3:1-3:13 information discouraged-word',
  'shop/src/orders.py:3:28-3:31 information unexplained-acronym',
  'shop/src/orders.sql:1:22-1:25 information unexplained-acronym',
  'shop/src/orders.sql:1:8-1:14 information discouraged-word',
  'shop/src/orders.ts:1:8-1:14 information discouraged-word',
  'shop/src/orders.ts:2:22-2:25 information unexplained-acronym',
  'shop/src/orders.ts:2:8-2:14 information discouraged-word',
  'shop/src/orders.ts:3:21-3:27 information discouraged-word',
  'shop/src/orders.ts:3:28-3:34 information discouraged-word',
  'shop/src/orders.ts:4:10-4:16 information discouraged-word',
  'shop/stories/one.md:1:27-1:39 information technical-word-in-story',
  'shop/stories/one.md:1:48-1:51 information unexplained-acronym',
  'shop/stories/one.md:1:6-1:14 hint story-user',
  'shop/words.glossary.yml:3:11-3:16 hint unused-term',
  'shop/words.glossary.yml:3:11-3:16 information two-meanings',
  'shop/words.glossary.yml:4:30-4:33 information unexplained-acronym',
  'shop/words.glossary.yml:5:11-5:15 hint unused-term',
  'shop/words.glossary.yml:6:25-6:31 information discouraged-word',
];

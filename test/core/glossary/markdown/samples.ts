/** Realistic glossaries, one for each shape, which the tests read, change and fuzz. */
export const samples = {
  headings: `# Glossary

The words of the delivery team.

## Carrier

A company that moves parcels for us. We book it, it drives.

- **Aliases**: haulier, shipping company
- **Owner**: Logistics
- **Delivery**: external

## Parcel

One box with one label.

## Service level agreement (SLA)

A promise about how well a service works.

## SLO (Service level objective)

The number behind the promise.

- **Aliases**: objective
- **Status**: approved
`,
  letters: `# Project glossary

[A](#a) | [B](#b) | [P](#p)

## A

### Agent

Software that acts on its own.

### API

See Application programming interface.

### Application programming interface

A contract between programs.

## B

### Backlog

Work that waits.

## P

### Parcel

One box with one label.

## References

- [Handbook](https://example.com/handbook)
`,
  bullets: `# Terms

- **Arm**: one treatment in a study
- **Blinding**: hiding who gets what

  A second paragraph with a list:
  - single
  - double
- **Cohort**: people who are followed together
  - **Owner**: Statistics
- **Control (placebo arm)**: the arm without treatment
`,
  dashes: `# Words we use

Short and to the point.

* **arm** - one treatment in a study
* **leg** - a part of a journey
* **stop** - a place where a van halts
`,
  plainBullets: `# Acronyms

* LGTM: "Looks good to me"
* PTAL: "Please take another look"
* WIP: work in progress
`,
  colonParagraphs: `# Glossary

**BGP:** Border gateway protocol

**OSPF:** Open shortest path first. A routing protocol inside one network.

**[Zebra](https://example.com/zebra):** A routing daemon.
`,
  boldLines: `# Ubiquitous language

**Order**:
A request by a customer to deliver something.
_Avoid_: purchase, transaction

**Invoice**:
A request for money, sent after the delivery.
_Avoid_: bill, payment request

**Zulu**:
The time zone of all our time stamps.
_Avoid_: GMT.
`,
  table: `# Glossary

| Term     | Definition                     | Aliases to avoid |
| -------- | ------------------------------ | ---------------- |
| **AOT**  | Ahead of time                  |                  |
| **JIT**  | Compiled while it runs \\| lazy | lazy compile     |
| **Heap** | Where objects live             | memory, pool     |

That is all.
`,
  compactTable: `## Abbreviations

Acronym|Meaning|Description
---|---|---
CDN|Content delivery network|Copies close to the reader
DNS|Domain name system|Finds addresses
`,
  abbreviations: `*[OTAA]: Over the air activation
*[ABP]: Activation by personalisation
*[LNS]: LoRaWAN network server
`,
  definitionList: `# Glossary

Broker
: Passes messages on.

Producer
Publisher
: Sends messages.

Topic

:   A named stream of messages.

    It can have several parts.
`,
  mixed: `# Glossary

## Networking

### DNS

Finds addresses.

### VLAN

A network in a network.

## Business

| Term | Meaning |
|---|---|
| Order | What a customer asks for |
| Return | What a customer sends back |

## Abbreviations

- **SLA**: Service level agreement
- **ETA**: Estimated time of arrival
`,
  shared: `# Glossary

### Producer and consumer

Two ends of a queue.

### \`push\` / \`pull\`

Two ways to move data.

### Request (REQ) and Response (RES)

Question and answer.
`,
  meanings: `# Acronyms

### ADR

1. Architecture decision record, a note on a choice.
2. Alternative dispute resolution, a way around courts.

### SLA

Service level agreement.
`,
  file: `---
title: Canary
aka: [canary release, canary deployment]
category: Deployment
status: approved
---

A release to a few users first.

It shows problems early.
`,
} as const;

export type SampleName = keyof typeof samples;

/** Names of files under which the samples are read. */
export function uriOf(name: SampleName): string {
  return name === 'file' ? 'file:///work/glossary/canary.md' : 'file:///work/GLOSSARY.md';
}

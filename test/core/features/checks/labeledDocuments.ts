/**
 * A document as a team would write it, and the acronyms that a colleague from another team would have to look up.
 */
export interface LabeledDocument {
  readonly path: string;
  readonly text: string;
  /** Words that need an explanation, in any order. */
  readonly unexplained: readonly string[];
}

export const labeledDocuments: readonly LabeledDocument[] = [
  {
    path: 'docs/claims-intake.md',
    unexplained: ['FNOL', 'TPA', 'SIU', 'ACV', 'RCV'],
    text: `---
title: Claims intake
owner: CLM-PLATFORM
tags: [FNOL, CAT]
---

# Claims intake

When a policyholder rings, the agent opens a FNOL record. The record is sent to the TPA overnight,
unless the loss is above EUR 25,000; then it goes straight to the SIU.

A Letter of Representation (LOR) may arrive by post. Once the LOR is scanned, the claim is frozen.
Large events are handled by the catastrophe team (CAT team), which has its own queue.

> NOTE: Never close a claim on the same day. You MUST wait for the bank's answer, and you SHOULD NOT
> promise a date.

## Amounts

We store two figures, the ACV and the RCV. Both are in cents. Depreciation is the difference.

| Field | Type | Meaning |
|-------|------|---------|
| \`LOSS_DT\` | date | Day of the loss |
| \`CVG_CD\` | text | Coverage code, see [the codes](https://example.org/CVG/CODES.PDF) |

The nightly export writes \`CLM_EXPORT.CSV\` to /var/spool/CLM and reads CLM_HOME from the environment.
Ticket CLM-1182 describes why. The PDF that customers get is made by the letter service.

\`\`\`sql
SELECT CLM_NO FROM CLAIMS WHERE STS = 'OPN';
\`\`\`
`,
  },
  {
    path: 'docs/onboarding.md',
    unexplained: ['PSP', 'ARN', 'MID'],
    text: `# Welcome to Payments

Here is what you need in your first week. Please read it BEFORE you deploy anything.

1. Ask your lead for VPN access and a laptop with an SSD.
2. Clone the repo and run \`make up\`; the README says which ports are used.
3. Call the sandbox of our PSP. Use the test MID from the vault.

## Words you will hear

- **KYC** - know your customer. We check who somebody is before money moves.
- **SCA**: strong customer authentication
- *Chargeback*: the bank takes the money back. It comes with an ARN that you can look up.
- PAN stands for primary account number. Never log it.
- 3DS (three-domain secure) is the step where the bank asks for a code.

All services speak HTTP and JSON; a few old ones speak SOAP. We write SQL by hand, no ORM.
Dates are in UTC, in the format YYYY-MM-DD, for example 2024-03-01T10:00:00Z.

DO NOT COMMIT SECRETS

Questions? Ask in the channel, ASAP is fine, we answer between 9 AM and 5 PM CET.
`,
  },
  {
    path: 'ops/runbook-replication.md',
    unexplained: ['RPO', 'WORM'],
    text: `# Runbook: replica falls behind

**Severity**: P2. **Owner**: storage on-call.

Symptoms: the alert \`ReplicaLagHigh\` fires; the GUI shows the replica in red.

1. Look at the primary. If CPU is above 90 %, stop the batch jobs first.
2. Read the log position (\`SHOW REPLICA STATUS\`). A position that does not move for 10 min means the
   disk is full: we have had this with 2 TB volumes and with 500 GB ones.
3. If the gap is larger than our RPO, page the duty manager.
4. Restart with \`SIGTERM\`, never with SIGKILL.

The recovery time objective (RTO) is four hours. If we cannot hold the RTO, tell support.

Backups are kept in WORM storage for seven years. They are encrypted with AES and the key is in the HSM
(hardware security module). See RFC 3164 for the log format, and ISO 8601 for dates.

| Step | Who | By when |
|---|---|---|
| 1 | DBA on call | 15 min |
| 2 | SRE | 30 min |
| 3 | Head of IT | 4 h |

History: written in SEP 2021, reviewed FEB 2023 (v2.1.0, commit 7FA3C19B).
`,
  },
  {
    path: 'docs/stories/pickup.feature',
    unexplained: ['OOH', 'ETA', 'CX'],
    text: `Feature: Pick up a parcel

  As a receiver
  I want to collect my parcel from an OOH point
  So that I do not have to wait at home

  Scenario: The locker is full
    Given a parcel with ETA today
    And the locker in my street is full
    When the courier arrives
    Then I get an SMS with the next free locker
    And the CX team sees the reason

  Scenario: The PIN is wrong
    Given I am at the locker
    When I type a wrong PIN three times
    Then the locker stays shut
`,
  },
  {
    path: 'docs/adr/0007-events.md',
    unexplained: ['ESB', 'OMS', 'MDM'],
    text: `# ADR 7: Events instead of the ESB

Status: ACCEPTED

## Context

Today the web shop writes orders to the OMS over the enterprise bus. Every change has to be deployed on
a Sunday. Three teams read the same topic of MDM and each of them parses XML in its own way.

An Architecture Decision Record (ADR) is a short text on one decision.

## Decision

We publish events in JSON over Kafka. Consumers are idempotent; the schema lives in Git. We follow CQRS
only where reads and writes differ a lot. The CAP theorem is not repeated here.

TODO: write down the retention.

## Consequences

- GOOD: no more Sundays.
- BAD: eventual consistency, which the *point of sale* (POS) has to explain to the cashier. POS devices
  are offline for minutes.
- A change data capture (CDC) connector is needed for the warehouse; CDC is on by default.

<img src="DIAGRAM.PNG" alt="flow" class="BIG WIDE">
`,
  },
  {
    path: 'README.md',
    unexplained: ['GLN'],
    text: `# shelf-scanner

[![CI](https://example.org/CI/badge.svg)](https://example.org/ABC) ![NPM](x.png)

Reads barcodes from shelf photos. Runs on ARM64 and X86, on macOS, Linux and WSL.

## Install

\`\`\`sh
export SCANNER_DIR=/opt/SCN
npm i -g shelf-scanner
\`\`\`

Needs Node 20 LTS. On ARM boards set \`OMP_NUM_THREADS\`. The MIT license applies; the fonts are under
the OFL, parts of the decoder under LGPL-2.1 or GPL v3.

## Usage

Every store has a GLN; pass it as \`--gln\`. A stock keeping unit (SKU) is found by its EAN
(European Article Number). SKUs with several EANs are merged.

Output is CSV or XLSX. Colors are hex: #FF00AA, 0xDEADBEEF. Chapter IV explains the model, Part II the
training set. Prices are in USD, e.g. USD 4.99 or 5 CHF.

IMPORTANT: Photos below 3 MP are refused. Use at least 300 DPI.

## FAQ

**Why is it slow?** Because GPU support is off. Turn it ON.
`,
  },
  {
    path: 'docs/grid/balancing.md',
    unexplained: ['BRP', 'ACE', 'NEMO'],
    text: `Balancing market
================

Each BRP sends its schedule before the gate closes. The *transmission system operator* ([TSO](tso.md))
compares it with metering. If the BRP deviates, it pays.

Frequency reserves come in two kinds:

FCR
: Frequency containment reserve, within 30 s.

aFRR
: Automatic frequency restoration reserve, within 5 min.

The ACE of the whole control block is computed every four seconds in MW. A plant of 50 MW or
120 MVA counts as large; batteries above 10 MWH are counted apart.

CO2 and SO2 values come from the authority. H2 plants are NOT part of this. From JAN to MAR the NEMO
may ask for a second run (the market operator tells us by mail).

**WARNING** - THIS SECTION IS OUT OF DATE

Time series are in 15 min steps, MTU (market time unit) for short.
`,
  },
  {
    path: 'notes/steering-2024-05.txt',
    unexplained: ['QBR', 'NPS', 'GTM', 'LOI'],
    text: `STEERING COMMITTEE, 14 MAY 2024
Present: the CEO, the CFO, head of HR, two guests from the UK

Next QBR is on 3 June. The NPS fell by four points, mostly in Q2.
The GTM plan for the DACH region (Germany, Austria, Switzerland) is late.
We signed a LOI with the carrier. No NDA is needed.
Total cost of ownership, or TCO, is to be shown with and without VAT. The TCO sheet is on the share.

ACTION: Maria asks Legal about the GDPR. DUE: FRI.
ACTION: Tom books flights to NYC.

We are OK with the budget (USD 1.2M). KPI list to follow: a Key Performance Indicator needs an owner.
`,
  },
  {
    path: 'docs/clinic/interfaces.md',
    unexplained: ['PACS', 'MRN', 'ADT'],
    text: `# Interfaces of the ward app

The ward app talks to the hospital information system (HIS) and to the PACS. Both use HL7 messages; the
newer one also offers FHIR ("Fast Healthcare Interoperability Resources").

- An \`ADT^A01\` message arrives when a patient is admitted. We answer every ADT message at once.
- \`ORU^R01\` carries lab values: pH, Na, K, CO2, NaCl.
- The MRN is printed on the wristband.

EHR is short for electronic health record. An EHR is never deleted. Some sites say EMR — electronic
medical record — and mean the same.

Set \`HIS_URL\` and restart. If you see ECONNREFUSED or HTTP 503, the HIS is down: WAIT, do not retry.
The values \`TRUE\` and FALSE are accepted; NULL is not.

Rooms: A1 to C12. Beds: B07. Ward: IV. Forms: A4.
`,
  },
  {
    path: 'docs/fleet.md',
    unexplained: ['VIN', 'BMS', 'OBD'],
    text: `# Fleet telemetry

Vehicles report every minute. A report holds the VIN, the speed in KM/H and the state of the BMS.
State of charge ("SoC") and state of health (SOH) are percentages. If SOH is below 70 %, the van goes to
the garage. Values are read through the OBD port with a small dongle that has its own SIM and GPS.

The message is defined in [telemetry.proto](../proto/TELEMETRY.proto). Fields in capitals such as
VEHICLE_ID or \`FUEL\` are enums. Keep the topic name lower-case: fleet/vin/telemetry.

<!-- TODO(ANNA): ask about LEZ and ULEZ -->

We use MQTT, with QoS 1. The TLS certificates are renewed by ACME. The OTA update — over the air — runs
at night.

### HOW TO READ THE DASHBOARD

Green means ALL vans reported. If a van is OFF, call the driver. VAN 12 and VAN 14 are spare, the van
without a number is the test van.

Licence: CC BY-SA 4.0
`,
  },
];

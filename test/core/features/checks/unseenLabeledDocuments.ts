import type { LabeledDocument } from './labeledDocuments';

/** Documents written after the rules, which show whether the rules are fitted to the first documents. */
export const unseenLabeledDocuments: readonly LabeledDocument[] = [
  {
    path: 'docs/airport/turnaround.md',
    unexplained: ['GHA', 'TOBT', 'MRO', 'AODB'],
    text: `# Turnaround monitor

The monitor shows when an aircraft will be ready. The GHA enters the TOBT on a tablet; we compute the rest.

An aircraft on ground (AOG) event stops the clock. For AOG cases the MRO is phoned by the duty officer.
Stands are numbered A01 to D44, gates B2 and C17. Flight numbers such as LH123 or BA2490 come from the AODB.

- *ATC* (air traffic control) owns the slot.
- **IATA** codes, that is codes of the International Air Transport Association, have three letters: FRA, MUC.
- Temperature is in °C, fuel in KG, height in FT.

See [the API](./API.md). Status values: \`READY\`, \`DELAYED\`. PLEASE DO NOT EDIT by hand.
`,
  },
  {
    path: 'docs/lending/scorecard.md',
    unexplained: ['PD', 'WOE', 'FICO', 'CRO'],
    text: `## How the scorecard works

1. The applicant gives consent (GDPR, Art. 6).
2. We fetch the bureau file. For US applicants that is FICO.
3. Each answer gets its WOE. The sum is turned into a PD.

The debt service coverage ratio, DSCR, is shown to the officer. A DSCR below 1.0 means NO.

| Abbreviation | Full text |
| --- | --- |
| EAD | exposure at default |
| LGD | loss given default |

The CRO signs every new version. EAD and LGD come from finance. Version 2.3 (JUL 2022) is live; see PR #42
and JIRA ticket RISK-77. The file is UTF-8, sorted in ASC order, dates as DD.MM.YYYY.
`,
  },
  {
    path: 'docs/hr/portal.txt',
    unexplained: ['ESS', 'FTE', 'ATS'],
    text: `Staff portal - notes for product

Everybody signs in with SSO. The ESS tiles are the first thing people see after that.
Managers see the number of FTE per team. Hiring lives in the ATS and is linked only.

WHAT IS NEW IN MAY
Paid time off (PTO) can be split into half days. HR gets a mail, IT does not.

A Performance Improvement Plan is never shown. PIP data stays in the vault.
Salaries: EUR, GBP and PLN. Pay day is the 25th; on SAT or SUN it moves to FRI.
`,
  },
  {
    path: 'docs/stories/warehouse-story.md',
    unexplained: ['WMS', 'ASN', 'RMA'],
    text: `# Story: take back a parcel

As a shop assistant, I want to see the RMA on my screen, so that the customer is not sent away.

Acceptance:

- The return is booked in the WMS within a minute.
- If there is no ASN, I get a YES/NO question.
- First in, first out (FIFO) applies to shelves, and FEFO - first expired, first out - to food.
- The QR code works on phones with 5G and on old ones. The PDF label is A6.
`,
  },
];

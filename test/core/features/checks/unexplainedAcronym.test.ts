import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { createProjectFacts } from '../../../../src/core/features/checks/projectFacts';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { unexplainedAcronym } from '../../../../src/core/features/checks/rules/unexplainedAcronym';
import type { Audience } from '../../../../src/core/language/knownAcronyms';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { CollectedEvidence } from '../../../../src/core/features/checks/wordEvidence';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf, wordsOf } from './checked';

const words = (text: string, readers: Audience = 'developers', path = 'docs/a.md') =>
  wordsOf('unexplained-acronym', path, { files: { [path]: text }, settings: { readers } });

describe('unexplained-acronym finds', () => {
  for (const [text, ...found] of [
    ['The QZR is late. The XQY is not.', 'QZR', 'XQY'],
    ['Ask for **QZR** or _XQY_.', 'QZR', 'XQY'],
    ['All QZRs are late.', 'QZR'],
    ['See [the QZR page](./QQQQ/XQY.md).', 'QZR'],
    ['| Word | Use |\n|---|---|\n| QZR | 4.3 |', 'QZR'],
    ['| Word | Use |\n|---|---|\n| QZR | Quick |', 'QZR'],
    ['The PT and the HKT are late.', 'PT', 'HKT'],
    ['- Words\n- QZR\n- more', 'QZR'],
    ['The QZR/XQY pair is late.', 'QZR', 'XQY'],
    ['We rank by QZR@10 alone.', 'QZR'],
    ['A PCI DSS XQZ form is due.', 'DSS', 'XQZ'],
    ['The R&Q unit is small.', 'R&Q'],
    ['The QZR; the XQY-B plan.', 'QZR', 'XQY'],
    ['We use [QZR](https://a.example/page) now.', 'QZR'],
    ['The PBQDF2 and the E2XE are late.', 'PBQDF2', 'E2XE'],
    // Everyday words that are used as names.
    ['The PAN never leaves us.', 'PAN'],
    ['Please send the TOMs today.', 'TOM'],
    ['It is accepted via TAP only.', 'TAP'],
    ['We serve VAST 4.2 spots.', 'VAST'],
  ] as const) {
    it(JSON.stringify(text), async () => {
      assert.deepEqual(await words(`${text}\n`), found);
    });
  }

  it('in words of a dictionary that no document writes in small letters', async () => {
    const text = 'We need WORM storage.\n';
    const found = async (other: string): Promise<readonly string[]> => {
      const evidence = new CollectedEvidence([]);
      const project = await projectOf({ files: { 'a.md': text } });
      for (let i = 0; i < 20; i++)
        evidence.add(new DocumentFacts(project, MemoryWorkspace.uri(`${String(i)}.md`), other));
      const facts = new DocumentFacts({ ...project, evidence }, MemoryWorkspace.uri('a.md'), text);
      return checkDocument(facts).map(({ word }) => word);
    };
    assert.deepEqual(await found('Nothing of the note.'), ['WORM']);
    assert.deepEqual(await found('Nada de nada.'), []);
    assert.deepEqual(await found('The worm turns.'), []);
  });

  it('in plain text too', async () => {
    assert.deepEqual(await words('The QZR is late.\n', 'developers', 'notes.txt'), ['QZR']);
  });
});

describe('unexplained-acronym is content with an explanation', () => {
  for (const text of [
    'The quick zip round (QZR) is fast.',
    'QZR (quick zip round) is fast.',
    'The QZR report (quick zip round) is fast.',
    'QZR stands for quick zip round.',
    'We count the QZR, which means quick zip round.',
    'The [quick zip round](zip.md) ([QZR](qzr.md)) is fast.',
    'The *quick zip round* (*QZR*) is fast.',
    'The quick-zip round (QZR) is fast.',
    'The Quick Zip Round for buses (QZR) is fast.',
    'They quicken, zip and round (QZR).',
    'QZR (Q) - quick zip round',
    'QZR: quick zip round',
    '**QZR** – quick zip round',
    'QZR\n: quick zip round',
    '| QZR | quick zip round |',
    '| quick zip round | QZR |',
    '| QZR | Quizmaster | 3 |',
    'We watch the quick zip round per week, and chart QZR.',
    'Each quick zip round QZR is fast.',
    'QZR \\(quick zip round\\) is fast.',
    'QZR 模型（quick × zip / round）',
    'The QZR stack (Quokka, Zebra, Rhino) is fast.',
    'QZR = runde schnelle Zahl, XQ = y',
    'It (Quickzipperround – **QZR**) is fast.',
    'QZRは「早い回り」の略です。',
    'QZR 是快速巡查的缩写。',
    '<abbr title="quick zip round">QZR</abbr>',
    'The [QZR](https://es.wikipedia.org/wiki/Ronda) is fast.',
    'The [QZR](https://a.example/x/Quick_zip-round.html#top) is fast.',
    'The [QZR](../quick-zip-round/) is fast.',
    'External staff (EXT) leave. The EXT file is small.',
    'Our QX, or quick experience, is new. Quick experience (QX) sells.',
  ]) {
    for (const document of [text, `The QZR is late. EXT too.\n\n${text}`]) {
      it(JSON.stringify(document), async () => {
        const found = await words(`${document}\n`);
        assert.ok(!found.includes('QX') && (!text.includes('QZR') || !found.includes('QZR')));
        if (text.includes('EXT')) assert.ok(!found.includes('EXT'));
      });
    }
  }
});

describe('unexplained-acronym is not content with', () => {
  for (const text of [
    'The quick zip QZR is round.',
    'The quick zip of round QZR is fast.',
    'The QZR stack (Quokka, Zebra) is fast.',
    'QZR = 4, QZR = f(x)',
    'It (Quizzer – QZR) is fast.',
  ]) {
    it(JSON.stringify(text), async () => {
      assert.deepEqual(await words(`${text} The QZR is late.\n`), ['QZR']);
    });
  }
});

describe('unexplained-acronym is silent about', () => {
  const silent: Readonly<Record<string, readonly string[]>> = {
    code: [
      'Call `QZR`.',
      '```\nQZR\n```',
      '~~~text\nQZR\n~~~',
      'Text.\n\n    QZR = 1\n\nText.',
      'Call QZR() now.',
    ],
    'targets of links': [
      'See [this](./QZR/XQY.md).',
      'See [this][a].\n\n[a]: https://a.example/QZR',
      '<https://a.example/QZR>',
    ],
    paths: ['It lies in /var/QZR today.', 'Look into docs/QZR/plan first.', 'Open ./QZR now.'],
    'front matter': ['---\ntitle: QZR\ntags: [XQY]\n---\n\nText.'],
    'HTML attributes': ['<img alt="QZR" title="XQY"> is small.', '<!-- QZR --> Text.'],
    'ids of tickets': [
      'See QZR-12 today.',
      'The case is QZR-REQ-nnn today.',
      'Numbers are XQY/QZR-YYYY-NNNN now.',
      'Numbers are QZR-YYYYMM-XXXX now, and QZR-* too.',
      'It is in Jira (QZR) now.',
      'See the Jira project QZR now.',
      'It ran on a QZR-W50VHA2 of 2015.',
    ],
    'parts of a name with signs': [
      'The **TL;XQZ** is at the top.',
      'See QZR-KAI_DATABASE and QZR-A-B_C now.',
    ],
    'words with an apostrophe': ["It is DELL'ENTE, and QZR'T."],
    'placeholders of dates': ['It is YYYYMM, YYYYMMDD or HHMMSSZ in the name, and NNN at its end.'],
    'ids that programs make up': ['The task is CBCH6H, then X6OKMV.'],
    versions: ['It needs V2 or R21 now.', 'We use CSS4 and HTML5 now.', 'It runs on QT6 now.'],
    'hexadecimal digits': ['It is 0xAFFE or AB12CD today.', 'The color is #FFAA00 now.'],
    times: ['We meet at 8:00 am PT or 11:00 ET.', 'It is each Monday at 3 PM HKT.'],
    'everyday acronyms of the language': [
      'Obs att det här är en text som många läser och OBS att den inte är lång utan bara vanlig.',
      'Este sistema usa la IA para los documentos que llegan desde cada oficina por la noche.',
    ],
    'roman numerals': [
      'Chapter IV and part XII follow.',
      'World war II was long.',
      'Built in MMXX and MCMXCIV.',
    ],
    units: ['It has 20 GB and 5 MHZ.', 'It weighs 5 KG at 30 KM.'],
    currencies: [
      'It costs EUR 20 or 20 KES.',
      'It costs 1,250 PEN now.',
      'Paid in EUR, USD or GBP.',
    ],
    emphasis: [
      '> NOTE: it is late.',
      'You DO NOT want this.',
      'This is a VERY BAD idea.',
      'It is on the SAME DAY.',
      'Please read it FIRST.',
      'The LATER one wins, the GREEN one loses.',
    ],
    'lines in capitals': [
      'QZR XQY\n=======\n\nText.',
      '# QZR\n\nText.',
      'QZR AND XQY ARE LATE\n\nText.',
      'He said QZR XQY ARE LATE today.',
    ],
    'words that stand in small letters too': ['The QUORX is late; a quorx is small.'],
    'words of RFC 2119': [
      'It MUST be so, it SHOULD NOT be late, it MAY be.',
      'REQUIRED and OPTIONAL parts are RECOMMENDED.',
    ],
    'names of files': ['Read the README and the CHANGELOG.', 'See QZR.md and QZR.TXT there.'],
    'variables of the environment': ['Set QZR_HOME first.', 'Set $QZR now.', 'Set QZR=1 now.'],
    licenses: ['It is under MIT, BSD or GPL.', 'Under CC BY-SA or CC BY-NC-ND.'],
    chemistry: ['It emits CO2, NOX and CH4.'],
    'months and days': [
      'It is due on 3 JAN or 4 SEPT.',
      'Not before JUNE, on a WED.',
      'From MONDAY on.',
    ],
    'parts of the day and time zones': ['At 5 PM or 6 AM it ends.', 'At 10:00 IST it ends.'],
    'codes of countries and languages': [
      'Sold in DE, FR and PT only.',
      'Sold in KE, UG and TZ.',
      'Flats in HH and HB are small.',
    ],
    'codes of airports': [
      'It goes to FRA, MUC and VIE.',
      'In Dublin (DUB) and Singapore (SIN) it rains.',
      'Stations FRA and QZR agree.',
    ],
    'rows of codes': [
      'The codes say what is needed: WCHQ, BLN.',
      'Then QZRA, QZRB, QZRC and QZRD are set.',
      'Today QZR / XQY are the codes of batteries.',
    ],
    'names beside a copyright sign': ['Copyright 2020 Ann QZRAH, all of it.'],
    'values and keys': [
      'The status QZR is set.',
      'The flag XQY is new.',
      '| Code | Text |\n|---|---|\n| QZR | late |',
      'Fields: QZR, LASTNAME, XQY are read.',
    ],
    laws: ['It is due by QZR § 257 now.', 'See § 12 QZR there.', 'See Art. 5 QZR there.'],
    'numbers of standards': ['See ISA 805 and EN 50128.', 'See PEP 263 there.'],
    'names of companies': [
      'Sent by DHL and UPS.',
      'We are Quick LLC here.',
      'Vendors such as QZR, XQY are asked.',
    ],
    'names that lead to their own site': ['Try [QZR](https://qzr.io) once. QZR is good.'],
    'names of authors': ['Franz M, Lopes QT, Huck GR, 2016.'],
  };
  for (const [title, texts] of Object.entries(silent)) {
    for (const text of texts) {
      it(`${title}: ${JSON.stringify(text)}`, async () => {
        assert.deepEqual(await words(`${text}\n`), []);
      });
    }
  }
});

describe('unexplained-acronym and the name of the project', () => {
  it('takes it from the folder, if it has five letters', async () => {
    const text = 'The WIQUZA is late. The QZRB is late.\n';
    const project = await projectOf({ files: { 'a.md': text } });
    const inFolder = (folder: string): readonly string[] => {
      const named = createProjectFacts({ ...project, folders: [folder] });
      const facts = new DocumentFacts(named, `${folder}/a.md`, text);
      return checkDocument(facts).map(({ word }) => word);
    };
    assert.deepEqual(inFolder('file:///repo/some-thing'), ['WIQUZA', 'QZRB']);
    assert.deepEqual(inFolder('file:///repo/my-Wiquza'), ['QZRB']);
    assert.deepEqual(inFolder('file:///repo/qzrb'), ['WIQUZA', 'QZRB']);
  });
});

describe('unexplained-acronym tells readers apart', () => {
  it('everyone knows PDF, USA and CEO, developers also API, HTTP and JSON', async () => {
    const text = 'A PDF from the USA for the CEO. The API speaks HTTP and JSON.\n';
    assert.deepEqual(await words(text), []);
    assert.deepEqual(await words(text, 'everyone'), ['API', 'HTTP', 'JSON']);
  });

  it('an acronym that ends in S is no plural of another', async () => {
    assert.deepEqual(await words('The PMS is new. The IDS is old.\n', 'everyone'), ['PMS', 'IDS']);
  });
});

describe('unexplained-acronym', () => {
  const check = async (text: string) => {
    const project = await projectOf({ files: {} });
    const document = new DocumentFacts(project, MemoryWorkspace.uri('a.md'), text);
    return runToEnd(unexplainedAcronym.check(document));
  };

  it('never throws, and reports only capitals', async () => {
    const pieces = fc.constantFrom(
      ...['QZR', 'PAN', 'FRA', ', ', ' and ', '|', '\n', '---', '(', ')', '[', '](https://qzr.io)'],
      ...[
        ' ',
        '- ',
        '§ 5 ',
        '20 ',
        'the ',
        '`',
        '<',
        '>',
        '"',
        '&',
        's',
        '\0',
        'É',
        '🎬',
        '#',
        '_',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const text = parts.join('');
        for (const { range } of await check(text))
          assert.match(text.slice(range.start, range.end), /^\p{Lu}[\p{Lu}\d&]+$/u);
      }),
    );
  });
});

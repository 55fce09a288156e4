// Collects the license notices of all packages in the bundles. Works in the current folder, which is the project's,
// like the build.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { init } from 'license-checker-rseidelsohn';
import { bundledPackages } from './bundledPackages.mjs';

const noticesFile = 'dist/ThirdPartyNotices.txt';
/** The metafiles of the last build; written by esbuild.mjs. */
const metafilesFile = 'dist/meta.json';

/**
 * @typedef {object} Notice
 * @property {string} title name and version of the package
 * @property {string} license as an SPDX expression
 * @property {string} address
 * @property {string} text
 */

/**
 * @typedef {object} Notices
 * @property {readonly Notice[]} notices
 * @property {readonly string[]} problems packages without a notice, in a sentence each
 */

/** @returns {Promise<readonly import('license-checker-rseidelsohn').ModuleInfo[]>} all installed packages */
const installedPackages = () =>
  new Promise((resolve, reject) => {
    const wanted = { name: '', version: '', licenseText: '', noticeFile: '', publisher: '' };
    init({ start: process.cwd(), customFormat: wanted }, (error, found) => {
      if (error) reject(error);
      else resolve(Object.values(found));
    });
  });

/**
 * Returns the standard text of a license, for packages that name it without a copy.
 * @param {string} license
 * @param {string} holder
 * @returns {string | undefined}
 */
const standardText = (license, holder) => {
  if (!/^[\w.-]+$/u.test(license)) return undefined;
  try {
    /** @type {{licenseText: string}} */
    const { licenseText } = JSON.parse(
      readFileSync(`node_modules/spdx-license-list/licenses/${license}.json`, 'utf8'),
    );
    return licenseText.replace(/<year> <[^>]+>/u, () => holder);
  } catch {
    return undefined;
  }
};

/**
 * @param {import('license-checker-rseidelsohn').ModuleInfo} info
 * @returns {Notice | undefined} undefined if neither the package nor the list of licenses has a text
 */
const noticeOf = (info) => {
  const { name = '', version = '', licenseText, noticeFile, repository = '' } = info;
  const license = String(info.licenses ?? '').replace(/\*$/u, '');
  const isCopy = info.licenseFile !== undefined && !/readme[^/\\]*$/iu.test(info.licenseFile);
  const holder = info.publisher || `the authors of ${name}`;
  const text = isCopy && licenseText ? licenseText : standardText(license, holder);
  if (text === undefined) return undefined;
  const files = [noticeFile || '', `${info.path}/Copyright`].filter((file) => existsSync(file));
  const more = files.map((file) => readFileSync(file, 'utf8'));
  const whole = [text, ...more].map((part) => part.replaceAll('\r\n', '\n').trim()).join('\n\n');
  return { title: `${name} ${version}`, license, address: repository, text: whole };
};

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {Promise<Notices>}
 */
export const collectNotices = async (metafiles) => {
  const installed = await installedPackages();
  /** @type {Map<string, Notice>} */
  const notices = new Map();
  /** @type {string[]} */
  const problems = [];
  for (const { name, folder, version, within } of bundledPackages(metafiles)) {
    const own = installed.filter((info) => info.name === name);
    const info = folder
      ? own.find(({ path = '' }) => relative('.', path).replaceAll('\\', '/') === folder)
      : (own.find((one) => one.version === version) ?? own[0]);
    const notice = info && noticeOf(info);
    if (notice) notices.set(notice.title, notice);
    else if (info)
      problems.push(`${name} has no license text, and its license is not a known one.`);
    else {
      const place = within ? `is part of ${within}` : 'is bundled';
      problems.push(`${name} ${place} and is not installed: add it to devDependencies.`);
    }
  }
  return { notices: [...notices.values()], problems };
};

/**
 * Returns notices in comments of bundled files; esbuild writes them to a file next to each bundle.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {readonly string[]} each after the name of its file
 */
const legalComments = (metafiles) => {
  const files = metafiles
    .flatMap(({ outputs }) => Object.keys(outputs))
    .filter((file) => file.endsWith('.LEGAL.txt'));
  const comments = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\n\n(?=\S)/u)
      .slice(1),
  );
  const aboutRights = comments.filter((comment) => /licen[cs]e|copyright/iu.test(comment));
  return [...new Set(aboutRights.map((comment) => comment.trim()))].sort();
};

/** @param {Notice} notice */
const heading = ({ title, license }) => `${title} (${license})`;

/**
 * @param {readonly Notice[]} notices
 * @param {readonly string[]} comments
 */
const print = (notices, comments) => {
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  const parts = [
    'Architecture Glossary contains code of the packages below. Each comes with its own license.',
    ...notices.map((notice) =>
      [heading(notice), ...(notice.address ? [notice.address] : []), '', notice.text].join('\n'),
    ),
    ['Notices in the code of these packages', ...comments].join('\n\n'),
  ];
  return `${parts.join(rule)}\n`;
};

/**
 * Compares a file of notices with the bundled packages.
 * @param {Notices} wanted
 * @param {string} text
 * @returns {readonly string[]} missing notices, one sentence per package; empty if none exist
 */
export const noticeProblems = ({ notices, problems }, text) => [
  ...problems,
  ...notices
    .filter((notice) => !text.includes(`\n${heading(notice)}\n`) || !text.includes(notice.text))
    .map(({ title }) => `The notice of ${title} is missing.`),
];

/** @returns {readonly import('esbuild').Metafile[]} of the last build */
export const lastMetafiles = () => JSON.parse(readFileSync(metafilesFile, 'utf8'));

/** Checks that the last build has a notice for each package in it. */
export const problemsOfLastBuild = async () =>
  noticeProblems(await collectNotices(lastMetafiles()), readFileSync(noticesFile, 'utf8'));

/**
 * Writes the notices and the metafiles of a build.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Error} if a package has no notice
 */
export const writeNotices = async (metafiles) => {
  const { notices, problems } = await collectNotices(metafiles);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  writeFileSync(metafilesFile, JSON.stringify(metafiles));
  writeFileSync(noticesFile, print(notices, legalComments(metafiles)));
};

// Judges what the soak test has measured.

/** Longest time for which the extension may block its host, in milliseconds. */
export const longestBlock = 100;
/** By how much the heap may grow from the first rest to the last one. */
const largestGrowth = 0.1;

/**
 * @typedef {object} Promised
 * @property {string} name
 * @property {boolean} isKept
 * @property {string} detail
 *
 * @typedef {object} Session
 * @property {string} name
 * @property {import('./probe.mjs').Block[]} blocks
 * @property {string[]} rejections
 * @property {string[]} errors
 * @property {number[]} heap in bytes, at each rest
 * @property {{asked: number, answered: number, different: readonly {name: string}[]}} comparison with a restart
 */

/** @param {readonly Session[]} sessions @returns {readonly Promised[]} */
const judgeMemory = (sessions) =>
  sessions.map(({ name, heap }) => {
    const [first = 0] = heap;
    const growth = heap.length > 1 ? (heap.at(-1) ?? 0) / first - 1 : Infinity;
    return {
      name: `Memory is flat within ${largestGrowth * 100} % (${name})`,
      isKept: growth <= largestGrowth,
      detail: `${heap.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')} MB: ${(growth * 100).toFixed(1)} %`,
    };
  });

/**
 * @param {readonly Session[]} sessions
 * @param {(text: string) => boolean} isOwn whether a stack is the extension's
 * @returns {readonly Promised[]}
 */
const judgeRejections = (sessions, isOwn) => {
  const all = sessions.flatMap(({ rejections, errors }) => [...rejections, ...errors]);
  const own = all.filter(isOwn);
  return [
    {
      name: 'No unhandled rejection or error',
      isKept: own.length === 0,
      detail: `${own.length} of the extension, ${all.length - own.length} of others`,
    },
  ];
};

/** @param {readonly Session[]} sessions @returns {readonly Promised[]} */
const judgeBlocks = (sessions) =>
  sessions.map(({ name, blocks }) => {
    const own = blocks.map((block) => block.own);
    const long = own.filter((time) => time > longestBlock);
    return {
      name: `No block over ${longestBlock} ms (${name})`,
      isKept: long.length === 0,
      detail: `${long.length}, longest ${Math.round(Math.max(0, ...own))} ms`,
    };
  });

/** @param {readonly Session[]} sessions @returns {readonly Promised[]} */
const judgeAnswers = (sessions) =>
  sessions.map(({ name, comparison: { asked, answered, different } }) => ({
    name: `Same answers as after a restart (${name})`,
    isKept: different.length === 0 && answered > asked / 2,
    detail: `${asked} questions, ${answered} with an answer, ${different.length} answered differently`,
  }));

/**
 * @param {readonly Session[]} sessions
 * @param {(text: string) => boolean} isOwn
 * @returns {readonly Promised[]}
 */
export const judge = (sessions, isOwn) => [
  ...judgeMemory(sessions),
  ...judgeRejections(sessions, isOwn),
  ...judgeBlocks(sessions),
  ...judgeAnswers(sessions),
];

/** @param {readonly (readonly string[])[]} rows the first one is the head */
const formatTable = (rows) => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/**
 * @param {readonly Session[]} sessions
 * @param {readonly {session: string, action: string, seconds: number, times: number}[]} done
 */
export const formatActions = (sessions, done) =>
  formatTable([
    [
      ...['Action', 'times', 'seconds', 'longest block', 'of the extension'],
      ...[`over ${longestBlock} ms`, 'garbage collection'],
    ],
    ...done.map(({ session, action, seconds, times }) => {
      const blocks = sessions
        .filter(({ name }) => name === session)
        .flatMap((one) => one.blocks.filter((block) => block.action === action));
      const own = blocks.map((block) => block.own);
      return [
        `${session}: ${action}`,
        String(times),
        seconds.toFixed(0),
        `${Math.round(Math.max(0, ...blocks.map(({ busy }) => busy)))} ms`,
        `${Math.round(Math.max(0, ...own))} ms`,
        String(own.filter((time) => time > longestBlock).length),
        `${Math.round(Math.max(0, ...blocks.map(({ collecting }) => collecting)))} ms`,
      ];
    }),
  ]);

/** @param {readonly Promised[]} promises */
export const formatPromises = (promises) =>
  formatTable([
    ['Promise', 'kept', 'measured'],
    ...promises.map(({ name, isKept, detail }) => [name, isKept ? 'yes' : 'NO', detail]),
  ]);

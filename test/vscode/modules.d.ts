/** Imports the test files of a host; the build writes it. */
declare module 'test-files';

/** Mocha's build for browsers, which sets globals. */
declare module 'mocha/mocha.js';

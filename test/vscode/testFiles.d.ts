/** Imports the test files of a host; the build writes it. */
declare module 'test-files';

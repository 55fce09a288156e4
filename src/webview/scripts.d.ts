/** A script as text, with everything that it imports. */
declare module '*?script' {
  const text: string;
  export default text;
}

/** A script in the form of a package of Node, as a function that runs it and returns what it exports. */
declare module '*?function' {
  export function run(): unknown;
}

/** A script as text, with everything that it imports. */
declare module '*?script' {
  const text: string;
  export default text;
}

/** Keywords of common backend languages: never names, so they are neither renamed nor created. */
const reserved = new Set(
  (
    'abstract and any as assert async await base bool boolean break byte case catch char checked class const ' +
    'continue crate debugger decimal def default defer del delegate delete do double dyn elif else end ensure ' +
    'enum event except explicit export extends extern false final finally fixed float fn for foreach from func ' +
    'function global go goto if impl implements implicit import in instanceof int interface internal into is ' +
    'join lambda let lock long loop map match mod module move mut namespace native new nil none nonlocal not ' +
    'null object operator or order out override package params pass private protected public raise range ' +
    'readonly record redo ref rescue retry return sealed select self set short sizeof static strictfp string ' +
    'struct super switch symbol synchronized table then this throw throws trait transient true try type ' +
    'typedef typeof undefined union unless unsafe until update use using val var virtual void volatile when ' +
    'where while with yield'
  ).split(' '),
);

/** Returns true for a whole identifier that is a keyword in any of the languages. */
export function isReserved(identifier: string): boolean {
  return reserved.has(identifier);
}

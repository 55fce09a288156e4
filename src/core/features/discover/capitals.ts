import { isEverydayWord } from '../words/everydayWords';
import { isSureCode } from '../words/isoCodes';
import { wordSet } from '../words/wordList';

/** Capitals that raise the voice, mark a place in a text or name an everyday thing. Our own collection. */
const emphasis = wordSet(`
  ABOVE ACCEPT ACTION ALERT ALL ALPHA ALSO ALWAYS ATTENTION AUTHOR AUTHORS AVOID BASIS BEFORE BELOW BETA BREAKING BROKEN BUG BULK
  CANNOT CAUTION CHANGE CHANGED CHANGES COPYING DANGER DEBUG DEPRECATED DESCRIPTION DISABLED DOES DONT DRAFT
  EACH ENABLED ERROR ERRORS EVERY EXACTLY EXAMPLE EXAMPLES EXPERIMENTAL FAIL FAILED FALSE FATAL FIRST FIXED FIXME HACK
  HELP HERE HIGH IFF IMPORTANT INFO INSTALL INTERNAL ISSUE KNOWN LICENCE LICENSE LOW MAJOR MAY MEDIUM METHOD MINOR MORE MUST NB NEVER NOOP
  NEW NONE NOT NOTE NOTES NOTICE NOW NULL OFF OLD ONLY OPTIONAL OPTIONS OR OTHER OUTPUT PARTS PASS PASSED PASTE PATH PENDING
  PLEASE PUBLIC PRIVATE README READY RECOMMENDED REMOVED REQUIRED SAFE SECURITY SEE SHALL SHOULD SKIP SOME START STATUS
  STOP SUCCESS SUMMARY THIS TIP TODO TOTAL TRACE TRUE UNKNOWN UNLESS UNRELEASED UNSAFE USAGE USER VERSION VERY WARN
  WARNING WHEN WHY WILL WONTFIX WORK WRONG XXX YES YOUR
`);

/** Words of SQL (ISO/IEC 9075) and HTTP methods (RFC 9110), which people write in capitals in sentences too. */
const keywords = wordSet(`
  ADD ALTER AND AS ASC AVG BEGIN BETWEEN BIGINT BOOLEAN BY CASCADE CASE CAST CHAR CHECK COLUMN COMMIT CONFLICT CONNECT COUNT CREATE
  CROSS CURSOR DATE DECIMAL DEFAULT DELETE DESC DISTINCT DROP ELSE END EXCEPT EXEC EXISTS EXPLAIN FETCH FLOAT FOR FOREIGN
  FROM FULL GET GRANT GROUP HAVING HEAD IF IN INDEX INNER INSERT INTEGER INTO IS JOIN KEY LEFT LIKE LIMIT LOCK MAX
  MERGE MIN NOTIFY OFFSET ON ORDER OUTER OVER PATCH POST PRIMARY PUT REFERENCES REPLACE RETURN RETURNING REVOKE RIGHT ROLLBACK
  ROW ROWS SELECT SERIAL SET SUM TABLE TEXT THEN TIMESTAMP TO TOP TRACE TRIGGER TRUNCATE UNION UNIQUE UPDATE UPSERT USING VALUES
  VARCHAR VACUUM VIEW WHERE WHILE WITH
`);

/** Units, ISO 4217 currencies, months and days, time zones, licences' short names from the SPDX list, chemical formulas. */
const measures = wordSet(`
  BPS CM DB DPI FPS FT GBPS GHZ GIB HZ KBPS HP KG KHZ KIB KM KW KWH MB MBPS MHZ MIB MM MP MPH MS MVA MW MWH KB KVA GW GWH KMH NS PPM RPM TB TBPS TIB PB PIB
  AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF INR JPY KRW MXN NOK NZD PLN RUB SEK SGD THB UAH USD VND ZAR
  BTC ETH USDC USDT
  JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MARCH APRIL JUNE JULY AUGUST
  MON TUE WED THU FRI SAT SUN TUES WEDS THUR THURS MONDAY FRIDAY SUNDAY
  AEST CDT JST MSK
  AGPL AGPL3 APACHE BSL CC0 CDDL EPL EUPL GPL2 GPL3 GPLV2 GPLV3 ISC LGPL LGPLV3 MPL MPL2 OFL UNLICENSE WTFPL
  CC BSD GPL EPL CDDL NC ND
  CO CO2 H2O NH3 CH4 N2O NO2 SO2 NOX PH
  LF CR HEX NAN UTF
`);

/** Names of errors in POSIX, control characters in ASCII, HTML's and Unicode's normal forms: proper names of code. */
const codeNames = wordSet(`
  EACCES EADDRINUSE EAGAIN EBADF EBUSY ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EINTR EINVAL EIO EISDIR ELOOP EMFILE
  EMLINK ENFILE ENOBUFS ENODEV ENOENT ENOMEM ENOSPC ENOSYS ENOTDIR ENOTEMPTY ENOTSUP EPERM EPIPE EPROTO ERANGE EROFS
  ESRCH ETIMEDOUT EXDEV
  ACK BEL BS DEL DLE ENQ EOT ESC ETB ETX FF NAK NBSP NEL SOH SUB STX SYN VT ZWJ ZWNJ
  NFD NFKC NFKD IE6 IE7 IE8 IE9 IE10
`);

/** Capitals that abbreviate nothing a glossary explains: emphasis, keywords, units, numerals, codes. */
export function isJustCapitals(word: string): boolean {
  return isNoAcronym(word) || isEverydayWord(word.toLowerCase());
}

/** As `isJustCapitals`, but an ordinary word in capitals may be an acronym too: `MID`, `ACE`. */
export function isNoAcronym(word: string): boolean {
  return (
    emphasis.has(word) ||
    keywords.has(word) ||
    measures.has(word) ||
    codeNames.has(word) ||
    isSureCode(word) ||
    isNumeral(word) ||
    isCode(word) ||
    isStretched(word)
  );
}

export function isEmphasis(word: string): boolean {
  return emphasis.has(word) || keywords.has(word);
}

/** `XIV`, `MMXX`; with hundreds or fifties only where it is too long for an acronym such as `CD` or `MD`. */
function isNumeral(word: string): boolean {
  return (
    /^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(word) ||
    /^(?=.{4})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(word)
  );
}

/** `P95`, `Q3`, `A4`, `KR1`, `VIE01`, and hexadecimal digits. */
function isCode(word: string): boolean {
  return (
    /^\p{Lu}{1,2}\d+$|\d\d|\d\p{Lu}+\d/u.test(word) ||
    /^(?=.*\d.*\d)[\dA-F]{4,}$|^(?=.*\d)[\dA-F]{6,}$|^[A-F]{6,}$|^(?:CAFE|BABE|BEEF|DEAD|FACE)$/u.test(
      word,
    ) ||
    /\d{3}/u.test(word)
  );
}

/** Placeholders and screams: `XXX`, `AAAA`, `ABC`. */
function isStretched(word: string): boolean {
  return (
    /^([A-FXYZ])\1+$|^(.)\2{3,}$/u.test(word) ||
    /^(?:ABC|ABCD|ABCDE|BAR|BAZ|DEF|FOO|QUX|XYZ)$/u.test(word)
  );
}

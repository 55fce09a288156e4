import { wordSet } from './wordList';

/** ISO 3166-1, two letters, and what the European Union writes in its own texts. */
const countries = wordSet(`
  AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV
  CY CZ DE DJ DK DM DO DZ EC EE EG EL ER ES ET EU FI FJ FO FR GA GB GE GF GH GL GM GN GR GT GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE
  KG KH KM KP KR KW KY KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE
  PG PH PK PL PR PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG UK US UY
  UZ VA VE VN YE ZA ZM ZW
`);

/** ISO 639-1, two letters. */
const languages = wordSet(`
  AF AM AR AS AZ BE BG BN BO BR BS CA CE CO CS CY DA DE EL EN EO ES ET EU FA FI FO FR FY GA GD GL GU HE HI HR HT HU HY IA ID IG IS IT
  JA JV KA KK KM KN KO KU KY LA LB LO LT LV MG MI MK ML MN MR MS MT MY NB NE NL NN NO OC OR PA PL PS PT QU RM RO RU RW SA SC SD SI SK SL SM
  SN SO SQ SR ST SU SV SW TA TE TG TH TI TK TL TN TO TR TT TW UG UK UR UZ VI WO XH YI YO ZH ZU
`);

/** Two letters that are hardly ever anything but a country or a language. */
const surely = wordSet(`
  AT BE BG CH CZ DE DK EN ES EU FI FR GB HU IL IT JP LT LU LV NL PL SK UA UK US ZH
`);

/** ISO 4217, and the tickers of the coins with the largest market. */
const currencies = wordSet(`
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
  CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF
  IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
  MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
  SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES
  VND VUV WST XAF XAU XCD XOF XPF YER ZAR ZMW ZWL ADA AVAX BCH BNB BTC DOGE DOT ETH LINK LTC SOL TRX USDC USDT XLM XMR
  XRP
`);

/** Airports by their three-letter IATA codes: the busiest ones of each continent by passengers (Airports Council International). */
const airports = wordSet(`
  ABZ ACE ADD AGP AKL ALC AMM AMS ANC ARN ATH ATL AUH AYT BAH BCN BER BFS BGO BHX BKK BLQ BLR BNA BOG BOM BOS BRE BRI
  BRS BRU BSL BUD BWI CAI CAN CCS CDG CGK CGN CHC CLT CMN CPH CPT CTU CVG DAL DCA DEL DEN DFW DOH DPS DRS DTM DTW DUB
  DUS DXB EBB EDI EIN ESB EWR EZE FAO FCO FLL FMO FNC FRA GIG GLA GOT GRU GRZ GVA HAJ HAM HAV HEL HKG HND HNL HRG HYD
  IAD IAH IBZ ICN INN IST JED JFK JNB KBP KEF KHI KIX KRK KUL KWI LAD LAS LAX LBA LCA LCY LED LEJ LGA LGW LHE LHR LIM
  LIN LIS LOS LPA LPL LTN LUX LYS MAA MAD MAN MCO MDT MDW MEL MEM MEX MHT MIA MLA MNL MRS MSP MSY MTY MUC MXP NAP NBO
  NCE NCL NGO NRN NRT NUE OAK OKA OPO ORD ORY OSL OTP PDX PEK PER PHL PHX PIT PMI PMO POS PRG PRN PSA PTY PVG RDU REP
  RIX RSW RTM RUH SAN SAT SCL SEA SFO SHA SIN SJC SJU SKG SKP SLC SMF SNN SOF SOU STL STN STR SVL SVO SXF SYD SZG SZX
  TFS TIA TLL TLS TLV TPA TPE TRD TRN TSA TUN TXL UIO VCE VIE VLC VNO VRN WAW WLG WRO YEG YOW YUL YVR YWG YYC YYZ ZAG
  ZRH
`);

/** True for a code that hardly ever means anything else. */
export function isSureCode(word: string): boolean {
  return surely.has(word);
}

/**
 * True where the words of a list are all codes of one kind: countries, languages, currencies, airports. Two alone may be
 * anything, unless a third that is sure stands in the same line.
 */
export function areCodes(listed: readonly string[], line: string): boolean {
  if (listed.length < 2) return false;
  if ([currencies, airports].some((codes) => listed.every((word) => codes.has(word)))) return true;
  const isOneKind = [countries, languages].some((codes) => listed.every((word) => codes.has(word)));
  return (
    isOneKind && (listed.length > 2 || line.match(/\b[A-Z]{2}\b/gu)?.some(isSureCode) === true)
  );
}

/** "Frankfurt (FRA), Munich (MUC) and Vienna (VIE)". */
export function isAmongAirports(word: string, line: string): boolean {
  if (!airports.has(word)) return false;
  const others = new Set(line.match(/\b[A-Z]{3}\b/gu)?.filter((code) => airports.has(code)));
  return others.size > 1;
}

/** True for what stands beside an amount: `ILS 100`, `250 KES`. */
export function isCurrency(word: string): boolean {
  return currencies.has(word);
}

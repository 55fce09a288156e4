import { wordSet } from './wordList';

// Acronyms that anybody knows who reads a newspaper and uses a phone. Each list says where its words come
// from; they were put together by hand for this project.

/** Headwords of general English dictionaries (Merriam-Webster, Oxford Learner's, Duden for the European ones). */
const dictionary = `
  AI AIDS AKA ASAP ATM BCC BLT CAPTCHA CCTV CD COVID CV DIY DJ DNA DOB DVD ETC EU FAQ FM FYI GB GDP GDPR GPS HD HIV HQ
  HR IBAN ID IE IQ IRL IT LCD LED LGBT LGBTQ LOL LTD MP MRI NGO OK OMG PC PHD PIN POV PR PS PTO Q&A QA R&D RADAR RAM RIP
  RNA RSVP SIM SMS SOS SPA SUV TBA TBC TBD TV UFO UK UN US USA UV VAT VIP VPN WC WIFI WWI WWII WWW XL XXL ZIP
`;

/** What stands on devices, packages and files that people hold in their hands: manuals of phones, printers and televisions. */
const devices = `
  3D 4K DSL HDMI HDR ISBN JPEG JPG MMS MP3 MP4 OLED PDF PNG QR TFT UHD UI URL USB VR WLAN
`;

/** Time zones by the names of the IANA time zone database and of newspapers. */
const zones = `CEST CET EDT EST GMT UTC`;

/** Chief officers, as companies list them in annual reports. */
const officers = `CEO CFO CIO COO CTO`;

/** Institutions that newspapers name without their full names (style books of AP, BBC and the Guardian). */
const institutions = `
  BBC CERN CIA CNN ECB ESA FBI FIFA HBO IMDB IMF IRS ISO KGB MIT MTV NASA NATO NBA NBC NFL NHL NHS NSA NY NYC OECD
  OPEC UEFA UNESCO UNHCR UNICEF WHO WTO
`;

/** Companies and brands that write their names in capitals, as on their own pages; ambiguous two-letter names are left out. */
const brands = `
  ABB ADAC ADP AEG AIG AOL ARD ARTE ASICS ASML ASUS AT&T AXA BASF BBQ BBVA BMW BNP BYD CBS DHL DPD EDEKA EDF ESPN EVGA
  EY FAZ GLS GMX H&M HP HPE HSBC HTC HUK IBM IKEA JBL KFC KIA KLM KPMG KPN LEGO LG LIDL LVMH MSNBC MTN NBC NCR NEC NTT
  NVIDIA NXP OMV OTTO P&G PWC QVC REWE RWE SAP SBB SNCF STIHL SUSE TDK TNT TSMC TUI UBS UPS VW YKK ZDF
`;

export const knownToEveryone = wordSet(dictionary, devices, zones, officers, institutions, brands);

/**
 * For each page of test/fixtures/acronyms: the acronyms that a careful editor wants explained once, then the words on
 * which careful editors would not agree.
 */
export const pageLabels: Readonly<Record<string, readonly [unexplained: string, either: string]>> =
  {
    'developers/ad-tech-glue.md': [
      'ATT CCPA CLA CPA CPM CTV DAAST DOOH DSP FX GPP IAB IAS IDFA MAID MRC PGO ROAS SSP ' +
        'TCF USP VAST VCR VPAID',
      'ECB HCL POD SKAN UID2',
    ],
    'developers/adr-event-store.md': ['BRIN CDC DSAR DWH PITR TCO WORM', 'HGB SLA'],
    'developers/api-guidelines.md': [
      'BFF HATEOAS JWKS OAS PKCE TTFB ULID',
      'EOL M2M PII RPS SPA SSE',
    ],
    'developers/automotive-adas.md': [
      'ADAS AEB ASIL DBC DTC ECU FMEA HSM LIN LKA NVM OEM OTA RTE SOP TARA UDS WCET',
      'ARXML ASPICE AUTOSAR CAN CMAC EOL FD KMS KW MEDINI MISRA SOME',
    ],
    'developers/bank-batch-runbook.md': [
      'ABEND ALM COREP CSM DWH EOD FINREP FX GL JCL KMU SCT SDSF STP',
      'ACT RC SLA',
    ],
    'developers/compiler-notes.md': [
      'AA ASAN CFG CFI CSE DCE DT FMA GVN HIR ICE IR LICM LTO MIR PDB PDT PGO PIC PIE RA ' +
        'SCCP SEH SLP SROA SSA TBAA TSAN UB UBSAN',
      'DWARF MCP',
    ],
    'developers/crypto-custody-design.md': [
      'APY BCM DORA HSM KYT MEV MPC PSBT RBF TRP VASP',
      'FIDO2 ICT SOC',
    ],
    'developers/data-catalog.md': ['CDC CLV DG RFM RLS SCD', 'BI CRM DAG DQ PII SLA SLO'],
    'developers/ecommerce-checkout-spec.md': [
      'AOV CLS CPQ DDP DLQ LCP LVP MOQ OSS PAN PSP SAQ SCA TRA',
      '3DS2 BLIK CRM DSS PCI',
    ],
    'developers/energy-architecture.md': [
      'ADLS AZ BSI COSEM DLMS DSO EDM MDM MSCONS OBIS RPO TSO UTILMD',
      'ECDSA NB TR',
    ],
    'developers/game-backend-faq.md': [
      'AC ARPDAU BT CCU COPPA DGS EAC GDD GOAP IAP LOD MM MMR PM',
      'BAN DLC ELO ESRB F2P GKE GLHF HC KPI NPC P2W PEGI SC',
    ],
    'developers/gis-import.md': [
      'AGS ALKIS CRS CSW DEM GDI GPKG LGL MVT NAS NBA OSM POI WFS WMS',
      'DGM1 GDAL GEOS GIS INSPIRE WGS84',
    ],
    'developers/helpdesk-bot.md': [
      'ADF CSAT DLP EM FCR HITL HNSW INC ITSM RACI RAG RRF SDM SR TTFT',
      'AD AKS BERT KEDA KPI PII',
    ],
    'developers/hospital-interface-spec.md': [
      'ATNA CDR DICOM FHIR IHE LOINC MLLP MPI MRN PACS UCUM',
      'DECT HL7 LIS ORU',
    ],
    'developers/hr-data-interface.md': [
      'DFS HCM IGA INC JML OU RACI SOX TAP UPN',
      'AD ITGC NTLM SCIM',
    ],
    'developers/iot-firmware-changelog.md': [
      'ABP ADC BLE FOTA LSB LWT NVS OTA OTAA RSSI RTC SNR WDT',
      'AT CRC CVE DIP EEPROM I2C LTE',
    ],
    'developers/kubernetes-onboarding.md': [
      'CNI CSI EM HRBP IRSA OTLP PE PM VPA',
      'CRD DDD EBS EFS EKS FE HPA MR RED SLO TBD USE WSL',
    ],
    'developers/logistics-runbook.md': [
      'ASN DESADV DLQ EDI IFTMIN PIR RPO RTO SSCC TMS WMS',
      'AS2 CISO SFTP SRE',
    ],
    'developers/maritime-ais-readme.md': [
      'AIS EEZ HPA IMO LAT MID MMSI NMEA SAR SART SOG SOLAS TSS UKC VTMIS VTS WFS',
      'AVRO ETA HEL VHF',
    ],
    'developers/museum-api.md': [
      'AAT DAMS DH EDTF GND HTR IIIF OAI PMH TGN VIAF',
      'CIDOC CRM LD LIDO NFT SLA',
    ],
    'developers/payments-settlement-design.md': [
      'AR ARN CR DR EEA FX GL IPM MCC MDR MID PAN PSP RTO SCT',
      '4EP E2E PCI',
    ],
    'developers/pharma-adr.md': [
      'CAPA GMP IQ LIMS MES OPC OQ P&ID PLC PQ SCADA',
      'CFR COM DA HVAC UA',
    ],
    'developers/postmortem.md': ['CS HPA IC LB MTTD MTTR PDB RCA', 'RSS SLO SRE'],
    'developers/satellite-ground-segment.md': [
      'AIT AOCS AOS APID CCSDS CFDP CLTU CUC EPS FARM FDIR FDS FOP HK ICD LEOP LOS LTAN MCS ' +
        'OBT OD PUS SDR SSC TC TLE TM XTCE',
      'COP EL OOL VC',
    ],
    'developers/search-service-notes.md': [
      'ANN CTR CVR DFS GMV HNSW IDF ILM KNN LTR MRR NDCG NER OOS PIM RAG TF',
      'ONNX OOP',
    ],
    'developers/security-baseline.md': [
      'CIS EDR GRC HSM IOC IPMI KEV OSSTMM PAM SIEM SOC STIG STIX TTP',
      'ATT&CK AV CERT CVSS ISO MISP MITRE SUID',
    ],
    'developers/semiconductor-mes-spec.md': [
      'AMHS APC CIM EDA EI FDC FOUP HSMS MCS MES MRB MTBF MTTR OEE OHT OOC OOS PO PP PPID ' +
        'PTP R2R RMS SECS SPC UPH WPH',
      'CD CEID KPI PG RV',
    ],
    'developers/telecom-api-readme.md': [
      'BSS HLR ICCID IMSI MSISDN MVNO NPDB OCS',
      'B2B CRM DP NACK SM',
    ],
    'developers/test-plan.md': [
      'BA DR MOSS OAT OSS SME SUT',
      'CVSS DAST ELSTER FI LOC SAST UAT ZAP',
    ],
    'developers/weather-ingest.md': [
      'ADDS COG CRPS EPS MOS NWC NWP RMSE TAF',
      'CAPE DD DWD ECMWF FF GFS GRIB2 ICON IFS METAR MSLP NOAA OPERA T2M TP',
    ],
    'everyone/airline-stakeholder.md': [
      'ACARS APU MCT MEL NOTAM OCC PRM UM',
      'ETA IATA KPI LH LX OS SN',
    ],
    'everyone/bank-branch-memo.md': ['AML AUM CIF CRS FATCA FSA KID MIS NV PEP RVP TIN', 'ETF KYC'],
    'everyone/banking-onboarding.md': ['AML BIC CISO DORA KYC PO PSD2 SAR SEPA', 'IBAN MFA SWIFT'],
    'everyone/care-home-story-map.md': [
      'ADL BP DAS DNR DPO KIM MDK PEG PRN QI SIS TI',
      'BMI DATEV GP MRSA SGB',
    ],
    'everyone/city-library-release.md': ['DBV ILS OPAC RFID WCAG', 'NFC T&C'],
    'everyone/city-transport-page.md': [
      'DPA GTFS GVFG ITCS PTA RIS SIRI VDV',
      'DATEX DB OBU RT SWX ÖPNV',
    ],
    'everyone/energy-customer-letter-spec.md': [
      'AFP AHT CMYK DSO EEG KWKG MSB PV RLM SLP UAT UX',
      '',
    ],
    'everyone/fire-brigade-requirements.md': [
      'ABG BMA CAS ELW ERI GNSS HLF KBA MDM PSNV SDS TETRA',
      'DSGVO ELS ICU IVENA',
    ],
    'everyone/hospital-ward-process.md': [
      'AHB DRG KIS MRSA OP PDMS RIS RR',
      'BMP CT ECG GP ICD ICU',
    ],
    'everyone/hotel-group-pms.md': [
      'ADR CRO DND F&B FO GOP GSS HSKP ITB LOS MICE OOO OTA PCI PMS POS RMS',
      'GM KPI',
    ],
    'everyone/hr-meeting-notes.md': [
      'AOB ATS BR BV CHRO FTE JF LMS RFI ROI SCORM SSO TCO',
      'AK DATEV TB TBC',
    ],
    'everyone/insurance-prd.md': ['EXIF FNOL NPS SIU STP TPA VIN', 'TPL'],
    'everyone/legal-compliance-policy.md': [
      'AGG BEM CISO CSRD DPIA DPO DSAR NDA SCC SOC TIA TOM',
      'AO HGB',
    ],
    'everyone/library-of-things-roadmap.md': [
      'API CIC CLF CNC CVS DBS FTE H&S HMRC LOLER NLCF PAT UCC WRAP',
      'AGM BYO NFC TWINT',
    ],
    'everyone/logistics-customer-onepager.md': [
      'AEO AIS AMS API ATA BAF CS D&D DCSA EDI ENS ETD ETS FCL GLEC HS ICS2 ISF KYC LCL PO ' +
        'SI SLA TEU THC VGM',
      'CIF CSV DAP DDP DOC ETA EXW FCA FOB T&C TPAT',
    ],
    'everyone/media-newsletter.md': ['ARPU AVOD CDN CTR DAU DRM EPG MAU SVOD', 'FSK'],
    'everyone/ngo-grant-page.md': [
      'AOR BMZ CCCM CVA IATI M&E NFI OCHA PSC PSEA SDG WASH',
      'IP ISA UNHCR',
    ],
    'everyone/okr-roadmap.md': [
      'AE BI CLM CPQ CSM DPA DSO MSA OKR PDP RAG SSO TCV',
      'B2B BIS DACH LLM ROI SOC',
    ],
    'everyone/pharmacy-chain-newsletter.md': ['AMTS ERP OTC PKA POR PTA PZN QMS RRP TI ZVA', 'GDP'],
    'everyone/police-dispatch-brief.md': [
      'AED ANPR AVL ESN FLO HMICFRS ICO MAIT MDT PNC SIO SPOC TETRA',
      'CAD THRIVE',
    ],
    'everyone/procurement-tender.md': [
      'ACD BAFO CAPEX CRM CTI DPA ESPD IVR PBX RFI RFP SLA TOM WFM',
      'CPV ESG ISDN NDA',
    ],
    'everyone/public-sector-stakeholders.md': ['BIM BSI DPIA DPO FTE GIS IFC OZG PMO RFP SEPA', ''],
    'everyone/railway-freight.md': ['CEF DWP ECM GCU IM NPV RU TAF TSI UIC', 'CAPEX ETA GSM LTE'],
    'everyone/real-estate-page.md': ['API BIM ERP FTE FTR GBV IRR NPS PM PMO WEG', 'BGB ESG FM'],
    'everyone/retail-store-rollout.md': [
      'BOPIS CSAT EAS EMV FTE H&S LMS NOC PDQ PLU POS RTC SCO SOP',
      'KPI NCR',
    ],
    'everyone/retail-user-story.md': ['BOPIS EAN MDM OMS OTIF POS RMA SKU', 'B2B KPI'],
    'everyone/school-board-minutes.md': [
      'AOB CIF DBS DSL EAL ESFA LA PPG PTA RAAC SBM SEN',
      'CPOMS PE',
    ],
    'everyone/support-handbook.md': [
      'AHT BOM BYOD CAB CSAT FCR IAM TAM',
      'CSV DR MFA PCL PS TL UTF',
    ],
    'everyone/tax-office-release-letter.md': [
      'ALG CRS DAC7 EÜR OSS RMS SEPA TIN UHD',
      'ELSTER ESR NFC',
    ],
    'everyone/university-campus-app.md': [
      'DAAD ECTS ITSC LMS QVM SIS SSO TAN WCAG',
      'JAWS KW NVDA SS',
    ],
    'everyone/warehouse-user-stories.md': [
      'ADR ASN ERP FIFO RMA SKU SSCC WH',
      'CSV EAN ETA KPI KW NOK QA',
    ],
    'everyone/water-utility-briefing.md': [
      'CAPEX DMA ERDF GIS ILI OPEX PRV SCADA THM TOC WFM',
      'AC AG GSM KRITIS NB',
    ],
  };

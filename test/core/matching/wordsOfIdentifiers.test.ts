import assert from 'node:assert/strict';
import { indexOf, marked, markedCode } from './indexOfTerms';

describe('Words of identifiers and prose', () => {
  const index = indexOf(
    'Parcel',
    'SLA',
    'HTTP',
    'Server',
    'Service level agreement',
    'leg',
    'Order',
  );

  it('finds a term in any case and in every style of identifier', () => {
    assert.equal(markedCode(index, 'parcel PARCEL Parcel'), '[parcel] [PARCEL] [Parcel]');
    assert.equal(
      markedCode(index, 'parcelId my_parcel_id MAX_PARCEL_SIZE parcel-id getParcel'),
      '[parcel]Id my_[parcel]_id MAX_[PARCEL]_SIZE [parcel]-id get[Parcel]',
    );
  });

  it('splits runs of capitals', () => {
    assert.equal(markedCode(index, 'HTTPServerSLA'), '[HTTP][Server][SLA]');
    assert.equal(markedCode(index, 'SLAReport aSLA HTTPSLA'), '[SLA]Report a[SLA] HTTPSLA');
    assert.equal(
      markedCode(indexOf('Server'), 'HTTPServer HTTPServers'),
      'HTTP[Server] HTTP[Servers]',
    );
  });

  it('finds words of several parts across spaces, a line break, signs and camel case', () => {
    for (const text of [
      'service level agreement',
      'Service  Level Agreement',
      'service-level agreement',
      'service_level_agreement',
      'SERVICE_LEVEL_AGREEMENT',
      'serviceLevelAgreement',
      'ServiceLevelAgreement',
      'service level\nagreement',
      'service level\r\n  agreement',
    ]) {
      assert.equal(markedCode(index, `(${text})`), `([${text}])`, text);
    }
  });

  it('joins up to four parts of an identifier to a word, and none that begins with a small word', () => {
    const joined = indexOf('Loadlist', 'Abcdefgh', 'Asset', 'Theme');
    assert.equal(
      markedCode(joined, 'loadList LoadListId myLoadList load_list abCdEfGh aBCdEFGh'),
      '[loadList] [LoadList]Id my[LoadList] load_list [abCdEfGh] aBCdEFGh',
    );
    assert.equal(markedCode(joined, 'asSet theMe asset'), 'asSet theMe [asset]');
  });

  it('reads identifiers of more than fifty parts', () => {
    const many = 'Ab'.repeat(48);
    const found = indexOf('Order line', 'Depot');
    for (const parts of ['OrderLine', 'XOrderLine', 'XxOrderLine', 'OrderLineX'])
      assert.equal(
        markedCode(found, `x${many}${parts}Depot`),
        `x${many}${parts.replace('OrderLine', '[OrderLine]')}[Depot]`,
        parts,
      );
  });

  it('takes a plural for a word only where its ending is one', () => {
    const words = indexOf('ALU', 'Basi', 'Box', 'Status', 'Policy', 'Us', 'News');
    assert.equal(
      marked(words, 'ALUs ALUS basis Basis boxes BOXES status statuses policies Policys'),
      '[ALUs] ALUS basis Basis [boxes] [BOXES] [status] [statuses] [policies] [Policys]',
    );
  });

  it('never runs across the end of a sentence, a paragraph or other text', () => {
    for (const text of [
      'service. Level agreement',
      'service level\n\nagreement',
      'service, level, agreement',
      'service (level) agreement',
      '# service level\nagreement',
      '- service level\n- agreement',
      '* service level\n* agreement',
      'service level | agreement',
      'service level -- agreement',
    ]) {
      assert.equal(marked(index, text), text);
    }
  });

  it('runs across the line break of a comment or quotation', () => {
    for (const text of [
      '/**\n * the service level\n * agreement',
      '/* the service level\n   agreement',
      '  // the service level\n  // agreement',
      '/// the service\n/// level agreement',
      'let a = 1; // the service\n           // level agreement',
      '# the service level\n# agreement',
      '-- the service level\n-- agreement',
      '"""\nthe service level\nagreement',
    ]) {
      assert.match(markedCode(index, text), /\[service[^\]]+agreement\]$/, text);
    }
    assert.match(marked(index, '> the service level\n> agreement'), /\[service.*\n.*\]$/);
  });

  it('does not join a comment with the code after it', () => {
    assert.equal(
      markedCode(index, '// of the service level\nagreement = 1'),
      '// of the service level\nagreement = 1',
    );
    assert.equal(
      markedCode(index, 'x = service\n// level agreement'),
      'x = service\n// level agreement',
    );
  });

  it('never finds a term inside a longer word', () => {
    assert.equal(
      markedCode(index, 'legacy legal college SLAB parcelled'),
      'legacy legal college SLAB parcelled',
    );
  });

  it('takes the longest match and skips the words inside', () => {
    const nested = indexOf('Service', 'Service level', 'Service level agreement', 'Agreement');
    assert.equal(
      marked(nested, 'service level agreement, service level, service agreement'),
      '[service level agreement], [service level], [service] [agreement]',
    );
  });

  it('finds singular, plural and possessive', () => {
    const forms = indexOf(
      'Delivery',
      'Box',
      'Customer',
      'SLA',
      'Orders',
      'Person',
      'Point of sale',
      'Policies',
    );
    assert.equal(
      marked(forms, "deliveries boxes customers' customer's Customer’s SLAs SLA's order people"),
      "[deliveries] [boxes] [customers]' [customer]'s [Customer]’s [SLAs] [SLA]'s [order] [people]",
    );
    assert.equal(marked(forms, 'points of sale, policy'), '[points of sale], [policy]');
    assert.equal(markedCode(forms, 'SLAsByDay ordersById'), '[SLAs]ByDay [orders]ById');
  });

  it('finds acronyms in the plural whatever letter they end with', () => {
    const forms = indexOf('KPI', 'CPU', 'CMS', 'OKR');
    assert.equal(marked(forms, 'KPIs CPUs CMSs OKRs'), '[KPIs] [CPUs] [CMSs] [OKRs]');
  });

  it('does not treat other words as plurals', () => {
    const forms = indexOf('New', 'HTTP', 'Status', 'Clas', 'DN', 'Lens');
    assert.equal(marked(forms, 'news HTTPS statu class DNS len'), 'news HTTPS statu class DNS len');
  });

  it('understands a name that carries possessive words', () => {
    const law = indexOf("Conway's law");
    assert.equal(marked(law, "Conway's law and Conway’s law"), "[Conway's law] and [Conway’s law]");
    assert.equal(markedCode(law, 'conwaysLaw'), '[conwaysLaw]');
  });

  it('takes spellings with and without humps for the same word', () => {
    const hub = indexOf('GitHub', 'Javascript', 'e-mail', 'PaymentGateway', 'Island');
    assert.equal(
      markedCode(hub, 'github GitHub gitHub JavaScript javascript email eMail e-mail'),
      '[github] [GitHub] [gitHub] [JavaScript] [javascript] [email] [eMail] [e-mail]',
    );
    assert.equal(
      markedCode(hub, 'payment gateway payment_gateway'),
      '[payment gateway] [payment_gateway]',
    );
    assert.equal(markedCode(hub, 'isLand is land'), 'isLand is land');
  });

  it('keeps digits where a term has them', () => {
    const digits = indexOf(
      'OAuth2',
      'S3',
      'K8s',
      'p95',
      'B2B',
      'Tier 1',
      'Order',
      'EC',
      '2FA',
      'FA',
    );
    assert.equal(
      markedCode(digits, 'OAuth2 oauth2Client S3Bucket K8s k8s p95Latency P95 B2B tier1 TIER_1'),
      '[OAuth2] [oauth2]Client [S3]Bucket [K8s] [k8s] [p95]Latency [P95] [B2B] [tier1] [TIER_1]',
    );
    assert.equal(
      markedCode(digits, 'order2 order2Id EC2 2FA p99 S30 S 3'),
      '[order]2 [order]2Id EC2 [2FA] p99 S30 S 3',
    );
  });
});

import assert from 'node:assert/strict';
import {
  createRepositoryLinks,
  fillLink,
  readRemote,
} from '../../../../src/core/service/exporting';

describe('the address of a remote', () => {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['git@github.com:acme/payments.git', 'https://github.com/acme/payments'],
    ['https://github.com/acme/payments.git', 'https://github.com/acme/payments'],
    ['https://user:secret@github.com/acme/payments', 'https://github.com/acme/payments'],
    ['ssh://git@gitlab.acme.io:2222/a/b/c.git/', 'https://gitlab.acme.io/a/b/c'],
    ['http://gitlab.acme.io:8080/a/b', 'https://gitlab.acme.io:8080/a/b'],
    ['git@ssh.dev.azure.com:v3/acme/shop/pay', 'https://dev.azure.com/acme/shop/_git/pay'],
    ['https://acme@dev.azure.com/acme/shop/_git/pay', 'https://dev.azure.com/acme/shop/_git/pay'],
    ['/srv/git/payments.git', undefined],
    ['../payments', undefined],
    ['C:\\git\\payments', undefined],
    ['C:/git/payments', undefined],
    ['file:///srv/git/payments', undefined],
    ['ext::sh -c true', undefined],
    ['', undefined],
  ];
  for (const [address, url] of addresses)
    it(`of ${address} is ${String(url)}`, () => {
      assert.equal(readRemote(address)?.url, url);
    });
});

describe('the links of a repository', () => {
  const linksOf = (address: string, folder = '') => {
    const remote = readRemote(address);
    assert.ok(remote);
    return createRepositoryLinks(remote, 'main', folder);
  };

  it('are those of its host', () => {
    assert.deepEqual(linksOf('git@github.com:a/b.git', 'docs x'), {
      view: 'https://github.com/a/b/blob/main/docs%20x/{path}#L{line}',
      edit: 'https://github.com/a/b/edit/main/docs%20x/{path}#L{line}',
      newIssue: 'https://github.com/a/b/issues/new?title={title}&body={body}',
    });
    assert.match(linksOf('git@gitlab.acme.io:a/b.git')?.newIssue ?? '', /\/-\/issues\/new/u);
    assert.match(linksOf('git@bitbucket.org:a/b.git')?.edit ?? '', /mode=edit/u);
    assert.match(linksOf('https://dev.azure.com/a/b/_git/c')?.view ?? '', /version=GBmain/u);
    assert.match(linksOf('https://codeberg.org/a/b')?.edit ?? '', /\/_edit\/main\//u);
  });

  it('are unknown of other hosts, also those with a similar name', () => {
    assert.equal(linksOf('https://example.com/a/b'), undefined);
    assert.equal(linksOf('https://notgithub.com/a/b'), undefined);
  });

  it('are filled with escaped values', () => {
    const link = linksOf('git@github.com:a/b.git');
    assert.equal(
      fillLink(link?.edit ?? '', { path: 'a b/c#d.md', line: 7 }),
      'https://github.com/a/b/edit/main/a%20b/c%23d.md#L7',
    );
    assert.equal(
      fillLink(link?.newIssue ?? '', { title: 'A & {body}', body: 'b?' }),
      'https://github.com/a/b/issues/new?title=A%20%26%20%7Bbody%7D&body=b%3F',
    );
  });
});

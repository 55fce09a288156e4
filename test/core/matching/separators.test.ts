import assert from 'node:assert/strict';
import { indexOf, marked } from './indexOfTerms';

function check(names: readonly string[], ...expected: readonly string[]): void {
  const index = indexOf(...names);
  for (const text of expected) assert.equal(marked(index, text.replace(/[[\]]/gu, '')), text);
}

describe('the words of a phrase', () => {
  it('are joined by spaces of any width, hyphens, underscores and inner capitals', () => {
    check(
      ['Load list'],
      '[load list] [load-list] [load_list] [loadList] [load  list] [load\tlist] [load\u00a0list]',
      '[load\u2003list] [load\u3000list] load\u200blist [load\u202flist]',
      '[load\u2010list] [load\u2011list] load\u2012list load--list [load__list] load___list',
      'load.list load/list load, list load: list load; list load & list load+list',
      '[load&nbsp;list] load&amp;list',
    );
  });

  it('may go on in the next line, not after an empty one', () => {
    check(
      ['Load list'],
      '[load\nlist]',
      '[load \n  list]',
      '[load\r\nlist]',
      '[load\rlist]',
      'load\n\nlist',
      'load\r\n\r\nlist',
      'load \n \n list',
    );
  });

  it('may be marked up', () => {
    check(
      ['Load list'],
      '**[load** list]',
      '[load **list]**',
      '[load *list]*',
      '**[load**\nlist]',
      '`[load` list]',
      'load**list**',
    );
  });

  it('may have a possessive ending before the next word', () => {
    check(
      ['Customer list', 'Customers order'],
      "[customer's list] [customer’s list] [CUSTOMER'S list] customer'x list customer's-x",
      "[customers' order] customer'list customer'sx list",
    );
  });

  it('are joined by the symbols of the name', () => {
    check(['A/B test'], '[A/B test] [A / B test] [A-B test] A B test', 'A/ x B test');
    check(['R&D'], '[R&D] [R & D] R+D R &\nD');
    check(['St. Gallen'], '[St. Gallen] [St Gallen] St, Gallen St: Gallen [St.  Gallen]');
    check(['C++ core'], '[C++ core] C core C+ core C# core');
    check(['C# core'], '[C# core] C core C++ core');
    check(['Yahoo! mail'], '[Yahoo! mail] [Yahoo mail] Yahoo? mail');
    check(['Track 1: Start'], '[Track 1: Start] [Track 1 Start]');
    check(["Driver's app"], "[Driver's app] [Driver’s app] [Drivers app] [Driver app]");
    check(["O'Hare"], "[O'Hare] [O’Hare] OHare O Hare");
    check(['a.b.c'], '[a.b.c] [a.b.c].d [a-b-c] a b c');
    check(['k+1'], '[k+1] k-1 k 1');
    check(['key:value'], '[key:value] key: value key=value');
    check(['user@host'], '[user@host] user host');
  });
});

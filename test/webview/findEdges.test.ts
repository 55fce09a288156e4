import assert from 'node:assert/strict';
import { readEnds } from '../../src/webview/drawing/findEdges';

describe('the ends of a path', () => {
  it('are read where all its coordinates are absolute', () => {
    const ends = [
      { x: 10, y: -20.5 },
      { x: -3, y: 4 },
    ];
    assert.deepEqual(readEnds('M10,-20.5L7,8L-3,4'), ends);
    assert.deepEqual(readEnds('M10 -20.5 C 1 2 3 4 5 6 Q 1,2,-3,4'), ends);
    assert.deepEqual(readEnds('M10-20.5L-3,4'), ends);
  });

  it('are measured for other paths', () => {
    for (const path of [
      '',
      'M10,20',
      'M1,2l3,4',
      'M1,2h5',
      'M1,2H5',
      'M1,2A1,1,0,0,1,5,6',
      'M1,2L3,4Z',
      'M1,2L3e-7,4',
    ])
      assert.equal(readEnds(path), undefined, path);
  });
});

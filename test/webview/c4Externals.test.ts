import assert from 'node:assert/strict';
import { galleryDiagram } from './gallery';
import { usePanel } from './panelPage';

const coast = `C4Container
  Person(keeper, "Keeper")
  Person_Ext(sailor, "Sailor")
  System(lamp, "Lamp")
  System_Ext(ship, "Ship")
  ContainerDb(log, "Log book", "SQL")
  ContainerDb_Ext(charts, "Charts", "SQL")
  ContainerQueue(calls, "Calls", "Radio")
  ContainerQueue_Ext(news, "News", "Radio")
  Rel(sailor, ship, "steers")`;

describe('boxes of a C4 diagram that belong to others', () => {
  const use = usePanel();

  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const) {
    it(`have a fill of their own in the theme ${theme}`, async () => {
      const { host } = use();
      const panel = await host.open(theme);
      try {
        await panel.show(await galleryDiagram('coast', coast));
        const fills = await panel.page.evaluate(() =>
          [...document.querySelectorAll('.stage .c4-shape')].map((shape) => ({
            isExternal: shape.matches('[class*=c4-external]'),
            fill: [...shape.querySelectorAll('[style*=fill]')]
              .map((one) => getComputedStyle(one).fill)
              .find((fill) => fill !== 'none'),
          })),
        );
        const own = new Set(fills.filter((one) => !one.isExternal).map(({ fill }) => fill));
        const others = new Set(fills.filter((one) => one.isExternal).map(({ fill }) => fill));
        assert.equal(fills.length, 8);
        assert.deepEqual([own.size, others.size], [1, 1]);
        assert.notDeepEqual(own, others);
      } finally {
        await panel.close();
      }
    });
  }
});

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Returns the violations as lines, to be read in a failed test. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        [id, JSON.stringify(target), failureSummary ?? ''].join(' '),
      ),
    );
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

import type { Page } from 'playwright-core';

interface Stop {
  /** Its place among what can be reached; -1 for the page itself. */
  readonly at: number;
  readonly name: string;
  readonly isSeen: boolean;
}

const MOST_STOPS = 250;

/** Walks the page with the Tab key alone. What is wrong comes back, one sentence each. */
export async function keyboardFaultsOf(page: Page): Promise<string[]> {
  const wanted = await markStops(page);
  const stops: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    const stop = await stopHere(page);
    if (stop === null) break;
    // A date has a stop for its day, month, year and calendar, drawn by the browser: one field to its reader.
    if (stop.at === -1 || stop.at !== stops.at(-1)?.at) stops.push(stop);
  }
  const reached = new Set(stops.map(({ at }) => at));
  const order = stops.map(({ at }) => at).filter((at) => at >= 0);
  return [
    ...(stops[0]?.name === 'Aller au contenu' ? [] : [`the first stop is “${stops[0]?.name}”`]),
    ...wanted.filter((_, at) => !reached.has(at)).map((name) => `never reached: “${name}”`),
    ...stops.filter(({ isSeen }) => !isSeen).map(({ name }) => `one does not see where one is at “${name}”`),
    ...(order.every((at, index) => at > (order[index - 1] ?? -1))
      ? []
      : [`out of order: ${order.join(' ')}`]),
  ];
}

/** Numbers what the keyboard must reach; of a group of radio buttons, the one that stands for all. */
function markStops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const standsForGroup = (radio: HTMLInputElement) => {
      const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${radio.name}"]`);
      return radio === ([...group].find(({ checked }) => checked) ?? group[0]);
    };
    const stops = [...document.querySelectorAll<HTMLElement>(kinds)]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
      )
      .filter((element) => !element.matches('[type=radio]') || standsForGroup(element as HTMLInputElement));
    for (const [at, element] of stops.entries()) element.dataset.stop = String(at);
    return stops.map((element) =>
      (element.innerText || element.getAttribute('name') || element.tagName).trim(),
    );
  });
}

/** Null once the browser itself has the focus again. */
function stopHere(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here === document.body) return null;
    const { width, height, top, bottom } = here.getBoundingClientRect();
    const isOutlined = (element: Element | null) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
    };
    return {
      at: Number(here.dataset.stop ?? -1),
      name: (here.innerText || here.getAttribute('name') || here.tagName).trim(),
      isSeen:
        (isOutlined(here) || isOutlined(here.closest('label'))) &&
        width * height > 0 &&
        bottom > 0 &&
        top < innerHeight,
    };
  });
}

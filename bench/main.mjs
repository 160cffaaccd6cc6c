/**
 * `npm run bench -- [pages] [digest] [search] [long] [live] [--seconds 5]`: prints what the forum does as ratios to bare limits measured in the
 * same run. Absolute figures drift from machine to machine; the ratios are what is compared.
 */
import { pathToFileURL } from 'node:url';

const sections = ['pages', 'digest', 'search', 'long', 'live'];
const asked = process.argv.slice(2).filter((argument) => sections.includes(argument));

for (const section of asked.length > 0 ? asked : sections) {
  const { default: run } = await import(
    pathToFileURL(new URL(`${section}.mjs`, import.meta.url).pathname).href
  );
  await run(process.argv.slice(2));
}

import type { Page } from 'playwright-core';
import type { Stage } from '../forum/stage.js';
import { actionOn, openThread, press, reply, writer } from '../forum/steps.js';

/** Gives each kind of page something to show: people, discussions of several pages, reports, a decision. */
export async function furnish(stage: Stage): Promise<void> {
  await stage.console('demo', '--people', '12', '--threads', '25', '--posts', '200');
  const event = ['--event', 'concertaction-quebec-2007'];
  await stage.console('participants', 'import', 'data/questionnaire-2007.csv', ...event);
  const author = await writer(stage, 'rage@example.org', 'Rage Fictive');
  const reader = await writer(stage, 'lise@example.org', 'Lise Fictive');
  const moderator = await stage.member('mona@example.org', { name: 'Mona Fictive', role: 'moderator' });
  await openThread(author, 1);
  await reply(author, 'Vous n’y connaissez rien.');
  await flag(reader, author.url());
  await moderator.goto(author.url());
  await actionOn(moderator, numberOf(author.url()), 'Masquer ou rétablir');
  const hide = moderator.getByRole('group', { name: 'Masquer, avec ce motif' });
  await hide.getByRole('button', { name: 'Attaque contre des personnes' }).click();
  await reply(author, 'Et vous n’y connaîtrez jamais rien.');
  await flag(reader, author.url());
}

async function flag(reader: Page, address: string): Promise<void> {
  await reader.goto(address);
  await actionOn(reader, numberOf(address), 'Signaler à la modération');
  await reader.getByRole('radio', { name: 'Attaque contre des personnes' }).check();
  await press(reader, 'Envoyer le signalement');
}

/** A reply's address says which message it is. */
function numberOf(address: string): number {
  return Number(new URL(address).searchParams.get('message'));
}

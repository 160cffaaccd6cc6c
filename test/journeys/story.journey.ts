import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FOUNDING_FILE } from '../../src/seed/index.js';
import { linkIn, type Mail } from './forum/mail.js';
import { nextTuesday } from './forum/next-tuesday.js';
import { openStage, type Stage } from './forum/stage.js';
import { accept, openThread, press, reply, words } from './forum/steps.js';

const QUESTIONNAIRE = path.join(path.dirname(FOUNDING_FILE), 'questionnaire-2007.csv');
const EVENT = 'concertaction-quebec-2007';
const REPLY = 'Dans notre région, c’est une halte-garderie qui a tout déclenché.';

/** Who they are in the questionnaire: the first two named theme 2, the third theme 1, and no other. */
const WRITER = 'personne02@example.org';
const READER = 'personne05@example.org';
const ELSEWHERE = 'personne01@example.org';

/** 23 people answered; 14 of them left an address and are open to a forum. */
const INVITED = 14;

let stage: Stage;
let writer: Page;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

/** From the button of the mail to confirmed subscriptions. */
async function joins(address: string, theme: string): Promise<Page> {
  const page = await stage.visitor();
  await page.goto(linkIn(await stage.outbox.next(address), '/invitation/'));
  await press(page, 'Accepter l’invitation');
  expect(new URL(page.url()).pathname).toBe('/compte/abonnements');
  expect(await chosenThemes(page)).toEqual([theme]);
  const consent = page.getByRole('checkbox', { name: 'J’accepte de recevoir par courriel' });
  expect(await consent.isChecked()).toBe(false);
  await consent.check();
  await press(page, 'Enregistrer');
  expect(await words(page)).toContain('Vos abonnements sont enregistrés.');
  return page;
}

async function chosenThemes(page: Page): Promise<string[]> {
  const themes = page.getByRole('table', { name: 'Thèmes' }).getByRole('row');
  const chosen = themes.filter({ has: page.getByRole('radio', { name: 'Résumé', checked: true }) });
  return chosen.getByRole('rowheader').allInnerTexts();
}

const digests = async (address: string): Promise<readonly Mail[]> =>
  (await stage.outbox.to(address)).filter(({ subject }) => subject.startsWith('Résumé de la semaine'));

describe('the participants of 2007 carry on the discussion', () => {
  it('from the questionnaire, an invitation leaves to each who left an address and is open to it', async () => {
    const told = await stage.console('participants', 'import', QUESTIONNAIRE, '--event', EVENT);
    expect(told).toContain(`${INVITED} invitations partent.`);
    const invitations = await stage.outbox.holds(INVITED);
    expect(new Set(invitations.map(({ to }) => to)).size).toBe(INVITED);
    expect(invitations.filter(({ text }) => text.includes('/invitation/'))).toHaveLength(INVITED);
  });

  it('three of them come in by the button of their mail, and confirm what they want to receive', async () => {
    writer = await joins(WRITER, 'Lieux d’échange et d’accompagnement');
    await joins(READER, 'Lieux d’échange et d’accompagnement');
    await joins(ELSEWHERE, 'Acteurs et compétences');
  });

  it('one of them replies in a discussion of theme 2', async () => {
    await openThread(writer, 2);
    await writer.getByRole('link', { name: 'Donner mon nom et mon milieu' }).click();
    await accept(writer);
    await reply(writer, REPLY);
    expect(await writer.getByRole('article').last().innerText()).toContain(REPLY);
  });

  it('on Tuesday the other reader of theme 2 gets that reply, and the reader of theme 1 alone does not', async () => {
    const before = (await stage.outbox.all()).length;
    await stage.console('digests', 'run', '--at', nextTuesday(new Date()).toISOString());
    const [digest, ...more] = await digests(READER);
    expect(more).toEqual([]);
    expect(digest?.text.replaceAll(/\s+/g, ' ')).toContain(REPLY);
    expect(digest?.html).toContain(REPLY);
    expect(await digests(ELSEWHERE)).toEqual([]);
    expect(await stage.outbox.all()).toHaveLength(before + 1);
  });

  it('the discussion opens from the digest, at what is new', async () => {
    const [digest] = await digests(READER);
    const visitor = await stage.visitor();
    await visitor.goto(linkIn(digest as Mail, '/discussions/'));
    expect(await words(visitor)).toContain(REPLY);
  });

  it('a second run sends nothing', async () => {
    const before = (await stage.outbox.all()).length;
    await stage.console('digests', 'run', '--at', nextTuesday(new Date()).toISOString());
    expect(await stage.outbox.all()).toHaveLength(before);
  });
});

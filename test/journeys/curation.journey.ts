import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './forum/stage.js';
import { heading, openThread, press, reply, words, writer } from './forum/steps.js';

let stage: Stage;
let moderator: Page;

beforeAll(async () => {
  stage = await openStage();
  moderator = await stage.member('mona@example.org', { name: 'Mona Fictive', role: 'moderator' });
}, 60_000);

afterAll(() => stage?.close());

const ANSWER = 'Chez nous, la ville prête une salle le mardi.';

describe('two discussions merged by mistake', () => {
  it('are one, say so, and are two again, with every message and link where it was', async () => {
    const member = await writer(stage, 'luc@example.org');
    await openThread(member, 2);
    await reply(member, ANSWER);
    const link = member.url();
    const title = await heading(member);

    await openThread(moderator, 1);
    const other = { title: await heading(moderator), address: moderator.url() };
    await moderator.goto(link);
    await moderator.getByRole('link', { name: 'Organiser' }).click();
    await moderator.getByLabel('Adresse ou numéro de l’autre discussion').fill(other.address);
    await moderator.locator('#motif-fusion').fill('C’est la même question.');
    await press(moderator, 'Vérifier avant de fusionner');
    expect(await words(moderator)).toContain(`à la suite de « ${other.title} »`);
    await press(moderator, 'Fusionner');
    expect(await words(moderator)).toContain('Les deux discussions n’en font plus qu’une.');
    expect(await words(moderator)).toContain('C’est la même question.');

    const visitor = await stage.visitor();
    await visitor.goto(link);
    expect(await heading(visitor)).toBe(other.title);
    expect(await words(visitor)).toContain(ANSWER);

    await moderator.getByRole('link', { name: 'Organiser' }).click();
    await moderator.getByRole('button', { name: 'Annuler' }).click();
    expect(await words(moderator)).toContain('La décision est annulée : tout est comme avant.');
    await visitor.goto(link);
    expect(await heading(visitor)).toBe(title);
    expect(await visitor.locator('#message-2').innerText()).toContain(ANSWER);
    await visitor.goto(other.address);
    expect(await words(visitor)).not.toContain(ANSWER);
  });
});

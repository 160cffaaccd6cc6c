import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './forum/stage.js';
import { actionOn, heading, introduce, press, signIn, words, writer } from './forum/steps.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

/** Publishes what has waited longest. */
async function approveFirst(moderator: Page): Promise<void> {
  await moderator.goto('/moderation');
  await moderator
    .getByRole('navigation', { name: 'Messages à décider' })
    .getByRole('link', { name: /Retenu/ })
    .first()
    .click();
  await moderator
    .getByRole('group', { name: 'Publier' })
    .getByRole('button', { name: 'Respecte les règles' })
    .click();
  expect(await words(moderator)).toContain('Le message est publié.');
}

describe('a first message', () => {
  it('is written by somebody who reads, signs in on the way and says who they are, each once, and read before it appears', async () => {
    const page = await stage.visitor();
    await page.goto('/');
    await page.getByRole('link', { name: 'Lire les discussions' }).click();
    await page.getByRole('region', { name: 'Discussions récentes' }).getByRole('link').first().click();
    const thread = await heading(page);
    await page.getByRole('link', { name: 'Me connecter pour répondre' }).click();
    await signIn(stage, page, 'ana@example.org');
    expect(await heading(page)).toBe(thread);
    await page.getByRole('link', { name: 'Donner mon nom et mon milieu' }).click();
    await introduce(page, 'Ana Fictive');
    expect(await heading(page)).toBe(thread);
    await page
      .getByRole('textbox', { name: 'Message' })
      .fill('Chez nous, la halte-garderie a **tout** changé.');
    await press(page, 'Publier la réponse');
    expect(await words(page)).toContain('Votre message est enregistré. Une personne qui modère le lit');
    const stranger = await stage.visitor();
    await stranger.goto(page.url());
    expect(await words(stranger)).not.toContain('halte-garderie');
    await approveFirst(await stage.member('mona@example.org', { role: 'moderator' }));
    await page.reload();
    const message = page.getByRole('article').last();
    expect(await message.innerText()).toContain('Ana Fictive');
    expect(await message.locator('strong').innerText()).toBe('tout');
    await stranger.reload();
    expect(await stranger.getByRole('article').last().innerText()).toContain('halte-garderie');
  });
});

describe('a discussion', () => {
  it('is read over before it is opened, then edited, and its message removed by its writer', async () => {
    const page = await writer(stage, 'luc@example.org');
    const stranger = await stage.visitor();
    await page.goto('/discussions/nouvelle?theme=3');
    await page.getByLabel('Titre').fill('Qui paie le transport des bénévoles?');
    await page.getByRole('textbox', { name: 'Message' }).fill('Nous cherchons des *exemples*.');
    await press(page, 'Relire avant de publier');
    const preview = page.getByRole('region', { name: 'Voici votre message' });
    expect(await preview.locator('em').innerText()).toBe('exemples');
    await stranger.goto('/discussions');
    expect(await words(stranger)).not.toContain('Qui paie le transport');
    await page.getByRole('textbox', { name: 'Message' }).fill('Nous cherchons des *exemples* chiffrés.');
    await press(page, 'Publier la discussion');
    expect(await words(page)).toContain('Votre discussion est publiée.');
    expect(await heading(page)).toBe('Qui paie le transport des bénévoles?');

    await actionOn(page, 1, 'Modifier mon message');
    await page
      .getByRole('textbox', { name: 'Message' })
      .fill('Nous cherchons des exemples chiffrés, en région.');
    await press(page, 'Enregistrer');
    const message = page.locator('#message-1');
    expect(await message.innerText()).toContain('en région');
    await message.getByRole('link', { name: /modifié/ }).click();
    // The text before stands folded below the difference.
    expect(await page.locator('main').textContent()).toContain('Nous cherchons des exemples chiffrés.');

    await page.goBack();
    await actionOn(page, 1, 'Retirer mon message');
    await press(page, 'Retirer le message');
    expect(await message.innerText()).toContain('Message retiré par son auteur.');
    await stranger.goto(page.url());
    expect(await words(stranger)).not.toContain('en région');
  });
});

describe('a draft', () => {
  it('survives the end of the session that it was written in', async () => {
    const page = await writer(stage, 'mei@example.org', 'Mei Fictive');
    await page.goto('/discussions/nouvelle?theme=2');
    await page.getByLabel('Titre').fill('Comment tenir dans la durée?');
    await page.getByRole('textbox', { name: 'Message' }).fill('Trois ans de projet, puis plus rien.');
    const elsewhere = await stage.again('mei@example.org');
    await elsewhere.goto('/compte/securite');
    await press(elsewhere, 'Fermer toutes les autres sessions');
    await press(page, 'Publier la discussion');
    expect(await words(page)).toContain('Votre texte est gardé. Connectez-vous pour le publier.');
    await signIn(stage, page, 'mei@example.org');
    expect(await page.getByLabel('Titre').inputValue()).toBe('Comment tenir dans la durée?');
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
      'Trois ans de projet, puis plus rien.',
    );
    expect(await page.getByRole('radio', { name: 'Thème 2' }).isChecked()).toBe(true);
    await press(page, 'Publier la discussion');
    expect(await heading(page)).toBe('Comment tenir dans la durée?');
    await page.goto('/compte/brouillons');
    expect(await words(page)).toContain('Aucun brouillon');
  });
});

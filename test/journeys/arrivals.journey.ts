import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codeIn, linkIn } from './forum/mail.js';
import { openStage, type Stage } from './forum/stage.js';
import { accept, heading, invite, openThread, press, reply, words } from './forum/steps.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

/** The path of the link in their mail. */
async function invited(name: string, address: string): Promise<string> {
  return linkIn(await invite(stage, { name, address, locale: 'fr' }), '/invitation/');
}

async function askForCode(page: Page, address: string) {
  await page.goto('/connexion');
  await page.getByLabel('Votre adresse de courriel').fill(address);
  await press(page, 'Recevoir le code et le lien');
  return stage.outbox.next(address);
}

/** Asked without a page, so that nothing on the screen changes. */
async function isSignedIn(page: Page): Promise<boolean> {
  return (await page.request.get('/compte', { maxRedirects: 0 })).status() === 200;
}

describe('signing in', () => {
  it('takes the code of the mail, in the browser that asked for it', async () => {
    const page = await stage.visitor();
    const mail = await askForCode(page, 'ana@example.org');
    await page.getByLabel('Code à six chiffres').fill(codeIn(mail));
    await page.getByRole('button', { name: 'Valider le code' }).click();
    expect(await isSignedIn(page)).toBe(true);
    const other = await stage.visitor();
    await other.goto('/connexion');
    await other.getByLabel('Code à six chiffres').fill(codeIn(mail));
    await other.getByRole('button', { name: 'Valider le code' }).click();
    expect(await isSignedIn(other)).toBe(false);
  });

  it('by the link works in another browser once its button is pressed, and only once', async () => {
    const asking = await stage.visitor();
    const mail = await askForCode(asking, 'noe@example.org');
    const path = linkIn(mail, '/connexion/lien/');
    const scanner = await stage.visitor();
    for (let times = 0; times < 3; times++) await scanner.goto(path);
    expect(await isSignedIn(scanner)).toBe(false);
    const phone = await stage.visitor();
    await phone.goto(path);
    await phone.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    expect(await isSignedIn(phone)).toBe(true);
    expect(await isSignedIn(asking)).toBe(false);
    await scanner.goto(path);
    expect(await heading(scanner)).toBe('Ce lien a déjà servi');
    expect(await scanner.getByRole('main').getByRole('button').count()).toBe(0);
  });
});

describe('an invitation', () => {
  it('opened on its twentieth day, on a phone, lets its reader post without waiting', async () => {
    const path = await invited('Camille Exemple', 'camille@example.org');
    const page = await stage.visitor();
    await stage.inDays(20, async () => {
      await page.goto(path);
      expect(await heading(page)).toContain('Vous en étiez.');
      expect(await isSignedIn(page)).toBe(false);
      await press(page, 'Accepter l’invitation');
    });
    expect(await isSignedIn(page)).toBe(true);
    await openThread(page, 2);
    await page.getByRole('link', { name: 'Donner mon nom et mon milieu' }).click();
    expect(await page.getByLabel('Votre nom').inputValue()).toBe('Camille Exemple');
    await accept(page);
    await reply(page, 'Me revoici, après toutes ces années.');
    const visitor = await stage.visitor();
    await visitor.goto(page.url());
    expect(await visitor.getByRole('article').last().innerText()).toContain('Me revoici');
  });

  it('that has expired offers a new one, which goes to the same address alone', async () => {
    const expired = await invited('Dominique Exemple', 'dominique@example.org');
    const page = await stage.visitor();
    await stage.inDays(31, async () => {
      await page.goto(expired);
      expect(await heading(page)).toBe('Ce lien n’est plus valable');
      await press(page, 'M’envoyer une nouvelle invitation');
    });
    expect(await words(page)).toContain('Un nouveau courriel d’invitation est parti.');
    const renewed = linkIn(await stage.outbox.next('dominique@example.org'), '/invitation/');
    await page.goto(renewed);
    await press(page, 'Accepter l’invitation');
    expect(await isSignedIn(page)).toBe(true);
  });
});

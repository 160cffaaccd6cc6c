import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codeIn, linkIn } from './forum/outbox.js';
import { openStage, type Stage } from './forum/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

async function askForCode(page: Page, address: string) {
  await page.goto('/connexion');
  await page.getByLabel('Votre adresse de courriel').fill(address);
  await page.getByRole('button', { name: 'Recevoir le code et le lien' }).click();
  return stage.outbox.next(address);
}

const isSignedIn = async (page: Page) => {
  const answer = await page.request.get('/compte', { maxRedirects: 0 });
  return answer.status() === 200;
};

describe('signing in', () => {
  it('takes the code of the mail, in the browser that asked for it', async () => {
    const page = await stage.visitor();
    const mail = await askForCode(page, 'ana@example.org');
    expect(mail.subject).toContain(codeIn(mail));
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

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { codeIn, type Mail } from './mail.js';
import { plainSpaces } from './plain-spaces.js';
import type { Stage } from './stage.js';

/** What French-speaking people do again and again, in the words that they see. */

/** A button of the page itself, not of the header. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

/** The page's words, as they are seen: French spaces are spaces. */
export async function words(page: Page): Promise<string> {
  return plainSpaces(await page.getByRole('main').innerText());
}

export async function heading(page: Page): Promise<string> {
  return plainSpaces(await page.getByRole('heading', { level: 1 }).innerText());
}

export async function signIn(stage: Stage, page: Page, address: string): Promise<void> {
  await page.getByLabel('Votre adresse de courriel').fill(address);
  await press(page, 'Recevoir le code et le lien');
  await page.getByLabel('Code à six chiffres').fill(codeIn(await stage.outbox.next(address)));
  await press(page, 'Valider le code');
}

/** What is asked once before a first message. */
export async function introduce(page: Page, name: string): Promise<void> {
  await page.getByLabel('Votre nom').fill(name);
  await page.getByRole('radio', { name: 'Communautaire' }).check();
  await accept(page);
}

/** Consent is never ticked in advance. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Votre accord' }).getByRole('checkbox').check();
  await press(page, 'Continuer');
}

/** The browser of somebody who has said who they are, and may write. */
export async function writer(stage: Stage, address: string, name = 'Luc Fictif'): Promise<Page> {
  const page = await stage.member(address);
  await page.goto('/inscription');
  await introduce(page, name);
  return page;
}

/** Somebody left an address at the event; the answer is their mail. */
export async function invite(stage: Stage, { name, address, locale }: Invited): Promise<Mail> {
  const file = path.join(stage.folder, `${address}.csv`);
  const columns = 'nom,courriel,organisation,milieu,themes,ouvert_au_forum,langue';
  await writeFile(file, `${columns}\n${name},${address},,university,2,oui,${locale}\n`);
  await stage.console('participants', 'import', file, '--event', 'concertaction-quebec-2007');
  return stage.outbox.next(address);
}

interface Invited {
  readonly name: string;
  readonly address: string;
  readonly locale: 'fr' | 'en';
}

/** Opens what can be done to a message. */
export async function actionOn(page: Page, number: number, action: string): Promise<void> {
  const message = page.locator(`#message-${number}`);
  await message
    .locator('summary')
    .filter({ hasText: `Actions pour le message ${number}` })
    .click();
  await message.getByRole('link', { name: action }).click();
}

/** Opens the discussion that stands first under a theme. */
export async function openThread(page: Page, theme: number): Promise<void> {
  await page.goto(`/discussions?theme=${theme}`);
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
}

/** Replies in the discussion that stands open. */
export async function reply(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await press(page, 'Publier la réponse');
}

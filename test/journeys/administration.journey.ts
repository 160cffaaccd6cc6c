import { startSmtpServer, type TestSmtpServer } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DESK } from './browser/open-browser.js';
import { codeIn, readMail } from './forum/mail.js';
import { openStage, type Stage } from './forum/stage.js';
import { heading, introduce, press, words } from './forum/steps.js';

let smtp: TestSmtpServer;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  smtp = await startSmtpServer();
  stage = await openStage({
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Forum permanent <forum@forum.example>',
    MAIL_DOMAIN: 'forum.example',
    MAIL_POSTAL_ADDRESS: '1, rue de l’Exemple, Québec',
  });
  page = await stage.member(
    'ada@example.org',
    { name: 'Ada Fictive', role: 'administrator' },
    { viewport: DESK },
  );
}, 60_000);

afterAll(async () => {
  await stage?.close();
  await smtp?.close();
});

/** What the checklist says is left, in its order. */
async function leftToDo(): Promise<string[]> {
  await page.goto('/administration');
  const items = page.getByRole('main').getByRole('listitem').filter({ hasText: 'À faire' });
  return items.getByRole('strong').allInnerTexts();
}

async function follow(check: string, action: string): Promise<void> {
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: check });
  await item
    .getByRole('link', { name: action })
    .or(item.getByRole('button', { name: action }))
    .click();
}

describe('the administrator’s checklist', () => {
  it('says what stands between a new forum and its opening', async () => {
    expect(await leftToDo()).toEqual([
      'Adresse du site',
      'Personne responsable des renseignements personnels',
      'Une deuxième personne qui modère',
      'Conditions et confidentialité relues',
      'Sauvegarde restaurée une fois',
      'Première discussion publiée par une personne',
      'Premier courriel remis',
    ]);
  });

  it('leads to the officer’s title and address, which the privacy page then publishes', async () => {
    await follow('Personne responsable', 'La nommer');
    await page.getByLabel('Titre, en français').fill('Secrétaire générale');
    await page.getByLabel('Titre, en anglais').fill('General secretary');
    await page.getByLabel('Comment la joindre').fill('secretariat@example.org');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    expect(await words(page)).toContain('Les renseignements du réseau sont enregistrés.');
    const visitor = await stage.visitor();
    await visitor.goto('/confidentialite');
    expect(await words(visitor)).toContain('Secrétaire générale');
    expect(await words(visitor)).toContain('secretariat@example.org');
  });

  it('leads to a second person who moderates', async () => {
    await stage.console('account', 'create', 'mona@example.org', '--name', 'Mona Fictive');
    await leftToDo();
    await follow('Une deuxième personne', 'Donner un rôle');
    await page.getByRole('link', { name: 'Mona Fictive' }).click();
    await press(page, 'Donner ce rôle (modération)');
    expect(await words(page)).toContain('Le rôle est donné.');
  });

  it('takes a person’s word for what no machine sees', async () => {
    for (const check of ['Conditions et confidentialité relues', 'Sauvegarde restaurée une fois']) {
      await leftToDo();
      await follow(check, 'C’est fait');
    }
    expect(await words(page)).toContain('Confirmé par Ada Fictive');
  });

  it('ends with the first discussion published and the first mail delivered', async () => {
    await leftToDo();
    await follow('Première discussion', 'Ouvrir une discussion');
    await introduce(page, 'Ada Fictive');
    await page.getByLabel('Titre').fill('Par où commencer?');
    await page.getByRole('radio', { name: 'Thème 1' }).check();
    await page.getByRole('textbox', { name: 'Message' }).fill('Dites ce que vous attendez de ce lieu.');
    await press(page, 'Publier la discussion');
    expect(await heading(page)).toBe('Par où commencer?');
    const mona = await stage.visitor();
    await mona.goto('/connexion');
    await mona.getByLabel('Votre adresse de courriel').fill('mona@example.org');
    await press(mona, 'Recevoir le code et le lien');
    await mona.getByLabel('Code à six chiffres').fill(codeIn(await readMail(await firstMail())));
    await press(mona, 'Valider le code');
    expect(await words(mona)).toContain('Vous êtes dans le forum.');
    expect(await leftToDo()).toEqual(['Adresse du site']);
    expect(await words(page)).toContain('Une chose sépare encore ce forum de sa mise en service.');
  });

  it('shows the mail that left, without its code', async () => {
    const code = codeIn(await readMail(await firstMail()));
    await page.goto('/administration/courriels');
    await page.getByRole('table').getByRole('link').first().click();
    expect(await words(page)).toContain('Ce courriel est masqué');
    expect((await page.content()).replaceAll(/\s/g, '')).not.toContain(code);
  });
});

async function firstMail(): Promise<Buffer> {
  for (let tries = 0; tries < 200 && smtp.received.length === 0; tries++) await page.waitForTimeout(50);
  const [mail] = smtp.received;
  if (!mail) throw new Error('no mail was delivered');
  return mail.raw;
}

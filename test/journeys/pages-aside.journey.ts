import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { linkIn } from './forum/mail.js';
import { openStage, type Stage } from './forum/stage.js';
import { actionOn, heading, introduce, invite, press } from './forum/steps.js';
import { barriersOf } from './site/barriers.js';
import { faultsOf } from './site/inspect.js';
import { foreignWordsOf } from './site/language.js';

const SCRIPT = { javaScriptEnabled: true };
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

/** The page that stands there is the one that is meant, and is as sound as those that links lead to. */
async function expectSound(page: Page, title: string | RegExp): Promise<void> {
  expect(await heading(page)).toMatch(title);
  const faults = [
    ...(await faultsOf(page, 'fr-CA')),
    ...(await foreignWordsOf(page, 'fr')),
    ...(await barriersOf(page)),
  ];
  expect({ page: page.url(), faults }).toEqual({ page: page.url(), faults: [] });
}

/** The browser would refuse first; the forum has its own page for it. */
function letThrough(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
  });
}

describe('pages that only a form or a mail leads to are sound, and keep nobody out', () => {
  it('when something is not there, not allowed, or not understood', async () => {
    const page = await stage.visitor(SCRIPT);
    await page.goto('/rien/du/tout');
    await expectSound(page, 'Le chemin s’arrête ici');
    const member = await stage.member('mei@example.org', {}, SCRIPT);
    await member.goto('/administration');
    await expectSound(member, 'ne s’ouvre pas ici');
    await member.goto('/discussions?cursor=illisible');
    await expectSound(member, /./);
  });

  it('signing in: a wrong address, the code, a wrong code, the link, the link once used', async () => {
    const page = await stage.visitor(SCRIPT);
    await page.goto('/connexion');
    await page.getByLabel('Votre adresse de courriel').fill('ana@exemple..org');
    await letThrough(page);
    await press(page, 'Recevoir le code et le lien');
    await expectSound(page, 'Se connecter');
    await page.getByLabel('Votre adresse de courriel').fill('ana@example.org');
    await press(page, 'Recevoir le code et le lien');
    await expectSound(page, 'Entrez le code');
    await page.getByLabel('Code à six chiffres').fill('000000');
    await press(page, 'Valider le code');
    await expectSound(page, /./);
    const link = linkIn(await stage.outbox.next('ana@example.org'), '/connexion/lien/');
    await page.goto(link);
    await expectSound(page, 'Se connecter');
    await press(page, 'Se connecter');
    await page.goto(link);
    await expectSound(page, 'a déjà servi');
  });

  it('an invitation: open, expired, declined', async () => {
    const page = await stage.visitor(SCRIPT);
    const invited = { name: 'Camille Exemple', address: 'camille@example.org', locale: 'fr' } as const;
    const path = linkIn(await invite(stage, invited), '/invitation/');
    await page.goto(path);
    await expectSound(page, 'Vous en étiez');
    await stage.inDays(31, async () => {
      await page.goto(path);
      await expectSound(page, 'n’est plus valable');
    });
    await page.goto(path);
    await press(page, 'Non merci, ne plus m’écrire');
    await expectSound(page, 'nous ne vous écrirons plus');
  });

  it('the digest: asked for, confirmed, changed, left', async () => {
    const page = await stage.visitor(SCRIPT);
    await page.goto('/');
    await page.getByLabel('Votre adresse de courriel').fill('ada@example.org');
    await press(page, 'Recevoir le résumé');
    await expectSound(page, 'Vérifiez vos courriels');
    await page.goto(linkIn(await stage.outbox.next('ada@example.org'), '/'));
    await expectSound(page, 'Confirmer l’abonnement');
    await press(page, 'Confirmer');
    await expectSound(page, /./);
    const welcome = await stage.outbox.next('ada@example.org');
    for (const [place, title] of [
      ['/courriels/preferences/', 'Vos courriels du forum'],
      ['/courriels/desabonnement/', 'Ne plus recevoir le résumé'],
      ['/courriels/lire/', 'Résumé jusqu’au'],
    ] as const) {
      await page.goto(linkIn(welcome, place));
      await expectSound(page, title);
    }
    await page.goto(linkIn(welcome, '/courriels/desabonnement/'));
    await press(page, 'Ne plus recevoir le résumé');
    await expectSound(page, 'Vous ne recevrez plus');
  });

  it('writing: who one is, refused, read over, edited, taken back, kept for later', async () => {
    const page = await stage.member('luc@example.org', {}, SCRIPT);
    await page.goto('/inscription');
    await expectSound(page, 'Qui écrit');
    await press(page, 'Continuer');
    await expectSound(page, 'Qui écrit');
    await introduce(page, 'Luc Fictif');
    await page.goto('/discussions/nouvelle');
    await press(page, 'Relire avant de publier');
    await page.getByLabel('Titre').fill('Qui?');
    await page.getByRole('textbox', { name: 'Message' }).fill('Une *idée*.\n\n> citée\n\n- et\n- listée');
    await press(page, 'Relire avant de publier');
    await expectSound(page, 'Ouvrir une discussion');
    await letThrough(page);
    await press(page, 'Publier la discussion');
    await expectSound(page, 'Ouvrir une discussion');
    await press(page, 'Garder le brouillon');
    await expectSound(page, 'Mes brouillons');
    await page.goto('/discussions/nouvelle?theme=1');
    await page.getByLabel('Titre').fill('Qui veille, la nuit?');
    await page.getByRole('radio', { name: 'Thème 1' }).check();
    await press(page, 'Publier la discussion');
    await expectSound(page, 'Qui veille, la nuit');
    await actionOn(page, 1, 'Modifier mon message');
    await expectSound(page, 'Modifier votre message');
    await page.getByRole('textbox', { name: 'Message' }).fill('Une autre *idée*.');
    await press(page, 'Enregistrer');
    await page.getByRole('link', { name: /modifié/ }).click();
    await expectSound(page, 'Historique');
    await page.goBack();
    await actionOn(page, 1, 'Retirer mon message');
    await expectSound(page, 'Retirer votre message');
    await press(page, 'Retirer le message');
    await expectSound(page, 'Qui veille, la nuit');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkIn, type Mail } from './forum/mail.js';
import { nextTuesday } from './forum/next-tuesday.js';
import { openStage, type Stage } from './forum/stage.js';
import { heading, openThread, press, reply, words, writer } from './forum/steps.js';

const NEWS = 'Le café des voisins a trouvé un local.';
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const page = await writer(stage, 'luc@example.org');
  await openThread(page, 3);
  await reply(page, NEWS);
}, 60_000);

afterAll(() => stage?.close());

/** From the home page to the welcome mail, by an address alone. */
async function subscribe(address: string): Promise<Mail> {
  const page = await stage.visitor();
  await page.goto('/');
  await page.getByLabel('Votre adresse de courriel').fill(address);
  await press(page, 'Recevoir le résumé');
  expect(await heading(page)).toBe('Vérifiez vos courriels');
  const confirmation = await stage.outbox.next(address);
  await page.goto(linkIn(confirmation, '/'));
  expect(await heading(page)).toBe('Confirmer l’abonnement');
  expect(await stage.outbox.to(address)).toHaveLength(1);
  await press(page, 'Confirmer');
  expect(await words(page)).toContain('C’est tout ce qu’il fallait.');
  return stage.outbox.next(address);
}

/** Where a mail program posts to when its reader asks to leave (RFC 8058). */
function oneClickOf({ headers }: Mail): string {
  return /<(http[^>]+)>/.exec(headers.get('list-unsubscribe') ?? '')?.[1] ?? 'none';
}

const state = async (mail: Mail) => {
  const page = await stage.visitor();
  await page.goto(linkIn(mail, '/courriels/preferences/'));
  return words(page);
};

describe('a subscriber', () => {
  it('leaves an address, confirms it, and gets the last seven days at once', async () => {
    const welcome = await subscribe('ada@example.org');
    expect(welcome.text).toContain(NEWS);
    expect(welcome.text).toContain('7 derniers jours');
    expect(await state(welcome)).toContain('Prochain résumé :');
  });

  it('who never confirms gets one mail, and nothing else', async () => {
    const page = await stage.visitor();
    await page.goto('/');
    await page.getByLabel('Votre adresse de courriel').fill('silence@example.org');
    await press(page, 'Recevoir le résumé');
    const { text } = await stage.outbox.next('silence@example.org');
    expect(text).not.toContain(NEWS);
    const author = await stage.again('luc@example.org');
    await openThread(author, 3);
    await reply(author, 'Les travaux commencent lundi.');
    await stage.console('digests', 'run', '--at', nextTuesday(new Date()).toISOString());
    expect((await stage.outbox.to('ada@example.org')).at(-1)?.text).toContain('commencent lundi');
    expect(await stage.outbox.to('silence@example.org')).toHaveLength(1);
  });

  it('leaves by one click in a mail program, which sends no cookie and shows no page', async () => {
    const welcome = await subscribe('bea@example.org');
    const url = oneClickOf(welcome);
    expect(url.startsWith(stage.url)).toBe(true);
    expect(welcome.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    await fetch(url);
    expect(await state(welcome)).toContain('Prochain résumé :');
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(await state(welcome)).toContain('Aucun résumé ne vous est envoyé.');
  });

  it('leaves by the button of the page, and may change their mind there', async () => {
    const welcome = await subscribe('clo@example.org');
    const page = await stage.visitor();
    await page.goto(linkIn(welcome, '/courriels/desabonnement/'));
    expect(await state(welcome)).toContain('Prochain résumé :');
    await press(page, 'Ne plus recevoir le résumé');
    expect(await heading(page)).toBe('Vous ne recevrez plus le résumé');
    expect(await state(welcome)).toContain('Aucun résumé ne vous est envoyé.');
    await press(page, 'Annuler, je veux le garder');
    expect(await state(welcome)).toContain('Prochain résumé :');
  });

  it('chooses less instead: one theme, another day, without signing in', async () => {
    const welcome = await subscribe('dan@example.org');
    const page = await stage.visitor();
    await page.goto(linkIn(welcome, '/courriels/preferences/'));
    await page.getByRole('checkbox', { name: 'Moyens et enjeux' }).uncheck();
    await page.getByLabel('Jour du résumé').selectOption('vendredi');
    await press(page, 'Enregistrer');
    expect(await words(page)).toContain('C’est enregistré.');
    expect(await page.getByRole('checkbox', { name: 'Moyens et enjeux' }).isChecked()).toBe(false);
    expect(await words(page)).toMatch(/Prochain résumé : .*vendredi/);
  });
});

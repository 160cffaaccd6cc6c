import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { linkIn } from './forum/mail.js';
import { openStage, type Stage } from './forum/stage.js';
import { actionOn, openThread, press, reply, words, writer } from './forum/steps.js';

let stage: Stage;
let moderator: Page;

beforeAll(async () => {
  stage = await openStage();
  moderator = await stage.member('mona@example.org', { name: 'Mona Fictive', role: 'moderator' });
}, 60_000);

afterAll(() => stage?.close());

const INSULT = 'Vous êtes tous des incapables, et vous le resterez.';

describe('an abusive post of a stranger', () => {
  it('is reported by a reader, hidden in two clicks from the mail, and its author is told why', async () => {
    const stranger = await writer(stage, 'colere@example.org', 'Rage Fictive');
    await openThread(stranger, 1);
    await reply(stranger, INSULT);
    const address = stranger.url();
    const reader = await writer(stage, 'lise@example.org', 'Lise Fictive');
    await reader.goto(address);
    await actionOn(reader, 2, 'Signaler à la modération');
    await reader.getByRole('radio', { name: 'Attaque contre des personnes' }).check();
    await press(reader, 'Envoyer le signalement');
    expect(await words(reader)).toContain('Le signalement est envoyé');
    expect(await reader.locator('#message-2').innerText()).toContain(INSULT);

    const alert = await stage.outbox.next('mona@example.org');
    expect(alert.text).toContain(INSULT);
    expect(alert.text).not.toContain('Lise Fictive');
    await moderator.goto(linkIn(alert, '/discussions/'));
    const hide = moderator.getByRole('group', { name: 'Masquer, avec ce motif' });
    await hide.getByRole('button', { name: 'Attaque contre des personnes' }).click();
    expect(await words(moderator)).toContain('Le message est masqué.');

    const visitor = await stage.visitor();
    await visitor.goto(address);
    expect(await words(visitor)).not.toContain(INSULT);
    expect(await visitor.locator('#message-2').innerText()).toContain('Message masqué par la modération.');
    const told = await stage.outbox.next('colere@example.org');
    expect(told.subject).toBe('Votre message est masqué');
    expect(told.text).toContain('Ce texte s’en prend à des personnes');
    await stranger.goto(linkIn(told, '/moderation/'));
    await stranger.getByLabel('Votre réponse').fill('Je retire mes mots.');
    await press(stranger, 'Envoyer la réponse');
    expect((await stage.outbox.next('mona@example.org')).text).toContain('Je retire mes mots.');
  });

  it('does not come back: its author is suspended, and keeps reading', async () => {
    const stranger = await stage.again('colere@example.org');
    await moderator.goto('/moderation');
    await moderator.getByRole('link', { name: 'Décidés' }).click();
    await moderator
      .getByRole('link', { name: /Rage Fictive/ })
      .first()
      .click();
    await moderator.getByRole('link', { name: /Suspendre cette personne/ }).click();
    await moderator.getByLabel('Raison').fill('Insultes répétées.');
    await press(moderator, 'Suspendre');
    expect(await words(moderator)).toContain('La personne est suspendue.');
    expect((await stage.outbox.next('colere@example.org')).text).toContain('Insultes répétées.');
    await stranger.goto('/discussions');
    await stranger.getByRole('list').getByRole('link').first().click();
    expect(await words(stranger)).toContain('Votre compte est suspendu');
    expect(await stranger.getByRole('button', { name: 'Publier la réponse' }).count()).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codeIn, linkIn } from './forum/mail.js';
import { nextTuesday } from './forum/next-tuesday.js';
import { openStage, type Stage } from './forum/stage.js';
import { heading, invite, openThread, press, reply, words, writer } from './forum/steps.js';
import { faultsOf } from './site/inspect.js';
import { foreignWordsOf } from './site/language.js';

const ADDRESS = 'robin@example.org';
let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.visitor();
}, 60_000);

afterAll(() => stage?.close());

/** Nothing on the page is left in French, but what says that it is. */
async function expectEnglish(): Promise<void> {
  expect([...(await faultsOf(page, 'en-CA')), ...(await foreignWordsOf(page, 'en'))]).toEqual([]);
}

describe('an English reader', () => {
  it('is invited in English, and accepts in English', async () => {
    const invitation = await invite(stage, { name: 'Robin Sample', address: ADDRESS, locale: 'en' });
    expect(invitation.subject).toBe('Your invitation to Forum permanent');
    expect(invitation.html).toContain('See my invitation');
    await page.goto(linkIn(invitation, '/invitation/'));
    await expectEnglish();
    await press(page, 'Accept the invitation');
    await expectEnglish();
    await page.getByRole('checkbox', { name: 'I agree to receive by e-mail' }).check();
    await press(page, 'Save');
    expect(await words(page)).toContain('Next digest:');
    await expectEnglish();
  });

  it('finds founding discussions in English, and replies in English', async () => {
    await page.goto('/');
    await expectEnglish();
    await openThread(page, 2);
    expect(await heading(page)).toMatch(/^(What|Where|How|Which) /);
    await expectEnglish();
    await page.getByRole('link', { name: 'Give my name and sector' }).click();
    await expectEnglish();
    await page.getByRole('group', { name: 'Your agreement' }).getByRole('checkbox').check();
    await press(page, 'Continue');
    await page.getByRole('textbox', { name: 'Message' }).fill('In our town, it began with a kitchen.');
    await press(page, 'Publish the reply');
    await expectEnglish();
    expect(await words(page)).toContain('Your message is published.');
  });

  it('is read by French readers as English, in a French page', async () => {
    const visitor = await stage.visitor();
    await openThread(visitor, 2);
    expect(await heading(visitor)).toMatch(/^(Quel|Où|Qu’|Comment)/);
    expect(await visitor.locator('[lang=en]').getByText('it began with a kitchen').count()).toBe(1);
    expect(await foreignWordsOf(visitor, 'fr')).toEqual([]);
  });

  it('gets the digest in English, French messages in French', async () => {
    const other = await writer(stage, 'luc@example.org');
    await openThread(other, 2);
    await reply(other, 'Chez nous, par une cuisine aussi.');
    await stage.console('digests', 'run', '--at', nextTuesday(new Date()).toISOString());
    const digest = await stage.outbox.next(ADDRESS);
    expect(digest.subject).toMatch(/^Weekly digest, /);
    expect(digest.text).toContain('Here because you follow theme 2.');
    expect(digest.html).toMatch(/lang="fr"[^<]*>[^<]*(<[^>]*>)*[^<]*Chez nous, par une cuisine aussi/);
    await page.goto(linkIn(digest, '/courriels/preferences/'));
    await expectEnglish();
    await page.goto(linkIn(digest, '/courriels/lire/'));
    await expectEnglish();
  });

  it('signs out and in again, by a code that comes in English', async () => {
    await page.goto('/deconnexion');
    await press(page, 'Sign out');
    await page.goto('/connexion?lang=en');
    await expectEnglish();
    await page.getByLabel('Your e-mail address').fill(ADDRESS);
    await press(page, 'Get the code and the link');
    await expectEnglish();
    const mail = await stage.outbox.next(ADDRESS);
    expect(mail.subject).toContain('your sign-in code');
    await page.getByLabel('Six-digit code').fill(codeIn(mail));
    await press(page, 'Confirm the code');
    await expectEnglish();
    await page.goto('/personne');
    expect(await heading(page)).toBe('The path ends here.');
    await expectEnglish();
  });
});

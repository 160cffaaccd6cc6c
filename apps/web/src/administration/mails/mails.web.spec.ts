import { Database } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { lastMailTo } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, words } from '../../identity/identity-web.fixture.js';
import { type Office, openOffice } from '../office.fixture.js';

let office: Office;
let web: TestWeb;
const get: Office['get'] = (url) => office.get(url);

beforeAll(async () => {
  office = await openOffice();
  web = office.web;
});

afterAll(() => web.close());

describe('mails', () => {
  const code = async (browser = web.browser()) => {
    await browser.post('/connexion', { address: 'nouvelle@example.org' });
    return lastMailTo(web.get(Database), 'nouvelle@example.org');
  };

  it('are listed with their state; in a trial each is shown, its links good, its HTML in a frame that can do nothing', async () => {
    const mail = await code();
    const list = await get('/administration/courriels');
    expect(words(list.html)).toContain('nouvelle@example.org');
    expect(words(list.html)).toContain('Essai : rien ne part');
    const [, id = ''] = /\/administration\/courriels\/(\d+)"/.exec(list.html) ?? [];
    const page = await get(`/administration/courriels/${id}`);
    const [link = ''] = /http:\/\/forum\.test\/connexion\/lien\/[\w-]+/.exec(mail.text) ?? [];
    expect(page.html).toContain(`<a href="${link}">${link}</a>`);
    expect(page.html).toMatch(
      /<iframe class="courriel__cadre" sandbox src="\/administration\/courriels\/\d+\/html"/,
    );
    const frame = await get(`/administration/courriels/${id}/html`);
    expect(frame.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox",
    );
    expect(frame.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(frame.headers['cache-control']).toBe('private, no-store');
    expect(frame.html).toContain('<html');
  });

  it('narrow to one state', async () => {
    expect((await get('/administration/courriels?etat=queued')).html).toContain('nouvelle@example.org');
    expect((await get('/administration/courriels?etat=sent')).html).not.toContain('nouvelle@example.org');
    expect((await get('/administration/courriels/999999')).status).toBe(404);
    expect((await get('/administration/courriels/x')).status).toBe(404);
  });

  it('that hold a code are masked once mail really leaves', async () => {
    const real = await testWeb({
      env: {
        SMTP_URL: 'smtp://127.0.0.1:1',
        MAIL_FROM: 'forum@forum.example.org',
        MAIL_DOMAIN: 'forum.example.org',
        MAIL_POSTAL_ADDRESS: '1, rue de l’Exemple',
      },
    });
    try {
      const { browser } = await signedIn(real, { roles: ['administrator'] });
      await real.browser().post('/connexion', { address: 'secret@example.org' });
      const mail = await lastMailTo(real.get(Database), 'secret@example.org');
      const list = await browser.get('/administration/courriels');
      expect(list.html).toContain('secret@example.org');
      const [, id = ''] = /\/administration\/courriels\/(\d+)"/.exec(list.html) ?? [];
      const page = await browser.get(`/administration/courriels/${id}`);
      const [digits = 'none'] = /\d{3}\s?\d{3}/.exec(String(mail.subject)) ?? [];
      for (const { html } of [list, page]) {
        expect(words(html)).not.toContain(words(digits));
        expect(html).not.toContain('/connexion/lien/');
      }
      expect(words(page.html)).toContain('Ce courriel est masqué');
      expect((await browser.get(`/administration/courriels/${id}/html`)).status).toBe(404);
    } finally {
      await real.close();
    }
  });
});

import { NetworkService } from '@forum/network';
import type { TestWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problems, words } from '../../identity/identity-web.fixture.js';
import { type Office, openOffice } from '../office.fixture.js';

let office: Office;
let web: TestWeb;
const get: Office['get'] = (url) => office.get(url);
const post: Office['post'] = (url, fields, from) => office.post(url, fields, from);

beforeAll(async () => {
  office = await openOffice();
  web = office.web;
});

afterAll(() => web.close());

describe('the network and its settings', () => {
  const contact = {
    forumName: 'Forum permanent',
    'privacyOfficer.title.fr': 'Direction générale',
    'privacyOfficer.title.en': 'General management',
    'privacyOfficer.contact': 'vie.privee@example.org',
    postalAddress: '1, rue de l’Exemple, Québec',
  };

  it('are described, and said so on the pages at once', async () => {
    const saved = await post('/administration/reseau', contact);
    expect(saved.location).toBe('/administration/reseau?fait=network-saved');
    expect((await get('/administration/reseau')).html).toContain('Direction générale');
    expect(words((await web.browser().get('/confidentialite')).html)).toContain('vie.privee@example.org');
  });

  it('want the officer named whole, and keep what was typed', async () => {
    const half = await post('/administration/reseau', { ...contact, 'privacyOfficer.title.en': '' });
    expect(half.status).toBe(422);
    expect(half.html).toContain('href="#privacyOfficer.title.en"');
    expect(half.html).toContain('Direction générale');
    const odd = await post('/administration/reseau', {
      ...contact,
      postalAddress: '2, rue\u0000 Neuve\r\nBcc: x',
    });
    expect(odd.location).toContain('fait=network-saved');
    expect((await get('/administration/reseau')).html).toContain('value="2, rue NeuveBcc: x"');
    const nameless = await post('/administration/reseau', { ...contact, forumName: ' ' });
    expect(problems(nameless.html)).toEqual(['forumName: Ce champ est nécessaire.']);
  });

  it('change settings, refuse what makes no sense field by field, and keep what was typed', async () => {
    const at = '/administration/reseau';
    const saved = await post(`${at}/reglages`, { 'digest.hour': '9', 'page.posts': '20' }, at);
    expect(saved.location).toBe(`${at}?fait=settings-saved#reglages`);
    expect(web.get(NetworkService).settings.digest.hour).toBe(9);
    const wrong = { 'digest.hour': 'midi', 'title.minCharacters': '150', 'forum.timeZone': 'Mars/Olympus' };
    const refused = await post(`${at}/reglages`, wrong, at);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="midi"');
    expect(refused.html).toContain('Écrivez un nombre entier.');
    const bounds = await post(
      `${at}/reglages`,
      { 'digest.hour': '30', 'forum.timeZone': 'Mars/Olympus' },
      at,
    );
    expect(words(bounds.html)).toContain('La plus grande valeur permise est 23.');
    expect(web.get(NetworkService).settings.digest.hour).toBe(9);
  });
});

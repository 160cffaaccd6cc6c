import { Boss } from '@forum/kernel';
import type { TestWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problems, words } from '../identity/identity-web.fixture.js';
import { type Office, openOffice } from './office.fixture.js';

let office: Office;
let web: TestWeb;
const get: Office['get'] = (url) => office.get(url);
const post: Office['post'] = (url, fields, from) => office.post(url, fields, from);

beforeAll(async () => {
  office = await openOffice();
  web = office.web;
});

afterAll(() => web.close());

describe('content, work, registers and log', () => {
  it('show the founding content, to read', async () => {
    const page = words((await get('/administration/contenu')).html);
    for (const [term, count] of [
      ['Thèmes', 3],
      ['Constats', 14],
      ['Pistes d’action', 18],
      ['Organisations', 23],
    ])
      expect(page).toContain(`${term} ${count}`);
  });

  it('show failed work with its error, and put it back', async () => {
    const boss = await web.get(Boss).started();
    const id = (await boss.send('moderation.sweep', {}, { retryLimit: 0 })) as string;
    await boss.fetch('moderation.sweep');
    await boss.fail('moderation.sweep', id, { message: '<b>disque plein</b>' });
    const page = await get('/administration/travaux');
    expect(page.html).toContain('&lt;b>disque plein&lt;/b>');
    const fields = { name: 'moderation.sweep', id };
    const retried = await post('/administration/travaux/reprise', fields, '/administration/travaux');
    expect(retried.location).toBe('/administration/travaux?fait=job-retried');
    expect((await post('/administration/travaux/reprise', fields, '/administration')).status).toBe(409);
  });

  it('let the register of consents be read and taken out', async () => {
    const page = await get('/administration/consentements');
    expect(words(page.html)).toContain('Conditions d’utilisation');
    const file = await post('/administration/consentements/export', {}, '/administration/consentements');
    expect(file.status).toBe(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(file.headers['content-disposition']).toMatch(
      /^attachment; filename="consentements-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(file.html).toContain('given_at');
  });

  it('take incidents into their register', async () => {
    const incident = {
      occurredOn: '2025-03-02',
      noticedOn: '2025-03-03',
      information: 'Adresses de courriel',
      description: 'Un envoi à la mauvaise liste.',
      people: '12',
      seriousRisk: 'no',
      notifiedOn: '',
      measures: 'Liste corrigée.',
    };
    const refused = await post('/administration/incidents', { ...incident, noticedOn: '2025-03-01' });
    expect(problems(refused.html)).toEqual(['noticedOn: Cette date précède l’incident.']);
    expect(refused.html).toContain('Un envoi à la mauvaise liste.');
    const saved = await post('/administration/incidents', incident);
    expect(saved.location).toBe('/administration/incidents?fait=incident-recorded');
    expect(words((await get('/administration/incidents')).html)).toContain('12 personnes touchées');
  });

  it('tell in the log who did what', async () => {
    const said = words((await get('/administration/journal')).html);
    expect(said).toContain('Incident inscrit');
    expect(said).toContain('Travail repris');
    expect(said).toContain('Andrée Maquette');
  });
});

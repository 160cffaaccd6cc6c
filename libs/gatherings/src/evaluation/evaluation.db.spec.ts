import { SYSTEM, VISITOR } from '@forum/identity';
import type { TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveEvent } from '../events/save-event.js';
import { concertAction, gatheringsWorld, questionnaire } from '../gatherings.fixture.js';
import { ParticipantsImportService } from '../import/participants-import.service.js';
import { EvaluationService } from './evaluation.service.js';

const { slug, evaluation: published } = concertAction;
let app: TestApplication;

beforeAll(async () => {
  app = await gatheringsWorld();
});

afterAll(() => app.close());

const evaluate = (event = slug) => app.get(EvaluationService).evaluate(VISITOR, event);

const importFile = (event: string, file: Buffer) =>
  app.get(ParticipantsImportService).import(SYSTEM, { event, file });

describe('the evaluation of an event', () => {
  it('gives the published figures while nothing is imported, and says that they are those', async () => {
    expect(await evaluate()).toEqual({
      source: 'published',
      responses: 23,
      satisfaction: published?.satisfactionPercent,
      interestedInTheme: published?.interestedInTheme,
      interestedInSeveral: published?.interestedInSeveralThemes,
      leftAddress: null,
      openToForum: null,
      published,
    });
  });

  it('counts from the answers what the report of 2007 published', async () => {
    await importFile(slug, questionnaire);
    expect(await evaluate()).toEqual({
      source: 'responses',
      responses: 23,
      satisfaction: {
        presentation: 88,
        leadsAndDiscussion: 86,
        workshopThemesAndClosing: 82,
        exchangesAndInterest: 90,
        metExpectations: 91,
      },
      interestedInTheme: { 1: 9, 2: 10, 3: 9 },
      interestedInSeveral: { '1+2': 1, '1+3': 2, '2+3': 3, '1+2+3': 2 },
      leftAddress: { count: 14, of: 23, percent: 61 },
      openToForum: { count: 17, of: 23, percent: 74 },
      published,
    });
  });

  it('leaves blank answers out of the mean, and asks nothing of who rated nothing', async () => {
    const event = { ...concertAction, slug: 'deux-reponses', evaluation: undefined };
    await app.database.transaction((tx) => saveEvent(tx, event));
    const file = [
      'nom,courriel,themes,ouvert_au_forum,presentation,leads_and_discussion,workshop_and_closing,exchanges,met_expectations',
      'Une personne,,1,non,5,,3,,1',
      'Autre personne,,,non,,,2,,1',
    ].join('\n');
    await importFile(event.slug, Buffer.from(file));
    const { satisfaction, responses, interestedInTheme, interestedInSeveral } = await evaluate(event.slug);
    expect(responses).toBe(2);
    expect(satisfaction).toEqual({
      presentation: 100,
      leadsAndDiscussion: null,
      workshopThemesAndClosing: 50,
      exchangesAndInterest: null,
      metExpectations: 20,
    });
    expect(interestedInTheme).toEqual({ 1: 1, 2: 0, 3: 0 });
    expect(interestedInSeveral).toEqual({});
  });

  it('is not found where nobody was asked, nor for an event that does not exist', async () => {
    const silent = { ...concertAction, slug: 'sans-questionnaire', evaluation: undefined };
    await app.database.transaction((tx) => saveEvent(tx, silent));
    await expect(evaluate(silent.slug)).rejects.toMatchObject({ status: 404 });
    await expect(evaluate('aucun')).rejects.toMatchObject({ status: 404 });
  });
});

import { NetworkRepository, NetworkService, saveNetwork } from '@forum/network';
import { type TestApplication, testApplication } from '@forum/test-world';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LetterHead } from './letter-head.js';

let world: TestApplication;

const open = async (env: Record<string, string> = {}) => {
  world = await testApplication({ modules: [], entities: [], env });
  return world.get(LetterHead);
};

afterEach(() => world.close());

async function describeNetwork(contact: string): Promise<void> {
  await world.database.transaction(async (tx) => {
    await saveNetwork(tx, { code: 'RQIS', name: { fr: 'Réseau', en: 'Network' }, partners: [] });
    await world.get(NetworkRepository).describe(tx, {
      forumName: 'Le forum',
      privacyOfficer: { title: { fr: 'Responsable', en: 'Officer' }, contact },
      postalAddress: '1, rue du Réseau',
    });
  });
  await world.get(NetworkService).refresh();
}

describe('in whose name mail leaves', () => {
  it('is the forum’s, as its administrators name it, until MAIL_FROM says otherwise', async () => {
    const head = await open({ MAIL_FROM: 'forum@example.org' });
    expect(head.from()).toEqual({ address: 'forum@example.org', name: 'Forum permanent' });
    await describeNetwork('aide@example.org');
    expect(head.from().name).toBe('Le forum');
    await world.close();
    const named = await open({ MAIL_FROM: 'Concert’Action <forum@example.org>' });
    expect(named.from()).toEqual({ address: 'forum@example.org', name: 'Concert’Action' });
  });

  it('says who sends, from which address, and where a person answers, in the reader’s language', async () => {
    const head = await open();
    await describeNetwork('aide@example.org');
    expect(head.sender('en')).toEqual({
      forumName: 'Le forum',
      networkName: 'Network',
      postalAddress: '1, rue du Réseau',
      help: { label: 'Write to a person', address: 'aide@example.org' },
    });
    expect(head.sender('fr').help?.label).toBe('Écrire à une personne');
  });

  it('prefers the postal address that the operator answers for, and makes no mail link of a telephone number', async () => {
    const head = await open({ MAIL_POSTAL_ADDRESS: '2, rue de la Configuration' });
    await describeNetwork('418 555-0100');
    expect(head.sender('fr')).toEqual({
      forumName: 'Le forum',
      networkName: 'Réseau',
      postalAddress: '2, rue de la Configuration',
    });
  });

  it('gives no Message-ID twice, and the same to the same row', async () => {
    const head = await open({ MAIL_DOMAIN: 'Forum.Example.org' });
    expect(head.newMessageId()).not.toBe(head.newMessageId());
    expect(head.messageId('digest.7.20261124')).toBe('digest.7.20261124@forum.example.org');
  });
});

import type { Tx } from '@forum/kernel';
import { aCommunity, aPerson, belongTo, type Person, type TestApplication } from '@forum/test-world';
import { ChosenLevels, communitiesApplication, factsOf, mailsOf } from '../communities.fixture.js';
import { MeetingAnswersService } from './meeting-answers.service.js';
import { MeetingChangesService } from './meeting-changes.service.js';
import { MeetingsService } from './meetings.service.js';

export const DAY = 86_400_000;
export const ROLES = ['owner', 'moderator', 'animator', 'librarian', 'member'] as const;
/** `close` chose the main things, `silent` nothing; `other` is one more member. */
export type Name = (typeof ROLES)[number] | 'outsider' | 'other' | 'close' | 'silent';

/** A public community and a hidden one with the same members, and what their people do about meetings. */
export class MeetingWorld {
  readonly people = {} as Record<Name, Person>;
  slug = '';
  hidden = '';

  private constructor(
    readonly app: TestApplication,
    readonly deliver = factsOf(app),
    readonly mails = mailsOf(app),
  ) {}

  static async open(): Promise<MeetingWorld> {
    const world = new MeetingWorld(await communitiesApplication());
    await world.app.database.transaction((tx) => world.settle(tx));
    const { close, silent } = world.people;
    world.app.get(ChosenLevels).chosen.set(close.id, 'main').set(silent.id, 'none');
    return world;
  }

  get changes(): MeetingChangesService {
    return this.app.get(MeetingChangesService);
  }

  now = (): Date => this.app.clock.now();

  inDays = (days: number): string => new Date(this.now().getTime() + days * DAY).toISOString();

  words = (changes: object = {}): object => ({
    title: 'Rencontre mensuelle',
    agenda: '1. **Accueil**',
    startsAt: this.inDays(20),
    endsAt: this.inDays(20.1),
    timeZone: 'America/Toronto',
    place: 'Québec',
    videoUrl: 'https://visio.example/salle',
    ...changes,
  });

  hold = (change: object = {}, where = this.slug) =>
    this.changes.hold(this.people.animator.actor, where, this.words(change));

  find = (name: Name, id: string) =>
    this.app.get(MeetingsService).find(this.people[name].actor, this.slug, id);

  answer = (name: Name, id: string, said: string) =>
    this.app.get(MeetingAnswersService).answer(this.people[name].actor, id, { answer: said });

  /** Nothing of earlier tests is left to be told. */
  quiet = async (): Promise<void> => {
    await this.deliver();
    await this.mails();
  };

  private async settle(tx: Tx): Promise<void> {
    const community = await aCommunity(tx, { name: 'Accompagner' });
    const secret = await aCommunity(tx, { visibility: 'hidden' });
    [this.slug, this.hidden] = [community.slug, secret.slug];
    const add = async (name: Name, role: (typeof ROLES)[number] | null) => {
      const person = await aPerson(tx, { name: `Personne ${name}`, address: `${name}@example.org` });
      this.people[name] = person;
      if (role !== null) for (const one of [community, secret]) await belongTo(tx, one, person, { role });
    };
    for (const role of ROLES) await add(role, role);
    for (const name of ['other', 'close', 'silent'] as const) await add(name, 'member');
    await add('outsider', null);
  }
}

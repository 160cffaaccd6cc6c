import { Conflict, Forbidden, NotFound, TooMany } from '@forum/kernel';
import { aPerson, lastMailTo, type Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VISITOR } from '../actors/actor.js';
import { SignInWorld } from '../sign-in/sign-in.fixture.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { SignInRequestsService } from '../sign-in/sign-in-requests.service.js';
import { AddressesService } from './addresses.service.js';

let world: SignInWorld;
let addresses: AddressesService;
let person: Person;
const browserToken = 'the browser that asked';

beforeAll(async () => {
  world = await SignInWorld.open();
  addresses = world.app.get(AddressesService);
});

afterAll(() => world.app.close());

beforeEach(async () => {
  await world.forget();
  person = await world.database.transaction((tx) => aPerson(tx));
});

async function add(address: string) {
  const asker = { browserToken, ip: '192.0.2.1', locale: 'fr' as const };
  await world.app.get(SignInRequestsService).requestAddress(person.actor, { ...asker, address });
  return world.lastMail(address);
}

describe('another address', () => {
  it('is added once its holder answers from it, and the first one is told', async () => {
    const address = world.newAddress();
    const { code, subject } = await add(address);
    expect(subject).toContain('votre code de confirmation');
    expect(await addresses.list(person.actor)).toHaveLength(1);
    expect(await world.byCode(code)).toEqual({ kind: 'address-added', accountId: person.id, address });
    expect(await addresses.list(person.actor)).toMatchObject([
      { address: person.address, isPrimary: true },
      { address, isPrimary: false, verified: true },
    ]);
    expect((await lastMailTo(world.database, person.address)).text).toContain(address);
  });

  it('says whose account it joins before the button of its link is pressed', async () => {
    const address = world.newAddress();
    const { link } = await add(address);
    expect(await world.app.get(SignInService).previewLink(link)).toMatchObject({
      purpose: 'add-address',
      address,
      name: 'Noé Fictif',
    });
    expect(await world.byLink(link)).toMatchObject({ kind: 'address-added' });
  });

  it('signs in to the same account', async () => {
    const address = world.newAddress();
    await world.byLink((await add(address)).link);
    expect(await world.byLink((await world.ask(address)).link)).toMatchObject({
      accountId: person.id,
      isNew: false,
    });
  });

  it('that signs in to another account stays there, and only its holder is told so', async () => {
    const other = await world.database.transaction((tx) => aPerson(tx));
    const { link } = await add(other.address);
    await expect(world.byLink(link)).rejects.toThrow(Conflict);
    expect(await addresses.list(other.actor)).toHaveLength(1);
    expect(await addresses.list(person.actor)).toHaveLength(1);
  });

  it('becomes the main one, and the one before can then be removed', async () => {
    const address = world.newAddress();
    await world.byLink((await add(address)).link);
    const [first, second] = await addresses.list(person.actor);
    await expect(addresses.remove(person.actor, String(first?.id))).rejects.toThrow(Conflict);
    await addresses.choosePrimary(person.actor, String(second?.id));
    await addresses.remove(person.actor, String(first?.id));
    expect(await addresses.list(person.actor)).toMatchObject([{ address, isPrimary: true }]);
  });

  it('of someone else can be neither chosen nor removed', async () => {
    const other = await world.database.transaction((tx) => aPerson(tx));
    const [theirs] = await addresses.list(other.actor);
    for (const id of [String(theirs?.id), 'x', '0']) {
      await expect(addresses.choosePrimary(person.actor, id)).rejects.toThrow(NotFound);
      await expect(addresses.remove(person.actor, id)).rejects.toThrow(NotFound);
    }
    await expect(addresses.list(VISITOR)).rejects.toThrow(Forbidden);
  });

  it('that was only imported cannot become the main one', async () => {
    const imported = await world.database.transaction((tx) => aPerson(tx, { verified: false }));
    const [only] = await addresses.list(imported.actor);
    await expect(addresses.choosePrimary(imported.actor, String(only?.id))).rejects.toThrow(Conflict);
  });

  it('cannot be used to send mail without end', async () => {
    const address = world.newAddress();
    for (let n = 0; n < 5; n++) await add(address);
    await expect(add(address)).rejects.toThrow(TooMany);
  });
});

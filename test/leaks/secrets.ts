export const ROLES = [
  'visitor',
  'member',
  'insider',
  'author',
  'suspended',
  'moderator',
  'administrator',
  'token',
] as const;

/** `token`: a moderator's bearer token without the `admin` scope, which has none of its holder's powers over others. */
export type Role = (typeof ROLES)[number];

export interface Secret {
  /** Told nowhere else in the forum. */
  readonly word: string;
  readonly readers: readonly Role[];
}

const judges: readonly Role[] = ['moderator', 'administrator'];
/** Members of the communities that are not for everyone, and who may look at all of them. */
const insiders: readonly Role[] = ['insider', ...judges];

/**
 * What is not for everyone, each said by a word of its own, and who may come across it. Whoever may, does so on at least
 * one page, so that no word is missing for want of having been written.
 */
export const SECRETS = {
  hiddenThreadTitle: { word: 'zhiddentitlez', readers: ['author', ...judges] },
  hiddenThreadWords: { word: 'zhiddenopeningz', readers: ['author', ...judges] },
  hiddenThreadReply: { word: 'zreplyunderhiddenz', readers: ['author', 'member', ...judges] },
  hiddenSynthesis: { word: 'zsynthesishiddenz', readers: ['author', ...judges] },
  hiddenOpening: { word: 'zopeninghiddenz', readers: ['author', ...judges] },
  hiddenPost: { word: 'zhiddenpostz', readers: ['author', ...judges] },
  hiddenPostBefore: { word: 'zhiddenrevisionz', readers: ['author', ...judges] },
  heldPost: { word: 'zheldpostz', readers: ['author', ...judges] },
  heldThreadTitle: { word: 'zheldtitlez', readers: ['author', ...judges] },
  heldThreadWords: { word: 'zheldopeningz', readers: ['author', ...judges] },
  removedPost: { word: 'zremovedpostz', readers: [] },
  removedPostBefore: { word: 'zremovedrevisionz', readers: [] },
  replyDraft: { word: 'zreplydraftz', readers: ['author'] },
  threadDraft: { word: 'zthreaddraftz', readers: ['author'] },
  parkedDraft: { word: 'zparkeddraftz', readers: [] },
  address: { word: 'zauthoraddressz', readers: ['author', 'administrator'] },
  otherAddress: { word: 'zsecondaddressz', readers: ['author'] },
  memberAddress: { word: 'zmemberaddressz', readers: ['member', 'administrator'] },
  device: { word: 'zdevicez', readers: ['author'] },
  tokenName: { word: 'ztokennamez', readers: ['author'] },
  goneName: { word: 'zgonenamez', readers: [] },
  // The farewell waits in the queue under it.
  goneAddress: { word: 'zgoneaddressz', readers: ['administrator'] },
  goneAbout: { word: 'zgoneaboutz', readers: [] },
  suspensionReason: { word: 'zsuspensionreasonz', readers: ['suspended', ...judges] },
  hidingReason: { word: 'zhidingreasonz', readers: ['author', ...judges] },
  flagNote: { word: 'zflagnotez', readers: judges },
  participantAddress: { word: 'zparticipantaddressz', readers: ['administrator'] },
  privateThreadTitle: { word: 'zprivatetitlez', readers: insiders },
  privateThreadWords: { word: 'zprivateopeningz', readers: insiders },
  privateReply: { word: 'zprivatereplyz', readers: insiders },
  privateMember: { word: 'zprivatememberz', readers: insiders },
  requestMessage: { word: 'zrequestmessagez', readers: judges },
  hiddenCommunity: { word: 'zhiddencommunityz', readers: insiders },
  hiddenCommunityPurpose: { word: 'zhiddenpurposez', readers: insiders },
  hiddenCommunityCharter: { word: 'zhiddencharterz', readers: insiders },
  hiddenCommunityThread: { word: 'zhiddencommunitytitlez', readers: insiders },
  hiddenCommunityWords: { word: 'zhiddencommunitywordsz', readers: insiders },
  privateResource: { word: 'zprivateresourcez', readers: insiders },
  hiddenResource: { word: 'zhiddenresourcez', readers: insiders },
  removedResource: { word: 'zremovedresourcez', readers: [] },
  proposedCommunity: { word: 'zproposedcommunityz', readers: judges },
  proposedPurpose: { word: 'zproposedpurposez', readers: judges },
  participantName: { word: 'zparticipantnamez', readers: [] },
} satisfies Record<string, Secret>;

export type SecretName = keyof typeof SECRETS;

export const secretNames = Object.keys(SECRETS) as SecretName[];

export const word = (name: SecretName): string => SECRETS[name].word;

/** Looked for by whoever looks for anything: it stands beside each secret that is text. */
export const COMMON = 'aiguillage';

/** A secret as it stands in a title or a message. */
export const told = (name: SecretName): string => `${COMMON} ${word(name)}`;

/** What somebody who half remembers it would look for. */
export const misspelt = (name: SecretName): string => word(name).replace(/^(.{4})./, '$1');

export const mayRead = (role: Role, name: SecretName): boolean =>
  (SECRETS[name].readers as readonly Role[]).includes(role);

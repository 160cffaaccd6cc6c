/**
 * The contexts, from the ground up (ARCHITECTURE.md): a library may import those of the lines before its own, never one
 * of its own line or below.
 *
 * @type {readonly (readonly string[])[]}
 */
export const layers = [
  ['kernel'],
  ['i18n', 'markup', 'storage', 'network'],
  ['ui', 'mail-out'],
  ['identity'],
  ['glossary', 'register'],
  ['communities'],
  ['discussion', 'gatherings'],
  ['moderation'],
  ['digests', 'search', 'indicators', 'mail-in'],
];

/** The door for inbound mail stores and acknowledges; it must stay up when everything else is down. */
export const mailboxMayKnow = ['kernel', 'mail-in'];

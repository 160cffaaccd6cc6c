import { auditCatalogue } from '@forum/i18n';
import { expect, it } from '@jest/globals';
import { messages } from './messages.js';

it('The components’ words are sound and take the same arguments in both languages', () => {
  expect(auditCatalogue(messages)).toEqual([]);
});

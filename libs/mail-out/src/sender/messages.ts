import { catalogue } from '@forum/i18n';

export const messages = catalogue({
  fr: { 'sender.help': 'Écrire à une personne' },
  en: { 'sender.help': 'Write to a person' },
});

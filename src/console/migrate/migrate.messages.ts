import { catalogue } from '@forum/i18n';

export const migrateMessages = catalogue({
  fr: {
    description: 'Met le schéma de la base à jour.',
    applied: 'Migration appliquée : {name}',
    'up-to-date': 'Le schéma est à jour : rien à faire.',
  },
  en: {
    description: 'Brings the database schema up to date.',
    applied: 'Migration applied: {name}',
    'up-to-date': 'The schema is up to date: nothing to do.',
  },
});

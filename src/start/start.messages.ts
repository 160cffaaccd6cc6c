import { catalogue } from '@forum/i18n';

/** What `npm start` says, one line per step. */
export const startMessages = catalogue({
  fr: {
    database: 'Base de données prête.',
    migrated: 'Schéma à jour : {count, plural, =0 {rien à faire} one {# migration} other {# migrations}}.',
    seeded: 'Contenu fondateur chargé : {count} éléments.',
    'seeded-before': 'Contenu fondateur déjà là.',
    outbox: 'Pas de SMTP_URL : les courriels sont gardés dans {folder}.',
    ready: 'Forum ready at {url}',
    'sign-in':
      'Première connexion de la personne qui administre : npm run forum -- account create VOTRE-COURRIEL, puis account grant VOTRE-COURRIEL administrator, puis account sign-in-link VOTRE-COURRIEL',
    stopping: 'Arrêt en cours…',
    stopped: 'Tout est arrêté.',
    'port-used':
      'Le port {port} est déjà pris : fermez l’autre programme, ou choisissez un autre port avec PORT.',
    'port-refused':
      'Le système ne permet pas d’écouter sur {host}:{port} : choisissez un autre PORT ou HOST.',
    'no-address': 'L’adresse HOST={host} n’est pas celle de cette machine.',
    'disk-full': 'Le disque est plein : libérez de la place, puis relancez.',
    'database-unreachable':
      'La base de données de DATABASE_URL ne répond pas : vérifiez l’adresse et le serveur.',
    'schema-behind': 'Le schéma de la base est en retard : lancez npm run forum -- migrate.',
  },
  en: {
    database: 'Database ready.',
    migrated:
      'Schema up to date: {count, plural, =0 {nothing to do} one {# migration} other {# migrations}}.',
    seeded: 'Founding content loaded: {count} items.',
    'seeded-before': 'Founding content already there.',
    outbox: 'No SMTP_URL: mail is kept in {folder}.',
    ready: 'Forum ready at {url}',
    'sign-in':
      'First sign-in of the administrator: npm run forum -- account create YOUR-EMAIL, then account grant YOUR-EMAIL administrator, then account sign-in-link YOUR-EMAIL',
    stopping: 'Stopping…',
    stopped: 'Everything is stopped.',
    'port-used': 'Port {port} is already in use: close the other program, or choose another port with PORT.',
    'port-refused': 'The system does not allow listening on {host}:{port}: choose another PORT or HOST.',
    'no-address': 'The address HOST={host} is not one of this machine’s.',
    'disk-full': 'The disk is full: make room, then start again.',
    'database-unreachable': 'The database of DATABASE_URL does not answer: check the address and the server.',
    'schema-behind': 'The schema of the database is behind: run npm run forum -- migrate.',
  },
});

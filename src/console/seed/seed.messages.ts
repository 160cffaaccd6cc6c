import { catalogue } from '@forum/i18n';

export const seedCommandMessages = catalogue({
  fr: {
    description:
      'Charge le contenu fondateur d’un réseau (thèmes, constats, pistes, événement, vocabulaire) : le recharger ne change rien, recharger un fichier modifié applique ce qui diffère.',
    file: 'fichier JSON à charger',
  },
  en: {
    description:
      'Loads a network’s founding content (themes, findings, leads, event, vocabulary): loading it again changes nothing, loading a changed file applies what differs.',
    file: 'JSON file to load',
  },
});

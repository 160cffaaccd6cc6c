import { catalogue } from '@forum/i18n';

export const backupMessages = catalogue({
  fr: {
    description:
      'Copie tout le dossier des données, base comprise, sans arrêter le forum. La copie est elle-même un dossier de données : pour la restaurer, on la met à la place de l’autre.',
    dir: 'dossier qui reçoit les sauvegardes, hors du dossier des données',
    keep: 'combien de sauvegardes garder; les plus anciennes sont effacées',
    made: 'Sauvegarde faite : {folder} ({files} fichiers, {megabytes} Mo)',
    dropped: '{count, plural, one {# ancienne sauvegarde effacée} other {# anciennes sauvegardes effacées}}',
    'own-server':
      'Avec DATABASE_URL, la base est celle de votre serveur : sauvegardez-la avec pg_dump, et le dossier des données avec vos autres fichiers.',
    'not-written':
      'On ne peut pas écrire la sauvegarde dans {dir} ({code}) : voyez la place qui reste et le propriétaire du dossier.',
    inside:
      'Le dossier {dir} est dans le dossier des données ({dataDir}) : une sauvegarde doit survivre à sa perte, choisissez un autre endroit.',
  },
  en: {
    description:
      'Copies the whole data folder, database included, without stopping the forum. The copy is itself a data folder: to restore it, one puts it in place of the other.',
    dir: 'folder that receives the backups, outside the data folder',
    keep: 'how many backups to keep; the oldest are deleted',
    made: 'Backup made: {folder} ({files} files, {megabytes} MB)',
    dropped: '{count, plural, one {# old backup deleted} other {# old backups deleted}}',
    'own-server':
      'With DATABASE_URL, the database is your server’s: back it up with pg_dump, and the data folder with your other files.',
    'not-written':
      'The backup cannot be written to {dir} ({code}): look at the room left and at the owner of the folder.',
    inside:
      'The folder {dir} is inside the data folder ({dataDir}): a backup must outlive its loss, choose another place.',
  },
});

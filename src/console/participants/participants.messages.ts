import { catalogue } from '@forum/i18n';

export const participantsMessages = catalogue({
  fr: {
    description: 'Personnes venues à un événement : importation de leurs réponses au questionnaire.',
    'describe-import':
      'Importe les réponses au questionnaire d’un événement, toutes ou aucune : le même fichier deux fois ne change rien.',
    file: 'fichier CSV (virgules, points-virgules ou tabulations) ou XLSX',
    'option-event': 'adresse courte de l’événement, comme concertaction-quebec-2007',
    'option-dry-run': 'dit ce qui arriverait à chaque ligne, n’écrit rien',
    'option-map': 'dit quelle colonne du fichier tient lieu de quel champ (« - » l’écarte); se répète',
    'not-a-mapping': 'il faut colonne=champ',
    'no-file': 'Le fichier {file} n’existe pas.',
    'not-a-file': 'Le fichier {file} ne se lit pas.',
    line: 'Ligne {line} : {outcome}',
    invited: 'nouvelle personne; une invitation part',
    'already-member': 'personne qui a déjà un compte; aucun courriel',
    'already-invited': 'nouvelle participation d’une personne déjà invitée; aucun courriel',
    'declined-before': 'comptée seulement (invitation déjà refusée); rien d’autre n’est gardé',
    'not-open': 'comptée seulement (pas ouverte au forum); rien d’autre n’est gardé',
    'no-address': 'comptée seulement (pas d’adresse); rien d’autre n’est gardé',
    known: 'déjà importée; rien ne change',
    total:
      '{rows, plural, one {# ligne} other {# lignes}} : {created, plural, one {# personne importée} other {# personnes importées}}, {counted, plural, one {# comptée} other {# comptées}} seulement, {known, plural, one {# déjà connue} other {# déjà connues}}.',
    leaving:
      '{count, plural, =0 {Aucune invitation ne part.} one {# invitation part.} other {# invitations partent.}}',
    'dry-run': 'Essai : rien n’a été écrit, aucun courriel ne part.',
    refused:
      'Le fichier est refusé à cause de {count, plural, one {# ligne} other {# lignes}} : corrigez, puis recommencez; rien n’a été changé.',
  },
  en: {
    description: 'People who came to an event: import of their answers to its questionnaire.',
    'describe-import':
      'Imports the answers to an event’s questionnaire, all or none: the same file twice changes nothing.',
    file: 'CSV file (commas, semicolons or tabs) or XLSX',
    'option-event': 'the event’s short name, such as concertaction-quebec-2007',
    'option-dry-run': 'says what would become of each row, writes nothing',
    'option-map':
      'says which column of the file stands for which field ("-" leaves it aside); may be repeated',
    'not-a-mapping': 'column=field is needed',
    'no-file': 'The file {file} does not exist.',
    'not-a-file': 'The file {file} cannot be read.',
    line: 'Line {line}: {outcome}',
    invited: 'new person; an invitation leaves',
    'already-member': 'person who has an account already; no mail',
    'already-invited': 'new participation of a person already invited; no mail',
    'declined-before': 'counted only (invitation declined before); nothing else is kept',
    'not-open': 'counted only (not open to the forum); nothing else is kept',
    'no-address': 'counted only (no address); nothing else is kept',
    known: 'imported already; nothing changes',
    total:
      '{rows, plural, one {# row} other {# rows}}: {created, plural, one {# person imported} other {# people imported}}, {counted} counted only, {known} already known.',
    leaving:
      '{count, plural, =0 {No invitation leaves.} one {# invitation leaves.} other {# invitations leave.}}',
    'dry-run': 'Dry run: nothing was written, no mail leaves.',
    refused:
      'The file is refused because of {count, plural, one {# row} other {# rows}}: correct it, then try again; nothing was changed.',
  },
});

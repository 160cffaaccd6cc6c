import { catalogue } from '@forum/i18n';

export const digestsMessages = catalogue({
  fr: {
    description: 'Les résumés envoyés par courriel',
    'describe-run':
      "Prévoit, compose et envoie tous les résumés dus à un instant; s'arrête quand chacun est envoyé, sauté, refusé ou remis à plus tard. Relancée, la commande n'envoie rien deux fois.",
    'describe-preview': "Montre le résumé qu'une personne recevrait, sans rien envoyer ni rien garder.",
    email: 'adresse de courriel du compte',
    'option-at':
      "instant pour lequel on prévoit, avec son décalage : 2026-12-01T07:00:00-05:00; maintenant s'il manque. Tout ce qui a été publié jusqu'ici en fait partie.",
    'option-dry-run': "dit ce qui partirait, n'écrit et n'envoie rien",
    'option-account': 'une seule personne, par son adresse',
    'option-format': "ce qui s'affiche : html, text ou eml (le courriel entier)",
    planned: '{count, plural, =0 {Aucun résumé dû.} one {# résumé dû.} other {# résumés dus.}}',
    sent: '{count, plural, =0 {Aucun envoyé} one {# envoyé} other {# envoyés}}{where, select, outbox { (dans {folder})} other {}}.',
    'would-send': '{count, plural, =0 {Aucun ne partirait} one {# partirait} other {# partiraient}}.',
    skipped: '{count, plural, one {# sauté} other {# sautés}} : {reasons}.',
    deferred:
      '{count, plural, one {# remis} other {# remis}} à plus tard : le serveur de courriel ne les a pas pris.',
    failed: '{count, plural, one {# refusé} other {# refusés}} par le serveur de courriel.',
    'dry-run': "Essai : rien n'a été écrit, rien n'est parti.",
    'reason.empty': '{count, plural, one {# sans nouveauté} other {# sans nouveauté}}',
    'reason.closed': '{count, plural, one {# compte fermé} other {# comptes fermés}}',
    'reason.suspended': '{count, plural, one {# personne suspendue} other {# personnes suspendues}}',
    'reason.stopped':
      '{count, plural, one {# personne ne veut plus rien} other {# personnes ne veulent plus rien}}',
    'reason.paused': '{count, plural, one {# pause} other {# pauses}}',
    'reason.unreachable': '{count, plural, one {# compte sans adresse} other {# comptes sans adresse}}',
    'reason.suppressed':
      '{count, plural, one {# adresse à ne plus écrire} other {# adresses à ne plus écrire}}',
    'nothing-new': 'Rien de neuf pour {address} : aucun résumé ne partirait.',
    'no-digest': "La personne à l'adresse {address} n'a jamais demandé de résumé.",
    'not-a-format': 'il faut html, text ou eml',
  },
  en: {
    description: 'The digests sent by e-mail',
    'describe-run':
      'Plans, composes and sends every digest due at an instant; returns when each is sent, skipped, refused or put off. Run again, it sends nothing twice.',
    'describe-preview': 'Shows the digest that a person would get; sends and keeps nothing.',
    email: 'e-mail address of the account',
    'option-at':
      'instant to plan for, with its offset: 2026-12-01T07:00:00-05:00; now when it is missing. Everything published so far is in.',
    'option-dry-run': 'says what would leave, writes and sends nothing',
    'option-account': 'one person only, by their address',
    'option-format': 'what is shown: html, text or eml (the whole message)',
    planned: '{count, plural, =0 {No digest is due.} one {# digest is due.} other {# digests are due.}}',
    sent: '{count, plural, =0 {None sent} one {# sent} other {# sent}}{where, select, outbox { (in {folder})} other {}}.',
    'would-send': '{count, plural, =0 {None would leave} one {# would leave} other {# would leave}}.',
    skipped: '{count, plural, one {# skipped} other {# skipped}}: {reasons}.',
    deferred: '{count, plural, one {# put off} other {# put off}}: the mail server did not take them.',
    failed: '{count, plural, one {# refused} other {# refused}} by the mail server.',
    'dry-run': 'Dry run: nothing was written, nothing left.',
    'reason.empty': '{count, plural, one {# with nothing new} other {# with nothing new}}',
    'reason.closed': '{count, plural, one {# closed account} other {# closed accounts}}',
    'reason.suspended': '{count, plural, one {# suspended person} other {# suspended people}}',
    'reason.stopped': '{count, plural, one {# person who wants no more} other {# people who want no more}}',
    'reason.paused': '{count, plural, one {# pause} other {# pauses}}',
    'reason.unreachable':
      '{count, plural, one {# account without an address} other {# accounts without an address}}',
    'reason.suppressed':
      '{count, plural, one {# address not to be written to} other {# addresses not to be written to}}',
    'nothing-new': 'Nothing new for {address}: no digest would leave.',
    'no-digest': 'The person at {address} never asked for a digest.',
    'not-a-format': 'html, text or eml is needed',
  },
});

import { catalogue, type Locale, translate } from '@forum/i18n';
import type { MeasureKind } from '@forum/moderation';

/** The words of measures about a person, and of appeals. */
const messages = catalogue({
  fr: {
    'kind.post-hidden': 'Message masqué',
    'kind.post-refused': 'Message non publié',
    'kind.thread-hidden': 'Discussion masquée',
    'kind.thread-closed': 'Discussion fermée',
    'kind.reminder': 'Rappel des règles',
    'kind.account-slowed': 'Messages espacés',
    'kind.account-silenced': 'Publication interdite',
    'kind.account-suspended': 'Compte suspendu',
    'kind.account-banned': 'Exclusion',
    'take.title': 'Prendre une mesure',
    'take.lead':
      'La personne reçoit la raison par courriel, peut y répondre et demander une révision. La mesure prend fin d’elle-même.',
    'take.kind': 'Mesure',
    'take.reminder': 'Rappeler les règles',
    'take.reminder.help': 'rien d’autre ne change',
    'take.account-slowed': 'Espacer ses messages',
    'take.account-slowed.help': 'un message {minutes, plural, one {par minute} other {toutes les # minutes}}',
    'take.account-silenced': 'Interdire de publier',
    'take.account-silenced.help': 'elle lit, réagit et signale, mais ne publie pas',
    'take.account-suspended': 'Suspendre',
    'take.account-suspended.help': 'elle lit, mais n’écrit rien',
    'take.account-banned': 'Exclure',
    'take.account-banned.help': 'comme une suspension, dit comme une exclusion',
    'take.last-day': 'Dernier jour',
    'take.last-day.note': '(vide : sans date de fin; sans effet pour un rappel)',
    'take.reason': 'Raison',
    'take.reason.help': 'Lue par cette personne et gardée au journal.',
    'take.submit': 'Prendre cette mesure',
    'lift.title': 'Lever une mesure',
    'lift.submit': 'Lever : {measure}',
    'own.title': 'Décisions de modération',
    'own.lead':
      'Ce que la modération a décidé au sujet de vos messages ou de votre compte. Chaque décision se lit, se répond et peut être revue par une autre personne.',
    'own.none': 'Rien n’a été décidé à votre sujet.',
    'appeal.title': 'Demander une révision',
    'appeal.lead':
      'Une autre personne qui modère regardera la décision, une seule fois. Vous recevrez sa réponse par courriel.',
    'appeal.label': 'Pourquoi cette décision devrait être revue',
    'appeal.submit': 'Demander la révision',
    'appeal.waiting': 'Une révision est demandée',
    'appeal.waiting.text': 'Une autre personne qui modère regarde cette décision.',
    'appeal.upheld': 'Décision revue et maintenue',
    'appeal.lifted': 'Décision revue et levée',
    'review.title': 'Revoir cette décision',
    'review.lead': 'La personne lit votre raison. Qui a pris la décision ne la revoit pas.',
    'review.uphold': 'Maintenir la décision',
    'review.lift': 'Lever la décision',
  },
  en: {
    'kind.post-hidden': 'Message hidden',
    'kind.post-refused': 'Message not published',
    'kind.thread-hidden': 'Discussion hidden',
    'kind.thread-closed': 'Discussion closed',
    'kind.reminder': 'Reminder of the rules',
    'kind.account-slowed': 'Messages spaced out',
    'kind.account-silenced': 'May not publish',
    'kind.account-suspended': 'Account suspended',
    'kind.account-banned': 'Ban',
    'take.title': 'Take a measure',
    'take.lead':
      'The person receives the reason by e-mail, can answer it and ask for a review. The measure ends by itself.',
    'take.kind': 'Measure',
    'take.reminder': 'Remind of the rules',
    'take.reminder.help': 'nothing else changes',
    'take.account-slowed': 'Space out their messages',
    'take.account-slowed.help': 'one message every {minutes, plural, one {minute} other {# minutes}}',
    'take.account-silenced': 'Keep from publishing',
    'take.account-silenced.help': 'they read, react and report, but publish nothing',
    'take.account-suspended': 'Suspend',
    'take.account-suspended.help': 'they read, but write nothing',
    'take.account-banned': 'Ban',
    'take.account-banned.help': 'as a suspension, said as a ban',
    'take.last-day': 'Last day',
    'take.last-day.note': '(empty: no end date; without effect for a reminder)',
    'take.reason': 'Reason',
    'take.reason.help': 'Read by this person and kept in the log.',
    'take.submit': 'Take this measure',
    'lift.title': 'Lift a measure',
    'lift.submit': 'Lift: {measure}',
    'own.title': 'Moderation decisions',
    'own.lead':
      'What moderators have decided about your messages or your account. Each decision can be read, answered, and reviewed by somebody else.',
    'own.none': 'Nothing was decided about you.',
    'appeal.title': 'Ask for a review',
    'appeal.lead':
      'Another moderator will look at the decision, once. You will receive the answer by e-mail.',
    'appeal.label': 'Why this decision should be reviewed',
    'appeal.submit': 'Ask for the review',
    'appeal.waiting': 'A review was asked for',
    'appeal.waiting.text': 'Another moderator is looking at this decision.',
    'appeal.upheld': 'Decision reviewed and upheld',
    'appeal.lifted': 'Decision reviewed and lifted',
    'review.title': 'Review this decision',
    'review.lead': 'The person reads your reason. Whoever took the decision does not review it.',
    'review.uphold': 'Uphold the decision',
    'review.lift': 'Lift the decision',
  },
});

export const sayOfMeasures = (locale: Locale) => translate(messages, locale);

/** What was refused before anyone could read it was not hidden. */
export function measureName(
  { kind, refused }: { readonly kind: MeasureKind; readonly refused: boolean },
  locale: Locale,
): string {
  return sayOfMeasures(locale)(refused ? 'kind.post-refused' : `kind.${kind}`);
}

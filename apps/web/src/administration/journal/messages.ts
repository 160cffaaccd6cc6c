import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of the log of privileged actions. */
const messages = catalogue({
  fr: {
    lead: 'Chaque action réservée, avec qui l’a faite et pourquoi. Rien ne s’y modifie; une ligne s’efface après {years, plural, one {# an} other {# ans}}.',
    caption: 'Journal',
    when: 'Quand',
    who: 'Qui',
    what: 'Quoi',
    why: 'Raison et détail',
    system: 'Le forum lui-même, ou la console',
    gone: 'Personne retirée',
    empty: 'Le journal est vide',
    'empty.text': 'La première action réservée y paraîtra.',
    'action.post.hidden': 'Message masqué',
    'action.post.restored': 'Message rétabli',
    'action.flags.dismissed': 'Signalements classés',
    'action.thread.closed': 'Discussion fermée',
    'action.thread.reopened': 'Discussion rouverte',
    'action.thread.hidden': 'Discussion masquée',
    'action.thread.restored': 'Discussion rétablie',
    'action.account.suspended': 'Personne suspendue',
    'action.account.unsuspended': 'Suspension levée',
    'action.account.closed': 'Compte fermé',
    'action.role.granted': 'Rôle donné',
    'action.role.revoked': 'Rôle retiré',
    'action.sign-in-link.made': 'Lien de connexion produit par la console',
    'action.participants.imported': 'Participants importés',
    'action.network.described': 'Renseignements du réseau changés',
    'action.setting.changed': 'Réglage changé',
    'action.job.retried': 'Travail repris',
    'action.consents.exported': 'Registre des consentements téléchargé',
    'action.incident.recorded': 'Incident inscrit',
    'action.going-live.marked': 'Étape de mise en service confirmée',
  },
  en: {
    lead: 'Every privileged action, with who did it and why. Nothing in it is changed; a line is erased after {years, plural, one {# year} other {# years}}.',
    caption: 'Log',
    when: 'When',
    who: 'Who',
    what: 'What',
    why: 'Reason and detail',
    system: 'The forum itself, or the console',
    gone: 'Former member',
    empty: 'The log is empty',
    'empty.text': 'The first privileged action will appear here.',
    'action.post.hidden': 'Message hidden',
    'action.post.restored': 'Message restored',
    'action.flags.dismissed': 'Reports closed',
    'action.thread.closed': 'Discussion closed',
    'action.thread.reopened': 'Discussion reopened',
    'action.thread.hidden': 'Discussion hidden',
    'action.thread.restored': 'Discussion restored',
    'action.account.suspended': 'Person suspended',
    'action.account.unsuspended': 'Suspension lifted',
    'action.account.closed': 'Account closed',
    'action.role.granted': 'Role granted',
    'action.role.revoked': 'Role revoked',
    'action.sign-in-link.made': 'Sign-in link made on the console',
    'action.participants.imported': 'Participants imported',
    'action.network.described': 'The network’s details changed',
    'action.setting.changed': 'Setting changed',
    'action.job.retried': 'Work tried again',
    'action.consents.exported': 'Register of consents downloaded',
    'action.incident.recorded': 'Incident entered',
    'action.going-live.marked': 'Step of going live confirmed',
  },
});

/** The sentence of an action; one that has none yet is shown by its code. */
export function actionWords(action: string, locale: Locale): string {
  const t = translate(messages, locale);
  const key = `action.${action}`;
  return t.has(key) ? t(key) : action;
}

export const sayOfJournal = (locale: Locale) => translate(messages, locale);

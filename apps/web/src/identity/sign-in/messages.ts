import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of signing in and out. */
const messages = catalogue({
  fr: {
    'ask.title': 'Se connecter',
    'ask.lead':
      'Pas de mot de passe à retenir. Nous vous envoyons un code et un lien, valides {minutes, plural, one {# minute} other {# minutes}}.',
    'ask.address': 'Votre adresse de courriel',
    'ask.address.help': 'Celle où vous recevez le résumé de la semaine, si vous y êtes déjà.',
    'ask.stay':
      'Garder ma session ouverte sur cet appareil, jusqu’à {days, plural, one {# jour} other {# jours}} après ma dernière visite',
    'ask.stay.help': 'À éviter sur un poste partagé.',
    'ask.submit': 'Recevoir le code et le lien',
    'ask.have-code': 'J’ai déjà reçu un code',
    'ask.no-mail': 'Je ne reçois pas le courriel',
    'ask.no-mail.text':
      'Il peut prendre cinq minutes. Vérifiez les courriels indésirables, puis l’adresse. Certains organismes bloquent les liens : le code suffit.',
    'ask.no-mail.help': 'Écrivez à <mail>{help}</mail>, une personne vous répondra.',
    'ask.first-visit': 'C’est ma première visite',
    'ask.first-visit.text':
      'Entrez votre adresse de la même façon. Elle suffit pour recevoir le résumé. Votre nom et votre milieu vous seront demandés seulement avant votre premier message; l’organisation et la langue sont facultatives.',
    'code.title': 'Entrez le code reçu par courriel',
    'code.sent':
      'Un code et un lien sont partis vers <strong>{masked}</strong>. Ils sont valides {minutes, plural, one {# minute} other {# minutes}} et ne servent qu’une fois.',
    'code.label': 'Code à six chiffres',
    'code.help':
      'Il est valide {minutes, plural, one {# minute} other {# minutes}}, dans ce navigateur. Vous avez {attempts, plural, one {un essai} other {# essais}}; ensuite, demandez-en un autre.',
    'code.submit': 'Valider le code',
    'code.again': 'Changer d’adresse ou recevoir un autre code',
    'code.again.address': 'Retour à mon compte',
    'link.sign-in.title': 'Se connecter',
    'link.sign-in.lead': 'Vous entrez dans le forum avec l’adresse <strong>{address}</strong>.',
    'link.sign-in.submit': 'Se connecter',
    'link.add-address.title': 'Confirmer cette adresse',
    'link.add-address.lead':
      'L’adresse <strong>{address}</strong> sera ajoutée au compte de {name}. Elle permettra de s’y connecter.',
    'link.add-address.nameless': 'la personne qui l’a demandé',
    'link.add-address.submit': 'Ajouter cette adresse',
    'link.not-you': 'Ce n’est pas vous? Fermez cette page : rien n’a changé.',
    'link.used.title': 'Ce lien a déjà servi',
    'link.used.text':
      'Un lien ne sert qu’une fois. Si vous êtes dans le forum, tout va bien; sinon, demandez-en un autre.',
    'link.expired.title': 'Ce lien n’est plus valide',
    'link.expired.text':
      'Un lien est valide {minutes, plural, one {# minute} other {# minutes}}. Demandez-en un autre, il arrivera tout de suite.',
    'link.another': 'Demander un autre lien',
    'out.title': 'Se déconnecter',
    'out.lead': 'La session de ce navigateur sera fermée. Vos brouillons restent gardés.',
    'out.submit': 'Se déconnecter',
    'out.stay': 'Rester connecté',
    'out.done.lead': 'Vous n’êtes pas connecté dans ce navigateur.',
  },
  en: {
    'ask.title': 'Sign in',
    'ask.lead':
      'No password to remember. We send you a code and a link, valid for {minutes, plural, one {# minute} other {# minutes}}.',
    'ask.address': 'Your e-mail address',
    'ask.address.help': 'The one where you get the weekly digest, if you already do.',
    'ask.stay':
      'Keep me signed in on this device, up to {days, plural, one {# day} other {# days}} after my last visit',
    'ask.stay.help': 'Not on a shared computer.',
    'ask.submit': 'Get the code and the link',
    'ask.have-code': 'I already have a code',
    'ask.no-mail': 'I do not get the e-mail',
    'ask.no-mail.text':
      'It may take five minutes. Check your junk mail, then the address. Some organisations block links: the code is enough.',
    'ask.no-mail.help': 'Write to <mail>{help}</mail>, a person will answer.',
    'ask.first-visit': 'This is my first visit',
    'ask.first-visit.text':
      'Enter your address in the same way. It is enough to get the digest. Your name and your sector are asked only before your first message; organisation and language are optional.',
    'code.title': 'Enter the code you got by e-mail',
    'code.sent':
      'A code and a link are on their way to <strong>{masked}</strong>. They are valid for {minutes, plural, one {# minute} other {# minutes}} and work only once.',
    'code.label': 'Six-digit code',
    'code.help':
      'It is valid for {minutes, plural, one {# minute} other {# minutes}}, in this browser. You have {attempts, plural, one {one try} other {# tries}}; after that, ask for another.',
    'code.submit': 'Confirm the code',
    'code.again': 'Change the address or get another code',
    'code.again.address': 'Back to my account',
    'link.sign-in.title': 'Sign in',
    'link.sign-in.lead': 'You are entering the forum with the address <strong>{address}</strong>.',
    'link.sign-in.submit': 'Sign in',
    'link.add-address.title': 'Confirm this address',
    'link.add-address.lead':
      'The address <strong>{address}</strong> will be added to the account of {name}. It can then be used to sign in.',
    'link.add-address.nameless': 'the person who asked for it',
    'link.add-address.submit': 'Add this address',
    'link.not-you': 'It is not you? Close this page: nothing has changed.',
    'link.used.title': 'This link was already used',
    'link.used.text': 'A link works only once. If you are signed in, all is well; if not, ask for another.',
    'link.expired.title': 'This link is no longer valid',
    'link.expired.text':
      'A link is valid for {minutes, plural, one {# minute} other {# minutes}}. Ask for another, it will come at once.',
    'link.another': 'Ask for another link',
    'out.title': 'Sign out',
    'out.lead': 'The session of this browser will be closed. Your drafts are kept.',
    'out.submit': 'Sign out',
    'out.stay': 'Stay signed in',
    'out.done.lead': 'You are not signed in on this browser.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);

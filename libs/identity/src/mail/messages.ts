import { catalogue } from '@forum/i18n';

/** Words of the mails of identity. */
export const mailMessages = catalogue({
  fr: {
    'sign-in.subject': '{code} : votre code de connexion',
    'sign-in.title': 'Votre code de connexion',
    'sign-in.button': 'Se connecter au forum',
    'sign-in.why':
      'Envoyé à {address} parce que cette adresse a été entrée à la page de connexion. Ce courriel n’est pas un abonnement.',
    'add-address.subject': '{code} : votre code de confirmation',
    'add-address.title': 'Confirmer votre adresse',
    'add-address.button': 'Confirmer cette adresse',
    'add-address.why':
      'Envoyé à {address} parce qu’une personne inscrite au forum veut l’ajouter à son compte. Ce courriel n’est pas un abonnement.',
    'code.preheader': '{code}. Valide {minutes, plural, one {# minute} other {# minutes}}.',
    'code.enter': 'Entrez ce code dans la page où vous l’avez demandé :',
    'code.or': 'Ou, sur l’appareil de votre choix :',
    'code.link': 'Ouvrez ce lien',
    'code.button-note':
      'Le bouton ouvre une page qui vous demande de confirmer. Si le courriel a été lu par un logiciel de protection, le lien reste bon.',
    'code.valid': 'Le code et le lien sont valides {minutes, plural, one {# minute} other {# minutes}}',
    'code.tries':
      ' et ne servent qu’une fois. Vous avez {attempts, plural, one {un essai} other {# essais}}.',
    'code.not-you':
      'Demandé le {when}. Vous n’avez rien demandé? Ne faites rien : personne n’entre sans ce code. Ne le donnez à personne; nous ne le demandons jamais.',
    'address-added.subject': 'Une adresse a été ajoutée à votre compte',
    'address-added.said':
      'L’adresse {address} a été ajoutée à votre compte le {when}. Elle permet de s’y connecter.',
    'address-added.not-you': 'Ce n’est pas vous? Retirez-la, puis fermez les autres sessions.',
    'address-added.button': 'Voir mon compte',
    'address-added.why': 'Envoyé à {address} parce que c’est l’adresse principale de votre compte.',
    'account-closed.subject': 'Votre compte est fermé',
    'account-closed.said':
      'Votre compte a été fermé le {when}. Votre nom et vos adresses sont effacés; vous ne recevrez plus rien de nous.',
    'account-closed.posts-stay': 'Vos messages restent lisibles, signés « Personne retirée ».',
    'account-closed.posts-go': 'Vos messages sont retirés.',
    'account-closed.why':
      'Envoyé à {address} une dernière fois, pour confirmer la fermeture de votre compte.',
  },
  en: {
    'sign-in.subject': '{code}: your sign-in code',
    'sign-in.title': 'Your sign-in code',
    'sign-in.button': 'Sign in to the forum',
    'sign-in.why':
      'Sent to {address} because this address was entered on the sign-in page. This message is not a subscription.',
    'add-address.subject': '{code}: your confirmation code',
    'add-address.title': 'Confirm your address',
    'add-address.button': 'Confirm this address',
    'add-address.why':
      'Sent to {address} because a person of the forum wants to add it to their account. This message is not a subscription.',
    'code.preheader': '{code}. Valid for {minutes, plural, one {# minute} other {# minutes}}.',
    'code.enter': 'Enter this code on the page where you asked for it:',
    'code.or': 'Or, on any device:',
    'code.link': 'Open this link',
    'code.button-note':
      'The button opens a page that asks you to confirm. If security software has read this message, the link is still good.',
    'code.valid': 'The code and the link are valid for {minutes, plural, one {# minute} other {# minutes}}',
    'code.tries': ' and work only once. You have {attempts, plural, one {one try} other {# tries}}.',
    'code.not-you':
      'Requested on {when}. You did not ask for it? Do nothing: nobody gets in without this code. Give it to no one; we never ask for it.',
    'address-added.subject': 'An address was added to your account',
    'address-added.said':
      'The address {address} was added to your account on {when}. It can be used to sign in.',
    'address-added.not-you': 'It was not you? Remove it, then close the other sessions.',
    'address-added.button': 'See my account',
    'address-added.why': 'Sent to {address} because it is the main address of your account.',
    'account-closed.subject': 'Your account is closed',
    'account-closed.said':
      'Your account was closed on {when}. Your name and addresses are erased; you will receive nothing more from us.',
    'account-closed.posts-stay': 'Your messages stay readable, signed “Person who left”.',
    'account-closed.posts-go': 'Your messages are removed.',
    'account-closed.why': 'Sent to {address} one last time, to confirm that your account is closed.',
  },
});

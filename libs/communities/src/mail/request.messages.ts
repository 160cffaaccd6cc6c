import { catalogue } from '@forum/i18n';

/** Words of the mails between a person at a community's door and those who decide. */
export const requestMessages = catalogue({
  fr: {
    nobody: 'Une personne sans nom public',
    'asked.subject': '{name} demande à rejoindre « {community} »',
    'asked.said':
      '{name} demande à devenir membre de la communauté « {community} », sur laquelle vous veillez.',
    'asked.message': 'Ce que dit la personne',
    'asked.button': 'Lire la demande et décider',
    'accepted.subject': 'Vous êtes membre de « {community} »',
    'accepted.said':
      'Votre demande est acceptée : vous pouvez lire et écrire dans la communauté « {community} ». Son résumé vous viendra par courriel; vous en réglez le niveau sur sa page.',
    'accepted.button': 'Aller à la communauté',
    'refused.subject': 'Votre demande pour « {community} »',
    'refused.said': 'Votre demande de rejoindre la communauté « {community} » n’est pas retenue.',
    'removed.subject': 'Vous n’êtes plus membre de « {community} »',
    'removed.said': 'Les personnes qui modèrent la communauté « {community} » ont mis fin à votre adhésion.',
    'banned.subject': 'Votre exclusion de « {community} »',
    'banned.said':
      'Vous ne pouvez plus participer à la communauté « {community} » jusqu’au {lastDay} compris. L’exclusion prend fin d’elle-même; vous pourrez alors demander à revenir.',
    'banned.endless':
      'Vous ne pouvez plus participer à la communauté « {community} ». L’exclusion n’a pas de date de fin.',
    'role.subject': 'Votre rôle dans « {community} »',
    'role.said': 'Dans la communauté « {community} », votre rôle est maintenant : {role}.',
    'role.member': 'membre',
    'role.animator': 'animation',
    'role.librarian': 'bibliothèque',
    'role.moderator': 'modération',
    'role.owner': 'responsable',
    'role.button': 'Voir les membres de la communauté',
    reason: 'La raison',
    contact:
      'Vous voyez les choses autrement? Écrivez aux personnes responsables du forum, à l’adresse de la page « À propos » : quelqu’un d’autre peut revoir la décision.',
    'why.team': 'Envoyé à {address} parce que vous veillez sur la communauté « {community} ».',
    'why.asked': 'Envoyé à {address} parce que vous avez demandé à rejoindre cette communauté.',
    'why.concerned': 'Envoyé à {address} parce que cette décision vous concerne. Ce n’est pas un abonnement.',
  },
  en: {
    nobody: 'Someone without a public name',
    'asked.subject': '{name} asks to join “{community}”',
    'asked.said': '{name} asks to become a member of the community “{community}”, which you look after.',
    'asked.message': 'What they say',
    'asked.button': 'Read the request and decide',
    'accepted.subject': 'You are a member of “{community}”',
    'accepted.said':
      'Your request was accepted: you can read and write in the community “{community}”. Its digest will come to you by e-mail; you set how much on its page.',
    'accepted.button': 'Go to the community',
    'refused.subject': 'Your request to join “{community}”',
    'refused.said': 'Your request to join the community “{community}” was not accepted.',
    'removed.subject': 'You are no longer a member of “{community}”',
    'removed.said': 'The moderators of the community “{community}” have ended your membership.',
    'banned.subject': 'You are banned from “{community}”',
    'banned.said':
      'You are banned from the community “{community}” until the end of {lastDay}. The ban ends by itself; you can then ask to come back.',
    'banned.endless': 'You are banned from the community “{community}”, without an end date.',
    'role.subject': 'Your role in “{community}”',
    'role.said': 'In the community “{community}”, your role is now: {role}.',
    'role.member': 'member',
    'role.animator': 'animation',
    'role.librarian': 'library',
    'role.moderator': 'moderation',
    'role.owner': 'responsible',
    'role.button': 'See the members of the community',
    reason: 'The reason',
    contact:
      'Do you see it differently? Write to those responsible for the forum, at the address on the “About” page: someone else can look at the decision again.',
    'why.team': 'Sent to {address} because you look after the community “{community}”.',
    'why.asked': 'Sent to {address} because you asked to join this community.',
    'why.concerned': 'Sent to {address} because this decision concerns you. It is not a subscription.',
  },
});

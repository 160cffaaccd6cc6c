import { catalogue } from '@forum/i18n';

/** Words of the mails about a community that somebody proposes. */
export const proposalMessages = catalogue({
  fr: {
    'proposed.subject': 'Une communauté est proposée : « {community} »',
    'proposed.said': 'Une personne propose la communauté « {community} ». Elle attend votre décision.',
    'proposed.purpose': 'À quoi elle servirait',
    'proposed.button': 'Lire la proposition et décider',
    'opened.subject': 'La communauté « {community} » est ouverte à l’essai',
    'opened.said':
      'Votre proposition est acceptée : la communauté « {community} » est ouverte à l’essai pour {days} jours. Vous en êtes responsable. Les personnes que vous avez nommées et qui ont un compte y sont invitées.',
    'opened.button': 'Aller à la communauté',
    'named.subject': 'Une invitation : la communauté « {community} »',
    'named.said':
      'La communauté « {community} » vient d’ouvrir à l’essai. La personne qui l’a proposée a donné votre nom parmi celles qui la porteraient. Vous pouvez en devenir membre, ou décliner.',
    'named.button': 'Voir l’invitation',
    'refused.subject': 'Votre proposition de communauté « {community} »',
    'refused.said': 'Votre proposition de communauté « {community} » n’est pas retenue.',
    'refused.reason': 'La raison',
    'refused.next': 'Vous pouvez en proposer une autre, ou ouvrir une discussion sur le même sujet.',
    'why.administrator': 'Envoyé à {address} parce que vous administrez le forum.',
    'why.proposer': 'Envoyé à {address} parce que vous avez proposé cette communauté.',
    'why.named':
      'Envoyé à {address} parce que la personne qui a proposé cette communauté a donné votre adresse. Ce n’est pas un abonnement.',
  },
  en: {
    'proposed.subject': 'A community is proposed: “{community}”',
    'proposed.said': 'Someone proposes the community “{community}”. It waits for your decision.',
    'proposed.purpose': 'What it would be for',
    'proposed.button': 'Read the proposal and decide',
    'opened.subject': 'The community “{community}” is open on trial',
    'opened.said':
      'Your proposal is accepted: the community “{community}” is open on trial for {days} days. You are responsible for it. Those whom you named and who have an account are invited.',
    'opened.button': 'Go to the community',
    'named.subject': 'You are invited to the community “{community}”',
    'named.said':
      'The community “{community}” has just opened on trial. Whoever proposed it named you among those who would carry it. You may become a member, or decline.',
    'named.button': 'See the invitation',
    'refused.subject': 'Your proposal of the community “{community}”',
    'refused.said': 'Your proposal of the community “{community}” was not accepted.',
    'refused.reason': 'The reason',
    'refused.next': 'You may propose another one, or open a discussion on the same subject.',
    'why.administrator': 'Sent to {address} because you administer the forum.',
    'why.proposer': 'Sent to {address} because you proposed this community.',
    'why.named':
      'Sent to {address} because whoever proposed this community named you. It is not a subscription.',
  },
});

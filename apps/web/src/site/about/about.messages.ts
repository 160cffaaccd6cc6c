import { catalogue, type Locale, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    title: 'À propos',
    lead: '{forum} est un lieu public de discussion, en français et en anglais, qui reste ouvert entre les rencontres.',
    'what.title': 'Ce que c’est',
    'what.where':
      'On y parle autour de <themesLink>{themes, plural, one {# thème} other {# thèmes}}</themesLink> et de <leadsLink>{leads, plural, one {# piste d’action} other {# pistes d’action}}</leadsLink>. Chaque discussion a sa place sous un thème; chaque piste dit où elle en est.',
    'what.open':
      'Tout le monde peut lire. Une adresse de courriel suffit pour recevoir le résumé de ce qui s’écrit; un nom et un milieu, pour écrire.',
    'what.who': 'Le lieu appartient au réseau : {network}.',
    'who.title': 'Pour qui',
    'who.text':
      'Pour les personnes qui font, soutiennent, étudient ou financent des innovations sociales, dans tous les milieux :',
    'who.free': 'Il n’y a ni frais ni invitation à obtenir : on entre par la même porte, tout le monde.',
    'origin.title': 'D’où il vient',
    'origin.day':
      'Le {date}, {attendance} se sont réunies pour la journée <eventLink>« {title} »</eventLink>. Lieu : {place}.',
    'origin.attendance':
      '{about, select, true {environ {count, plural, one {# personne} other {# personnes}}} other {{count, plural, one {# personne} other {# personnes}}}}',
    'origin.people': 'des personnes de tous les milieux',
    'origin.organisations':
      '{count, plural, one {# organisation y était représentée} other {# organisations y étaient représentées}}.',
    'origin.leads':
      'La journée portait sur {themes, plural, one {# thème} other {# thèmes}}, {findings, plural, one {# constat} other {# constats}} et {leads, plural, one {# piste d’action} other {# pistes d’action}}{raised, plural, =0 {} one {, dont une ajoutée par les personnes présentes} other {, dont # ajoutées par les personnes présentes}}.',
    'origin.asked': 'La piste <leadLink>{code}</leadLink> demandait ce lieu même : « {title} ».',
    'origin.priorities':
      'Le rapport de la journée nomme {count, plural, one {une priorité} other {# priorités}} :',
    'origin.partners': 'Partenaires du réseau en {year} : {names}.',
    'origin.source':
      'Les faits et les chiffres viennent du rapport d’activités de la journée; la formulation est la nôtre. Les discussions d’ouverture reprennent les questions de l’atelier et sont signées par le réseau.',
    'part.title': 'Comment participer',
    'part.read': '<a>Lire les discussions</a>, sans rien donner.',
    'part.mail':
      '<a>Recevoir le résumé</a> par courriel, {when} : une adresse, confirmée, et rien d’autre. Chaque courriel permet de tout arrêter.',
    'part.write':
      '<a>Vous connecter</a> pour répondre ou ouvrir une discussion : un code par courriel, sans mot de passe.',
    'part.care':
      'Des personnes veillent sur les échanges : <a>le registre de leurs décisions</a> est public.',
    'part.help': 'Une question? L’<a>aide</a> explique chaque geste.',
    'part.weekly': 'le {weekday} à {hour}',
  },
  en: {
    title: 'About',
    lead: '{forum} is a public place for discussion, in French and in English, that stays open between gatherings.',
    'what.title': 'What it is',
    'what.where':
      'People talk here around <themesLink>{themes, plural, one {# theme} other {# themes}}</themesLink> and <leadsLink>{leads, plural, one {# action lead} other {# action leads}}</leadsLink>. Each discussion has its place under a theme; each lead says where it stands.',
    'what.open':
      'Everyone can read. An e-mail address is enough to get the digest of what is written; a name and a sector, to write.',
    'what.who': 'The place belongs to the network: {network}.',
    'who.title': 'Who it is for',
    'who.text': 'For people who carry out, support, study or fund social innovations, in every sector:',
    'who.free': 'There is no fee and no invitation to obtain: everyone comes in by the same door.',
    'origin.title': 'Where it comes from',
    'origin.day': 'On {date}, {attendance} met for the day <eventLink>“{title}”</eventLink>. Place: {place}.',
    'origin.attendance':
      '{about, select, true {about {count, plural, one {# person} other {# people}}} other {{count, plural, one {# person} other {# people}}}}',
    'origin.people': 'people from every sector',
    'origin.organisations':
      '{count, plural, one {# organisation was represented} other {# organisations were represented}}.',
    'origin.leads':
      'The day was about {themes, plural, one {# theme} other {# themes}}, {findings, plural, one {# finding} other {# findings}} and {leads, plural, one {# action lead} other {# action leads}}{raised, plural, =0 {} one {, one of them added by the people in the room} other {, # of them added by the people in the room}}.',
    'origin.asked': 'Lead <leadLink>{code}</leadLink> asked for this very place: “{title}”.',
    'origin.priorities':
      'The report of the day names {count, plural, one {one priority} other {# priorities}}:',
    'origin.partners': 'Partners of the network in {year}: {names}.',
    'origin.source':
      'Facts and figures come from the activity report of the day; the wording is ours. The opening discussions take up the questions of the workshop and are signed by the network.',
    'part.title': 'How to take part',
    'part.read': '<a>Read the discussions</a>, without giving anything.',
    'part.mail':
      '<a>Get the digest</a> by e-mail, {when}: an address, confirmed, and nothing else. Every e-mail lets you stop all of it.',
    'part.write': '<a>Sign in</a> to reply or to open a discussion: a code by e-mail, no password.',
    'part.care': 'People look after what is said here: <a>the register of their decisions</a> is public.',
    'part.help': 'A question? The <a>help page</a> explains each step.',
    'part.weekly': 'on {weekday} at {hour}',
  },
});

export const say = (locale: Locale) => translate(messages, locale);

import { catalogue, type Locale, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    title: 'Accessibilité',
    lead: 'Ce forum doit servir à tout le monde. Voici ce que nous visons, où nous en sommes, et comment nous dire ce qui bloque.',
    'aim.title': 'Ce que nous visons',
    'aim.text':
      'Le niveau AA des règles <wcag>WCAG 2.2</wcag> et le standard <sgqri>SGQRI 008 3.0</sgqri> du gouvernement du Québec, pour toutes les pages et tous les courriels.',
    'state.title': 'Où nous en sommes',
    'state.text':
      'Nous estimons que le forum respecte ces règles, sauf ce qui est dit plus bas. C’est notre propre évaluation, faite en {month} : un outil automatique (axe) sur les pages, la relecture au clavier, sans script, en petit et en grand, en clair et en sombre. Aucun organisme indépendant ne l’a encore vérifié.',
    'made.title': 'Comment il est fait',
    'made.script': 'Toutes les pages se lisent et s’utilisent sans JavaScript.',
    'made.keyboard':
      'Tout se fait au clavier, dans l’ordre du texte; l’endroit actif est toujours entouré, et un premier lien saute les menus.',
    'made.colour':
      'Aucune information ne tient à la couleur seule : un motif, une icône et des mots l’accompagnent. Les contrastes tiennent en clair et en sombre.',
    'made.size':
      'Le texte s’agrandit jusqu’à 400 % sans défilement de côté, sauf dans les tableaux larges, qui défilent seuls. Rien à viser de moins de 24 pixels.',
    'made.language': 'Chaque page et chaque message disent leur langue aux lecteurs d’écran.',
    'made.time':
      'Rien ne clignote ni ne disparaît de soi-même. Un texte en cours de rédaction survit à une session qui s’arrête.',
    'made.sign-in':
      'Se connecter ne demande ni mot de passe à retenir ni énigme à résoudre : un code, qui peut se coller, ou un lien.',
    'made.mail': 'Chaque courriel a sa version en texte seul, complète.',
    'limits.title': 'Ce qui peut encore bloquer',
    'limits.members':
      'Les messages sont écrits par des personnes : un tableau, un lien ou un passage dans une autre langue peut y être mal balisé.',
    'limits.browsers':
      'Les navigateurs d’avant 2022 reçoivent des pages sans mise en forme, complètes et dans l’ordre.',
    'limits.elsewhere': 'Les sites vers lesquels les messages mènent ne dépendent pas de nous.',
    'barrier.title': 'Signaler un obstacle',
    'barrier.text':
      'Écrivez à la personne responsable, nommée dans cette page. Dites l’adresse de la page, ce que vous vouliez faire, et avec quoi vous naviguez (navigateur, lecteur d’écran, agrandisseur). Vous pouvez demander la même information sous une autre forme.',
    'barrier.both': 'Vous pouvez écrire en français ou en anglais.',
  },
  en: {
    title: 'Accessibility',
    lead: 'This forum must serve everyone. Here is what we aim for, where we stand, and how to tell us what stands in the way.',
    'aim.title': 'What we aim for',
    'aim.text':
      'Level AA of the <wcag>WCAG 2.2</wcag> guidelines and the Québec government’s standard <sgqri>SGQRI 008 3.0</sgqri>, for every page and every e-mail.',
    'state.title': 'Where we stand',
    'state.text':
      'We consider that the forum meets these rules, except for what is said below. This is our own assessment, made in {month}: an automatic tool (axe) on the pages, and reading them over by keyboard, without script, small and large, light and dark. No independent body has checked it yet.',
    'made.title': 'How it is made',
    'made.script': 'Every page can be read and used without JavaScript.',
    'made.keyboard':
      'Everything can be done by keyboard, in the order of the text; the active place is always outlined, and a first link skips the menus.',
    'made.colour':
      'No information rests on colour alone: a pattern, an icon and words go with it. Contrast holds in light and in dark.',
    'made.size':
      'Text grows to 400% without sideways scrolling, except in wide tables, which scroll by themselves. Nothing to aim at is under 24 pixels.',
    'made.language': 'Each page and each message tells screen readers its language.',
    'made.time': 'Nothing blinks or disappears by itself. A text being written survives a session that ends.',
    'made.sign-in':
      'Signing in takes no password to remember and no puzzle to solve: a code, which can be pasted, or a link.',
    'made.mail': 'Each e-mail has its plain-text version, complete.',
    'limits.title': 'What may still stand in the way',
    'limits.members':
      'Messages are written by people: a table, a link or a passage in another language may be badly marked in them.',
    'limits.browsers': 'Browsers from before 2022 get pages without styling, complete and in order.',
    'limits.elsewhere': 'The sites that messages lead to do not depend on us.',
    'barrier.title': 'Report a barrier',
    'barrier.text':
      'Write to the person in charge, named on this page. Give the address of the page, what you wanted to do, and what you browse with (browser, screen reader, magnifier). You may ask for the same information in another form.',
    'barrier.both': 'You may write in French or in English.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);

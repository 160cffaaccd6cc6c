import { catalogue } from '@forum/i18n';

export const demoMessages = catalogue({
  fr: {
    description: 'Remplit la base de contenu bilingue inventé, pour essayer et mesurer.',
    people: 'personnes à inventer',
    threads: 'discussions à ouvrir',
    posts: 'messages en tout, un au moins par discussion',
    'long-thread': 'messages de la première discussion',
    done: 'Ajouts : {people, plural, one {# personne} other {# personnes}}, {threads, plural, one {# discussion} other {# discussions}}, {posts, plural, one {# message} other {# messages}}, en {seconds} s.',
    'too-few-posts': 'Il faut au moins un message par discussion : augmentez --posts.',
    'not-seeded': 'Le contenu fondateur n’est pas chargé : lancez d’abord la commande seed.',
    'real-forum':
      'De vraies personnes ont déjà écrit dans ce forum : y ajouter du contenu inventé est refusé; servez-vous d’une autre base.',
  },
  en: {
    description: 'Fills the database with made-up bilingual content, for trials and measurements.',
    people: 'people to make up',
    threads: 'discussions to open',
    posts: 'messages in all, at least one for each discussion',
    'long-thread': 'messages of the first discussion',
    done: 'Added {people, plural, one {# person} other {# people}}, {threads, plural, one {# discussion} other {# discussions}} and {posts, plural, one {# message} other {# messages}} in {seconds} s.',
    'too-few-posts': 'At least one message is needed for each discussion: raise --posts.',
    'not-seeded': 'The founding content is not loaded: run the command seed first.',
    'real-forum':
      'Real people have already written in this forum: adding made-up content to it is refused; use another database.',
  },
});

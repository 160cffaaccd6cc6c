import { catalogue } from '@forum/i18n';

/** What is agreed to when a charter is accepted: said beside the box, kept with the consent. */
export const charterMessages = catalogue({
  fr: { wording: 'J’accepte la charte de la communauté « {name} », version {version}.' },
  en: { wording: 'I accept the charter of the community “{name}”, version {version}.' },
});

export { GlossaryModule, glossaryEntities } from './glossary.module.js';
export { canGlossary, type GlossaryAction, glossaryVisibleTo } from './glossary.policy.js';
export { type FoundingTerm, foundingTermSchema, type Term } from './terms/term.js';
export { termSlug } from './terms/term-slug.js';
export { TermsRepository } from './terms/terms.repository.js';

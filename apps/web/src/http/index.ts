export { type Framed, Raw, type Redirect, redirect, type View, view } from './answer.js';
export { COOKIE_DAYS, cookieNames, cookieOptions } from './cookies.js';
export { createWeb } from './create-web.js';
export type { GuardedRoute } from './csrf.js';
export { CurrentViewer } from './current-viewer.decorator.js';
export { errorSentence, fieldSentences } from './error.messages.js';
export { type FieldProblems, type FormBody, listOf, submitted, textOf } from './form.js';
export { HttpModule } from './http.module.js';
export type { Viewer } from './viewer.js';

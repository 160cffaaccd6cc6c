export { type Passage, wordDifference } from './difference/word-difference.js';
export { HIGHLIGHT_END, HIGHLIGHT_START, highlighted } from './html/highlighted.js';
export {
  MAX_POST_CHARACTERS,
  plainText,
  type Rendered,
  type RenderOptions,
  renderMarkdown,
} from './html/render-markdown.js';
export { absoluteLinks, type SafeHtml, trustStored } from './html/safe-html.js';
export { type QuotedMessage, quoteMarkdown } from './quote/quote-markdown.js';
export { cleanLine } from './text/clean-line.js';
export { excerpt } from './text/excerpt.js';

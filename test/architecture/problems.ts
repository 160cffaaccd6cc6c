import ts from 'typescript';

/** Where the house's habits are broken in one file, in words that say what to do. */
export interface Problem {
  readonly rule: Rule;
  readonly line: number;
  readonly what: string;
}

export type Rule =
  | 'file-length'
  | 'function-length'
  | 'parameters'
  | 'dependencies'
  | 'any'
  | 'forward-ref'
  | 'environment'
  | 'clock'
  | 'uncached-intl'
  | 'pure-page'
  | 'folder-name';

export const LIMITS = { fileLines: 300, functionLines: 40, parameters: 3, dependencies: 5 };

/** Split, so that this file does not accuse itself. */
const FORWARD_REF = ['forward', 'Ref'].join('');

/** Says on whose behalf a function works; what it works on is counted. */
const CONTEXT = /^(Tx|Reader|Actor|EntityManager)$/;

const MEANINGLESS = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'core', 'manager', 'base'];

/** Who may do what nobody else may. */
const allowed: Partial<Record<Rule, RegExp>> = {
  environment:
    /^(libs\/kernel\/src\/config|src\/bootstrap|test|bench)\/|^src\/bootstrap\.mjs$|\.(spec|fixture)\.tsx?$/,
  clock: /^(libs\/kernel\/src\/clock|src\/bootstrap|src\/postgres|test|bench)\/|\.(spec|fixture)\.tsx?$/,
  'uncached-intl': /^libs\/i18n\/|\.(spec|fixture)\.tsx?$/,
  // A day is written for a language, in a style, in a place.
  parameters: /^libs\/i18n\/src\/formats\/date\.ts$|\.(spec|fixture)\.tsx?$/,
  // A promise may take more than forty lines to tell; the file's own limit holds it.
  'function-length': /\.spec\.tsx?$|\.journey\.ts$/,
};

type Look = (node: ts.Node, file: SourceFile) => Omit<Problem, 'line'> | undefined;

interface SourceFile {
  readonly name: string;
  readonly tree: ts.SourceFile;
}

const looks: Look[] = [
  functionLength,
  parameters,
  anyType,
  hiddenCycle,
  environment,
  clock,
  uncachedIntl,
  purePage,
];

export function problemsIn(name: string, text: string): Problem[] {
  const file = { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
  const problems = [...ofTheWhole(name, text)];
  const visit = (node: ts.Node): void => {
    for (const look of looks) {
      const found = look(node, file);
      if (found) problems.push({ ...found, line: lineOf(file, node.getStart(file.tree)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return problems.filter(({ rule }) => !allowed[rule]?.test(name));
}

function ofTheWhole(name: string, text: string): Problem[] {
  const lines = text.trimEnd().split('\n').length;
  const folder = name
    .split('/')
    .slice(0, -1)
    .find((part) => MEANINGLESS.includes(part));
  return [
    ...(lines > LIMITS.fileLines ? [{ rule: 'file-length' as const, line: 1, what: `${lines} lines` }] : []),
    ...(folder
      ? [{ rule: 'folder-name' as const, line: 1, what: `a folder named ${folder} says nothing` }]
      : []),
  ];
}

function functionLength(node: ts.Node, file: SourceFile): Omit<Problem, 'line'> | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return undefined;
  const lines = lineOf(file, node.getEnd()) - lineOf(file, node.getStart(file.tree)) + 1;
  return lines > LIMITS.functionLines ? { rule: 'function-length', what: `${lines} lines` } : undefined;
}

function parameters(node: ts.Node): Omit<Problem, 'line'> | undefined {
  if (!ts.isFunctionLike(node)) return undefined;
  const count = node.parameters.length;
  const counted = node.parameters.filter(isCounted).length;
  if (!ts.isConstructorDeclaration(node)) {
    return counted > LIMITS.parameters ? { rule: 'parameters', what: `${counted} parameters` } : undefined;
  }
  return count > LIMITS.dependencies ? { rule: 'dependencies', what: `${count} dependencies` } : undefined;
}

/** A request that a controller takes apart by decorators is one thing. */
function isCounted(parameter: ts.ParameterDeclaration): boolean {
  return !CONTEXT.test(parameter.type?.getText() ?? '') && !ts.getDecorators(parameter)?.length;
}

function anyType(node: ts.Node): Omit<Problem, 'line'> | undefined {
  return node.kind === ts.SyntaxKind.AnyKeyword ? { rule: 'any', what: 'any' } : undefined;
}

function hiddenCycle(node: ts.Node): Omit<Problem, 'line'> | undefined {
  return ts.isIdentifier(node) && node.text === FORWARD_REF
    ? { rule: 'forward-ref', what: 'forwardRef hides a cycle' }
    : undefined;
}

function environment(node: ts.Node): Omit<Problem, 'line'> | undefined {
  return ts.isPropertyAccessExpression(node) && node.getText() === 'process.env'
    ? { rule: 'environment', what: 'the environment is read once, in the kernel’s configuration' }
    : undefined;
}

function clock(node: ts.Node): Omit<Problem, 'line'> | undefined {
  const reads = ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now';
  const makes = ts.isNewExpression(node) && node.getText().match(/^new Date(\(\))?$/);
  return reads || makes ? { rule: 'clock', what: 'the time comes from Clock' } : undefined;
}

function uncachedIntl(node: ts.Node): Omit<Problem, 'line'> | undefined {
  const localises =
    ts.isPropertyAccessExpression(node) && /^toLocale(Date|Time)?String$/.test(node.name.text);
  return localises || makesIntlAnew(node)
    ? { rule: 'uncached-intl', what: 'formats come from @forum/i18n' }
    : undefined;
}

/** Asking a name's validity by `resolvedOptions` formats nothing. */
function makesIntlAnew(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) || !node.expression.getText().startsWith('Intl.')) return false;
  const asked = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : '';
  return asked !== 'resolvedOptions' && isInFunction(node);
}

/** What a module makes once, when it is loaded, is cached. */
function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

function purePage(node: ts.Node, { name }: SourceFile): Omit<Problem, 'line'> | undefined {
  if (!/\.(page|partial)\.tsx$/.test(name) || !ts.isImportSpecifier(node)) return undefined;
  const imported = (node.propertyName ?? node.name).text;
  return /(Service|Repository|Controller|Module)$/.test(imported)
    ? { rule: 'pure-page', what: `a page knows no ${imported}` }
    : undefined;
}

function lineOf({ tree }: SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line + 1;
}

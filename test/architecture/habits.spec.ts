import { describe, expect, it } from '@jest/globals';
import { LIMITS, problemsIn, type Rule } from './problems.js';
import { read, sourceFiles } from './sources.js';

const lines = (count: number) => 'run();\n'.repeat(count);

const broken: { rule: Rule; file?: string; code: string }[] = [
  { rule: 'file-length', code: lines(LIMITS.fileLines + 1) },
  { rule: 'function-length', code: `function long() {\n${lines(LIMITS.functionLines - 1)}}` },
  { rule: 'function-length', code: `const long = () => {\n${lines(LIMITS.functionLines - 1)}};` },
  { rule: 'function-length', code: `class A { long() {\n${lines(LIMITS.functionLines - 1)}} }` },
  { rule: 'parameters', code: 'function many(a: A, b: B, c: C, d: D) {}' },
  { rule: 'dependencies', code: 'class A { constructor(a: A, b: B, c: C, d: D, e: E, f: F) {} }' },
  { rule: 'any', code: 'const loose = value as any;' },
  { rule: 'forward-ref', code: "import { forwardRef } from '@nestjs/common';" },
  { rule: 'environment', code: 'const port = process.env.PORT;' },
  { rule: 'environment', code: 'const { PORT } = process.env;' },
  { rule: 'clock', code: 'const now = new Date();' },
  { rule: 'clock', code: 'const now = Date.now();' },
  { rule: 'uncached-intl', code: "const format = () => new Intl.NumberFormat('fr').format(1);" },
  { rule: 'uncached-intl', code: "date.toLocaleString('fr');" },
  {
    rule: 'pure-page',
    file: 'apps/web/src/a.page.tsx',
    code: "import { ThreadsService } from '@forum/discussion';",
  },
  { rule: 'folder-name', file: 'libs/kernel/src/utils/text.ts', code: '' },
];

const kept: { file: string; code: string }[] = [
  { file: 'libs/register/src/a.ts', code: lines(LIMITS.fileLines) },
  { file: 'libs/register/src/a.ts', code: `function just() {\n${lines(LIMITS.functionLines - 2)}}` },
  { file: 'libs/register/src/a.ts', code: 'function three(a: A, b: B, c: C) { return new Date(a); }' },
  { file: 'libs/register/src/a.ts', code: 'class A { constructor(a: A, b: B, c: C, d: D, e: E) {} }' },
  { file: 'libs/register/src/a.ts', code: 'function four(tx: Tx, a: A, b: B, c: C) {}' },
  { file: 'libs/register/src/a.ts', code: "const format = new Intl.NumberFormat('fr');" },
  {
    file: 'apps/web/src/a.controller.ts',
    code: 'class A { show(@Param() a: A, @Query() b: B, @Req() c: C, @Viewer() d: D) {} }',
  },
  { file: 'libs/kernel/src/config/config.ts', code: 'read(process.env);' },
  { file: 'libs/register/src/a.ts', code: '// any, process.env and new Date() in a comment break nothing' },
];

describe('The habits of the house', () => {
  it.each(broken)('$rule is seen when broken: $code', ({ rule, file = 'libs/register/src/a.ts', code }) => {
    expect(problemsIn(file, code).map((problem) => problem.rule)).toContain(rule);
  });

  it.each(kept)('are content with $file: $code', ({ file, code }) => {
    expect(problemsIn(file, code)).toEqual([]);
  });

  it('are kept by every file', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(200);
    const problems = files.flatMap((file) =>
      problemsIn(file, read(file)).map(({ rule, line, what }) => `${file}:${line} ${rule}: ${what}`),
    );
    expect(problems).toEqual([]);
  });
});

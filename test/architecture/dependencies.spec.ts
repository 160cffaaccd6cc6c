import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cruise, cruise } from './cruise.js';
import { layers } from './layers.mjs';
import { read, root, sourceFiles } from './sources.js';

/** A tiny house with every library in it, and nothing wrong. */
const house: Record<string, string> = {
  'tsconfig.json': read('tsconfig.json'),
  'package.json': read('package.json'),
  ...Object.fromEntries(layers.flat().map((library) => [`libs/${library}/src/index.ts`, 'export {};\n'])),
  'apps/web/src/main.ts': "import '@forum/discussion';\n",
  'apps/mailbox/src/main.ts': "import '@forum/mail-in';\n",
  'src/start/main.ts': "import '../../apps/web/src/main.js';\n",
  'test/world/index.ts': 'export {};\n',
  'libs/kernel/src/clock.spec.ts': "import '@forum/test-world';\nimport '@jest/globals';\n",
  'libs/kernel/src/clock.fixture.ts': "import '@forum/test-world';\n",
  'libs/ui/src/link.ts': "import '@forum/i18n';\n",
};

interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

/** Every library importing every one that is beside or above it. */
const lookingUp: Planted[] = layers.flatMap((layer, index) =>
  layer.flatMap((library) =>
    besideAndAbove(library, index).map((other) => ({
      rule: `look-down-only-${library}`,
      file: `libs/${library}/src/planted-${other}.ts`,
      code: `import '@forum/${other}';`,
    })),
  ),
);

/** One wrong file per other rule: what it imports, and the rule that must see it. */
const planted: Planted[] = [
  { rule: 'no-cycles', file: 'libs/kernel/src/ring-one.ts', code: "import './ring-two.js';" },
  {
    rule: 'listed-libraries-only',
    file: 'libs/kernel/src/stray.ts',
    code: "import '../../stray/src/index.js';",
  },
  { rule: 'one-door', file: 'libs/ui/src/window.ts', code: "import '../../kernel/src/ring-one.js';" },
  {
    rule: 'one-door-for-apps',
    file: 'apps/web/src/window.ts',
    code: "import '../../../libs/ui/src/link.js';",
  },
  {
    rule: 'libraries-know-no-app',
    file: 'libs/ui/src/up.ts',
    code: "import '../../../apps/web/src/main.js';",
  },
  {
    rule: 'apps-know-no-other-app',
    file: 'apps/web/src/beside.ts',
    code: "import '../../mailbox/src/main.js';",
  },
  {
    rule: 'apps-know-no-other-app',
    file: 'apps/web/src/above.ts',
    code: "import '../../../src/start/main.js';",
  },
  { rule: 'mailbox-stands-alone', file: 'apps/mailbox/src/curious.ts', code: "import '@forum/identity';" },
  { rule: 'pages-are-pure', file: 'apps/web/src/one.page.tsx', code: "import type {} from 'typeorm';" },
  {
    rule: 'pages-are-pure',
    file: 'apps/web/src/two.partial.tsx',
    code: "import type {} from '@nestjs/common';",
  },
  { rule: 'pages-are-pure', file: 'apps/web/src/three.page.tsx', code: "import './x.service.js';" },
  { rule: 'pages-are-pure', file: 'apps/web/src/four.page.tsx', code: "import './x.repository.js';" },
  { rule: 'tests-stay-outside', file: 'libs/kernel/src/soft.ts', code: "import '@forum/test-world';" },
  { rule: 'tests-stay-outside', file: 'libs/kernel/src/softer.ts', code: "import './clock.fixture.js';" },
  { rule: 'no-development-package', file: 'src/start/heavy.ts', code: "import 'typescript';" },
  { rule: 'nothing-unresolved', file: 'src/start/lost.ts', code: "import './nowhere.js';" },
];

function besideAndAbove(library: string, index: number): string[] {
  return layers.slice(index).flatMap((others) => others.filter((other) => other !== library));
}

const bystanders: Record<string, string> = {
  'libs/stray/src/index.ts': 'export {};\n',
  'libs/kernel/src/ring-two.ts': "import './ring-one.js';\n",
  'apps/web/src/x.service.ts': 'export {};\n',
  'apps/web/src/x.repository.ts': 'export {};\n',
};

describe('The dependency rules', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'forum-architecture-'));
  let clean: Cruise;
  let wrong: Cruise;

  beforeAll(() => {
    clean = cruise(build('clean', house));
    const bad = Object.fromEntries([...lookingUp, ...planted].map(({ file, code }) => [file, `${code}\n`]));
    wrong = cruise(build('wrong', { ...house, ...bystanders, ...bad }));
  });

  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  function build(name: string, files: Record<string, string>): string {
    const folder = path.join(parent, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    return folder;
  }

  it('find nothing in a house that follows them', () => {
    expect(clean.violations).toEqual([]);
    expect(clean.modules).toEqual(
      expect.arrayContaining(Object.keys(house).filter((file) => file.endsWith('.ts'))),
    );
  });

  it.each(planted)('see $file break $rule', ({ rule, file }) => {
    expect(wrong.violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  it('keep every library from those beside and above it', () => {
    expect(lookingUp.length).toBeGreaterThan(100);
    const seen = new Set(wrong.violations.map(({ rule, from }) => `${rule} ${from}`));
    expect(lookingUp.filter(({ rule, file }) => !seen.has(`${rule} ${file}`))).toEqual([]);
  });

  it('have a planted violation each', async () => {
    const { default: config } = (await import('../../.dependency-cruiser.mjs')) as {
      default: { forbidden: { name: string }[] };
    };
    const names = config.forbidden.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(new Set([...lookingUp, ...planted].map(({ rule }) => rule))).toEqual(new Set(names));
  });

  it('read every file of the project', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(200);
    const { modules, violations } = cruise(root);
    expect(files.filter((file) => !modules.includes(file))).toEqual([]);
    expect(violations).toEqual([]);
  });
});

import sql, { Database, type Fact, FactCursor, Jobs, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { AsideDocuments } from './aside-documents.js';
import { changed, DocumentWriter } from './document-writer.js';

const BATCH = 500;
const CHUNK = 2_000;
export const REBUILD = 'search.rebuild';

interface Named {
  readonly postId?: string;
  readonly threadId?: string;
  readonly accountId?: string;
  readonly curationId?: string;
  readonly resourceId?: string;
}

/** What each fact makes out of date. */
const OF_THREAD = new Set(['thread.renamed']);
const OF_CURATION = new Set(['thread.moved', 'thread.merged', 'thread.split', 'curation.undone']);
const OF_POST = new Set([
  'thread.opened',
  'post.published',
  'post.edited',
  'post.removed',
  'post.hidden',
  'post.restored',
]);
const OF_SYNTHESIS = new Set(['synthesis.published', 'synthesis.revised', 'thread.renamed', 'thread.moved']);
const OF_AUTHOR = new Set(['account.renamed', 'account.closed']);
const OF_RESOURCE = new Set(['resource.added', 'resource.changed', 'resource.removed']);
export const SEARCHED_FACTS = [
  ...new Set([...OF_RESOURCE, ...OF_THREAD, ...OF_CURATION, ...OF_POST, ...OF_SYNTHESIS, ...OF_AUTHOR]),
];

/** Keeps search abreast of what is written, in the order in which it became true. */
@Injectable()
export class SearchFeed {
  constructor(
    private readonly database: Database,
    private readonly cursor: FactCursor,
    private readonly jobs: Jobs,
    private readonly documents: DocumentWriter,
    private readonly aside: AsideDocuments,
  ) {}

  /** Reads every new fact that may be read already; what a late commit holds back is read by the next call. */
  async advance(): Promise<void> {
    const handle = (tx: Tx, facts: readonly Fact[]) => this.write(tx, facts);
    while ((await this.cursor.advance({ name: 'search', limit: BATCH, handle })) > 0);
  }

  /** Every minute: facts that a late commit held back, the register, and content that came without facts (imports). */
  async catchUp(): Promise<void> {
    await this.advance();
    await this.database.transaction(async (tx) => {
      await this.aside.write(tx);
      const missing = await this.documents.unwritten(tx, 1);
      if (missing) await this.jobs.enqueue(tx, REBUILD, {}, { singletonKey: REBUILD });
    });
  }

  /** Writes the messages after the last one that search knows: all of them when it knows none. */
  async writeMissing(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.aside.writeAll(tx);
      await this.documents.writeSyntheses(tx, sql`true`);
    });
    for (;;) {
      const range = await this.documents.unwritten(this.database.reader, CHUNK);
      if (!range) return;
      await this.database.transaction((tx) =>
        this.documents.writePosts(tx, changed.between(range.after, range.last)),
      );
    }
  }

  private async write(tx: Tx, facts: readonly Fact[]): Promise<void> {
    const ids = (kinds: ReadonlySet<string>, name: keyof Named) => [
      ...new Set(
        facts.filter(({ kind }) => kinds.has(kind)).flatMap(({ data }) => (data as Named)[name] ?? []),
      ),
    ];
    const messages = [
      [ids(OF_POST, 'postId'), changed.posts],
      [ids(OF_THREAD, 'threadId'), changed.threads],
      [ids(OF_CURATION, 'curationId'), changed.curations],
      [ids(OF_AUTHOR, 'accountId'), changed.authors],
    ] as const;
    for (const [named, which] of messages)
      if (named.length > 0) await this.documents.writePosts(tx, which(named));
    const resources = ids(OF_RESOURCE, 'resourceId');
    if (resources.length > 0) await this.aside.writeResources(tx, changed.resources(resources));
    const syntheses = [
      [ids(OF_SYNTHESIS, 'threadId'), changed.syntheses],
      [ids(OF_AUTHOR, 'accountId'), changed.synthesesBy],
    ] as const;
    for (const [named, which] of syntheses)
      if (named.length > 0) await this.documents.writeSyntheses(tx, which(named));
  }
}

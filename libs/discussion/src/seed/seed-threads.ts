import sql, { type Tx } from '@forum/kernel';
import { renderMarkdown } from '@forum/markup';
import type { Saved } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { PostWriter } from '../posts/post-writer.js';
import { slugOf } from '../threads/slug.js';
import { ThreadsRepository } from '../threads/threads.repository.js';

interface Words {
  readonly title: string;
  readonly body: string;
}

/** A discussion of the founding content: one thread with a title and opening in both languages. */
export interface SeedThread {
  /** Stable name in the founding file, such as `theme-2-prompt-1`. */
  readonly key: string;
  readonly theme: number;
  readonly leads: readonly string[];
  /** The network's account: never an invented person. */
  readonly authorId: string;
  readonly fr: Words;
  readonly en: Words;
}

interface Known {
  threadId: string;
  postId: string;
  title: string;
  markdown: string;
  titleEn: string;
  markdownEn: string;
}

/** Loads opening threads; the same content again changes nothing, other content updates what changed. */
@Injectable()
export class SeedThreads {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly writer: PostWriter,
  ) {}

  async save(tx: Tx, seed: SeedThread): Promise<Saved> {
    const known = await this.find(tx, seed.key);
    if (!known) return this.insert(tx, seed);
    const same =
      known.title === seed.fr.title &&
      known.markdown === seed.fr.body &&
      known.titleEn === seed.en.title &&
      known.markdownEn === seed.en.body;
    return same ? 'unchanged' : this.update(tx, known, seed);
  }

  private find(tx: Tx, key: string): Promise<Known | undefined> {
    return tx.one<Known>(sql`
      select thread.id as "threadId", post.id as "postId", thread.title, post.markdown,
        translation.title as "titleEn", translation.markdown as "markdownEn"
      from thread
      join post on post.thread_id = thread.id and post.number = 1
      join thread_translation translation on translation.thread_id = thread.id and translation.lang = 'en'
      where thread.seed_key = ${key}`);
  }

  private async insert(tx: Tx, { key, theme, leads, authorId, fr, en }: SeedThread): Promise<Saved> {
    const row = {
      title: fr.title,
      slug: slugOf(fr.title),
      lang: 'fr' as const,
      theme,
      authorId,
      seedKey: key,
    };
    const threadId = await this.threads.insert(tx, row, leads);
    const words = { threadId, authorId, markdown: fr.body, voice: 'person' as const, replyTo: null };
    await this.writer.append(tx, { ...words, lang: 'fr', via: 'import' });
    await this.translate(tx, threadId, en);
    return 'inserted';
  }

  private async update(tx: Tx, known: Known, { fr, en }: SeedThread): Promise<Saved> {
    await this.threads.update(tx, known.threadId, { title: fr.title, slug: slugOf(fr.title) });
    const { html, excerpt } = renderMarkdown(fr.body, { locale: 'fr' });
    await tx.rows(sql`
      update post set markdown = ${fr.body}, html = ${html}, excerpt = ${excerpt} where id = ${known.postId}`);
    await this.translate(tx, known.threadId, en);
    return 'updated';
  }

  private async translate(tx: Tx, threadId: string, { title, body }: Words): Promise<void> {
    const { html } = renderMarkdown(body, { locale: 'en' });
    await tx.rows(sql`
      insert into thread_translation (thread_id, lang, title, markdown, html)
      values (${threadId}, 'en', ${title}, ${body}, ${html})
      on conflict (thread_id, lang) do update
      set title = excluded.title, markdown = excluded.markdown, html = excluded.html`);
  }
}

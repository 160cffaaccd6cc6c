import {
  chooseName,
  MentionsService,
  mentionOf,
  type Nameable,
  type NamedIn,
  type Thread,
} from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Invalid } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type FormBody, textOf, type Viewer } from '../../http/index.js';
import { type PublishingOption, PublishingOptions } from '../posts/publishing-options.js';
import { NameFields } from './name-fields.partial.js';

/** Names that the form asks about at once. */
const ASKED = 5;
const NOTHING: NamedIn = { named: [], unclear: [] };

/** Naming people without script: a search whose answers are buttons, and choices where a name is not one person's. */
@Injectable()
export class NameChoices implements PublishingOption, OnModuleInit {
  constructor(
    private readonly mentions: MentionsService,
    private readonly network: NetworkService,
    private readonly options: PublishingOptions,
  ) {}

  onModuleInit(): void {
    this.options.add(this);
  }

  async show(viewer: Viewer, thread: Thread | null, body: FormBody | undefined) {
    const { actor, locale } = viewer;
    if (!isSignedIn(actor)) return null;
    const asked = textOf(body, 'nommer');
    const found = textOf(body, 'chercher') === '' ? null : await this.mentions.find(actor, asked);
    const seen = textOf(body, 'apercu') !== '' ? await this.namedIn(viewer, thread, body) : NOTHING;
    return NameFields({ locale, asked, found, seen, sectors: this.network.sectors });
  }

  /** The text with the person that was picked at its end, and with every choice that was made. */
  async prepare({ actor }: Viewer, body: FormBody): Promise<FormBody> {
    if (!isSignedIn(actor)) return body;
    const before = textOf(body, 'body');
    const picked = await this.mentions.one(actor, textOf(body, 'inserer'));
    const text = picked ? withName(withChoices(before, body), picked) : withChoices(before, body);
    return text === before ? body : { ...body, body: text };
  }

  isAsking(body: FormBody): boolean {
    return textOf(body, 'chercher') !== '' || textOf(body, 'inserer') !== '';
  }

  async published(): Promise<void> {}

  /** Too many names: said when the message is published. */
  private async namedIn(
    { actor }: Viewer,
    thread: Thread | null,
    body: FormBody | undefined,
  ): Promise<NamedIn> {
    return this.mentions.namedIn(actor, textOf(body, 'body'), thread?.id ?? null).catch((error: unknown) => {
      if (error instanceof Invalid) return NOTHING;
      throw error;
    });
  }
}

function withChoices(markdown: string, body: FormBody): string {
  let text = markdown;
  for (let at = 0; at < ASKED; at++) {
    const id = textOf(body, `nom-${at}`);
    if (/^\d{1,18}$/.test(id)) text = chooseName(text, textOf(body, `nom-texte-${at}`), id);
  }
  return text;
}

/** At the end, after a space: without script nobody knows where the cursor was. */
function withName(text: string, person: Nameable): string {
  const name = person.isOnlyOne ? `@${person.name}` : mentionOf(person);
  return `${text}${text === '' || /\s$/.test(text) ? '' : ' '}${name} `;
}

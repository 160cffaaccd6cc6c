import { OwnWritingService, threadPath, type WrittenPost } from '@forum/discussion';
import {
  type Actor,
  AddressesService,
  ConsentsService,
  ProfilesRepository,
  signedInId,
} from '@forum/identity';
import { CONFIG, type Config } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** All that is kept of a person, as one document that a program can read. */
@Injectable()
export class PersonalData {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly addresses: AddressesService,
    private readonly consents: ConsentsService,
    private readonly writing: OwnWritingService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(actor: Actor): Promise<object> {
    const [account, addresses, consents, posts, reactions, bookmarks] = await Promise.all([
      this.profiles.own(actor),
      this.addresses.list(actor),
      this.consents.ofAccount(actor, signedInId(actor)),
      this.writing.list(actor),
      this.writing.reactions(actor),
      this.writing.bookmarks(actor),
    ]);
    return {
      account,
      addresses: addresses.map(({ address, isPrimary, verified }) => ({ address, isPrimary, verified })),
      consents,
      posts: posts.map((post) => this.withAddress(post)),
      reactions,
      bookmarks,
    };
  }

  private withAddress({ threadSlug: slug, ...post }: WrittenPost): object {
    if (slug === null) return { ...post, url: null };
    const path = threadPath({ id: post.threadId, slug }, post.number);
    return { ...post, url: `${this.config.baseUrl}${path}` };
  }
}

import { CONFIG, type Config } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';

/** An expired link can still say so, and offer another, for this long. */
const OUTLIVES_MS = 366 * 86_400_000;

export interface InvitationLink {
  readonly invitationId: string;
  /** The end of the invitation when this link was sent. */
  readonly expiresAt: Date;
}

/**
 * Links to invitations. A link says which invitation and until when: once a new one is sent, with a later end, those
 * before it open nothing. The address is not in it.
 */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly tokens: MailTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  url({ invitationId, expiresAt }: InvitationLink): string {
    const token = this.tokens.issue({
      purpose: 'invitation',
      subject: { address: '' },
      mailId: invitationId,
      expiresAt: new Date(expiresAt.getTime() + OUTLIVES_MS),
    });
    return `${this.config.baseUrl}/invitation/${token}`;
  }

  /** @throws NotFound `token-invalid`, `token-expired` */
  read(token: string): InvitationLink {
    const { mailId, expiresAt } = this.tokens.verify('invitation', token);
    return { invitationId: mailId ?? '0', expiresAt: new Date(expiresAt.getTime() - OUTLIVES_MS) };
  }
}

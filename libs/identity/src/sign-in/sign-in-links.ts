import { CONFIG, type Config } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** Where the link of a mail leads: a page with a button. Built from BASE_URL, never from a request. */
@Injectable()
export class SignInLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  url(token: string): string {
    return `${this.config.baseUrl}/connexion/lien/${token}`;
  }
}

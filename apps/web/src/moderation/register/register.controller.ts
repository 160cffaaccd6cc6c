import { PublicRegister } from '@forum/moderation';
import { Controller, Get } from '@nestjs/common';
import { type View, view } from '../../http/index.js';
import { RegisterPage } from './register.page.js';

/** The public register of decisions. */
@Controller('a-propos/registre')
export class RegisterController {
  constructor(private readonly register: PublicRegister) {}

  @Get()
  async show(): Promise<View> {
    return view(RegisterPage, { register: await this.register.read() });
  }
}

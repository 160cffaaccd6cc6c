import { classes } from '../document/classes.js';
import { Form, type FormProps } from './form.js';

/** The framed form in which people write. */
export function Composer({ class: extra, ...form }: FormProps) {
  return <Form {...form} class={classes('composeur', extra)} />;
}

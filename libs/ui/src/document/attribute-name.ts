/** A page uses the same few dozen names again and again: each is looked at once. Names come from code only. */
const known = new Map<string, string>([
  ['className', 'class'],
  ['htmlFor', 'for'],
]);

/** SVG keeps these as they are. */
const MIXED_CASE =
  /^(viewBox|preserveAspectRatio|pattern(Units|Transform|ContentUnits)|gradient(Units|Transform)|textLength)$/;
const WITH_HYPHEN = /^(stroke|fill|stop|clip|font|text|dominant)[A-Z]/;

/** The name as HTML and SVG write it. Throws on what the site's content policy would block. */
export function attributeName(key: string): string {
  return known.get(key) ?? remember(key, written(key));
}

function remember(key: string, name: string): string {
  known.set(key, name);
  return name;
}

function written(key: string): string {
  if (!/^[a-zA-Z][\w:.-]*$/.test(key)) throw new Error(`${key} cannot name an attribute`);
  if (key === 'style' || /^on/i.test(key))
    throw new Error(`${key}: inline code is forbidden by the site's policy`);
  if (MIXED_CASE.test(key)) return key;
  return WITH_HYPHEN.test(key)
    ? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : key.toLowerCase();
}

/** Enough for every use in the code in every time zone that people choose; beyond, all are made again. */
const MAX_KEPT = 2_000;

/**
 * Every Intl object of the product is made here, once per distinct use: making one costs tens of
 * microseconds, using one costs one.
 */
function cached<O extends object, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
  const known = new Map<string, F>();
  return (tag, options) => {
    const key = `${tag} ${JSON.stringify(options)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(tag, options);
    if (known.size >= MAX_KEPT) known.clear();
    known.set(key, made);
    return made;
  };
}

export const numberFormat = cached<Intl.NumberFormatOptions, Intl.NumberFormat>(
  (tag, options) => new Intl.NumberFormat(tag, options),
);

export const dateTimeFormat = cached<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
  (tag, options) => new Intl.DateTimeFormat(tag, options),
);

export const pluralRules = cached<Intl.PluralRulesOptions, Intl.PluralRules>(
  (tag, options) => new Intl.PluralRules(tag, options),
);

export const listFormat = cached<Intl.ListFormatOptions, Intl.ListFormat>(
  (tag, options) => new Intl.ListFormat(tag, options),
);

export const relativeTimeFormat = cached<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(
  (tag, options) => new Intl.RelativeTimeFormat(tag, options),
);

/** There are three patterns and colours: a fourth theme takes the first one's again. */
export function themeMark(theme: number | undefined): 1 | 2 | 3 | undefined {
  if (theme === undefined || !Number.isInteger(theme) || theme < 1) return undefined;
  return (((theme - 1) % 3) + 1) as 1 | 2 | 3;
}

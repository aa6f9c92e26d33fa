/** A unit that a number can be typed in, with its worth in the kind's own unit. */
export interface Unit {
  readonly name: string;
  readonly worth: number;
}

export const sizeUnits: readonly Unit[] = [
  { name: "B", worth: 1 },
  { name: "KB", worth: 1024 },
  { name: "MB", worth: 1024 ** 2 },
  { name: "GB", worth: 1024 ** 3 },
];

export const timeUnits: readonly Unit[] = [
  { name: "seconds", worth: 1 },
  { name: "minutes", worth: 60 },
  { name: "hours", worth: 3600 },
  { name: "days", worth: 86400 },
];

/** The largest unit in which an amount is a whole number. */
export function bestUnit(units: readonly Unit[], amount: number): Unit {
  const whole = units.filter(({ worth }) => amount !== 0 && amount % worth === 0);
  return whole[whole.length - 1] ?? (units[0] as Unit);
}

/** An amount as the number to show beside its unit. */
export const inUnit = (amount: number, unit: Unit): string => String(amount / unit.worth);

/** Whether a unit shows an amount in at most two decimals: 1.5 MB may stay, 1000 B are no fraction of 1 KB. */
export const isShort = (amount: number, unit: Unit): boolean =>
  /^\d+(\.\d{1,2})?$/.test(inUnit(amount, unit));

/** A typed number in a unit, as an amount; null where the text is no plain number. Commas part thousands only. */
export function amountOf(text: string, unit: Unit): number | null {
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text.trim())) return null;
  const amount = Number(text.replaceAll(",", "")) * unit.worth;
  return Number.isInteger(amount) ? amount : null;
}

/** A size as typed beside a unit, with that unit; text that says its unit itself as it is. */
export const spelledSize = (text: string, unit: Unit): string =>
  /^[\d.,]+$/.test(text.trim()) ? `${text.trim()} ${unit.name}` : text;

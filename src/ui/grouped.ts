let numbers: Intl.NumberFormat | undefined;

/** Numbers as every text of the page has them: 12,345. What writes them is made when the first is written. */
export const grouped = {
  format: (value: number | bigint): string => {
    numbers ??= new Intl.NumberFormat("en-GB");
    return numbers.format(value);
  },
};

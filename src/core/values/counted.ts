/** `1 step`, `1,200 steps`, `2 entries`: how many there are of something, in words. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

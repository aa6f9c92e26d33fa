/** Plain text as a PowerShell literal: for what tests themselves write, apart from the writer that they try. */
export const literal = (text: string): string =>
  `'${text.replace(/['\u2018\u2019\u201A\u201B]/g, "$&$&")}'`;

/** Text from outside as it may stand in a reply: printable ASCII and tabs (RFC 5321, 4.2: textstring). */
export const printable = (text: string): string => text.replace(/[^\t\x20-\x7e]/gu, "?");

/**
 * Text from outside as it may stand in a line of the client: no controls, so that no line can end early. Letters beyond
 * ASCII stay: SMTPUTF8 has them (RFC 6531).
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "?");

/** Somebody ended the work; it is no failure. */
export class Cancelled extends Error {}

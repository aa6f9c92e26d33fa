import type { Organisation } from "../../model";
import { type DesignRead, readDesign, writeDesign } from "../design";
import { Refusal } from "../fault";
import type { LinkForm } from "./form";
import { packedLink, unpackedLink } from "./packed";

export type LinkRead = DesignRead;

const form: LinkForm = {
  ...{ letter: "d", format: 1, held: "design", file: "a .portolan.json file" },
  // Some three thousand connectors.
  largest: 6 << 20,
};

/** A design as the fragment of an address, without the #. The same design gives the same text. */
export const writeLink = (organisation: Organisation): string =>
  packedLink(form, JSON.stringify(JSON.parse(writeDesign(organisation))));

/** Reads a fragment; a fault says why it cannot be. Nothing of a link is run, and no input throws. */
export function readLink(fragment: string): LinkRead {
  try {
    return readDesign(unpackedLink(form, fragment));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
}

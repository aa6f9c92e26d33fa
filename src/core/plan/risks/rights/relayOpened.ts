import { risk } from "../risk";
import { relayGained } from "./relay";

const code = "relay-opened";

/** Strangers outside may relay who might not before (R100, R104). */
export const relayOpened = risk({ code, find: (change) => relayGained(change, code, true) });

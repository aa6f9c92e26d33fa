import { risk } from "../risk";
import { relayGained } from "./relay";

const code = "relay-widened";

/** More may relay, and none of them outside (R100, R104). */
export const relayWidened = risk({ code, find: (change) => relayGained(change, code, false) });

import { parseIdentifier, printIdentifier } from "../../values";
import type { ScalarKind } from "./kind";
import { printing } from "./printing";
import { textual } from "./textual";

/** The certificate of a connector, as `<I>issuer<S>subject`. */
export const certificate = (): ScalarKind =>
  textual({
    type: "certificate",
    powerShellType: "SmtpX509Identifier",
    parse: printing(parseIdentifier, printIdentifier),
  });

import type { Risk } from "../risk";
import { credentialNeeded } from "./credentialNeeded";
import { passwordLost } from "./passwordLost";
import { smartHostPasswordClear } from "./smartHostPasswordClear";
import { smartHostSignInDropped } from "./smartHostSignInDropped";

export const sign: readonly Risk[] = [
  smartHostSignInDropped,
  smartHostPasswordClear,
  credentialNeeded,
  passwordLost,
];

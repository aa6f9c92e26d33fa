import { auth } from "./auth/list";
import { defaults } from "./default/list";
import { domain } from "./domain/list";
import { edge } from "./edge/list";
import { group } from "./group/list";
import { hybrid } from "./hybrid/list";
import { limits } from "./limits/list";
import { log } from "./log/list";
import { name } from "./name/list";
import { organisation } from "./organisation/list";
import { pair } from "./pair/list";
import { permission } from "./permission/list";
import { provider } from "./provider/list";
import { receive } from "./receive/list";
import type { Rule } from "./rule";
import { send } from "./send/list";
import { tls } from "./tls/list";

/** Every rule that stands, in the order in which rules.json begins its areas, then those on providers; an area is one line. */
export const rules: readonly Rule[] = [
  ...receive,
  ...pair,
  ...domain,
  ...permission,
  ...defaults,
  ...auth,
  ...edge,
  ...organisation,
  ...tls,
  ...limits,
  ...send,
  ...hybrid,
  ...group,
  ...name,
  ...log,
  ...provider,
];

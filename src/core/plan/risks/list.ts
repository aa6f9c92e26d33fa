import { hybrid } from "./hybrid/list";
import { reach } from "./reach/list";
import { receive } from "./receive/list";
import { rights } from "./rights/list";
import type { Risk } from "./risk";
import { route } from "./route/list";
import { sign } from "./sign/list";
import { tls } from "./tls/list";
import { whole } from "./whole/list";

/** Every risk that stands; an area is one line. */
export const risks: readonly Risk[] = [
  ...reach,
  ...rights,
  ...tls,
  ...receive,
  ...route,
  ...sign,
  ...hybrid,
  ...whole,
];

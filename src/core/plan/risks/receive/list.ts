import type { Risk } from "../risk";
import { defaultConnectorTouched } from "./defaultConnectorTouched";
import { defaultFqdnChanged } from "./defaultFqdnChanged";
import { greetingChanged } from "./greetingChanged";
import { receiveLimitLowered } from "./limitLowered";
import { loggingStopped } from "./loggingStopped";
import { recreated } from "./recreated";
import { renamed } from "./renamed";
import { roleChanged } from "./roleChanged";
import { receiveSizeLowered } from "./sizeLowered";
import { stricterProtocol } from "./stricterProtocol";

export const receive: readonly Risk[] = [
  receiveSizeLowered,
  receiveLimitLowered,
  stricterProtocol,
  greetingChanged,
  defaultFqdnChanged,
  defaultConnectorTouched,
  recreated,
  renamed,
  roleChanged,
  loggingStopped,
];

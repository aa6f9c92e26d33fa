/** The kinds that parameters are declared with: one factory each. */
export { boolean, switchOn } from "./boolean";
export { capabilities } from "./capabilities";
export { certificate } from "./certificate";
export { choice } from "./choice";
export { credential } from "./credential";
export { duration } from "./duration";
export { flags } from "./flags";
export { address, domain, fqdn } from "./hostName";
export { integer } from "./integer";
export { bindings, ranges } from "./network";
export { hosts, serverNames, spaces } from "./routing";
export { size } from "./size";
export { reference, text } from "./text";

/*
 * dsc: a configuration for the connector resources of the ExchangeDsc module, so that a design stays as it is.
 * One node a server for receive connectors; send connectors stand on the first server that sends.
 * Values become text through powershell/quote.ts alone; what a resource has no property for is told in a comment.
 * Names and types of properties: schema.ts, from the module's own schema (sources: exchangedsc-receive, exchangedsc-send).
 * Passwords are parameters of the configuration, never text.
 */
export { dscConfiguration } from "./configuration";

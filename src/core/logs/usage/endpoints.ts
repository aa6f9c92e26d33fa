import { type Binding, type IpAddress, parseAddress, printAddress } from "../../values";

/** The address of an endpoint as it is compared: without port, brackets and scope, IPv4 in IPv6 as IPv4 (R12, K9). */
export function addressIn(endpoint: string): string {
  const host = localIn(endpoint);
  const read = addressOf(host);
  return read ? printAddress(read) : host;
}

/** The address of an endpoint as it is written, without port and brackets. */
export function localIn(endpoint: string): string {
  const colon = endpoint.lastIndexOf(":");
  return endpoint.slice(0, Math.max(colon, 0)).replace(/^\[|\]$/g, "");
}

/** ::ffff:0:0/96 */
const mapped = 0xffffn;

/** An address of a log; undefined where it cannot be read. */
export function addressOf(text: string): IpAddress | undefined {
  const percent = text.indexOf("%");
  const read = parseAddress(percent < 0 ? text : text.slice(0, percent));
  if (!read.ok) return undefined;
  const { family, value } = read.value;
  if (family === 6 && value >> 32n === mapped) return { family: 4, value: value & 0xffffffffn };
  return { family, value };
}

/** The port of an endpoint; undefined where it has none. */
export function portIn(endpoint: string): number | undefined {
  const port = /:(\d{1,5})$/.exec(endpoint)?.[1];
  return port === undefined || Number(port) > 65_535 ? undefined : Number(port);
}

/** A local endpoint as the socket that it came in at; undefined where it cannot be read. */
export function listenOf(endpoint: string): Binding | undefined {
  const address = addressOf(localIn(endpoint));
  const port = portIn(endpoint);
  if (!address || port === undefined) return undefined;
  return { family: address.family, address: address.value, port };
}

/** The server that stands before the name of a receive connector (R11); empty where none does. */
export const serverIn = (connector: string): string =>
  connector.slice(0, Math.max(connector.indexOf("\\"), 0));

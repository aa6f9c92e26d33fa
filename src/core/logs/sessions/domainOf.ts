/** The domain of an address of mail without its case; empty where it has none: it is completed with one of ours. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}

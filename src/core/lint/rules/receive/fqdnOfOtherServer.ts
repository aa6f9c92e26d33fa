import { name, phrase, value } from "../../../finding";
import type { Organisation, Server } from "../../../model";
import { setting } from "../reading/telling/setting";
import { rule } from "../rule";

/** Banner, EHLO reply and Received header send whoever reads them to the wrong server (R36, R42). */
export const fqdnOfOtherServer = rule({
  code: "receive/fqdn-of-other-server",
  per: "receiver",
  needs: ["servers with FQDN"],
  *find({ organisation, receivers }) {
    for (const receiver of receivers) {
      const { explicit } = receiver.connector;
      const said = Object.hasOwn(explicit, "Fqdn") ? explicit.Fqdn : undefined;
      if (typeof said !== "string") continue;
      // A name that several servers bear is a shared one.
      const [other, ...more] = bearersOf(organisation, said);
      if (!other || more.length > 0 || other === receiver.server) continue;
      const { fqdn } = receiver.server;
      yield {
        receiver,
        parameter: "Fqdn",
        fill: { server: name(other.name) },
        measured: { values: [said.toLowerCase()] },
        fixes: fqdn ? [setting(receiver, phrase`Use ${value(fqdn)}`, false, { Fqdn: fqdn })] : [],
      };
    }
  },
});

const kept = new WeakMap<Organisation["servers"], ReadonlyMap<string, readonly Server[]>>();
const none: readonly Server[] = [];

function bearersOf({ servers }: Pick<Organisation, "servers">, fqdn: string): readonly Server[] {
  let known = kept.get(servers);
  if (!known) {
    const made = new Map<string, Server[]>();
    for (const server of Object.values(servers)) {
      const key = keyOf(server.fqdn ?? "");
      const list = made.get(key);
      if (list) list.push(server);
      else made.set(key, [server]);
    }
    made.delete("");
    known = made;
    kept.set(servers, made);
  }
  return known.get(keyOf(fqdn)) ?? none;
}

const keyOf = (fqdn: string): string => fqdn.trim().toLowerCase().replace(/\.$/, "");

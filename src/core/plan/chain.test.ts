import { expect, it } from "vitest";
import { caseOrganisation } from "../../testing/caseOrganisation";
import type { Connector } from "../model";
import { creating } from "./chain";

const place = {
  ...{ Name: "Relay", Server: "EX01", TransportRole: "FrontendTransport" },
  ...{ Bindings: ["0.0.0.0:25"], RemoteIPRanges: ["10.1.0.0/16"] },
  ...{ PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] },
};
const relay = {
  ...{ connector: "EX01\\Relay", user: "NT AUTHORITY\\ANONYMOUS LOGON" },
  ...{ rights: ["ms-Exch-SMTP-Accept-Any-Recipient"], deny: false },
};

function chainOf(more: object, permissions: readonly (typeof relay)[]) {
  const organisation = caseOrganisation({ connectors: [{ ...place, ...more }], permissions });
  const connector = Object.values(organisation.connectors)[0] as Connector;
  return { connector, chain: creating(organisation, connector) };
}

it("makes whole at once what New- can make whole", () => {
  const { connector, chain } = chainOf({}, []);
  expect(chain).toEqual([null, connector]);
});

it("begins dark, sets what only Set- takes, grants, and switches on", () => {
  const { connector, chain } = chainOf({ BareLinefeedRejectionEnabled: true }, [relay]);
  const enabled = chain.map((each) => each?.explicit.Enabled);
  expect(enabled).toEqual([undefined, false, false, false, undefined]);
  expect(chain[1]).toMatchObject({ permissions: [] });
  expect(chain[1]?.explicit).not.toHaveProperty("BareLinefeedRejectionEnabled");
  expect(chain[2]?.explicit).toHaveProperty("BareLinefeedRejectionEnabled", true);
  expect(chain[3]).toMatchObject({ permissions: [expect.objectContaining({ deny: false })] });
  expect(chain[4]).toEqual(connector);
});

it("does not switch on what is to be off", () => {
  const { connector, chain } = chainOf({ Enabled: false }, [relay]);
  expect(chain).toHaveLength(3);
  expect(chain.at(-1)).toEqual(connector);
});

import "../../../../testing/seed";
import fc from "fast-check";
import { expect, test } from "vitest";
import { caseOrganisation } from "../../../../testing/caseOrganisation";
import type { Organisation, Server } from "../../../model";
import { receiversOf, select } from "../../../simulate";
import { type Binding, parseBinding } from "../../../values";
import { rangeRedundant } from "./rangeRedundant";

const span = 12;
const address = fc.integer({ min: 0, max: span - 1 });
const range = fc
  .tuple(address, address)
  .map(([a, b]) => `10.0.0.${Math.min(a, b)}-10.0.0.${Math.max(a, b)}`);
const connector = fc.record({
  Enabled: fc.boolean(),
  Bindings: fc.uniqueArray(fc.constantFrom("0.0.0.0:25", "10.9.0.1:25", "10.9.0.2:25", "[::]:25"), {
    minLength: 1,
    maxLength: 2,
  }),
  RemoteIPRanges: fc.array(
    fc.oneof({ weight: 9, arbitrary: range }, fc.constant("2001:db8::/64")),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
});
const connectors = fc.array(connector, { minLength: 1, maxLength: 4 });

const locals = ["10.9.0.1:25", "10.9.0.2:25", "10.9.0.3:25", "[2001:db8::9]:25"].flatMap(
  (text): Binding[] => {
    const binding = parseBinding(text);
    return binding.ok ? [binding.value] : [];
  },
);

/** Who takes each address at each local address of the server. */
function takers(organisation: Organisation, server: Server): readonly string[] {
  return locals.flatMap((listen) => {
    const first = listen.family === 4 ? 10n << 24n : 0x20010db8n << 96n;
    return Array.from({ length: span }, (_, at) => {
      const from = { family: listen.family, value: first + BigInt(at) };
      const { winner, tie } = select(organisation, server, listen, from);
      const who = tie.length > 0 ? tie : [winner];
      return who
        .map((each) => each?.connector.id)
        .sort()
        .join();
    });
  });
}

test("a range is told exactly where leaving it out changes for no address who takes it", () => {
  fc.assert(
    fc.property(connectors, (given) => {
      const organisation = caseOrganisation({
        servers: [{ name: "EX01", addresses: ["10.9.0.1", "10.9.0.2", "10.9.0.3", "2001:db8::9"] }],
        connectors: given.map((each, index) => ({
          kind: "receive",
          Name: `C${index}`,
          Server: "EX01",
          TransportRole: "FrontendTransport",
          ...each,
        })),
      });
      const server = organisation.servers.EX01 as Server;
      const receivers = receiversOf(organisation, server);
      const unit = { organisation, receivers, senders: [], server };
      const told = new Set(
        [...rangeRedundant.find(unit)].map(
          ({ receiver, row }) =>
            `${receiver?.connector.id} ${receiver?.members("RemoteIPRanges")[row ?? -1]}`,
        ),
      );
      const before = takers(organisation, server);
      const expected = new Set<string>();
      for (const { connector: each, enabled } of receivers) {
        // Only a connector that takes some address for certain is looked at.
        if (!enabled || !before.includes(each.id)) continue;
        const ranges = each.explicit.RemoteIPRanges as readonly string[];
        if (ranges.length < 2) continue;
        for (const [row, text] of ranges.entries()) {
          const left = ranges.filter((_, at) => at !== row);
          const without = {
            ...organisation,
            connectors: {
              ...organisation.connectors,
              [each.id]: { ...each, explicit: { ...each.explicit, RemoteIPRanges: left } },
            },
          };
          if (takers(without, server).join(";") === before.join(";"))
            expected.add(`${each.id} ${text}`);
        }
      }
      expect([...told].sort()).toEqual([...expected].sort());
    }),
    { numRuns: 400 },
  );
});

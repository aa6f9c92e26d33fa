import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const longAddressesOnEdge = refusal({
  code: "refused/long-addresses-on-edge",
  of: "receive",
  reads: ["LongAddressesEnabled"],
  cites: ["V11"],
  examples: {
    refused: [{ role: "Edge", explicit: { LongAddressesEnabled: true } }],
    accepted: [{ explicit: { LongAddressesEnabled: true } }],
  },
  *find(subject) {
    if (subject.server?.role !== "Edge" || subject.value("LongAddressesEnabled") !== true) return;
    yield {
      what: phrase`Long addresses cannot be taken on an Edge server.`,
      why: phrase`${parameterName("LongAddressesEnabled")} exists for Mailbox servers. The cmdlet refuses it here.`,
      mend: phrase`Turn ${parameterName("LongAddressesEnabled")} off.`,
      fixes: [setting(subject, phrase`Turn it off`, true, { LongAddressesEnabled: false })],
    };
  },
});

export const legacyServersOnEdge = refusal({
  code: "refused/legacy-servers-on-edge",
  of: "receive",
  reads: ["PermissionGroups"],
  cites: ["V16"],
  examples: {
    refused: [{ role: "Edge", explicit: { PermissionGroups: ["ExchangeLegacyServers"] } }],
    accepted: [{ explicit: { PermissionGroups: ["ExchangeLegacyServers"] } }],
  },
  *find(subject) {
    const groups = subject.members("PermissionGroups");
    if (subject.server?.role !== "Edge" || !groups.includes("ExchangeLegacyServers")) return;
    yield {
      what: phrase`ExchangeLegacyServers does not exist on an Edge server.`,
      why: phrase`The group is known on Mailbox servers only. The cmdlet refuses it here.`,
      mend: phrase`Take ExchangeLegacyServers out of ${parameterName("PermissionGroups")}.`,
      fixes: [
        setting(subject, phrase`Take it out`, true, {
          PermissionGroups: groups.filter((each) => each !== "ExchangeLegacyServers"),
        }),
      ],
    };
  },
});

export const suppressOnEdge = refusal({
  code: "refused/suppress-x-anonymoustls-on-edge",
  of: "receive",
  reads: ["SuppressXAnonymousTls"],
  cites: ["V19"],
  examples: {
    refused: [{ role: "Edge", explicit: { SuppressXAnonymousTls: true } }],
    accepted: [{ role: "Edge", explicit: { SuppressXAnonymousTls: false } }],
  },
  *find(subject) {
    if (subject.server?.role !== "Edge" || subject.value("SuppressXAnonymousTls") !== true) return;
    yield {
      what: phrase`X-ANONYMOUSTLS cannot be suppressed on an Edge server.`,
      why: phrase`The setting is for Mailbox servers whose mail passes a WAN optimiser. The cmdlet was seen to refuse it on Edge.`,
      mend: phrase`Turn ${parameterName("SuppressXAnonymousTls")} off.`,
      fixes: [setting(subject, phrase`Turn it off`, true, { SuppressXAnonymousTls: false })],
    };
  },
});

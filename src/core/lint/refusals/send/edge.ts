import { parameterName, phrase, value } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const dashesAlone = refusal({
  code: "refused/double-dash-space",
  of: "send",
  reads: ["AddressSpaces", "SmartHosts"],
  cites: ["S214", "S45"],
  examples: {
    refused: [
      { explicit: { AddressSpaces: ["SMTP:--;1"] } },
      { role: "Edge", explicit: { AddressSpaces: ["SMTP:--;1", "SMTP:*;1"] } },
    ],
    accepted: [{ role: "Edge", explicit: { AddressSpaces: ["SMTP:--;1"] } }],
  },
  *find(subject) {
    const spaces = subject.members("AddressSpaces");
    const hosts = subject.members("SmartHosts");
    const row = spaces.findIndex((each) => /^smtp:--;/i.test(each));
    const alone = (list: readonly string[]) => list.length === 1;
    const fine = subject.server?.role === "Edge";
    if (row >= 0 && !(fine && alone(spaces)))
      yield {
        row,
        what: phrase`${value("--")} stands on Edge servers only, and alone.`,
        why: phrase`It means all domains of the organisation, as EdgeSync writes it. Elsewhere it was seen to be refused.`,
        mend: phrase`Name the domains.`,
      };
    if (hosts.includes("--") && !(fine && alone(hosts)))
      yield {
        parameter: "SmartHosts",
        row: hosts.indexOf("--"),
        what: phrase`${value("--")} stands on Edge servers only, and alone.`,
        why: phrase`As a smart host it means all Mailbox servers of the subscribed site. Elsewhere it was seen to be refused.`,
        mend: phrase`Name the smart host.`,
      };
  },
});

export const proxyOnEdge = refusal({
  code: "refused/frontend-proxy-on-edge",
  of: "send",
  reads: ["FrontendProxyEnabled"],
  cites: ["S215"],
  examples: {
    refused: [{ role: "Edge", explicit: { FrontendProxyEnabled: true } }],
    accepted: [{ explicit: { FrontendProxyEnabled: true } }],
  },
  *find(subject) {
    if (subject.server?.role !== "Edge" || subject.value("FrontendProxyEnabled") !== true) return;
    yield {
      what: phrase`An Edge server has no front end to send through.`,
      why: phrase`${parameterName("FrontendProxyEnabled")} was seen to be refused on a connector of an Edge server.`,
      mend: phrase`Turn ${parameterName("FrontendProxyEnabled")} off.`,
      fixes: [setting(subject, phrase`Turn it off`, true, { FrontendProxyEnabled: false })],
    };
  },
});

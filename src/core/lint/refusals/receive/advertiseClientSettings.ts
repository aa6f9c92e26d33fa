import { parameterName, phrase } from "../../../finding";
import { refusal, setting } from "../../refusal";

export const advertiseClientSettings = refusal({
  code: "refused/advertise-without-exchange-users",
  of: "receive",
  reads: ["AdvertiseClientSettings", "PermissionGroups"],
  cites: ["V12"],
  examples: {
    refused: [
      { explicit: { AdvertiseClientSettings: true, PermissionGroups: ["AnonymousUsers"] } },
    ],
    accepted: [
      { explicit: { AdvertiseClientSettings: true, PermissionGroups: ["ExchangeUsers"] } },
    ],
  },
  *find(subject) {
    const groups = subject.value("PermissionGroups");
    if (subject.value("AdvertiseClientSettings") !== true || !Array.isArray(groups)) return;
    if (groups.includes("ExchangeUsers")) return;
    yield {
      what: phrase`Settings are shown to users who may not use this connector.`,
      why: phrase`${parameterName("AdvertiseClientSettings")} was seen to be refused without the group ExchangeUsers.`,
      mend: phrase`Add ExchangeUsers to ${parameterName("PermissionGroups")}, or turn ${parameterName("AdvertiseClientSettings")} off.`,
      fixes: [
        setting(subject, phrase`Stop showing settings`, true, { AdvertiseClientSettings: false }),
      ],
    };
  },
});

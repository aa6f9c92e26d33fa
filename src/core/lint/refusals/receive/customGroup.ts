import { parameterName, phrase } from "../../../finding";
import { refusal } from "../../refusal";

export const customGroup = refusal({
  code: "refused/permission-group-custom",
  of: "receive",
  reads: ["PermissionGroups"],
  cites: ["V17"],
  severity: "advice",
  examples: {
    refused: [{ explicit: { PermissionGroups: ["AnonymousUsers", "Custom"] } }],
    accepted: [{ explicit: { PermissionGroups: ["AnonymousUsers"] } }],
  },
  *find(subject) {
    if (!subject.members("PermissionGroups").includes("Custom")) return;
    yield {
      what: phrase`Custom is shown by Exchange, not set.`,
      why: phrase`It says that rights differ from those of the groups. Sources differ on whether it may be written, so the script leaves it out of ${parameterName("PermissionGroups")}; the rights themselves are written with Add-ADPermission where they are known.`,
      mend: phrase`Import the permissions too, so that the script can give them.`,
    };
  },
});

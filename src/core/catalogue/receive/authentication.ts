import { contested, declaring, documented, inferred } from "../declare";
import { boolean, choice, flags } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("receive", "authentication");

/** How clients prove who they are. */
export const authentication: readonly Parameter[] = [
  declare({
    name: "AuthMechanism",
    kind: flags(
      [
        option("None", "None", "No encryption and no sign-in are offered; stands alone."),
        option("Tls", "TLS", "STARTTLS is offered where the server has a usable certificate."),
        option(
          "Integrated",
          "Integrated Windows",
          "Sign-in by NTLM, and by Kerberos if turned on.",
        ),
        option("BasicAuth", "Basic", "Sign-in with name and password, readable without TLS."),
        option("BasicAuthRequireTLS", "Basic, only after TLS", "Basic is offered once TLS is on."),
        option(
          "ExchangeServer",
          "Exchange server",
          "Exchange servers prove themselves to each other.",
        ),
        option(
          "ExternalAuthoritative",
          "Externally secured",
          "Every client is trusted as if it had signed in; something else must guard the path.",
        ),
      ],
      "AuthMechanisms",
    ),
    label: "Authentication",
    help: "What the connector offers clients: TLS, kinds of sign-in, or trust without sign-in.",
    defaults: [
      documented(["Tls"], "R30", { usage: ["Custom", "Internet", "Partner"] }),
      documented(["ExchangeServer", "Tls"], "R30", { usage: ["Internal"] }),
      documented(["BasicAuth", "BasicAuthRequireTLS", "Integrated", "Tls"], "R30", {
        usage: ["Client"],
      }),
      contested(
        ["BasicAuth", "BasicAuthRequireTLS", "ExchangeServer", "Integrated", "Tls"],
        "usage-missing",
        { role: "Mailbox" },
      ),
      contested(["ExchangeServer", "Tls"], "usage-missing", { role: "Edge" }),
    ],
    essential: ["Custom", "Internal", "Internet", "Partner", "Client"],
    cites: ["V1", "V2", "V4", "receive-connectors"],
  }),
  declare({
    name: "EnableAuthGSSAPI",
    kind: boolean(),
    label: "Kerberos",
    help: "With Integrated sign-in, offers Kerberos beside NTLM.",
    defaults: [
      inferred(true, "receive-export-2019", { usage: ["Client"] }),
      inferred(false, "receive-export-2019"),
    ],
    needs: [{ parameter: "AuthMechanism", has: "Integrated", source: "new-receiveconnector" }],
  }),
  declare({
    name: "ExtendedProtectionPolicy",
    kind: choice(
      [
        option("None", "Off", "Integrated sign-in is not tied to the TLS session."),
        option(
          "Allow",
          "Where the client can",
          "Clients that know it use it; others sign in without.",
        ),
        option("Require", "Required", "Clients that do not know it cannot sign in."),
      ],
      "ExtendedProtectionPolicySetting",
    ),
    label: "Extended Protection",
    help: "Ties Integrated sign-in to its TLS session, so that a stolen one cannot be passed on.",
    defaults: [documented("None", "new-receiveconnector")],
    needs: [{ parameter: "RequireTLS", is: [true], source: "V8" }],
    cites: ["V8"],
  }),
  declare({
    name: "AdvertiseClientSettings",
    kind: boolean(),
    label: "Show SMTP settings to users",
    help: "Shows this connector's name, port and sign-in to users in Outlook on the web.",
    defaults: [documented(false, "new-receiveconnector")],
    needs: [{ parameter: "PermissionGroups", has: "ExchangeUsers", source: "V12" }],
    sets: ["Custom", "Internet", "Partner", "Internal", "Client"],
    cites: ["V12"],
  }),
];

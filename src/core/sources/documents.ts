import type { Source } from "./source";
import type { Standing } from "./standing";

const cmdlet = (title: string, section?: string): Source => ({
  title,
  ...(section && { section }),
  url: `https://learn.microsoft.com/powershell/module/exchangepowershell/${title.toLowerCase()}`,
  standing: "documented",
});

const learn = (title: string, path: string, section?: string): Source => ({
  title,
  ...(section && { section }),
  url: `https://learn.microsoft.com/exchange/${path}`,
  standing: "documented",
});

/** Seen on servers only: there is no page to open. */
const seen = (title: string, section?: string, standing: Standing = "observed"): Source => ({
  title,
  ...(section && { section }),
  standing,
});

const exchangeDsc = (resource: string): Source => ({
  title: "ExchangeDsc 2.0.0",
  section: resource,
  url: `https://github.com/dsccommunity/ExchangeDsc/tree/main/source/DSCResources/DSC_${resource}`,
  standing: "documented",
});

/** Public documents and observations. Keys are cited by the catalogue, rules and replies; add one where a new fact needs it. */
export const documents = {
  "new-receiveconnector": cmdlet("New-ReceiveConnector"),
  "set-receiveconnector": cmdlet("Set-ReceiveConnector"),
  "remove-receiveconnector": cmdlet("Remove-ReceiveConnector"),
  "new-sendconnector": cmdlet("New-SendConnector"),
  "set-sendconnector": cmdlet("Set-SendConnector"),
  "remove-sendconnector": cmdlet("Remove-SendConnector"),
  "elastic-common-schema": {
    title: "Elastic Common Schema 8.11",
    section: "Field reference",
    url: "https://www.elastic.co/guide/en/ecs/8.11/ecs-field-reference.html",
    standing: "documented",
  },
  "exchangedsc-receive": exchangeDsc("ExchReceiveConnector"),
  "exchangedsc-send": exchangeDsc("ExchSendConnector"),
  "receive-connectors": learn("Receive connectors", "mail-flow/connectors/receive-connectors"),
  "receive-connector-bindings": learn(
    "Receive connectors",
    "mail-flow/connectors/receive-connectors",
    "Local address bindings",
  ),
  "receive-connector-groups": learn(
    "Receive connectors",
    "mail-flow/connectors/receive-connectors",
    "Permission groups",
  ),
  "receive-connector-rights": learn(
    "Receive connectors",
    "mail-flow/connectors/receive-connectors",
    "Permissions",
  ),
  "send-connectors": learn("Send connectors", "mail-flow/connectors/send-connectors"),
  "anonymous-relay": learn(
    "Allow anonymous relay on Exchange servers",
    "mail-flow/connectors/allow-anonymous-relay",
  ),
  "protocol-logging": learn("Protocol logging", "mail-flow/connectors/protocol-logging"),
  "message-rate-limits": learn(
    "Message rate limits and throttling",
    "mail-flow/message-rate-limits",
  ),
  "receive-export-2019": seen("Default Receive connectors of an Exchange 2019 server", "Export"),
  "send-export": seen("A Send connector of a server in use", "Export"),
  "receive-behaviour": seen("Behaviour of Exchange 15.0", "New-ReceiveConnector"),
  "usage-missing": seen(
    "Behaviour of Exchange 15.0",
    "New-ReceiveConnector without a usage",
    "disputed",
  ),
  "provider-facts": seen(
    "What mail providers, gateways and networks expect",
    "Each with its month and standing",
  ),
} as const satisfies Record<string, Source>;

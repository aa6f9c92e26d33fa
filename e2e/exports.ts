import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file as a person chooses it. */
export interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const file = (name: string, content: string | Buffer): Given => ({
  name,
  mimeType: "text/xml",
  buffer: Buffer.from(content),
});

type Property = string | boolean | readonly string[];

/** What Export-Clixml writes of objects of a remote session, with the properties given. */
export function clixml(
  ...objects: readonly { type: string; properties: Readonly<Record<string, Property>> }[]
): string {
  const all = objects.map(
    ({ type, properties }, index) => `  <Obj RefId="${index * 100}">
    <TN RefId="${index}"><T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.${type}</T><T>Deserialized.System.Object</T></TN>
    <Props>
${Object.entries(properties)
  .map(([name, value], at) => `      ${written(name, value, index * 100 + at + 1)}`)
  .join("\n")}
    </Props>
  </Obj>`,
  );
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n${all.join("\n")}\n</Objs>`;
}

function written(name: string, value: Property, id: number): string {
  if (typeof value === "boolean") return `<B N="${name}">${value}</B>`;
  if (typeof value === "string") return `<S N="${name}">${value}</S>`;
  const items = value.map((each) => `<S>${each}</S>`).join("");
  return `<Obj N="${name}" RefId="${id}"><LST>${items}</LST></Obj>`;
}

export const relay = {
  type: "ReceiveConnector",
  properties: {
    Name: "Relay scanners",
    Server: "EX01",
    Identity: "EX01\\Relay scanners",
    Bindings: ["0.0.0.0:25"],
    RemoteIPRanges: ["10.20.4.11", "10.20.4.12"],
    TransportRole: "FrontendTransport",
    MaxMessageSize: "36 MB (37,748,736 bytes)",
    Guid: "5d2f6f0e-0d5e-4b5d-a7b0-2f4a1c0f9b11",
    MadeUpByNobody: "x",
  },
} as const;

export const toPartner = {
  type: "SmtpSendConnectorConfig",
  properties: {
    Name: "To partner.example",
    Identity: "To partner.example",
    AddressSpaces: ["SMTP:partner.example;1"],
    SmartHosts: ["mail.partner.example"],
    DNSRoutingEnabled: false,
    SourceTransportServers: ["EX01"],
    Enabled: true,
  },
} as const;

const folder = fileURLToPath(new URL("../../shared/samples/", import.meta.url));

/** Real exports, where they lie beside the repository; they are read in place. */
export const samples = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".clixml"))
      .map((name) => folder + name)
  : [];

import { declaring, documented, observed } from "../declare";
import { boolean, choice, reference, text } from "../kinds";
import { option } from "../options";
import type { Parameter } from "../parameter";

const declare = declaring("receive", "protocol");

/** An extension that the EHLO reply offers: on and off are all there is to say. */
const extension = (name: string, label: string, help: string): Parameter =>
  declare({
    name,
    kind: boolean(),
    label,
    help,
    defaults: [documented(true, "new-receiveconnector")],
  });

const rejecting = (name: string, label: string, help: string): Parameter =>
  declare({
    name,
    kind: boolean(),
    label,
    help,
    defaults: [documented(false, "new-receiveconnector")],
  });

/** What the connector says, offers and insists on in the SMTP conversation. */
export const protocol: readonly Parameter[] = [
  declare({
    name: "Banner",
    kind: text({}),
    label: "SMTP banner",
    help: "First line that a client sees, in place of the usual one. Starts with 220.",
    defaults: [documented("", "new-receiveconnector")],
    cites: ["V14"],
  }),
  declare({
    name: "SizeEnabled",
    kind: choice(
      [
        option("Enabled", "With the limit", "SIZE is offered with the maximum message size."),
        option("Disabled", "Off", "SIZE is not offered."),
        option(
          "EnabledwithoutValue",
          "Without the limit",
          "SIZE is offered bare; servers that signed in may pass the limit.",
        ),
      ],
      "SizeMode",
    ),
    label: "SIZE",
    help: "Whether the EHLO reply tells the maximum message size, so that clients need not try.",
    defaults: [
      observed("EnabledwithoutValue", "receive-behaviour", {
        usage: ["Internal"],
        role: "Mailbox",
      }),
      documented("Enabled", "new-receiveconnector", { usage: ["Internal"] }),
      documented("Enabled", "new-receiveconnector"),
    ],
  }),
  rejecting(
    "RequireEHLODomain",
    "Require a name in EHLO",
    "Refuses HELO and EHLO without a name; the client may try again.",
  ),
  rejecting(
    "RejectSingleLabelRecipientDomains",
    "Refuse single-label domains",
    "Refuses recipients such as kim@corp, whose domain has no dot.",
  ),
  rejecting(
    "RejectReservedTopLevelRecipientDomains",
    "Refuse reserved top-level domains",
    "Refuses recipients under .test, .example, .invalid and .localhost.",
  ),
  rejecting(
    "RejectReservedSecondLevelRecipientDomains",
    "Refuse reserved second-level domains",
    "Refuses recipients in example.com, example.net and example.org.",
  ),
  declare({
    name: "BareLinefeedRejectionEnabled",
    cmdlets: ["Set"],
    kind: boolean(),
    label: "Refuse bare line feeds",
    help: "Refuses messages with lone line feeds in DATA, which can hide a second message.",
    defaults: [documented(false, "set-receiveconnector")],
  }),
  extension("PipeliningEnabled", "PIPELINING", "Lets clients send several commands at a time."),
  extension("ChunkingEnabled", "CHUNKING", "Lets clients send the message in parts with BDAT."),
  declare({
    name: "BinaryMimeEnabled",
    kind: boolean(),
    label: "BINARYMIME",
    help: "Lets clients send binary content as it is; needs CHUNKING.",
    defaults: [documented(true, "new-receiveconnector")],
    needs: [{ parameter: "ChunkingEnabled", is: [true], source: "V10" }],
    cites: ["V10"],
  }),
  extension("EightBitMimeEnabled", "8BITMIME", "Lets clients send 8-bit text as it is."),
  extension(
    "DeliveryStatusNotificationEnabled",
    "DSN",
    "Lets clients ask for a report when a message is delivered, delayed or refused.",
  ),
  extension(
    "EnhancedStatusCodesEnabled",
    "ENHANCEDSTATUSCODES",
    "Adds codes such as 5.7.1 to replies, which name the reason.",
  ),
  declare({
    name: "LongAddressesEnabled",
    kind: boolean(),
    label: "XLONGADDR",
    help: "Accepts X.400 addresses of up to 1,860 characters; Transport service only.",
    defaults: [documented(false, "new-receiveconnector")],
    edge: "not",
    cites: ["V11"],
  }),
  declare({
    name: "OrarEnabled",
    kind: boolean(),
    label: "XORAR",
    help: "Lets the sender name another recipient in case the first cannot be reached.",
    defaults: [documented(false, "new-receiveconnector")],
  }),
  declare({
    name: "DefaultDomain",
    kind: reference("AcceptedDomainIdParameter"),
    label: "Default domain",
    help: "Accepted domain that stands in where an address comes without one.",
    defaults: [observed(null, "receive-export-2019")],
  }),
  declare({
    name: "SmtpUtf8Enabled",
    cmdlets: ["Set"],
    kind: boolean(),
    label: "SMTPUTF8",
    help: "Offers addresses with letters beyond ASCII. Reserved for Microsoft.",
    defaults: [observed(true, "receive-export-2019")],
    reserved: true,
  }),
];

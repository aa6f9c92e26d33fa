import { phrase, value } from "../../../finding";
import { isMulticastOrBroadcast, parseBinding } from "../../../values";
import { refusal } from "../../refusal";

/** What most connectors say is known without reading it. */
const everyAddress = /^(?:0\.0\.0\.0|\[::\]):/;

export const bindingAddress = refusal({
  code: "refused/binding-to-multicast",
  of: "receive",
  reads: ["Bindings"],
  cites: ["V15"],
  examples: {
    refused: [
      { explicit: { Bindings: ["224.0.0.1:25"] } },
      { explicit: { Bindings: ["255.255.255.255:25"] } },
      { explicit: { Bindings: ["0.0.0.0:25", "[ff02::1]:25"] } },
    ],
    accepted: [{ explicit: { Bindings: ["10.0.0.11:25", "[::]:25"] } }],
  },
  *find(subject) {
    for (const [row, text] of subject.members("Bindings").entries()) {
      if (everyAddress.test(text)) continue;
      const binding = parseBinding(text);
      if (!binding.ok || !isMulticastOrBroadcast(binding.value)) continue;
      yield {
        row,
        what: phrase`${value(text)} is no address that a server can listen on.`,
        why: phrase`Multicast and broadcast addresses belong to no adapter. The cmdlet was seen to refuse them.`,
        mend: phrase`Use an address of the server, or ${value("0.0.0.0")} for all of them.`,
      };
    }
  },
});

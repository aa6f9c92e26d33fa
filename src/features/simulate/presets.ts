import {
  emptyInbound,
  emptyOutbound,
  type InboundForm,
  type OutboundForm,
  type QuestionForm,
} from "../../components/Question/question";
import type { Organisation } from "../../core/model";
import { ownDomain } from "../../core/simulate";
import { endpointsOf, firstEndpoint } from "./endpoints";

/** A question in plain words, filled in for the open organisation. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly form: QuestionForm;
}

/** Documentation addresses (RFC 5737): nobody's in particular. */
const stranger = "203.0.113.9";
const inside = "10.99.0.7";

/** Questions that administrators ask first. Empty where no server listens anywhere. */
export function presetsOf(organisation: Organisation, direction: "in" | "out"): readonly Preset[] {
  const own = ownDomain(organisation) ?? "our-domain.example";
  if (direction === "out") return outbound(own);
  const first = firstEndpoint(organisation);
  if (!first) return [];
  const endpoints = endpointsOf(organisation, first.server);
  const at = (port: number): string =>
    endpoints.find((each) => each.endsWith(`:${port}`)) ?? first.listen;
  const ask = (said: Partial<InboundForm>): InboundForm => ({
    ...emptyInbound,
    server: first.server.name,
    listen: at(25),
    from: stranger,
    mail: "someone@far.example",
    rcpt: `someone@${own}`,
    ...said,
  });
  return [
    { id: "in-mail", label: "Mail from the Internet to us", form: ask({ tls: "starttls" }) },
    {
      id: "in-relay",
      label: "A stranger tries to relay",
      form: ask({ rcpt: "victim@elsewhere.example" }),
    },
    {
      id: "in-device",
      label: "A device inside sends to the outside",
      form: ask({ from: inside, mail: `scanner@${own}`, rcpt: "someone@far.example" }),
    },
    {
      id: "in-user",
      label: "A user signs in and sends",
      form: ask({
        listen: at(587),
        from: inside,
        tls: "starttls",
        auth: "basic",
        mail: `user@${own}`,
        rcpt: "someone@far.example",
      }),
    },
    {
      id: "in-large",
      label: "A message of 50 MB",
      form: ask({ tls: "starttls", size: "50 MB" }),
    },
  ];
}

function outbound(own: string): readonly Preset[] {
  const ask = (said: Partial<OutboundForm>): OutboundForm => ({
    ...emptyOutbound,
    mail: `user@${own}`,
    rcpt: "someone@far.example",
    ...said,
  });
  return [
    { id: "out-mail", label: "Mail to the Internet", form: ask({}) },
    { id: "out-silent", label: "Port 25 is blocked", form: ask({ port: "silent" }) },
    { id: "out-clear", label: "The other side offers no TLS", form: ask({ starttls: false }) },
    {
      id: "out-expired",
      label: "Their certificate has expired",
      form: ask({ expired: true }),
    },
    { id: "out-large", label: "A message of 50 MB", form: ask({ size: "50 MB" }) },
  ];
}

/** What is asked when nobody has asked yet. */
export const firstQuestion = (organisation: Organisation, direction: "in" | "out"): QuestionForm =>
  presetsOf(organisation, direction)[0]?.form ??
  (direction === "in" ? emptyInbound : emptyOutbound);

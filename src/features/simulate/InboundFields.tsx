import { useId, useMemo } from "react";
import type { Faults, InboundForm } from "../../components/Question/question";
import { type Organisation, orderedServers } from "../../core/model";
import { acceptedDomainFor } from "../../core/simulate";
import { contains, parseAddress, parseRange } from "../../core/values";
import { Checkbox } from "../../ui/Checkbox";
import { Segmented } from "../../ui/Segmented";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { endpointsOf } from "./endpoints";
import { Group, Labelled, TextRow } from "./Labelled";

interface Props {
  readonly form: InboundForm;
  readonly faults: Faults;
  readonly organisation: Organisation;
  readonly onChange: (next: InboundForm) => void;
}

/** Who connects, where to, how protected, with which message. */
export function InboundFields({ form, faults, organisation, onChange }: Props) {
  const list = useId();
  const servers = orderedServers(organisation);
  const server = servers.find(({ name }) => name === form.server);
  const endpoints = useMemo(
    () => (server ? endpointsOf(organisation, server) : []),
    [organisation, server],
  );
  const put = (said: Partial<InboundForm>) => onChange({ ...form, ...said });
  return (
    <>
      <Group title="Client">
        <TextRow
          label="Address"
          fault={faults.from}
          help={networkOf(organisation, form.from) ?? undefined}
          mono
          value={form.from}
          onChange={(from) => put({ from })}
        />
        <TextRow
          label="EHLO name"
          mono
          placeholder={form.from ? `[${form.from}]` : ""}
          value={form.ehlo}
          onChange={(ehlo) => put({ ehlo })}
        />
      </Group>
      <Group title="Connects to">
        <Labelled label="Server" fault={faults.server} empty={form.server === ""}>
          {({ id }) => (
            <Select
              id={id}
              aria-label="Server"
              value={form.server}
              placeholder="Choose a server"
              options={servers.map(({ name }) => ({ value: name, label: name }))}
              onChange={(name) => {
                const next = servers.find((each) => each.name === name);
                const [first = form.listen] = next ? endpointsOf(organisation, next) : [];
                put({ server: name, listen: first });
              }}
            />
          )}
        </Labelled>
        <Labelled
          label="Address, port"
          fault={faults.listen}
          empty={form.listen === ""}
          help={
            endpoints.length > 0 && !endpoints.includes(form.listen)
              ? `${form.server} listens on ${endpoints.slice(0, 3).join(", ")}${endpoints.length > 3 ? " and more" : ""}`
              : undefined
          }
        >
          {(field) => (
            <>
              <TextField
                {...field}
                mono
                list={list}
                value={form.listen}
                onChange={(listen) => put({ listen })}
              />
              <datalist id={list}>
                {endpoints.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            </>
          )}
        </Labelled>
      </Group>
      <Group title="Protection">
        <Labelled label="TLS">
          {({ id }) => (
            <Segmented
              id={id}
              aria-label="TLS"
              value={form.tls}
              onChange={(tls) => put({ tls })}
              options={[
                { value: "none", label: "None" },
                { value: "starttls", label: "STARTTLS" },
                { value: "mutual", label: "Mutual" },
              ]}
            />
          )}
        </Labelled>
        {form.tls === "mutual" ? (
          <TextRow
            label="Certificate"
            help="The name in the certificate that the client shows"
            mono
            value={form.cert}
            onChange={(cert) => put({ cert })}
          />
        ) : null}
        <Labelled label="Sign-in">
          {({ id }) => (
            <Segmented
              id={id}
              aria-label="Sign-in"
              value={form.auth}
              onChange={(auth) => put({ auth })}
              options={[
                { value: "none", label: "None" },
                { value: "basic", label: "Basic" },
                { value: "ntlm", label: "NTLM" },
              ]}
            />
          )}
        </Labelled>
      </Group>
      <Group title="Message">
        <TextRow
          label="From"
          fault={faults.mail}
          help="Empty: the session stops before. <> is a bounce."
          mono
          value={form.mail}
          onChange={(mail) => put({ mail })}
        />
        <TextRow
          label="To"
          fault={faults.rcpt}
          help={ours(organisation, form.rcpt)}
          mono
          value={form.rcpt}
          onChange={(rcpt) => put({ rcpt })}
        />
        <TextRow
          label="Size"
          fault={faults.size}
          placeholder="2 MB"
          value={form.size}
          onChange={(size) => put({ size })}
        />
        <div className="flex flex-col gap-1 pl-24">
          <Checkbox checked={form.bdat} onChange={(bdat) => put({ bdat })} label="Body by BDAT" />
          <Checkbox
            checked={form.bare}
            onChange={(bare) => put({ bare })}
            label="A bare line feed in the body"
          />
        </div>
      </Group>
    </>
  );
}

/** The named network that an address lies in. */
function networkOf(organisation: Organisation, text: string): string | null {
  const address = parseAddress(text);
  if (!address.ok) return null;
  const { family, value } = address.value;
  const one = { family, first: value, last: value };
  for (const { name, ranges } of Object.values(organisation.networks))
    for (const each of ranges) {
      const range = parseRange(each);
      if (range.ok && contains(range.value, one)) return `in ${name}, ${each}`;
    }
  return null;
}

/** Whether the first recipient's domain is accepted, in words. */
function ours(organisation: Organisation, text: string): string | undefined {
  const domain = /@([^\s,;]+)/.exec(text)?.[1];
  if (domain === undefined || !organisation.facts.listed.includes("acceptedDomains"))
    return undefined;
  return acceptedDomainFor(domain, organisation)
    ? `${domain} is an accepted domain`
    : `${domain} is not ours, so this is relay`;
}

import type { Faults, OutboundForm } from "../../components/Question/question";
import { type Organisation, orderedServers } from "../../core/model";
import { Checkbox } from "../../ui/Checkbox";
import { Segmented } from "../../ui/Segmented";
import { Select } from "../../ui/Select";
import { Switch } from "../../ui/Switch";
import { Group, Labelled, TextRow } from "./Labelled";

interface Props {
  readonly form: OutboundForm;
  readonly faults: Faults;
  readonly organisation: Organisation;
  readonly onChange: (next: OutboundForm) => void;
}

/** Which message leaves, from where, and what the host at the other end can do. */
export function OutboundFields({ form, faults, organisation, onChange }: Props) {
  const put = (said: Partial<OutboundForm>) => onChange({ ...form, ...said });
  const reachable = form.dns === "ok" && form.port === "open";
  return (
    <>
      <Group title="Message">
        <TextRow
          label="From"
          mono
          fault={faults.mail}
          value={form.mail}
          onChange={(mail) => put({ mail })}
        />
        <TextRow
          label="To"
          fault={faults.rcpt}
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
        <div className="pl-24">
          <Checkbox
            checked={form.known}
            onChange={(known) => put({ known })}
            label="The recipient is known here"
            help="A mailbox, contact or group of this organisation"
          />
        </div>
      </Group>
      <Group title="Starts at">
        <Labelled label="Server">
          {({ id }) => (
            <Select
              id={id}
              aria-label="Server"
              value={form.server}
              placeholder="Any server"
              options={[
                { value: "", label: "Any server" },
                ...orderedServers(organisation).map(({ name }) => ({ value: name, label: name })),
              ]}
              onChange={(server) => put({ server })}
            />
          )}
        </Labelled>
      </Group>
      <Group title="The other side">
        <Labelled label="DNS">
          {({ id }) => (
            <Select
              id={id}
              aria-label="DNS"
              value={form.dns}
              options={[
                { value: "ok", label: "Answers" },
                { value: "nxdomain", label: "The domain does not exist" },
                { value: "loopback", label: "Its MX is this organisation" },
                { value: "fails", label: "The look-up fails" },
              ]}
              onChange={(dns) => put({ dns })}
            />
          )}
        </Labelled>
        <Labelled label="Port">
          {({ id }) => (
            <Segmented
              id={id}
              aria-label="Port"
              value={form.port}
              onChange={(port) => put({ port })}
              options={[
                { value: "open", label: "Open" },
                { value: "refused", label: "Refused" },
                { value: "silent", label: "Silent" },
              ]}
            />
          )}
        </Labelled>
        {reachable ? <Abilities form={form} faults={faults} put={put} /> : null}
      </Group>
    </>
  );
}

function Abilities({
  form,
  faults,
  put,
}: {
  readonly form: OutboundForm;
  readonly faults: Faults;
  readonly put: (said: Partial<OutboundForm>) => void;
}) {
  return (
    <>
      <Labelled label="STARTTLS">
        {({ id }) => (
          <Switch
            id={id}
            aria-label="Offers STARTTLS"
            checked={form.starttls}
            onChange={(starttls) => put({ starttls })}
          />
        )}
      </Labelled>
      {form.starttls ? (
        <>
          <TextRow
            label="Certificate"
            help="Names in it; empty: the name of the host that is called"
            mono
            value={form.names}
            onChange={(names) => put({ names })}
          />
          <div className="flex flex-col gap-1 pl-24">
            <Checkbox
              checked={form.trusted}
              onChange={(trusted) => put({ trusted })}
              label="From an authority that is trusted"
            />
            <Checkbox
              checked={form.expired}
              onChange={(expired) => put({ expired })}
              label="Expired"
            />
            <Checkbox
              checked={form.handshake === "fails"}
              onChange={(fails) => put({ handshake: fails ? "fails" : "ok" })}
              label="The handshake fails"
            />
          </div>
        </>
      ) : null}
      <TextRow
        label="AUTH"
        help="Mechanisms it offers: LOGIN, PLAIN, XOAUTH2"
        mono
        value={form.rauth}
        onChange={(rauth) => put({ rauth })}
      />
      {form.rauth.trim() === "" ? null : (
        <div className="pl-24">
          <Checkbox
            checked={form.signin === "refused"}
            onChange={(refused) => put({ signin: refused ? "refused" : "ok" })}
            label="Refuses the account"
          />
        </div>
      )}
      <TextRow
        label="Its limit"
        fault={faults.rsize}
        placeholder="Not announced"
        value={form.rsize}
        onChange={(rsize) => put({ rsize })}
      />
    </>
  );
}

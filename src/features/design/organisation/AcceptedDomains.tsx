import { Plus, X } from "lucide-react";
import { addAcceptedDomain, changeAcceptedDomain, removeAcceptedDomain } from "../../../core/edit";
import { byName, type DomainType } from "../../../core/model";
import { parseDomain } from "../../../core/values";
import { Button } from "../../../ui/Button";
import { IconButton } from "../../../ui/IconButton";
import { Select } from "../../../ui/Select";
import { run, useOrganisation } from "../../../workspace/hooks";
import { EditedText } from "./EditedText";
import { Section } from "./Section";

const types: readonly { value: DomainType; label: string; help: string }[] = [
  { value: "Authoritative", label: "Authoritative", help: "All its recipients are here" },
  { value: "InternalRelay", label: "Internal relay", help: "Some are here, some elsewhere" },
  { value: "ExternalRelay", label: "External relay", help: "All are elsewhere" },
];

interface Props {
  readonly readOnly: boolean;
  readonly current: boolean;
}

export function AcceptedDomains({ readOnly, current }: Props) {
  const record = useOrganisation(({ acceptedDomains }) => acceptedDomains);
  const domains = Object.values(record).sort((a, b) => byName(a.domain, b.domain));
  return (
    <Section
      title="Accepted domains"
      id="acceptedDomains"
      count={domains.length}
      current={current}
      help="Mail for these is taken from strangers; to all others it would be relay."
    >
      <ul>
        {domains.map((each) => (
          <li
            key={each.id}
            className="flex items-center gap-1 border-b border-line-1 px-1.5 py-1 last:border-b-0"
          >
            <EditedText
              name={`Domain ${each.domain}`}
              value={each.domain}
              readOnly={readOnly}
              read={(text) => (text === "*" ? { ok: true, value: text } : parseDomain(text))}
              onValue={(domain) => run(changeAcceptedDomain({ id: each.id, domain }))}
              mono
            />
            <Select
              aria-label={`Type of ${each.domain}`}
              size="dense"
              value={each.type}
              options={types}
              disabled={readOnly}
              onChange={(type) => run(changeAcceptedDomain({ id: each.id, type }))}
              className="w-36 shrink-0"
            />
            {readOnly ? null : (
              <IconButton
                size="row"
                icon={X}
                name={`Remove ${each.domain}`}
                onClick={() => run(removeAcceptedDomain({ id: each.id }))}
              />
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <Button
          look="quiet"
          icon={Plus}
          onClick={() =>
            run(
              addAcceptedDomain({
                name: "New domain",
                domain: freeDomain(domains.map(({ domain }) => domain)),
                type: "Authoritative",
              }),
            )
          }
        >
          Add domain
        </Button>
      )}
    </Section>
  );
}

/** A name to be overtyped: `corp.example`, then `corp2.example`. */
function freeDomain(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const domain = `corp${number === 1 ? "" : number}.example`;
    if (!taken.includes(domain)) return domain;
  }
}

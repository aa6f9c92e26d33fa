import { useMemo, useState } from "react";
import { Labelled } from "../../../components/Labelled";
import { countText } from "../../../components/sizeText";
import { setValues } from "../../../core/edit";
import {
  certificateLabel,
  identifierOf,
  identityOf,
  type Organisation,
  orderedCertificates,
  usesOfCertificate,
} from "../../../core/model";
import { parseIdentifier } from "../../../core/values";
import { Select } from "../../../ui/Select";
import { useOrganisation, useReadOnly } from "../../../workspace/hooks";
import { TaskDialog } from "./TaskDialog";
import { TickedConnectors } from "./TickedConnectors";

/** The task of a renewal: every connector that names one certificate names another one, as one step. */
export function CertificateDialog({ onClose }: { readonly onClose: () => void }) {
  const organisation = useOrganisation((each) => each);
  const readOnly = useReadOnly();
  const known = useMemo(() => identifiersOf(organisation), [organisation]);
  const used = known.filter(({ uses }) => uses.length > 0);
  const [old, setOld] = useState(used[0]?.text ?? "");
  const [next, setNext] = useState("");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const uses = known.find(({ text }) => text === old)?.uses ?? [];
  const taken = uses.filter((id) => !left.has(id));
  const others = known.filter(({ text }) => text.toLowerCase() !== old.toLowerCase());
  const wanted = others.some(({ text }) => text === next) ? next : "";
  return (
    <TaskDialog
      title="Replace a certificate"
      description="TlsCertificateName of every connector that names it. A renewed certificate of the same issuer and subject needs no change."
      action={`Replace in ${countText(taken.length, "connector")}`}
      disabled={readOnly || wanted === "" || taken.length === 0}
      command={setValues({
        label: `Replace the certificate of ${countText(taken.length, "connector")}`,
        changes: taken.map((connector) => ({
          ...{ connector, parameter: "TlsCertificateName", value: wanted },
        })),
      })}
      onClose={onClose}
    >
      {used.length === 0 ? (
        <p className="text-ink-2">
          No connector names a certificate: each server takes one that holds the connector's Fqdn
          and is enabled for SMTP, of an authority before a self-signed one, then the newest
          (inferred).
        </p>
      ) : (
        <div className="space-y-4">
          <Labelled label="Certificate that is named now">
            {({ id, about }) => (
              <Select
                id={id}
                aria-describedby={about}
                value={old}
                onChange={(text) => {
                  setOld(text);
                  setLeft(new Set());
                }}
                options={used.map(({ text, label, uses: own }) => ({
                  value: text,
                  label,
                  help: `${text} · ${countText(own.length, "connector")}`,
                }))}
              />
            )}
          </Labelled>
          <Labelled
            label="Certificate to name instead"
            help={
              others.length === 0
                ? "Import Get-ExchangeCertificate, so that the new certificate is known."
                : "It has to be on every server that uses the connector, and enabled for SMTP."
            }
          >
            {({ id, about }) => (
              <Select
                id={id}
                aria-describedby={about}
                value={wanted}
                placeholder="Choose a certificate"
                disabled={others.length === 0}
                onChange={setNext}
                options={others.map(({ text, label }) => ({ value: text, label, help: text }))}
              />
            )}
          </Labelled>
          <TickedConnectors
            legend="Connectors that name it"
            connectors={uses.flatMap((id) => {
              const connector = organisation.connectors[id];
              return connector ? [{ id, label: identityOf(organisation, connector) }] : [];
            })}
            left={left}
            onLeft={setLeft}
          />
        </div>
      )}
    </TaskDialog>
  );
}

interface Known {
  readonly text: string;
  readonly label: string;
  readonly uses: readonly string[];
}

/** Certificates that are known, and those that connectors name though nobody has shown them; each once. */
function identifiersOf(organisation: Organisation): readonly Known[] {
  const found = new Map<string, Known>();
  for (const certificate of orderedCertificates(organisation.certificates)) {
    const text = identifierOf(certificate);
    if (found.has(text.toLowerCase())) continue;
    const { title, detail } = certificateLabel(certificate);
    found.set(text.toLowerCase(), {
      text,
      label: `${title} · ${detail}`,
      uses: usesOfCertificate(organisation, certificate),
    });
  }
  for (const { explicit } of Object.values(organisation.connectors)) {
    const text = explicit.TlsCertificateName;
    if (typeof text !== "string" || text === "" || found.has(text.toLowerCase())) continue;
    const read = parseIdentifier(text);
    if (!read.ok) continue;
    found.set(text.toLowerCase(), {
      text,
      label: `${read.value.subject} · not imported`,
      uses: usesOfCertificate(organisation, read.value),
    });
  }
  return [...found.values()];
}

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
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { Dialog } from "../../../ui/Dialog";
import { Select } from "../../../ui/Select";
import { toast } from "../../../ui/toast";
import { run, undo, useOrganisation, useReadOnly } from "../../../workspace/hooks";

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
  const finish = () => {
    const edit = run(
      setValues({
        label: `Replace the certificate of ${countText(taken.length, "connector")}`,
        changes: taken.map((connector) => ({
          ...{ connector, parameter: "TlsCertificateName", value: next },
        })),
      }),
    );
    if (edit) toast(`${edit.label}.`, { action: { label: "Undo", run: () => void undo() } });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Replace a certificate"
      description="TlsCertificateName of every connector that names it. A renewed certificate of the same issuer and subject needs no change."
      footer={
        <>
          <Button size="form" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            size="form"
            disabled={readOnly || next === "" || taken.length === 0}
            onClick={finish}
          >
            {`Replace in ${countText(taken.length, "connector")}`}
          </Button>
        </>
      }
    >
      {used.length === 0 ? (
        <p className="text-ink-2">
          No connector names a certificate: each server takes the newest one that fits its name and
          is enabled for SMTP.
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
                value={next}
                placeholder="Choose a certificate"
                disabled={others.length === 0}
                onChange={setNext}
                options={others.map(({ text, label }) => ({ value: text, label, help: text }))}
              />
            )}
          </Labelled>
          <fieldset className="flex flex-col items-start gap-1.5">
            <legend className="mb-1 font-semibold text-ink-1">Connectors that name it</legend>
            {uses.map((id) => {
              const connector = organisation.connectors[id];
              return connector ? (
                <Checkbox
                  key={id}
                  label={identityOf(organisation, connector)}
                  checked={!left.has(id)}
                  onChange={(on) => {
                    const now = new Set(left);
                    if (on) now.delete(id);
                    else now.add(id);
                    setLeft(now);
                  }}
                />
              ) : null;
            })}
          </fieldset>
        </div>
      )}
    </Dialog>
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

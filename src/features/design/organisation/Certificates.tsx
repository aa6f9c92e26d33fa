import { X } from "lucide-react";
import { removeCertificate } from "../../../core/edit";
import { certificateLabel, orderedCertificates } from "../../../core/model";
import { IconButton } from "../../../ui/IconButton";
import { run, useOrganisation } from "../../../workspace/hooks";
import { Section } from "./Section";

interface Props {
  readonly readOnly: boolean;
  readonly current: boolean;
}

/** Certificates that an import brought; a connector chooses among them. */
export function Certificates({ readOnly, current }: Props) {
  const certificates = orderedCertificates(useOrganisation((each) => each.certificates));
  return (
    <Section
      title="Certificates"
      id="certificates"
      count={certificates.length}
      current={current}
      help="They come with an import of Get-ExchangeCertificate."
    >
      {certificates.length === 0 ? <p className="px-2 py-1.5 text-small text-ink-3">None</p> : null}
      <ul>
        {certificates.map((each) => {
          const { title, detail } = certificateLabel(each);
          return (
            <li
              key={each.id}
              className="flex items-center gap-2 border-b border-line-1 px-2 py-1 last:border-b-0"
            >
              <span className="min-w-0 flex-1">
                <span className="block truncate text-ink-1">{title}</span>
                <span className="block truncate text-small text-ink-3">{detail}</span>
              </span>
              {readOnly ? null : (
                <IconButton
                  size="row"
                  icon={X}
                  name={`Remove certificate ${title}`}
                  onClick={() => run(removeCertificate({ id: each.id }))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

import { certificateLabel, identifierOf, orderedCertificates } from "../../../core/model";
import { Select } from "../../../ui/Select";
import { useOrganisation } from "../../../workspace/hooks";
import type { ControlProps } from "../control";
import { TextControl } from "./TextControl";

/** A certificate by subject, end and thumbprint where the organisation knows some; the text of it in any case. */
export function CertificateControl(props: ControlProps) {
  const certificates = useOrganisation((organisation) => organisation.certificates);
  const known = orderedCertificates(certificates);
  const { value, id, tone, readOnly, commit } = props;
  if (known.length === 0) return <TextControl {...props} />;
  const options = [
    { value: "", label: "Not set" },
    ...[...new Map(known.map((each) => [identifierOf(each), each])).entries()].map(
      ([text, certificate]) => ({
        value: text,
        label: certificateLabel(certificate).title,
        help: certificateLabel(certificate).detail,
      }),
    ),
  ];
  return (
    <span className="flex flex-col gap-1.5">
      <Select
        aria-label={`${props.parameter.label}: choose a certificate`}
        tone={tone}
        disabled={readOnly}
        value={typeof value === "string" ? value : ""}
        placeholder={typeof value === "string" && value !== "" ? "Another certificate" : undefined}
        options={options}
        onChange={(text) => commit(text === "" ? null : text)}
        className="w-full"
      />
      <TextControl {...props} id={id} />
    </span>
  );
}

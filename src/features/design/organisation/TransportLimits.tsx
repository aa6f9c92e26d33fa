import { SourceLink } from "../../../components/SourceLink";
import { changeFacts } from "../../../core/edit";
import { run, useOrganisation } from "../../../workspace/hooks";
import { LimitRow } from "./LimitRow";
import { limitFields, withLimit } from "./limits";
import { Section } from "./Section";

interface Props {
  readonly readOnly: boolean;
}

/** Limits of the whole organisation; a connector cannot allow more. */
export function TransportLimits({ readOnly }: Props) {
  const config = useOrganisation(({ facts }) => facts.transportConfig);
  return (
    <Section
      title="Transport limits"
      id="transportConfig"
      help={
        <>
          As Get-TransportConfig shows them; what is not known is not judged.{" "}
          <SourceLink id="S145" />
        </>
      }
    >
      <ul>
        {limitFields.map((field) => (
          <LimitRow
            key={field.name}
            field={field}
            value={config?.[field.name]}
            readOnly={readOnly}
            onValue={(limit) =>
              run(changeFacts({ transportConfig: withLimit(config, field.name, limit) }))
            }
          />
        ))}
      </ul>
    </Section>
  );
}

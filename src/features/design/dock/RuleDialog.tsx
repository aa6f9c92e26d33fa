import { ReferenceLink } from "../../../components/ReferenceLink";
import { SourceLink } from "../../../components/SourceLink";
import { rulePage } from "../../../core/lint";
import { Button } from "../../../ui/Button";
import { Chip } from "../../../ui/Chip";
import { Dialog } from "../../../ui/Dialog";

interface Props {
  readonly code: string;
  readonly onClose: () => void;
}

const looks = { error: "error", warning: "warn", advice: "advice" } as const;

/** The page of one rule: when it speaks, when not, why, what to do, and on whose word. */
export function RuleDialog({ code, onClose }: Props) {
  const page = rulePage(code);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={page?.title ?? code}
      footer={
        <Button size="form" onClick={onClose}>
          Close
        </Button>
      }
    >
      {page ? (
        <div className="space-y-3 text-ink-2">
          <p className="flex flex-wrap items-center gap-2">
            <Chip look={looks[page.severity]}>{page.severity}</Chip>
            <Chip>{page.standing}</Chip>
            <span translate="no" className="font-machine text-param text-ink-3">
              {code}
            </span>
          </p>
          <Part title="When it speaks" text={page.when} />
          <Part title="When it keeps silent" text={page.unless} />
          <Part title="Why it matters" text={page.why} />
          <Part title="What to do" text={page.mend} />
          <Part
            title={page.fix?.safe ? "The fix, which is safe" : "The fix, to be looked at first"}
            text={page.fix?.edit ?? ""}
          />
          <Part title="What has to be known" text={page.needs} />
          <ul aria-label="Sources" className="space-y-0.5">
            {page.cites.map((id) => (
              <li key={id}>
                <SourceLink id={id} />
              </li>
            ))}
          </ul>
          <ReferenceLink page={`rule/${code}`}>Page in the reference</ReferenceLink>
        </div>
      ) : (
        <p className="text-ink-2">There is no page for this code.</p>
      )}
    </Dialog>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <section>
      <h3 className="font-semibold text-ink-1">{title}</h3>
      <p className="wrap-anywhere">{text}</p>
    </section>
  );
}

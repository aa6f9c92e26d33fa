import { useState } from "react";
import { duplicate } from "../../../core/edit";
import { orderedServers, type ReceiveConnector } from "../../../core/model";
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { Dialog } from "../../../ui/Dialog";
import { run, useOrganisation } from "../../../workspace/hooks";

interface Props {
  readonly connector: ReceiveConnector;
  readonly onClose: () => void;
}

/** One connector to several servers at once: one command, one undo. */
export function DuplicateDialog({ connector, onClose }: Props) {
  const organisation = useOrganisation((each) => each);
  const others = orderedServers(organisation).filter(({ id }) => id !== connector.server);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const turn = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const finish = () => {
    run(duplicate({ connector: connector.id, servers: [...chosen] }));
    onClose();
  };
  const all = chosen.size === others.length;
  return (
    <Dialog
      open
      width="narrow"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Duplicate ${connector.name}`}
      description="The same settings on other servers; a server's own name in the connector's name is exchanged."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={chosen.size === 0} onClick={finish}>
            {chosen.size === 0
              ? "Choose servers"
              : `Duplicate to ${chosen.size} ${chosen.size === 1 ? "server" : "servers"}`}
          </Button>
        </>
      }
    >
      <fieldset className="flex flex-col items-start gap-1.5">
        <legend className="sr-only">Servers</legend>
        <Checkbox
          label="All servers"
          checked={all ? true : chosen.size > 0 ? "mixed" : false}
          onChange={() => setChosen(all ? new Set() : new Set(others.map(({ id }) => id)))}
        />
        {others.map((server) => (
          <Checkbox
            key={server.id}
            label={server.name}
            checked={chosen.has(server.id)}
            onChange={(on) => turn(server.id, on)}
          />
        ))}
      </fieldset>
    </Dialog>
  );
}

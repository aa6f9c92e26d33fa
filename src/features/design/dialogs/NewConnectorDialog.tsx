import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import { Controller, type UseFormReturn, useForm } from "react-hook-form";
import { Labelled } from "../../../components/Labelled";
import { usageTypes } from "../../../core/catalogue";
import { orderedServers } from "../../../core/model";
import { Button } from "../../../ui/Button";
import { Checkbox } from "../../../ui/Checkbox";
import { Dialog } from "../../../ui/Dialog";
import { Segmented } from "../../../ui/Segmented";
import { TextArea } from "../../../ui/TextArea";
import { TextField } from "../../../ui/TextField";
import { useOrganisation } from "../../../workspace/hooks";
import { createConnector } from "./createConnector";
import { type NewConnector, needsBindings, needsRanges, newConnectorSchema } from "./newConnector";
import { UsageChoice } from "./UsageChoice";

interface Props {
  readonly server: string | undefined;
  readonly onClose: () => void;
  readonly onCreated: (connector: string) => void;
}

/** A new connector from its usage type: what the cmdlet demands, and nothing else; the form does the rest. */
export function NewConnectorDialog({ server, onClose, onCreated }: Props) {
  const organisation = useOrganisation((each) => each);
  const servers = orderedServers(organisation);
  const first = server ?? servers[0]?.id;
  const form = useForm<NewConnector>({
    resolver: zodResolver(newConnectorSchema),
    defaultValues: {
      kind: "receive",
      usage: "Custom",
      name: "",
      servers: first ? [first] : [],
      newServer: first ? "" : "EX01",
      bindings: "0.0.0.0:25",
      ranges: "",
      spaces: "",
    },
  });
  const kind = form.watch("kind");
  const usage = form.watch("usage");
  useEffect(() => {
    if (kind === "send" && usage === "Client") form.setValue("usage", "Custom");
  }, [kind, usage, form]);
  const create = form.handleSubmit((answers) => {
    const made = createConnector(answers);
    onClose();
    if (made) onCreated(made);
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="New connector"
      description="What the cmdlet demands for this usage. Everything else has its default and can be set in the form."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="new-connector">
            Create connector
          </Button>
        </>
      }
    >
      <form id="new-connector" noValidate onSubmit={create} className="space-y-4">
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Segmented
              aria-label="Direction"
              value={field.value}
              onChange={field.onChange}
              options={[
                { value: "receive", label: "Receive connector" },
                { value: "send", label: "Send connector" },
              ]}
            />
          )}
        />
        <Controller
          control={form.control}
          name="usage"
          render={({ field }) => (
            <UsageChoice types={usageTypes[kind]} value={field.value} onChange={field.onChange} />
          )}
        />
        <TextQuestion form={form} name="name" label="Name" />
        {kind === "receive" ? (
          <>
            <Controller
              control={form.control}
              name="servers"
              render={({ field }) => (
                <fieldset hidden={servers.length === 0}>
                  <legend className="mb-1 font-semibold text-ink-1">Servers</legend>
                  <div className="grid max-h-36 gap-x-4 gap-y-1.5 overflow-y-auto p-0.5 tablet:grid-cols-3">
                    {servers.map((each) => (
                      <Checkbox
                        key={each.id}
                        label={each.name}
                        checked={field.value.includes(each.id)}
                        onChange={(on) =>
                          field.onChange(
                            on
                              ? [...field.value, each.id]
                              : field.value.filter((id) => id !== each.id),
                          )
                        }
                      />
                    ))}
                  </div>
                </fieldset>
              )}
            />
            <TextQuestion
              form={form}
              name="newServer"
              label={servers.length > 0 ? "Another server" : "Server name"}
            />
            {needsBindings(usage) ? (
              <TextQuestion
                form={form}
                name="bindings"
                label="Listens on"
                parameter="Bindings"
                help="Address and port; 0.0.0.0 stands for every IPv4 address of the server."
                mono
              />
            ) : null}
            {needsRanges(usage) ? (
              <TextQuestion
                form={form}
                name="ranges"
                label="Accepts clients from"
                parameter="RemoteIPRanges"
                help="One a line: addresses, 10.20.4.0/24, 10.0.0.1-10.0.0.9."
                mono
                many
              />
            ) : null}
          </>
        ) : (
          <TextQuestion
            form={form}
            name="spaces"
            label="Takes mail for"
            parameter="AddressSpaces"
            help="One a line: partner.example, *.partner.example, * for every domain; a cost after ;"
            mono
            many
          />
        )}
      </form>
    </Dialog>
  );
}

interface QuestionProps {
  readonly form: UseFormReturn<NewConnector>;
  readonly name: "name" | "newServer" | "bindings" | "ranges" | "spaces";
  readonly label: string;
  readonly parameter?: string;
  readonly help?: string;
  readonly mono?: boolean;
  readonly many?: boolean;
}

function TextQuestion({ form, name, label, parameter, help, mono, many }: QuestionProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Labelled label={label} parameter={parameter} help={help} error={fieldState.error?.message}>
          {(ids) =>
            many ? (
              <TextArea
                ref={field.ref}
                id={ids.id}
                aria-describedby={ids.about}
                mono={mono}
                invalid={fieldState.invalid}
                rows={3}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                className="w-full"
              />
            ) : (
              <TextField
                ref={field.ref}
                id={ids.id}
                aria-describedby={ids.about}
                mono={mono}
                invalid={fieldState.invalid}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                className="w-full"
              />
            )
          }
        </Labelled>
      )}
    />
  );
}

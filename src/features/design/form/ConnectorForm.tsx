import { Fragment, useCallback, useMemo, useRef } from "react";
import { useForm } from "react-hook-form";
import { FormControl, type Typed } from "../../../components/ParameterField/formControl";
import { ParameterField } from "../../../components/ParameterField/ParameterField";
import { setDraft, setValue } from "../../../core/edit";
import type { Fix } from "../../../core/finding";
import type { Connector, Draft } from "../../../core/model";
import type { Value } from "../../../core/values";
import { Tabs } from "../../../ui/Tabs";
import { run, useOrganisation, useReadOnly } from "../../../workspace/hooks";
import { applyFix } from "../applyFix";
import type { Selection } from "../selection";
import { ConnectorHead } from "./ConnectorHead";
import { essentialsOf, type FieldView, fieldsOf } from "./fields";
import { GroupMenu } from "./GroupMenu";
import { Notes } from "./Notes";
import { OtherGroups } from "./OtherGroups";
import { OtherRights } from "./permissions/OtherRights";
import { Permissions } from "./permissions/Permissions";
import { RelayField } from "./RelayField";
import { sameTabs, tabsOf } from "./tabs";
import { useFocusField } from "./useFocusField";
import { useSame } from "./useSame";

interface Props {
  readonly connector: Connector;
  readonly selection: Selection;
  readonly select: (next: Partial<Selection>) => void;
  readonly open: (at: string | undefined, field?: string) => void;
}

/**
 * The form of one connector, made from the catalogue. Typed text lives in react-hook-form until it can
 * be read; every value that can be read goes to the workspace at once.
 */
export function ConnectorForm({ connector, selection, select, open }: Props) {
  const { control } = useForm<Typed>();
  const readOnly = useReadOnly();
  const organisation = useOrganisation((each) => each);
  const fields = useMemo(() => fieldsOf(organisation, connector), [organisation, connector]);
  const tabs = useSame(tabsOf(fields), sameTabs);
  const group = tabs.some(({ id }) => id === selection.group)
    ? (selection.group as string)
    : "essentials";
  const shown =
    group === "essentials"
      ? essentialsOf(fields)
      : fields.filter(({ parameter }) => parameter.group === group);
  const body = useRef<HTMLDivElement>(null);
  useFocusField(body, selection.field, connector.id, group);

  const { id } = connector;
  const onValue = useCallback(
    (parameter: string, value: Parameters<typeof setValue>[0]["value"]) =>
      run(setValue({ connector: id, parameter, value })),
    [id],
  );
  const onDraft = useCallback(
    (parameter: string, draft: Draft, value: Value | undefined) =>
      run(setDraft({ connector: id, parameter, draft, beside: { value } })),
    [id],
  );
  const onFix = useCallback((fix: Fix) => applyFix(fix), []);
  const onFocus = useCallback((field: string) => select({ field }), [select]);
  const turnTo = useCallback(
    (next: string) => select({ group: next === "essentials" ? undefined : next, field: undefined }),
    [select],
  );
  const groupMenu = useMemo(
    () => <GroupMenu tabs={tabs} value={group} onChange={turnTo} />,
    [tabs, group, turnTo],
  );
  const rename = useCallback((on: boolean) => select({ field: on ? "Name" : undefined }), [select]);

  const notes = <Notes connector={connector} readOnly={readOnly} />;
  const toDo = connector.notes?.some(({ done }) => !done) ?? false;

  return (
    <FormControl value={control}>
      <div className="flex h-full min-h-0 flex-col">
        <ConnectorHead
          connector={connector}
          organisation={organisation}
          readOnly={readOnly}
          renaming={selection.field === "Name"}
          onRename={rename}
          onOpen={open}
        />
        <Tabs
          label={`Groups of ${connector.name}`}
          tabs={tabs}
          value={group}
          onChange={turnTo}
          after={groupMenu}
          className="min-h-0 flex-1"
          panelClassName="min-h-0 flex-1 overflow-y-auto contain-content"
        >
          <div ref={body} className="space-y-5 px-4 pt-4">
            {group === "essentials" && toDo ? notes : null}
            {shown.map((field) => (
              <Fragment key={`${id} ${field.parameter.name}`}>
                <Field
                  field={field}
                  usage={connector.usage}
                  readOnly={readOnly}
                  onValue={onValue}
                  onDraft={onDraft}
                  onFix={onFix}
                  onFocus={onFocus}
                />
                {connector.kind === "receive" && field.parameter.name === "PermissionGroups" ? (
                  <>
                    <RelayField connector={connector} readOnly={readOnly} />
                    {group === "essentials" ? (
                      <OtherRights connector={connector} onOpen={turnTo} />
                    ) : null}
                  </>
                ) : null}
              </Fragment>
            ))}
            {group === "permissions" && connector.kind === "receive" ? (
              <Permissions
                organisation={organisation}
                connector={connector}
                readOnly={readOnly}
                onFix={onFix}
                onFocus={onFocus}
              />
            ) : null}
            {group === "essentials" && !toDo ? notes : null}
            {group === "essentials" ? <OtherGroups tabs={tabs} onOpen={turnTo} /> : null}
            <div className="h-1" />
          </div>
        </Tabs>
      </div>
    </FormControl>
  );
}

interface FieldProps {
  readonly field: FieldView;
  readonly usage: string | undefined;
  readonly readOnly: boolean;
  readonly onValue: React.ComponentProps<typeof ParameterField>["onValue"];
  readonly onDraft: React.ComponentProps<typeof ParameterField>["onDraft"];
  readonly onFix: (fix: Fix) => void;
  readonly onFocus: (parameter: string) => void;
}

function Field({ field, ...rest }: FieldProps) {
  return (
    <ParameterField
      {...rest}
      parameter={field.parameter}
      effective={field.effective}
      draft={field.draft}
      was={field.was}
      changed={field.changed}
      findings={field.findings}
      unavailable={field.unavailable}
    />
  );
}

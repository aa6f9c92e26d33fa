import { useMemo } from "react";
import { FocusStrip } from "../../../components/FlowChart/FocusStrip";
import { chartOf } from "../../../core/chart";
import { useOrganisation } from "../../../workspace/hooks";
import type { LayoutProps } from "../layout/layout";

/** The path through the selected connector, where there is no room for the chart. */
export function ChartStrip({ connector, open }: LayoutProps & { readonly connector: string }) {
  const organisation = useOrganisation((each) => each);
  const chart = useMemo(() => chartOf(organisation), [organisation]);
  return <FocusStrip chart={chart} connector={connector} onSelect={open} onServer={open} />;
}

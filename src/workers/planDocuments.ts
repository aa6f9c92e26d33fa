import { dscConfiguration } from "../core/formats/dsc";
import { type Document, documentOf, writeHtml, writeMarkdown } from "../core/formats/markdown";
import { chartSvg } from "../core/formats/svg";
import { testKitOf, testKitText } from "../core/formats/testKit";
import type { Plan } from "../core/plan";
import type { PlanFile } from "./planFiles";

/** What a plan is taken away as beside its scripts: to read, to decide by, to prove and to keep it. */
export const planDocuments: readonly PlanFile[] = [
  {
    id: "document-html",
    label: "Document to print",
    name: "change.html",
    type: "text/html",
    help: "Design and plan with the chart, for a change board; open it and print",
    script: false,
    write: (plan, today) => writeHtml(documentFor(plan, today)),
  },
  {
    id: "document-markdown",
    label: "Document in Markdown",
    name: "change.md",
    type: "text/markdown",
    help: "The same as text; save the chart beside it",
    script: false,
    write: (plan, today) => writeMarkdown(documentFor(plan, today)),
  },
  {
    id: "chart",
    label: "Chart of the design",
    name: "mail-flow.svg",
    type: "image/svg+xml",
    help: "The mail flow after the change",
    script: false,
    write: ({ new: now }) => chartSvg(now),
  },
  {
    id: "test-kit-powershell",
    label: "Test kit for PowerShell",
    name: "test-kit.ps1",
    type: "text/plain",
    help: "Commands that prove each changed path from a Windows client, and what to expect",
    script: true,
    write: (plan) => testKitText(testKitOf(plan), "powershell"),
  },
  {
    id: "test-kit-shell",
    label: "Test kit for Linux",
    name: "test-kit.sh",
    type: "text/plain",
    help: "The same with nc, dig, openssl and swaks",
    script: false,
    write: (plan) => testKitText(testKitOf(plan), "shell"),
  },
  {
    id: "dsc",
    label: "DSC configuration",
    name: "connectors.dsc.ps1",
    type: "text/plain",
    help: "Keeps the connectors as designed, with the ExchangeDsc module",
    script: true,
    write: ({ new: now }) => dscConfiguration(now),
  },
];

const documentFor = (plan: Plan, today: string | undefined): Document =>
  documentOf({ organisation: plan.new, plan, today, chart: chartSvg(plan.new) });

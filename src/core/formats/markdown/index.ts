/*
 * markdown: a design, and the plan to it, as a document for those who decide about the change.
 * documentOf gathers the content once, as blocks (content.ts); two writers set it: Markdown, and HTML to print.
 * Words are the phrases of core: names, parameters and values stay marked, and every text stays text in both.
 * The HTML file is whole: its policy allows no script and no connection, the chart is a picture inside.
 * evidenceOf tells sessions of logs, for those who have to mend what stops their mail.
 * The picture itself is ./svg; in Markdown it is named as a file beside the document.
 */
export { type Block, type Document, heading, joined, list, paragraph, table } from "./content";
export { type DocumentInput, documentOf } from "./documentOf";
export { type EvidenceInput, type EvidenceSession, evidenceOf } from "./evidenceOf";
export { writeHtml } from "./writeHtml";
export { writeMarkdown } from "./writeMarkdown";

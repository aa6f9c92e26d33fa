/** Light colours and page breaks; it prints on A4 and on Letter, in grey too. Sizes in points are for paper. */
export const style = `
:root { color-scheme: light; }
@page { margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { max-width: 72rem; margin: 0 auto; padding: 1.5rem; background: #ffffff; color: #161f29; font: 14px/1.5 "Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, Inter, "Noto Sans", system-ui, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 24px; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid #c7cfd5; font-size: 18px; }
h3 { margin: 1.25rem 0 0.5rem; font-size: 15px; }
p, ul, ol { margin: 0.5rem 0; max-width: 60rem; }
ul, ol { padding-left: 1.25rem; }
table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; font-size: 12px; line-height: 1.35; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid #dde3e7; text-align: left; vertical-align: top; overflow-wrap: break-word; }
td i { overflow-wrap: anywhere; }
th { border-bottom-color: #7a848f; font-weight: 600; }
code, pre { font-family: "Cascadia Mono", Consolas, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; font-size: 0.92em; font-variant-ligatures: none; overflow-wrap: anywhere; }
pre { padding: 8px; border: 1px solid #c7cfd5; white-space: pre-wrap; }
figure { margin: 0.75rem 0; }
figure img { max-width: 100%; height: auto; border: 1px solid #c7dbe5; }
figcaption { color: #5a636e; font-size: 12px; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  table { font-size: 8.5pt; }
  h2, h3, figcaption { break-after: avoid; }
  tr, li, pre, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  figure img { max-height: 235mm; object-fit: contain; }
}
`;

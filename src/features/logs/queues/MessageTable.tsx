import type { MessageEntry } from "../../../core/logs";
import { grouped } from "../../../ui/grouped";

const most = 500;

const columns: readonly (readonly [string, (message: MessageEntry) => string | undefined])[] = [
  ["Queue", ({ queue }) => queue],
  ["Status", ({ status }) => status],
  ["From", ({ from }) => from],
  ["To", ({ recipients }) => recipients],
  ["Subject", ({ subject }) => subject],
  ["Received", (message) => message.dateReceived ?? message.dateReceivedLocal],
  ["Size", ({ size }) => size],
  ["Last error", ({ lastReply }) => lastReply],
  ["Cause", ({ cause }) => (cause === "none" ? "" : cause)],
];

/** Messages as Get-Message lists them; subjects and addresses are masked with the accounts. */
export function MessageTable({ messages }: { readonly messages: readonly MessageEntry[] }) {
  const shown = columns.filter(([, of]) => messages.some((each) => of(each)));
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3 className="text-title-3">{grouped.format(messages.length)} messages</h3>
      <section
        className="focus-inside overflow-x-auto rounded-card border border-line-2"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keys
        tabIndex={0}
        aria-label="Messages, row by row"
      >
        <table aria-label="Messages" className="w-full text-small">
          <thead>
            <tr className="border-b border-line-2 text-left text-ink-3">
              {shown.map(([head]) => (
                <th key={head} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {messages.slice(0, most).map((message) => (
              <tr key={message.identity} className="border-b border-line-1 align-top">
                {shown.map(([head, of]) => (
                  <td
                    key={head}
                    className="max-w-70 px-2 py-1 font-machine text-code wrap-anywhere"
                  >
                    {of(message)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {messages.length > most ? (
        <p className="text-small">and {grouped.format(messages.length - most)} more</p>
      ) : null}
    </section>
  );
}

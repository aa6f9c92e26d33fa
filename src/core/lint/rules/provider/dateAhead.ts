import type { Sender } from "../../../simulate";
import { daysBetween } from "../reading/certificate/certificates";
import { enabledSender } from "../reading/route/enabledSender";
import { rule } from "../rule";
import { grounded } from "./ground";
import { daysOf } from "./months";
import { subjectsOf } from "./subject";

/** Dates so far ahead are told. */
const days = 90;

/** PV29. */
export const dateAhead = rule({
  code: "provider/pv29",
  per: "sender",
  lacks: ({ senders, today }) =>
    today === undefined && senders.some((each) => each.enabled && datedOf(each).length > 0)
      ? ["today"]
      : [],
  find: enabledSender((sender, { today }) => {
    if (today === undefined) return undefined;
    return datedOf(sender)
      .filter(({ date }) => isAhead(date, today))
      .map(({ provider, row, date, what }) => ({
        sender,
        parameter: "SmartHosts",
        row,
        ...grounded(
          {
            entry: provider,
            fields: [`dates ${date}`, "dates"],
            severity: "advice",
            ages: true,
            today,
          },
          { date, what },
        ),
      }));
  }),
});

const datedOf = (sender: Sender) =>
  subjectsOf(sender).flatMap(({ provider, row }) =>
    provider.dates.map((dated) => ({ provider, row, ...dated })),
  );

/** Part of the month, or the day, lies within the days from today on. */
function isAhead(date: string, today: string): boolean {
  const { first, last } = daysOf(date);
  return last >= today && daysBetween(today, first) <= days;
}

import { type Connector, makerNames } from "../../model";
import { type Remark, remark } from "./statement";

/** Who makes a connector, where that is another tool; what has to be seen to elsewhere and is not done yet. */
export function noteRemarks({ madeBy, notes = [] }: Connector): Remark[] {
  return [
    ...(madeBy ? [remark(`Made by the ${makerNames[madeBy]}: change it there.`)] : []),
    ...notes.filter(({ done }) => !done).map(({ text }) => remark(`To see to: ${text}`)),
  ];
}

/** Why nothing stands here for a connector that another tool makes. */
export const madeElsewhere = ({ name, madeBy }: Connector): Remark[] =>
  madeBy
    ? [remark(`${name} is made by the ${makerNames[madeBy]}: nothing is written for it.`)]
    : [];

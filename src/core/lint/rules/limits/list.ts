import type { Rule } from "../rule";
import { clientRateOutOfStep } from "./clientRateOutOfStep";
import { frontLargerThanBack } from "./frontLargerThanBack";
import { organisationBindsFirst } from "./organisationBindsFirst";
import { rateWithoutSource } from "./rateWithoutSource";
import { recipientsAboveOrganisation } from "./recipientsAboveOrganisation";
import { recipientsBelow100 } from "./recipientsBelow100";
import { stranglingValue } from "./stranglingValue";
import { tarpitLong } from "./tarpitLong";
import { tarpitOff } from "./tarpitOff";

/** Sizes, rates, recipients, delays: what a limit does beside others, or does not do. */
export const limits: readonly Rule[] = [
  frontLargerThanBack,
  organisationBindsFirst,
  recipientsAboveOrganisation,
  recipientsBelow100,
  clientRateOutOfStep,
  rateWithoutSource,
  tarpitLong,
  tarpitOff,
  stranglingValue,
];

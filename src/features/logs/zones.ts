import { zoneText } from "../../core/logs";

/** Whole hours that clocks are ahead of UTC, and the halves and quarters that are in use. */
const odd = [-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765];

/** Zones to choose from, in minutes ahead of UTC. */
export const zones: readonly number[] = [
  ...Array.from({ length: 27 }, (_, at) => (at - 12) * 60),
  ...odd,
].sort((one, other) => one - other);

/** The zone of this machine at a time. */
export const ownZone = (time: number): number => -new Date(time).getTimezoneOffset();

export const zoneOption = (minutes: number) => ({
  value: String(minutes),
  label: zoneText(minutes),
});

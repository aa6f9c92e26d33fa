import { holds, type IpAddress, privateSpace } from "../../../../values";

/** The address is private (R104). */
export const isPrivate = ({ family, value }: IpAddress): boolean =>
  holds(privateSpace(family), value);

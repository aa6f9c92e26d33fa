import type { Receiver } from "../receiver";

/** A keyword of the EHLO reply, and the parameter that puts it there. */
export interface Keyword {
  readonly text: string;
  readonly by: string;
}

/** Mechanisms after AUTH in the order in which Exchange lists them; none = AUTH is not offered (R45). */
export function authWords(receiver: Receiver, secure: boolean): readonly string[] {
  const mechanisms = receiver.members("AuthMechanism");
  const has = (mechanism: string): boolean => mechanisms.includes(mechanism);
  return [
    ...(has("Integrated") && receiver.value("EnableAuthGSSAPI") === true ? ["GSSAPI"] : []),
    ...(has("Integrated") ? ["NTLM"] : []),
    ...(has("BasicAuth") && (secure || !has("BasicAuthRequireTLS")) ? ["LOGIN"] : []),
  ];
}

/** Whether STARTTLS is among the mechanisms at all (R43). */
export const offersTls = (receiver: Receiver): boolean =>
  receiver.members("AuthMechanism").includes("Tls");

/**
 * The keywords of the EHLO reply in their order (R40 to R46). `certified`: the server has a certificate for STARTTLS, or
 * nobody knows (R50). X-EXPS is shown without its list, on which sources differ (R46).
 */
export function keywordsOf(
  receiver: Receiver,
  secure: boolean,
  certified: boolean,
): readonly Keyword[] {
  const mechanisms = receiver.members("AuthMechanism");
  const isOn = (parameter: string): boolean => receiver.value(parameter) === true;
  const when = (on: boolean, text: string, by: string): readonly Keyword[] =>
    on ? [{ text, by }] : [];
  const words = authWords(receiver, secure);
  const servers = mechanisms.includes("ExchangeServer");
  return [
    ...sizeWord(receiver),
    ...when(isOn("PipeliningEnabled"), "PIPELINING", "PipeliningEnabled"),
    ...when(isOn("DeliveryStatusNotificationEnabled"), "DSN", "DeliveryStatusNotificationEnabled"),
    ...when(
      isOn("EnhancedStatusCodesEnabled"),
      "ENHANCEDSTATUSCODES",
      "EnhancedStatusCodesEnabled",
    ),
    ...when(!secure && certified && offersTls(receiver), "STARTTLS", "AuthMechanism"),
    ...when(
      !secure && servers && !isOn("SuppressXAnonymousTls"),
      "X-ANONYMOUSTLS",
      "AuthMechanism",
    ),
    ...when(words.length > 0, `AUTH ${words.join(" ")}`, "AuthMechanism"),
    ...when(servers, "X-EXPS", "AuthMechanism"),
    ...when(isOn("EightBitMimeEnabled"), "8BITMIME", "EightBitMimeEnabled"),
    ...when(isOn("BinaryMimeEnabled"), "BINARYMIME", "BinaryMimeEnabled"),
    ...when(isOn("ChunkingEnabled"), "CHUNKING", "ChunkingEnabled"),
    ...when(isOn("SmtpUtf8Enabled"), "SMTPUTF8", "SmtpUtf8Enabled"),
    ...when(isOn("LongAddressesEnabled"), "XLONGADDR", "LongAddressesEnabled"),
    ...when(isOn("OrarEnabled"), "XORAR", "OrarEnabled"),
  ];
}

function sizeWord(receiver: Receiver): readonly Keyword[] {
  const mode = String(receiver.value("SizeEnabled") ?? "Enabled").toLowerCase();
  if (mode === "disabled") return [];
  const limit = receiver.value("MaxMessageSize");
  const figure = mode === "enabled" && typeof limit === "number";
  return [
    { text: figure ? `SIZE ${limit}` : "SIZE", by: figure ? "MaxMessageSize" : "SizeEnabled" },
  ];
}

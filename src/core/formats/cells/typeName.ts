/**
 * Whether a text is the name of a .NET type, which stands where Export-Csv, or ConvertTo-Json below its depth,
 * met an object that it does not open (script-shapes O9b, O11). By its form alone: where it comes from does not tell.
 */
export const isTypeName = (text: string): boolean =>
  /^(?:Deserialized\.)?(?:System|Microsoft\.Exchange)\.(?:\w+\.)*\w+(?:\+\w+)?(?:`\d+)?(?:\[.*\])?$/s.test(
    text,
  ) || /^@\{.*\}$/s.test(text);

export const typeNameReason =
  "The name of a type stands here, not the values. Take Export-Clixml, which keeps all.";

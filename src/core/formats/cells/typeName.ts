/**
 * Whether a text is the name of a .NET type, which stands where Export-Csv, or ConvertTo-Json below its depth,
 * met an object that it does not open (script-shapes O9b, O11). By its form alone: where it comes from does not tell.
 */
export const isTypeName = (text: string): boolean =>
  /^(?:Deserialized\.)?(?:System|Microsoft\.Exchange)\.(?:\w+\.)*\w+(?:\+\w+)?(?:`\d+)?(?:\[.*\])?$/s.test(
    text,
  ) || /^@\{.*\}$/s.test(text);

export const typeNameReason =
  "The column holds the name of a type, not the values. Join lists before Export-Csv: Get-ReceiveConnector | Select-Object Identity,@{n='RemoteIPRanges';e={$_.RemoteIPRanges -join '|'}},@{n='Bindings';e={$_.Bindings -join '|'}} | Export-Csv receive.csv -NoTypeInformation; or take Export-Clixml, which keeps all.";

import { shapes } from "../../../testing/scriptReading";

shapes([
  [
    "P82, P83",
    "Get-ReceiveConnector 'Relay' | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights 'Ms-Exch-SMTP-Accept-Any-Recipient'\nAdd-ADPermission 'EX01\\A' -U 'NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG' -AccessRights ExtendedRight -Ext a,b",
    {
      granted: [
        "1 Add-ADPermission Relay: NT AUTHORITY\\ANONYMOUS LOGON Ms-Exch-SMTP-Accept-Any-Recipient",
        "2 Add-ADPermission EX01\\A: NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG a, b",
      ],
    },
  ],
  [
    "P85",
    "Add-ADPermission A -User x -ExtendedRights a -Deny\nAdd-ADPermission A -User x -ExtendedRights a -Deny:$false\nRemove-ADPermission A -User x -ExtendedRights a -Confirm:$false",
    {
      granted: [
        "1 Add-ADPermission A: x denied a",
        "2 Add-ADPermission A: x a",
        "3 Remove-ADPermission A: x a",
      ],
    },
  ],
  [
    "access that holds every right, and names joined to one text",
    "Add-ADPermission A -User x -AccessRights GenericAll\nAdd-ADPermission A -User x -AccessRights ExtendedRight\nAdd-ADPermission A -User x -AccessRights GenericRead, ExtendedRight -ExtendedRights a\nAdd-ADPermission A -User x -AccessRights 'ReadProperty, GenericAll' -ExtendedRights a\nAdd-ADPermission A -User x -ExtendedRights 'a, b'",
    {
      granted: [
        "1 Add-ADPermission A: x ",
        "2 Add-ADPermission A: x ",
        "3 Add-ADPermission A: x a",
        "4 Add-ADPermission A: x a",
      ],
      ambiguous: ["1 every extended right", "2 every extended right", "4 every extended right"],
      refused: ["5 Write 'a', 'b'."],
    },
  ],
  [
    "what is computed, refused, or no permission",
    "Add-ADPermission A -User $u -ExtendedRights a\nAdd-ADPermission A -User x -ExtendedRights $r\nAdd-ADPermission A -User x, y\nAdd-ADPermission A -User x -ExtendedRights @{}\nAdd-ADPermission A -Owner x\nGet-ADPermission A | Remove-ADPermission",
    {
      granted: ["2 Add-ADPermission A: x "],
      computed: [
        "1 User: $u",
        "2 ExtendedRights: $r",
        "6 Get-ADPermission A | Remove-ADPermission",
      ],
      setAside: ["5 owner"],
      refused: ["3 one account", "4 names of rights"],
    },
  ],
]);

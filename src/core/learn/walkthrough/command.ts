import { z } from "zod";

const text = z.string().min(1).max(4000);
const properties = z.record(
  text,
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** Rights beside those of the groups: the entry of Add-ADPermission on `EX01\Relay`. */
export const permissionSchema = z.strictObject({
  identity: text,
  user: text,
  rights: z.array(text).min(1).max(100),
  deny: z.boolean(),
});

/**
 * A command of a start state or a solution. Name, Server and Usage of a New- are among its properties; values
 * are canonical (cli.md). Remove-ADPermission takes the rights of the entry away.
 */
export const commandSchema = z.union([
  z.strictObject({
    cmdlet: z.enum(["New-ReceiveConnector", "New-SendConnector"]),
    properties,
  }),
  z.strictObject({
    cmdlet: z.enum(["Set-ReceiveConnector", "Set-SendConnector"]),
    identity: text,
    properties,
  }),
  z.strictObject({
    cmdlet: z.enum(["Remove-ReceiveConnector", "Remove-SendConnector"]),
    identity: text,
  }),
  permissionSchema.extend({ cmdlet: z.literal("Add-ADPermission") }),
  permissionSchema.extend({ cmdlet: z.literal("Remove-ADPermission") }),
]);

export type PermissionEntry = z.infer<typeof permissionSchema>;
export type Command = z.infer<typeof commandSchema>;

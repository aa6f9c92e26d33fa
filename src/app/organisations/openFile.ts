import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";

/** Lets a person choose files, and shows in Import what is in them before anything is opened. */
export function useOpenFile(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.onchange = async () => {
      const { addFiles } = await import("../../features/import/importStore");
      addFiles([...(input.files ?? [])]);
      await navigate({ to: "/import", search: {} });
    };
    input.click();
  }, [navigate]);
}

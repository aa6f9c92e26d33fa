import { QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { workspaces } from "./current";

/** What is asynchronous: the list of workspaces. Nothing comes from a network, so nothing goes stale by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: "always", retry: false },
    mutations: { networkMode: "always" },
  },
});

const listed = queryOptions({ queryKey: ["workspaces"], queryFn: () => workspaces.list() });

workspaces.onListChange(() => void queryClient.invalidateQueries({ queryKey: listed.queryKey }));

/** All stored workspaces; told anew when this tab or another changes them. */
export const useWorkspaces = () => useQuery(listed);

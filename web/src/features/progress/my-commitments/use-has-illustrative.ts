import { useQuery } from '@tanstack/react-query';
import { assignmentsQuery } from '../progress.queries.js';

/** Whether anything in the reader's list stands in for a text that is not public. */
export function useHasIllustrative(): boolean {
  return useQuery(assignmentsQuery({})).data?.some(({ plan }) => plan.isIllustrative) ?? false;
}

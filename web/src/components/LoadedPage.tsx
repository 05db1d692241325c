import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from './Loaded.js';
import { PageError } from './PageError.js';
import { PageSkeleton } from './PageSkeleton.js';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** A page that cannot even be named before its record is here. */
export function LoadedPage<T>({ query, children }: Props<T>) {
  if (query.data === undefined && query.isError) {
    return <PageError error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {children}
    </Loaded>
  );
}

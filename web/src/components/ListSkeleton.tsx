import { Skeleton } from '@mantine/core';

/** Grey lines in the place of a list that is on its way. */
export function ListSkeleton({ rows = 8, height = 44 }: { rows?: number; height?: number }) {
  return (
    <div className="stack-tight" aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius={4} />
      ))}
    </div>
  );
}

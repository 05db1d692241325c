import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { DayPickerProps } from './DayPicker.js';

const DayPicker = lazy(async () => ({ default: (await import('./DayPicker.js')).DayPicker }));

/** A day picker whose code comes when it is needed, in a place of its own size. */
export function LazyDayPicker(props: DayPickerProps) {
  return (
    <Suspense fallback={<Skeleton height={props.hidesLabel ? 36 : 60} width="11rem" radius={4} />}>
      <DayPicker {...props} />
    </Suspense>
  );
}

import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from './ListSkeleton.js';

/** In the place of a page whose code is on its way. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <h1 className="visually-hidden">{t('loading')}</h1>
      <Skeleton height={32} width="min(22rem, 70%)" mb="lg" radius={4} aria-hidden />
      <ListSkeleton />
    </div>
  );
}

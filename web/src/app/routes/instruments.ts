import { instrumentQuery, instrumentsQuery } from '../../features/instruments/instruments.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const instruments = createRoute({
  getParentRoute: () => signedIn,
  path: '/instruments',
  loader: () => void queryClient.prefetchQuery(instrumentsQuery),
  component: lazyRouteComponent(() => import('../pages/InstrumentsPage.js'), 'InstrumentsPage'),
});

const instrument = createRoute({
  getParentRoute: () => signedIn,
  path: '/instruments/$instrumentId',
  loader: ({ params }) => void queryClient.prefetchQuery(instrumentQuery(params.instrumentId)),
  component: lazyRouteComponent(() => import('../pages/InstrumentPage.js'), 'InstrumentPage'),
});

export const instrumentRoutes = [instruments, instrument] as const;

import { meetingQuery, meetingsQuery } from '../../features/meetings/meetings.queries.js';
import { queryClient } from '../../lib/query-client.js';
import { signedIn } from './frame.js';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

const meetings = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings',
  loader: () => void queryClient.prefetchQuery(meetingsQuery),
  component: lazyRouteComponent(() => import('../pages/MeetingsPage.js'), 'MeetingsPage'),
});

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/meetings/$meetingId',
  loader: ({ params }) => void queryClient.prefetchQuery(meetingQuery(params.meetingId)),
  component: lazyRouteComponent(() => import('../pages/MeetingPage.js'), 'MeetingPage'),
});

export const meetingRoutes = [meetings, meeting] as const;

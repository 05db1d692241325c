import { administrationRoutes } from './routes/administration.js';
import { bare, home, root, signedIn, signIn, unknown } from './routes/frame.js';
import { instrumentRoutes } from './routes/instruments.js';
import { letterRoutes } from './routes/letters.js';
import { mailLinkRoutes } from './routes/mail-links.js';
import { meetingRoutes } from './routes/meetings.js';
import { memberStateRoutes } from './routes/member-states.js';
import { personalRoutes } from './routes/personal.js';
import { planRoutes } from './routes/plans.js';
import { reminderRoutes } from './routes/reminders.js';

// Loaders start the reads and do not wait: code and data travel at the same time, and each page draws its own waiting.

export const routeTree = root.addChildren([
  signIn,
  bare.addChildren([...mailLinkRoutes]),
  signedIn.addChildren([
    home,
    ...planRoutes,
    ...meetingRoutes,
    ...reminderRoutes,
    ...letterRoutes,
    ...memberStateRoutes,
    ...instrumentRoutes,
    ...personalRoutes,
    ...administrationRoutes,
    unknown,
  ]),
]);

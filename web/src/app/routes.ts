import { accountLinkRoutes, accountRoutes } from './routes/accounts.js';
import { administrationRoutes } from './routes/administration.js';
import { clearanceRoutes } from './routes/clearance.js';
import { bare, home, root, signedIn, signIn, singleSignOn, unknown } from './routes/frame.js';
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
  singleSignOn,
  bare.addChildren([...mailLinkRoutes, ...accountLinkRoutes]),
  signedIn.addChildren([
    home,
    ...planRoutes,
    ...clearanceRoutes,
    ...meetingRoutes,
    ...reminderRoutes,
    ...letterRoutes,
    ...memberStateRoutes,
    ...accountRoutes,
    ...instrumentRoutes,
    ...personalRoutes,
    ...administrationRoutes,
    unknown,
  ]),
]);

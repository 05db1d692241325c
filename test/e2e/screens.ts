import { planScreens } from './screens/plan-screens.js';
import { reminderScreens } from './screens/reminder-screens.js';
import { memberStateScreens } from './screens/member-state-screens.js';
import { updateScreens } from './screens/update-screens.js';
import { personalScreens } from './screens/personal-screens.js';
import type { Screen } from './screens/screen.js';

export * from './screens/screen.js';

/** Every screen of the app, which screens.spec.ts holds to the same measure. */
export const screens: Screen[] = [
  ...planScreens,
  ...reminderScreens,
  ...memberStateScreens,
  ...updateScreens,
  ...personalScreens,
];

import { becomeSystem } from '#app/platform/database/acting.js';

// What a test calls directly, it calls as the tracker itself. Requests and jobs begin as nobody, wherever they come from.
becomeSystem('tests');

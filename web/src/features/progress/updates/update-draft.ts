import { useSession } from '../../../lib/session.js';
import type { UpdateFormValues } from './update-form-values.js';

/** What was typed but not posted, with the version it was typed against. */
export interface UpdateDraft {
  values: UpdateFormValues;
  basedOnVersion: number;
}

export interface DraftStore {
  read(): UpdateDraft | null;
  write(draft: UpdateDraft): void;
  clear(): void;
}

/** Typed text outlives an accidental reload, for this person and in this tab only. */
export function useDraftStore(assignmentId: string): DraftStore {
  const { user } = useSession();
  return draftStoreOf(`${user.id}:${assignmentId}`);
}

/** The same for a form that opens without a session. */
export function draftStoreOf(form: string): DraftStore {
  const key = `actif-draft:${form}`;
  return {
    read() {
      try {
        const text = sessionStorage.getItem(key);
        return text === null ? null : (JSON.parse(text) as UpdateDraft);
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        sessionStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Without storage the form still works; it only forgets on reload.
      }
    },
    clear: () => sessionStorage.removeItem(key),
  };
}

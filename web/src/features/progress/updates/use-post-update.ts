import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';
import { api, unwrap } from '../../../lib/api.js';
import type { AssignmentDetail, PostUpdate } from '../../../lib/api-types.js';
import { Problem } from '../../../lib/problem.js';

export type UpdateBody = Omit<PostUpdate, 'id'>;

/** The same words sent again carry the same id, so that a lost answer never makes two updates; other words get another. */
export function useAttempt(): { idOf(body: object): string; forget(): void } {
  const attempt = useRef({ id: '', words: '' });
  return {
    idOf(body) {
      const words = JSON.stringify(body);
      if (attempt.current.words !== words) attempt.current = { id: uuidv7(), words };
      return attempt.current.id;
    },
    forget() {
      attempt.current = { id: '', words: '' };
    },
  };
}

/**
 * Posts an update once, however often it is sent. `onPosted` is called even if the new status takes the caller off the screen.
 */
export function usePostUpdate(assignmentId: string, onPosted: () => void) {
  const queryClient = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (body: UpdateBody) =>
      unwrap(
        api.POST('/api/v1/assignments/{id}/updates', {
          params: { path: { id: assignmentId } },
          body: { ...body, id: attempt.idOf(body) },
        }),
      ),
    onSuccess: async () => {
      attempt.forget();
      onPosted();
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['progress'] }),
        queryClient.invalidateQueries({ queryKey: ['plans'] }),
        queryClient.invalidateQueries({ queryKey: ['reminders'] }),
      ]);
    },
  });
}

/** What stands now, when the refusal says that somebody else wrote first; null for any other error. */
export function conflictingAssignment(error: unknown): AssignmentDetail | null {
  if (!(error instanceof Problem) || error.code !== 'version_conflict') return null;
  return (error.body.current as AssignmentDetail | undefined) ?? null;
}

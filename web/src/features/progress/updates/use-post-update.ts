import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuidv7 } from 'uuidv7';
import { api, unwrap } from '../../../lib/api.js';
import type { AssignmentDetail, PostUpdate } from '../../../lib/api-types.js';
import { Problem } from '../../../lib/problem.js';

export type UpdateBody = Omit<PostUpdate, 'id'>;

/**
 * Posts an update. The same words sent again carry the same id, so that a lost answer never makes two updates;
 * other words get another. `onPosted` is called even if the new status takes the caller off the screen.
 */
export function usePostUpdate(assignmentId: string, onPosted: () => void) {
  const queryClient = useQueryClient();
  const attempt = useRef({ id: '', words: '' });
  return useMutation({
    mutationFn: (body: UpdateBody) => {
      const words = JSON.stringify(body);
      if (attempt.current.words !== words) attempt.current = { id: uuidv7(), words };
      return unwrap(
        api.POST('/api/v1/assignments/{id}/updates', {
          params: { path: { id: assignmentId } },
          body: { ...body, id: attempt.current.id },
        }),
      );
    },
    onSuccess: async () => {
      attempt.current = { id: '', words: '' };
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

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import { announce } from '../../../lib/announcer.js';
import { api, unwrap } from '../../../lib/api.js';
import type { ListedPolicy, PolicyInput, PolicyPreview, ReminderPolicy } from '../../../lib/api-types.js';
import { Problem } from '../../../lib/problem.js';

export interface PreviewOfPolicy {
  /** What exactly this policy would change; undefined while that was not asked, or something was edited since. */
  shown: PolicyPreview | undefined;
  /** It was asked once, and what it said is no longer about what is in the form. */
  isOutdated: boolean;
  isPending: boolean;
  error: Error | null;
  ask: () => void;
  forget: () => void;
}

/** Asks what a policy would change in what is planned; the answer counts for those very words only. */
export function usePolicyPreview(policy: PolicyInput | null): PreviewOfPolicy {
  const key = JSON.stringify(policy);
  const preview = useMutation({
    mutationFn: async (asked: PolicyInput) => ({
      key: JSON.stringify(asked),
      changes: await unwrap(api.POST('/api/v1/reminder-policies/preview', { body: asked })),
    }),
  });
  const isCurrent = preview.data?.key === key;
  return {
    shown: isCurrent ? preview.data?.changes : undefined,
    isOutdated: preview.data !== undefined && !isCurrent,
    isPending: preview.isPending,
    error: preview.error,
    ask: () => {
      if (policy !== null && !preview.isPending) preview.mutate(policy);
    },
    forget: preview.reset,
  };
}

/** What is planned follows the policy within seconds: it is read again too. */
export function useRefreshReminders(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['reminders'] });
}

/** Saves a new policy once, however often the same words are sent, or changes the one that has this id. */
export function useSavePolicy(
  id: string | undefined,
  onSaved: () => void,
): UseMutationResult<unknown, Error, { policy: PolicyInput; basedOnVersion: number }> {
  const { t } = useTranslation();
  const refresh = useRefreshReminders();
  const attempt = useRef({ id: '', words: '' });
  return useMutation({
    mutationFn: ({ policy, basedOnVersion }: { policy: PolicyInput; basedOnVersion: number }) => {
      if (id !== undefined) {
        const { steps, sendAtLocal, maxMailsPerWeek } = policy;
        const body = { steps, sendAtLocal, maxMailsPerWeek, basedOnVersion };
        return unwrap(api.PUT('/api/v1/reminder-policies/{id}', { params: { path: { id } }, body }));
      }
      const words = JSON.stringify(policy);
      if (attempt.current.words !== words) attempt.current = { id: uuidv7(), words };
      return unwrap(api.POST('/api/v1/reminder-policies', { body: { ...policy, id: attempt.current.id } }));
    },
    onSuccess: async () => {
      announce(t('policyEditor.saved'));
      await refresh();
      onSaved();
    },
  });
}

export function useRemovePolicy(
  { id, version }: Pick<ListedPolicy, 'id' | 'version'>,
  onRemoved: () => void,
): UseMutationResult<unknown, Error, void> {
  const { t } = useTranslation();
  const refresh = useRefreshReminders();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE('/api/v1/reminder-policies/{id}', {
          params: { path: { id }, query: { basedOnVersion: version } },
        }),
      ),
    onSuccess: async () => {
      announce(t('policyEditor.removed'));
      await refresh();
      onRemoved();
    },
  });
}

/** The policy as somebody else saved it meanwhile; null where that is not what went wrong. */
export function conflictOf(error: Error | null): ReminderPolicy | null {
  if (!(error instanceof Problem) || error.code !== 'version_conflict') return null;
  return (error.body.current as ReminderPolicy | undefined) ?? null;
}

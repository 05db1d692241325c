import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { announce } from '../../../lib/announcer.js';
import type { Assignment } from '../../../lib/api-types.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { ApplicabilityFields } from './ApplicabilityFields.js';
import { ConflictNotice } from './ConflictNotice.js';
import { ReportFields } from './ReportFields.js';
import classes from './UpdateForm.module.css';
import { useDraftStore } from './update-draft.js';
import { startValues, toUpdateBody, type UpdateFormValues } from './update-form-values.js';
import { conflictingAssignment, usePostUpdate } from './use-post-update.js';
import { useUpdateValidation } from './use-update-validation.js';
import { VisibilityField } from './VisibilityField.js';

interface Props {
  assignment: Assignment;
  /** Told what was recorded, in words. */
  onPosted: (words: string) => void;
  onCancel: () => void;
}

/** One short column: what the state has done, or whether the commitment applies to it. */
export function UpdateForm({ assignment, onPosted, onCancel }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const drafts = useDraftStore(assignment.id);
  const [draft, setDraft] = useState(drafts.read);
  // What the person saw while writing, even if somebody else has written since.
  const [basedOnVersion, setBasedOnVersion] = useState(draft?.basedOnVersion ?? assignment.version);
  const post = usePostUpdate(assignment.id, () => {
    const words = t('update.posted', { commitment: assignment.commitment.code });
    drafts.clear();
    announce(words);
    onPosted(words);
  });
  const validation = useUpdateValidation();
  const form = useForm<UpdateFormValues>({
    initialValues: draft?.values ?? startValues(assignment),
    validate: validation.validate,
    onValuesChange: (values) => drafts.write({ values, basedOnVersion }),
  });

  const submit = (values: UpdateFormValues, version: number) =>
    post.mutate(toUpdateBody(values, version), {
      onError: (error) => form.setErrors(validation.fromProblem(error)),
    });
  const discard = () => {
    drafts.clear();
    setDraft(null);
    setBasedOnVersion(assignment.version);
    form.setValues(startValues(assignment));
    post.reset();
  };
  const cancel = () => {
    drafts.clear();
    onCancel();
  };
  const takeVersion = (version: number) => {
    setBasedOnVersion(version);
    drafts.write({ values: form.values, basedOnVersion: version });
    post.reset();
  };

  const conflict = conflictingAssignment(post.error);
  const isReport = form.values.kind === 'report';
  return (
    <form
      className={classes.root}
      noValidate
      onSubmit={form.onSubmit((values) => submit(values, basedOnVersion))}
    >
      {draft !== null && (
        <Notice kind="neutral">
          <span className="row">
            {t('update.draftRestored')}
            <Button variant="subtle" size="compact-sm" onClick={discard}>
              {t('update.startAfresh')}
            </Button>
          </span>
        </Notice>
      )}
      {isReport ? <ReportFields form={form} /> : <ApplicabilityFields form={form} />}
      <VisibilityField form={form} />
      {conflict !== null && (
        <ConflictNotice
          current={conflict}
          mine={form.values}
          onPostMine={() => {
            takeVersion(conflict.version);
            submit(form.values, conflict.version);
          }}
          onKeepEditing={() => takeVersion(conflict.version)}
          onDiscard={cancel}
        />
      )}
      {post.isError && conflict === null && <Notice kind="error">{problemWords(post.error)}</Notice>}
      <div className={classes.actions}>
        <Button type="submit" loading={post.isPending}>
          {t(assignment.may.update ? 'update.post' : 'update.saveDraft')}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
        <button
          type="button"
          className={classes.switch}
          onClick={() => form.setFieldValue('kind', isReport ? 'applicability' : 'report')}
        >
          {isReport ? t('update.toApplicability') : t('update.toReport')}
        </button>
      </div>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { Section } from '../../../components/Section.js';
import { announce } from '../../../lib/announcer.js';
import type { Update, UpdateLinkView } from '../../../lib/api-types.js';
import { useProblemWords } from '../../../lib/use-problem-words.js';
import { ReportFields } from '../updates/ReportFields.js';
import classes from '../updates/UpdateForm.module.css';
import { draftStoreOf } from '../updates/update-draft.js';
import { startValues, toUpdateBody, type UpdateFormValues } from '../updates/update-form-values.js';
import { useUpdateValidation } from '../updates/use-update-validation.js';
import { LinkConflict } from './LinkConflict.js';
import { presentReportOf } from './link-conflict.js';
import { LinkFacts } from './LinkFacts.js';
import { LinkHeading } from './LinkHeading.js';
import { isRefusal } from './LinkRefusal.js';
import { type LinkBody, updateLinkQuery, usePostByLink } from './mail-link.queries.js';
import { NoChangeSection } from './NoChangeSection.js';
import { PassedOn } from './PassedOn.js';

interface Props {
  token: string;
  link: UpdateLinkView;
  leadsToNoChange: boolean;
  onReceived: (update: Update) => void;
  onRefused: (problem: unknown) => void;
}

/** Nothing has changed, in one press; or a report, in one short column. */
export function LinkForm({ token, link, leadsToNoChange, onReceived, onRefused }: Props) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const queryClient = useQueryClient();
  const drafts = draftStoreOf(`link:${link.plan.code}:${link.commitment.code}:${link.stateName}`);
  const [draft] = useState(drafts.read);
  const post = usePostByLink(token);
  const validation = useUpdateValidation();
  const [name, setName] = useState('');
  const [nameError, setNameError] = useState<string | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const noChange = useRef<HTMLButtonElement>(null);
  const form = useForm<UpdateFormValues>({
    initialValues: draft?.values ?? startValues(link),
    validate: validation.validate,
    onValuesChange: (values) => drafts.write({ values, basedOnVersion: link.version }),
  });
  useEffect(() => {
    if (leadsToNoChange) noChange.current?.focus();
  }, [leadsToNoChange]);

  const send = (body: LinkBody) => {
    if (link.isRoleMailbox && name.trim() === '') {
      setNameError(t('mailLink.nameMissing'));
      nameField.current?.focus();
      return;
    }
    const enteredByName = link.isRoleMailbox ? name.trim() : undefined;
    post.mutate(
      { ...body, enteredByName },
      {
        onSuccess: (update) => {
          drafts.clear();
          announce(t('mailLink.received'));
          onReceived(update);
        },
        onError: (error) =>
          isRefusal(error) ? onRefused(error) : form.setErrors(validation.fromProblem(error)),
      },
    );
  };
  const present = presentReportOf(post.error);
  return (
    <>
      <LinkHeading link={link} />
      <LinkFacts link={link} />
      {link.isRoleMailbox && (
        <TextInput
          ref={nameField}
          label={t('mailLink.name')}
          description={t('mailLink.nameHint')}
          withAsterisk
          maxLength={200}
          autoComplete="name"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setNameError(null);
          }}
          error={nameError}
        />
      )}
      {present !== null && (
        <LinkConflict
          present={present}
          timeZone={link.timeZone}
          isSending={post.isPending}
          onSendAnyway={() => post.variables && send({ ...post.variables, basedOnVersion: present.version })}
          onLookAgain={() => {
            post.reset();
            void queryClient.invalidateQueries(updateLinkQuery(token));
          }}
        />
      )}
      {post.isError && present === null && <Notice kind="error">{problemWords(post.error)}</Notice>}
      <NoChangeSection
        link={link}
        button={noChange}
        isSending={post.isPending && post.variables.kind === 'no_change'}
        onPress={() => send({ basedOnVersion: link.version, kind: 'no_change' })}
      />
      <Section title={t('mailLink.report')}>
        <form
          className={classes.root}
          noValidate
          onSubmit={form.onSubmit((values) => send(bodyOf(values, link.version)))}
        >
          <ReportFields form={form} />
          <div className={classes.actions}>
            <Button type="submit" loading={post.isPending && post.variables.kind === 'report'}>
              {t(link.may.update ? 'mailLink.send' : 'update.saveDraft')}
            </Button>
          </div>
          <p className="muted">{t('mailLink.visibility')}</p>
        </form>
      </Section>
      <PassedOn token={token} madeFor={link.madeFor.displayName} />
    </>
  );
}

/** Who may see it and whether the commitment applies is stated signed in. */
function bodyOf(values: UpdateFormValues, version: number): LinkBody {
  const { status, narrative, difficulties, assistanceNeeded, evidence } = toUpdateBody(values, version);
  return {
    basedOnVersion: version,
    kind: 'report',
    status,
    narrative,
    difficulties,
    assistanceNeeded,
    evidence,
  };
}

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/Notice.js';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import type { Update, UpdateLinkView } from '../../../lib/api-types.js';
import { formatInstant } from '../../../lib/dates.js';
import { Statement } from '../updates/Statement.js';

/** What was received, and when. */
export function LinkReceipt({ link, update }: { link: UpdateLinkView; update: Update }) {
  const { t, i18n } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(t('mailLink.received'));
  useEffect(() => heading.current?.focus(), []);
  const receivedAt = formatInstant(i18n.language, update.recordedAt, link.timeZone);
  const { submissionState } = update;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('mailLink.received')}
      </h1>
      <Notice kind="done">
        <p>{t('mailLink.receivedOn', { receivedAt })}</p>
        {(submissionState === 'draft' || submissionState === 'submitted') && (
          <p>{t(`mailLink.waits.${submissionState}`)}</p>
        )}
      </Notice>
      <p>
        {link.commitment.code} {link.commitment.title}, {link.stateName}
      </p>
      <Statement statement={update} />
      <p>
        <a href="/">{t('mailLink.openTracker')}</a>
      </p>
    </>
  );
}

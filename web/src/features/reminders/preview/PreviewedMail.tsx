import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.js';
import { Loaded } from '../../../components/Loaded.js';
import { InertMailFrame, MailText } from '../../../components/MailFrame.js';
import { Section } from '../../../components/Section.js';
import { Problem } from '../../../lib/problem.js';
import { useDateWords } from '../../../lib/use-date-words.js';
import { previewedMailQuery } from './preview.queries.js';
import { SendTest } from './SendTest.js';

/** The mail that one person would be sent on one day, as designed and as plain text. */
export function PreviewedMail({ recipient, on }: { recipient: string; on: string }) {
  const { t } = useTranslation();
  const words = useDateWords();
  const [showsText, setShowsText] = useState(false);
  const mail = useQuery(previewedMailQuery(recipient, on));
  if (mail.error instanceof Problem && mail.error.status === 404)
    return (
      <EmptyState title={t('preview.mail.none', { day: words.day(on) })}>
        {t('preview.mail.noneHint')}
      </EmptyState>
    );
  return (
    <Loaded query={mail}>
      {({ subject, html, text }) => (
        <>
          <SendTest recipient={recipient} on={on} />
          <Section title={subject} note={t('preview.mail.inert')}>
            <div className="stack">
              <div className="no-print">
                <Button variant="default" size="compact-sm" onClick={() => setShowsText(!showsText)}>
                  {showsText ? t('preview.mail.showHtml') : t('preview.mail.showText')}
                </Button>
              </div>
              {showsText ? (
                <MailText text={text} label={t('preview.mail.text')} />
              ) : (
                <InertMailFrame html={html} title={t('preview.mail.frame', { subject })} />
              )}
            </div>
          </Section>
        </>
      )}
    </Loaded>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../components/DateText.js';
import { Facts } from '../../components/Facts.js';
import { Loaded } from '../../components/Loaded.js';
import { Notice } from '../../components/Notice.js';
import { Section } from '../../components/Section.js';
import { sealingQuery } from './audit.queries.js';

/** How far the trail is sealed, and what was last told of it outside the database. */
export function SealingState() {
  const { t } = useTranslation();
  return (
    <Section title={t('auditTrail.sealing')}>
      <Loaded query={useQuery(sealingQuery)}>
        {({ sealed, unsealed, oldestUnsealedSeconds, isAlert, latestCheckpoint }) => (
          <div className="stack">
            {isAlert && (
              <Notice kind="attention">
                <p>{t('auditTrail.alert')}</p>
              </Notice>
            )}
            <Facts
              facts={[
                [t('auditTrail.sealed'), sealed],
                [
                  t('auditTrail.waiting'),
                  unsealed === 0
                    ? unsealed
                    : t('auditTrail.waitingSince', { count: unsealed, seconds: oldestUnsealedSeconds }),
                ],
                [
                  t('auditTrail.checkpoint'),
                  latestCheckpoint === null ? (
                    t('auditTrail.noCheckpoint')
                  ) : (
                    <>
                      {t('auditTrail.checkpointOf', { number: latestCheckpoint.number })}{' '}
                      <InstantText at={latestCheckpoint.publishedAt} />
                      <div className="muted" style={{ overflowWrap: 'anywhere' }}>
                        {latestCheckpoint.hash}
                      </div>
                    </>
                  ),
                ],
              ]}
            />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

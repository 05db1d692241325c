import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/Loaded.js';
import { Notice } from '../../components/Notice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { AuthenticatorApp } from '../../features/settings/security/AuthenticatorApp.js';
import { Passkeys } from '../../features/settings/security/Passkeys.js';
import { Password } from '../../features/settings/security/Password.js';
import { RecoveryCodes } from '../../features/settings/security/RecoveryCodes.js';
import { Sessions } from '../../features/settings/security/Sessions.js';
import { securityQuery } from '../../features/settings/security/security.queries.js';
import { SettingsTabs } from '../../features/settings/SettingsTabs.js';
import { useSession } from '../../lib/session.js';

/** How the person signed in proves who they are, and where they are signed in. */
export function SecurityPage() {
  const { t } = useTranslation();
  const { mustEnrol } = useSession();
  const security = useQuery(securityQuery);
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <>
      <PageHeader title={t('security.title')} lead={t('security.lead')} />
      {mustEnrol ? (
        <Notice kind="attention" title={t('security.mustEnrol')}>
          <p>{t('security.mustEnrolNote')}</p>
        </Notice>
      ) : (
        <SettingsTabs />
      )}
      <Loaded query={security}>
        {(known) => (
          <>
            <RecoveryCodes security={known} codes={codes} onCodes={setCodes} />
            <AuthenticatorApp security={known} onCodes={setCodes} />
            <Passkeys security={known} onCodes={setCodes} />
            {!mustEnrol && <Password security={known} />}
          </>
        )}
      </Loaded>
      {!mustEnrol && <Sessions />}
    </>
  );
}

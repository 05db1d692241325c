import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../components/PageHeader.js';
import { AccountsError } from '../AccountsError.js';
import { AccountLink } from './AccountLink.js';
import { addressLinkQuery, useConfirmAddress } from './account-links.queries.js';
import { SignInNext } from './SignInNext.js';

/** The proof that a new address is the person's. */
export function AddressLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const query = useQuery(addressLinkQuery(token));
  const confirm = useConfirmAddress(token);
  useDocumentTitle(t('account.addressTitle'));
  return (
    <AccountLink query={query} refusal={confirm.error}>
      {({ email, displayName: name }) =>
        confirm.isSuccess ? (
          <SignInNext title={t('account.addressTitle')} words={t('account.confirmed', { email })} />
        ) : (
          <>
            <h1>{t('account.addressTitle')}</h1>
            <p>{t('account.addressLead', { email, name })}</p>
            <AccountsError error={confirm.error} catalogue="account.faults" />
            <div>
              <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
                {t('account.confirm')}
              </Button>
            </div>
          </>
        )
      }
    </AccountLink>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadedPage } from '../../../components/LoadedPage.js';
import type { Update } from '../../../lib/api-types.js';
import { LinkForm } from './LinkForm.js';
import { LinkReceipt } from './LinkReceipt.js';
import { isRefusal, LinkRefusal } from './LinkRefusal.js';
import { updateLinkQuery } from './mail-link.queries.js';

interface Props {
  token: string;
  leadsToNoChange: boolean;
}

/** The form, what was received by it, or why the link does not open it. */
export function UpdateLink({ token, leadsToNoChange }: Props) {
  const query = useQuery(updateLinkQuery(token));
  const [received, setReceived] = useState<Update | null>(null);
  // The link may end while one writes: what was typed stays until the page is left.
  const [refusal, setRefusal] = useState<unknown>(null);
  const ended = refusal ?? query.error;
  if (isRefusal(ended)) return <LinkRefusal token={token} problem={ended} />;
  return (
    <LoadedPage query={query}>
      {(link) =>
        received === null ? (
          <LinkForm
            token={token}
            link={link}
            leadsToNoChange={leadsToNoChange}
            onReceived={setReceived}
            onRefused={setRefusal}
          />
        ) : (
          <LinkReceipt link={link} update={received} />
        )
      }
    </LoadedPage>
  );
}

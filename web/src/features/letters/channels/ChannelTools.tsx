import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/Section.js';
import { useTold } from '../../../components/use-told.js';
import type { Channels } from '../../../lib/api-types.js';
import { ChannelForm } from './ChannelForm.js';
import { useNominateChannel } from './channels.queries.js';

type Tool = 'record' | 'correct';

/** Records what a state has nominated anew, or corrects the latest. */
export function ChannelTools({ stateId, channels }: { stateId: string; channels: Channels }) {
  const { t } = useTranslation();
  const [tool, setTool] = useState<Tool | null>(null);
  const { notice, tell } = useTold();
  const buttons = useRef(new Map<Tool, HTMLButtonElement | null>());
  const [latest] = channels.channels;
  const save = useNominateChannel(stateId, channels, () => {
    setTool(null);
    tell({ kind: 'done', words: t('channel.saved') });
  });
  const cancel = () => {
    if (tool !== null) buttons.current.get(tool)?.focus();
    setTool(null);
    save.reset();
  };
  const tools: Tool[] = latest === undefined ? ['record'] : ['record', 'correct'];
  return (
    <div className="stack no-print">
      {notice}
      <div className="row">
        {tools.map((each) => (
          <Button
            key={each}
            ref={(button) => void buttons.current.set(each, button)}
            variant="default"
            aria-expanded={tool === each}
            onClick={() => {
              save.reset();
              setTool(tool === each ? null : each);
            }}
          >
            {t(`channel.tools.${each}`)}
          </Button>
        ))}
      </div>
      {tool !== null && (
        <Section title={t(`channel.tools.${tool}`)} note={t(`channel.notes.${tool}`)}>
          <ChannelForm
            key={tool}
            channel={tool === 'correct' ? latest : undefined}
            latest={latest}
            save={save}
            onCancel={cancel}
          />
        </Section>
      )}
    </div>
  );
}

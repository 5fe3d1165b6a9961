import type { RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { bilingual, useWords } from '../words/bilingual.js';
import { Claims } from './Claims.js';

const words = bilingual({ title: 'Hvem siger det?' }, { title: 'Who says so?' });

interface PopoverProps {
  readonly claims: readonly string[];
  /** What it stands at. */
  readonly mark: RefObject<HTMLElement | null>;
  readonly close: () => void;
}

/** What a statement rests on, beside it. */
export default function SourcesPopover({ claims, mark, close }: PopoverProps) {
  const t = useWords(words);
  return (
    <Popover className="popover" placement="bottom start" triggerRef={mark} isOpen onOpenChange={close}>
      <Dialog className="stack close" aria-label={t.title}>
        <h3>{t.title}</h3>
        <Claims ids={claims} />
      </Dialog>
    </Popover>
  );
}

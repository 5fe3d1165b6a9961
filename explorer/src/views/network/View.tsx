import { useAddress } from '../../address.js';
import { Page } from '../../parts/Page.js';
import { Tabs } from '../../parts/Tabs.js';
import { useWords } from '../../words/bilingual.js';
import { parameters } from './address.js';
import { Alone, Gulfs, Joiners, Losses } from './Measures.js';
import { NetworkMeetings } from './NetworkMeetings.js';
import { Way } from './Way.js';
import { words } from './words.js';
import { Work } from './Work.js';

const modes = ['who-in-what', 'who-with-whom', 'networks'] as const;

/** Who works together: organisations in initiatives, with each other, and networks with networks. */
export default function View() {
  const t = useWords(words);
  const address = useAddress(parameters);
  const { values, dropped, to } = address;
  return (
    <Page title={t.title} dropped={dropped}>
      <Tabs
        label={t.mode}
        value={values.mode}
        to={(mode) => to({ mode, focus: null, all: false })}
        tabs={modes.map((mode) => ({ tab: mode, text: t[mode] }))}
      />
      {values.mode === 'networks' ? <NetworkMeetings address={address} /> : <Work address={address} />}
      <Way address={address} />
      {values.mode === 'who-in-what' && <Losses address={address} />}
      {values.mode === 'who-with-whom' && (
        <>
          <Joiners address={address} />
          <Alone address={address} />
        </>
      )}
      {values.mode === 'networks' && <Gulfs address={address} />}
    </Page>
  );
}

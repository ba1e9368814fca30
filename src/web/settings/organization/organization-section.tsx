import { client } from '../../client/client.ts';
import { useAsk } from '../../client/queries.ts';
import { BoneRows, Failed } from '../../parts/states.tsx';
import { General } from './general.tsx';
import { WorkingDays } from './working-days.tsx';

/** What holds for everybody: name, place, who sees what; and the calendar that follows from the place. */
export function OrganizationSection() {
  const settings = useAsk(client.getSettings, {});
  if (!settings.data) {
    return settings.isError ? (
      <Failed error={settings.error} again={() => void settings.refetch()} />
    ) : (
      <BoneRows count={7} />
    );
  }
  const { organization, policy } = settings.data;
  return (
    <div className="settings-parts">
      <General organization={organization} />
      <WorkingDays country={organization.country} region={organization.region} hours={policy.hours} />
    </div>
  );
}

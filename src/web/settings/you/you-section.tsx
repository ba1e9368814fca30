import { client } from '../../client/client.ts';
import { useAsk } from '../../client/queries.ts';
import { BoneRows, Failed } from '../../parts/states.tsx';
import { Notify } from './notify.tsx';
import { Password } from './password.tsx';
import { Profile } from './profile.tsx';
import { Scheme } from './scheme.tsx';
import { Sessions } from './sessions.tsx';
import { TwoFactor } from './two-factor.tsx';

/** One's own things: who one is, how the pages look, how one signs in. */
export function YouSection() {
  const me = useAsk(client.whoAmI, {});
  if (!me.data) {
    return me.isError ? <Failed error={me.error} again={() => void me.refetch()} /> : <BoneRows count={5} />;
  }
  return (
    <div className="settings-parts">
      <Profile user={me.data.user} />
      <Scheme />
      <Notify />
      <Password />
      <TwoFactor />
      <Sessions />
    </div>
  );
}

import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';

/** Says a rating by the label that the team has given it; nothing for nobody's. */
export function useRatingLabel(): (key: string | null) => string {
  const settings = useAsk(client.getSettings, {}, { staleTime: 600_000 });
  const ratings = settings.data?.policy.ratings ?? [];
  return (key) => (key === null ? '' : (ratings.find((rating) => rating.key === key)?.label ?? key));
}

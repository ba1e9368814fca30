import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { mailClient } from './mail-client.ts';
import { recipientsOf, type Written } from './written.ts';

/** Whom of its receivers a mail may go to now, as the server says; asked again whenever they change. */
export function useCheck({ to, cc, replyTo, serves }: Written) {
  const recipients = recipientsOf({ to, cc });
  const asked = {
    recipients,
    ...(replyTo === null ? {} : { replyTo }),
    ...(serves === null || serves === undefined ? {} : { serves }),
  };
  const { data } = useQuery({
    queryKey: [mailClient.checkRecipients.operation, asked],
    queryFn: ({ signal }) => mailClient.checkRecipients(asked, { signal }),
    enabled: recipients.length > 0,
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  });
  const named = new Set(recipients.map(({ address }) => address));
  const verdicts = (data?.recipients ?? []).filter(({ address }) => named.has(address));
  return {
    against: verdicts.filter(({ allowed }) => !allowed),
    outside: verdicts.some(({ withinHours }) => !withinHours),
  };
}

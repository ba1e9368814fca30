import { mailClient } from './mail-client.ts';
import { newDraftId } from './new-draft-id.ts';
import { inputOf, type Written } from './written.ts';

/** Calls a mail back that has not gone out, and makes a draft of it; returns the draft’s id. */
export async function backToDraft(mail: string, written: Written): Promise<string> {
  await mailClient.cancelMail({ id: mail });
  const draft = newDraftId(Date.now());
  await mailClient.saveDraft({ id: draft, ...inputOf(written) });
  return draft;
}

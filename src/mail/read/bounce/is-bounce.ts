import { decodeHeaderText } from '../mime/encoded-words.ts';
import type { Part } from '../mime/parts.ts';
import { readDeliveryReport } from './report-fields.ts';

const DAEMON =
  /mailer[-_ ]?daemon|post_?master|mail(?:er)?[-_ ]?(?:delivery|administrator|admin|router|system)|\bpostmaster\b|delivery[-_ ](?:sub)?system|mail delivery|\bmdaemon\b|delivery[-_ ]?(?:status|failure|notification)|\bbounces?@|\bmailadm|undeliver|system administrator|microsoftexchange|inetgw|\bmms\b|mail[-_]?gateway|delivery[-_ ]?report|\bmx-?admin|non-?delivery|mail server|message transfer|auto-?reply@|mail-daemon|maildaemon/i;

const SUBJECT =
  /undeliver|delivery (?:status|fail|error|problem|has failed|report|notification|subsystem|delayed|was|unsuccess)|fail(?:ed|ure)?(?: (?:of |in )?(?:to deliver|delivery|mail|notice|report|notification))|mail (?:delivery|system error|could not|undeliver|error|failure)|(?:returned|bounced) (?:mail|message|to sender)|return(?:ed|ing) (?:mail|message|to)|non[- ]?delivery|could not (?:be delivered|deliver)|couldn't be delivered|not delivered|delivery notification|message (?:delivery|delayed|undeliver|not delivered|could not|status|you sent)|warning: (?:message|could not|mail)|can(?:no|')t (?:be )?deliver|unable to deliver|nondeliver|user unknown|mailbox (?:full|unavailable)|postmaster notify|delayed? ?mail|bounce|rejected (?:mail|message)|unzustell|nicht (?:zugestellt|zustellbar)|(?:zustellung|übermittlung).{0,30}(?:fehl|verz)|unbekannter empf|non remis|non (?:distribu|délivr)|échec (?:de )?(?:la )?(?:remise|distribution|livraison)|rapport de non|no se (?:puede|pudo) entregar|devuelto|error de entrega|entrega (?:fallida|pospuesta)|no entregado|mancat[ao] (?:recapito|consegna)|impossibile recapitare|non recapitabile|falha (?:na|de) entrega|não (?:foi )?entregue|onbestelbaar|niet (?:bezorgd|afgeleverd)|nie (?:dostarczono|można dostarczyć)|nieudan|odrzucon|kan inte levereras|ikke leveret|не доставлен|недоставлен|ошибка доставки|возвращен|не может быть доставлен|配信(?:不能|エラー|失敗)|送信(?:エラー|できません)|エラーメール|メールエラー|エラー通知|processing error|未配信|退信|无法投递|投递失败|退件|반송|配達不能|メール送信に失敗/i;

const OPENING =
  /(?:this is the (?:qmail-send|mail system|postfix|mail delivery|dragonfly|mailer-daemon)|message that you (?:have )?sent could not be delivered|could not be delivered to|was not delivered to|did not reach the following|unable to deliver (?:your|the|message|this)|delivery to the following recipient|following (?:address|recipient)\(?(?:es|s)?\)? (?:had|failed|did not|could not)|failed permanently|permanent fatal errors|undeliverable to|delivery (?:has )?failed|transcript of session follows|recipient'?s? (?:was|were) rejected|has not yet been delivered|couldn't be delivered|an error (?:has )?occurred while (?:attempting|trying) to deliver|mail could not be delivered|wasn't delivered to|delivery failed \d+ attempts|送信できませんでした|error message below|requested action not taken|has been returned because it encountered|could not be delivered to:|delivery errors|delivery problems|had trouble delivering your message|could not deliver the following message|error delivering your (?:mail|message)|nicht zugestellt werden|n'a pas (?:pu )?(?:être|été) (?:remis|distribu|délivr|livr)|konnte nicht (?:zugestellt|ausgeliefert)|no (?:se )?(?:ha podido|pudo|puede) (?:ser )?entrega|未能(?:送达|投递)|无法(?:送达|投递)|не (?:может|могло|было|удалось) (?:быть )?достав|failed to deliver|not able to deliver|wasn't able to deliver)/i;

/** Whether a message reports on a delivery, by the standards first, then by who says what. */
export function isBounce(message: Part, text: string): boolean {
  if (readDeliveryReport(message) !== null) return true;
  const { fields } = message;
  if (fields.first('x-failed-recipients') !== null) return true;
  if (
    message.type === 'multipart/report' &&
    /delivery-status/i.test(message.parameters.get('report-type') ?? '')
  )
    return true;
  const from = decodeHeaderText([...fields.all('from'), ...fields.all('sender')].join(' '));
  const subject = decodeHeaderText(fields.first('subject') ?? '');
  const returnPath = fields.first('return-path');
  const byNobody = DAEMON.test(from) || (returnPath !== null && /^\s*<?\s*>?\s*$/.test(returnPath));
  const opening = text.slice(0, 4_000).replace(/\s+/g, ' ');
  const says = Number(SUBJECT.test(subject)) + Number(OPENING.test(opening));
  const answers = /^\s*(?:re|aw|sv|rv|fwd?|wg|tr|odp|antw)\s*:/i.test(subject);
  if (byNobody) return says > 0;
  const isPerson = answers || fields.first('in-reply-to') !== null;
  return says === 2 && !isPerson;
}

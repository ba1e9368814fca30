/** Lines at which a report ends and the copy of the message begins. */
const MARKS: readonly RegExp[] = [
  /^[\s>*=_-]*(?:below (?:this line )?is (?:a|the) copy|here is (?:a|your) copy|included (?:below )?is (?:a|the) copy|enclosed is (?:a|the) copy|this is (?:a|the) copy of|(?:the )?(?:header of the )?original message (?:is )?(?:follow|header|below|was)|original (?:message|mail)[\s:=_-]*$|original mail info|(?:the )?(?:un|non-?)(?:sent|delivered) (?:message|text|mail)|unsent message|returned (?:message|mail|text)|message (?:headers?|text|header|body) follow|message (?:contents|content) follows?|copy of (?:your|the) (?:original )?message|rejected message|(?:start|beginning) of (?:the )?(?:original |returned )?message|mensaje original|message d'origine|original-nachricht|ursprüngliche nachricht|message original|text of (?:your )?message|your (?:original )?message (?:is attached|follows|reads|was:)|headers of (?:the )?original|the (?:following|text of the) (?:is|message) (?:the )?(?:copy|original)|header and body of|the message returned|undelivered message|---+ ?header)/i,
  /^(?:Return-Path: |Received: (?:from|by|\()|DKIM-Signature: |X-Received: )/,
  /^--- Below this line/i,
];

/** Where the report in a text ends; its length where no copy follows. */
export function reportEnd(text: string): number {
  let at = 0;
  for (const line of text.split('\n')) {
    if (at > 0 && MARKS.some((mark) => mark.test(line))) return at;
    at += line.length + 1;
  }
  return text.length;
}

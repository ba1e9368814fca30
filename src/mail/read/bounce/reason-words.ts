import type { DeliveryReason } from '../../../app/ports/mail-reading.ts';

/**
 * What servers say, and what it means, in the order in which it counts: a text that says two things means
 * the first. Texts are in lower case, with addresses and links taken out and spaces made single.
 */
export const REASON_WORDS: readonly (readonly [DeliveryReason, RegExp])[] = [
  [
    'mailbox-full',
    /mailbox (?:is |size )?(?:over |exceed|full)|mailbox exceeds|mail ?box (?:is )?full|(?:over|exceed\w*|out of|above|beyond|maximum|reached)(?: \w+){0,4} (?:quota|mailbox size)|quota (?:\w+ ){0,3}(?:exceed|full|reached|violation)|overquota|over ?quota|quotum|inbox is (?:full|out of storage)|out of storage|storage (?:quota|limit|space)|insufficient (?:mailbox |user )?storage|mailbox space|(?:number of messages|total size)(?: \w+)? in recipient'?s mailbox exceed|mailfolder is full|maildir over|not enough (?:storage )?space (?:in|for)|account is full|is full\b|disc quota|disk quota|too many messages (?:on|in) (?:this|the) mailbox|mail size limit exceeded for user|user has (?:too many|exhausted)|has exceeded (?:his|her|its|their)|bo[iî]te(?: aux lettres)? pleine|postfach (?:ist )?voll|speicherplatz|buz[oó]n (?:est[aá] )?lleno|casella (?:[eè] )?piena|caixa (?:postal )?cheia|переполнен|受信箱.{0,12}(?:超|いっぱい)|メールボックス.{0,20}(?:いっぱい|超え|一杯)|容量.{0,8}(?:超|オーバー)|邮箱.{0,6}(?:已满|满)|空间.{0,4}(?:不足|已满)|郵箱已滿/,
  ],
  [
    'too-big',
    /(?:message|mail|e-?mail|attachment|file)(?: \w+){0,3} (?:is |was |are )?too (?:big|large|long)|too (?:big|large) (?:for|message|mail|to)|(?:message|mail) (?:header )?(?:size|length) (?:\w+ ){0,3}(?:exceed|limit|too)|size (?:limit )?(?:exceeds|exceeded)|exceeds? (?:\w+ ){0,5}(?:message size|maximum message|size limit|size for|length limit|maximum size)|line limit exceeded|exceeded (?:the )?(?:maximum|message) (?:inbound )?(?:message )?size|message length exceeds|exceeding the size|larger than|maximum (?:allowed )?(?:message|mail) size|5\.[23]\.4 |\b5\.2\.3\b|zu gro(?:ß|ss)|trop (?:gros|volumineux)|サイズ.{0,10}(?:超|大き)/,
  ],
  [
    'moved',
    /(?:mailbox|recipient|user|account|address|he|she)(?: \w+){0,3} (?:has|have) (?:been )?(?:moved|changed)|recipient no longer on server|no longer (?:on|at) (?:this )?server|destination mailbox has moved|not our customer|new (?:e-?mail )?address (?:is|:)|has been (?:replaced by|changed to)|has changed (?:to|his|her|their)|moved (?:to|with no)|no forwarding address|5\.1\.6/,
  ],
  [
    'no-mail',
    /null mx|does(?: not|n't) accept (?:any )?(?:e-?)?mail\b|host\/domain does not accept mail|(?:domain|host|server)(?: \S+)? (?:does not|doesn't|never) (?:receive|accept)s? (?:e-?)?mail|no mail accepted|recipient address has (?:a )?null mx|smtp protocol returned a permanent error.*no mail|name server: \.: host not found|does not (?:run|have) (?:a )?mail (?:server|system)|couldn't find a mail exchanger or ip address|no (?:mail exchanger|mx)s? (?:record )?(?:found |available )?for|there is no such mail exchanger|mx (?:record|host).{0,40}(?:points to|resolves to) (?:localhost|127\.)|no valid mx|mail for \S+ loops back to myself/,
  ],
  [
    'filtered',
    /recipient preferences|personal block|blocked by (?:the )?recipient|recipient(?:'s)? (?:spam )?(?:filter|blocked (?:the|this|your))|(?:refused|rejected) by (?:the )?(?:recipient|user)|(?:they are|user is|recipient is) not accepting (?:mail|messages|e-?mail)|domain[- ]filter|each of the following recipients was rejected by a remote mail server\. *-*$/,
  ],
  [
    'suspended',
    /(?:account|user|mailbox|recipient|address|domain)(?: \S+){0,7} (?:is |has been |was |been |are )?(?:temporarily |temporary |currently |administratively |provisionally )?(?:disabled|suspended|inactive|deactivated|discontinued|locked|blocked(?! your| by| for| using| the)|frozen|inactivated|not active|on hold)|disabled (?:user|account|mailbox|recipient|due)|inactive (?:user|account|mailbox)|deactivated mailbox|suspended (?:due|account|user)|temporary locked|mailbox (?:currently )?(?:suspended|locked)|invalid\/inactive user|le compte du destinataire est (?:bloqu|suspendu)|konto (?:ist )?(?:gesperrt|deaktiviert)|заблокирован|停止(?:中|され)|利用停止|5\.7\.13/,
  ],
  [
    'policy',
    /relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed)|prohibited|attempt|mail)|unable to relay|not (?:permitted|allowed|configured) to relay|(?:won't|will not|cannot|do not|don't) relay|that domain isn't in my list of allowed rcpthosts|relaying? (?:is )?(?:disabled|forbidden)|insecure mail relay|no relaying|this is not an? (?:open )?relay|not (?:a )?gateway|relay not/,
  ],
  [
    'authentication',
    /\bdmarc\b|\bdkim\b|\bspf\b|unauthenticated (?:e-?mail|sender|mail)|authentication (?:required|information|failed|failure|credentials|is required)|smtp auth|authrequired|requires? (?:\w+ ){0,3}authenticat|must authenticate|client was not authenticated|not authenticated|sender (?:is )?unauthenticated|sender policy framework|5\.7\.(?:2[0-4]|26|509|57|515)\b/,
  ],
  [
    'rate-limited',
    /too many (?:connections|messages|recipients|concurrent|mails|e-?mails|errors)|rate ?limit|throttl|frequency limited|(?:sending|connection|message|hourly|daily) (?:rate|quota|frequency|limit)|too fast|slow down|receiving mail (?:at a rate|too quickly)|exceeded (?:the )?(?:rate|allowed|max(?:imum)? (?:number|defers|emails))|unexpected volume|try again later.*limit|maximum (?:number of )?(?:connections|emails)|concurrency|conexiones|temporarily deferred due to/,
  ],
  [
    'blocked',
    /spamhaus|spamcop|dnsbl|\brbl\b|block ?list|black ?list|blocklisted|blacklisted|barracudacentral|sorbs|cloudmark|proofpoint\.com\/dnsbl|senderbase|talosintelligence|reverse dns|ptr record|no ptr|\bptr\b|rdns|reverse (?:lookup|mapping|hostname)|name lookup failed|unverifiable sending ip|(?:cannot|can't|could not) (?:find|resolve) (?:your )?(?:reverse )?hostname|client host rejected|host (?:network )?not allowed|(?:low|poor|bad|ip|sender) reputation|reputation (?:of|score)|mismatches client ip|banned sending ip|sending ip|source ip|your (?:ip|host|mail server|server|network)(?: \S+){0,4} (?:is |has been |was )?(?:blocked|listed|banned|rejected|not allowed|refused)|part of their network is on our block|weren't sent\. please contact your internet service provider|messages from [\d.]+ weren't sent|blocked (?:for|by|using|due|because|- see|see|ip)|(?:ip|host|address|connection|access) (?:\S+ ){0,3}(?:is |has been |was )?(?:blocked|banned|refused|denied)\b.*(?:spam|abuse|list|ip)|adresse ip|connection (?:was )?(?:blocked|rejected|dropped for)|please use the smtp server of your isp|access denied\.\.\.|may not be mail exchanger|\(bl\)|we do not accept mail from (?:this|your)|not accepting (?:mail|connections) from|you are not allowed to connect|bad helo|invalid (?:helo|domain name)|your domain|5\.7\.(?:25|60[6-9]|6[1-4]\d|650)\b/,
  ],
  [
    'content',
    /\bspam\b|\bube\b|\buce\b|virus|malware|phish|infected|trojan|unsolicited|content (?:rejected|filter|denied|not accepted|contains|presents|restriction|policy)|(?:message|mail) content|its content presents|rejected (?:due to|by|for) (?:\w+ ){0,2}(?:content|security)|suspicious|banned (?:file|attachment|name|content)|attachment (?:\S+ ){0,3}(?:not allowed|blocked|rejected|removed|type)|executable|mail rejet[eé]|mail rejected|header(?:s)? (?:error|too large)|media error|multiple (?:\S+ ){0,2}addresses in from|messages with multiple|duplicate header|missing (?:a )?(?:header|message-id|date|from)|not rfc|rfc ?(?:2)?[58]2[12] compl|non[- ]?compliant|not compliant|bare (?:lf|newline|line ?feed)|8-?bit (?:mime )?(?:data|character|not)|invalid (?:mime|header|message format)|malformed (?:mime|header|message)|conversion (?:required|not)|message (?:was )?(?:classified|identified|scored|considered|detected|looks? like)|probability of|gmail.*(?:likely|suspicious)|text.{0,30}not permitted|looks like spam|considered spam|dangerous|harmful|\bupx\b|hop count|forged/,
  ],
  [
    'sender-refused',
    /(?:domain of )?sender(?:'s)?(?: \S+){0,4} (?:does not exist|not found|unknown|verif\w+ failed|rejected|refused|denied|invalid|not allowed|not accepted|is not|couldn't)|sender address|sender (?:verify|denied|rejected|domain|verification)|unroutable sender|from: domain is invalid|valid from|invalid (?:sender|from|mail from|return)|your (?:e-?mail )?address(?: \S+){0,3} (?:has been|is|was) (?:rejected|blocked|denied)|unresolvable (?:sender|address|return)|return address|(?:cannot|can't|don't|not) accept(?:ing)? (?:mail|messages?|e-?mail) from|not accepting mail from|you cannot send|not allowed to (?:send|post)|not authorized to (?:send|submit|post)|you (?:may not|do not have permission|don't have permission|are not (?:allowed|permitted|authori[sz]ed))|permission to (?:post|view|send)|must be a member|only members|restricted to|cannot be accepted from|user not authori[sz]ed|backscatter|google groups/,
  ],
];

/** An address that nobody has. Read after the others, and believed only where it speaks of the recipient. */
export const USER_UNKNOWN =
  /user (?:\S+ ){0,4}(?:is )?(?:unknown|not known|not found|doesn'?t exist|does not exist|not exist|invalid|not listed)|unknown (?:user|recipient|address|local|account|mailbox|email|or illegal|to address|e-mail|users?)|no such (?:user|person|recipient|mailbox|account|address|local|e-?mail|domain user|id|name)|(?:mailbox|account|address|recipient|e-?mail|alias|inbox|username|destinat\w+)(?: \S+){0,6} (?:does not exist|doesn'?t exist|not exist|not found|is unknown|unknown|unavailable|is not valid|not valid|is invalid|invalid|not recognized|is not recognized|is not known|not known|not listed|cannot be found|can't be found|could not be found|couldn't be found|wasn't found|was not found|no longer (?:valid|exists|available|active|in use|accepts?|being)|not local|not (?:currently )?available|not (?:a )?valid|unroutable|closed|has been (?:deleted|removed|closed|terminated))|invalid (?:recipient|user|address|mailbox|e-?mail|local|destination|rcpt|account)|(?:recipient|address|rcpt)(?: \S+){0,2} (?:address )?rejected|bad (?:destination )?(?:mailbox|address|recipient|user)|no mailbox (?:here|by|found|with)|not (?:a )?(?:valid|known|our) (?:user|mailbox|recipient|address|customer|account)|recipient (?:name )?(?:is )?not (?:recognized|found|exist)|recipnotfound|recipientnotfound|resolver\.adr\.recip|nosuchuser|not listed in (?:domino|public|the)|doesn'?t have (?:an?|any) \S*\s?account|this user doesn|account that you tried to reach does not exist|is not a (?:valid|known|registered|subscriber|user)|does not have (?:an? )?(?:\S+ )?(?:account|mailbox)|there is no (?:one|user|account|such)|unrouteable address|unroutable address|address (?:is )?unknown|could not be found|delivery not authorized.*recipient|no (?:valid )?(?:recipients?|users?) (?:for|found|here|by that|named|match)|no one (?:here )?by that|user not (?:local|found|known)|user (?:has )?(?:left|moved|gone)|not on this (?:server|host|system)|no matches? to nameserver|destinataire (?:inconnu|invalide)|utilisateur inconnu|adresse .{0,30}invalide|empf(?:ä|ae)nger unbekannt|unbekannter (?:benutzer|empf)|benutzer unbekannt|(?:existiert|exist) nicht|usuario (?:desconocido|no existe)|no existe|utente (?:sconosciuto|inesistente)|usu[aá]rio (?:desconhecido|inexistente)|onbekende gebruiker|не существует|нет такого|не найден|неизвестн\w+ (?:пользовател|получател|адрес)|ユーザ.{0,6}(?:存在|不明|見つか)|(?:あて先|宛先|アドレス).{0,20}(?:存在し|見つか|不明)|见つか|用户不存在|收件人不存在|无此用户|查無此人|user does ?n[o']t exist|host .{0,40}said: 550 unknown user|\b542\b[^.]{0,80}rejected|\bs\.y\.s unknown|550 5\.1\.1\b/;

export const HOST_UNKNOWN =
  /host (?:or domain name )?(?:is )?(?:unknown|not found)|unknown host|no such (?:domain|host)|domain(?: \S+){0,3} (?:does not exist|doesn't exist|not found|is not (?:found|valid|reachable)|unknown|isn't)|(?:domain|host)(?: name)? (?:not found|unknown)|nxdomain|bad destination (?:system|host|domain)|couldn't find any host named|(?:unrouteable|unroutable) mail domain|unresolvable|(?:cannot|can't|could not|unable to|failed to) (?:resolve|find|locate) (?:\S+ ){0,3}(?:domain|host|dns)|illegal host|name or service not known|no (?:mx or a|a or mx) record|non-?existent (?:domain|host)|nonexistent domain|invalid (?:domain|host) name|dns (?:lookup|query|error)[^.]{0,60}(?:does not exist|failed|non-?existent)|destination server for this recipient could not be found|all relevant mx records point to non-existent|name service error|no route to (?:the )?domain|domain (?:is )?(?:expired|unreachable)|does not exist|host (?:name )?lookup failed|no route found to domain|is not reachable\. please check the domain|550 5\.1\.2|\bdns-?type 'mx' lookup|infodomain/;

/** Nobody's refusal: time ran out, or a machine did not answer. */
export const LATE_WORDS: readonly (readonly [DeliveryReason, RegExp])[] = [
  [
    'expired',
    /(?:message|delivery|mail|queue)(?: \S+){0,3} (?:time )?(?:expired|timed out|timeout|too old)|(?:been )?in the queue too long|retry time(?:out)? (?:not reached|exceeded)|not (?:been )?delivered (?:within|for|after|in)|could not (?:be )?deliver(?:ed)? (?:for|within|in) (?:the last )?\d|delivery (?:time ?out|expired|retry)|connection timed out|operation timed out|conversation with .{0,80} timed out|timed out|time-?out|giving up|gave up|exceeded (?:\w+ ){0,3}(?:time|delivery attempts|retry)|expir|maximum (?:delivery|retry|queue) time|(?:delivery )?failed \d+ attempts|(?:has|have) been delayed|is delayed|will be retried|still (?:trying|undelivered|awaiting)|not yet been delivered|keep trying|was aborted after|for \w+ days?\b|gateway timeout|in the outbound queue|queue period|is not responding|持续|再送/,
  ],
  [
    'network',
    /connection (?:refused|reset|was refused|failed|dropped|lost|closed|error|could not)|lost connection|(?:cannot|can't|could not|couldn't|unable to|failed to|wasn't able to) (?:\w+ ){0,3}connect|network (?:is )?(?:unreachable|error|problem)|no route to host|requests to connect|socket error|unable to connect|host (?:is )?(?:down|unreachable|not reachable)|not reachable|unreachable|name server (?:error|failure|not)|dns (?:error|failure|problem|server)|server (?:is )?(?:down|not responding|not available)|mail (?:loop|forwarding loop)|routing loop|too many hops|loops? back|loop detected|hop count|tls (?:is )?(?:required|negotiation|handshake)|temporary (?:lookup|dns) (?:failure|error)|no answer from host|try again$/,
  ],
  [
    'system',
    /service (?:is )?(?:currently |temporarily )?(?:unavailable|not available|refus)|internal (?:\w+ )?error|system (?:\w+ )?(?:error|problem|failure|not accepting|resources)|local (?:error|problem|configuration|delivery fail)|insufficient (?:system|disk)|disk (?:space|full)|temporar(?:y|ily) (?:\w+ )?(?:failure|error|problem|unavailable|fail)|transaction failed|mailer error|command (?:died|failed|not)|service refus|try (?:again )?later|can't (?:create|open|write)|no space left|configuration (?:error|problem)|permission denied|unable to contact ldap|server (?:busy|error|configuration)|i\/o error|procmail|pipe|generated during the delivery|out of memory|queue file|protocol error|not implemented|syntax error|resources temporarily|database/,
  ],
];

/** Refusals that name no better reason. */
export const GENERAL_REFUSAL: readonly (readonly [DeliveryReason, RegExp])[] = [
  [
    'policy',
    /policy|denied by|access denied|administrative(?:ly)? (?:denied|prohibit|reject)|prohibited|not (?:allowed|permitted|authori[sz]ed)|security|message (?:was )?(?:refused|rejected|not allowed)|delivery not authorized|refused|transport rules|rejected/,
  ],
];

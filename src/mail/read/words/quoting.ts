/** Labels of the header that mail programs put above what they quote, by language; matched whole, before a colon. */
const FROM = [
  'from',
  'von',
  'de',
  'da',
  'van',
  'od',
  'fra',
  'från',
  'fran',
  'lähettäjä',
  'от',
  'від',
  'odesílatel',
  'feladó',
  'de la',
  'kimden',
  'gönderen',
  'από',
  '差出人',
  '送信者',
  '发件人',
  '寄件者',
  '寄件人',
  '보낸 사람',
  '보낸사람',
  'מאת',
  'من',
  'จาก',
  'từ',
  'dari',
  'expéditeur',
  'remitente',
  'mittente',
  'remetente',
  'afzender',
  'absender',
  'avsändare',
  'expedidor',
];
const OTHERS = [
  'sent',
  'date',
  'to',
  'cc',
  'bcc',
  'subject',
  'reply-to',
  'reply to',
  'importance',
  'priority',
  'attachments',
  'organization',
  'message-id',
  'when',
  'gesendet',
  'datum',
  'an',
  'kopie',
  'betreff',
  'antwort an',
  'antwort-an',
  'wichtigkeit',
  'anlagen',
  'envoyé',
  'envoyé le',
  "date d'envoi",
  'à',
  'a',
  'objet',
  'répondre à',
  'pièces jointes',
  'enviado',
  'enviado el',
  'enviado em',
  'enviada em',
  'enviada',
  'fecha',
  'para',
  'asunto',
  'assunto',
  'data',
  'inviato',
  'data invio',
  'risposta',
  'rispondi a',
  'oggetto',
  'per conoscenza',
  'verzonden',
  'verzonden op',
  'aan',
  'onderwerp',
  'wysłano',
  'do',
  'dw',
  'temat',
  'data wysłania',
  'skickat',
  'skickades',
  'till',
  'kopia',
  'ämne',
  'sendt',
  'til',
  'kopi',
  'emne',
  'dato',
  'lähetetty',
  'vastaanottaja',
  'kopio',
  'aihe',
  'päivämäärä',
  'отправлено',
  'дата',
  'кому',
  'копия',
  'тема',
  'надіслано',
  'odesláno',
  'komu',
  'kopie',
  'předmět',
  'elküldve',
  'címzett',
  'tárgy',
  'trimis',
  'către',
  'subiect',
  'gönderilme tarihi',
  'tarih',
  'kime',
  'konu',
  'bilgi',
  'στάλθηκε',
  'ημερομηνία',
  'προς',
  'θέμα',
  '送信日時',
  '日時',
  '宛先',
  '件名',
  '日付',
  '发送时间',
  '日期',
  '收件人',
  '抄送',
  '主题',
  '主旨',
  '收件者',
  '副本',
  '寄件日期',
  '傳送時間',
  '보낸 날짜',
  '받는 사람',
  '받는사람',
  '제목',
  '참조',
  'נשלח',
  'אל',
  'נושא',
  'تاريخ',
  'إلى',
  'الموضوع',
];

const escaped = (words: readonly string[]) =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** The first line of such a header: `From: …`, `*Von:* …`, `De : …`. */
export const HEADER_FROM = new RegExp(`^[\\s>|*_]*(?:${escaped(FROM)})\\s*[*_]*\\s*[:：][*_]*\\s*\\S?`, 'iu');
/** Any other line of it. */
export const HEADER_OTHER = new RegExp(`^[\\s>|*_]*(?:${escaped(OTHERS)})\\s*[*_]*\\s*[:：]`, 'iu');

/** Lines that say by themselves that a quoted or forwarded message follows. */
export const SEPARATORS =
  /^[\s>*]*(?:[-_=*—–]{2,}\s*)?(?:original message|original[- ]?nachricht|ursprüngliche nachricht|message d['’]origine|message d['’]origine|message original|message transféré|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|original meddelande|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|oryginalna wiadomość|wiadomość oryginalna|původní zpráva|eredeti üzenet|mesaj original|orijinal mesaj|исходное сообщение|оригинальное сообщение|пересылаемое сообщение|αρχικό μήνυμα|元のメッセージ|原始邮件|原始郵件|原邮件|원본 메시지|원본 메일|forwarded message|weitergeleitete nachricht|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|reply message|antwortnachricht|forwarded by [^-]*|reply above this line|please reply above this line|ursprungliche nachricht|previous message|quoted message)\s*(?:[-_=*—–]{2,}\s*)?[:：]?\s*$/iu;

/** The same where only dashes around it make it one. */
export const DASHED_SEPARATOR =
  /^[\s>*]*[-_=]{3,}\s*[^\n]{0,60}(?:message|nachricht|mensaje|mensagem|messaggio|bericht|meddelande|melding|wiadomość|сообщение|邮件|メッセージ)[^\n]{0,60}[-_=]{3,}\s*$/iu;

export const BEGIN_FORWARD =
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du (?:message|mail) (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio (?:messaggio|del messaggio) inoltrato|início da mensagem (?:encaminhada|reencaminhada)|begin doorgestuurd bericht|vidarebefordrat brev|start på videresendt|начало переадресованного сообщения|転送されたメッセージ|下面是被转发的邮件)\s*[:：]?\s*$/iu;

/** Verbs and phrases of "Anna wrote:" lines. */
export const WROTE =
  /(?:\bwrote|\bwrites|\bsaid|\bhas written|\bschrieb|\bschreibt|\bhat (?:am [^:]{0,60})?geschrieben|a écrit|écrivait|escribi[óo]|ha escrito|escreveu|ha scritto|scrive|schreef|heeft (?:het volgende )?geschreven|volgende geschreven|napisa[łl]\(?a?\)?|pisze|skrev|har skrevet|kirjoitti|napsal\(?a?\)?|napísal|[íi]rta|a scris|yazd[ıi]|şunu yazdı|пишет|писал\(?а?\)?|написал\(?а?\)?|пише|έγραψε|のメール|さんは(?:書きました|.{0,20}書き)|書きました|写道|寫道|来信|님이 작성|작성:|כתב\S*|كتب|viết|menulis|เขียน|rašė|kirjutas|napisao|je napisal)\s*(?:[(（][^)）]*[)）])?\s*[:：]?\s*$/iu;

/** Beginnings of such lines: a preposition, a weekday, a date. */
export const STARTS_WITH_DATE =
  /^[\s>|*_"'“„(]*(?:on|am|at|in (?:his|her|a|your) (?:e-?mail|message)|le|el|il giorno|il|em|no dia|a|op|dnia|w dniu|den|d\.|pe|la|dne|dňa|\d{1,4}[.\-/年]|(?:mon|tue|wed|thu|fri|sat|sun)|(?:mo|di|mi|do|fr|sa|so)[.,]|quoting|citando|zitat von|quot\w+|в |at |в|on:)/iu;

/** The same, or somebody's address. */
export const WROTE_START = new RegExp(
  `${STARTS_WITH_DATE.source}|^[\\p{L}\\d"“<].{0,200}(?:<[^<>\\s]+@[^<>\\s]+>|@)`,
  'iu',
);

/** What a phone or a mail program adds by itself. */
export const DEVICE_LINES =
  /^[\s>*_<([«-]*(?!.*\b(?:is|are|was|were|will|has|have)\b)(?:(?:sent|send|envoyé|enviado|enviada|gesendet|inviato|verzonden|verstuurd|skickat|sendt|lähetetty|wysłan[oey]|odesláno|отправлено|надіслано|gönderildi|küldve|trimis|nosūtīts)(?: (?:from|via|with|using|by|on|depuis|de|à partir|avec|desde|con|mit|von|dal|da|del|vanaf|met|vanuit|från|fra|med|z|ze|из|с|через|du|do meu|à|on)\b).{0,120}|(?:from|via) my (?:i?phone|i?pad|mobile|android|blackberry|samsung).{0,60}|someone from mobile|von (?:meinem|unterwegs|mobil)\b.{0,80}(?:gesendet|gesandt|geschickt|verschickt)?|diese (?:nachricht|e-?mail) wurde (?:von|mit) .{0,100}(?:gesendet|geschrieben|verschickt)?\.?|get (?:\[?outlook|\[?blue ?mail|yahoo mail|the new).{0,120}|(?:hol|laden) sie (?:sich )?outlook.{0,80}|(?:obtenez|télécharger) outlook.{0,80}|(?:descarga|obtener|obtén) outlook.{0,80}|(?:ottieni|scarica) outlook.{0,80}|(?:download|haal) outlook.{0,80}|從我的.{0,40}傳送|从我的.{0,40}发送|发自我的.{0,40}|發自我的.{0,40}|iphoneから送信|.{0,40}から送信(?:されました)?|나의 .{0,40}에서 보냄|내 .{0,40}에서 보냄|.{0,30}에서 보냄|powered by .{0,40}|yahoo mail: .{0,80}|connected by motorola|typed on tiny keys.{0,60}|please excuse (?:my )?(?:brevity|typos|any).{0,60}|excuse (?:the )?(?:brevity|typos).{0,60}|this message was sent from my .{0,60}|mobile mail.{0,30}|mit freundlichen grüßen vom handy|sent with .{0,60})[\s)>\]»*_.!]*$/iu;

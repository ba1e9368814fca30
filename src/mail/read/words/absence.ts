import { unicodeWords } from './unicode-words.ts';

/**
 * Words right before a date that make it the day of return. Between them and the date may stand articles,
 * weekdays and hours only (`BETWEEN`). "Return your call", "get back to you" and "back in touch" are none.
 */
export const BACK_BEFORE = unicodeWords(
  /(?:\b(?:be |am |i'm |come |coming |get |getting )?back(?: (?:in|at|to|from|online|with|here)(?: (?:the |my )?(?:office|work|desk|town|vacation|leave|holidays?|online|you all))?)?|\breturn(?:s|ing|ed)?(?: (?:to|from|in)(?: (?:the |my )?(?:office|work|desk|town|vacation|(?:annual |maternity |parental )?leave|holidays?|travel|trip|duty))?)?|\bin (?:the )?office (?:again )?|\bavailable again|\breachable again|\bresume (?:work|duties)|\breopen(?:s|ing)?|\bwieder (?:(?:im (?:b[üu]ro|hause?|dienst|amt)|da|zur[üu]ck|erreichbar|f[üu]r sie da|anwesend|pers[öo]nlich erreichbar|verf[üu]gbar) )?(?:ab|am)|\bzur[üu]ck(?: im b[üu]ro)?(?: bin ich| ab| am)?|\br[üu]ckkehr(?: ist)?(?: am| ab)?|\bab(?: dem)?|\berst(?: wieder)? am|\b(?:de |mon |notre )?retour(?: (?:au bureau|pr[ée]vu|est|sera))*(?: est pr[ée]vu)?|\breviens|\breviendrai|\brentre(?:rai)?|\b(?:de )?(?:vuelta|regreso)(?: a la oficina)?(?: ser[áa])?|\b(?:re)?gres(?:o|ar[ée]|ando)(?: a la oficina)?|\bvolver[ée](?: a la oficina)?|\bvuelvo(?: a la oficina)?|\breincorporar[ée]|\b(?:al )?rientro(?: in (?:ufficio|sede))?(?: previsto)?|\brientrer[òo](?: in ufficio)?|\btorner[òo](?: in ufficio)?|\bsar[òo] (?:di nuovo |nuovamente )?(?:in ufficio|disponibile)|\b(?:de volta|regresso|retorno|regressarei|retornarei|voltarei|volto)(?: ao (?:escrit[óo]rio|trabalho))?|\b(?:weer )?terug(?: op (?:kantoor|het werk))?|\bweer (?:aanwezig|op kantoor|bereikbaar|beschikbaar)|\bvanaf|\bwracam|\bwr[óo]c[ęe]|\bpowr[óo]t(?: do (?:biura|pracy))?|\bb[ęe]d[ęe] (?:ponownie |z powrotem )?(?:dost[ęe]pn[ya]|w biurze)?|\b(?:[äa]r )?(?:[åa]ter|tillbaka)(?: p[åa] (?:kontoret|jobbet))?(?: igen)?|\btilbage(?: (?:p[åa] kontoret|igen))*|\btilbake(?: (?:p[åa] (?:kontoret|jobb|kontor)|igjen))*|\bpalaan(?: (?:t[öo]ihin|toimistolle))?|\bvrac[íi]m se|\bzp[ěe]t|\b(?:вернусь|возвращаюсь|выйду|выхожу|буду (?:в офисе|на месте|снова|доступ\w+)|возвращение)(?: (?:в офис|на работу|к работе|из отпуска))*|\bповернусь|\bd[öo]nece[ğg]im|\bvissza[\p{L}]*|\bm[ăa] [îi]ntorc|返回(?:办公室)?(?:时间)?[：:]?|복귀(?:일)?[:：]?|出社(?:日|予定)?[：:は]*|חוזר(?:ת)?|אחזור|επιστρέφω)$/iu,
);

/** The same behind the date: "am 5. Mai wieder im Büro", "5월 5일에 복귀", "5月5日より通常通り". */
export const BACK_AFTER = unicodeWords(
  /^(?:\s*(?:\([^)]*\)|,?\s*(?:um|ab|at|à|от|at)?\s*\d{1,2}(?::\d{2})?\s*(?:uhr|h|am|pm)?))?\s*(?:bin ich |sind wir |i(?:'ll| will|'m| am)(?: be)? |je serai |stehe ich ihnen |stehen wir ihnen |erreichen sie mich |werde ich |ben ik |er jeg |[äa]r jag )?(?:wieder\b|zur[üu]ck\b|erneut (?:da|erreichbar)|back\b|de retour\b|weer\b|terug\b|tilbage\b|tilbake\b|tillbaka\b|[åa]ter\b|(?:出社|復帰|戻|帰社)|(?:より|から|に)\s*(?:通常|出社|復帰|業務|営業|対応|勤務)|以降|に?戻り|起?(?:回|返回|恢复|恢復|上班)|에? ?(?:복귀|출근|돌아|업무)|부터 ?(?:정상|업무|근무|복귀))/iu,
);

/** Words right before a date that make it the last of the absence. */
export const UNTIL_BEFORE = unicodeWords(
  /(?:\b(?:un)?til|\btill|\bthrough|\bthru|\bbis(?: (?:zum|einschlie(?:ß|ss)lich|inklusive|inkl\.?|einschl\.?|und mit))*|\bjusqu['’](?:au|à|aux?|en)(?: (?:inclus|et y compris))?|\bhasta(?: el)?|\bfino (?:a|al|all['’])|\bsino (?:a|al)|\bat[ée](?: ao?| o)?|\btot(?: en met| aan)?|\bt\/m|\bt\.?e\.?m\.?|\bdo(?: dnia)?|\bt\.?o\.?m\.?|\btill och med|\bfram till|\btil(?: og med)?|\bt\.?o\.?m|\basti|\bdo konce|\bпо|\bдо|\bіз|\bp[âa]n[ăa] (?:la|pe|[îi]n)|\bkadar|\bà|\bau|\bal(?: d[íi]a)?|至|到|直到|עד|έως|μέχρι|[-–—~〜～])$/iu,
);

/** The same behind the date. */
export const UNTIL_AFTER = unicodeWords(
  /^\s*(?:\([^)]*\)\s*)?(?:まで|까지|之前|止|前(?:不在)?|tarihine kadar|-(?:ig|ei?g)\b|asti\b|saakka\b|(?:einschlie(?:ß|ss)lich|inklusive) (?:nicht|im urlaub))/iu,
);

/** What may stand between such a word and its date. */
export const BETWEEN = unicodeWords(
  /^[\s,:(]*(?:(?:on|the|at|about|around|approximately|approx\.?|next|coming|again|online|from|in the office|full[- ]time|including|inclusive|and including|of|morning|afternoon|evening|by|dem|der|den|am|zum|ab|und mit|einschlie(?:ß|ss)lich|inklusive|inkl\.?|voraussichtlich|wieder|le|lundi|la|el|il|lo|al|d[íi]a|prevista?|pr[ée]vu|para|giorno|o|a|ao|de|no|na|em|op|aanstaande|maandag|en met|dnia|w|we|den|d\.|p[åa]|igen|tisdag|в|во|c|с|на|kl\.?|um|uhr|à|au|ist|is|will be|sera|es|est|[èe]|är|er|wird|lautet|date|datum|expected|be|to|work|office|早|約|约|about|\d{1,2}(?::\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|uhr|h)\b|\d{1,2}:\d{2}|noon|midnight|cob|eob|eod|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|segunda|ter[çc]a|quarta|quinta|sexta|segunda-feira|ter[çc]a-feira|quarta-feira|quinta-feira|sexta-feira|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedzia[łl]\p{L}*|wtor\p{L}*|[śs]rod\p{L}*|czwart\p{L}*|pi[ąa]t\p{L}*|m[åa]nda\p{L}*|tirsda\p{L}*|onsda\p{L}*|torsda\p{L}*|fredag\p{L}*|понедельник\p{L}*|вторник\p{L}*|сред\p{L}*|четверг\p{L}*|пятниц\p{L}*)[\s,.:(]*)*$/iu,
);

/** Words of a sentence that speaks of being away; "until" counts only beside one. */
export const AWAY = unicodeWords(
  /out of (?:the |my )?office|\booo\b|\baway\b|absen|vacation|holiday|\bleave\b|\bpto\b|travel|unavailable|not (?:be )?(?:available|in|reachable|back|return|checking|able)|\bout\b|out from|closed|on (?:a )?(?:trip|tour|business)|maternity|sabbatical|no access|limited access|urlaub|abwesen|nicht (?:im|in|erreichbar|da|anwesend|verf[üu]gbar)|au(?:ß|ss)er haus|elternzeit|mutterschutz|dienstreise|gesch[äa]ftsreise|unterwegs|verreist|geschlossen|betriebsferien|cong[ée]|vacances|d[ée]placement|ferm[ée]|indisponible|vacaciones|fuera|ausen|viaje|permiso|de baja|cerrad|ferie|fuori|assen|viaggio|chius|f[ée]rias|fora|licen[çc]a|viagem|vakantie|afwezig|verlof|niet (?:aanwezig|op|bereikbaar)|gesloten|urlop|nieobecn|poza|niedost|delegacj|semester|ledig|fr[åa]nv|bortrest|inte p[åa]|tj[äa]nsteresa|ferie|frav[æa]r|orlov|barsel|permisjon|p[åa] reise|ikke (?:p[åa]|til|tilgjengelig)|lomal|poissa|dovolen|mimo|nep[řr][íi]tom|szabads|t[áa]vol|concediu|izin|tatil|ofis d|отпуск|отсутств|командиров|недоступ|вне офис|больничн|відпус|відсут|不在|休暇|休み|休業|出張|休假|外出|出差|度假|请假|假期|휴가|부재|출장|휴무|בחופשה|חופש|לא במשרד|άδεια|εκτός/iu,
);

import type { ColumnProfile } from './column-profile.ts';
import type { FieldId } from './mapping.ts';

const PHONE = /phone|mobile|telefon|telefono|whatsapp|cell|contactno|contactnum|handy|celular|movil/;
const MAIL = /e?mail|correo|courriel/;
const NAME = /name$|^name|nombre|^nom|kontakt|contact|kunde|client|customer|lead/;
const NO_PERSON =
  /company|firm|product|campaign|^ad|form|file|user|domain|property|project|event|list|page|city|country|state|brand|account|owner|agent|rep$|manager|deal|stage|type|source|status|date|count/;

/**
 * The field that a header hints at (`Alternate Mobile (India)`, `Name of lead*`) and the values bear
 * out; neither alone would do.
 */
export function hintedField(key: string, profile: ColumnProfile): FieldId | undefined {
  if (profile.filled === 0) return undefined;
  if (MAIL.test(key) && profile.email >= 0.5) return 'person.email';
  if (PHONE.test(key) && profile.phone >= 0.6) return 'person.phone';
  if (NAME.test(key) && !NO_PERSON.test(key) && profile.personName >= 0.6) return 'person.name';
  return undefined;
}

/** What a column can fill, by the record that it describes. */
export type FieldId =
  | `person.${'externalId' | 'name' | 'given' | 'middle' | 'family' | 'prefix' | 'suffix' | 'nickname' | 'email' | 'phone' | 'profile' | 'organization' | 'organizationExternalId' | 'title' | 'department' | 'note' | 'owner' | 'rating' | 'street' | 'postalCode' | 'city' | 'region' | 'country' | 'zone' | 'language' | 'birthday' | 'birthYear' | 'birthMonth' | 'birthDay' | 'tags' | 'optOutAll' | 'optOutMail' | 'optOutPhone' | 'optOutFax' | 'legalBasis' | 'source' | 'connectedOn' | 'lastContact' | 'createdOn' | 'leadStatus'}`
  | `account.${'externalId' | 'name' | 'domain' | 'website' | 'phone' | 'industry' | 'employees' | 'revenue' | 'currency' | 'street' | 'postalCode' | 'city' | 'region' | 'country' | 'parent' | 'parentExternalId' | 'owner' | 'rating' | 'note' | 'createdOn' | 'lastContact' | 'tags'}`
  | `opportunity.${'externalId' | 'name' | 'account' | 'accountExternalId' | 'contactExternalId' | 'contact' | 'owner' | 'product' | 'pipeline' | 'stage' | 'status' | 'isWon' | 'isClosed' | 'amount' | 'currency' | 'openedOn' | 'closeDate' | 'expectedClose' | 'wonOn' | 'lostOn' | 'lastContact' | 'nextStep' | 'note'}`
  | `activity.${'externalId' | 'personExternalId' | 'accountExternalId' | 'relatedExternalId' | 'campaignExternalId' | 'subject' | 'type' | 'at' | 'due' | 'status' | 'done' | 'body' | 'seconds' | 'minutes' | 'direction' | 'owner' | 'responded'}`
  | `campaign.${'externalId' | 'name' | 'type' | 'status' | 'startsOn' | 'endsOn' | 'owner' | 'note'}`
  | `product.${'externalId' | 'name' | 'series' | 'price' | 'currency'}`
  | `user.${'name' | 'email' | 'manager' | 'team'}`
  | 'deleted';

/** The record that a table is about. */
export type Subject = 'person' | 'account' | 'opportunity' | 'activity' | 'campaign' | 'product' | 'user';

/** How one column is understood. The user may change `field`, `label` and the orders before an import. */
export interface ColumnMapping {
  /** From 0. */
  column: number;
  header: string;
  /** `custom` keeps the text under the header; `ignore` leaves it out. */
  field: FieldId | 'custom' | 'ignore';
  /** What kind of address or number it is: `work`, `home`, `mobile`. */
  label?: string;
  /** The column (from 0) whose cells label this one's. */
  labelColumn?: number;
  /** What the decision rests on. */
  by: 'header' | 'values' | 'format' | 'user';
  /** Day-month order of this column's written dates; `ambiguous` must be settled by the user. */
  dateOrder?: DateOrder | 'ambiguous';
  /** The decimal sign of this column's numbers. */
  decimal?: '.' | ',';
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface Mapping {
  /** Which program or table this is, see `formats/`. */
  format: string;
  subject: Subject;
  columns: ColumnMapping[];
}

const DATE_FIELDS =
  /\.(?:birthday|connectedOn|lastContact|createdOn|openedOn|closeDate|expectedClose|wonOn|lostOn|at|due|startsOn|endsOn)$/;
const NUMBER_FIELDS = /\.(?:revenue|amount|price)$/;

export function isDateField(field: string): boolean {
  return DATE_FIELDS.test(field);
}

export function isNumberField(field: string): boolean {
  return NUMBER_FIELDS.test(field);
}

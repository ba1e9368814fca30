import type { Custom, CustomFieldRecord } from '../../ports/records.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';

type Subject = CustomFieldRecord['subjectType'];

/** Columns that we have no field for become custom fields of their header's name; new ones hold text. */
export class CustomFields {
  readonly #run: Run;
  readonly #byLabel = new Map<string, CustomFieldRecord>();
  readonly #keys = new Set<string>();
  readonly fresh: CustomFieldRecord[] = [];

  constructor(run: Run, known: readonly CustomFieldRecord[]) {
    this.#run = run;
    for (const field of known) this.#know(field);
  }

  static async load(run: Run, tx: StoreTransaction): Promise<CustomFields> {
    return new CustomFields(run, await tx.customFields.where({}, 5_000));
  }

  /** Texts by header as values by key. What does not fit the type of its field goes to a text field beside it. */
  values(subject: Subject, texts: Readonly<Record<string, string>>): Custom {
    const custom: Record<string, Custom[string]> = {};
    for (const [label, raw] of Object.entries(texts)) {
      const text = raw.trim();
      if (text === '') continue;
      const field = this.#named(subject, label);
      const value = valueOf(field, text);
      if (value === null) custom[this.#named(subject, `${label} (text)`).key] = text;
      else custom[field.key] = value;
    }
    return custom;
  }

  #named(subject: Subject, label: string): CustomFieldRecord {
    const shown = label.trim().slice(0, 100) || 'Column';
    const known = this.#byLabel.get(`${subject} ${shown.toLowerCase()}`);
    if (known) return known;
    const field: CustomFieldRecord = {
      id: this.#run.newId(),
      subjectType: subject,
      key: this.#freeKey(subject, shown),
      label: shown,
      type: 'text',
      choices: [],
      position: 0,
      removedAt: null,
      version: 1,
    };
    this.#know(field);
    this.fresh.push(field);
    return field;
  }

  #know(field: CustomFieldRecord): void {
    this.#keys.add(`${field.subjectType} ${field.key}`);
    this.#byLabel.set(`${field.subjectType} ${field.label.toLowerCase()}`, field);
  }

  #freeKey(subject: Subject, label: string): string {
    const plain = label
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 50);
    const stem = /^[a-z]/.test(plain) ? plain : `field${plain === '' ? '' : `_${plain}`}`;
    for (let number = 1; ; number += 1) {
      const key = number === 1 ? stem : `${stem}_${number}`;
      if (!this.#keys.has(`${subject} ${key}`)) return key;
    }
  }
}

function valueOf({ type, choices }: CustomFieldRecord, text: string): Custom[string] {
  switch (type) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
    case 'yes-no':
      if (/^(?:yes|true|1|ja|oui|sí|si)$/i.test(text)) return true;
      return /^(?:no|false|0|nein|non)$/i.test(text) ? false : null;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
    case 'choice':
      return choices.includes(text) ? text : null;
    case 'text':
      return text;
  }
}

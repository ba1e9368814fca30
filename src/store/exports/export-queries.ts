import type { ExportKind } from '../../app/ports/exports.ts';

/** What a file of an export holds: the table, its key (by which pages follow one another), and its columns. */
export interface ExportQuery {
  readonly from: string;
  /** Unique; text or uuid. */
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Whose custom fields become columns. */
  readonly custom?: 'account' | 'person' | 'opportunity';
}

const userName = (column: string) =>
  `(SELECT coalesce(u.email, u.name) FROM app.users u WHERE u.org_id = t.org_id AND u.id = t.${column})`;
const accountName = '(SELECT a.name FROM app.accounts a WHERE a.org_id = t.org_id AND a.id = t.account_id)';
const personName = '(SELECT p.name FROM app.people p WHERE p.org_id = t.org_id AND p.id = t.person_id)';
const tagsOf = (kind: string) =>
  `(SELECT string_agg(g.name, ';' ORDER BY g.name) FROM app.taggings x JOIN app.tags g ON g.org_id = x.org_id AND g.id = x.tag_id
    WHERE x.org_id = t.org_id AND x.subject_type = '${kind}' AND x.subject_id = t.id)`;
const addressesOf = (kind: string, value: string) =>
  `(SELECT string_agg(${value}, ' ::: ' ORDER BY d.position, d.id) FROM app.addresses d
    WHERE d.org_id = t.org_id AND d.person_id = t.id AND d.kind = '${kind}')`;

/** Whole tables without special columns: every column under its own name. */
const plain = (table: string, key: string, columns: string): ExportQuery => ({
  from: `app.${table}`,
  key,
  columns: Object.fromEntries(
    columns
      .trim()
      .split(/\s+/)
      .map((column) => [column, `t.${column}`]),
  ),
});

export const EXPORT_QUERIES: Readonly<Record<ExportKind, ExportQuery>> = {
  accounts: {
    from: 'app.accounts',
    key: 'id',
    custom: 'account',
    columns: {
      'Followthrough account': 't.id',
      'Account name': 't.name',
      Owner: userName('owner_id'),
      Rating: 't.rating',
      'Parent account ID': 't.parent_id',
      Domain: 't.domain',
      Website: 't.website',
      Phone: 't.phone',
      Industry: 't.industry',
      Employees: 't.employees',
      Revenue: 't.revenue',
      Currency: 't.currency',
      Street: 't.street',
      'Postal code': 't.postal_code',
      City: 't.city',
      Region: 't.region',
      Country: 't.country',
      'Time zone': 't.zone',
      Note: 't.note',
      Tags: tagsOf('account'),
      'Excluded at': 't.excluded_at',
      'Excluded because': 't.excluded_reason',
      'Merged into': 't.merged_into',
      'Created at': 't.created_at',
      'Updated at': 't.updated_at',
    },
  },
  people: {
    from: 'app.people',
    key: 'id',
    custom: 'person',
    columns: {
      'Followthrough person': 't.id',
      Name: 't.name',
      'Given name': 't.given_name',
      'Family name': 't.family_name',
      'E-mail addresses': addressesOf('mail', 'd.value'),
      'Phone numbers': addressesOf('phone', 'd.normalized'),
      Profiles: addressesOf('profile', 'd.value'),
      'Account ID': 't.account_id',
      Account: accountName,
      Title: 't.title',
      Department: 't.department',
      Owner: userName('owner_id'),
      Rating: 't.rating',
      'Ideal days': 't.ideal_days',
      'Longest days': 't.longest_days',
      Country: 't.country',
      Region: 't.region',
      City: 't.city',
      'Time zone': 't.zone',
      Language: 't.language',
      Style: 't.style',
      Interests: "array_to_string(t.interests, '; ')",
      Note: 't.note',
      Birthday: 't.birthday',
      'Legal basis': 't.legal_basis',
      Tags: tagsOf('person'),
      'Merged into': 't.merged_into',
      'Created at': 't.created_at',
      'Updated at': 't.updated_at',
    },
  },
  opportunities: {
    from: 'app.opportunities',
    key: 'id',
    custom: 'opportunity',
    columns: {
      'Followthrough opportunity': 't.id',
      'Opportunity name': 't.name',
      'Account ID': 't.account_id',
      Account: accountName,
      Owner: userName('owner_id'),
      Stage: 't.stage',
      Status: 't.status',
      Amount: 't.amount',
      Currency: 't.currency',
      Product: 't.product',
      'Opened on': 't.opened_on',
      'Expected close': 't.expected_close',
      'Closed on': 't.closed_on',
      'Won by': 't.won_by',
      'Lost because': 't.lost_reason',
      'Next step': 't.next_step',
      Note: 't.note',
      'Created at': 't.created_at',
      'Updated at': 't.updated_at',
    },
  },
  interactions: {
    from: 'app.interactions',
    key: 'id',
    columns: {
      id: 't.id',
      account: accountName,
      people: `(SELECT string_agg(p.name, '; ' ORDER BY p.name) FROM app.interaction_people i JOIN app.people p ON p.org_id = i.org_id AND p.id = i.person_id
        WHERE i.org_id = t.org_id AND i.interaction_id = t.id)`,
      people_ids: `(SELECT string_agg(i.person_id::text, '; ' ORDER BY i.person_id) FROM app.interaction_people i WHERE i.org_id = t.org_id AND i.interaction_id = t.id)`,
      users: `(SELECT string_agg(u.name, '; ' ORDER BY u.name) FROM app.interaction_users i JOIN app.users u ON u.org_id = i.org_id AND u.id = i.user_id
        WHERE i.org_id = t.org_id AND i.interaction_id = t.id)`,
      ...plain(
        'interactions',
        'id',
        `account_id opportunity_id at kind direction reached purpose automatic enquiry unknown_sender duration_minutes subject body value_given
         reaction reaction_words serves_kind serves_subject answer_waived_at answer_waived_reason message_id source version recorded_at withdrawn_at withdrawn_reason`,
      ).columns,
      recorded_by: userName('recorded_by'),
      earlier_versions: `(SELECT json_agg(v.body ORDER BY v.version) FROM app.interaction_versions v WHERE v.org_id = t.org_id AND v.interaction_id = t.id)`,
    },
  },
  agreements: withPerson(
    'agreements',
    'scope opportunity_id made_at made_in day minute note settled_at settled_reason quiet_resumed_at',
  ),
  holds: withPerson(
    'holds',
    'scope opportunity_id from_at until_day reason resumed_at resumed_reason quiet_resumed_at',
  ),
  absences: withPerson('absences', 'noticed_at back_on source ended_at'),
  commitments: withPerson(
    'commitments',
    'opportunity_id side type what effort user_id due_day due_set_at made_at made_in status settled_at settled_note',
  ),
  signals: withPerson('signals', 'kind text learned_at foreseen_day source ended_at ended_reason'),
  permissions: withPerson('permissions', 'channel allowed at source evidence'),
  releases: withPerson('releases', 'kind reason at until_day taken_back_at'),
  'rating-changes': withPerson('rating_changes', 'account_id rating previous reason at'),
  addresses: withPerson('addresses', 'kind value normalized label position dead_at dead_reason'),
  jobs: withPerson('jobs', 'account_id title first_day last_day'),
  deferrals: withPerson('deferrals', 'account_id step_kind step_subject kind day reason at undone_at'),
  todos: withPerson('todos', 'account_id user_id text due_day done_at created_at'),
  'opportunity-people': plain(
    'opportunity_people',
    "(t.opportunity_id::text || ' ' || t.person_id::text)",
    'opportunity_id person_id part met',
  ),
  tags: plain('tags', 'id', 'id name'),
  products: plain('products', 'id', 'id name series price currency'),
  campaigns: plain('campaigns', 'id', 'id name type status starts_on ends_on note'),
  'external-ids': plain(
    'external_ids',
    "(t.source || ' ' || t.subject_type || ' ' || t.external_id)",
    'source external_id subject_type subject_id',
  ),
  users: plain(
    'users',
    'id',
    'id name email role team_id zone country region locale touches_per_day deactivated_at created_at',
  ),
  teams: plain('teams', 'id', 'id name'),
  leaves: plain('leaves', 'id', 'id user_id first_day last_day deputy_id reason'),
  policies: plain('policies', "lpad(t.version::text, 12, '0')", 'version team_id body made_at made_by'),
};

function withPerson(table: string, columns: string): ExportQuery {
  return {
    ...plain(table, 'id', ''),
    columns: {
      id: 't.id',
      person_id: 't.person_id',
      person: personName,
      ...plain(table, 'id', columns).columns,
    },
  };
}

/**
 * The server's settings, as `-c` arguments: they follow the program and are not frozen in the data
 * directory on the day it was made. Modest on memory: the operating system's cache does the rest.
 */
export type ServerSettings = Readonly<Record<string, string>>;

const defaults: ServerSettings = {
  // Every acknowledged commit survives a crash.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  autovacuum_work_mem: '32MB',
  effective_cache_size: '512MB',
  max_connections: '80',
  io_workers: '2',
  jit: 'off',
  // One machine, no replicas: the log need only serve crash recovery.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '512MB',
  min_wal_size: '64MB',
  // Solid-state disks are the usual case.
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  log_checkpoints: 'off',
  logging_collector: 'off',
  log_line_prefix: '%m [%p] ',
  update_process_title: 'on',
};

/** Arguments for `postgres`, without the data directory. Later settings win over the defaults. */
export function settingArguments(...settings: ServerSettings[]): string[] {
  const all: ServerSettings = Object.assign({}, defaults, ...settings);
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

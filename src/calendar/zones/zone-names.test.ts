import { describe, expect, it } from 'vitest';
import { isZone } from '../../core/time/zone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { zoneByName } from './zone-names.ts';

describe('the zone that a name means', () => {
  it.each([
    // IANA, and what programs make of it
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['US/Pacific', 'US/Pacific'],
    ['America/New York', 'America/New_York'],
    ['America-Chicago', 'America/Chicago'],
    ['"Europe/Paris"', 'Europe/Paris'],
    ['TZID=Europe/Paris', 'Europe/Paris'],
    ['Europe/Germany', 'Europe/Berlin'],
    ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
    ['/softwarestudio.org/Olson_20011030_5/America/Chicago', 'America/Chicago'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['Etc/GMT-2', 'Etc/GMT-2'],
    ['CET', 'CET'],
    ['Europe/Rome (CET)', 'Europe/Rome'],
    // Windows and Exchange
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Eastern Standard Time', 'America/New_York'],
    ['Eastern Daylight Time', 'America/New_York'],
    ['Mountain Standard Time (Mexico)', 'America/Mazatlan'],
    ['Tokyo Standard Time', 'Asia/Tokyo'],
    ['W. Europe Standard Time 1', 'Europe/Berlin'],
    ['(UTC-08:00) Baja California', 'America/Tijuana'],
    ['UTC+13', 'Etc/GMT-13'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['Pacific Time (US & Canada),Tijuana', 'America/Los_Angeles'],
    ['(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(GMT+10:00) Canberra, Melbourne, Sydney', 'Australia/Canberra'],
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', 'Asia/Kolkata'],
    ['(GMT+00:00) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London', 'Europe/Dublin'],
    ['(GMT+01.00) Sarajevo/Warsaw/Zagreb', 'Europe/Sarajevo'],
    ['(UTC) Coordinated Universal Time', 'UTC'],
    // Lotus
    ['Eastern', 'America/New_York'],
    ['Western/Central Europe', 'Europe/Berlin'],
    // offsets and abbreviations
    ['GMT+1', '+01:00'],
    ['GMT-0800', '-08:00'],
    ['UTC+05:45', '+05:45'],
    ['(GMT +01:00)', '+01:00'],
    ['PST', 'America/Los_Angeles'],
    ['Z', 'UTC'],
  ])('%s: %s', (name, zone) => {
    expect(zoneByName(name)).toEqual({ zone, guessed: false });
  });

  it.each(['Customized Time Zone', 'tzone://Microsoft/Custom', 'Local', '', 'Mars/Olympus', 'GMT+99'])(
    'nobody knows %s',
    (name) => {
      expect(zoneByName(name)).toBeNull();
    },
  );

  it('knows the offset alone where the place is strange', () => {
    expect(zoneByName('(GMT+03:00) Atlantis')).toEqual({ zone: '+03:00', guessed: true });
  });

  it('does not choose between two offsets', () => {
    expect(zoneByName('GMT -0500 (Standard) / GMT -0400 (Daylight)')).toBeNull();
  });

  it('leads from every Windows name to a zone that exists', () => {
    expect([...WINDOWS_ZONES].filter(([, zone]) => !isZone(zone))).toEqual([]);
    for (const [name, zone] of WINDOWS_ZONES)
      if (!/time|utc/.test(name)) expect(zoneByName(`${name} Standard Time`)?.zone).toBe(zone);
  });
});

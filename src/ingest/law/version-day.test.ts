import { expect, test } from 'vitest';
import type { HeadEvent } from '../../reasoning/law-text/law-text.ts';
import { dayWithStated, versionDay } from './version-day.ts';

const event = (on: string, kind: HeadEvent['kind']): HeadEvent => ({ on, kind, text: '' });
const made = [event('2010-10-28', 'ADOPTED')];
const amended = [...made, event('2018-12-29', 'AMENDED')];
const work = { validFrom: '2011-07-01', changes: [], versionDays: ['2011-07-01'] };

test('the first day is the one that the text tells', () => {
  expect(versionDay({ events: made, effectiveOn: '2011-07-01' }, null, null)).toEqual({
    from: '2011-07-01',
    toldBy: 'TEXT',
  });
});

test('a text never amended, which tells no day, begins with its work', () => {
  expect(versionDay({ events: made, effectiveOn: null }, null, work)).toEqual({
    from: '2011-07-01',
    toldBy: 'WORK_ON_FILE',
  });
});

test('an amended text begins on the day that the graph knows of the amendment', () => {
  const change = { adoptedOn: '2018-12-29', effectiveOn: '2019-01-01' };

  expect(versionDay({ events: amended, effectiveOn: null }, null, { ...work, changes: [change] })).toEqual({
    from: '2019-01-01',
    toldBy: 'CHANGE_ON_FILE',
  });
});

test('an amended text begins with the wording that the graph knows within a year', () => {
  expect(
    versionDay({ events: amended, effectiveOn: null }, null, { ...work, versionDays: ['2011-07-01', '2019-03-01'] }),
  ).toEqual({
    from: '2019-03-01',
    toldBy: 'VERSION_ON_FILE',
  });
});

test('of an amended text whose amendment tells no day nothing is claimed before the amendment', () => {
  expect(versionDay({ events: amended, effectiveOn: null }, null, work)).toEqual({
    from: '2018-12-29',
    toldBy: 'AMENDMENT',
  });
});

test('a file dated after everything in its head is an amended text', () => {
  expect(versionDay({ events: made, effectiveOn: '2011-07-01' }, '2019-03-02', work)).toEqual({
    from: '2019-03-02',
    toldBy: 'AMENDMENT',
  });
});

test('where nothing tells a day there is none', () => {
  expect(versionDay({ events: [], effectiveOn: null }, null, null)).toBeNull();
});

test('a stated day stands where nothing tells one', () => {
  expect(dayWithStated(null, '2014-09-10')).toEqual({ from: '2014-09-10', toldBy: 'STATED' });
  expect(dayWithStated(null, null)).toBeNull();
});

test('a stated day says from when an amendment is in force, and never from before it', () => {
  const told = { from: '2016-11-25', toldBy: 'AMENDMENT' } as const;

  expect(dayWithStated(told, '2017-01-01')).toEqual({ from: '2017-01-01', toldBy: 'STATED' });
  expect(dayWithStated(told, '2016-11-24')).toContain('was amended on 2016-11-25');
});

test('a stated day does not contradict what is told', () => {
  const told = { from: '2011-07-01', toldBy: 'TEXT' } as const;

  expect(dayWithStated(told, '2011-07-01')).toEqual(told);
  expect(dayWithStated(told, '2012-01-01')).toContain('in force from 2011-07-01');
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Courtesy } from '../../../src/intake/fetch/courtesy.ts';
import { FetchLater } from '../../../src/intake/fetch/errors.ts';
import { FakeClock } from './clock.ts';

/// Requests that take their time on a clock that does not, and a log of when each began and ended,
/// in seconds: "a 0-2".
function requests(seconds: number) {
  const clock = new FakeClock();
  const log: string[] = [];
  const request = (name: string) => async () => {
    const began = clock.elapsed / 1000;
    await clock.sleep(seconds * 1000);
    log.push(`${name} ${began}-${clock.elapsed / 1000}`);
    return name;
  };
  return { clock, log, request };
}

suite('courtesy', () => {
  test('makes one request at a time to a host, in order, with a second between', async () => {
    const { clock, log, request } = requests(2);
    const courtesy = new Courtesy({ clock });
    const names = ['a', 'b', 'c'];
    const all = names.map((name) => courtesy.run('harbour.example', request(name)));
    assert.deepEqual(await clock.run(Promise.all(all)), names);
    assert.deepEqual(log, ['a 0-2', 'b 3-5', 'c 6-8']);
  });

  test('lets hosts not wait for each other', async () => {
    const { clock, log, request } = requests(2);
    const courtesy = new Courtesy({ clock });
    const all = ['a harbour', 'b harbour', 'c lantra', 'd lantra'].map((name) =>
      courtesy.run(name.slice(2), request(name)),
    );
    await clock.run(Promise.all(all));
    assert.deepEqual(log.sort(), [
      'a harbour 0-2',
      'b harbour 3-5',
      'c lantra 0-2',
      'd lantra 3-5',
    ]);
  });

  test('does not wait where the pause is over', async () => {
    const { clock, log, request } = requests(0);
    const courtesy = new Courtesy({ clock, pause: 5000 });
    await clock.run(courtesy.run('harbour.example', request('a')));
    await clock.run(clock.sleep(7000));
    await clock.run(courtesy.run('harbour.example', request('b')));
    assert.deepEqual(log, ['a 0-0', 'b 7-7']);
  });

  test('goes on after a request that fails', async () => {
    const { clock, log, request } = requests(1);
    const courtesy = new Courtesy({ clock });
    const broken = courtesy.run('harbour.example', () => Promise.reject(new Error('broken')));
    const next = courtesy.run('harbour.example', request('b'));
    await assert.rejects(clock.run(broken), /broken/);
    await clock.run(next);
    assert.deepEqual(log, ['b 1-2']);
  });

  test('pauses for longer where a host wants that, but not for longer than a minute', async () => {
    for (const [wanted, second] of [
      [10_000, 'b 10-10'],
      [200, 'b 1-1'],
      [3_600_000, 'b 60-60'],
    ] as const) {
      const { clock, log, request } = requests(0);
      const courtesy = new Courtesy({ clock });
      await clock.run(courtesy.run('harbour.example', request('a')));
      courtesy.slow('harbour.example', wanted);
      await clock.run(courtesy.run('harbour.example', request('b')));
      assert.deepEqual(log, ['a 0-0', second]);
    }
  });

  test('leaves a host alone for as long as it asks', async () => {
    const { clock, log, request } = requests(0);
    const courtesy = new Courtesy({ clock });
    courtesy.hold('harbour.example', clock.now() + 30_000);
    courtesy.hold('harbour.example', clock.now() + 20_000);
    await clock.run(courtesy.run('harbour.example', request('a')));
    assert.deepEqual(log, ['a 30-30']);
  });

  test('waits on when it asks for more meanwhile', async () => {
    const { clock, log, request } = requests(0);
    const courtesy = new Courtesy({ clock });
    courtesy.hold('harbour.example', clock.now() + 30_000);
    const work = courtesy.run('harbour.example', request('a'));
    const more = async () => {
      await clock.sleep(10_000);
      courtesy.hold('harbour.example', clock.now() + 40_000);
    };
    await clock.run(Promise.all([work, more()]));
    assert.deepEqual(log, ['a 50-50']);
  });

  test('gives up at once where that is longer than its patience', async () => {
    const { clock, log, request } = requests(0);
    const courtesy = new Courtesy({ clock });
    const until = clock.now() + 3_600_000;
    courtesy.hold('harbour.example', until);
    await assert.rejects(courtesy.run('harbour.example', request('a')), (error) => {
      assert.ok(error instanceof FetchLater);
      assert.deepEqual([error.code, error.until], ['fetch-later', until]);
      assert.match(
        error.message,
        /^harbour\.example asks to be left alone until 2031-05-14 10:30 UTC/,
      );
      return true;
    });
    assert.deepEqual([log, clock.elapsed], [[], 0]);
  });

  test('drops a request that is aborted while it waits, and serves the next', async () => {
    const { clock, log, request } = requests(1);
    const courtesy = new Courtesy({ clock });
    const stop = new AbortController();
    const all = [
      courtesy.run('harbour.example', request('a')),
      courtesy.run('harbour.example', request('b'), stop.signal),
      courtesy.run('harbour.example', request('c')),
    ];
    stop.abort(new Error('enough'));
    const [, second] = await clock.run(Promise.allSettled(all));
    assert.match(String((second as PromiseRejectedResult).reason), /enough/);
    assert.deepEqual(log, ['a 0-1', 'c 2-3']);
  });

  test('remembers who is busy however many hosts come after', async () => {
    const { clock, log, request } = requests(2);
    const courtesy = new Courtesy({ clock });
    const first = courtesy.run('harbour.example', request('a'));
    for (let i = 0; i < 3000; i++) courtesy.slow(`host-${i}.example`, 0);
    await clock.run(Promise.all([first, courtesy.run('harbour.example', request('b'))]));
    assert.deepEqual(log, ['a 0-2', 'b 3-5']);
  });

  test('remembers a pause however many hosts come after', async () => {
    const { clock, log, request } = requests(0);
    const courtesy = new Courtesy({ clock });
    courtesy.hold('harbour.example', clock.now() + 30_000);
    for (let i = 0; i < 3000; i++) courtesy.slow(`host-${i}.example`, 0);
    await clock.run(courtesy.run('harbour.example', request('a')));
    assert.deepEqual(log, ['a 30-30']);
  });
});

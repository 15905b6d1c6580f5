import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { Agent, buildConnector } from 'undici';
import { failed, refused } from './errors.ts';
import { checkAddresses, reasonAgainstAddress, type Address, type Gate } from './gate.ts';

/// An agent for one request. The addresses a name has are looked up once for each connection,
/// checked, and those very ones are connected to: a name that changes its mind between the check and
/// the connection (DNS rebinding) gains nothing. It speaks HTTP/1.1, through no proxy, and never to
/// a server whose certificate does not hold. Bodies end at `maxBytes` as sent, if that is given.
export function guardedAgent(gate: Gate, signal: AbortSignal, maxBytes?: number): Agent {
  const open = buildConnector({
    lookup: guardedLookup(gate, signal),
    allowH2: false,
    rejectUnauthorized: true,
    // The times are kept by the signal.
    timeout: 0,
  });
  const connect: buildConnector.connector = (target, done) => {
    // The system does not look up what is an address already.
    const reason = isIP(target.hostname) ? reasonAgainstAddress(target.hostname, gate) : null;
    if (reason) done(refused(`Not connected: ${reason}.`), null);
    else open(target, done);
  };
  return new Agent({
    connect,
    allowH2: false,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maxBytes ?? -1,
  });
}

function guardedLookup(gate: Gate, signal: AbortSignal): LookupFunction {
  const find = callbackify((host: string) => checkedAddresses(host, gate, signal));
  return (host, { all }, done) =>
    find(host, (error, addresses) => {
      if (error) done(error, []);
      else if (all) done(null, addresses);
      else done(null, addresses[0].address, addresses[0].family);
    });
}

type Addresses = [Address, ...Address[]];

async function checkedAddresses(host: string, gate: Gate, signal: AbortSignal): Promise<Addresses> {
  const addresses = [...(await (gate.lookup ?? addressesOf)(host))];
  signal.throwIfAborted();
  if (addresses.length === 0) throw failed(`${host} has no address. Check how it is spelled.`);
  checkAddresses(host, addresses, gate);
  return addresses as Addresses;
}

function addressesOf(host: string): Promise<Address[]> {
  return systemLookup(host, { all: true, order: 'verbatim' });
}

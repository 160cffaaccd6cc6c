import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';

/** Where the forum may go by itself: the public internet's web ports, never a machine of its own network. */
@Injectable()
export class Reach {
  allowsAddress(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    // `process` unwraps IPv4 in IPv6 (::ffff:10.0.0.1), which would otherwise pass for something else.
    return ipaddr.process(address).range() === 'unicast';
  }

  allowsPort(port: string): boolean {
    return port === '' || port === '80' || port === '443';
  }
}

import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one of the public internet. Everything else is refused: loopback, private, link-local (where clouds keep their
 * metadata), carrier-grade NAT, multicast, reserved, documentation, and the IPv6 forms that carry such an IPv4 address inside.
 * Ranges: https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry.
 */
export function isPublicAddress(address: string): boolean {
  // A zone ("fe80::1%eth0") is only ever local.
  if (address.includes('%') || !ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast'
  const six = parsed as ipaddr.IPv6
  const four = readInnerIpv4(six)
  if (four !== null) return four.range() === 'unicast'
  // 2000::/3 is all that is given out so far.
  return six.range() === 'unicast' && (six.parts[0]! & 0xe000) === 0x2000
}

/** The IPv4 address inside an IPv4-mapped, IPv4-compatible, NAT64, 6to4 or Teredo address. */
function readInnerIpv4(six: ipaddr.IPv6): ipaddr.IPv4 | null {
  const { parts } = six
  const last = fromParts(parts[6]!, parts[7]!)
  if (six.isIPv4MappedAddress()) return last
  if (parts.slice(0, 6).every((part) => part === 0) && (parts[6] !== 0 || parts[7]! > 1)) return last
  if (parts[0] === 0x64 && parts[1] === 0xff9b) return last
  if (parts[0] === 0x2002) return fromParts(parts[1]!, parts[2]!)
  if (parts[0] === 0x2001 && parts[1] === 0) return fromParts(parts[6]! ^ 0xffff, parts[7]! ^ 0xffff)
  return null
}

function fromParts(high: number, low: number): ipaddr.IPv4 {
  return new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff])
}

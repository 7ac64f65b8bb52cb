package org.ashar.notifications.outlet;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are those of the public internet (the special-purpose registries of
 * IANA, RFC 6890). Of IPv6 that is what is given out for it (2000::/3) without what has
 * IPv4 inside.
 */
final class PublicAddresses {

	private static final List<Block> SPECIAL = List.of(Block.of(0, 8), Block.of(10, 8), Block.of(100, 64, 10),
			Block.of(127, 8), Block.of(169, 254, 16), Block.of(172, 16, 12), Block.of(192, 0, 0, 24),
			Block.of(192, 0, 2, 24), Block.of(192, 88, 99, 24), Block.of(192, 168, 16), Block.of(198, 18, 15),
			Block.of(198, 51, 100, 24), Block.of(203, 0, 113, 24), Block.of(224, 3));

	private PublicAddresses() {
	}

	static boolean contain(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (address instanceof Inet4Address) {
			return SPECIAL.stream().noneMatch(block -> block.holds(bytes));
		}
		boolean global = (bytes[0] & 0xE0) == 0x20;
		return global && !isSpecial(at(bytes, 0), at(bytes, 1));
	}

	/** 2001::/23 (Teredo and others), documentation, 6to4, documentation again. */
	private static boolean isSpecial(int first, int second) {
		return first == 0x2001 && second < 0x200 || first == 0x2001 && second == 0xDB8 || first == 0x2002
				|| first == 0x3FFF && second < 0x1000;
	}

	private static int at(byte[] bytes, int group) {
		return (bytes[group * 2] & 0xFF) << 8 | bytes[group * 2 + 1] & 0xFF;
	}

	/** Addresses that begin alike. */
	private record Block(int prefix, int bits) {

		/** The first octets, then the number of bits that count. */
		static Block of(int... parts) {
			int prefix = 0;
			for (int i = 0; i < Integer.BYTES; i++) {
				prefix = prefix << 8 | (i < parts.length - 1 ? parts[i] : 0);
			}
			return new Block(prefix, parts[parts.length - 1]);
		}

		boolean holds(byte[] address) {
			int value = 0;
			for (byte octet : address) {
				value = value << 8 | octet & 0xFF;
			}
			return (value ^ prefix) >>> Integer.SIZE - bits == 0;
		}

	}

}

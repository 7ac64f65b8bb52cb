package org.ashar.notifications.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is sent into networks of our own, however they are spelt. */
class PublicAddressesTests {

	private static final List<String> PRIVATE = List.of("0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255",
			"100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.9", "169.254.169.254", "172.16.0.1",
			"172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1",
			"203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
			"::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:10::1",
			"2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1");

	private static final List<String> PUBLIC = List.of("1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255",
			"100.128.0.1", "126.0.0.1", "128.0.0.1", "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1",
			"198.17.0.1", "198.20.0.1", "223.255.255.255", "2001:4860:4860::8888", "2a02:2f0::1", "2606:4700::1111");

	private final Gatekeeper gatekeeper = new Gatekeeper(List.of("Hooks.internal"));

	@Test
	void whatIsNotPublicIsNoAddress() throws UnknownHostException {
		for (String address : PRIVATE) {
			assertThat(PublicAddresses.contain(InetAddress.getByName(address))).as(address).isFalse();
		}
		for (String address : PUBLIC) {
			assertThat(PublicAddresses.contain(InetAddress.getByName(address))).as(address).isTrue();
		}
	}

	@Test
	void otherSpellingsAreTheSameAddresses() {
		for (String host : List.of("127.1", "2130706433", "0177.0.0.1", "127.0.0.1", "0x7f000001", "0x7f.1",
				"127.0.0.01", "[::1]", "[0:0:0:0:0:ffff:7f00:1]", "[::ffff:169.254.169.254]", "localhost", "LOCALHOST",
				"localhost.", "0")) {
			assertThat(sends("https://" + host + "/hook")).as(host).isFalse();
		}
		assertThat(sends("https://1.1.1.1/hook")).isTrue();
	}

	@Test
	void onlyHttpsWithoutANameOrAFragmentGoesOut() {
		for (String url : List.of("http://1.1.1.1/", "ftp://1.1.1.1/", "https://user@1.1.1.1/",
				"https://user:password@1.1.1.1/", "https://1.1.1.1/#here", "file:///etc/passwd", "https:1.1.1.1")) {
			assertThat(gatekeeper.letsThrough(URI.create(url))).as(url).isFalse();
		}
	}

	@Test
	void whoIsTrustedIsTrustedByExactlyThatName() {
		assertThat(gatekeeper.letsThrough(URI.create("http://hooks.internal:9000/"))).isTrue();
		assertThat(gatekeeper.letsThrough(URI.create("http://hooks.internal.example.org/"))).isFalse();
		assertThat(gatekeeper.letsThrough(URI.create("http://a.hooks.internal/"))).isFalse();
	}

	private boolean sends(String url) {
		URI uri = URI.create(url);
		return gatekeeper.letsThrough(uri) && gatekeeper.leadsOut(uri.getHost());
	}

}

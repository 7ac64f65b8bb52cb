package org.ashar.portal.limits;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressesTests {

	private static final LimitSettings.Allowance SOME = new LimitSettings.Allowance(1, 1);

	private final ClientAddresses behindProxies = addresses("10.0.0.0/8", "2001:db8::1");

	@Test
	void whatAStrangerSaysOfHimselfDoesNotCount() {
		assertThat(addresses().of(request("203.0.113.7", "198.51.100.1"))).isEqualTo("203.0.113.7");
		assertThat(this.behindProxies.of(request("203.0.113.7", "198.51.100.1"))).isEqualTo("203.0.113.7");
	}

	@Test
	void aTrustedProxySaysForWhomItAsks() {
		assertThat(this.behindProxies.of(request("10.1.2.3", "198.51.100.1"))).isEqualTo("198.51.100.1");
		assertThat(this.behindProxies.of(request("2001:db8:0:0:0:0:0:1", "198.51.100.1"))).isEqualTo("198.51.100.1");
		assertThat(this.behindProxies.of(request("10.1.2.3"))).isEqualTo("10.1.2.3");
	}

	@Test
	void theListIsReadFromItsEndBecauseAnybodyCanWriteItsBeginning() {
		assertThat(this.behindProxies.of(request("10.1.2.3", "192.0.2.99, 198.51.100.1, 10.9.9.9")))
			.isEqualTo("198.51.100.1");
		assertThat(this.behindProxies.of(request("10.1.2.3", "192.0.2.99", "198.51.100.1"))).isEqualTo("198.51.100.1");
	}

	@Test
	void aNameOrRubbishIsNoAddress() {
		assertThat(this.behindProxies.of(request("10.1.2.3", "localhost"))).isEqualTo("10.1.2.3");
		assertThat(this.behindProxies.of(request("10.1.2.3", "198.51.100.1, unknown"))).isEqualTo("10.1.2.3");
		assertThat(this.behindProxies.of(request("10.1.2.3", ""))).isEqualTo("10.1.2.3");
	}

	@Test
	void oneSubscriberHasAllAddressesOfHerNetwork() {
		assertThat(ClientAddresses.household("2001:db8:1:2::1"))
			.isEqualTo(ClientAddresses.household("2001:db8:1:2:ffff:1:2:3"))
			.isNotEqualTo(ClientAddresses.household("2001:db8:1:3::1"));
		assertThat(ClientAddresses.household("203.0.113.7")).isEqualTo("203.0.113.7");
	}

	private static ClientAddresses addresses(String... trusted) {
		return new ClientAddresses(new LimitSettings(10, List.of(trusted), SOME, SOME, SOME));
	}

	private static MockHttpServletRequest request(String peer, String... forwardedFor) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(peer);
		List.of(forwardedFor).forEach((line) -> request.addHeader("X-Forwarded-For", line));
		return request;
	}

}

package org.ashar.portal.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * From which network address a request comes: the peer's, unless the peer is a proxy that
 * is trusted to say for whom it asks.
 */
@Component
public final class ClientAddresses {

	private static final String FORWARDED_FOR = "X-Forwarded-For";

	private static final int NETWORK_BYTES = 8;

	private final List<IpAddressMatcher> trusted;

	ClientAddresses(LimitSettings settings) {
		this.trusted = settings.trustedProxies()
			.stream()
			.map(String::strip)
			.filter((proxy) -> !proxy.isEmpty())
			.map(IpAddressMatcher::new)
			.toList();
	}

	/**
	 * The address of the client. Each proxy appends whom it heard, so the list is read
	 * from its end as long as trusted proxies wrote it: anybody can write its beginning.
	 */
	public String of(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		for (String heard : heardByProxies(request)) {
			Optional<InetAddress> literal = literal(heard);
			if (!isTrusted(address) || literal.isEmpty()) {
				return address;
			}
			address = literal.get().getHostAddress();
		}
		return address;
	}

	/** Of an IPv6 address the first 64 bits: one client has all the others. */
	static String household(String address) {
		return literal(address).filter(Inet6Address.class::isInstance)
			.map((version6) -> HexFormat.of().formatHex(version6.getAddress(), 0, NETWORK_BYTES))
			.orElse(address);
	}

	private boolean isTrusted(String address) {
		return this.trusted.stream().anyMatch((proxy) -> proxy.matches(address));
	}

	private List<String> heardByProxies(HttpServletRequest request) {
		List<String> heard = new ArrayList<>();
		if (!this.trusted.isEmpty()) {
			Collections.list(request.getHeaders(FORWARDED_FOR))
				.forEach((line) -> heard.addAll(List.of(line.split(","))));
		}
		return heard.reversed();
	}

	/* Never a name, which would be looked up. */
	private static Optional<InetAddress> literal(String address) {
		try {
			return Optional.of(InetAddress.ofLiteral(address.strip()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}

package org.ashar.notifications.outlet;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds the addresses of hosts for connecting to them, and gives none out that is not
 * public: what was looked at is what is connected to, so that a name cannot mean
 * something else a moment later. One address of a host that is not public spoils all.
 */
final class Gatekeeper implements DnsResolver {

	private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})(?:\\.|$)){4}");

	private final Set<String> trusted;

	Gatekeeper(List<String> trusted) {
		this.trusted = trusted.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
	}

	/** Whether messages may go there, as far as its spelling tells. */
	boolean letsThrough(URI url) {
		String host = url.getHost();
		boolean tls = "https".equalsIgnoreCase(url.getScheme());
		boolean plain = "http".equalsIgnoreCase(url.getScheme());
		return host != null && url.getUserInfo() == null && url.getFragment() == null && isPlain(host)
				&& (tls || plain && isTrusted(host));
	}

	/**
	 * What ends in a number is an address, and has one spelling: programs differ about
	 * 127.1, 0177.0.0.1 and 2130706433.
	 */
	private static boolean isPlain(String host) {
		String last = host.substring(host.lastIndexOf('.') + 1);
		boolean number = !last.isEmpty() && Character.isDigit(last.charAt(0));
		return !last.isEmpty() && (!number || IPV4.matcher(host).matches());
	}

	/** A host that nobody knows yet may be known tomorrow. */
	boolean leadsOut(String host) {
		try {
			resolve(host);
			return true;
		}
		catch (ForbiddenAddressException forbidden) {
			return false;
		}
		catch (UnknownHostException unknown) {
			return true;
		}
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] found = InetAddress.getAllByName(host);
		if (!isTrusted(host) && !Stream.of(found).allMatch(PublicAddresses::contain)) {
			throw new ForbiddenAddressException();
		}
		return found;
	}

	@Override
	public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
		return Stream.of(resolve(host)).map(address -> new InetSocketAddress(address, port)).toList();
	}

	@Override
	public @Nullable String resolveCanonicalHostname(String host) {
		return null;
	}

	private boolean isTrusted(String host) {
		return trusted.contains(host.toLowerCase(Locale.ROOT));
	}

	/** The host has an address that is not public. */
	static final class ForbiddenAddressException extends UnknownHostException {

		ForbiddenAddressException() {
			super("not a public address");
		}

	}

}

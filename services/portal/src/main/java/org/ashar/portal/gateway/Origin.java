package org.ashar.portal.gateway;

import java.net.URI;

import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.portal.limits.ClientAddresses;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What the services may believe of where a request came from is said here and nowhere
 * else. Comes last: the gateway's own filters take away what strangers said.
 */
@Component
class Origin implements RequestHttpHeadersFilter {

	private final URI publicUrl;

	private final ClientAddresses addresses;

	Origin(AsharSettings settings, ClientAddresses addresses) {
		this.publicUrl = settings.publicUrl();
		this.addresses = addresses;
	}

	@Override
	public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
		HttpHeaders headers = HttpHeaders.copyOf(sent);
		headers.set("X-Forwarded-For", this.addresses.of(request.servletRequest()));
		headers.set("X-Forwarded-Proto", this.publicUrl.getScheme());
		headers.set("X-Forwarded-Host", this.publicUrl.getRawAuthority());
		return headers;
	}

}

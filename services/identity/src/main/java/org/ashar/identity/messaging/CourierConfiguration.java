package org.ashar.identity.messaging;

import java.net.http.HttpClient;
import java.time.Duration;

import org.ashar.infra.platform.security.InternalSecret;
import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The lines to the other services, with limits of time. */
@Configuration(proxyBeanMethods = false)
class CourierConfiguration {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration ANSWER = Duration.ofSeconds(4);

	/* A listener works at it meanwhile; the portal waits for ten seconds. */
	private static final Duration REPLAYED = Duration.ofSeconds(8);

	@Bean
	CodeLetters codeLetters(RestClient.Builder builder, AsharSettings settings, InternalSecret secret) {
		RestClient client = within(builder, ANSWER, secret).baseUrl(settings.url("notifications")).build();
		return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
			.build()
			.createClient(CodeLetters.class);
	}

	@Bean
	ServiceReplayer serviceReplayer(RestClient.Builder builder, AsharSettings settings, InternalSecret secret) {
		return new ServiceReplayer(within(builder, REPLAYED, secret).build(), settings.services());
	}

	private static RestClient.Builder within(RestClient.Builder builder, Duration limit, InternalSecret secret) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT).build());
		requests.setReadTimeout(limit);
		return builder.clone().requestFactory(requests).defaultHeader(InternalSecret.HEADER, secret.value());
	}

}

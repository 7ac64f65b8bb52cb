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

/** The line to notifications, with limits of time. */
@Configuration(proxyBeanMethods = false)
class CourierConfiguration {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration ANSWER = Duration.ofSeconds(4);

	@Bean
	CodeLetters codeLetters(RestClient.Builder builder, AsharSettings settings, InternalSecret secret) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT).build());
		requests.setReadTimeout(ANSWER);
		RestClient client = builder.requestFactory(requests)
			.baseUrl(settings.url("notifications"))
			.defaultHeader(InternalSecret.HEADER, secret.value())
			.build();
		return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
			.build()
			.createClient(CodeLetters.class);
	}

}

package org.ashar.portal.services;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients of the services: each behind its breaker, limited in time, with the language
 * and the token of who is asking.
 */
@Component
public final class ServiceClients {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	/* Somebody waits for a page, and a part of it may be missing. */
	private static final Duration READ = Duration.ofSeconds(3);

	/* What somebody has written is given more time: she would have to write it again. */
	private static final Duration WRITE = Duration.ofSeconds(10);

	private final RestClient.Builder builder;

	private final AsharSettings settings;

	private final CircuitBreakerRegistry breakers;

	private final PersonInterceptor person;

	private final ClientHttpRequestFactory requests;

	private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

	ServiceClients(RestClient.Builder builder, AsharSettings settings, CircuitBreakerRegistry breakers,
			OAuth2AuthorizedClientManager authorizedClients, JsonMapper json) {
		// A newer service may say more than this portal knows: that is no reason to show
		// nothing.
		JsonMapper lenient = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
		this.builder = builder.clone()
			.configureMessageConverters(
					(converters) -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(lenient)));
		this.settings = settings;
		this.breakers = breakers;
		this.person = new PersonInterceptor(authorizedClients);
		ClientHttpRequestFactory reads = within(READ);
		ClientHttpRequestFactory writes = within(WRITE);
		this.requests = (uri, method) -> (HttpMethod.GET.equals(method) ? reads : writes).createRequest(uri, method);
	}

	/**
	 * A client of a service. Throws {@link ServiceAwayException} where it does not answer
	 * or the breaker is open.
	 */
	public RestClient to(String service) {
		return this.clients.computeIfAbsent(service,
				(name) -> plain(name).requestInterceptor(new BreakerInterceptor(this.breakers.circuitBreaker(name)))
					.requestInterceptor(this.person)
					.build());
	}

	/** A client for asking how a service is, which must not be answered from memory. */
	public RestClient withoutBreaker(String service) {
		return plain(service).build();
	}

	/** An {@code @HttpExchange} interface of a service as an object. */
	<T> T of(String service, Class<T> exchange) {
		return proxy(to(service), exchange);
	}

	/**
	 * The same for what anybody may see, whoever is asking: its answers may be kept and
	 * shown to others.
	 */
	<T> T publicOf(String service, Class<T> exchange) {
		return proxy(plain(service).requestInterceptor(new BreakerInterceptor(this.breakers.circuitBreaker(service)))
			.build(), exchange);
	}

	private static ClientHttpRequestFactory within(Duration limit) {
		return ClientHttpRequestFactoryBuilder.jdk().build(HttpClientSettings.defaults().withTimeouts(CONNECT, limit));
	}

	private static <T> T proxy(RestClient client, Class<T> exchange) {
		return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(exchange);
	}

	private RestClient.Builder plain(String service) {
		URI address = this.settings.url(service);
		return this.builder.clone().requestFactory(this.requests).baseUrl(address.toString());
	}

}

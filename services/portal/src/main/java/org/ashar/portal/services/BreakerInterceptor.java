package org.ashar.portal.services;

import java.io.IOException;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Counts what a service fails to answer. A refusal (4xx) is an answer; half an answer is
 * none.
 */
final class BreakerInterceptor implements ClientHttpRequestInterceptor {

	private final CircuitBreaker breaker;

	private final String away;

	BreakerInterceptor(CircuitBreaker breaker) {
		this.breaker = breaker;
		this.away = BreakerInterceptor.class.getName() + "." + breaker.getName();
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
		RequestAttributes page = RequestContextHolder.getRequestAttributes();
		try {
			giveUpEarly(page);
			return this.breaker.executeCallable(() -> answered(execution.execute(request, body)));
		}
		catch (CallNotPermittedException | IOException ex) {
			if (page != null) {
				page.setAttribute(this.away, ex, RequestAttributes.SCOPE_REQUEST);
			}
			throw new ServiceAwayException(this.breaker.getName(), ex);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/*
	 * A page has several questions to a service: for one that hangs it waits only once.
	 */
	private void giveUpEarly(@Nullable RequestAttributes page) throws IOException {
		if (page != null
				&& page.getAttribute(this.away, RequestAttributes.SCOPE_REQUEST) instanceof Exception earlier) {
			throw new IOException("Was away a moment ago", earlier);
		}
	}

	private static ClientHttpResponse answered(ClientHttpResponse response) throws IOException {
		try (response) {
			if (response.getStatusCode().is5xxServerError()) {
				throw new IOException("Answered " + response.getStatusCode().value());
			}
			return WholeResponse.of(response);
		}
	}

}

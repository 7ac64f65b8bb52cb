package org.ashar.portal.services;

import java.io.IOException;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Counts what a service fails to answer. A refusal (4xx) is an answer. */
final class BreakerInterceptor implements ClientHttpRequestInterceptor {

	private final CircuitBreaker breaker;

	BreakerInterceptor(CircuitBreaker breaker) {
		this.breaker = breaker;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
		try {
			return this.breaker.executeCallable(() -> answered(execution.execute(request, body)));
		}
		catch (CallNotPermittedException | IOException ex) {
			throw new ServiceAwayException(this.breaker.getName(), ex);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ClientHttpResponse answered(ClientHttpResponse response) throws IOException {
		if (response.getStatusCode().is5xxServerError()) {
			int status = response.getStatusCode().value();
			response.close();
			throw new IOException("Answered " + status);
		}
		return response;
	}

}

package org.ashar.portal.limits;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a client who asks for more than his allowance: by account where somebody has
 * signed in, else by network address.
 */
final class RateLimit extends OncePerRequestFilter {

	private final Accounts accounts;

	private final ClientAddresses addresses;

	private final Buckets visitors;

	private final Buckets forms;

	private final Buckets members;

	RateLimit(LimitSettings settings, Accounts accounts, ClientAddresses addresses) {
		this.accounts = accounts;
		this.addresses = addresses;
		this.visitors = buckets(settings.visitor(), settings.clients());
		this.forms = buckets(settings.forms(), settings.clients());
		this.members = buckets(settings.account(), settings.clients());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Duration wait = wait(request);
		if (wait.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
	}

	private Duration wait(HttpServletRequest request) {
		Optional<String> account = this.accounts.of(request);
		if (account.isPresent()) {
			return this.members.take(account.get());
		}
		String client = ClientAddresses.household(this.addresses.of(request));
		Duration wait = isPublicForm(request) ? this.forms.take(client) : Duration.ZERO;
		return wait.isZero() ? this.visitors.take(client) : wait;
	}

	/*
	 * Leaving is no such form: the programs of a large mail provider press the button for
	 * many people from one address, and nobody is to be kept.
	 */
	private static boolean isPublicForm(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (!HttpMethod.POST.matches(request.getMethod()) || path.startsWith("/unsubscribe/")) {
			return false;
		}
		boolean program = path.startsWith("/api/") || path.startsWith("/oauth2/");
		return !program || path.startsWith("/api/v1/subscriptions");
	}

	private static Buckets buckets(LimitSettings.Allowance allowance, int clients) {
		return new Buckets(allowance, clients, TimeMeter.SYSTEM_NANOTIME);
	}

}

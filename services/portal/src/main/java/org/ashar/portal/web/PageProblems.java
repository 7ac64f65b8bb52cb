package org.ashar.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.SignInNeededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Finds the page for what went wrong behind a page and what no form can show: not found,
 * not allowed, not signed in, a service away.
 */
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(PageProblems.class);

	private final RefusalPages pages;

	PageProblems(RefusalPages pages) {
		this.pages = pages;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!RefusalPages.isForPeople(request)) {
			return null;
		}
		if (ex instanceof HttpClientErrorException.Unauthorized || ex instanceof ClientAuthorizationException
				|| ex instanceof SignInNeededException) {
			return new ModelAndView("redirect:/login/ashar");
		}
		int status = status(request, ex);
		if (status == 500) {
			logger.error("A page failed", ex);
		}
		if (status == 503) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		}
		response.setStatus(status);
		return this.pages.page(request, status);
	}

	private static int status(HttpServletRequest request, Exception ex) {
		return switch (ex) {
			case ServiceAwayException _ -> 503;
			case HttpClientErrorException refused -> refused(request, refused.getStatusCode().value());
			case TypeMismatchException _ -> refused(request, 400);
			case ErrorResponse known ->
				known.getStatusCode().is4xxClientError() ? refused(request, known.getStatusCode().value()) : 500;
			default -> 500;
		};
	}

	/*
	 * What a page asked for and was refused is for people not there, unless there is more
	 * to say.
	 */
	private static int refused(HttpServletRequest request, int status) {
		return switch (status) {
			case 403, 405, 409, 413, 429 -> status;
			case 412 -> 409;
			case 400, 422 -> HttpMethod.GET.matches(request.getMethod()) ? 404 : 400;
			default -> 404;
		};
	}

}

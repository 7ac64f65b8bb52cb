package org.ashar.infra.platform.http;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers in the name of Spring Security's filters. */
final class SignInDemand implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ProblemWriter writer;

	SignInDemand(ProblemWriter writer) {
		this.writer = writer;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		writer.refuse(request, response, Explanations.unauthenticated(exception));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		writer.refuse(request, response, Explanations.denied(request));
	}

}

package org.ashar.infra.platform.http;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers what no advice of a service has answered; it never leaves an exception to the
 * container.
 */
final class ProblemResolver implements HandlerExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

	private final Explanations explanations;

	private final ProblemWriter writer;

	ProblemResolver(Explanations explanations, ProblemWriter writer) {
		this.explanations = explanations;
		this.writer = writer;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception exception) {
		if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(exception)) {
			// Nobody is left to answer, or half an answer is out: what follows would only
			// spoil it.
			return new ModelAndView();
		}
		try {
			return writer.answer(request, response, explanations.of(exception, request)).orElseGet(ModelAndView::new);
		}
		catch (IOException gone) {
			LOG.debug("The caller did not wait for the problem", gone);
			return new ModelAndView();
		}
	}

}

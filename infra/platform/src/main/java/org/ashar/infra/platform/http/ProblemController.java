package org.ashar.infra.platform.http;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what was refused outside Spring MVC, in filters and in the container, in the
 * one form that we have.
 */
@Controller
@Hidden
final class ProblemController implements ErrorController {

	private final Explanations explanations;

	private final ProblemWriter writer;

	ProblemController(Explanations explanations, ProblemWriter writer) {
		this.explanations = explanations;
		this.writer = writer;
	}

	@RequestMapping("/error")
	@Nullable ModelAndView refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
		return writer.answer(request, response, problem(request)).orElse(null);
	}

	private Problem problem(HttpServletRequest request) {
		if (request.getAttribute(ProblemWriter.WAITING) instanceof Problem waiting) {
			return waiting;
		}
		if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) || status < 400) {
			// Somebody has typed the address of this page.
			return StandardProblems.of(HttpStatus.NOT_FOUND);
		}
		// The container says 500 for whatever reaches it, and something better about a
		// body that it could not read.
		boolean unexplained = status == HttpStatus.INTERNAL_SERVER_ERROR.value();
		if (unexplained && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception exception) {
			return explanations.of(exception, request);
		}
		return StandardProblems.of(HttpStatusCode.valueOf(status));
	}

}

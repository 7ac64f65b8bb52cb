package org.ashar.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a form arrives that is not ours, or too old. */
@Controller
class ForbiddenPage {

	private final PageProblems problems;

	ForbiddenPage(PageProblems problems) {
		this.problems = problems;
	}

	@RequestMapping("/forbidden")
	ModelAndView forbidden(HttpServletRequest request, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		return this.problems.page(request, HttpServletResponse.SC_FORBIDDEN);
	}

}

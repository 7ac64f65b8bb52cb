package org.ashar.infra.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.ModelAndView;

/**
 * A bean of this kind shows problems to people with browsers as pages; without it
 * everybody gets JSON.
 */
public interface ProblemPages {

	/** Whether this request is to be answered with a page. */
	boolean wanted(HttpServletRequest request);

	/** The page; its status is set by the caller of this method. */
	ModelAndView page(HttpServletRequest request, ProblemDetail problem);

}

package org.ashar.portal.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.ashar.infra.platform.http.ProblemPages;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.portal.security.PagePolicy;
import org.ashar.portal.services.Person;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that tells somebody with a browser why there is none. Programs get
 * problem+json instead, from the platform.
 */
@Component
class RefusalPages implements ProblemPages {

	private static final int TOO_MANY = 429;

	private final PageModel page;

	private final Messages messages;

	RefusalPages(PageModel page, Messages messages) {
		this.page = page;
		this.messages = messages;
	}

	@Override
	public boolean wanted(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return isForPeople(request) && accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
	}

	@Override
	public ModelAndView page(HttpServletRequest request, ProblemDetail problem) {
		if (this.messages.has(language(), words(problem.getStatus()) + ".title")) {
			return page(request, problem.getStatus());
		}
		return page(request, problem.getStatus(), Objects.requireNonNull(problem.getTitle()),
				Objects.requireNonNull(problem.getDetail()));
	}

	/** The page for one of the statuses that have words of the portal's own. */
	ModelAndView page(HttpServletRequest request, int status) {
		return page(request, status, this.messages.get(language(), words(status) + ".title"),
				this.messages.get(language(), words(status) + ".text"));
	}

	/** Whether people come here, and no programs only. */
	static boolean isForPeople(HttpServletRequest request) {
		String path = PageModel.path(request);
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		if (path.startsWith("/oauth2/")) {
			return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
		}
		return !path.startsWith("/api/") && !path.startsWith("/schemas/") && !path.startsWith("/actuator/")
				&& !path.startsWith("/.well-known/");
	}

	private ModelAndView page(HttpServletRequest request, int status, String title, String text) {
		// Whoever asks for too much shall not make identity work.
		Person person = (status != TOO_MANY) ? this.page.person() : null;
		policy();
		return new ModelAndView("problem").addObject("status", status)
			.addObject("title", title)
			.addObject("text", text)
			.addObject("language", language())
			.addObject("languages", this.page.languages(request, language()))
			.addObject("menu", this.page.menu(request, person))
			.addObject("person", person);
	}

	private static String words(int status) {
		return "problem-page." + status;
	}

	private static void policy() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
				&& here.getResponse() != null) {
			PagePolicy.on(here.getResponse());
		}
	}

	private static Language language() {
		return Language.of(LocaleContextHolder.getLocale()).orElse(Language.RU);
	}

}

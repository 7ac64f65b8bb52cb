package org.ashar.identity.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.signin.SignInDesk;
import org.ashar.identity.signin.SignInProblem;
import org.ashar.infra.platform.language.Language;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages by which people sign in: the address, then the code. */
@Controller
class SignInController {

	private static final String ADDRESS_PAGE = "identity/sign-in";

	private static final String CODE_PAGE = "identity/code";

	private final SignInDesk desk;

	private final SignInCookie cookie;

	private final WebSettings settings;

	SignInController(SignInDesk desk, SignInCookie cookie, WebSettings settings) {
		this.desk = desk;
		this.cookie = cookie;
		this.settings = settings;
	}

	@GetMapping("/sign-in")
	ModelAndView address(@RequestParam Optional<String> again, Language language, HttpServletRequest request,
			HttpServletResponse response) {
		if (cookie.read(request).isEmpty()) {
			cookie.give(request, response, desk.newSecret());
		}
		ModelAndView page = page(ADDRESS_PAGE, "/sign-in", language);
		again.ifPresent(asked -> page.addObject("problem", "identity.problem.form"));
		return page;
	}

	@PostMapping("/sign-in")
	ModelAndView ask(@RequestParam(defaultValue = "") String email, Language language, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<String> secret = cookie.read(request);
		Optional<EmailAddress> address = EmailAddress.of(email);
		if (secret.isEmpty() || address.isEmpty()) {
			return refused(page(ADDRESS_PAGE, "/sign-in", language).addObject("email", email),
					HttpStatus.UNPROCESSABLE_CONTENT, "identity.problem.address");
		}
		try {
			desk.ask(secret.get(), address.get(), language, request.getRemoteAddr());
			return sentTo("/sign-in/code", language, response);
		}
		catch (SignInProblem problem) {
			return explained(page(ADDRESS_PAGE, "/sign-in", language).addObject("email", email), problem, response);
		}
	}

	@GetMapping("/sign-in/code")
	ModelAndView code(Language language, HttpServletRequest request, HttpServletResponse response) {
		Optional<EmailAddress> asked = cookie.read(request).flatMap(desk::asked);
		if (asked.isEmpty()) {
			return sentTo("/sign-in", language, response);
		}
		return page(CODE_PAGE, "/sign-in/code", language).addObject("email", asked.get().value());
	}

	@PostMapping("/sign-in/code")
	ModelAndView verify(@RequestParam(defaultValue = "") String code, Language language, HttpServletRequest request,
			HttpServletResponse response) {
		String secret = cookie.read(request).orElse("");
		try {
			SignInDesk.Entry entry = desk.verify(secret, digits(code));
			cookie.give(request, response, entry.secret());
			Redirect.to(response, Optional.ofNullable(entry.continueTo()).orElse(settings.landing()));
			return new ModelAndView(NoView.INSTANCE);
		}
		catch (SignInProblem problem) {
			ModelAndView page = page(CODE_PAGE, "/sign-in/code", language);
			desk.asked(secret).ifPresent(email -> page.addObject("email", email.value()));
			return explained(page, problem, response);
		}
	}

	@GetMapping("/sign-out")
	ModelAndView leaving(Language language, HttpServletRequest request, HttpServletResponse response) {
		if (cookie.read(request).isEmpty()) {
			cookie.give(request, response, desk.newSecret());
		}
		return page("identity/sign-out", "/sign-out", language);
	}

	@PostMapping("/sign-out")
	ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
		cookie.read(request).ifPresent(desk::leave);
		cookie.takeBack(request, response);
		Redirect.to(response, "/");
		return new ModelAndView(NoView.INSTANCE);
	}

	private static ModelAndView explained(ModelAndView page, SignInProblem problem, HttpServletResponse response) {
		return switch (problem) {
			case SignInProblem.WrongCode wrong -> refused(page.addObject("triesLeft", wrong.triesLeft()),
					HttpStatus.UNPROCESSABLE_CONTENT, "identity.problem.wrong-code");
			case SignInProblem.NoCode none ->
				refused(page, HttpStatus.UNPROCESSABLE_CONTENT, "identity.problem.no-code");
			case SignInProblem.TooManyCodes many -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(many.retryAfter().toSeconds() + 1));
				page.addObject("minutes", many.retryAfter().toMinutes() + 1);
				yield refused(page, HttpStatus.TOO_MANY_REQUESTS, "identity.problem.too-many-codes");
			}
			case SignInProblem.CannotSend cannot -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, "30");
				yield refused(page, HttpStatus.SERVICE_UNAVAILABLE, "identity.problem.cannot-send");
			}
		};
	}

	private static ModelAndView refused(ModelAndView page, HttpStatus status, String message) {
		page.setStatus(status);
		return page.addObject("problem", message);
	}

	private static ModelAndView sentTo(String path, Language language, HttpServletResponse response) {
		Redirect.to(response, path + "?lang=" + language.tag());
		return new ModelAndView(NoView.INSTANCE);
	}

	private static ModelAndView page(String view, String path, Language language) {
		return new ModelAndView(view).addObject("path", path)
			.addObject("language", language.tag())
			.addObject("languages", List.of(Language.values()));
	}

	// People copy codes with spaces, and some keyboards write a dash between.
	private static String digits(String typed) {
		return typed.length() > 100 ? "" : typed.replaceAll("[\\s\\u00A0-]", "");
	}

}

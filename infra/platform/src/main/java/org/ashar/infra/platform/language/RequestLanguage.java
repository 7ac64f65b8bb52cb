package org.ashar.infra.platform.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: {@code ?lang=}, then the cookie {@code lang}, then
 * {@code Accept-Language} (RFC 9110, section 12.5.4), else Russian. Reading it changes
 * nothing: only the portal sets the cookie.
 */
final class RequestLanguage implements LocaleResolver {

	private static final String NAME = "lang";

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return language(request).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language of a request is what the caller says");
	}

	static Language language(HttpServletRequest request) {
		return fromQuery(request.getQueryString()).or(() -> fromCookie(WebUtils.getCookie(request, NAME)))
			.or(() -> fromHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
			.orElse(Language.RU);
	}

	/** By hand, because asking the container for a parameter would read a form's body. */
	private static Optional<Language> fromQuery(@Nullable String query) {
		if (query == null) {
			return Optional.empty();
		}
		return List.of(query.split("&"))
			.stream()
			.filter(pair -> pair.startsWith(NAME + "="))
			.map(pair -> pair.substring(NAME.length() + 1))
			.findFirst()
			.flatMap(Language::of);
	}

	private static Optional<Language> fromCookie(@Nullable Cookie cookie) {
		return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
	}

	private static Optional<Language> fromHeader(@Nullable String header) {
		return ranges(header).stream()
			.filter(range -> range.getWeight() > 0)
			.sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
			.flatMap(range -> Language.of(range.getRange()).stream())
			.findFirst();
	}

	/** A header that cannot be read is no reason to refuse a request. */
	private static List<LanguageRange> ranges(@Nullable String header) {
		if (header == null || header.isBlank()) {
			return List.of();
		}
		try {
			return LanguageRange.parse(header);
		}
		catch (IllegalArgumentException unreadable) {
			return List.of();
		}
	}

}

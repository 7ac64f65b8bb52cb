package org.ashar.launcher.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Signs a person in as a browser would: OAuth2 authorization code with PKCE, the address,
 * and the code from the letter in the mail catcher. The letter is removed afterwards.
 */
public final class SignIn {

	private static final Pattern CODE = Pattern.compile("(?<![\\d/-])(\\d{4}[ \\u00A0]?\\d{4}|\\d{6})(?![\\d/-])");

	private static final Patience LETTER = new Patience(Duration.ofSeconds(30));

	private static final int STEPS = 20;

	private final URI portal;

	private final Mailbox mailbox;

	/** The portal and the mail catcher by their addresses. */
	public SignIn(URI portal, URI mailbox) {
		this.portal = portal;
		this.mailbox = new Mailbox(mailbox, HttpClient.newHttpClient());
	}

	/**
	 * A bearer token that lives five minutes.
	 * @param account an address, or the first part of one at example.org
	 */
	public String token(String account) {
		String email = account.contains("@") ? account : account + "@example.org";
		Browser browser = new Browser();
		Pkce pkce = Pkce.fresh();
		Set<String> old = new HashSet<>(this.mailbox.lettersTo(email));
		Browser.Page page = browser.open(this.portal.resolve(pkce.authorizePath()));
		for (int step = 0; step < STEPS; step++) {
			Optional<URI> next = page.location();
			if (next.isPresent() && next.get().toString().startsWith(Pkce.REDIRECT)) {
				return browser.exchange(this.portal.resolve("/oauth2/token"), pkce.tokenForm(next.get()));
			}
			page = next.isPresent() ? browser.open(next.get()) : fill(browser, page, email, old);
		}
		throw new CannotLoad("Signing in goes round in circles");
	}

	private Browser.Page fill(Browser browser, Browser.Page page, String email, Set<String> old) {
		Document document = page.document();
		Element codeField = document.selectFirst("form input[name=code]");
		if (codeField != null) {
			return browser.submit(codeField.closest("form"), "code", code(email, old));
		}
		Element emailField = document.selectFirst("form input[name=email]");
		if (emailField == null || page.status() >= 400) {
			throw new CannotLoad("The sign-in page answers " + page.status() + ": " + document.title());
		}
		return browser.submit(emailField.closest("form"), "email", email);
	}

	private String code(String email, Set<String> old) {
		return LETTER.ask(() -> newCode(email, old)).orElseThrow(() -> new CannotLoad("No sign-in letter has come"));
	}

	private Optional<String> newCode(String email, Set<String> old) {
		for (String letter : this.mailbox.lettersTo(email)) {
			Matcher found = CODE.matcher(old.contains(letter) ? "" : this.mailbox.text(letter));
			if (found.find()) {
				this.mailbox.remove(letter);
				return Optional.of(found.group(1).replaceAll("\\D", ""));
			}
		}
		return Optional.empty();
	}

}

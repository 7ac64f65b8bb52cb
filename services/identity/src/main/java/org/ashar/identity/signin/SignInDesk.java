package org.ashar.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets people in by a code sent to their address. A browser holds a secret; all else is
 * in the store, so that no restart loses a sign-in. Nothing here differs between an
 * address with an account and one without, until the code is right.
 */
@Component
public class SignInDesk {

	private final SignIns signIns;

	private final CodePost post;

	private final AccountRegister register;

	private final SignInSettings settings;

	private final Clock clock;

	private final BrowserSecrets secrets = new BrowserSecrets();

	SignInDesk(SignIns signIns, CodePost post, AccountRegister register, SignInSettings settings, Clock clock) {
		this.signIns = signIns;
		this.post = post;
		this.register = register;
		this.settings = settings;
		this.clock = clock;
	}

	/** A secret for a browser that has none; nothing is stored yet. */
	public String newSecret() {
		return secrets.fresh();
	}

	/**
	 * Begins a sign-in that goes on to a path of ours afterwards; gives the secret for
	 * the browser.
	 */
	public String open(@Nullable String continueTo) {
		String secret = secrets.fresh();
		Instant ends = now().plus(settings.pendingLife());
		signIns.open(new SignIn(id(secret), continueTo, null, null, null, null, 0, null, ends));
		return secret;
	}

	/**
	 * Sends a code to an address. {@link SignInProblem.TooManyCodes} and
	 * {@link SignInProblem.CannotSend} come alike for every address.
	 * @param network the network address that asks
	 */
	public void ask(String secret, EmailAddress email, Language language, String network) {
		Instant now = now();
		post.check(email, network, now);
		String code = secrets.code();
		String id = id(secret);
		Instant ends = now.plus(settings.pendingLife());
		signIns.ask(id, email, language, post.fingerprint(id, code), now.plus(settings.codeLife()), ends);
		post.send(email, code, language);
	}

	/** Whom the code was sent to, if a code was sent in this browser. */
	public Optional<EmailAddress> asked(String secret) {
		return signIns.find(id(secret)).filter(signIn -> signIn.ends().isAfter(now())).map(SignIn::email);
	}

	/**
	 * Compares the code and lets its owner in, once. The browser gets a new secret, so
	 * that whoever planted the old one has nothing.
	 */
	public Entry verify(String secret, String code) {
		Instant now = now();
		String id = id(secret);
		SignIn signIn = signIns.attempt(id, now).orElseThrow(SignInProblem.NoCode::new);
		String typed = post.fingerprint(id, code);
		if (!same(typed, Objects.requireNonNull(signIn.codeFingerprint()))) {
			throw new SignInProblem.WrongCode(SignIns.TRIES - signIn.tries());
		}
		SignIn taken = signIns.takeCode(id, typed).orElseThrow(SignInProblem.NoCode::new);
		return enter(taken, now);
	}

	/** Who was verified in this browser a moment ago. */
	public Optional<AccountId> verified(String secret) {
		return signIns.find(id(secret)).filter(signIn -> signIn.ends().isAfter(now())).map(SignIn::account);
	}

	/**
	 * As {@link #verified}, and the browser is a stranger again: each sign-in serves one
	 * application.
	 */
	public Optional<AccountId> take(String secret) {
		return signIns.takeVerified(id(secret), now()).map(SignIn::account);
	}

	/** Gives the sign-in up, at whatever step it is. */
	public void leave(String secret) {
		signIns.forget(id(secret));
	}

	/**
	 * Drops what is too old to be of use; that it is not used before is checked where it
	 * is read.
	 */
	@Scheduled(fixedDelayString = "PT1M")
	public void sweep() {
		signIns.forgetEnded(now());
		post.forgetEnded(now());
	}

	private Entry enter(SignIn taken, Instant now) {
		EmailAddress email = Objects.requireNonNull(taken.email());
		Language language = Objects.requireNonNull(taken.language());
		AccountId account = register.enter(email, language).id();
		String secret = secrets.fresh();
		signIns
			.open(new SignIn(id(secret), null, null, null, null, null, 0, account, now.plus(settings.verifiedLife())));
		return new Entry(secret, taken.continueTo());
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private static String id(String secret) {
		return BrowserSecrets.fingerprint(secret);
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII),
				other.getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * The way in.
	 *
	 * @param secret for the browser, in place of the old one
	 * @param continueTo path of ours to go on to, null when nobody asked for the sign-in
	 */
	public record Entry(String secret, @Nullable String continueTo) {

		/** Never the secret. */
		@Override
		public String toString() {
			return "Entry";
		}
	}

}

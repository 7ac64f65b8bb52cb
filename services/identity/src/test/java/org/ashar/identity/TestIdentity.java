package org.ashar.identity;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.ashar.identity.account.Account;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.EmailAddress;
import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.infra.platform.testing.ShiftingClock;
import org.jspecify.annotations.Nullable;

/** Identity with a stand-in for notifications. */
final class TestIdentity implements AutoCloseable {

	private static final AtomicInteger NETWORKS = new AtomicInteger();

	private final NotificationsStandIn notifications = new NotificationsStandIn();

	private final RunningService service;

	private TestIdentity(String... settings) {
		String[] all = Stream
			.concat(Stream.of("--ashar.services.notifications.url=" + notifications.url()), Stream.of(settings))
			.toArray(String[]::new);
		this.service = RunningService.start(IdentityApplication.class, "identity", all);
	}

	/**
	 * One for all tests that leave time and settings as they are; it ends with the JVM.
	 */
	static TestIdentity shared() {
		return Shared.get();
	}

	static TestIdentity start(String... settings) {
		return new TestIdentity(settings);
	}

	RunningService service() {
		return service;
	}

	NotificationsStandIn notifications() {
		return notifications;
	}

	Http http() {
		return service.http();
	}

	/** A browser in a network of its own. */
	Browser browser() {
		int number = NETWORKS.incrementAndGet();
		return new Browser(service.baseUrl(), "10.0.%d.%d".formatted(number / 250, number % 250));
	}

	/** An address that nobody used before. */
	static String address() {
		return "person-" + UUID.randomUUID() + "@example.org";
	}

	ShiftingClock clock() {
		return service.bean(ShiftingClock.class);
	}

	/** An account that was signed in once. */
	Person person() {
		return person(address());
	}

	Person person(String email) {
		Account account = service.bean(AccountRegister.class).enter(EmailAddress.of(email).orElseThrow(), Language.EN);
		return new Person(account.id().text(), email, service.as(account.id().text()));
	}

	/** Somebody with roles that were granted as an admin would. */
	Person personWith(Role role, Scope scope) {
		Person person = person();
		service.bean(AccountRegister.class)
			.grant(new AccountId(UUID.fromString(person.id())), new GrantId(UUID.randomUUID()), role, scope, null,
					Author.SYSTEM);
		return person;
	}

	Person admin() {
		return personWith(Role.ADMIN, Scope.PLATFORM);
	}

	@Override
	public void close() {
		service.close();
		notifications.close();
	}

	/** Somebody with an account, and her way to the API. */
	record Person(String id, String email, Http http) {
	}

	private static final class Shared {

		private static @Nullable TestIdentity identity;

		// A method, not a static initialiser: a failed start must be told as itself.
		static synchronized TestIdentity get() {
			if (identity == null) {
				identity = start("--ashar.identity.sign-in.codes-per-client=100000");
				Runtime.getRuntime().addShutdownHook(new Thread(identity::close));
			}
			return identity;
		}

	}

}

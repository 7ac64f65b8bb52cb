package org.ashar.identity.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.identity.client.Client;
import org.ashar.identity.client.ClientId;
import org.ashar.identity.client.ClientRegister;
import org.ashar.identity.grant.GrantId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Integrators' programs, for admins. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientController {

	private static final String SCOPE = "[a-z0-9]+([._:-][a-z0-9]+){0,7}";

	private final ClientRegister register;

	private final Clock clock;

	ClientController(ClientRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<NewClientShape> register(@Valid @RequestBody NewClient wanted, IdempotencyKey key, Caller caller) {
		Author author = admin(caller);
		ClientId id = new ClientId(key.id("client", wanted));
		List<String> scopes = Objects.requireNonNullElse(wanted.scope(), List.<String>of())
			.stream()
			.distinct()
			.toList();
		ClientRegister.Registration made = register.register(id, wanted.name(), scopes, author);
		Client client = made.client();
		return ResponseEntity.created(URI.create("/api/v1/clients/" + id.text()))
			.eTag(Etag.of(client.version()))
			.cacheControl(CacheControl.noStore())
			.body(new NewClientShape(id, made.secret(), client.version(), client.name(), client.scopes()));
	}

	@GetMapping
	Page<ClientShape> page(Cursor cursor, Caller caller) {
		admin(caller);
		ClientId after = Optional.ofNullable(cursor.after()).map(Cursors::uuid).map(ClientId::new).orElse(null);
		List<Client> clients = register.page(after, cursor.limit() + 1);
		return Page.of(clients, cursor, client -> client.id().text())
			.map(client -> ClientShape.of(client, clock.instant()));
	}

	@GetMapping("/{id}")
	ResponseEntity<ClientShape> read(@PathVariable ClientId id, Caller caller) {
		admin(caller);
		Client client = register.get(id);
		return ResponseEntity.ok().eTag(Etag.of(client.version())).body(ClientShape.of(client, clock.instant()));
	}

	@PostMapping("/{id}/grants")
	@ResponseStatus(HttpStatus.CREATED)
	GrantShape grant(@PathVariable ClientId id, @Valid @RequestBody NewGrant wanted, IdempotencyKey key,
			Caller caller) {
		Author author = admin(caller);
		GrantId grant = new GrantId(key.id("grant-to-" + id.text(), wanted));
		Client client = register.grant(id, grant, wanted.asRole(), wanted.asScope(), wanted.end(), author);
		return client.grants().find(grant).map(GrantShape::of).orElseThrow();
	}

	@DeleteMapping("/{id}/grants/{grant}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable ClientId id, @PathVariable GrantId grant, Caller caller) {
		register.revoke(id, grant, admin(caller));
	}

	private static Author admin(Caller caller) {
		caller.require(Role.ADMIN);
		return new Author(caller.account(), Role.ADMIN.code());
	}

	/**
	 * A program to register.
	 *
	 * @param scope what its tokens may be asked for (RFC 6749, section 3.3)
	 */
	record NewClient(@NotNull @SingleLine(max = 100) String name,
			@Size(max = 20) @Nullable List<@NotNull @Size(max = 60) @Pattern(regexp = SCOPE) String> scope) {
	}

	/** A program with the secret, which is shown this once. */
	record NewClientShape(ClientId clientId, String clientSecret, long version, String name, List<String> scope) {

		/** Never the secret. */
		@Override
		public String toString() {
			return "NewClientShape[" + clientId + "]";
		}
	}

	/** A program as the API shows it; its grants are those that are not over. */
	record ClientShape(ClientId clientId, long version, String name, List<String> scope, List<GrantShape> grants) {

		static ClientShape of(Client client, Instant now) {
			return new ClientShape(client.id(), client.version(), client.name(), client.scopes(),
					client.grants().inForce(now).stream().map(GrantShape::of).toList());
		}
	}

}

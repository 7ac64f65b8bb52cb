package org.ashar.notifications.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.security.Caller;
import org.ashar.notifications.webhook.Delivery;
import org.ashar.notifications.webhook.DeliveryId;
import org.ashar.notifications.webhook.Endpoint;
import org.ashar.notifications.webhook.EndpointDesk;
import org.ashar.notifications.webhook.EndpointId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Programs that hear of news by signed requests (Standard Webhooks), each its owner's.
 */
@RestController
@RequestMapping(WebhookController.PATH)
class WebhookController {

	static final String PATH = "/api/v1/webhooks";

	private final EndpointDesk desk;

	private final WebhookBodies bodies;

	WebhookController(EndpointDesk desk, WebhookBodies bodies) {
		this.desk = desk;
		this.bodies = bodies;
	}

	/** The secret is in this answer and in no later one. */
	@PostMapping
	ResponseEntity<WebhookBodies.Body> register(@Valid @RequestBody WebhookEntry entry, IdempotencyKey key,
			Caller caller) {
		String owner = caller.account();
		EndpointDesk.Opened opened = desk.register(new EndpointId(key.id("webhook", entry)), owner, entry.wish());
		return ResponseEntity.created(URI.create(PATH + "/" + opened.endpoint().id().value()))
			.cacheControl(CacheControl.noStore())
			.eTag(Etag.of(opened.endpoint().version()))
			.body(bodies.of(opened));
	}

	/** All of the caller's own. */
	@GetMapping
	Page<WebhookBodies.Body> list(Caller caller) {
		return new Page<>(desk.list(caller.account()).stream().map(bodies::of).toList(), null);
	}

	@GetMapping("/{id}")
	ResponseEntity<WebhookBodies.Body> show(@PathVariable EndpointId id, Caller caller) {
		return ok(desk.get(id, caller.account()));
	}

	@PutMapping("/{id}")
	ResponseEntity<WebhookBodies.Body> change(@PathVariable EndpointId id, @Valid @RequestBody WebhookEntry entry,
			IfMatch seen, Caller caller) {
		return ok(desk.change(id, caller.account(), seen.version(), entry.wish()));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable EndpointId id, Caller caller) {
		desk.remove(id, caller.account());
	}

	/** A new secret, in this answer only; the one before is good for a day more. */
	@PostMapping("/{id}/secret")
	ResponseEntity<WebhookBodies.Body> rotate(@PathVariable EndpointId id, IfMatch seen, Caller caller) {
		EndpointDesk.Opened opened = desk.rotate(id, caller.account(), seen.version());
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(Etag.of(opened.endpoint().version()))
			.body(bodies.of(opened));
	}

	@PostMapping("/{id}/disable")
	ResponseEntity<WebhookBodies.Body> disable(@PathVariable EndpointId id, IfMatch seen, Caller caller) {
		return ok(desk.disable(id, caller.account(), seen.version()));
	}

	@PostMapping("/{id}/enable")
	ResponseEntity<WebhookBodies.Body> enable(@PathVariable EndpointId id, IfMatch seen, Caller caller) {
		return ok(desk.enable(id, caller.account(), seen.version()));
	}

	/** Sends a message of the type {@code test}, once. */
	@PostMapping("/{id}/tests")
	@ResponseStatus(HttpStatus.ACCEPTED)
	WebhookBodies.Message test(@PathVariable EndpointId id, IdempotencyKey key, Caller caller) {
		DeliveryId test = new DeliveryId(key.id("webhook test " + id.value(), ""));
		return WebhookBodies.Message.of(desk.test(test, id, caller.account()));
	}

	/** Those of the last week, the newest first. */
	@GetMapping("/{id}/deliveries")
	Page<WebhookBodies.Message> deliveries(@PathVariable EndpointId id, Cursor cursor, Caller caller) {
		List<Delivery> found = desk.deliveries(id, caller.account(), cursor.after(), cursor.limit() + 1);
		return Page.of(found, cursor, Delivery::place).map(WebhookBodies.Message::of);
	}

	private ResponseEntity<WebhookBodies.Body> ok(Endpoint endpoint) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(Etag.of(endpoint.version()))
			.body(bodies.of(endpoint));
	}

}

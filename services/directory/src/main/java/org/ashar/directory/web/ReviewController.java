package org.ashar.directory.web;

import java.time.Clock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.form.Malformed;
import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Evidence;
import org.ashar.directory.organization.Organization;
import org.ashar.directory.organization.Review;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.web.OrganizationController.OrganizationResponse;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.security.Caller;

/** The steps that lead an organization into the public directory and out of it. */
@RestController
@RequestMapping("/api/v1/organizations/{id}")
class ReviewController {

	private final Review review;

	private final Clock clock;

	ReviewController(Review review, Clock clock) {
		this.review = review;
		this.clock = clock;
	}

	/** Its keepers hand a draft in for review. */
	@PostMapping("/submit")
	ResponseEntity<OrganizationResponse> submit(@PathVariable OrganizationId id, IfMatch seen, Caller caller) {
		return step(caller, (actor) -> review.submit(id, seen.version(), actor));
	}

	/** A reviewer gives it back to its keepers. */
	@PostMapping("/request-changes")
	ResponseEntity<OrganizationResponse> requestChanges(@PathVariable OrganizationId id, @RequestBody Note body,
			IfMatch seen, Caller caller) {
		return step(caller, (actor) -> review.requestChanges(id, seen.version(), body.required(), actor));
	}

	/** A reviewer refuses it for good. */
	@PostMapping("/reject")
	ResponseEntity<OrganizationResponse> reject(@PathVariable OrganizationId id, @RequestBody Note body, IfMatch seen,
			Caller caller) {
		return step(caller, (actor) -> review.reject(id, seen.version(), body.required(), actor));
	}

	/** A reviewer puts it into the public directory. */
	@PostMapping("/publish")
	ResponseEntity<OrganizationResponse> publish(@PathVariable OrganizationId id, IfMatch seen, Caller caller) {
		return step(caller, (actor) -> review.publish(id, seen.version(), actor));
	}

	/** A verifier vouches for it. */
	@PostMapping("/verify")
	ResponseEntity<OrganizationResponse> verify(@PathVariable OrganizationId id, @RequestBody Seen body, IfMatch seen,
			Caller caller) {
		return step(caller, (actor) -> review.verify(id, seen.version(), body.required(), actor));
	}

	/** A curator takes it out of the public directory for the time being. */
	@PostMapping("/suspend")
	ResponseEntity<OrganizationResponse> suspend(@PathVariable OrganizationId id, @RequestBody Note body, IfMatch seen,
			Caller caller) {
		return step(caller, (actor) -> review.suspend(id, seen.version(), body.required(), actor));
	}

	/** A curator brings it back. */
	@PostMapping("/reinstate")
	ResponseEntity<OrganizationResponse> reinstate(@PathVariable OrganizationId id, IfMatch seen, Caller caller) {
		return step(caller, (actor) -> review.reinstate(id, seen.version(), actor));
	}

	/** A curator takes it out for good. */
	@PostMapping("/archive")
	ResponseEntity<OrganizationResponse> archive(@PathVariable OrganizationId id, IfMatch seen, Caller caller) {
		return step(caller, (actor) -> review.archive(id, seen.version(), actor));
	}

	/** A curator or verifier marks that somebody contests what it says. */
	@PostMapping("/dispute")
	ResponseEntity<OrganizationResponse> dispute(@PathVariable OrganizationId id, @RequestBody Note body, IfMatch seen,
			Caller caller) {
		return step(caller, (actor) -> review.dispute(id, seen.version(), body.required(), actor));
	}

	/** A curator or verifier marks that the dispute is over. */
	@PostMapping("/settle")
	ResponseEntity<OrganizationResponse> settle(@PathVariable OrganizationId id, @RequestBody Note body, IfMatch seen,
			Caller caller) {
		return step(caller, (actor) -> review.settle(id, seen.version(), body.required(), actor));
	}

	private ResponseEntity<OrganizationResponse> step(Caller caller, Function<Actor, Organization> step) {
		Actor actor = Actors.actor(caller);
		return OrganizationController.answer(step.apply(actor), actor, clock.instant());
	}

	private static String required(String field, @Nullable String text) {
		if (text == null) {
			throw new Malformed(field, "required");
		}
		return text;
	}

	/** Why something is done, 1 to 2000 characters; its people read it. */
	record Note(@Nullable String note) {

		private String required() {
			return ReviewController.required("note", note);
		}
	}

	/**
	 * What the verifier has seen, 1 to 2000 characters, and where it can be seen.
	 *
	 * @param url address of a page or document
	 */
	record Seen(@Nullable String evidence, @Nullable String url) {

		private Evidence required() {
			return new Evidence(ReviewController.required("evidence", evidence), url);
		}
	}

}

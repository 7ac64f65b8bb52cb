package org.ashar.directory.web;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.lineage.Ending;
import org.ashar.directory.lineage.NewName;
import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.SuccessionDesk;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.web.OrganizationController.OrganizationResponse;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;

/** What became of organizations. */
@RestController
@RequestMapping("/api/v1/organizations/{id}")
class SuccessionController {

	private final SuccessionDesk desk;

	private final Clock clock;

	SuccessionController(SuccessionDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	/**
	 * A curator or verifier who does not belong to it says that another body took its
	 * place, that several did, or that it was dissolved.
	 */
	@PostMapping("/succession")
	ResponseEntity<OrganizationResponse> end(@PathVariable OrganizationId id, @RequestBody Ending body, IfMatch seen,
			Caller caller) {
		Actor actor = Actors.actor(caller);
		return OrganizationController.answer(desk.end(id, seen.version(), body, actor), actor, clock.instant());
	}

	/**
	 * The same people say that what was last said of its end was a mistake; it lives
	 * again, and what went over by it comes back.
	 */
	@PostMapping("/revoke-succession")
	ResponseEntity<OrganizationResponse> revoke(@PathVariable OrganizationId id, @RequestBody Mistake body,
			IfMatch seen, Caller caller) {
		Actor actor = Actors.actor(caller);
		return OrganizationController.answer(desk.revoke(id, seen.version(), body.reason(), actor), actor,
				clock.instant());
	}

	/** Its keepers or a curator give the same body another name. */
	@PostMapping("/rename")
	ResponseEntity<OrganizationResponse> rename(@PathVariable OrganizationId id, @RequestBody NewName body,
			IfMatch seen, Caller caller) {
		Actor actor = Actors.actor(caller);
		return OrganizationController.answer(desk.rename(id, seen.version(), body, actor), actor, clock.instant());
	}

	/**
	 * The living bodies at the end of the chains that begin at an organization: itself
	 * when it is what it was.
	 */
	@GetMapping("/successors")
	Page<OrganizationResponse> successors(@PathVariable OrganizationId id, Caller caller) {
		Actor actor = Actors.actor(caller);
		Instant now = clock.instant();
		return new Page<>(desk.successors(id, actor), null)
			.map((organization) -> OrganizationResponse.of(organization, actor, now));
	}

	/** Why what was said is not so; required. */
	record Mistake(@Nullable Text reason) {
	}

}

package org.ashar.directory.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.lineage.Dissolution;
import org.ashar.directory.lineage.Identity;
import org.ashar.directory.lineage.Lineage;
import org.ashar.directory.lineage.Renaming;
import org.ashar.directory.lineage.Revocation;
import org.ashar.directory.lineage.Succession;
import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Listing;
import org.ashar.directory.organization.Merged;
import org.ashar.directory.organization.Organization;
import org.ashar.directory.organization.Register;
import org.ashar.directory.organization.RegisterDesk;
import org.ashar.directory.organization.Search;
import org.ashar.directory.organization.Trust;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;
import org.ashar.directory.profile.StakeholderGroup;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.security.Caller;

/** The register of organizations. */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationController {

	private final Register register;

	private final RegisterDesk desk;

	private final Clock clock;

	OrganizationController(Register register, RegisterDesk desk, Clock clock) {
		this.register = register;
		this.desk = desk;
		this.clock = clock;
	}

	/**
	 * Enters an organization as a draft; whoever does so owns it, unless it is unclaimed.
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<OrganizationResponse> register(@RequestBody Registration body, IdempotencyKey key, Caller caller) {
		Actor actor = Actors.actor(caller);
		OrganizationId id = new OrganizationId(key.id("organization", body));
		Organization organization = desk.register(id, body.profile(), Boolean.TRUE.equals(body.unclaimed()), actor);
		return ResponseEntity.created(URI.create("/api/v1/organizations/" + id.value()))
			.eTag(Etag.of(organization.version()))
			.body(OrganizationResponse.of(organization, actor, clock.instant()));
	}

	/** A page of the organizations that the caller may see. */
	@GetMapping
	Page<OrganizationResponse> list(@RequestParam(required = false) @Nullable Listing listing,
			@RequestParam(required = false) @Nullable String classification,
			@RequestParam(required = false) @Nullable StakeholderGroup group,
			@RequestParam(required = false) @Nullable String area,
			@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable OrganizationId parent,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "false") boolean mine,
			Cursor cursor, Caller caller) {
		Actor actor = Actors.actor(caller);
		Search search = new Search(listing, classification, group, area, topic, parent, q, mine,
				Cursors.id(cursor, OrganizationId::new), cursor.limit() + 1);
		Instant now = clock.instant();
		return Page.of(register.find(search, actor), cursor, (organization) -> organization.id().value().toString())
			.map((organization) -> OrganizationResponse.of(organization, actor, now));
	}

	/** One organization. */
	@GetMapping("/{id}")
	ResponseEntity<OrganizationResponse> get(@PathVariable OrganizationId id, Caller caller) {
		Actor actor = Actors.actor(caller);
		return answer(register.get(id, actor), actor, clock.instant());
	}

	/** Replaces what an organization says of itself. */
	@PutMapping("/{id}")
	ResponseEntity<OrganizationResponse> edit(@PathVariable OrganizationId id, @RequestBody Edit body, IfMatch seen,
			Caller caller) {
		Actor actor = Actors.actor(caller);
		Organization organization = desk.edit(id, seen.version(), body.profile(), Boolean.TRUE.equals(body.minor()),
				body.changeNote(), actor);
		return answer(organization, actor, clock.instant());
	}

	static ResponseEntity<OrganizationResponse> answer(Organization organization, Actor actor, Instant now) {
		return ResponseEntity.ok()
			.eTag(Etag.of(organization.version()))
			.body(OrganizationResponse.of(organization, actor, now));
	}

	/**
	 * A new organization.
	 *
	 * @param unclaimed true when nobody shall own it; for curators and admins
	 */
	record Registration(@JsonUnwrapped Profile profile, @Nullable Boolean unclaimed) {
	}

	/**
	 * A changed organization.
	 *
	 * @param minor true when nobody needs to hear of it
	 * @param changeNote what was changed and why, for those who work on it
	 */
	record Edit(@JsonUnwrapped Profile profile, @Nullable Boolean minor, @Nullable String changeNote) {
	}

	/**
	 * An organization as far as the caller may see it.
	 *
	 * @param identity whether it is still the body that it was
	 * @param predecessors bodies that it came after
	 * @param successors bodies that came after it
	 * @param revocations ends of it that were written down by mistake
	 * @param mergedInto the record that it was the double of
	 * @param unclaimed whether nobody owns it, so that one may claim it
	 * @param assuredDate day on which a verifier last vouched for it
	 * @param registeredBy account; only for its people and those who look after the
	 * directory, as are the two after it
	 * @param changeNote what its reviewer or last editor wrote
	 * @param evidence what its verifier has seen
	 * @param evidenceUrl where that can be seen
	 * @param verifiedBy account of the verifier
	 */
	record OrganizationResponse(UUID id, long version, Listing listing, Trust trust, boolean disputed,
			@JsonUnwrapped Profile profile, Identity identity, List<Succession> predecessors,
			List<Succession> successors, List<Renaming> renamings, @Nullable Dissolution dissolution,
			List<Revocation> revocations, @Nullable OrganizationId mergedInto, boolean unclaimed,
			@Nullable LocalDate assuredDate, @Nullable String registeredBy, @Nullable String changeNote,
			@Nullable String evidence, @Nullable String evidenceUrl, @Nullable String verifiedBy) {

		static OrganizationResponse of(Organization organization, Actor actor, Instant now) {
			boolean insider = actor.overlooksAll() || actor.belongsTo(organization);
			Lineage lineage = organization.lineage();
			Profile visible = organization.profile().with(actor.contactPointsOf(organization));
			return new OrganizationResponse(organization.id().value(), organization.version(), organization.listing(),
					organization.trust(now), organization.disputed(), visible, lineage.identity(),
					lineage.predecessors(), lineage.successors(), lineage.renamings(), lineage.dissolution(),
					lineage.revocations(), organization.merged().map(Merged::into).orElse(null),
					organization.unclaimed(), organization.assurance().date(),
					insider ? organization.registeredBy() : null, insider ? organization.note().orElse(null) : null,
					insider ? organization.assurance().evidence() : null,
					insider ? organization.assurance().url() : null, insider ? organization.assurance().by() : null);
		}
	}

}

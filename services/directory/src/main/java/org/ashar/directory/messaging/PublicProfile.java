package org.ashar.directory.messaging;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.ashar.contracts.AlternateName;
import org.ashar.contracts.Identifier;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationContact;
import org.ashar.contracts.OrganizationLocation;
import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Listing;
import org.ashar.directory.profile.ContactPoint;
import org.ashar.directory.profile.Location;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;

/** What the world may know of an organization. */
final class PublicProfile {

	private PublicProfile() {
	}

	/**
	 * All that is public of a published one; of any other no more than where it stands.
	 */
	static Organization of(org.ashar.directory.organization.Organization organization, Instant at) {
		Organization.Builder state = Organization.newBuilder()
			.setId(organization.id().value().toString())
			.setListing(code(organization.listing()))
			.setName(Map.of());
		organization.merged().ifPresent((merged) -> state.setMergedInto(merged.into().value().toString()));
		if (organization.listing() == Listing.PUBLISHED) {
			state.setTrust(code(organization.trust(at)));
			state.setDisputed(organization.disputed());
			state.setAssuredDate(text(organization.assurance().date()));
			fill(state, organization.profile());
			PublicLineage.fill(state, organization.lineage());
			state.setContactPoints(
					Actor.VISITOR.contactPointsOf(organization).stream().map(PublicProfile::contact).toList());
		}
		return state.build();
	}

	private static void fill(Organization.Builder state, Profile profile) {
		state.setName(Optional.ofNullable(Envelope.tagsOrNull(profile.name())).orElse(Map.of()));
		state.setAlternateNames(profile.alternateNames().stream().map(PublicProfile::name).toList());
		state.setAcronym(Envelope.tagsOrNull(profile.acronym()));
		state.setClassification(profile.classification());
		state.setStakeholderGroup((profile.stakeholderGroup() != null) ? code(profile.stakeholderGroup()) : null);
		state.setIdentifiers(profile.identifiers()
			.stream()
			.map((identifier) -> new Identifier(identifier.scheme(), identifier.identifier()))
			.toList());
		state.setParentId((profile.parentId() != null) ? profile.parentId().value().toString() : null);
		state.setUnitKind((profile.unitKind() != null) ? code(profile.unitKind()) : null);
		state.setMemberOf(profile.memberOf().stream().map(OrganizationId::value).map(UUID::toString).toList());
		state.setFoundingDate(profile.foundingDate());
		state.setDissolutionDate(profile.dissolutionDate());
		state.setDescription(Envelope.tagsOrNull(profile.description()));
		state.setTopics(profile.topics());
		state.setAreasServed(profile.areasServed());
		state.setLocations(profile.locations().stream().map(PublicProfile::location).toList());
		state.setLinks(profile.links());
	}

	private static AlternateName name(org.ashar.directory.profile.AlternateName name) {
		return new AlternateName(name.text(), name.language(), code(name.kind()), name.start(), name.end());
	}

	private static OrganizationLocation location(Location location) {
		return new OrganizationLocation(Envelope.tagsOrNull(location.name()), location.area(),
				Envelope.tagsOrNull(location.address()), location.postalCode());
	}

	private static OrganizationContact contact(ContactPoint contact) {
		String type = Optional.ofNullable(contact.type()).map(PublicProfile::code).orElse("");
		return new OrganizationContact(type, contact.value(), contact.extension(), contact.languages());
	}

	private static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}

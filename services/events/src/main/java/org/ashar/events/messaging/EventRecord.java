package org.ashar.events.messaging;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ashar.contracts.EventMaterial;
import org.ashar.contracts.EventMedia;
import org.ashar.contracts.EventParty;
import org.ashar.contracts.EventQuota;
import org.ashar.contracts.EventSession;
import org.ashar.contracts.EventSpeaker;
import org.ashar.contracts.EventVenue;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventContent;
import org.ashar.events.agenda.MediaItem;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.Session;
import org.ashar.events.agenda.Speaker;
import org.ashar.events.agenda.Venue;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** How an event stands in the contract. */
final class EventRecord {

	private EventRecord() {
	}

	static org.ashar.contracts.Event.Builder inShort(Event event) {
		return org.ashar.contracts.Event.newBuilder()
			.setId(event.id().value().toString())
			.setState(event.state().code())
			.setOrganizationId(event.content().organizationId().value().toString());
	}

	static org.ashar.contracts.Event inFull(Event event) {
		EventContent content = event.content();
		Map<String, Integer> quotas = event.seating().map(Seating::quotas).orElse(Map.of());
		return inShort(event).setName(Fields.text(content.name()))
			.setDescription(Fields.text(content.description()))
			.setFirstDay(content.days().first().toString())
			.setLastDay(content.days().last().toString())
			.setZone(content.days().zone().getId())
			.setVenue(venue(content.venue()))
			.setAttendance(content.attendance().code())
			.setLanguages(content.languages().stream().map(Language::tag).toList())
			.setParties(content.parties()
				.stream()
				.map(party -> new EventParty(party.organizationId().value().toString(), party.role().code()))
				.toList())
			.setSessions(content.sessions().stream().map(EventRecord::session).toList())
			.setMedia(content.media().stream().map(EventRecord::media).toList())
			.setTopics(content.topics())
			.setAreas(content.areas())
			.setParentActivityId(content.parentActivityId() == null ? null : content.parentActivityId().toString())
			.setDocuments(content.documents().stream().map(Object::toString).toList())
			.setCapacity(event.seating().map(Seating::capacity).orElse(null))
			.setQuotas(new TreeMap<>(quotas).entrySet()
				.stream()
				.map(quota -> new EventQuota(quota.getKey(), quota.getValue()))
				.toList())
			.setCalendarSequence(event.calendarSequence())
			.setInterpretation(content.interpretation().stream().map(Language::tag).toList())
			.setSeries(Fields.id(content.series()))
			.setAnnouncedFor(event.announcedFor().map(Object::toString).orElse(null))
			.build();
	}

	private static @Nullable EventVenue venue(@Nullable Venue venue) {
		return venue == null ? null
				: EventVenue.newBuilder()
					.setName(Fields.text(venue.name()))
					.setAddress(Fields.text(venue.address()))
					.setArea(venue.area())
					.build();
	}

	private static EventSession session(Session session) {
		return EventSession.newBuilder()
			.setId(session.id().value().toString())
			.setType(session.type().code())
			.setTitle(Fields.text(session.title()))
			.setSummary(Fields.text(session.summary()))
			.setDay(session.day().toString())
			.setStartsAt(time(session.day(), session.startsAt()))
			.setEndsAt(time(session.day(), session.endsAt()))
			.setRoom(Fields.text(session.room()))
			.setSpeakers(
					session.speakers().stream().filter(speaker -> !speaker.isOut()).map(EventRecord::speaker).toList())
			.setTopics(List.copyOf(session.topics()))
			.setTrack(Fields.text(session.track()))
			.setLanguages(session.languages().stream().map(Language::tag).toList())
			.setInterpretation(session.interpretation().stream().map(Language::tag).toList())
			.setMaterials(session.materials()
				.stream()
				.map(material -> new EventMaterial(Fields.text(material.title()), material.uri()))
				.toList())
			.setMinutes(Fields.text(session.minutes()))
			.build();
	}

	private static EventSpeaker speaker(Speaker speaker) {
		return EventSpeaker.newBuilder()
			.setPersonId(Fields.id(speaker.personId()))
			.setName(Fields.text(speaker.name()))
			.setAffiliation(Fields.text(speaker.affiliation()))
			.setOrganizationId(Fields.id(speaker.organizationId()))
			.setRole(speaker.role().code())
			.build();
	}

	private static EventMedia media(MediaItem item) {
		return EventMedia.newBuilder()
			.setTitle(Fields.text(item.title()))
			.setOutletId(Fields.id(item.outletId()))
			.setOutlet(Fields.text(item.outlet()))
			.setProgramme(Fields.text(item.programme()))
			.setAirsAt(item.airsAt() == null ? null : item.airsAt().toString())
			.setCommissionedBy(Fields.id(item.commissionedBy()))
			.setUri(item.uri())
			.build();
	}

	private static @Nullable String time(LocalDate day, @Nullable LocalTime hour) {
		return hour == null ? null : day.atTime(hour).toString();
	}

}

package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.contracts.Event;
import org.ashar.contracts.EventChange;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.EventSession;
import org.ashar.contracts.EventSpeaker;
import org.ashar.contracts.Person;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From who speaks at a session to what becomes of what was adopted there. */
@ExtendWith(SharedWorld.class)
class SpeakersIT {

	private final World world;

	SpeakersIT(World world) {
		this.world = world;
	}

	@Test
	void whoeverFollowsAPersonHearsOfTheEventAtWhichSheSpeaks() {
		String person = person();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "person", person);

		announce(UUID.randomUUID().toString(), UUID.randomUUID().toString(), person);

		assertThat(world.relay().await(reader, 2).getLast().text()).contains("The conference",
				"the person Kathleen Newland");
	}

	@Test
	void whoeverIsNoPersonOfTheDirectoryCannotBeFollowed() {
		String body = world.wire().organization(Map.of("en", "Ministry"));
		Http.Answer refused = world.signUp(World.address(), "en", "daily", "person", body);
		assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
	}

	@Test
	void whoeverFollowsAConferenceHearsWhatWasAdoptedAtWhichSessionAndWhatWasAnswered() {
		String event = UUID.randomUUID().toString();
		String session = UUID.randomUUID().toString();
		announce(event, session, person());
		world.wire().awaitName("record:" + event);
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "record", event);

		String id = UUID.randomUUID().toString();
		world.wire()
			.send(Topics.RECOMMENDATIONS, id,
					RecommendationMessage.newBuilder()
						.setStamp(world.wire().stamp(id, 1))
						.setChange(RecommendationChange.PUBLISHED)
						.setRecommendation(Recommendation.newBuilder()
							.setId(id)
							.setEditorialState("published")
							.setText(Map.of("en", "Give free care"))
							.setAdoptedAtEventId(event)
							.setAdoptedAtSessionId(session)
							.setResponse(RecommendationResponse.newBuilder().setStatus("accepted").build())
							.build())
						.build());

		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Give free care",
				"Adopted at: The conference, session “Prospects”", "Answer: accepted", "the record “The conference”");
	}

	private String person() {
		String id = UUID.randomUUID().toString();
		world.wire()
			.send(Topics.PERSONS, id,
					PersonMessage.newBuilder()
						.setStamp(world.wire().stamp(id, 1))
						.setPerson(Person.newBuilder().setId(id).setName(Map.of("en", "Kathleen Newland")).build())
						.build());
		world.wire().awaitName("record:" + id);
		return id;
	}

	private void announce(String id, String session, String speaker) {
		world.wire()
			.send(Topics.EVENTS, id,
					EventMessage.newBuilder()
						.setStamp(world.wire().stamp(id, 1))
						.setChange(EventChange.ANNOUNCED)
						.setEvent(Event.newBuilder()
							.setId(id)
							.setState("announced")
							.setOrganizationId(UUID.randomUUID().toString())
							.setName(Map.of("en", "The conference"))
							.setSessions(List.of(EventSession.newBuilder()
								.setId(session)
								.setType("panel")
								.setTitle(Map.of("en", "Prospects"))
								.setDay("2031-06-03")
								.setSpeakers(List.of(EventSpeaker.newBuilder().setPersonId(speaker).build()))
								.build()))
							.build())
						.build());
	}

}

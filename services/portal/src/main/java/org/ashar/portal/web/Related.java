package org.ashar.portal.web;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Activity;
import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.Tracking;

import org.springframework.web.client.HttpClientErrorException;

/** Another activity that one has to do with, by its title. */
record Related(String id, String type, Text title) {

	/** Those that the reader may see. */
	static List<Related> of(List<Activity.RelatedActivity> related, Tracking tracking) {
		return related.stream().flatMap((other) -> find(other, tracking)).toList();
	}

	private static Stream<Related> find(Activity.RelatedActivity other, Tracking tracking) {
		try {
			return Stream
				.of(new Related(other.activityId(), other.type(), tracking.activity(other.activityId()).title()));
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return Stream.empty();
		}
	}

}

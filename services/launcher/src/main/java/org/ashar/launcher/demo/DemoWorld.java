package org.ashar.launcher.demo;

import java.net.URI;
import java.net.http.HttpClient;

/**
 * Loads the demo world through the public API, as its accounts would enter it by hand.
 * Loading it again goes on where an interrupted load stopped: every key and every step
 * follows from the data and from what is already there.
 */
public final class DemoWorld {

	private final Mailbox mailbox;

	private final Desk desk;

	/** The portal and the mail catcher by their addresses. */
	public DemoWorld(URI portal, URI mailbox) {
		this.mailbox = new Mailbox(mailbox, HttpClient.newHttpClient());
		this.desk = new Desk(new Api(portal, new Sessions(new SignIn(portal, mailbox))), new References(),
				DemoData.read());
	}

	/**
	 * CannotLoad when a part of it is refused for more than 20 s, or the platform is away
	 * for minutes.
	 */
	public void load(Progress progress) {
		Staff staff = new Staff(this.desk);
		Outcomes outcomes = new Outcomes(this.desk);
		Recommendations recommendations = new Recommendations(this.desk, outcomes);
		progress.say(staff.open() + " accounts");
		progress.say(new Lists(this.desk).load() + " topics, places and groups");
		progress.say(new Organizations(this.desk).load() + " organizations");
		staff.grant();
		progress
			.say(new Subscriber(this.desk, this.mailbox).subscribe() + " sign-up for letters, confirmed by its letter");
		progress.say(new Records(this.desk, "people", "/people").load() + " people");
		progress.say(new Records(this.desk, "documents", "/documents").load() + " documents");
		progress.say(new Activities(this.desk).load() + " projects, programmes and other activities");
		progress.say(new PastEvents(this.desk).load() + " conferences with their agendas");
		progress.say(outcomes.publish() + " outcomes of conferences");
		progress.say(recommendations.publish() + " recommendations and findings");
		outcomes.publishSets();
		progress.say(recommendations.followUp() + " answers and assessments");
		progress.say(new Successions(this.desk).load() + " succession of a ministry");
		progress.say(new Indicators(this.desk).load() + " indicators");
	}

}

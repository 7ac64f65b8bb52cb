package org.ashar.notifications.rounds;

import java.util.ArrayList;
import java.util.List;
import org.ashar.notifications.announcement.AnnouncementDesk;
import org.ashar.notifications.announcement.Enumerator;
import org.ashar.notifications.announcement.Crier;
import org.ashar.notifications.counting.Census;
import org.ashar.notifications.deliverability.Deliverability;
import org.ashar.notifications.digest.DigestDesk;
import org.ashar.notifications.dispatch.PostRoom;
import org.ashar.notifications.mailroom.Conversion;
import org.ashar.notifications.mailroom.Desk;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.matching.FanOut;
import org.ashar.notifications.matching.Ripening;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.pace.Pace;
import org.ashar.notifications.returns.Returns;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.suppression.SuppressionDesk;
import org.ashar.notifications.volume.Volume;
import org.ashar.notifications.waking.Bell;
import org.ashar.notifications.webhook.Messenger;
import org.ashar.notifications.webhook.Newsagent;
import org.ashar.notifications.webhook.Switchboard;
import org.ashar.notifications.webhook.WebhookSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The workers of the service. They start when everything stands and stop before anything
 * is taken down.
 */
@Configuration(proxyBeanMethods = false)
class Rounds {

	@Bean
	SmartLifecycle spreading(FanOut fanOut, NewsDesk news) {
		return new Worker("fan-out", news.bell(), fanOut::work);
	}

	@Bean
	SmartLifecycle releasing(Ripening waiting) {
		return new Worker("patience", new Bell(), waiting::work);
	}

	@Bean
	SmartLifecycle announcing(Crier crier, AnnouncementDesk announcements) {
		return new Worker("announcements", announcements.bell(), crier::work);
	}

	@Bean
	SmartLifecycle countingReaders(Enumerator enumerator) {
		return new Worker("announcement-count", new Bell(), enumerator::work);
	}

	@Bean
	Crew calling(Messenger messenger, Newsagent newsagent, WebhookSettings settings) {
		List<Worker> workers = new ArrayList<>();
		for (int number = 1; number <= settings.workers(); number++) {
			workers.add(new Worker("webhook-" + number, newsagent.bell(), messenger::work));
		}
		return new Crew(workers);
	}

	@Bean
	SmartLifecycle tellingOwners(Switchboard switchboard) {
		return new Worker("webhook-owners", new Bell(), switchboard::tell);
	}

	@Bean
	SmartLifecycle forgettingCalls(Messenger messenger) {
		return new Worker("webhook-sweeper", new Bell(), messenger::forget);
	}

	@Bean
	SmartLifecycle digesting(DigestDesk digests) {
		return new Worker("digests", new Bell(), digests::work);
	}

	@Bean
	SmartLifecycle converting(Conversion conversion) {
		return new Worker("line-conversion", new Bell(), conversion::work);
	}

	@Bean
	SmartLifecycle sweeping(Desk desk) {
		return new Worker("lease-sweeper", new Bell(), desk::sweep);
	}

	@Bean
	SmartLifecycle clearing(Desk desk) {
		return new Worker("letter-sweeper", new Bell(), desk::forget);
	}

	@Bean
	SmartLifecycle counting(Census census) {
		return new Worker("letter-census", new Bell(), census::work);
	}

	@Bean
	SmartLifecycle forgettingCounts(Volume volume) {
		return new Worker("volume-sweeper", new Bell(), volume::forget);
	}

	@Bean
	SmartLifecycle forgetting(AddressBook addresses) {
		return new Worker("address-sweeper", new Bell(), addresses::forget);
	}

	@Bean
	SmartLifecycle collecting(Returns returns) {
		return new Worker("returns", new Bell(), returns::collect);
	}

	@Bean
	SmartLifecycle tallying(Deliverability deliverability) {
		return new Worker("deliverability", new Bell(), deliverability::work);
	}

	@Bean
	SmartLifecycle pacing(Pace pace) {
		return new Worker("pace-sweeper", new Bell(), pace::forget);
	}

	@Bean
	SmartLifecycle forgiving(SuppressionDesk suppressions) {
		return new Worker("standing-sweeper", new Bell(), suppressions::forget);
	}

	@Bean
	SmartLifecycle tidying(PostRoom postRoom) {
		return new Worker("tray-sweeper", new Bell(), postRoom::tidy);
	}

	@Bean
	Crew sending(PostRoom postRoom, Mailroom mailroom, RoundSettings settings) {
		List<Worker> clerks = new ArrayList<>();
		for (int number = 1; number <= settings.clerks(); number++) {
			clerks.add(new Worker("clerk-" + number, mailroom.bell(), postRoom.clerk(mailroom)::work));
		}
		return new Crew(clerks);
	}

	/** Several workers as one. */
	static final class Crew implements SmartLifecycle {

		private final List<Worker> workers;

		private volatile boolean running;

		Crew(List<Worker> workers) {
			this.workers = List.copyOf(workers);
		}

		@Override
		public void start() {
			workers.forEach(Worker::start);
			running = true;
		}

		@Override
		public void stop() {
			running = false;
			workers.parallelStream().forEach(Worker::stop);
		}

		@Override
		public boolean isRunning() {
			return running;
		}

	}

}

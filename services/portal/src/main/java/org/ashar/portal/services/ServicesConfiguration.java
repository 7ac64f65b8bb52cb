package org.ashar.portal.services;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services as objects. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

	@Bean
	Directory directory(ServiceClients clients) {
		return clients.of("directory", Directory.class);
	}

	@Bean
	Tracking tracking(ServiceClients clients) {
		return clients.of("activities", Tracking.class);
	}

	@Bean
	Imports imports(ServiceClients clients) {
		return clients.of("activities", Imports.class);
	}

	@Bean
	Events events(ServiceClients clients) {
		return clients.of("events", Events.class);
	}

	@Bean
	Registrations registrations(ServiceClients clients) {
		return clients.of("events", Registrations.class);
	}

	@Bean
	Delegations delegations(ServiceClients clients) {
		return clients.of("events", Delegations.class);
	}

	@Bean
	Invitations invitations(ServiceClients clients) {
		return clients.of("events", Invitations.class);
	}

	@Bean
	Speakers speakers(ServiceClients clients) {
		return clients.of("events", Speakers.class);
	}

	@Bean
	Doors doors(ServiceClients clients) {
		return clients.of("events", Doors.class);
	}

	@Bean
	Desk desk(ServiceClients clients) {
		return clients.of("events", Desk.class);
	}

	@Bean
	Doubles doubles(ServiceClients clients) {
		return clients.of("directory", Doubles.class);
	}

	@Bean
	Claims claims(ServiceClients clients) {
		return clients.of("directory", Claims.class);
	}

	@Bean
	Members members(ServiceClients clients) {
		return clients.of("identity", Members.class);
	}

	@Bean
	Teams teams(ServiceClients clients) {
		return clients.of("identity", Teams.class);
	}

	@Bean
	Subscriptions subscriptions(ServiceClients clients) {
		return clients.of("notifications", Subscriptions.class);
	}

	@Bean
	Announcements announcements(ServiceClients clients) {
		return clients.of("notifications", Announcements.class);
	}

	@Bean
	Webhooks webhooks(ServiceClients clients) {
		return clients.of("notifications", Webhooks.class);
	}

	@Bean
	LetterDesk letterDesk(ServiceClients clients) {
		return clients.of("notifications", LetterDesk.class);
	}

	@Bean
	DeadLetters deadLetters(ServiceClients clients) {
		return clients.of("identity", DeadLetters.class);
	}

	@Bean
	Knowledge knowledge(ServiceClients clients) {
		return clients.of("knowledge", Knowledge.class);
	}

}
